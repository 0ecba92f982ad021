// The score page: going from one candidate and criterion to another.
#include "desktop/controls/accessible.h"
#include "desktop/controls/style.h"
#include "desktop/pages/score/all_scores.h"
#include "desktop/pages/score/application_view.h"
#include "desktop/pages/score/evidence_box.h"
#include "desktop/pages/score/score_page.h"

#include <algorithm>
#include <wx/checkbox.h>
#include <wx/choice.h>

namespace evenhand::desktop {

namespace {

/// `by` places on, but never past either end.
std::size_t moved(std::size_t from, int by, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(static_cast<long>(from) + by, 0L, static_cast<long>(count) - 1));
}

} // namespace

std::vector<wxWindow*> ScorePage::parts() {
    if (!scoring()) return {application_};
    if (way_ == Way::all) return {&all_->table()};
    return {&list(), application_};
}

void ScorePage::leave() {
    save_note();
    pause_.Stop();
}

void ScorePage::forget_person() {
    changes_.clear();
    begun_for_.clear();
    for (TableView* table : {criteria_, candidates_}) table->fill({});
    set_accessible_name(*criteria_, tr("Criteria and your scores"));
    set_accessible_name(*candidates_, tr("Candidates and your scores"));
    for (wxStaticText* text : {who_, where_, note_needed_}) text->SetLabelText({});
    where_->SetToolTip(wxString());
    for (WrappedText* text : {criterion_text_, importance_, handed_in_}) text->set_text({});
    guidance_->ChangeValue({});
    note_->ChangeValue({});
    set_accessible_name(*note_, tr("Note"), " ");
    flag_->SetValue(false);
    levels_->clear();
    evidence_->show({}, false);
    application_->show_sentence({});
    all_->clear();
}

void ScorePage::go_to(const Place& place) {
    if (!scoring()) return;
    Cell cell = here();
    const OwnScores mine = own();
    for (std::size_t i = 0; i < mine.candidates(); ++i)
        if (mine.code(i) == place.candidate) cell.candidate = i;
    if (const auto criterion = state()->criterion_index(place.criterion)) cell.criterion = *criterion;
    if (way_ == Way::all) choose_way(before_all_);
    go_to_cell(cell);
    list().SetFocus();
}

void ScorePage::go_to_cell(Cell cell) {
    const bool same_candidate = cell.candidate == candidate_ && at_ == own().code(cell.candidate);
    const bool same_criterion = cell.criterion == criterion_;
    candidate_ = cell.candidate;
    criterion_ = cell.criterion;
    if (!same_candidate) {
        show_candidate();
        return;
    }
    if (!same_criterion && &list() == candidates_) fill_candidates();
    show_criterion();
}

void ScorePage::move_candidate(int by) {
    if (!scoring()) return;
    save_note();
    const std::size_t to = moved(candidate_, by, order_.size());
    if (to == candidate_) {
        context_.say(by > 0 ? tr("This is the last candidate of your order.")
                            : tr("This is the first candidate of your order."));
        return;
    }
    // All criteria of one are read from the first; one criterion stays the same across all.
    go_to_cell({to, &list() == criteria_ ? 0 : criterion_});
    parts().front()->SetFocus();
}

void ScorePage::move_criterion(int by) {
    if (!scoring()) return;
    save_note();
    const std::size_t to = moved(criterion_, by, state()->criteria.size());
    if (to == criterion_)
        context_.say(by > 0 ? tr("This is the last criterion.") : tr("This is the first criterion."));
    else
        go_to_cell({candidate_, to});
}

void ScorePage::next_owed() {
    if (!scoring()) return;
    save_note();
    const OwnScores mine = own();
    const auto cell = mine.next_owed(here(), &list() == candidates_);
    if (!cell) {
        context_.say(tr("Nothing is missing: every score is given, and every note that is needed."));
        return;
    }
    if (way_ == Way::all) choose_way(before_all_);
    const bool note_only = mine.mark(*cell).is_given();
    go_to_cell(*cell);
    if (note_only)
        focus_note();
    else
        list().SetFocus();
}

void ScorePage::next_flagged() {
    if (!scoring()) return;
    const OwnScores mine = own();
    for (std::size_t step = 1; step <= mine.candidates(); ++step) {
        const std::size_t candidate = (candidate_ + step) % mine.candidates();
        if (!flags_.has(mine.code(candidate))) continue;
        save_note();
        if (way_ == Way::all) choose_way(before_all_);
        go_to_cell({candidate, &list() == criteria_ && candidate != candidate_ ? 0 : criterion_});
        list().SetFocus();
        return;
    }
    context_.say(tr("No candidate is flagged: Ctrl+L flags the one you are reading."));
}

void ScorePage::toggle_flag() {
    if (!scoring()) return;
    flags_.toggle(at_, context_.preferences);
    show_flag();
    if (&list() == candidates_ || way_ == Way::all) fill_lists();
    context_.say(flags_.has(at_)
                     ? trf("{} is flagged for later: Ctrl+Shift+L comes back to it. Nobody else sees that.", at_)
                     : trf("{} is no longer flagged.", at_));
}

void ScorePage::choose_way(Way way) {
    if (!scoring() || way == way_) return;
    save_note();
    if (way == Way::all) before_all_ = way_;
    way_ = way;
    if (way != Way::all) context_.preferences.set("/score/way", way == Way::by_criterion ? "criterion" : "candidate");
    // What has the focus may be about to be hidden. Where the way is being chosen, the choice keeps it.
    const bool choosing = ways_->HasFocus();
    ways_->SetFocus();
    show_way();
    fill_lists();
    if (way == Way::all)
        all_->select(candidate_);
    else
        show_criterion();
    Layout();
    if (!choosing) parts().front()->SetFocus();
}

void ScorePage::go_from_all(Cell cell) {
    if (!scoring()) return;
    choose_way(before_all_);
    go_to_cell(cell);
}

void ScorePage::focus_note() {
    if (!scoring()) return;
    if (way_ == Way::all) choose_way(before_all_);
    note_->SetFocus();
    note_->SetInsertionPointEnd();
}

} // namespace evenhand::desktop
