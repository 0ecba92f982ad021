#include "panel/duty.h"

#include "panel/figures.h"

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

std::vector<std::size_t> undecided(const Vacancy& vacancy, const StageState& state, const Flags* flags) {
    const Figures figures(vacancy, state, flags);
    std::vector<const Decision*> in_force(vacancy.candidates.size(), nullptr);
    for (const Decision& decision : state.decisions) // oldest first: the last of a candidate is in force
        if (const auto index = vacancy.candidate_index(decision.candidate)) in_force[*index] = &decision;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < in_force.size(); ++i)
        if (is_in(vacancy, state, i) && (!in_force[i] || figures.are_earlier_in(*in_force[i]))) open.push_back(i);
    return open;
}

} // namespace evenhand::panel
