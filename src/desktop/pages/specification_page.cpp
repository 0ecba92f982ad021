#include "desktop/pages/specification_page.h"

#include "base/text.h"
#include "desktop/strings.h"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

SpecificationPage::SpecificationPage(wxWindow* parent, Context& context) : Page(parent, context) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, "Criteria"), wxSizerFlags().Border(wxALL, 6));
    table_ =
        new TableView(this, "Criteria",
                      {{"Number", 70}, {"Section", 150}, {"Criterion", 430}, {"Importance", 100}, {"Judged by", 150}});
    all->Add(table_, wxSizerFlags(2).Expand().Border(wxLEFT | wxRIGHT, 6));
    all->Add(new wxStaticText(this, wxID_ANY, "Criterion in full"), wxSizerFlags().Border(wxALL, 6));
    detail_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
    all->Add(detail_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 6));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_selected(); });
}

std::string SpecificationPage::how_far() const {
    return std::to_string(spec::criteria(context_.vacancy().specification).size());
}

void SpecificationPage::refresh() {
    std::vector<std::vector<std::string>> rows;
    if (context_.record) {
        for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification)) {
            const spec::Criterion& criterion = *placed.criterion;
            std::vector<std::string> methods;
            for (const spec::Method method : criterion.methods) methods.emplace_back(spec::name(method));
            rows.push_back({criterion.id, placed.within.front()->heading, criterion.text,
                            criterion.importance_printed.empty() ? std::string(spec::name(criterion.importance))
                                                                 : criterion.importance_printed,
                            methods.empty() ? "not stated" : joined(methods)});
        }
    }
    table_->fill(rows);
    show_selected();
}

void SpecificationPage::show_selected() {
    const int row = table_->selected();
    if (!context_.record || row < 0) {
        detail_->ChangeValue("Choose a criterion to read it in full.");
        return;
    }
    const auto placed = spec::criteria(context_.vacancy().specification).at(static_cast<std::size_t>(row));
    std::string text = placed.full_text();
    if (!placed.criterion->guidance.empty()) text += "\n\nGuidance: " + placed.criterion->guidance;
    detail_->ChangeValue(shown(text));
}

} // namespace evenhand::desktop
