#include "panel/readings.h"

namespace evenhand::panel {

Readings::Readings(const Vacancy& vacancy, const StageState& state)
    : vacancy_(vacancy), state_(state), figures_(vacancy, state) {
    for (const Decision& decision : state.decisions) decisions_[decision.candidate].push_back(&decision);
}

merit::Outcome Readings::outcome(const Decision& decision) {
    return decision.ground == Ground::panel ? as_merit(decision.outcome) : decision.proposed;
}

std::vector<const Decision*> Readings::read(std::string_view code) const {
    std::vector<const Decision*> list;
    const auto found = decisions_.find(code);
    if (found == decisions_.end()) return list;
    for (const Decision* decision : found->second)
        if (list.empty() || !only_adds_scheme(vacancy_, state_, *list.back(), *decision)) list.push_back(decision);
    return list;
}

Reading Readings::of(std::string_view code) const {
    const auto list = read(code);
    if (list.empty()) return {};
    const Decision& last = *list.back();
    return {&last, outcome(last), last.ground == Ground::panel, figures_.are_earlier_in(last)};
}

std::vector<const Decision*> Readings::changes(std::string_view code) const {
    std::vector<const Decision*> list;
    for (const Decision* decision : read(code))
        if (list.empty() || outcome(*list.back()) != outcome(*decision)) list.push_back(decision);
    return list;
}

} // namespace evenhand::panel
