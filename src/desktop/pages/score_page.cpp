#include "desktop/pages/score_page.h"

#include "base/text.h"
#include "desktop/accessible.h"
#include "desktop/application_text.h"
#include "desktop/strings.h"
#include "desktop/style.h"
#include "panel/selection.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

std::string mark_in_words(merit::Mark mark) {
    if (mark.is_cannot_judge()) return "?";
    return mark.is_level() ? std::to_string(mark.value()) : std::string();
}

} // namespace

ScorePage::ScorePage(wxWindow* parent, Context& context) : Page(parent, context) {
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    make_left(*all);
    make_right(*all);
    SetSizer(all);
}

void ScorePage::make_left(wxSizer& all) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    who_ = new wxStaticText(this, wxID_ANY, "");
    who_->SetFont(heading_font(*this));
    left->Add(who_, wxSizerFlags().Border(wxALL, 6));
    left->Add(new wxStaticText(this, wxID_ANY, "Application"), wxSizerFlags().Border(wxLEFT | wxRIGHT, 6));
    application_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
    left->Add(application_, wxSizerFlags(1).Expand().Border(wxALL, 6));
    all.Add(left, wxSizerFlags(1).Expand());
}

void ScorePage::make_right(wxSizer& all) {
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(new wxStaticText(this, wxID_ANY, "Criteria and your scores"), wxSizerFlags().Border(wxALL, 6));
    criteria_ = new TableView(this, "Criteria and your scores", {{"Number", 65}, {"Criterion", 330}, {"Score", 60}});
    right->Add(criteria_, wxSizerFlags(2).Expand().Border(wxLEFT | wxRIGHT, 6));
    criterion_text_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    criterion_text_->SetFont(bold_font(*this));
    right->Add(criterion_text_, wxSizerFlags().Expand().Border(wxALL, 6));
    levels_ = new TableView(this, "Levels", {{"Key", 45}, {"What earns it", 410}});
    right->Add(levels_, wxSizerFlags(2).Expand().Border(wxLEFT | wxRIGHT, 6));
    right->Add(new wxStaticText(this, wxID_ANY, "N&ote"), wxSizerFlags().Border(wxALL, 6));
    note_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 64)), wxTE_MULTILINE);
    right->Add(note_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 6));
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    hand_in_ = new wxButton(this, wxID_ANY, shown("&Hand in…"));
    left_to_do_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    bottom->Add(left_to_do_, wxSizerFlags(1).CentreVertical());
    bottom->Add(hand_in_, wxSizerFlags().CentreVertical());
    right->Add(bottom, wxSizerFlags().Expand().Border(wxALL, 6));
    all.Add(right, wxSizerFlags(1).Expand());

    criteria_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = criteria_->selected();
        if (row < 0 || static_cast<std::size_t>(row) == criterion_) return;
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

const panel::StageState* ScorePage::state() const {
    if (!context_.record) return nullptr;
    const panel::Vacancy& vacancy = context_.vacancy();
    const auto found = vacancy.stages.find(vacancy.current_stage());
    return found != vacancy.stages.end() && found->second.opened ? &found->second : nullptr;
}

std::optional<std::size_t> ScorePage::scorer() const {
    return context_.record ? context_.vacancy().person_index(context_.member) : std::nullopt;
}

std::string ScorePage::how_far() const {
    const auto* stage = state();
    if (!stage || !scorer() || order_.empty()) return {};
    std::size_t done = 0;
    for (const std::size_t candidate : order_) {
        bool whole = true;
        for (std::size_t k = 0; k < stage->criteria.size(); ++k)
            whole = whole && stage->marks.at(candidate, k, *scorer()).is_given();
        done += whole;
    }
    return fmt::format("{} / {}", done, order_.size());
}

void ScorePage::order_candidates() {
    const std::string before = candidate_ < order_.size() && ordered_for_ == context_.member
                                   ? context_.vacancy().candidates[order_[candidate_]].code
                                   : std::string();
    order_ = panel::reading_order(context_.vacancy(), context_.vacancy().current_stage(), *context_.scorer());
    ordered_for_ = context_.member;
    candidate_ = 0;
    for (std::size_t i = 0; i < order_.size(); ++i)
        if (context_.vacancy().candidates[order_[i]].code == before) candidate_ = i;
}

void ScorePage::refresh() {
    std::string empty;
    if (!context_.record)
        empty = "No record is open.";
    else if (!state())
        empty = "Scoring is not open yet. The Vacancy page says what is still missing.";
    else if (!context_.scorer())
        empty = "Choose who scores under “Scoring as”, at the left.";
    if (empty.empty()) {
        order_candidates();
        if (order_.empty()) empty = "There is no candidate for you to score.";
    } else {
        order_.clear();
    }
    for (wxWindow* part : {static_cast<wxWindow*>(note_), static_cast<wxWindow*>(hand_in_)})
        part->Enable(empty.empty());
    if (empty.empty()) {
        show_candidate();
        return;
    }
    who_->SetLabel("Score");
    application_->ChangeValue(shown(empty));
    criteria_->fill({});
    levels_->fill({});
    criterion_text_->SetLabel("");
    left_to_do_->SetLabel("");
    note_->ChangeValue("");
    saved_ = {};
}

void ScorePage::show_candidate() {
    const panel::Candidate& candidate = context_.vacancy().candidates[order_[candidate_]];
    const bool knows = context_.scorer()->interest_in(candidate.code) == panel::Interest::knows;
    who_->SetLabel(shown(candidate.code + (knows ? "  (you know this candidate: you speak last)" : "")));
    application_->ChangeValue(shown(application_text(context_, candidate.code)));
    criterion_ = std::min(criterion_, state()->criteria.size() - 1);
    fill_criteria();
    show_criterion();
}

void ScorePage::fill_criteria() {
    std::vector<std::vector<std::string>> rows;
    const auto* stage = state();
    for (std::size_t k = 0; k < stage->criteria.size(); ++k) {
        const spec::Criterion* criterion = spec::find(context_.vacancy().specification, stage->criteria[k].id);
        rows.push_back(
            {criterion->id, criterion->text, mark_in_words(stage->marks.at(order_[candidate_], k, *scorer()))});
    }
    criteria_->fill(rows);
    criteria_->select(static_cast<int>(criterion_));
    const auto owed = panel::still_owed(context_.vacancy(), stage->stage, context_.member);
    left_to_do_->SetLabel(shown(
        panel::has_handed_in(context_.vacancy(), stage->stage, *context_.scorer())
            ? "You have handed in; your scores are locked."
        : owed.empty() ? fmt::format("Your order, {} of {} · everything is scored", candidate_ + 1, order_.size())
                       : fmt::format("Your order, {} of {} · {} left", candidate_ + 1, order_.size(), owed.size())));
}

void ScorePage::show_criterion() {
    const auto* stage = state();
    const merit::Scored& scored = stage->criteria[criterion_];
    for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification)) {
        if (placed.criterion->id != scored.id) continue;
        const bool stated = placed.criterion->importance != spec::Importance::unspecified;
        criterion_text_->SetLabel(
            shown(fmt::format("{}  {}\n{}", scored.id, placed.full_text(),
                              !stated            ? scored.essential ? "Importance not stated: counts as essential"
                                                                    : "Importance not stated: counts as desirable"
                              : scored.essential ? "Essential"
                                                 : "Desirable")));
        criterion_text_->Wrap(std::max(FromDIP(300), criterion_text_->GetParent()->GetSize().x / 2 - FromDIP(24)));
    }
    std::vector<std::vector<std::string>> rows;
    const merit::Scale& scale = stage->scale_now();
    const merit::Mark mine = stage->marks.at(order_[candidate_], criterion_, *scorer());
    int chosen = -1;
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level) {
        if (mine.is_level() && mine.value() == level->value) chosen = static_cast<int>(rows.size());
        rows.push_back({std::to_string(level->value), level->name + ": " + level->words});
    }
    if (mine.is_cannot_judge()) chosen = static_cast<int>(rows.size());
    rows.push_back({"?", "Cannot be judged from this application"});
    levels_->fill(rows);
    if (chosen >= 0)
        levels_->select(chosen);
    else
        levels_->UnselectAll();

    saved_ = {};
    const std::string& code = context_.vacancy().candidates[order_[candidate_]].code;
    for (record::ScoreWords& words : context_.record->score_words(stage->stage, code))
        if (words.person == context_.member && words.criterion == scored.id) saved_ = std::move(words);
    const auto draft = drafts_.find(cell_here());
    note_->ChangeValue(shown(draft != drafts_.end() ? draft->second : saved_.note));
    criteria_->select(static_cast<int>(criterion_));
    Layout();
}

bool ScorePage::typing() const {
    const auto* text = dynamic_cast<const wxTextCtrl*>(wxWindow::FindFocus());
    return text && text->IsEditable();
}

bool ScorePage::key(const wxKeyEvent& event) {
    if (event.HasAnyModifiers() || order_.empty() || typing()) return false;
    const wxChar pressed = event.GetUnicodeKey();
    if (pressed == '?' || (pressed == '/' && event.ShiftDown())) {
        give(merit::Mark::cannot_judge());
        return true;
    }
    int digit = pressed >= '0' && pressed <= '9' ? static_cast<int>(pressed - '0') : -1;
    if (event.GetKeyCode() >= WXK_NUMPAD0 && event.GetKeyCode() <= WXK_NUMPAD9)
        digit = event.GetKeyCode() - WXK_NUMPAD0;
    if (digit < 0) return false;
    if (!state()->scale_now().find(digit)) {
        context_.say(fmt::format("{} is not a level of this scale.", digit));
        return true;
    }
    give(merit::Mark::level(digit));
    return true;
}

std::string ScorePage::cell_here() const {
    return context_.member + " " + context_.vacancy().candidates[order_[candidate_]].code + " " +
           state()->criteria[criterion_].id;
}

panel::NewScore ScorePage::score_here() const {
    panel::NewScore score;
    score.person = context_.member;
    score.candidate = context_.vacancy().candidates[order_[candidate_]].code;
    score.criterion = state()->criteria[criterion_].id;
    score.mark = state()->marks.at(order_[candidate_], criterion_, *scorer());
    score.note = saved_.note;
    score.evidence = saved_.evidence;
    return score;
}

void ScorePage::give(merit::Mark mark) {
    const auto* stage = state();
    panel::NewScore score = score_here();
    score.mark = mark;
    score.note = utf8(note_->GetValue());
    const std::string cell = cell_here();
    if (!context_.act(context_.member, [&] { return panel::give_scores(context_.vacancy(), stage->stage, {score}); }))
        return;
    drafts_.erase(cell);
    fill_criteria();
    if (criterion_ + 1 < stage->criteria.size()) ++criterion_;
    show_criterion();
}

void ScorePage::save_note() {
    if (order_.empty() || !scorer()) return;
    panel::NewScore score = score_here();
    score.note = utf8(note_->GetValue());
    if (score.note == saved_.note) return;
    if (!score.mark.is_given()) {
        drafts_[cell_here()] = score.note;
        context_.say("The note is saved together with the score: press a level.");
        return;
    }
    if (context_.act(context_.member, [&] { return panel::give_scores(context_.vacancy(), state()->stage, {score}); }))
        saved_.note = score.note;
}

void ScorePage::move_candidate(int by) {
    if (order_.empty()) return;
    save_note();
    const auto last = static_cast<long>(order_.size()) - 1;
    candidate_ = static_cast<std::size_t>(std::clamp(static_cast<long>(candidate_) + by, 0L, last));
    criterion_ = 0;
    show_candidate();
    criteria_->SetFocus();
}

void ScorePage::move_criterion(int by) {
    if (order_.empty()) return;
    save_note();
    const auto last = static_cast<long>(state()->criteria.size()) - 1;
    criterion_ = static_cast<std::size_t>(std::clamp(static_cast<long>(criterion_) + by, 0L, last));
    show_criterion();
}

void ScorePage::focus_note() {
    note_->SetFocus();
}

void ScorePage::hand_in() {
    save_note();
    const auto* stage = state();
    if (!stage || !context_.scorer()) return;
    if (context_.act(context_.member,
                     [&] { return panel::hand_in(context_.vacancy(), stage->stage, context_.member); }))
        context_.changed();
}

} // namespace evenhand::desktop
