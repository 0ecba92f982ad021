// History.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/window/page.h"

class wxTextCtrl;

namespace evenhand::desktop {

class HistoryPage : public Page {
  public:
    HistoryPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("History"); }
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    wxTextCtrl* text_;
};

} // namespace evenhand::desktop
