// What members agree to before scoring: the criteria they judge by, and the rules.
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"
#include "panel/texts.h"

#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// Rules that fitted have to fit the new specification too. What kept them from fitting before may stay: a draft is
/// mended one step after the other.
void require_rules_fit(const StageState& state, const spec::Specification& before, const spec::Specification& now) {
    const auto known = merit::problems_of(state.rules_now(), state.scale_now(), before);
    std::vector<std::string> problems;
    for (const std::string& problem : merit::problems_of(state.rules_now(), state.scale_now(), now))
        if (!contains(known, problem)) problems.push_back(problem);
    if (!problems.empty())
        throw NotAllowed(fmt::format("The rules of the {} stage would not fit this specification. {} Change the rules "
                                     "first.",
                                     spec::name(state.stage), sentences(problems)));
}

} // namespace

Events change_specification(const Vacancy& vacancy, const std::string& actor, const std::string& specification,
                            const std::string& framework, const std::string& why) {
    administrator(vacancy, actor, "Changing the specification");
    if (any_stage_opened(vacancy))
        throw NotAllowed("Scoring has opened: candidates are judged by the specification as it was then, and it can no "
                         "longer be changed.");
    std::vector<Problem> problems;
    const Criteria read = read_criteria(specification, framework, problems);
    if (!problems.empty()) throw InvalidInput(std::move(problems));
    if (*read.specification == vacancy.specification && read.framework == vacancy.framework)
        throw NotAllowed("This is the specification already: nothing would change.");
    for (const auto& [stage, state] : vacancy.stages)
        require_rules_fit(state, vacancy.specification, *read.specification);
    return {Event{SpecificationChanged{specification, framework}, Word{trimmed(why), false, {}}}};
}

Events agree_rules(const Vacancy& vacancy, const std::string& person_id, spec::Stage stage) {
    const Person& person = who_agrees(vacancy, person_id);
    const StageState& state = vacancy.stage(stage);
    if (state.opened)
        throw NotAllowed(
            fmt::format("The {} stage is open: its rules are frozen, and are agreed to before.", spec::name(stage)));
    if (contains(state.agreed_by, person.id))
        throw NotAllowed(
            fmt::format("{} has agreed to the rules of the {} stage already.", person.name, spec::name(stage)));
    return {Event{RulesAgreed{stage, person.id}, {}}};
}

} // namespace evenhand::panel
