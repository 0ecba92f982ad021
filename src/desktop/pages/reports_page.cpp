#include "desktop/pages/reports_page.h"

#include "desktop/strings.h"
#include "report/report.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

ReportsPage::ReportsPage(wxWindow* parent, Context& context, Export do_export)
    : Page(parent, context), export_(std::move(do_export)) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, "Reports"), wxSizerFlags().Border(wxALL, 6));
    table_ = new TableView(this, "Reports", {{"Report", 400}});
    all->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, 6));
    button_ = new wxButton(this, wxID_ANY, shown("&Export as PDF…"));
    all->Add(button_, wxSizerFlags().Border(wxALL, 6));
    SetSizer(all);
    button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { export_selected(); }); });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { export_selected(); }); });
}

void ReportsPage::refresh() {
    button_->Enable(context_.record.has_value());
    if (!names_.empty()) return;
    std::vector<std::vector<std::string>> rows;
    try {
        names_ = report::report_names();
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
    }
    for (const std::string& name : names_) rows.push_back({name});
    table_->fill(rows);
    table_->select(0);
}

void ReportsPage::export_selected() {
    const int row = table_->selected();
    if (row < 0) {
        context_.say("Choose a report first.");
        return;
    }
    const std::string& name = names_.at(static_cast<std::size_t>(row));
    export_(name, name);
}

} // namespace evenhand::desktop
