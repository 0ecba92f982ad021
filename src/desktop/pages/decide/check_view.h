// What a tribunal would ask, asked before the stage is closed; each question leads to where the answer stands.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/section.h"
#include "panel/questions.h"

#include <functional>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

/// The parts of the decide page, in the order of their tabs.
enum class Part { ranking, safety, basis, check, sign_off };

class CheckView : public Section {
  public:
    /// \param to_part turns to a part of this page, where a question leads there
    CheckView(wxWindow* parent, Context& context, const Shortlist& list,
              std::function<void(Part, const std::string& candidate)> to_part);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

    bool may_go() const { return list_.is_there() && !questions_.empty(); }
    void go(); ///< to where the chosen question is looked at

  private:
    void show_chosen();
    std::function<void(Part, const std::string&)> to_part_;
    std::vector<panel::Question> questions_;
    std::string asked_; ///< key of the shortlist they are about
    WrappedText* says_ = nullptr;
    TableView* table_ = nullptr;
    wxTextCtrl* words_ = nullptr;
    wxButton* go_ = nullptr;
};

} // namespace evenhand::desktop
