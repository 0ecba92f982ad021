// What a report is made with: for whom, asked for when, in which language, and whether for archives. Controls of the
// page, which stand among its others.
#pragma once
#include "desktop/window/context.h"
#include "report/definition.h"
#include "report/report.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxCheckBox;
class wxChoice;
class wxSizer;
class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace evenhand::desktop {

class CodeField;

class ReportChoices {
  public:
    /// \param row gets them  \param changed told when something else is chosen
    ReportChoices(wxWindow* page, wxSizer& row, std::function<void()> changed);
    /// Offers whom there is in the record now; what was chosen stays, where it is still there.
    void list(const Context& context);
    /// Shows those that the report takes.
    void offer(const report::Definition* definition);
    void forget();
    void put_candidate(const std::string& code);
    void put_member(const std::string& name);
    /// What is to be done by when, where an access request was dated; empty: nothing.
    std::string due() const;

    /// What is missing, and where.
    struct Missing {
        wxWindow* where = nullptr;
        std::string question;
    };
    /// Writes what the report takes into the options. \returns none if all is there
    std::optional<Missing> read(const report::Definition& definition, report::Options& options);

  private:
    void read_languages();

    wxChoice *member_, *language_;
    CodeField* candidate_;
    wxStaticText *member_label_, *candidate_label_, *requested_label_;
    wxTextCtrl* requested_;
    wxCheckBox* archive_;
    std::vector<std::string> languages_; ///< behind the entries of the choice after the first
};

} // namespace evenhand::desktop
