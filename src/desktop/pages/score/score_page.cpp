#include "desktop/pages/score/score_page.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/application_text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "panel/selection.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

std::string mark_in_words(merit::Mark mark) {
    if (mark.is_cannot_judge()) return "?";
    return mark.is_level() ? std::to_string(mark.value()) : std::string();
}

/// As the panel reads it; where the document is silent, how the rules made it count.
std::string importance_in_words(const spec::Criterion& criterion, const merit::Scored& scored) {
    const std::string counts = scored.essential ? "essential" : "desirable";
    if (criterion.importance == spec::Importance::unspecified) return "Importance not stated: counts as " + counts;
    if (!criterion.importance_printed.empty())
        return fmt::format("{} (counts as {})", criterion.importance_printed, counts);
    return scored.essential ? "Essential" : "Desirable";
}

} // namespace

ScorePage::ScorePage(wxWindow* parent, Context& context) : Page(parent, context, "score") {
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    make_left(*all);
    make_right(*all);
    SetSizer(all);
}

void ScorePage::make_left(wxSizer& all) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    who_ = new wxStaticText(this, wxID_ANY, "");
    who_->SetFont(heading_font(*this));
    left->Add(who_, wxSizerFlags().Border(wxALL, FromDIP(6)));
    left->Add(new wxStaticText(this, wxID_ANY, "Appl&ication"), wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    application_ = reading_text(this);
    left->Add(application_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    all.Add(left, wxSizerFlags(1).Expand());
}

void ScorePage::make_right(wxSizer& all) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(new wxStaticText(this, wxID_ANY, "&Criteria and your scores"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    criteria_ = new TableView(this, "Criteria and your scores", {{"Number", 70}, {"Score", 115}, {"Criterion", 150}});
    right->Add(criteria_, wxSizerFlags(sides).Proportion(1));
    make_judging(*right);
    right->Add(new wxStaticText(this, wxID_ANY, "&Note"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    note_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 64)), wxTE_MULTILINE);
    set_text_margins(*note_, FromDIP(8), FromDIP(4));
    right->Add(note_, sides);
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    hand_in_ = new wxButton(this, wxID_ANY, shown("Han&d in…"));
    where_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    bottom->Add(where_, wxSizerFlags(1).CentreVertical());
    bottom->Add(hand_in_, wxSizerFlags().CentreVertical());
    right->Add(bottom, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    all.Add(right, wxSizerFlags(1).Expand());
    right_ = right;

    criteria_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = criteria_->selected();
        if (!scoring() || row < 0 || static_cast<std::size_t>(row) == criterion_) return;
        save_note();
        criterion_ = static_cast<std::size_t>(row);
        show_criterion();
    });
    note_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save_note();
    });
    hand_in_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { hand_in(); }); });
}

void ScorePage::make_judging(wxSizer& right) {
    judging_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    judging_->SetScrollRate(0, FromDIP(10));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    criterion_text_ = new WrappedText(judging_);
    criterion_text_->SetFont(bold_font(*this));
    inside->Add(criterion_text_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    importance_ = new WrappedText(judging_);
    inside->Add(importance_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(6)));
    levels_ = new Levels(judging_, [this](merit::Mark mark) { give(mark); });
    inside->Add(levels_, wxSizerFlags().Expand());
    judging_->SetSizer(inside);
    right.Add(judging_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
}

bool ScorePage::Layout() {
    if (judging_ && right_) {
        const int needed = judging_->GetSizer()->CalcMin().y;
        const int others = right_->CalcMin().y - judging_->GetMinSize().y;
        judging_->SetMinSize(
            wxSize(-1, std::clamp(GetClientSize().y - others, FromDIP(60), std::max(needed, FromDIP(60)))));
        judging_->FitInside();
    }
    return Page::Layout();
}

std::vector<wxWindow*> ScorePage::parts() {
    if (scoring()) return {criteria_, application_};
    return {application_};
}

// --- what the record says -------------------------------------------------------------------------------------------

const panel::StageState* ScorePage::state() const {
    const panel::StageState* stage = context_.state();
    return stage && stage->opened ? stage : nullptr;
}

std::size_t ScorePage::scorer() const {
    return *context_.vacancy().person_index(context_.person);
}

const std::string& ScorePage::code() const {
    return context_.vacancy().candidates[order_[candidate_]].code;
}

merit::Mark ScorePage::mark_on(std::size_t candidate, std::size_t criterion) const {
    return state()->marks.at(candidate, criterion, scorer());
}

std::size_t ScorePage::left_for(std::size_t candidate) const {
    std::size_t left = 0;
    for (std::size_t k = 0; k < state()->criteria.size(); ++k) left += !mark_on(candidate, k).is_given();
    return left;
}

bool ScorePage::locked() const {
    const auto* stage = state();
    return stage->locked[stage->cell(order_[candidate_], criterion_, scorer())] != 0;
}

std::string ScorePage::why_empty() const {
    if (!context_.record) return "No record is open. Open one with File, Open (Ctrl+O).";
    if (!state()) return "Scoring is not open yet. The Vacancy page says what is still missing.";
    const auto& people = context_.vacancy().people;
    if (std::none_of(people.begin(), people.end(), [](const auto& one) { return one.scores() && !one.stood_down; }))
        return "Nobody on the panel scores: it has no chair and no members.";
    if (!context_.scorer()) return "Choose who scores here under “Working as”, at the left.";
    if (panel::reading_order(context_.vacancy(), state()->stage, *context_.scorer()).empty())
        return "There is no candidate for you to score.";
    return {};
}

std::string ScorePage::how_far() const {
    if (!state() || !context_.scorer()) return {};
    const auto order =
        scoring() ? order_ : panel::reading_order(context_.vacancy(), state()->stage, *context_.scorer());
    if (order.empty()) return {};
    const auto done = std::count_if(order.begin(), order.end(), [this](std::size_t one) { return left_for(one) == 0; });
    return fmt::format("{} of {}", done, order.size());
}

// --- showing it -----------------------------------------------------------------------------------------------------

void ScorePage::forget() {
    order_.clear();
    saved_ = {};
}

void ScorePage::refresh() {
    const std::string empty = why_empty();
    GetSizer()->Show(right_, empty.empty());
    if (!empty.empty()) {
        show_nothing(empty);
    } else {
        order_ = panel::reading_order(context_.vacancy(), state()->stage, *context_.scorer());
        if (begun_for_ != context_.person) begin();
        const auto same = std::find_if(order_.begin(), order_.end(), [this](std::size_t one) {
            return context_.vacancy().candidates[one].code == at_;
        });
        candidate_ = same != order_.end() ? static_cast<std::size_t>(same - order_.begin()) : 0;
        show_candidate();
    }
    Layout();
}

void ScorePage::begin() {
    begun_for_ = context_.person;
    const auto open = std::find_if(order_.begin(), order_.end(), [this](std::size_t one) { return left_for(one) > 0; });
    const std::size_t first = open != order_.end() ? *open : order_.front();
    at_ = context_.vacancy().candidates[first].code;
    criterion_ = 0;
    while (criterion_ + 1 < state()->criteria.size() && left_for(first) > 0 && mark_on(first, criterion_).is_given())
        ++criterion_;
}

void ScorePage::show_nothing(const std::string& why) {
    order_.clear();
    begun_for_.clear();
    who_->SetLabel("Score");
    show_text(*application_, shown(why));
    note_->ChangeValue("");
    saved_ = {};
}

void ScorePage::show_candidate() {
    at_ = code();
    const bool knows = context_.scorer()->interest_in(at_) == panel::Interest::knows;
    who_->SetLabelText(shown(at_ + (knows ? " (you know them: you speak last)" : "")));
    set_accessible_name(*criteria_, "Criteria and your scores for " + at_);
    show_application(*application_, context_, at_);
    criterion_ = std::min(criterion_, state()->criteria.size() - 1);
    fill_criteria();
    show_criterion();
}

void ScorePage::fill_criteria() {
    std::vector<TableView::Row> rows;
    const auto* stage = state();
    const std::size_t candidate = order_[candidate_];
    for (std::size_t k = 0; k < stage->criteria.size(); ++k) {
        const spec::Criterion* criterion = spec::find(context_.vacancy().specification, stage->criteria[k].id);
        const merit::Mark mark = mark_on(candidate, k);
        const bool note_missing = stage->rules_now().note_below_minimum && stage->criteria[k].essential &&
                                  mark.is_level() && mark.value() < stage->rules_now().minimum &&
                                  !stage->noted[stage->cell(candidate, k, scorer())];
        rows.push_back({criterion->id, mark_in_words(mark) + (note_missing ? " needs a note" : ""), criterion->text});
    }
    criteria_->fill(std::move(rows));
}

void ScorePage::show_criterion() {
    const auto* stage = state();
    const merit::Scored& scored = stage->criteria[criterion_];
    criteria_->select(static_cast<int>(criterion_));
    for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification)) {
        if (placed.criterion->id != scored.id) continue;
        criterion_text_->set_text(scored.id + "  " + placed.full_text());
        importance_->set_text(importance_in_words(*placed.criterion, scored));
    }
    levels_->show(stage->scale_now(), mark_on(order_[candidate_], criterion_), !locked());
    saved_ = {};
    for (record::ScoreWords& words : context_.own_words(stage->stage, code()))
        if (words.criterion == scored.id) saved_ = std::move(words);
    const auto draft = drafts_.find(cell_here());
    note_->ChangeValue(shown(draft != drafts_.end() ? draft->second : saved_.note));
    note_->SetEditable(!locked());
    say_where();
}

void ScorePage::say_where() {
    const bool done = panel::has_handed_in(context_.vacancy(), state()->stage, *context_.scorer());
    const std::size_t left = left_for(order_[candidate_]);
    where_->SetLabelText(shown(
        done ? "You have handed in; your scores are locked."
             : fmt::format("Your order, {} of {} · {}", candidate_ + 1, order_.size(),
                           left ? fmt::format("{} left for {}",
                                              counted(static_cast<long long>(left), "criterion", "criteria"), code())
                                : code() + " is complete")));
    hand_in_->Enable(!done);
}

} // namespace evenhand::desktop
