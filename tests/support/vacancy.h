// A vacancy set up by hand for tests: the plain facts that events would have made, without a record behind them.
#pragma once
#include "panel/selection.h"
#include "panel/vacancy.h"

#include <string>
#include <utility>
#include <vector>

namespace evenhand::test {

/// Builds a panel::Vacancy step by step; `vacancy` is it. Nothing is checked: impossible states can be built as well.
/// Criteria: 1.1 and 1.2 essential, 2.1 desirable (Application); 3.1 essential (Interview). Scale 0–3, minimum 2.
class Scene {
  public:
    panel::Vacancy vacancy;

    /// An officer (P1), and rules for shortlisting and interview.
    Scene() {
        spec::Section section;
        section.criteria = {criterion("1.1", spec::Importance::essential, spec::Method::application),
                            criterion("1.2", spec::Importance::essential, spec::Method::application),
                            criterion("2.1", spec::Importance::desirable, spec::Method::application),
                            criterion("3.1", spec::Importance::essential, spec::Method::interview)};
        vacancy.specification.post.title = "Sample post";
        vacancy.specification.sections = {section};
        add("Officer", panel::Role::officer);
        vacancy.officer = "P1";
        rules(sample_rules(spec::Stage::shortlisting));
    }

    /// Chair (P2), Member A (P3), Member B (P4), Adviser (P5, hr), Observer (P6), all who score having declared none;
    /// and candidates C001, C002…
    static Scene ready(int candidates = 3) {
        Scene scene;
        scene.add("Chair", panel::Role::chair);
        scene.add("Member A", panel::Role::member);
        scene.add("Member B", panel::Role::member);
        scene.add("Adviser", panel::Role::hr);
        scene.add("Observer", panel::Role::observer);
        for (const char* id : {"P2", "P3", "P4"}) scene.declare(id, panel::Interest::none);
        for (int i = 0; i < candidates; ++i) scene.append_candidate(false);
        scene.fit();
        return scene;
    }
    /// ready(), with shortlisting open.
    static Scene open_for_scoring(int candidates = 3) {
        Scene scene = ready(candidates);
        scene.open();
        return scene;
    }
    /// open_for_scoring(), with everything scored alike and handed in: nothing for moderation to do.
    static Scene all_handed_in(int candidates = 3, int level = 2) {
        Scene scene = open_for_scoring(candidates);
        for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, level).hand_in(id);
        return scene;
    }

    static merit::Scale sample_scale() {
        merit::Scale scale;
        scale.id = "0-3";
        scale.title = "Sample scale";
        scale.levels = {{0, "None", "Nothing"},
                        {1, "Claimed", "No evidence"},
                        {2, "Evidence", "No result"},
                        {3, "Clear", "With result"}};
        return scale;
    }
    static merit::Rules sample_rules(spec::Stage stage) {
        merit::Rules rules;
        rules.stage = stage;
        rules.scale = "0-3";
        rules.minimum = 2;
        return rules;
    }

    /// Another version of the rules of the stage they name. Changing what is scored after scoring began is not for
    /// this.
    Scene& rules(const merit::Rules& rules, const merit::Scale& scale = sample_scale()) {
        panel::StageState& state = vacancy.stages[rules.stage];
        state.stage = rules.stage;
        state.rules.push_back({rules, scale, "a sample reason", stamp()});
        state.criteria = merit::scored_criteria(vacancy.specification, rules);
        fit();
        return *this;
    }
    /// Changes the rules in force where they stand, as if they had always been so.
    merit::Rules& rules_now(spec::Stage stage = spec::Stage::shortlisting) { return state(stage).rules.back().rules; }
    panel::StageState& state(spec::Stage stage = spec::Stage::shortlisting) { return vacancy.stages.at(stage); }
    panel::Person& person(const std::string& id) { return vacancy.people[*vacancy.person_index(id)]; }
    panel::Candidate& candidate(const std::string& code) { return vacancy.candidates[*vacancy.candidate_index(code)]; }

    /// \returns the id
    std::string add(const std::string& name, panel::Role role, const std::string& substitute_for = {},
                    std::vector<std::string> owes = {}) {
        panel::Person person;
        person.id = "P" + std::to_string(vacancy.people.size() + 1);
        person.name = name;
        person.role = role;
        person.substitute_for = substitute_for;
        person.owes = std::move(owes);
        person.added = stamp();
        vacancy.people.push_back(person);
        fit();
        return person.id;
    }
    /// The next candidate; a late one is in at the stage that is open. \returns the code
    std::string new_candidate(bool late = false) {
        append_candidate(late);
        fit();
        for (auto& [stage, state] : vacancy.stages)
            if (late && state.opened) state.in.back() = 1;
        return vacancy.candidates.back().code;
    }
    Scene& declare(const std::string& person_id, panel::Interest interest, const std::string& code = {}) {
        person(person_id).declarations.push_back({interest, code, "a sample reason", stamp()});
        return *this;
    }
    Scene& stand_down(const std::string& person_id) {
        person(person_id).stood_down = stamp();
        return *this;
    }
    Scene& set_aside(const std::string& code, merit::Standing standing) {
        candidate(code).standing = standing;
        candidate(code).why = "a sample reason";
        candidate(code).set_aside = stamp();
        return *this;
    }

    /// Everyone came as far as shortlisting, set aside or not; to a later stage those named.
    Scene& open(spec::Stage stage = spec::Stage::shortlisting, const std::vector<std::string>& codes = {}) {
        panel::StageState& opening = state(stage);
        opening.opened = stamp();
        opening.in.assign(vacancy.candidates.size(), stage == spec::Stage::shortlisting ? 1 : 0);
        for (const std::string& code : codes) opening.in[*vacancy.candidate_index(code)] = 1;
        return *this;
    }
    Scene& score(const std::string& person_id, const std::string& code, const std::string& criterion, merit::Mark mark,
                 bool noted = false, spec::Stage stage = spec::Stage::shortlisting) {
        panel::StageState& scored = state(stage);
        const std::size_t c = *vacancy.candidate_index(code), k = *scored.criterion_index(criterion);
        const std::size_t p = *vacancy.person_index(person_id);
        scored.marks.at(c, k, p) = mark;
        scored.noted[scored.cell(c, k, p)] = noted;
        return *this;
    }
    Scene& score(const std::string& person_id, const std::string& code, const std::string& criterion, int level) {
        return score(person_id, code, criterion, merit::Mark::level(level));
    }
    /// The same level in every cell that the person still owes.
    Scene& score_all(const std::string& person_id, int level, spec::Stage stage = spec::Stage::shortlisting) {
        for (const panel::Owed& cell : panel::still_owed(vacancy, stage, person_id))
            if (!cell.note_only)
                score(person_id, cell.candidate, cell.criterion, merit::Mark::level(level), false, stage);
        return *this;
    }
    /// Locks what the person has scored.
    Scene& hand_in(const std::string& person_id, spec::Stage stage = spec::Stage::shortlisting) {
        panel::StageState& scored = state(stage);
        const std::size_t p = *vacancy.person_index(person_id);
        for (std::size_t c = 0; c < scored.marks.candidates(); ++c)
            for (std::size_t k = 0; k < scored.marks.criteria(); ++k)
                if (scored.marks.at(c, k, p).is_given()) scored.locked[scored.cell(c, k, p)] = 1;
        scored.hand_ins.emplace_back(person_id, stamp());
        return *this;
    }
    Scene& agree(const std::string& code, const std::string& criterion, int level,
                 std::vector<std::string> present = {"P2", "P3", "P4"}) {
        panel::AgreedScore agreed;
        agreed.candidate = code;
        agreed.criterion = criterion;
        agreed.why = "a sample reason";
        agreed.level = level;
        agreed.present = std::move(present);
        agreed.stamp = stamp();
        state().agreed.push_back(std::move(agreed));
        return *this;
    }
    Scene& moderation(bool closed) {
        state().moderation.push_back({closed, "a sample reason", stamp()});
        return *this;
    }
    Scene& decide(const std::string& code, panel::Outcome outcome, spec::Stage stage = spec::Stage::shortlisting) {
        panel::Decision decision;
        decision.candidate = code;
        decision.reason = "a sample reason";
        decision.outcome = outcome;
        decision.stamp = stamp();
        state(stage).decisions.push_back(std::move(decision));
        return *this;
    }

    /// The next event's number, by the officer.
    panel::Stamp stamp() {
        ++vacancy.last.event;
        vacancy.last.by = "P1";
        return vacancy.last;
    }

  private:
    static spec::Criterion criterion(const std::string& id, spec::Importance importance, spec::Method method) {
        spec::Criterion criterion;
        criterion.id = criterion.number = id;
        criterion.text = "Sample criterion " + id;
        criterion.importance = importance;
        criterion.methods = {method};
        return criterion;
    }

    void append_candidate(bool late) {
        panel::Candidate candidate;
        const std::string digits = std::to_string(vacancy.candidates.size() + 1);
        candidate.code = "C" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
        candidate.late = late;
        candidate.taken = stamp();
        vacancy.candidates.push_back(candidate);
    }

    /// Gives every stage's tables the size of the vacancy's lists, keeping what is in them.
    void fit() {
        for (auto& [stage, state] : vacancy.stages) {
            panel::StageState before = state;
            const std::size_t cells = vacancy.candidates.size() * state.criteria.size() * vacancy.people.size();
            state.in.resize(vacancy.candidates.size(), 0);
            state.marks = merit::Marks(vacancy.candidates.size(), state.criteria.size(), vacancy.people.size());
            state.noted.assign(cells, 0);
            state.locked.assign(cells, 0);
            if (before.marks.criteria() != state.criteria.size()) continue;
            for (std::size_t c = 0; c < before.marks.candidates(); ++c)
                for (std::size_t k = 0; k < before.marks.criteria(); ++k)
                    for (std::size_t p = 0; p < before.marks.members(); ++p) {
                        state.marks.at(c, k, p) = before.marks.at(c, k, p);
                        state.noted[state.cell(c, k, p)] = before.noted[before.cell(c, k, p)];
                        state.locked[state.cell(c, k, p)] = before.locked[before.cell(c, k, p)];
                    }
        }
    }
};

/// Four candidates with totals 9, 8, 7 and, missing 1.1, 4; two to invite; all handed in alike, so that moderation has
/// nothing to do.
inline Scene ranked() {
    Scene scene = Scene::open_for_scoring(4);
    scene.rules_now().line.invite = 2;
    for (const char* id : {"P2", "P3", "P4"}) {
        scene.score_all(id, 3);
        scene.score(id, "C002", "2.1", 2).score(id, "C003", "2.1", 1);
        scene.score(id, "C004", "1.1", 1).score(id, "C004", "2.1", 0);
        scene.hand_in(id);
    }
    return scene;
}

} // namespace evenhand::test
