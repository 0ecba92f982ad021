// New rules: freely before opening, within limits after (design 4.9).
#include "base/errors.h"
#include "base/text.h"
#include "merit/read.h"
#include "panel/packs.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

void require_fit(const merit::Rules& rules, const merit::Scale& scale, const spec::Specification& specification) {
    if (rules.scale != scale.id)
        throw InvalidInput(
            fmt::format("The rules ask for the scale \"{}\", but \"{}\" came with them", rules.scale, scale.id));
    std::vector<Problem> problems;
    for (const std::string& message : merit::problems_of(rules, scale, specification)) {
        Problem problem;
        problem.file = "rules";
        problem.message = message;
        problems.push_back(std::move(problem));
    }
    if (!problems.empty()) throw InvalidInput(std::move(problems));
}

/// After the first hand-in members have judged by these rules; only how many are invited may still change.
void require_only_invite_differs(const StageState& state, const merit::Rules& rules, const merit::Scale& scale) {
    std::vector<std::string> frozen = merit::difference(state.rules_now(), rules).frozen;
    if (frozen.empty() && scale != state.scale_now()) frozen.emplace_back("the words or levels of the rating scale");
    if (frozen.empty()) return;
    throw NotAllowed(
        fmt::format("Scores have been handed in at the {} stage: of its rules only the number to invite can "
                    "still change. These differ: {}.",
                    spec::name(state.stage), joined(frozen, "; ")));
}

void require_scorers(const Vacancy& vacancy, const merit::Rules& rules) {
    const auto scorers = std::count_if(vacancy.people.begin(), vacancy.people.end(),
                                       [](const Person& person) { return person.scores() && !person.stood_down; });
    if (scorers < rules.least_scorers)
        throw NotAllowed(
            fmt::format("The new rules ask for at least {} scorers, but the panel has {}, and scoring is open.",
                        rules.least_scorers, scorers));
}

} // namespace

Events change_rules(const Vacancy& vacancy, const std::string& actor, const std::string& rules_xml,
                    const std::string& scale_xml, const std::string& why) {
    administrator(vacancy, actor, "Changing the rules");
    const merit::Rules rules = merit::parse_rules(rules_xml, "rules");
    const merit::Scale scale = merit::parse_scale(scale_xml, "scale");
    require_fit(rules, scale, vacancy.specification);
    Event event{RulesSet{rules.stage, rules_xml, scale_xml}, Word{trimmed(why), false, {}}};

    const auto found = vacancy.stages.find(rules.stage);
    if (found == vacancy.stages.end()) return {std::move(event)};
    const StageState& state = found->second;
    if (rules == state.rules_now() && scale == state.scale_now())
        throw NotAllowed(
            fmt::format("These are the rules of the {} stage already: nothing would change.", spec::name(rules.stage)));
    if (!state.opened) return {std::move(event)};
    event.why = reason(why, "Changing the rules after scoring has opened");
    if (any_handed_in(vacancy, state))
        require_only_invite_differs(state, rules, scale);
    else
        require_scorers(vacancy, rules);
    return {std::move(event)};
}

} // namespace evenhand::panel
