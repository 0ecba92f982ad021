// One page of the window.
#pragma once
#include "desktop/context.h"

#include <vector>
#include <wx/event.h>
#include <wx/panel.h>

namespace evenhand::desktop {

class Page : public wxPanel {
  public:
    Page(wxWindow* parent, Context& context) : wxPanel(parent), context_(context) {}

    virtual std::string title() const = 0;
    /// How far the step is, in a word or two for the list of steps; may be empty. Asked only while a record is open.
    virtual std::string how_far() const { return {}; }
    /// The record is another, or has changed: forget what was worked out from it. refresh() comes before the page is
    /// seen again.
    virtual void forget() {}
    /// Shows the record as it is now; also when none is open.
    virtual void refresh() = 0;
    /// The page's parts that F6 goes through, in order; the first has the focus when the page comes up. Never empty.
    virtual std::vector<wxWindow*> parts() = 0;
    /// A key pressed while the page is shown, before the focused control sees it. \returns whether it was used
    virtual bool key(const wxKeyEvent&) { return false; }
    /// Saves what is being written. Called before the page, the record or the program is left.
    virtual void leave() {}
    /// What would be lost if the record were left now, a few words each.
    virtual std::vector<std::string> unsaved() const { return {}; }

  protected:
    Context& context_;
};

} // namespace evenhand::desktop
