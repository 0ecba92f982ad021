#include "desktop/pages/specification_page.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

std::string methods_in_words(const spec::Criterion& criterion) {
    std::vector<std::string> methods;
    for (const spec::Method method : criterion.methods) methods.emplace_back(spec::name(method));
    return methods.empty() ? "not stated" : joined(methods);
}

std::string importance_in_words(const spec::Criterion& criterion) {
    if (!criterion.importance_printed.empty()) return criterion.importance_printed;
    return criterion.importance == spec::Importance::unspecified ? "not stated"
                                                                 : std::string(spec::name(criterion.importance));
}

} // namespace

SpecificationPage::SpecificationPage(wxWindow* parent, Context& context) : Page(parent, context, "specification") {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, "&Criteria"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    table_ =
        new TableView(this, "Criteria",
                      {{"Number", 70}, {"Importance", 100}, {"Judged by", 180}, {"Section", 170}, {"Criterion", 300}});
    all->Add(table_, wxSizerFlags(sides).Proportion(3));
    all->Add(new wxStaticText(this, wxID_ANY, "C&riterion in full"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    detail_ = reading_text(this);
    all->Add(detail_, wxSizerFlags(sides).Proportion(1));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_selected(); });
}

std::vector<wxWindow*> SpecificationPage::parts() {
    return {table_, detail_};
}

std::string SpecificationPage::how_far() const {
    return counted(static_cast<long long>(spec::criteria(context_.vacancy().specification).size()), "criterion",
                   "criteria");
}

void SpecificationPage::refresh() {
    std::vector<TableView::Row> rows;
    if (context_.record) {
        for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification)) {
            const spec::Criterion& criterion = *placed.criterion;
            rows.push_back({criterion.id, importance_in_words(criterion), methods_in_words(criterion),
                            placed.within.front()->heading, criterion.text});
        }
    }
    table_->fill(std::move(rows));
    show_selected();
}

void SpecificationPage::show_selected() {
    const int row = table_->selected();
    if (!context_.record || row < 0) {
        show_text(*detail_,
                  table_->rows().empty() ? "There are no criteria to show." : "Choose a criterion to read it in full.");
        return;
    }
    const auto placed = spec::criteria(context_.vacancy().specification).at(static_cast<std::size_t>(row));
    std::string text =
        fmt::format("{}  {}\n{}, judged by: {}", placed.criterion->id, placed.full_text(),
                    "Importance: " + importance_in_words(*placed.criterion), methods_in_words(*placed.criterion));
    if (!placed.criterion->guidance.empty()) text += "\n\nGuidance: " + placed.criterion->guidance;
    show_text(*detail_, shown(text));
}

} // namespace evenhand::desktop
