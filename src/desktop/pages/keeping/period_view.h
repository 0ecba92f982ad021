// How long the record is kept, and the hold for a claim or complaint.
#pragma once
#include "desktop/pages/keeping/part.h"

#include <optional>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class WrappedText;

class PeriodView : public KeepingPart {
  public:
    PeriodView(wxWindow* parent, Context& context);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void forget_drafts() override;
    std::vector<std::string> unsaved() const override;
    /// Saves what the form says, or says what is missing.
    void set_period();
    /// Places the hold, or lifts it where there is one.
    void set_hold();

  private:
    void make_period(wxSizer& all);
    void make_hold(wxSizer& all);
    /// What is written, where it is not what is in force; says what cannot be read and goes there.
    struct Written {
        std::optional<Date> from;
        std::optional<int> months;
    };
    Written written() const; ///< \throws InvalidInput, or what the act throws
    void show_then();

    WrappedText *then_, *hold_says_;
    wxTextCtrl *from_, *months_, *why_, *hold_why_;
    wxButton *save_, *hold_;
    std::string from_shown_, months_shown_; ///< as the record has them
};

} // namespace evenhand::desktop
