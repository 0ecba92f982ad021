// Scores: who may give which, and what is wrong with those that cannot be taken.
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"
#include "panel/packs.h"
#include "panel/score_intake.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <unordered_map>

namespace evenhand::panel {

namespace {

/// Why a score cannot be taken.
struct Refusal {
    bool by_rule = true; ///< the rules forbid it; else its words are wrong
    std::string message, expected = {};
    bool of_person = false; ///< true of everything by that person: said once, not for each line
};

/// Everything a score is checked against, looked up once for all the rows of a file.
class Desk {
  public:
    Desk(const Vacancy& vacancy, const StageState& state) : vacancy_(vacancy), state_(state) {
        for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) candidates_.emplace(vacancy.candidates[i].code, i);
        for (std::size_t i = 0; i < state.criteria.size(); ++i) criteria_.emplace(state.criteria[i].id, i);
        for (std::size_t i = 0; i < vacancy.people.size(); ++i) {
            people_.emplace(vacancy.people[i].id, i);
            conflicts_.push_back(conflicts_of(vacancy, vacancy.people[i]));
            covered_.push_back(covered_by(vacancy, state, vacancy.people[i]));
            sealed_.push_back(pack_sealed(vacancy, state.stage, vacancy.people[i].id));
        }
        for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) in_.push_back(is_in(vacancy, state, i));
    }

    /// Nothing if the score can be taken; then `cell` is where it goes.
    std::optional<Refusal> refuse(const NewScore& score, std::size_t& cell) const {
        const auto person = people_.find(score.person);
        if (person == people_.end())
            return Refusal{false, fmt::format("The record knows no person \"{}\"", score.person), {}, true};
        if (auto refusal = refuse_person(vacancy_.people[person->second])) return refusal;
        const auto candidate = candidates_.find(score.candidate);
        if (candidate == candidates_.end()) return unknown_candidate(score.candidate);
        if (auto refusal = refuse_candidate(person->second, candidate->second)) return refusal;
        const auto criterion = criteria_.find(score.criterion);
        if (criterion == criteria_.end()) return unknown_criterion(score.criterion);
        const bool gives = score.mark.is_given(); // else it takes a score back
        if (gives && !is_answer(score.mark)) return refuse_mark(score.mark);
        cell = state_.cell(candidate->second, criterion->second, person->second);
        if (!gives && !state_.marks.at(candidate->second, criterion->second, person->second).is_given())
            return refuse_mark(score.mark);
        if (!state_.locked[cell]) return std::nullopt;
        return Refusal{
            true, fmt::format("{} has handed in the score of {} on {}, so it cannot be changed. The panel can agree "
                              "another beside it in moderation.",
                              vacancy_.people[person->second].name, score.candidate, score.criterion)};
    }

  private:
    std::optional<Refusal> refuse_person(const Person& person) const {
        if (!person.scores())
            return Refusal{true,
                           fmt::format("{} is {} and does not score: the chair and members do.", person.name,
                                       with_article(person.role)),
                           {},
                           true};
        if (person.stood_down)
            return Refusal{true, fmt::format("{} has stood down and scores no more.", person.name), {}, true};
        if (!person.has_declared())
            return Refusal{
                true,
                fmt::format("{} has not declared an interest or none yet. Scoring comes after the declaration.",
                            person.name),
                {},
                true};
        if (const Pack* out = pack_out(vacancy_, state_.stage, person.id))
            return Refusal{true, scores_in_pack(person, *out), {}, true};
        return std::nullopt;
    }

    std::optional<Refusal> refuse_candidate(std::size_t person, std::size_t candidate) const {
        const Candidate& who = vacancy_.candidates[candidate];
        const std::string& name = vacancy_.people[person].name;
        if (!in_[candidate]) {
            const std::string aside = set_aside_as(who);
            return Refusal{true, (aside.empty() ? fmt::format("{} did not come as far as the {} stage", who.code,
                                                              spec::name(state_.stage))
                                                : aside) +
                                     ": nobody scores them."};
        }
        if (conflicts_[person][candidate])
            return Refusal{true,
                           fmt::format("{} has declared a conflict with {} and does not score them.", name, who.code)};
        if (!covered_[person][candidate])
            return Refusal{true,
                           fmt::format("{} does not score {} at this stage: only the candidates named for a substitute "
                                       "are theirs to score.",
                                       name, who.code)};
        if (sealed_[person] && comes_with(*sealed_[person], who))
            return Refusal{true, fmt::format("{} has handed in the scores of {} with a pack, which stays sealed until "
                                             "everybody has handed in: they cannot be changed.",
                                             name, who.code)};
        return std::nullopt;
    }

    bool is_answer(merit::Mark mark) const {
        return mark.is_cannot_judge() || (mark.is_level() && state_.scale_now().find(mark.value()));
    }

    Refusal refuse_mark(merit::Mark mark) const {
        return {false, mark.is_given() ? fmt::format("{} is no level of the scale", mark.value()) : "No score is given",
                levels_of(state_.scale_now())};
    }

    Refusal unknown_candidate(const std::string& code) const {
        return {false, fmt::format("There is no candidate \"{}\"", code),
                fmt::format("a code from {} to {}", vacancy_.candidates.front().code, vacancy_.candidates.back().code)};
    }

    Refusal unknown_criterion(const std::string& id) const {
        std::vector<std::string> ids;
        for (const merit::Scored& criterion : state_.criteria) ids.push_back(criterion.id);
        const bool known = spec::find(vacancy_.specification, id) != nullptr;
        return {false,
                known ? fmt::format("Criterion {} is not scored at the {} stage", id, spec::name(state_.stage))
                      : fmt::format("There is no criterion \"{}\"", id),
                fmt::format("one of {}", joined(ids))};
    }

    const Vacancy& vacancy_;
    const StageState& state_;
    std::unordered_map<std::string_view, std::size_t> people_, candidates_, criteria_;
    std::vector<std::vector<char>> conflicts_, covered_; // by person, then candidate
    std::vector<char> in_;
    std::vector<const Pack*> sealed_; // by person
};

/// Problems by line. A refusal that holds for all of a person's scores is noted at the first of them.
class Problems {
  public:
    explicit Problems(const std::string& file) : file_(file) {}

    void add(const NewScore& score, Refusal refusal) {
        if (refusal.of_person && !people_.emplace(score.person, true).second) return;
        Problem problem;
        problem.file = file_;
        problem.line = score.line;
        problem.message = std::move(refusal.message);
        if (!problem.message.empty() && problem.message.back() == '.') problem.message.pop_back();
        problem.expected = std::move(refusal.expected);
        list_.push_back(std::move(problem));
    }
    std::vector<Problem> take() { return std::move(list_); }

  private:
    const std::string& file_;
    std::unordered_map<std::string, bool> people_;
    std::vector<Problem> list_;
};

[[noreturn]] void throw_refusal(Refusal refusal) {
    if (refusal.by_rule) throw NotAllowed(refusal.message);
    throw InvalidInput(std::move(refusal.message), std::move(refusal.expected));
}

/// Members give their own scores; HR takes them over from paper sheets. The chair is a scorer and sees only their own.
bool enters_for_others(const Person& person) {
    return is_hr(person.role) && !person.stood_down;
}

Word word(std::string text) {
    Word word;
    word.text = std::move(text);
    return word;
}

ScoresGiven::Row row_of(NewScore&& score) {
    ScoresGiven::Row row;
    row.person = std::move(score.person);
    row.candidate = std::move(score.candidate);
    row.criterion = std::move(score.criterion);
    row.mark = score.mark;
    if (!row.mark.is_given()) return row; // a score is taken back with its words
    if (!score.note.empty()) row.note = word(trimmed(score.note));
    for (std::string& quoted : score.evidence)
        if (std::string text = trimmed(quoted); !text.empty()) row.evidence.push_back(word(std::move(text)));
    return row;
}

} // namespace

struct ScoreIntake::State {
    State(const Vacancy& whole, spec::Stage which, std::string table, const std::string& actor)
        : vacancy(whole), stage(opened_stage(whole, which)), file(std::move(table)), desk(whole, stage), problems(file),
          lines(stage.locked.size(), 0) {
        if (!actor.empty() && !enters_for_others(known_person(whole, actor))) own = &known_person(whole, actor);
    }

    void require_may_enter(const NewScore& score) const {
        if (own && score.person != own->id)
            throw NotAllowed(fmt::format("{} is {} and can give no scores for others. Members give their own; the HR "
                                         "adviser or an HR officer can enter them from a file.",
                                         own->name, with_article(own->role)));
    }

    std::optional<Refusal> refuse(const NewScore& score) {
        std::size_t cell = 0;
        if (auto refusal = desk.refuse(score, cell)) return refusal;
        if (lines[cell] != 0)
            return Refusal{false,
                           fmt::format("The score of {} on {} by {} was given before, in line {}", score.candidate,
                                       score.criterion, vacancy.find_person(score.person)->name, lines[cell] - 1),
                           "one score for each member, candidate and criterion"};
        lines[cell] = static_cast<std::uint32_t>(score.line + 1);
        return std::nullopt;
    }

    void keep(NewScore&& score) {
        if (count++ % rows_per_event == 0) {
            events.push_back(Event{ScoresGiven{stage.stage, {}}, {}});
            if (count > 1) std::get<ScoresGiven>(events.back().what).rows.reserve(rows_per_event); // a long file
        }
        std::get<ScoresGiven>(events.back().what).rows.push_back(row_of(std::move(score)));
    }

    const Vacancy& vacancy;
    const StageState& stage;
    const std::string file;
    const Desk desk;
    Problems problems;
    const Person* own = nullptr;      ///< who enters only their own scores
    std::vector<std::uint32_t> lines; ///< one more than the line that gave each cell its score; 0: none yet
    std::size_t count = 0;
    Events events;
};

ScoreIntake::ScoreIntake(const Vacancy& vacancy, spec::Stage stage, std::string file, std::string actor)
    : state_(std::make_unique<State>(vacancy, stage, std::move(file), actor)) {}
ScoreIntake::~ScoreIntake() = default;

void ScoreIntake::add(NewScore score) {
    state_->require_may_enter(score);
    std::optional<Refusal> refusal = state_->refuse(score);
    if (!refusal) return state_->keep(std::move(score));
    if (state_->file.empty()) throw_refusal(std::move(*refusal));
    state_->problems.add(score, std::move(*refusal));
}

Events ScoreIntake::finish() {
    if (auto list = state_->problems.take(); !list.empty()) throw InvalidInput(std::move(list));
    return std::move(state_->events);
}

Events give_scores(const Vacancy& vacancy, spec::Stage stage, std::vector<NewScore> scores, const std::string& file,
                   const std::string& actor) {
    ScoreIntake intake(vacancy, stage, file, actor);
    for (NewScore& score : scores) intake.add(std::move(score));
    return intake.finish();
}

merit::Mark parse_mark(const merit::Scale& scale, std::string_view text, bool cannot_judge) {
    const std::string word = trimmed(text);
    if (word == "?" && cannot_judge) return merit::Mark::cannot_judge();
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || !scale.find(value))
        throw InvalidInput(fmt::format("\"{}\" is no level of the scale", word), levels_of(scale, cannot_judge));
    return merit::Mark::level(value);
}

} // namespace evenhand::panel
