// What comes with the decisions: asking how safe the line is, their basis in words, and signing them off.
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

const StageState& moderated_stage(const Vacancy& vacancy, spec::Stage stage, std::string_view what,
                                  std::string_view before) {
    require_all_handed_in(vacancy, stage, what);
    require_moderated(vacancy, stage, before);
    return vacancy.stage(stage);
}

void require_closed(const Vacancy& vacancy, spec::Stage stage) {
    const StageState& state = moderated_stage(vacancy, stage, "Signing off", "anybody signs off");
    if (phase(vacancy, stage) == Phase::closed) return;
    std::vector<std::string> codes;
    for (const std::size_t index : undecided(vacancy, state)) codes.push_back(vacancy.candidates[index].code);
    throw NotAllowed(
        codes.empty() ? fmt::format("Nobody is in at the {} stage: there is nothing to sign off.", spec::name(stage))
                      : fmt::format("Signing off comes after the decisions. {} still to be decided, or to "
                                    "be confirmed on changed figures: {}.",
                                    codes.size() == 1 ? "One candidate is" : "These candidates are", first_of(codes)));
}

} // namespace

Events consult_safety(const Vacancy& vacancy, const std::string& actor, spec::Stage stage) {
    const Person& person = known_person(vacancy, actor);
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down.", person.name));
    moderated_stage(vacancy, stage, "Asking how safe the line is", "it is shown how safe the line is");
    return {Event{SafetyConsulted{stage}, {}}};
}

Events write_basis(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& text) {
    administrator(vacancy, actor, "Writing the basis of the decisions");
    const StageState& state = moderated_stage(vacancy, stage, "The basis of the decisions", "their basis is written");
    std::string words = trimmed(text);
    if (words.empty()) throw NotAllowed("The basis of the decisions has no words.");
    if (state.basis && state.basis->text == words) return {};
    return {Event{BasisWritten{stage, Word{std::move(words), false, {}}}, {}}};
}

Events sign_off(const Vacancy& vacancy, const std::string& person_id, spec::Stage stage) {
    const Person& person = known_person(vacancy, person_id);
    if (!person.scores() && person.role != Role::hr)
        throw NotAllowed(fmt::format("{} is {}. The chair, the members and the HR adviser sign off.", person.name,
                                     with_article(person.role)));
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down and signs nothing off.", person.name));
    require_closed(vacancy, stage);
    const StageState& state = vacancy.stage(stage);
    for (const SignOff& before : state.sign_offs)
        if (before.person == person.id && sign_off_stands(vacancy, state, before))
            throw NotAllowed(fmt::format("{} has signed off the {} stage already.", person.name, spec::name(stage)));
    return {Event{SignedOff{stage, person.id}, {}}};
}

bool sign_off_stands(const Vacancy& vacancy, const StageState& state, const SignOff& sign_off) {
    if (sign_off.stamp.event < last_change_of_figures(vacancy, state)) return false;
    return std::none_of(state.decisions.begin(), state.decisions.end(),
                        [&](const Decision& decision) { return decision.stamp.event > sign_off.stamp.event; });
}

} // namespace evenhand::panel
