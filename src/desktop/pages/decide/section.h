// One part of the decide page, behind a tab.
#pragma once
#include "desktop/pages/decide/shortlist.h"

#include <vector>
#include <wx/panel.h>

namespace evenhand::desktop {

class Section : public wxPanel {
  public:
    Section(wxWindow* parent, Context& context, const Shortlist& list)
        : wxPanel(parent), context_(context), list_(list) {}
    virtual std::string title() const = 0;
    /// Shows the shortlist as it is now, or nothing where it waits. Called when the section is seen.
    virtual void refresh() = 0;
    /// What F6 goes through; the first has the focus when the section comes up.
    virtual std::vector<wxWindow*> parts() = 0;
    /// Saves what is being written.
    virtual void leave() {}
    virtual void forget_drafts() {}
    virtual std::vector<std::string> unsaved() const { return {}; }
    virtual std::string undoable() const { return {}; }
    virtual void undo() {}

  protected:
    Context& context_;
    const Shortlist& list_;
};

} // namespace evenhand::desktop
