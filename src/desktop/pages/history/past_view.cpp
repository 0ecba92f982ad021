#include "desktop/pages/history/past_view.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/words.h"
#include "merit/totals.h"

#include <wx/button.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

PastView::PastView(wxWindow* parent, std::function<void()> back) : wxPanel(parent) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(make_banner(std::move(back)), wxSizerFlags().Expand());
    says_ = new WrappedText(this);
    all->Add(says_, sides);
    table_ = new TableView(this, tr("The shortlist as it stood then"),
                           {{tr("Rank"), 60, true},
                            {tr("Candidate"), 90},
                            {tr("Proposed"), 110},
                            {tr("Total"), 80, true},
                            {tr("Decided"), 110},
                            {tr("Essentials missed"), 150}});
    all->Add(table_, wxSizerFlags(sides).Proportion(3));
    reason_label_ = new wxStaticText(this, wxID_ANY, label("Reason then"));
    all->Add(reason_label_, sides);
    reason_ = reading_text(this);
    all->Add(reason_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_reason(); });
}

/// The theme's own colours of a selection, so that it is seen in light, dark and high contrast.
wxWindow* PastView::make_banner(std::function<void()> back) {
    auto* banner = new wxPanel(this);
    banner->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* today = new wxButton(banner, wxID_ANY, label("&Back to today"));
    moment_ = new WrappedText(banner);
    moment_->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT));
    moment_->SetFont(bold_font(*this));
    row->Add(moment_, wxSizerFlags(1).CentreVertical().Border(wxALL, FromDIP(6)));
    row->Add(today, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(3)));
    banner->SetSizer(row);
    today->Bind(wxEVT_BUTTON, [this, back = std::move(back)](wxCommandEvent&) { CallAfter(back); });
    return banner;
}

std::vector<wxWindow*> PastView::parts() const {
    if (reasons_.empty()) return {reason_};
    return {table_, reason_};
}

void PastView::set_text_font(const wxFont& font) {
    reason_->SetFont(font);
}

void PastView::show(const panel::Vacancy& then, spec::Stage stage, const std::string& after) {
    moment_->set_text(trf("This is the past: {}, as it stood on {}, after: {}", stage_words(stage),
                          moment_words(then.last.at), after));
    std::vector<TableView::Row> rows;
    reasons_.clear();
    const std::string says = work_out(then, stage, rows);
    const bool any = !rows.empty();
    says_->set_text(any ? says : std::string());
    says_->Show(any);
    table_->Show(any);
    reason_label_->Show(any);
    table_->fill(std::move(rows));
    if (any) {
        table_->select(0);
        show_reason();
    } else {
        show_text(*reason_, shown(says));
    }
    Layout();
}

void PastView::clear() {
    reasons_.clear();
    table_->fill({});
    moment_->set_text({});
    says_->set_text({});
    reason_->ChangeValue({});
}

std::string PastView::work_out(const panel::Vacancy& then, spec::Stage stage, std::vector<TableView::Row>& rows) {
    try {
        const panel::StageState& state = then.stage(stage);
        if (!state.opened) return trf("Scoring of the {} stage was not open yet.", stage_words(stage));
        const merit::Selection selection = panel::selection_of(then, stage);
        const merit::ShownTotals totals(selection, state.rules_now().line);
        for (const merit::Result& result : selection.results) {
            const panel::Decision* decision = state.decision_on(result.code);
            std::vector<std::string> missed;
            for (const std::string& id : result.missed) missed.push_back(criterion_label(then.specification, id));
            rows.push_back({result.rank ? fmt::format("{}{}", *result.rank, result.tied ? "=" : "") : std::string(),
                            result.code, outcome_in_words(result.outcome, stage),
                            result.total ? figure_words(totals.of(*result.total)) : std::string(),
                            decision ? decision_in_words(*decision, stage, false) : std::string(), joined(missed)});
            reasons_.push_back(decision && !decision->reason.empty() ? decision->reason : result.reason);
        }
        if (rows.empty()) return tr("There was no candidate at this stage.");
        return trn("{} candidate", "{} candidates", static_cast<long long>(rows.size()));
    } catch (const NotAllowed& waiting) {
        rows.clear();
        reasons_.clear();
        return describe(waiting);
    }
}

void PastView::show_reason() {
    const int row = table_->selected();
    show_text(*reason_, row >= 0 && static_cast<std::size_t>(row) < reasons_.size()
                            ? shown(reasons_[static_cast<std::size_t>(row)])
                            : label("Choose a candidate to read the reason."));
}

} // namespace evenhand::desktop
