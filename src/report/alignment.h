// Two rows of words laid side by side with as few changes as it takes: what was printed beside what should be.
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

namespace evenhand::report {

/// One step of the way along both rows. A word that is `instead` of another counts as one change.
struct Step {
    enum class Kind { same, instead, missing, extra } kind = Kind::same;
    std::size_t expected = 0; ///< which word; of an extra one, the word it stands before
    std::size_t printed = 0;  ///< the first word; of a missing one, the word before which it is missing
    std::size_t words = 1;    ///< how many printed words it takes
};

struct Rows {
    std::size_t expected = 0, printed = 0; ///< how many words
    /// How many printed words from that one on are the expected one; 0: it is another.
    std::function<std::size_t(std::size_t expected, std::size_t printed)> same;
    /// How many printed words from that one on may be passed over, since they only repeat what stood before; 0: none.
    std::function<std::size_t(std::size_t printed)> repeats;
};

struct Alignment {
    std::vector<Step> steps; ///< in order; words that are passed over are in none
    bool complete = true;    ///< false: there were more changes than `most`, and the steps end before them
};

/// \param most changes looked for; the time goes with its square
Alignment align(const Rows& rows, std::size_t most);

} // namespace evenhand::report
