#include "panel/vacancy.h"

#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

Interest Person::interest_in(std::string_view candidate) const {
    Interest found = Interest::none;
    for (const Declaration& declaration : declarations) {
        if (declaration.interest == Interest::none)
            found = Interest::none;
        else if (declaration.candidate == candidate)
            found = std::max(found, declaration.interest);
    }
    return found;
}

std::string set_aside_because(const Candidate& candidate) {
    if (candidate.replaced_by.empty()) return candidate.why;
    return fmt::format("replaced by {}{}", candidate.replaced_by,
                       candidate.why.empty() ? std::string() : fmt::format(" ({})", candidate.why));
}

std::optional<std::size_t> StageState::criterion_index(std::string_view id) const {
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (criteria[i].id == id) return i;
    return std::nullopt;
}

const Decision* StageState::decision_on(std::string_view candidate) const {
    const auto found = std::find_if(decisions.rbegin(), decisions.rend(),
                                    [&](const Decision& decision) { return decision.candidate == candidate; });
    return found == decisions.rend() ? nullptr : &*found;
}

const AgreedScore* StageState::agreed_on(std::string_view candidate, std::string_view criterion) const {
    const auto found = std::find_if(agreed.rbegin(), agreed.rend(), [&](const AgreedScore& score) {
        return score.candidate == candidate && score.criterion == criterion;
    });
    return found == agreed.rend() ? nullptr : &*found;
}

const Practice::Score* Practice::find(std::string_view person, std::string_view application,
                                      std::string_view criterion) const {
    const auto found = std::find_if(scores.begin(), scores.end(), [&](const Score& score) {
        return score.person == person && score.application == application && score.criterion == criterion;
    });
    return found == scores.end() ? nullptr : &*found;
}

const Person* Vacancy::find_person(std::string_view id) const {
    const auto index = person_index(id);
    return index ? &people[*index] : nullptr;
}

const Person* Vacancy::person_named(std::string_view name) const {
    const Person* found_officer = nullptr;
    for (const Person& person : people) {
        if (person.name != name) continue;
        if (person.role != Role::officer) return &person;
        if (!found_officer) found_officer = &person;
    }
    return found_officer;
}

const Person& Vacancy::require_person(std::string_view name) const {
    if (const Person* person = person_named(name)) return *person;
    std::vector<std::string> names;
    for (const Person& person : people)
        if (person.role != Role::officer) names.push_back(person.name);
    throw NotAllowed(names.empty()
                         ? fmt::format("Nobody called \"{}\" is on the panel: nobody has been added yet.", name)
                         : fmt::format("Nobody called \"{}\" is on the panel. On it are: {}.", name, joined(names)));
}

const InterviewQuestions* Vacancy::asked_on(std::string_view criterion) const {
    const auto found = std::find_if(interview.begin(), interview.end(),
                                    [&](const InterviewQuestions& one) { return one.criterion == criterion; });
    return found == interview.end() ? nullptr : &*found;
}

std::optional<std::size_t> Vacancy::candidate_index(std::string_view code) const {
    const auto found =
        std::lower_bound(candidates.begin(), candidates.end(), code,
                         [](const Candidate& candidate, std::string_view c) { return code_before(candidate.code, c); });
    if (found == candidates.end() || found->code != code) return std::nullopt;
    return static_cast<std::size_t>(found - candidates.begin());
}

std::optional<std::size_t> Vacancy::person_index(std::string_view id) const {
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people[i].id == id) return i;
    return std::nullopt;
}

spec::Stage Vacancy::current_stage() const {
    spec::Stage current = spec::Stage::shortlisting;
    long long newest = -1;
    for (const auto& [stage, state] : stages) {
        if (!state.opened || state.opened->event <= newest) continue;
        newest = state.opened->event;
        current = stage;
    }
    return current;
}

const StageState& Vacancy::stage(spec::Stage wanted) const {
    const auto found = stages.find(wanted);
    if (found == stages.end())
        throw NotAllowed(fmt::format("The {} stage has no rules yet: give it rules first.", spec::name(wanted)));
    return found->second;
}

} // namespace evenhand::panel
