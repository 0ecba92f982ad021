// The reports there are, and a button that exports the chosen one.
#pragma once
#include "desktop/page.h"
#include "desktop/table.h"

#include <functional>

class wxButton;

namespace evenhand::desktop {

class ReportsPage : public Page {
  public:
    using Export = std::function<void(const std::string& name, const std::string& title)>;
    ReportsPage(wxWindow* parent, Context& context, Export do_export);
    std::string title() const override { return "Reports"; }
    void refresh() override;

  private:
    void export_selected();
    Export export_;
    TableView* table_;
    wxButton* button_;
    std::vector<std::string> names_;
};

} // namespace evenhand::desktop
