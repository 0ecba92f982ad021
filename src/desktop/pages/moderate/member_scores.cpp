#include "desktop/pages/moderate/member_scores.h"

#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

/// Why the person declared that of the candidate; empty where nothing was said.
std::string declared(const panel::Person& person, const std::string& candidate, panel::Interest interest) {
    std::string why;
    for (const panel::Declaration& declaration : person.declarations)
        if (declaration.candidate == candidate && declaration.interest == interest) why = declaration.why;
    return why.empty() ? std::string() : ": " + why;
}

std::string mark_in_words(const merit::Scale& scale, merit::Mark mark) {
    if (mark.is_cannot_judge()) return tr("? Cannot be judged");
    if (!mark.is_level()) return tr("No score");
    const merit::Level* level = scale.find(mark.value());
    return level ? std::to_string(level->value) + " " + level->name : std::to_string(mark.value());
}

/// One member and the cell.
struct Asked {
    const panel::Vacancy& vacancy;
    const panel::StageState& state;
    const panel::Person& person;
    std::size_t person_index, candidate_index, criterion_index;
    std::string candidate, criterion;
};

/// What has to be known of the score beside its level: that it does not count, that its giver speaks last.
std::string standing_in_words(const Asked& asked, merit::Mark mark) {
    const panel::Interest interest = asked.person.interest_in(asked.candidate);
    std::string words;
    if (interest == panel::Interest::conflict)
        words =
            (mark.is_given() ? tr("Not counted: conflict of interest") : tr("Does not score: conflict of interest")) +
            declared(asked.person, asked.candidate, interest);
    else if (mark.is_given() && !panel::counts(asked.vacancy, asked.state, asked.person_index, asked.candidate_index))
        words = asked.person.stood_down ? tr("Not counted: stood down before handing in") : tr("Not counted");
    else if (!mark.is_given() && asked.person.stood_down)
        words = tr("Stood down");
    else if (interest == panel::Interest::knows)
        words = tr("Speaks last: knows the candidate") + declared(asked.person, asked.candidate, interest);
    return words.empty() ? words : words + "\n";
}

std::string score_in_words(const Asked& asked, const std::vector<record::ScoreWords>& all) {
    const merit::Mark mark = asked.state.marks.at(asked.candidate_index, asked.criterion_index, asked.person_index);
    std::string text = mark_in_words(asked.state.scale_now(), mark) + "\n" + standing_in_words(asked, mark);
    for (const record::ScoreWords& words : all) {
        if (words.person != asked.person.id || words.criterion != asked.criterion) continue;
        if (!words.note.empty()) text += "\n" + trf("Note: {}", words.note) + "\n";
        for (const std::string& quoted : words.evidence) text += "\n" + trf("Evidence: \"{}\"", quoted) + "\n";
    }
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

} // namespace

std::vector<MemberScore> member_scores(const Context& context, const std::string& candidate,
                                       const std::string& criterion) {
    const panel::Vacancy& vacancy = context.vacancy();
    const panel::StageState& state = *context.state();
    const auto row = vacancy.candidate_index(candidate);
    const auto column = state.criterion_index(criterion);
    const panel::Person* viewer = vacancy.find_person(context.actor());
    std::vector<MemberScore> scores, last;
    if (!row || !column || !viewer) return scores;
    for (const panel::Person& person : vacancy.people)
        if (person.scores()) panel::require_may_see(vacancy, state.stage, *viewer, person);
    const std::vector<record::ScoreWords> words = context.record->score_words(state.stage, candidate);
    for (std::size_t i = 0; i < vacancy.people.size(); ++i) {
        const panel::Person& person = vacancy.people[i];
        if (!person.scores()) continue;
        const Asked asked = {vacancy, state, person, i, *row, *column, candidate, criterion};
        auto& list = person.interest_in(candidate) == panel::Interest::knows ? last : scores;
        list.push_back({person.name + ", " + role_words(person.role), score_in_words(asked, words)});
    }
    scores.insert(scores.end(), last.begin(), last.end());
    return scores;
}

MemberScores::MemberScores(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxTAB_TRAVERSAL) {
    SetScrollRate(FromDIP(20), 0);
    SetSizer(new wxBoxSizer(wxHORIZONTAL));
    SetMinSize(FromDIP(wxSize(200, 130)));
}

void MemberScores::rebuild(std::size_t number) {
    GetSizer()->Clear(true);
    columns_.clear();
    for (std::size_t i = 0; i < number; ++i) {
        auto* column = new wxBoxSizer(wxVERTICAL);
        auto* who = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                     wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        auto* score = reading_text(this);
        score->SetMinSize(FromDIP(wxSize(180, 90)));
        if (font_.IsOk()) score->SetFont(font_);
        column->Add(who, wxSizerFlags().Expand());
        column->Add(score, wxSizerFlags(1).Expand());
        GetSizer()->Add(column, wxSizerFlags(1).Expand().Border(i == 0 ? 0 : wxLEFT, FromDIP(6)));
        columns_.push_back({who, score});
    }
}

void MemberScores::show(const std::vector<MemberScore>& scores) {
    if (scores.size() != columns_.size()) rebuild(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        columns_[i].who->SetLabelText(shown(scores[i].who));
        show_text(*columns_[i].score, shown(scores[i].score));
    }
    FitInside();
    Layout();
}

void MemberScores::set_text_font(const wxFont& font) {
    font_ = font;
    for (const Column& column : columns_) column.score->SetFont(font);
}

wxWindow* MemberScores::first() const {
    return columns_.empty() ? nullptr : columns_.front().score;
}

} // namespace evenhand::desktop
