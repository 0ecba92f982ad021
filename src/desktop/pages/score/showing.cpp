// The score page: what it shows.
#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/pages/score/all_scores.h"
#include "desktop/pages/score/application_view.h"
#include "desktop/pages/score/evidence_box.h"
#include "desktop/pages/score/find_bar.h"
#include "desktop/pages/score/guidance.h"
#include "desktop/pages/score/score_page.h"

#include "base/text.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

/// As the panel reads it; where the document is silent, how the rules made it count.
std::string importance_in_words(const spec::Criterion& criterion, const merit::Scored& scored) {
    const std::string counts = scored.essential ? tr("essential") : tr("desirable");
    if (criterion.importance == spec::Importance::unspecified)
        return trf("Importance not stated: counts as {}", counts);
    if (!criterion.importance_printed.empty()) return trf("{} (counts as {})", criterion.importance_printed, counts);
    return scored.essential ? tr("Essential") : tr("Desirable");
}

std::string score_in_words(const OwnScores& own, Cell cell) {
    const std::string mark = in_figures(own.mark(cell));
    return own.needs_note(cell) ? trf("{} needs a note", mark) : mark;
}

} // namespace

// --- what the record says -------------------------------------------------------------------------------------------

const panel::StageState* ScorePage::state() const {
    const panel::StageState* stage = context_.state();
    return stage && stage->opened ? stage : nullptr;
}

OwnScores ScorePage::own() const {
    return {context_.vacancy(), *state(), *context_.vacancy().person_index(context_.person), order_};
}

const std::string& ScorePage::code() const {
    return context_.vacancy().candidates[order_[candidate_]].code;
}

const std::string& ScorePage::criterion_id() const {
    return state()->criteria[criterion_].id;
}

bool ScorePage::handed_in() const {
    return panel::has_handed_in(context_.vacancy(), state()->stage, *context_.scorer());
}

std::string ScorePage::why_empty() const {
    if (!context_.record) return tr("No record is open. Open one with File, Open (Ctrl+O).");
    if (!state()) return tr("Scoring is not open yet. The Vacancy page says what is still missing.");
    const auto& people = context_.vacancy().people;
    if (std::none_of(people.begin(), people.end(), [](const auto& one) { return one.scores() && !one.stood_down; }))
        return tr("Nobody on the panel scores: it has no chair and no members.");
    if (const panel::Person* who = context_.who(); who && !who->scores())
        return trf(
            "{} does not score: the chair and the members do. Choose one of them under “Working as”, at the left.",
            who->name);
    if (!context_.scorer()) return tr("Choose who scores here under “Working as”, at the left.");
    if (panel::reading_order(context_.vacancy(), state()->stage, *context_.scorer()).empty())
        return tr("There is no candidate for you to score.");
    return {};
}

std::string ScorePage::how_far() const {
    if (!state() || !context_.scorer()) return {};
    const auto order =
        scoring() ? order_ : panel::reading_order(context_.vacancy(), state()->stage, *context_.scorer());
    if (order.empty()) return {};
    const OwnScores own(context_.vacancy(), *state(), *context_.vacancy().person_index(context_.person), order);
    return trf("{} of {}", own.complete(), own.candidates());
}

// --- showing it -----------------------------------------------------------------------------------------------------

void ScorePage::forget() {
    pause_.Stop();
    order_.clear();
    saved_.clear();
}

void ScorePage::forget_drafts() {
    drafts_.clear();
    changes_.clear();
    begun_for_.clear();
}

void ScorePage::refresh() {
    const std::string empty = why_empty();
    use_text_size();
    if (!empty.empty()) {
        show_nothing(empty);
    } else {
        order_ = panel::reading_order(context_.vacancy(), state()->stage, *context_.scorer());
        if (begun_for_ != context_.person + " " + std::string(spec::name(state()->stage))) begin();
        const auto same = std::find_if(order_.begin(), order_.end(), [this](std::size_t one) {
            return context_.vacancy().candidates[one].code == at_;
        });
        if (same != order_.end()) {
            candidate_ = static_cast<std::size_t>(same - order_.begin());
        } else { // one who is no longer in the order leaves their place to the next
            candidate_ = std::min(candidate_, order_.size() - 1);
            if (&list() == criteria_) criterion_ = 0;
        }
        show_way();
        show_candidate();
    }
    Layout();
}

void ScorePage::begin() {
    begun_for_ = context_.person + " " + std::string(spec::name(state()->stage));
    changes_.clear();
    flags_.load(context_);
    way_ = context_.preferences.text("/score/way") == "criterion" ? Way::by_criterion : Way::by_candidate;
    const OwnScores mine = own();
    const bool by_criterion = way_ == Way::by_criterion;
    const Cell last = {mine.candidates() - 1, mine.criteria() - 1};
    const Cell first = mine.next_owed(last, by_criterion).value_or(Cell{0, 0});
    candidate_ = first.candidate;
    criterion_ = first.criterion;
    at_ = code();
}

void ScorePage::show_nothing(const std::string& why) {
    forget();
    begun_for_.clear();
    GetSizer()->Show(top_, false);
    GetSizer()->Show(bottom_, false);
    GetSizer()->Show(middle_, true);
    middle_->Show(right_, false);
    find_->Hide();
    evidence_->Hide();
    handed_in_->Hide();
    all_->Hide();
    application_->show_sentence(shown(why));
    note_->ChangeValue("");
}

void ScorePage::use_text_size() {
    const wxFont font = reading_font(*this, context_.preferences);
    for (wxTextCtrl* text : {static_cast<wxTextCtrl*>(application_), note_, guidance_})
        if (text->GetFont() != font) text->SetFont(font);
    criterion_text_->SetFont(font.Bold());
    importance_->SetFont(font);
    levels_->set_text_font(font);
    all_->set_text_font(font);
}

void ScorePage::show_way() {
    const bool all = way_ == Way::all;
    const bool by_criterion = (all ? before_all_ : way_) == Way::by_criterion;
    GetSizer()->Show(top_, true);
    GetSizer()->Show(bottom_, true);
    GetSizer()->Show(middle_, !all);
    all_->Show(all);
    who_->Show(!all);
    flag_->Show(!all);
    recognise_->Show(!all);
    if (!all) {
        criteria_label_->Show(!by_criterion && !tight_);
        criteria_->Show(!by_criterion);
        candidates_label_->Show(by_criterion && !tight_);
        candidates_->Show(by_criterion);
        const bool guidance = has_help(context_.vacancy(), *state());
        guidance_label_->Show(guidance);
        guidance_->Show(guidance);
    }
    ways_->SetSelection(static_cast<int>(way_));
    show_handed_in();
}

TableView& ScorePage::list() const {
    return (way_ == Way::all ? before_all_ : way_) == Way::by_criterion ? *candidates_ : *criteria_;
}

void ScorePage::show_candidate() {
    at_ = code();
    const bool knows = context_.scorer()->interest_in(at_) == panel::Interest::knows;
    who_->SetLabelText(shown(knows ? trf("{} (you know them: you speak last)", at_) : at_));
    set_accessible_name(*criteria_, trf("Criteria and your scores for {}", at_));
    application_->show(context_, at_);
    find_->look_again();
    saved_.clear();
    for (record::ScoreWords& words : context_.own_words(state()->stage, at_))
        saved_[words.criterion] = {std::move(words.note), std::move(words.evidence)};
    criterion_ = std::min(criterion_, state()->criteria.size() - 1);
    show_flag();
    fill_lists();
    show_criterion();
}

void ScorePage::fill_lists() {
    if (way_ == Way::all) {
        all_->show(own(), *state(), flags_);
    } else if (&list() == candidates_) {
        fill_candidates();
    } else {
        fill_criteria();
    }
}

void ScorePage::fill_criteria() {
    std::vector<TableView::Row> rows;
    const OwnScores mine = own();
    for (std::size_t k = 0; k < mine.criteria(); ++k) {
        const std::string& id = state()->criteria[k].id;
        const spec::Criterion* criterion = spec::find(context_.vacancy().specification, id);
        rows.push_back({id, score_in_words(mine, {candidate_, k}), criterion->text});
    }
    criteria_->fill(std::move(rows));
}

void ScorePage::fill_candidates() {
    std::vector<TableView::Row> rows;
    const OwnScores mine = own();
    for (std::size_t i = 0; i < mine.candidates(); ++i)
        rows.push_back({mine.code(i), score_in_words(mine, {i, criterion_}),
                        flags_.has(mine.code(i)) ? tr("later") : std::string()});
    candidates_->fill(std::move(rows));
}

void ScorePage::show_criterion() {
    const auto* stage = state();
    const merit::Scored& scored = stage->criteria[criterion_];
    list().select(static_cast<int>(&list() == candidates_ ? candidate_ : criterion_));
    set_accessible_name(*candidates_, trf("Candidates and your scores on {}", scored.id));
    show_statement();
    const OwnScores mine = own();
    levels_->show(stage->scale_now(), mine.mark(here()), !mine.locked(here()));
    show_words();
    say_where();
}

void ScorePage::show_statement() {
    const merit::Scored& scored = state()->criteria[criterion_];
    for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification)) {
        if (placed.criterion->id != scored.id) continue;
        const std::string importance = importance_in_words(*placed.criterion, scored);
        const std::string words = scored.id + "  " + placed.full_text();
        criterion_text_->set_text(tight_ ? joined({words, importance}, " · ") : words);
        importance_->set_text(importance);
        show_guidance(*placed.criterion);
    }
    importance_->Show(!tight_);
}

void ScorePage::show_guidance(const spec::Criterion& criterion) {
    const std::string words = help_on(context_.vacancy(), *state(), criterion);
    show_text(*guidance_, shown(words.empty() ? tr("None is given for this criterion.") : words));
}

void ScorePage::show_words() {
    const bool open = !own().locked(here());
    const Words words = [&] {
        const auto draft = drafts_.find(cell_here());
        return draft != drafts_.end() ? draft->second : saved_here();
    }();
    // What is being written is not written anew: the cursor would jump.
    if (const wxString note = shown(words.note); note_->GetValue() != note) note_->ChangeValue(note);
    note_->SetEditable(open);
    evidence_->show(words.evidence, open);
    std::vector<Quote> quotes;
    for (const merit::Scored& scored : state()->criteria) {
        const auto draft = drafts_.find(context_.person + " " + at_ + " " + scored.id);
        const auto saved = saved_.find(scored.id);
        if (draft == drafts_.end() && saved == saved_.end()) continue;
        for (const std::string& quote : (draft != drafts_.end() ? draft->second : saved->second).evidence)
            quotes.push_back({scored.id, quote});
    }
    application_->mark(quotes, criterion_id());
    show_note_needed();
}

void ScorePage::show_note_needed() {
    const std::string needed =
        own().needs_note(here()) ? tr("is needed: below the minimum for an essential criterion") : std::string();
    if (utf8(note_needed_->GetLabelText()) != needed) note_needed_->SetLabelText(shown(needed));
    set_accessible_name(*note_, tr("Note"), needed.empty() ? " " : needed);
}

void ScorePage::show_flag() {
    flag_->SetValue(flags_.has(at_));
}

void ScorePage::show_handed_in() {
    const bool done = handed_in();
    handed_in_->Show(done);
    hand_in_->Enable(!done);
    if (!done) return;
    const auto& people = context_.vacancy().people;
    const auto scorers =
        std::count_if(people.begin(), people.end(), [](const auto& one) { return one.scores() && !one.stood_down; });
    const auto awaited = panel::awaited(context_.vacancy(), state()->stage);
    const std::string locked = tr("You have handed in; your scores are locked, and here to read.");
    handed_in_->set_text(
        awaited.empty() ? locked + " " + tr("All have handed in: the scores are open on the Moderate page.")
                        : locked + " " +
                              trf("{} of {} have handed in; scores open when the last has. Awaited: {}.",
                                  static_cast<std::size_t>(scorers) - awaited.size(), scorers, list_words(awaited)));
}

void ScorePage::say_where() {
    const OwnScores mine = own();
    std::vector<std::string> parts = {trf("Your order, {} of {}", candidate_ + 1, order_.size())};
    if (&list() == candidates_) {
        const auto left = static_cast<long long>(mine.left_on(criterion_));
        parts.push_back(left > 0 ? trf("{} left on {}", trn("{} candidate", "{} candidates", left), criterion_id())
                                 : trf("{} is scored for all", criterion_id()));
    } else {
        const auto left = static_cast<long long>(mine.left_for(candidate_));
        parts.push_back(left > 0 ? trf("{} left for {}", trn("{} criterion", "{} criteria", left), code())
                                 : trf("{} is complete", code()));
    }
    long long notes = 0;
    for (std::size_t k = 0; k < mine.criteria(); ++k) notes += mine.needs_note({candidate_, k});
    if (notes > 0) parts.push_back(trn("{} note needed", "{} notes needed", notes));
    where_->SetLabelText(shown(joined(parts, " · ")));
    where_->SetToolTip(where_->GetLabelText()); // in a small window it is cut
}

} // namespace evenhand::desktop
