// Moderation: agreed scores beside the members' own; closing and reopening (design 4.10).
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

bool is_closed(const StageState& state) {
    return !state.moderation.empty() && state.moderation.back().closed;
}

/// Scores are agreed before decisions rest on them; after that moderation is reopened first, which is printed. It opens
/// by itself where a substitute's scores bring something to its agenda that had been empty.
void require_moderation_open(const Vacancy& vacancy, const StageState& state) {
    if (is_closed(state))
        throw NotAllowed(
            fmt::format("Moderation of the {} stage is closed. To agree another score, reopen it with a reason.",
                        spec::name(state.stage)));
    if (!state.decisions.empty() && phase(vacancy, state.stage) != Phase::moderation)
        throw NotAllowed(fmt::format("Candidates have been decided on at the {} stage. To agree another score, reopen "
                                     "moderation with a reason.",
                                     spec::name(state.stage)));
}

void require_level(const StageState& state, const NewAgreed& agreed) {
    if (!state.criterion_index(agreed.criterion)) {
        std::vector<std::string> ids;
        for (const merit::Scored& criterion : state.criteria) ids.push_back(criterion.id);
        throw InvalidInput(
            fmt::format("\"{}\" is no criterion of the {} stage", agreed.criterion, spec::name(state.stage)),
            fmt::format("one of {}", joined(ids)));
    }
    if (!state.scale_now().find(agreed.level))
        throw InvalidInput(fmt::format("{} is no level of the scale", agreed.level),
                           levels_of(state.scale_now(), false));
}

/// Everyone who was asked to take part and may.
std::vector<std::string> those_present(const Vacancy& vacancy, const NewAgreed& agreed) {
    std::vector<std::string> present;
    for (const std::string& id : agreed.present) {
        const Person& person = known_person(vacancy, id);
        if (person.role == Role::officer)
            throw NotAllowed(
                fmt::format("{} is an HR officer and not on the panel, so takes no part in moderation.", person.name));
        if (person.interest_in(agreed.candidate) == Interest::conflict)
            throw NotAllowed(fmt::format("{} has a conflict with {} and takes no part in agreeing their scores.",
                                         person.name, agreed.candidate));
        if (!contains(present, id)) present.push_back(id);
    }
    if (!agreed.present.empty()) return present;
    for (const Person& person : vacancy.people)
        if (person.scores() && !person.stood_down && person.interest_in(agreed.candidate) != Interest::conflict)
            present.push_back(person.id);
    return present;
}

void require_a_scorer(const Vacancy& vacancy, const std::vector<std::string>& present, const std::string& candidate) {
    for (const std::string& id : present)
        if (known_person(vacancy, id).scores()) return;
    throw NotAllowed(
        fmt::format("Nobody present scores {}: a score is agreed by the chair and members who have no conflict. "
                    "Add a substitute, or say who else was present.",
                    candidate));
}

std::vector<std::string> those_dissenting(const Vacancy& vacancy, const NewAgreed& agreed,
                                          const std::vector<std::string>& present) {
    std::vector<std::string> dissent;
    for (const std::string& id : agreed.dissent) {
        const Person& person = known_person(vacancy, id);
        if (!contains(present, id))
            throw NotAllowed(fmt::format("{} cannot dissent without having been present.", person.name));
        if (!contains(dissent, id)) dissent.push_back(id);
    }
    return dissent;
}

} // namespace

Events agree_score(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const NewAgreed& agreed) {
    administrator(vacancy, actor, "Entering an agreed score");
    require_all_handed_in(vacancy, stage, "Agreeing a score");
    const StageState& state = vacancy.stage(stage);
    require_moderation_open(vacancy, state);
    candidate_in(vacancy, state, agreed.candidate);
    require_level(state, agreed);
    ScoreAgreed event;
    event.stage = stage;
    event.candidate = agreed.candidate;
    event.criterion = agreed.criterion;
    event.level = agreed.level;
    event.present = those_present(vacancy, agreed);
    require_a_scorer(vacancy, event.present, agreed.candidate);
    event.dissent = those_dissenting(vacancy, agreed, event.present);
    return {Event{std::move(event), reason(agreed.why, "An agreed score")}};
}

Events close_moderation(const Vacancy& vacancy, const std::string& actor, spec::Stage stage) {
    administrator(vacancy, actor, "Closing moderation");
    require_all_handed_in(vacancy, stage, "Moderation");
    if (is_closed(vacancy.stage(stage)))
        throw NotAllowed(fmt::format("Moderation of the {} stage is closed already.", spec::name(stage)));
    return {Event{ModerationClosed{stage}, {}}};
}

Events reopen_moderation(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& why) {
    administrator(vacancy, actor, "Reopening moderation");
    require_all_handed_in(vacancy, stage, "Moderation");
    if (phase(vacancy, stage) == Phase::moderation)
        throw NotAllowed(fmt::format("Moderation of the {} stage is open already.", spec::name(stage)));
    return {Event{ModerationReopened{stage}, reason(why, "Reopening moderation")}};
}

} // namespace evenhand::panel
