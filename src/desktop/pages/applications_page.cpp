#include "desktop/pages/applications_page.h"

#include "desktop/controls/application_text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {
std::string standing_in_words(const panel::Candidate& candidate) {
    switch (candidate.standing) {
    case merit::Standing::withdrawn:
        return "withdrawn";
    case merit::Standing::ineligible:
        return "ineligible";
    case merit::Standing::in:
        break;
    }
    return candidate.late ? "late, taken" : "";
}
} // namespace

ApplicationsPage::ApplicationsPage(wxWindow* parent, Context& context) : Page(parent, context, "applications") {
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(this, wxID_ANY, "Ca&ndidates, by code"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    table_ = new TableView(this, "Candidates", {{"Code", 80}, {"Standing", 120}});
    left->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(new wxStaticText(this, wxID_ANY, "Appl&ication, without names"),
               wxSizerFlags().Border(wxALL, FromDIP(6)));
    application_ = reading_text(this);
    right->Add(application_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(left, wxSizerFlags(1).Expand());
    all->Add(right, wxSizerFlags(3).Expand());
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_selected(); });
}

std::vector<wxWindow*> ApplicationsPage::parts() {
    return {table_, application_};
}

std::string ApplicationsPage::how_far() const {
    return std::to_string(context_.vacancy().candidates.size());
}

void ApplicationsPage::refresh() {
    std::vector<TableView::Row> rows;
    if (context_.record)
        for (const panel::Candidate& candidate : context_.vacancy().candidates)
            rows.push_back({candidate.code, standing_in_words(candidate)});
    table_->fill(std::move(rows));
    show_selected();
}

void ApplicationsPage::show_selected() {
    const int row = table_->selected();
    if (!context_.record || row < 0) {
        show_text(*application_, !context_.record ? "No record is open."
                                 : context_.vacancy().candidates.empty()
                                     ? "No applications have been taken in yet."
                                     : "Choose a candidate to read the application.");
        return;
    }
    const std::string& code = context_.vacancy().candidates.at(static_cast<std::size_t>(row)).code;
    show_application(*application_, context_, code);
}

} // namespace evenhand::desktop
