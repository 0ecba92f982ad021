#include "desktop/pages/decide/ranking_view.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/decide/spread.h"
#include "desktop/pages/decide/words.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <map>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

enum Columns { rank, code, merit_outcome, total, decision, scheme, missed };

std::string rank_in_words(const merit::Result& result) {
    if (!result.rank) return {};
    return fmt::format("{}{}", *result.rank, result.tied ? "=" : "");
}

std::string decision_with_marks(const Standing& standing) {
    if (!standing.decision) return standing.open ? tr("to be decided") : std::string();
    std::string text = standing.decided;
    if (standing.departs) text = trf("{}, departs", text);
    return standing.is_earlier() ? trf("{}, to confirm", text) : text;
}

std::string line_in_words(const merit::Line& line) {
    std::vector<std::string> parts;
    if (line.invite) parts.push_back(trn("{} place", "{} places", *line.invite));
    if (line.minimum_total) parts.push_back(trf("total {}", figure_words(line.minimum_total->to_string())));
    return joined(parts);
}

std::string codes_in_words(const std::vector<std::string>& codes) {
    constexpr std::size_t most = 8;
    if (codes.size() <= most) return list_words(codes);
    const std::vector<std::string> first(codes.begin(), codes.begin() + most);
    return trf("{} and {} more", joined(first), codes.size() - most);
}

} // namespace

std::string RankingView::title() const {
    return tr("Ranking");
}

RankingView::RankingView(wxWindow* parent, Context& context, const Shortlist& list) : Section(parent, context, list) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    make_left(*middle);
    box_ = new DecisionBox(this, context, list, [this] {
        const auto next = next_after(code_);
        if (next) code_ = list_.results()[*next].code;
        context_.changed();
    });
    middle->Add(box_, wxSizerFlags(5).Expand().Border(wxRIGHT | wxTOP, FromDIP(6)));
    all->Add(middle, wxSizerFlags(1).Expand());
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    rest_ = new WrappedText(this);
    decide_rest_ = new wxButton(this, wxID_ANY, label("Decide the rest as prop&osed"));
    bottom->Add(rest_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(6)));
    bottom->Add(decide_rest_, wxSizerFlags().CentreVertical());
    all->Add(bottom, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    decide_rest_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { decide_the_rest(); }); });
}

void RankingView::make_left(wxSizer& all) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    table_ = new TableView(this, tr("Shortlist"),
                           {{tr("Rank"), 45, true},
                            {tr("Candidate"), 80},
                            {tr("On merit"), 75},
                            {tr("Total"), 55, true},
                            {tr("Decision"), 100},
                            {tr("Schemes"), 150},
                            {tr("Essentials missed"), 120}});
    left->Add(table_, wxSizerFlags(1).Expand());
    plot_ = new BarPlot(this, tr("How the totals are spread"));
    left->Add(plot_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    all.Add(left, wxSizerFlags(6).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto place = chosen()) code_ = list_.results()[*place].code;
        show_chosen();
    });
    // GTK scrolls by the height the table had before it came up: who is chosen has to be in sight afterwards as well.
    table_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (const wxDataViewItem item = table_->GetSelection(); item.IsOk()) table_->EnsureVisible(item);
        });
    });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (!chosen()) return;
        CallAfter([this] { box_->sum().SetFocus(); });
    });
}

std::vector<wxWindow*> RankingView::parts() {
    return {table_, &box_->sum(), &box_->reason()};
}

void RankingView::forget_drafts() {
    box_->forget_drafts();
    code_.clear();
    filled_.clear();
}

// --- showing --------------------------------------------------------------------------------------------------------

void RankingView::refresh() {
    if (filled_ != list_.key()) {
        fill();
        filled_ = list_.key();
    }
    show_chosen();
    show_rest();
}

void RankingView::fill() {
    std::vector<TableView::Row> rows;
    places_.clear();
    const std::size_t count = list_.is_there() ? list_.results().size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const merit::Result& result = list_.results()[i];
        std::vector<std::string> labels;
        for (const std::string& id : result.missed)
            labels.push_back(criterion_label(context_.vacancy().specification, id));
        rows.push_back({rank_in_words(result), result.code, outcome_in_words(list_.merit_of(i).outcome, list_.stage()),
                        list_.total_of(i), decision_with_marks(list_.standings()[i]),
                        list_.hr() ? scheme_in_words(result, list_.rules()) : std::string(), joined(labels)});
        places_.push_back(i);
        if (!list_.line_is_after(i)) continue;
        rows.push_back({"", tr("the line"), line_in_words(list_.line()), "", "", "", ""});
        places_.push_back(std::nullopt);
    }
    table_->GetColumn(scheme)->SetHidden(count == 0 || !list_.hr());
    table_->fill(std::move(rows));
    if (count > 0 && !list_.place_of(code_)) code_ = list_.results()[next_after({}).value_or(0)].code;
    choose(code_);
}

void RankingView::choose(const std::string& wanted) {
    const auto place = list_.place_of(wanted);
    code_ = place ? wanted : std::string();
    if (!place) {
        table_->UnselectAll();
        return;
    }
    const auto row = std::find(places_.begin(), places_.end(), place);
    if (row != places_.end()) table_->select(static_cast<int>(row - places_.begin()));
    show_chosen();
}

std::optional<std::size_t> RankingView::chosen() const {
    const int row = table_->selected();
    if (row < 0 || static_cast<std::size_t>(row) >= places_.size()) return std::nullopt;
    return places_[static_cast<std::size_t>(row)];
}

void RankingView::show_chosen() {
    const auto place = chosen();
    box_->show(place);
    plot_->show(list_.is_there() ? spread_of(list_, place) : BarPlot::Content());
}

// --- the rest as proposed -------------------------------------------------------------------------------------------

/// What deciding the rest as proposed would do, and what has to be decided first.
std::string RankingView::rest_in_words() const {
    if (!list_.is_there()) return {};
    std::map<panel::Outcome, int> decided;
    std::vector<std::string> left;
    int count = 0;
    for (std::size_t i = 0; i < list_.results().size(); ++i) {
        if (!list_.standings()[i].open) continue;
        const merit::Result& result = list_.results()[i];
        if (const auto outcome = proposed_decision(result.outcome)) {
            ++decided[*outcome];
            ++count;
        } else {
            left.push_back(result.code);
        }
    }
    if (count == 0 && left.empty())
        return list_.in_count() > 0 ? tr("Everyone still in is decided on.") : tr("Nobody is in at this stage.");
    std::vector<std::string> parts;
    for (const auto& [outcome, number] : decided)
        parts.push_back(fmt::format("{} {}", number, outcome_in_words(outcome, list_.stage())));
    std::string text;
    if (!left.empty())
        text = trf("First decide one by one, with a reason: {}.", codes_in_words(left)) + (count > 0 ? " " : "");
    if (count > 0)
        text += trn("The rest as proposed: {} candidate", "The rest as proposed: {} candidates", count) +
                trf(" ({}), each with the proposed reason.", list_words(parts));
    return text;
}

void RankingView::show_rest(const std::string& refusal) {
    rest_->set_text(refusal.empty() ? rest_in_words() : refusal);
    if (!may_decide_the_rest() && decide_rest_->HasFocus()) table_->SetFocus();
    decide_rest_->Enable(may_decide_the_rest());
    Layout();
}

bool RankingView::may_decide_the_rest() const {
    return list_.is_there() && list_.open_count() > 0 && may_administer(context_);
}

void RankingView::decide_the_rest() {
    if (!may_decide_the_rest()) return;
    const spec::Stage stage = list_.stage();
    const std::size_t before = context_.vacancy().stage(stage).decisions.size();
    std::string refusal;
    const bool saved = context_.act(
        context_.actor(),
        [&] {
            try {
                return panel::decide_as_proposed(context_.vacancy(), context_.actor(), stage,
                                                 context_.record->flags(stage));
            } catch (const NotAllowed& no) {
                refusal = describe(no); // longer than a status line
                throw;
            }
        },
        [&] {
            const auto made = context_.vacancy().stage(stage).decisions.size() - before;
            return trn("{} decision as proposed", "{} decisions as proposed", static_cast<long long>(made));
        });
    if (saved)
        context_.changed();
    else if (!refusal.empty())
        show_rest(refusal);
}

std::optional<std::size_t> RankingView::next_after(const std::string& after) const {
    const std::size_t count = list_.is_there() ? list_.results().size() : 0;
    const std::size_t from = list_.place_of(after).value_or(count == 0 ? 0 : count - 1);
    for (std::size_t step = 1; step < count; ++step) {
        const std::size_t place = (from + step) % count;
        if (list_.standings()[place].open) return place;
    }
    return std::nullopt;
}

void RankingView::next_open() {
    const auto next = next_after(code_);
    if (!next) {
        context_.say(tr("No other candidate is still to be decided on."));
        return;
    }
    choose(list_.results()[*next].code);
    table_->SetFocus();
}

} // namespace evenhand::desktop
