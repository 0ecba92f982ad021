#include "desktop/pages/rules/example_view.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"

#include <fmt/format.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

std::string outcome_in_words(merit::Outcome outcome) {
    switch (outcome) {
    case merit::Outcome::invite:
        return tr("invite");
    case merit::Outcome::reserve:
        return tr("reserve");
    case merit::Outcome::reject:
        return tr("reject");
    case merit::Outcome::incomplete:
        return tr("incomplete");
    case merit::Outcome::tie:
        return tr("tie");
    case merit::Outcome::withdrawn:
        return tr("withdrawn");
    case merit::Outcome::ineligible:
        break;
    }
    return tr("ineligible");
}

} // namespace

std::string levels_in_words(const merit::Scale& scale) {
    std::string text;
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level)
        text += fmt::format("{}{}  {}. {}", text.empty() ? "" : "\n", level->value, level->name, level->words);
    return text;
}

ExampleView::ExampleView(wxWindow* parent) : wxPanel(parent) {
    const auto part = wxSizerFlags().Expand().Border(wxTOP, FromDIP(4));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto heading = [&](const std::string& text) {
        auto* made = new wxStaticText(this, wxID_ANY, shown(text));
        made->SetFont(bold_font(*this));
        column->Add(made, part);
    };
    heading(tr("What earns each level"));
    levels_ = reading_text(this);
    set_accessible_name(*levels_, tr("What earns each level"));
    column->Add(levels_, wxSizerFlags(part).Proportion(3));
    heading(tr("What these rules do, on samples"));
    table_ = new TableView(this, tr("What these rules do, on samples"),
                           {{tr("Candidate"), 85},
                            {tr("Outcome"), 90},
                            {tr("Rank"), 50, true},
                            {tr("Total"), 55, true},
                            {tr("Reason"), 160}});
    table_->SetMinSize(wxSize(FromDIP(100), GetCharHeight() * 15 / 2)); // four rows and the heading
    column->Add(table_, wxSizerFlags(part).Proportion(2));
    reason_ = reading_text(this);
    reason_->SetMinSize(FromDIP(wxSize(100, 60)));
    set_accessible_name(*reason_, tr("The sample's scores, and the reason"));
    column->Add(reason_, wxSizerFlags(part).Proportion(2));
    note_ = new WrappedText(this);
    column->Add(note_, part);
    SetSizer(column);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_reason(); });
}

void ExampleView::show(const merit::Scale& scale, Example example) {
    show_text(*levels_, shown(levels_in_words(scale)));
    example_ = std::move(example);
    std::vector<TableView::Row> rows;
    for (const ExampleRow& row : example_.rows)
        rows.push_back({row.name, outcome_in_words(row.outcome), row.rank, row.total, row.reason});
    table_->fill(std::move(rows));
    if (table_->selected() < 0) table_->select(0);
    note_->set_text(example_.note);
    show_reason();
}

void ExampleView::show_reason() {
    const int row = table_->selected();
    if (row < 0 || static_cast<std::size_t>(row) >= example_.rows.size()) {
        show_text(*reason_, label("Made-up candidates show here what the rules do."));
        return;
    }
    const ExampleRow& chosen = example_.rows[static_cast<std::size_t>(row)];
    show_text(*reason_, shown(trf("{} is made up. {}", chosen.name, chosen.story) + "\n" + chosen.reason));
}

} // namespace evenhand::desktop
