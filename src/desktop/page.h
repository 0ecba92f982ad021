// One page of the window.
#pragma once
#include "desktop/context.h"

#include <wx/event.h>
#include <wx/panel.h>

namespace evenhand::desktop {

class Page : public wxPanel {
  public:
    Page(wxWindow* parent, Context& context) : wxPanel(parent), context_(context) {}

    virtual std::string title() const = 0;
    /// How far the step is, in a word or two for the list of steps; may be empty.
    virtual std::string how_far() const { return {}; }
    /// Shows the record as it is now; also when none is open.
    virtual void refresh() = 0;
    /// A key pressed while the page is shown, before the focused control sees it. \returns whether it was used
    virtual bool key(const wxKeyEvent&) { return false; }

  protected:
    Context& context_;
};

} // namespace evenhand::desktop
