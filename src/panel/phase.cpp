// Who owes, whose scores count, who is awaited, and the phase that follows.
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::panel {

std::string_view name(Phase phase) {
    static constexpr std::array<std::string_view, 5> names = {"draft", "open", "moderation", "deciding", "closed"};
    return names[static_cast<std::size_t>(phase)];
}

bool owes(const Vacancy& vacancy, const StageState& state, std::size_t person, std::size_t candidate) {
    return owed_by(vacancy, state, vacancy.people[person])[candidate] != 0;
}

bool counts(const Vacancy& vacancy, const StageState& state, std::size_t person, std::size_t candidate) {
    return counted_by(vacancy, state, person)[candidate] != 0;
}

bool stands(const Vacancy& vacancy, const AgreedScore& agreed) {
    const bool last = std::any_of(vacancy.stages.begin(), vacancy.stages.end(), [&](const auto& entry) {
        const AgreedScore* in_force = entry.second.agreed_on(agreed.candidate, agreed.criterion);
        return in_force && in_force->stamp == agreed.stamp;
    });
    return last && !disputed(vacancy, agreed);
}

bool on_earlier_figures(const Vacancy& vacancy, const StageState& state, const Decision& decision) {
    return decision.stamp.event < last_change_of_figures(vacancy, state);
}

std::string_view shown_to_panel(const Decision& decision, spec::Stage stage) {
    return decision.ground == Ground::scheme ? merit::name(decision.proposed) : name(decision.outcome, stage);
}

merit::Outcome as_merit(Outcome outcome) {
    switch (outcome) {
    case Outcome::invite:
        return merit::Outcome::invite;
    case Outcome::reserve:
        return merit::Outcome::reserve;
    case Outcome::reject:
        break;
    }
    return merit::Outcome::reject;
}

bool only_adds_scheme(const Vacancy& vacancy, const StageState& state, const Decision& before, const Decision& later) {
    if (before.ground != Ground::panel || later.ground != Ground::scheme || as_merit(before.outcome) != later.proposed)
        return false;
    const std::vector<long long> changes = changes_of_figures(vacancy, state);
    return std::none_of(changes.begin(), changes.end(),
                        [&](long long event) { return event > before.stamp.event && event < later.stamp.event; });
}

bool has_handed_in(const Vacancy& vacancy, spec::Stage stage, const Person& person) {
    const auto found = vacancy.stages.find(stage);
    const auto index = vacancy.person_index(person.id);
    if (found == vacancy.stages.end() || !found->second.opened || !index) return false;
    const StageState& state = found->second;
    const std::vector<char> owed = owed_by(vacancy, state, person);
    for (std::size_t candidate = 0; candidate < owed.size(); ++candidate) {
        if (!owed[candidate]) continue;
        for (std::size_t criterion = 0; criterion < state.criteria.size(); ++criterion)
            if (!state.locked[state.cell(candidate, criterion, *index)]) return false;
    }
    return true;
}

std::vector<std::string> awaited(const Vacancy& vacancy, spec::Stage stage) {
    std::vector<std::string> names;
    for (const Person& person : vacancy.people)
        if (person.scores() && !person.stood_down && !has_handed_in(vacancy, stage, person))
            names.push_back(person.name);
    return names;
}

Phase phase(const Vacancy& vacancy, spec::Stage stage) {
    const auto found = vacancy.stages.find(stage);
    if (found == vacancy.stages.end() || !found->second.opened) return Phase::draft;
    const StageState& state = found->second;
    if (!awaited(vacancy, stage).empty()) return Phase::open;
    // Once reopened, moderation stays open until it is closed again, even with nothing on the agenda: someone asked for
    // it.
    if (!state.moderation.empty() ? !state.moderation.back().closed
                                  : !state.agreed.empty() || !agenda_of(vacancy, stage).empty())
        return Phase::moderation;
    bool anyone_in = false;
    for (std::size_t i = 0; i < vacancy.candidates.size() && !anyone_in; ++i) anyone_in = is_in(vacancy, state, i);
    return anyone_in && undecided(vacancy, state).empty() ? Phase::closed : Phase::deciding;
}

void require_may_see(const Vacancy& vacancy, spec::Stage stage, const Person& viewer, const Person& scorer) {
    if (viewer.id == scorer.id) return;
    require_all_handed_in(vacancy, stage, fmt::format("Seeing the scores of {}", scorer.name));
}

} // namespace evenhand::panel
