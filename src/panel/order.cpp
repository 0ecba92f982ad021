// The order of reading.
#include "panel/duty.h"
#include "seal/digest.h"

#include <algorithm>
#include <utility>

namespace evenhand::panel {

// A hash of member and code stands for a random number: nobody chose it, it differs between members, and it needs no
// place in the record. The number of the opening event makes another vacancy with the same ids read in another order.
std::vector<std::size_t> reading_order(const Vacancy& vacancy, spec::Stage stage, const Person& member) {
    const StageState& state = vacancy.stage(stage);
    const std::vector<char> owed = owed_by(vacancy, state, member);
    const std::string seed = std::to_string(state.opened ? state.opened->event : 0) + '\n' + member.id + '\n';
    std::vector<std::pair<Digest, std::size_t>> keys;
    for (std::size_t i = 0; i < owed.size(); ++i)
        if (owed[i]) keys.emplace_back(Sha256().add(seed).add(vacancy.candidates[i].code).finish(), i);
    std::sort(keys.begin(), keys.end());
    std::vector<std::size_t> order;
    order.reserve(keys.size());
    for (const auto& [key, index] : keys) order.push_back(index);
    return order;
}

} // namespace evenhand::panel
