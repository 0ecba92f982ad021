// Where the decisions of a stage stand, for those who look at them.
#pragma once
#include "panel/selection.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace evenhand::panel {

struct DecidedOn {
    std::size_t in = 0;            ///< candidates still in at the stage
    std::vector<std::size_t> open; ///< of them, those without a decision on today's figures; ascending
};
/// \param flags HR's view if given
DecidedOn decided_on(const Vacancy& vacancy, const StageState& state, const Flags* flags = nullptr);

/// The decision in force on each candidate who has one, by code, as who looks may read it. Borrows the state.
/// \param hr what interview schemes did is shown; else the panel goes on reading its own where they only added a place
std::unordered_map<std::string_view, const Decision*> decisions_in_force(const Vacancy& vacancy,
                                                                         const StageState& state, bool hr);

/// Whether the panel decided otherwise than the rules propose; to settle a tie or an incomplete candidate is no
/// departure.
bool departs(const Decision& decision);

/// "12 received: 4 invited, 2 reserve, …": everyone is accounted for.
std::string counts_in_words(const merit::Counts& counts, spec::Stage stage);

} // namespace evenhand::panel
