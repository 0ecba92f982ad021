// Opening a stage: its rules are frozen and scoring begins (design 4.9).
#include "base/errors.h"
#include "base/text.h"
#include "panel/coming.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// The stage candidates come from; nothing for shortlisting. A test is left out where nobody gave it rules.
std::optional<spec::Stage> stage_before(const Vacancy& vacancy, spec::Stage stage) {
    if (stage == spec::Stage::shortlisting) return std::nullopt;
    if (stage == spec::Stage::interview && vacancy.stages.count(spec::Stage::test) != 0) return spec::Stage::test;
    return spec::Stage::shortlisting;
}

} // namespace

std::vector<std::string> coming(const Vacancy& vacancy, spec::Stage stage) {
    const auto before = stage_before(vacancy, stage);
    const auto earlier = before ? vacancy.stages.find(*before) : vacancy.stages.end();
    std::vector<char> invited(vacancy.candidates.size(), before ? 0 : 1);
    if (earlier != vacancy.stages.end())
        for (const Decision& decision : earlier->second.decisions) // oldest first: the last one settles it
            if (const auto index = vacancy.candidate_index(decision.candidate))
                invited[*index] = decision.outcome == Outcome::invite;
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < invited.size(); ++i)
        if (invited[i] && vacancy.candidates[i].standing == merit::Standing::in)
            codes.push_back(vacancy.candidates[i].code);
    return codes;
}

namespace {

void check_candidates(const Vacancy& vacancy, spec::Stage stage, std::vector<Missing>& missing) {
    const auto before = stage_before(vacancy, stage);
    if (before && phase(vacancy, *before) != Phase::closed) {
        missing.push_back(
            {Missing::Where::earlier_stage, fmt::format("The {} stage is not decided yet.", spec::name(*before))});
    } else if (coming(vacancy, stage).empty()) {
        if (before)
            missing.push_back({Missing::Where::earlier_stage,
                               fmt::format("Nobody was invited at the {} stage.", spec::name(*before))});
        else
            missing.push_back({Missing::Where::applications, "No application is in."});
    }
}

/// One person's two applications would take two places; once scoring is open neither replaces the other. Their codes
/// are not said: members read this too, and read names without codes before they declare.
void check_alike(const Vacancy& vacancy, spec::Stage stage, std::vector<Missing>& missing) {
    const std::vector<std::string> all = coming(vacancy, stage);
    const auto groups = undecided_alike(vacancy);
    const auto waiting = std::count_if(groups.begin(), groups.end(), [&](const Alike& group) {
        return std::count_if(group.candidates.begin(), group.candidates.end(),
                             [&](const std::string& code) { return contains(all, code); }) > 1;
    });
    if (waiting > 0)
        missing.push_back({Missing::Where::applications,
                           fmt::format("HR has not decided yet on {} of applications that may be one person's.",
                                       counted(waiting, "group", "groups"))});
}

void check_people(const Vacancy& vacancy, const StageState* state, std::vector<Missing>& missing) {
    int scorers = 0;
    std::vector<std::string> undeclared;
    for (const Person& person : vacancy.people) {
        if (!person.scores() || person.stood_down) continue;
        ++scorers;
        if (!person.has_declared()) undeclared.push_back(person.name);
    }
    if (state && scorers < state->rules_now().least_scorers)
        missing.push_back({Missing::Where::panel,
                           fmt::format("The rules ask for at least {}, but the panel has {}.",
                                       counted(state->rules_now().least_scorers, "scorer", "scorers"), scorers)});
    if (!state && scorers == 0) missing.push_back({Missing::Where::panel, "Nobody who scores is on the panel."});
    if (!undeclared.empty())
        missing.push_back(
            {Missing::Where::panel, fmt::format("A declaration of interest is awaited from {}.", listed(undeclared))});
}

/// A practice round that was begun ends with what the panel agreed: once scoring is open it could no longer be written
/// down.
void check_practice(const Vacancy& vacancy, spec::Stage stage, std::vector<Missing>& missing) {
    if (stage == spec::Stage::shortlisting && !vacancy.practice.applications.empty() && !vacancy.practice.closed)
        missing.push_back({Missing::Where::practice,
                           "The practice round is not closed yet: what the panel agreed earns each level has to be "
                           "written down, or that the round was broken off."});
}

} // namespace

std::vector<Missing> missing_before_opening(const Vacancy& vacancy, spec::Stage stage) {
    std::vector<Missing> missing;
    const auto found = vacancy.stages.find(stage);
    const StageState* state = found == vacancy.stages.end() ? nullptr : &found->second;
    if (!state)
        missing.push_back({Missing::Where::rules, fmt::format("The {} stage has no rules.", spec::name(stage))});
    check_candidates(vacancy, stage, missing);
    check_alike(vacancy, stage, missing);
    check_people(vacancy, state, missing);
    check_practice(vacancy, stage, missing);
    if (state)
        for (const std::string& problem :
             merit::problems_of(state->rules_now(), state->scale_now(), vacancy.specification))
            missing.push_back({Missing::Where::rules, sentences({problem})});
    return missing;
}

Events open_stage(const Vacancy& vacancy, const std::string& actor, spec::Stage stage,
                  const std::vector<std::string>& agreed_by) {
    administrator(vacancy, actor, "Opening a stage");
    for (const auto& [other, state] : vacancy.stages)
        if (other >= stage && state.opened)
            throw NotAllowed(other == stage ? fmt::format("The {} stage is open already.", spec::name(stage))
                                            : fmt::format("The {} stage has opened already: {} comes before it.",
                                                          spec::name(other), spec::name(stage)));
    if (const auto missing = missing_before_opening(vacancy, stage); !missing.empty()) {
        std::vector<std::string> says;
        for (const Missing& one : missing) says.push_back(one.says);
        throw NotAllowed(fmt::format("The {} stage cannot be opened yet. {}", spec::name(stage), sentences(says)));
    }
    for (const std::string& id : agreed_by) who_agrees(vacancy, id);
    const auto& before = vacancy.stage(stage).agreed_by;
    StageOpened opened;
    opened.stage = stage;
    opened.candidates = coming(vacancy, stage);
    for (const Person& person : vacancy.people) // once each, in the panel's order
        if (contains(agreed_by, person.id) || contains(before, person.id)) opened.agreed_by.push_back(person.id);
    return {Event{std::move(opened), {}}};
}

} // namespace evenhand::panel
