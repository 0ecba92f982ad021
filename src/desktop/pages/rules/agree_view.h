// Agreeing the rules and opening scoring: what is agreed to in words, who has agreed, what is still missing, and what
// opening freezes.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/context.h"

#include <wx/panel.h>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class AgreeView : public wxPanel {
  public:
    /// \param drafting whether rules are being written that are not in use: then nobody agrees or opens
    /// \param asking whether interview questions are being written that are not in use: then the interview is not
    /// opened
    AgreeView(wxWindow* parent, Context& context, std::function<bool()> drafting, std::function<bool()> asking);
    void refresh();
    std::vector<wxWindow*> parts();

    bool may_agree() const;
    bool may_open() const;
    void agree();
    void open();

  private:
    std::string says() const;
    std::string opening_says() const;
    void fill_people();
    void fill_missing();
    void go();

    Context& context_;
    bool questions_wait() const; ///< the interview cannot open before they are used or taken back
    std::function<bool()> drafting_, asking_;
    std::vector<panel::Missing> missing_;
    std::vector<std::optional<Place>> ways_; ///< of the rows of what is missing
    WrappedText *says_, *opening_says_;
    wxTextCtrl* rules_;
    TableView *people_, *missing_table_;
    wxButton *agree_, *open_;
};

/// The rules in whole sentences, each on a line of its own.
std::string rules_in_words(const merit::Rules& rules, const merit::Scale& scale,
                           const spec::Specification& specification);

} // namespace evenhand::desktop
