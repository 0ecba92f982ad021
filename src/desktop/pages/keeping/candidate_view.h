// One candidate: handing on the application of whoever was appointed, and erasing somebody's words.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/pages/keeping/part.h"

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class Destroying;
class WrappedText;

class CandidateView : public KeepingPart {
  public:
    CandidateView(wxWindow* parent, Context& context, Destroying& destroying);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void forget_drafts() override;
    /// Nothing if there is no such candidate.
    void choose(const std::string& code);
    bool may_act() const;
    void hand_on();
    void erase();

  private:
    const panel::Candidate* chosen() const;
    void show_chosen();
    std::string says() const;

    Destroying& destroying_;
    TableView* table_;
    WrappedText* says_;
    wxTextCtrl* why_;
    std::string why_for_; ///< code of whom the reason was given for
    wxButton *hand_on_, *erase_;
};

} // namespace evenhand::desktop
