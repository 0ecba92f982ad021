// A member recognises who wrote an application: what that means is said before it is declared.
#pragma once
#include "panel/event.h"

#include <string>
#include <wx/dialog.h>

class wxTextCtrl;

namespace evenhand::desktop {

class WrappedText;

/// Shown modally; wxID_OK means: declare interest() in the candidate with the reason why().
class RecogniseDialog : public wxDialog {
  public:
    /// \param before what was declared of the candidate already; a conflict leaves nothing to declare
    RecogniseDialog(wxWindow* parent, const std::string& candidate, panel::Interest before);
    panel::Interest interest() const { return interest_; }
    std::string why() const;

  private:
    void add(const std::string& words);
    void choose(panel::Interest interest);

    panel::Interest interest_ = panel::Interest::none;
    wxTextCtrl* why_ = nullptr;
    WrappedText* missing_ = nullptr;
};

} // namespace evenhand::desktop
