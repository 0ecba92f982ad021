// The reports there are, for whom, and a button that exports the chosen one.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/window/page.h"
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
    ReportsPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Reports"); }
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    /// Asks where to, then exports off the window's thread.
    void export_report(const ReportWish& wish);

  private:
    void read_definitions();
    void show_audience();
    void export_selected();
    TableView* table_;
    wxChoice* member_;
    wxTextCtrl* candidate_;
    wxButton* button_;
    std::vector<std::pair<std::string, report::Definition>> reports_; ///< by name
};

} // namespace evenhand::desktop
