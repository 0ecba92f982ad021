#include "desktop/pages/decide_page.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "merit/totals.h"
#include "panel/selection.h"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

std::string counts_in_words(const merit::Counts& counts) {
    return fmt::format(
        "{} received: {} to invite, {} tied at the line, {} in reserve, {} rejected, {} incomplete, {} withdrawn, "
        "{} ineligible. Interview schemes are applied by HR.",
        counts.received, counts.invite, counts.tie, counts.reserve, counts.reject, counts.incomplete, counts.withdrawn,
        counts.ineligible);
}

std::string decision_in_words(const panel::StageState& state, const merit::Result& result) {
    const panel::Decision* decision = state.decision_on(result.code);
    return decision ? std::string(panel::shown_to_panel(*decision, state.stage)) : std::string();
}

} // namespace

DecidePage::DecidePage(wxWindow* parent, Context& context) : Page(parent, context, "decide") {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* heading = new wxStaticText(this, wxID_ANY, "Shortlist");
    heading->SetFont(heading_font(*this));
    all->Add(heading, wxSizerFlags().Border(wxALL, FromDIP(6)));
    waiting_ = reading_text(this, wxBORDER_NONE);
    all->Add(waiting_, wxSizerFlags(sides).Proportion(1));
    list_ = new wxBoxSizer(wxVERTICAL);
    counts_ = new WrappedText(this);
    list_->Add(counts_, sides);
    table_ = new TableView(this, "Shortlist",
                           {{"Rank", 60, true},
                            {"Candidate", 90},
                            {"Outcome", 110},
                            {"Total", 80, true},
                            {"Decision", 110},
                            {"Essentials missed", 180}});
    list_->Add(table_, wxSizerFlags(sides).Proportion(3));
    list_->Add(new wxStaticText(this, wxID_ANY, "&Reason"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    reason_ = reading_text(this);
    list_->Add(reason_, wxSizerFlags(sides).Proportion(1));
    all->Add(list_, wxSizerFlags(1).Expand());
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_reason(); });
}

std::vector<wxWindow*> DecidePage::parts() {
    if (reasons_.empty()) return {waiting_};
    return {table_, reason_};
}

std::string DecidePage::how_far() const {
    const spec::Stage stage = context_.vacancy().current_stage();
    if (panel::phase(context_.vacancy(), stage) != panel::Phase::open) return {};
    return fmt::format("waits for {}", panel::awaited(context_.vacancy(), stage).size());
}

void DecidePage::refresh() {
    std::vector<TableView::Row> rows;
    reasons_.clear();
    const std::string says = work_out(rows);
    counts_->set_text(says);
    show_text(*waiting_, shown(says));
    GetSizer()->Show(waiting_, rows.empty());
    GetSizer()->Show(list_, !rows.empty());
    table_->fill(std::move(rows));
    show_reason();
    Layout();
}

std::string DecidePage::work_out(std::vector<TableView::Row>& rows) {
    if (!context_.record) return "No record is open.";
    try {
        const panel::Vacancy& vacancy = context_.vacancy();
        const spec::Stage stage = vacancy.current_stage();
        const merit::Selection selection = panel::selection_of(vacancy, stage);
        const merit::ShownTotals totals(selection, vacancy.stage(stage).rules_now().line);
        for (const merit::Result& result : selection.results) {
            rows.push_back({result.rank ? fmt::format("{}{}", *result.rank, result.tied ? "=" : "") : "", result.code,
                            std::string(merit::name(result.outcome)), result.total ? totals.of(*result.total) : "",
                            decision_in_words(vacancy.stage(stage), result), joined(result.missed)});
            reasons_.push_back(result.reason);
        }
        return counts_in_words(selection.counts);
    } catch (const NotAllowed& waiting) {
        rows.clear();
        return describe(waiting);
    }
}

void DecidePage::show_reason() {
    const int row = table_->selected();
    show_text(*reason_, row >= 0 && !reasons_.empty() ? shown(reasons_.at(static_cast<std::size_t>(row)))
                                                      : wxString("Choose a candidate to read the reason."));
}

} // namespace evenhand::desktop
