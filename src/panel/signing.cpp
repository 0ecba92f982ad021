// What comes with the decisions: asking how safe the line is, their basis in words, and signing them off.
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"
#include "panel/figures.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

Events consult_safety(const Vacancy& vacancy, const std::string& actor, spec::Stage stage) {
    const Person& person = known_person(vacancy, actor);
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down.", person.name));
    require_phase(vacancy, stage, Phase::deciding, "asking how safe the line is");
    return {Event{SafetyConsulted{stage}, {}}};
}

Events write_basis(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& text) {
    administrator(vacancy, actor, "Writing the basis of the decisions");
    require_phase(vacancy, stage, Phase::deciding, "writing the basis of the decisions");
    const StageState& state = vacancy.stage(stage);
    std::string words = trimmed(text);
    if (words.empty()) throw NotAllowed("The basis of the decisions has no words.");
    if (state.basis && state.basis->text == words) return {};
    return {Event{BasisWritten{stage, Word{std::move(words), false, {}}}, {}}};
}

Events sign_off(const Vacancy& vacancy, const std::string& person_id, spec::Stage stage, const Flags& flags) {
    const Person& person = known_person(vacancy, person_id);
    if (!person.scores() && person.role != Role::hr)
        throw NotAllowed(fmt::format("{} is {}. The chair, the members and the HR adviser sign off.", person.name,
                                     with_article(person.role)));
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down and signs nothing off.", person.name));
    require_phase(vacancy, stage, Phase::closed, "signing off");
    const StageState& state = vacancy.stage(stage);
    if (!undecided(vacancy, state, &flags).empty()) // whom is HR's to know
        throw NotAllowed("Figures have changed, and with interview schemes applied there are decisions that HR has to "
                         "confirm, in its view, before anybody signs off.");
    for (const SignOff& before : state.sign_offs)
        if (before.person == person.id && sign_off_stands(vacancy, state, before))
            throw NotAllowed(fmt::format("{} has signed off the {} stage already.", person.name, spec::name(stage)));
    return {Event{SignedOff{stage, person.id}, {}}};
}

std::vector<std::string> sign_offs_overtaken(const Vacancy& vacancy, const StageState& state, long long event) {
    std::vector<std::string> people;
    for (const Person& person : vacancy.people) {
        const auto last = std::find_if(state.sign_offs.rbegin(), state.sign_offs.rend(), [&](const SignOff& one) {
            return one.person == person.id && one.stamp.event < event;
        });
        if (last == state.sign_offs.rend()) continue;
        const long long signed_at = last->stamp.event;
        const auto between = [&](long long change) { return change > signed_at && change < event; };
        const std::vector<long long> changes = changes_of_figures(vacancy, state);
        const bool before = std::any_of(changes.begin(), changes.end(), between) ||
                            std::any_of(state.decisions.begin(), state.decisions.end(),
                                        [&](const Decision& decision) { return between(decision.stamp.event); });
        if (!before) people.push_back(person.id);
    }
    return people;
}

bool sign_off_stands(const Vacancy& vacancy, const StageState& state, const SignOff& sign_off) {
    if (sign_off.stamp.event < last_change_of_figures(vacancy, state)) return false;
    if (state.basis && state.basis->stamp.event > sign_off.stamp.event) return false;
    return std::none_of(state.decisions.begin(), state.decisions.end(),
                        [&](const Decision& decision) { return decision.stamp.event > sign_off.stamp.event; });
}

} // namespace evenhand::panel
