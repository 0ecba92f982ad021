// Design 4.6: competition ranks.
#include "merit/judged.h"

#include <algorithm>

namespace evenhand::merit {

bool ranks_before(const Judged& a, const Judged& b) {
    return a.keys > b.keys;
}

void rank(std::vector<Judged*>& candidates) {
    // The code only puts those who share a rank in a fixed order for printing; it never settles a rank.
    std::sort(candidates.begin(), candidates.end(), [](const Judged* a, const Judged* b) {
        if (ranks_before(*a, *b)) return true;
        return a->keys == b->keys && code_before(a->result.code, b->result.code);
    });
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Result& result = candidates[i]->result;
        result.rank = static_cast<int>(i) + 1;
        if (i == 0 || ranks_before(*candidates[i - 1], *candidates[i])) continue;
        Result& before = candidates[i - 1]->result;
        result.rank = before.rank;
        result.tied = before.tied = true;
    }
}

} // namespace evenhand::merit
