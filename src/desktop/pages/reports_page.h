// The reports there are, for whom, and a button that exports the chosen one.
#pragma once
#include "desktop/page.h"
#include "desktop/table.h"
#include "report/definition.h"
#include "report/report.h"

#include <functional>

class wxButton;
class wxChoice;
class wxTextCtrl;

namespace evenhand::desktop {

/// What is to be exported.
struct ReportWish {
    std::string name, title;
    report::Options options;
};

class ReportsPage : public Page {
  public:
    using Export = std::function<void(const ReportWish&)>;
    ReportsPage(wxWindow* parent, Context& context, Export do_export);
    std::string title() const override { return "Reports"; }
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    void read_definitions();
    void show_audience();
    void export_selected();
    Export export_;
    TableView* table_;
    wxChoice* member_;
    wxTextCtrl* candidate_;
    wxButton* button_;
    std::vector<std::pair<std::string, report::Definition>> reports_; ///< by name
};

} // namespace evenhand::desktop
