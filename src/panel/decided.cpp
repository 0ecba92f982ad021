#include "panel/decided.h"

#include "panel/duty.h"

#include <fmt/format.h>

namespace evenhand::panel {

DecidedOn decided_on(const Vacancy& vacancy, const StageState& state, const Flags* flags) {
    DecidedOn found;
    found.open = undecided(vacancy, state, flags);
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) found.in += is_in(vacancy, state, i);
    return found;
}

std::unordered_map<std::string_view, const Decision*> decisions_in_force(const Vacancy& vacancy,
                                                                         const StageState& state, bool hr) {
    std::unordered_map<std::string_view, const Decision*> found;
    for (const Decision& decision : state.decisions) {
        const Decision*& last = found[decision.candidate];
        if (hr || !last || !only_adds_scheme(vacancy, state, *last, decision)) last = &decision;
    }
    return found;
}

bool departs(const Decision& decision) {
    switch (decision.proposed) {
    case merit::Outcome::invite:
    case merit::Outcome::reserve:
    case merit::Outcome::reject:
        return decision.ground == Ground::panel && as_merit(decision.outcome) != decision.proposed;
    default:
        return false;
    }
}

std::string counts_in_words(const merit::Counts& counts, spec::Stage stage) {
    const bool interview = stage == spec::Stage::interview;
    return fmt::format("{} received: {} {}, {} reserve, {} {}, {} tied at the line, {} incomplete, {} withdrawn, "
                       "{} ineligible.",
                       counts.received, counts.invite, interview ? "appointed" : "invited", counts.reserve,
                       counts.reject, interview ? "not appointed" : "rejected", counts.tie, counts.incomplete,
                       counts.withdrawn, counts.ineligible);
}

} // namespace evenhand::panel
