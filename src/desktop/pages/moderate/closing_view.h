// The minutes so far, and closing or reopening moderation: what it will do is said beside the button.
#pragma once
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/moderate/score_matrix.h"
#include "desktop/window/context.h"

#include <wx/panel.h>

class wxButton;
class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class ClosingView : public wxPanel {
  public:
    ClosingView(wxWindow* parent, Context& context);
    void show(const ScoreMatrix& matrix);
    void clear(); ///< nothing of the minutes is left in it
    void forget_drafts();
    std::vector<std::string> unsaved() const;
    std::vector<wxWindow*> parts() const;
    void focus_button(); ///< or the reason that reopening needs

  private:
    void close();
    void reopen();
    bool closing() const; ///< moderation is open: it can be closed, else reopened

    Context& context_;
    wxTextCtrl *minutes_, *why_;
    WrappedText* says_;
    wxSizer* reason_;
    wxButton *close_, *reopen_;
};

/// What closing will do, naming what is left on the agenda.
std::string closing_in_words(const ScoreMatrix& matrix);

} // namespace evenhand::desktop
