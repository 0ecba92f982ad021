#include "panel/duty.h"

#include <algorithm>

namespace evenhand::panel {

namespace {

/// Whether a later stage had opened before the person came: then they have no part in this one.
bool came_too_late(const Vacancy& vacancy, const StageState& state, const Person& person) {
    return std::any_of(vacancy.stages.begin(), vacancy.stages.end(), [&](const auto& entry) {
        const StageState& other = entry.second;
        return other.stage > state.stage && other.opened && other.opened->event < person.added.event;
    });
}

/// Whether the conflict took something away that had counted: handed-in scores, or an agreed score they took part in.
bool touched_figures(const Vacancy& vacancy, const StageState& state, const Person& person, const std::string& code) {
    const auto candidate = vacancy.candidate_index(code);
    const auto index = vacancy.person_index(person.id);
    if (candidate && index && handed_in_on(state, *index, *candidate)) return true;
    return std::any_of(state.agreed.begin(), state.agreed.end(), [&](const AgreedScore& agreed) {
        return agreed.candidate == code &&
               std::find(agreed.present.begin(), agreed.present.end(), person.id) != agreed.present.end();
    });
}

} // namespace

std::vector<char> conflicts_of(const Vacancy& vacancy, const Person& person) {
    std::vector<char> conflicts(vacancy.candidates.size(), 0);
    for (const Declaration& declaration : person.declarations) {
        if (declaration.interest == Interest::none)
            std::fill(conflicts.begin(), conflicts.end(), 0);
        else if (declaration.interest == Interest::conflict)
            if (const auto index = vacancy.candidate_index(declaration.candidate)) conflicts[*index] = 1;
    }
    return conflicts;
}

std::vector<char> covered_by(const Vacancy& vacancy, const StageState& state, const Person& person) {
    const bool none = !person.scores() || came_too_late(vacancy, state, person);
    std::vector<char> covered(vacancy.candidates.size(), !none && person.owes.empty() ? 1 : 0);
    if (none) return covered;
    for (const std::string& code : person.owes)
        if (const auto index = vacancy.candidate_index(code)) covered[*index] = 1;
    return covered;
}

std::vector<char> owed_by(const Vacancy& vacancy, const StageState& state, const Person& person) {
    if (person.stood_down) return std::vector<char>(vacancy.candidates.size(), 0);
    std::vector<char> owed = covered_by(vacancy, state, person);
    const std::vector<char> conflicts = conflicts_of(vacancy, person);
    for (std::size_t i = 0; i < owed.size(); ++i) owed[i] = owed[i] && !conflicts[i] && is_in(vacancy, state, i);
    return owed;
}

std::vector<char> counted_by(const Vacancy& vacancy, const StageState& state, std::size_t person) {
    const Person& scorer = vacancy.people[person];
    std::vector<char> counted = covered_by(vacancy, state, scorer);
    const std::vector<char> conflicts = conflicts_of(vacancy, scorer);
    for (std::size_t i = 0; i < counted.size(); ++i)
        counted[i] = counted[i] && !conflicts[i] && (!scorer.stood_down || handed_in_on(state, person, i));
    return counted;
}

bool handed_in_on(const StageState& state, std::size_t person, std::size_t candidate) {
    for (std::size_t criterion = 0; criterion < state.marks.criteria(); ++criterion)
        if (state.locked[state.cell(candidate, criterion, person)] &&
            state.marks.at(candidate, criterion, person).is_given())
            return true;
    return false;
}

bool disputed(const Vacancy& vacancy, const AgreedScore& agreed) {
    return std::any_of(agreed.present.begin(), agreed.present.end(), [&](const std::string& id) {
        const Person* person = vacancy.find_person(id);
        return person && person->interest_in(agreed.candidate) == Interest::conflict;
    });
}

std::vector<long long> changes_of_figures(const Vacancy& vacancy, const StageState& state) {
    std::vector<long long> changes;
    if (!state.opened) return changes;
    for (const RulesVersion& version : state.rules) changes.push_back(version.stamp.event);
    for (const AgreedScore& agreed : state.agreed) changes.push_back(agreed.stamp.event);
    for (const ModerationStep& step : state.moderation)
        if (!step.closed) changes.push_back(step.stamp.event);
    // Everyone's hand-in comes before the first decision; one that comes after it is a substitute's (or follows one).
    for (const auto& [person, stamp] : state.hand_ins) changes.push_back(stamp.event);
    for (const Person& person : vacancy.people)
        for (const Declaration& declaration : person.declarations)
            if (declaration.interest == Interest::conflict && declaration.stamp.event > state.opened->event &&
                touched_figures(vacancy, state, person, declaration.candidate))
                changes.push_back(declaration.stamp.event);
    return changes;
}

long long last_change_of_figures(const Vacancy& vacancy, const StageState& state) {
    const std::vector<long long> changes = changes_of_figures(vacancy, state);
    return changes.empty() ? 0 : *std::max_element(changes.begin(), changes.end());
}

std::vector<std::size_t> undecided(const Vacancy& vacancy, const StageState& state) {
    const long long changed = last_change_of_figures(vacancy, state);
    std::vector<char> settled(vacancy.candidates.size(), 0);
    for (const Decision& decision : state.decisions) // oldest first: the last of a candidate is in force
        if (const auto index = vacancy.candidate_index(decision.candidate))
            settled[*index] = decision.stamp.event >= changed;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < settled.size(); ++i)
        if (!settled[i] && is_in(vacancy, state, i)) open.push_back(i);
    return open;
}

} // namespace evenhand::panel
