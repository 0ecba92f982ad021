// One part of the keeping page, behind a tab.
#pragma once
#include "desktop/controls/scrolled_panel.h"
#include "desktop/window/context.h"

#include <vector>

namespace evenhand::desktop {

class KeepingPart : public ScrolledPanel {
  public:
    KeepingPart(wxWindow* parent, Context& context) : ScrolledPanel(parent), context_(context) {}
    virtual std::string title() const = 0;
    virtual void refresh() = 0;
    /// What F6 goes through; the first has the focus when the part comes up.
    virtual std::vector<wxWindow*> parts() = 0;
    virtual void forget_drafts() {}
    /// What is written here and not saved, a few words each.
    virtual std::vector<std::string> unsaved() const { return {}; }

  protected:
    Context& context_;
};

/// The day by which periods are counted.
inline Date today(const Context& context) {
    return Date{std::chrono::floor<std::chrono::days>(context.clock())};
}

} // namespace evenhand::desktop
