// The criteria of the person specification, in the document's order.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/window/page.h"

class wxTextCtrl;

namespace evenhand::desktop {

class SpecificationPage : public Page {
  public:
    SpecificationPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Specification"); }
    std::string how_far() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    void show_selected();
    TableView* table_;
    wxTextCtrl* detail_;
};

} // namespace evenhand::desktop
