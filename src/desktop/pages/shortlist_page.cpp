#include "desktop/pages/shortlist_page.h"

#include "base/text.h"
#include "desktop/strings.h"
#include "panel/selection.h"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

std::string counts_in_words(const merit::Counts& counts) {
    return fmt::format(
        "{} received: {} to invite, {} tied at the line, {} in reserve, {} rejected, {} incomplete, {} withdrawn, "
        "{} ineligible. Interview schemes are applied by HR.",
        counts.received, counts.invite, counts.tie, counts.reserve, counts.reject, counts.incomplete, counts.withdrawn,
        counts.ineligible);
}

/// The decision as the panel sees it: one that HR's schemes brought about shows what merit proposed.
std::string decision_in_words(const panel::StageState& state, const merit::Result& result) {
    const panel::Decision* decision = state.decision_on(result.code);
    if (!decision) return {};
    return std::string(decision->ground == panel::Ground::scheme ? merit::name(result.outcome)
                                                                 : panel::name(decision->outcome, state.stage));
}

} // namespace

ShortlistPage::ShortlistPage(wxWindow* parent, Context& context) : Page(parent, context) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    state_ = new wxStaticText(this, wxID_ANY, "");
    all->Add(state_, wxSizerFlags().Expand().Border(wxALL, 6));
    table_ = new TableView(this, "Shortlist",
                           {{"Rank", 60, true},
                            {"Candidate", 90},
                            {"Outcome", 110},
                            {"Total", 80, true},
                            {"Missed", 180},
                            {"Decision", 110}});
    all->Add(table_, wxSizerFlags(3).Expand().Border(wxLEFT | wxRIGHT, 6));
    all->Add(new wxStaticText(this, wxID_ANY, "Reason"), wxSizerFlags().Border(wxALL, 6));
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
    all->Add(reason_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 6));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = table_->selected();
        reason_->ChangeValue(row >= 0 ? shown(reasons_.at(static_cast<std::size_t>(row))) : wxString());
    });
}

void ShortlistPage::refresh() {
    std::vector<std::vector<std::string>> rows;
    reasons_.clear();
    std::string state = "No record is open.";
    if (context_.record) {
        try {
            const panel::Vacancy& vacancy = context_.vacancy();
            const spec::Stage stage = vacancy.current_stage();
            const merit::Selection selection = panel::selection_of(vacancy, stage);
            state = counts_in_words(selection.counts);
            for (const merit::Result& result : selection.results) {
                rows.push_back({result.rank ? fmt::format("{}{}", *result.rank, result.tied ? "=" : "") : "",
                                result.code, std::string(merit::name(result.outcome)),
                                result.total ? result.total->to_string() : "", joined(result.missed),
                                decision_in_words(vacancy.stage(stage), result)});
                reasons_.push_back(result.reason);
            }
        } catch (const NotAllowed& waiting) {
            state = describe(waiting);
        }
    }
    state_->SetLabel(shown(state));
    state_->Wrap(std::max(FromDIP(400), GetClientSize().x - FromDIP(24)));
    reason_->ChangeValue(rows.empty() ? wxString() : wxString("Choose a candidate to read the reason."));
    table_->fill(rows);
    Layout();
}

} // namespace evenhand::desktop
