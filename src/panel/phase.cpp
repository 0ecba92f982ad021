// Who owes, whose scores count, who is awaited, and the phase that follows.
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"
#include "panel/figures.h"
#include "panel/packs.h"

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

std::string_view proposed_as(merit::Outcome outcome, spec::Stage stage) {
    const auto decision = outcome_named(merit::name(outcome), stage);
    return decision ? name(*decision, stage) : merit::name(outcome);
}

std::string_view shown_to_panel(const Decision& decision, spec::Stage stage) {
    return decision.ground == Ground::scheme ? proposed_as(decision.proposed, stage) : name(decision.outcome, stage);
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
    std::vector<std::string> names, sealed;
    for (const Person& person : vacancy.people) {
        if (!person.scores() || person.stood_down || has_handed_in(vacancy, stage, person)) continue;
        (has_returned(vacancy, stage, person) ? sealed : names).push_back(person.name);
    }
    // Packs are opened in the very act by which the last one hands in. Where that could not be, as in a record that was
    // damaged, what they hold is awaited.
    return names.empty() ? sealed : names;
}

namespace {

/// To be asked once all have handed in. Once reopened, moderation stays open until it is closed again, even with
/// nothing on the agenda: someone asked for it.
bool in_moderation(const Vacancy& vacancy, const StageState& state) {
    return !state.moderation.empty() ? !state.moderation.back().closed
                                     : !state.agreed.empty() || !agenda_of(vacancy, state.stage).empty();
}

} // namespace

bool scores_are_settled(const Vacancy& vacancy, const StageState& state) {
    return state.opened && awaited(vacancy, state.stage).empty() && !in_moderation(vacancy, state);
}

Phase phase(const Vacancy& vacancy, spec::Stage stage) {
    const auto found = vacancy.stages.find(stage);
    if (found == vacancy.stages.end() || !found->second.opened) return Phase::draft;
    const StageState& state = found->second;
    if (!awaited(vacancy, stage).empty()) return Phase::open;
    if (in_moderation(vacancy, state)) return Phase::moderation;
    bool anyone_in = false;
    for (std::size_t i = 0; i < vacancy.candidates.size() && !anyone_in; ++i) anyone_in = is_in(vacancy, state, i);
    return anyone_in && undecided(vacancy, state).empty() ? Phase::closed : Phase::deciding;
}

void require_phase(const Vacancy& vacancy, spec::Stage stage, Phase from, const std::string& doing) {
    if (phase(vacancy, stage) >= from) return;
    const StageState& state = opened_stage(vacancy, stage);
    std::string first = doing;
    if (!first.empty() && first.front() >= 'a' && first.front() <= 'z') first.front() -= 'a' - 'A';
    require_all_handed_in(vacancy, stage, first);
    if (from >= Phase::deciding) require_moderated(vacancy, stage, doing);
    std::vector<std::string> codes;
    for (const std::size_t index : undecided(vacancy, state)) codes.push_back(vacancy.candidates[index].code);
    throw NotAllowed(codes.empty()
                         ? fmt::format("{} comes after the decisions, and nobody is in at the {} stage to decide on.",
                                       first, spec::name(stage))
                         : fmt::format("{} comes after the decisions. {} still to be decided, or to be confirmed on "
                                       "changed figures: {}.",
                                       first, codes.size() == 1 ? "One candidate is" : "These candidates are",
                                       first_of(codes)));
}

void require_may_see(const Vacancy& vacancy, spec::Stage stage, const Person& viewer, const Person& scorer) {
    if (viewer.id == scorer.id) return;
    require_all_handed_in(vacancy, stage, fmt::format("Seeing the scores of {}", scorer.name));
}

} // namespace evenhand::panel
