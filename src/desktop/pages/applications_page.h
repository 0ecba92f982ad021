// The candidates, by code alone, with their applications as the panel may read them.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/window/page.h"

class wxTextCtrl;

namespace evenhand::desktop {

class ApplicationsPage : public Page {
  public:
    ApplicationsPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Applications"); }
    std::string how_far() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    void show_selected();
    TableView* table_;
    wxTextCtrl* application_;
};

} // namespace evenhand::desktop
