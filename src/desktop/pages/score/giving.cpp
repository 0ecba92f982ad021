// The score page: what is given and saved: scores, notes, evidence, and taking back.
#include "desktop/pages/score/application_view.h"
#include "desktop/pages/score/hand_in_dialog.h"
#include "desktop/pages/score/recognise_dialog.h"
#include "desktop/pages/score/score_page.h"

#include "base/text.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

void ScorePage::press(int digit) {
    if (state()->scale_now().find(digit)) {
        give(merit::Mark::level(digit));
        return;
    }
    std::vector<std::string> levels;
    for (const merit::Level& level : state()->scale_now().levels) levels.push_back(std::to_string(level.value));
    context_.say(trf("{} is not a level of this scale: press {} or ?. Nothing was saved.", digit, joined(levels)));
}

std::string ScorePage::cell_here() const {
    return context_.person + " " + at_ + " " + criterion_id();
}

ScorePage::Words ScorePage::saved_here() const {
    const auto saved = saved_.find(criterion_id());
    return saved != saved_.end() ? saved->second : Words{};
}

ScorePage::Words ScorePage::words_here() const {
    const auto draft = drafts_.find(cell_here());
    Words words = draft != drafts_.end() ? draft->second : saved_here();
    words.note = utf8(note_->GetValue());
    return words;
}

void ScorePage::keep_draft(const Words& words) {
    // The record keeps a note without the blanks at its ends.
    const Words saved = saved_here();
    if (words.evidence == saved.evidence && trimmed(words.note) == saved.note)
        drafts_.erase(cell_here());
    else
        drafts_[cell_here()] = words;
}

bool ScorePage::save(merit::Mark mark, const std::string& what, const std::function<std::string()>& then) {
    pause_.Stop();
    const Words words = words_here(), saved = saved_here();
    panel::NewScore before;
    before.person = context_.person;
    before.candidate = at_;
    before.criterion = criterion_id();
    before.mark = own().mark(here());
    before.note = saved.note;
    before.evidence = saved.evidence;
    Change change = {what, before, std::nullopt};
    if (!before.mark.is_given() && !(words == Words{})) change.draft = words;
    panel::NewScore score = before;
    score.mark = mark;
    score.note = words.note;
    score.evidence = words.evidence;
    const auto stage = state()->stage;
    if (!context_.act(
            context_.person, [&] { return panel::give_scores(context_.vacancy(), stage, {score}); }, then)) {
        keep_draft(words);
        return false;
    }
    changes_.push_back(std::move(change));
    saved_[before.criterion] = {trimmed(words.note), words.evidence};
    // Where the note is being written on, its ends stay as they are: words_here() compares without them.
    drafts_.erase(cell_here());
    return true;
}

void ScorePage::give(merit::Mark mark) {
    if (!scoring() || way_ == Way::all) return;
    const Cell cell = here();
    if (save(mark, tr("the score"), [this, cell] { return after_score(cell); })) {
        const OwnScores mine = own();
        const bool down = &list() == candidates_;
        fill_lists();
        if (down && candidate_ + 1 < mine.candidates())
            go_to_cell({candidate_ + 1, criterion_});
        else if (!down && criterion_ + 1 < mine.criteria())
            go_to_cell({candidate_, criterion_ + 1});
        else
            show_criterion();
        context_.went_on();
        return;
    }
    // It was refused: the buttons go back to what is saved, and the note stays.
    fill_lists();
    show_criterion();
}

std::string ScorePage::after_score(Cell cell) const {
    const OwnScores mine = own();
    if (mine.needs_note(cell))
        return trf("{} of {} needs a note, because it is below the minimum: Ctrl+U comes to it", criterion_id(), at_);
    if (mine.everything_scored()) return tr("Everything is scored: you can hand in");
    if (&list() == candidates_)
        return mine.left_on(cell.criterion) > 0
                   ? std::string()
                   : trf("{} is scored for all: Ctrl+Down for the next criterion", criterion_id());
    return mine.left_for(cell.candidate) > 0 ? std::string()
                                             : trf("{} is complete: Alt+Down for the next candidate", at_);
}

void ScorePage::save_note(bool quietly) {
    pause_.Stop();
    if (!scoring() || way_ == Way::all) return;
    const Words words = words_here();
    keep_draft(words);
    if (drafts_.count(cell_here()) == 0) return;
    const merit::Mark mark = own().mark(here());
    if (!mark.is_given()) {
        if (!quietly && trimmed(words.note) != saved_here().note)
            context_.say(tr("The note is saved together with its score: choose a level."));
        return;
    }
    if (!save(mark, tr("the note"))) return;
    fill_lists();
    show_note_needed();
    say_where();
}

void ScorePage::pin_evidence() {
    if (!scoring() || way_ == Way::all) return;
    const std::string quote = application_->selected_words();
    if (quote.empty()) {
        context_.say(tr("Select the words in the application first, then press Ctrl+E."));
        return;
    }
    if (own().locked(here())) {
        context_.say(tr("You have handed in: the evidence is locked with the score."));
        return;
    }
    Words words = words_here();
    if (std::find(words.evidence.begin(), words.evidence.end(), quote) != words.evidence.end()) {
        context_.say(trf("These words are evidence of {} already.", criterion_id()));
        return;
    }
    words.evidence.push_back(quote);
    keep_draft(words);
    if (const merit::Mark mark = own().mark(here()); mark.is_given())
        save(mark, tr("the evidence"), [this] { return trf("pinned as evidence of {}", criterion_id()); });
    else
        context_.say(trf("Pinned as evidence of {}: saved together with its score.", criterion_id()));
    show_words();
}

void ScorePage::take_evidence_away(std::size_t number) {
    Words words = words_here();
    if (!scoring() || number >= words.evidence.size()) return;
    words.evidence.erase(words.evidence.begin() + static_cast<std::ptrdiff_t>(number));
    keep_draft(words);
    if (const merit::Mark mark = own().mark(here()); mark.is_given())
        save(mark, tr("the evidence"), [] { return tr("The evidence is taken away"); });
    else
        context_.say(tr("The evidence is taken away."));
    show_words();
}

std::vector<std::string> ScorePage::unsaved() const {
    std::vector<std::string> cells;
    for (const auto& [cell, words] : drafts_)
        if (!(words == Words{})) cells.push_back(cell.substr(cell.find(' ') + 1));
    return cells;
}

// --- taking back ----------------------------------------------------------------------------------------------------

std::string ScorePage::undoable() const {
    if (!scoring() || changes_.empty()) return {};
    const Change& last = changes_.back();
    return trf("{} of {} on {}", last.what, last.before.candidate, last.before.criterion);
}

void ScorePage::undo() {
    save_note(true);
    if (undoable().empty()) return;
    const Change last = changes_.back();
    const std::string what = undoable();
    const auto stage = state()->stage;
    if (!context_.act(
            context_.person, [&] { return panel::give_scores(context_.vacancy(), stage, {last.before}); },
            [&] { return trf("Taken back: {}", what); })) {
        changes_.clear(); // what is locked stays as it is
        return;
    }
    changes_.pop_back();
    const std::string cell = context_.person + " " + last.before.candidate + " " + last.before.criterion;
    if (last.draft)
        drafts_[cell] = *last.draft;
    else
        drafts_.erase(cell);
    const OwnScores mine = own();
    Cell place = here();
    for (std::size_t i = 0; i < mine.candidates(); ++i)
        if (mine.code(i) == last.before.candidate) place.candidate = i;
    place.criterion = state()->criterion_index(last.before.criterion).value_or(criterion_);
    candidate_ = place.candidate;
    criterion_ = place.criterion;
    show_candidate(); // its words are read anew
    context_.went_on();
}

// --- declaring and handing in ---------------------------------------------------------------------------------------

void ScorePage::recognise() {
    if (!scoring() || way_ == Way::all) return;
    save_note();
    const std::string candidate = at_;
    RecogniseDialog dialog(this, candidate, context_.scorer()->interest_in(candidate));
    if (dialog.ShowModal() == wxID_OK && context_.act(
                                             context_.person,
                                             [&] {
                                                 return panel::declare_interest(context_.vacancy(), context_.person,
                                                                                dialog.interest(), candidate,
                                                                                dialog.why());
                                             },
                                             [&] {
                                                 return dialog.interest() == panel::Interest::conflict
                                                            ? trf("{} has left your order", candidate)
                                                            : trf("you speak last when {} is discussed", candidate);
                                             })) {
        if (dialog.interest() == panel::Interest::conflict)
            for (const merit::Scored& scored : state()->criteria)
                drafts_.erase(context_.person + " " + candidate + " " + scored.id);
        changes_.clear();
        context_.changed();
    }
    parts().front()->SetFocus();
}

void ScorePage::hand_in() {
    if (!scoring() || !hand_in_->IsEnabled()) return;
    save_note();
    const auto stage = state()->stage;
    HandInDialog dialog(this, context_.vacancy(), stage, context_.person);
    if (dialog.ShowModal() != wxID_OK) {
        parts().front()->SetFocus();
        return;
    }
    if (const auto cell = dialog.go_to()) {
        go_to({"score", cell->candidate, cell->criterion, {}});
        if (cell->note_only) focus_note();
        return;
    }
    // The button is about to be disabled: the focus must not go with it.
    parts().front()->SetFocus();
    if (!context_.act(
            context_.person, [&] { return panel::hand_in(context_.vacancy(), stage, context_.person); },
            [] { return tr("You have handed in"); }))
        return;
    changes_.clear();
    context_.changed();
}

} // namespace evenhand::desktop
