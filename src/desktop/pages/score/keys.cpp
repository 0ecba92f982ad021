// The score page's keys and what they save.
#include "desktop/pages/score/score_page.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/score/hand_in_dialog.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/button.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

/// `by` places on, but never past either end.
std::size_t moved(std::size_t from, int by, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(static_cast<long>(from) + by, 0L, static_cast<long>(count) - 1));
}

} // namespace

void ScorePage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const char* text, const char* help, const char* key,
                         std::function<void()> run) {
        actions.add({id, tr("&Score"), tr(text), tr(help), key, std::move(run), shown});
    };
    add("score.next-candidate", "Next ca&ndidate", "Go to the next candidate in your order", "Alt+Down",
        [this] { move_candidate(1); });
    add("score.previous-candidate", "&Previous candidate", "Go to the previous candidate in your order", "Alt+Up",
        [this] { move_candidate(-1); });
    add("score.next-criterion", "Next &criterion", "Go to the next criterion", "Ctrl+Down",
        [this] { move_criterion(1); });
    add("score.previous-criterion", "Previous c&riterion", "Go to the previous criterion", "Ctrl+Up",
        [this] { move_criterion(-1); });
    add("score.note", "N&ote", "Write a note beside the score", "Ctrl+N", [this] { focus_note(); });
    add("score.hand-in", "&Hand in…", "See what is still missing, or hand in all your scores", "Ctrl+H",
        [this] { hand_in(); });
    actions.explain("0 to 9", tr("Score the criterion with that level and go on to the next"));
    actions.explain("?", tr("Record that the criterion cannot be judged from this application"));
    actions.explain("Escape", tr("Leave the note and save it"));
    actions.explain("Page Down, Page Up", tr("Scroll the application while scoring"));
}

bool ScorePage::typing() const {
    const auto* text = dynamic_cast<const wxTextCtrl*>(wxWindow::FindFocus());
    return text && text->IsEditable();
}

bool ScorePage::key(const wxKeyEvent& event) {
    if (!scoring() || event.HasModifiers()) return false;
    const int code = event.GetKeyCode();
    if (code == WXK_ESCAPE && note_->HasFocus()) {
        criteria_->SetFocus();
        return true;
    }
    if (typing()) return false;
    if ((code == WXK_PAGEDOWN || code == WXK_PAGEUP) && !application_->HasFocus()) {
        application_->ScrollPages(code == WXK_PAGEDOWN ? 1 : -1);
        return true;
    }
    const wxChar pressed = event.GetUnicodeKey();
    if (pressed == '?' || (pressed == '/' && event.ShiftDown())) {
        give(merit::Mark::cannot_judge());
        return true;
    }
    const bool pad = code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9;
    if (!pad && (pressed < '0' || pressed > '9')) return false;
    press(pad ? code - WXK_NUMPAD0 : static_cast<int>(pressed - '0'));
    return true;
}

void ScorePage::press(int digit) {
    if (state()->scale_now().find(digit)) {
        give(merit::Mark::level(digit));
        return;
    }
    std::vector<std::string> levels;
    for (const merit::Level& level : state()->scale_now().levels) levels.push_back(std::to_string(level.value));
    context_.say(
        fmt::format("{} is not a level of this scale: press {} or ?. Nothing was saved.", digit, joined(levels)));
}

std::string ScorePage::cell_here() const {
    return context_.person + " " + code() + " " + state()->criteria[criterion_].id;
}

panel::NewScore ScorePage::score_here() const {
    panel::NewScore score;
    score.person = context_.person;
    score.candidate = code();
    score.criterion = state()->criteria[criterion_].id;
    score.mark = mark_on(order_[candidate_], criterion_);
    score.note = saved_.note;
    score.evidence = saved_.evidence;
    return score;
}

void ScorePage::give(merit::Mark mark) {
    if (!scoring()) return;
    const auto stage = state()->stage;
    panel::NewScore score = score_here();
    score.mark = mark;
    score.note = utf8(note_->GetValue());
    const bool saved = context_.act(
        context_.person, [&] { return panel::give_scores(context_.vacancy(), stage, {score}); },
        [this] { return after_score(); });
    if (saved) {
        drafts_.erase(cell_here());
        if (criterion_ + 1 < state()->criteria.size()) ++criterion_;
        context_.went_on();
    }
    // Also when it was refused: the buttons go back to what is saved, and the note stays.
    if (!saved) drafts_[cell_here()] = score.note;
    fill_criteria();
    show_criterion();
}

std::string ScorePage::after_score() const {
    if (left_for(order_[candidate_]) > 0) return {};
    if (how_far() == fmt::format("{0} of {0}", order_.size())) return "Everything is scored: you can hand in";
    return code() + " is complete: Alt+Down for the next candidate";
}

void ScorePage::save_note() {
    if (!scoring()) return;
    panel::NewScore score = score_here();
    score.note = utf8(note_->GetValue());
    if (score.note == saved_.note) {
        drafts_.erase(cell_here());
        return;
    }
    drafts_[cell_here()] = score.note;
    if (!score.mark.is_given()) {
        context_.say("The note is saved together with its score: choose a level.");
        return;
    }
    if (!context_.act(context_.person, [&] { return panel::give_scores(context_.vacancy(), state()->stage, {score}); }))
        return;
    saved_.note = score.note;
    drafts_.erase(cell_here());
    fill_criteria();
}

std::vector<std::string> ScorePage::unsaved() const {
    std::vector<std::string> cells;
    for (const auto& [cell, note] : drafts_)
        if (!note.empty()) cells.push_back(cell.substr(cell.find(' ') + 1));
    return cells;
}

void ScorePage::move_candidate(int by) {
    if (!scoring()) return;
    save_note();
    const std::size_t to = moved(candidate_, by, order_.size());
    if (to == candidate_) {
        context_.say(by > 0 ? "This is the last candidate of your order."
                            : "This is the first candidate of your order.");
        return;
    }
    candidate_ = to;
    criterion_ = 0;
    show_candidate();
    criteria_->SetFocus();
}

void ScorePage::move_criterion(int by) {
    if (!scoring()) return;
    save_note();
    criterion_ = moved(criterion_, by, state()->criteria.size());
    show_criterion();
}

void ScorePage::focus_note() {
    if (!scoring()) return;
    note_->SetFocus();
    note_->SetInsertionPointEnd();
}

void ScorePage::hand_in() {
    if (!scoring() || !hand_in_->IsEnabled()) return;
    save_note();
    const auto stage = state()->stage;
    HandInDialog dialog(this, context_.vacancy(), stage, context_.person);
    if (dialog.ShowModal() != wxID_OK) {
        criteria_->SetFocus();
        return;
    }
    if (const auto cell = dialog.go_to()) {
        const auto candidate = context_.vacancy().candidate_index(cell->candidate);
        const auto place = std::find(order_.begin(), order_.end(), candidate.value_or(order_.front()));
        candidate_ = place != order_.end() ? static_cast<std::size_t>(place - order_.begin()) : 0;
        criterion_ = state()->criterion_index(cell->criterion).value_or(0);
        show_candidate();
        if (cell->note_only)
            focus_note();
        else
            criteria_->SetFocus();
        return;
    }
    // The button is about to be disabled: the focus must not go with it.
    criteria_->SetFocus();
    if (context_.act(
            context_.person, [&] { return panel::hand_in(context_.vacancy(), stage, context_.person); },
            [] { return "You have handed in"; }))
        context_.changed();
}

} // namespace evenhand::desktop
