// What rules do, shown on four made-up candidates: sample scores through the real arithmetic. No window.
#pragma once
#include "merit/selection.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

struct ExampleRow {
    std::string name;  ///< "Sample 1"
    std::string story; ///< what its scores are, in words
    merit::Outcome outcome = merit::Outcome::incomplete;
    std::string rank, total; ///< as they are shown; empty where there is none
    std::string reason;
};

struct Example {
    std::vector<ExampleRow> rows; ///< in the order of the shortlist
    std::string note;             ///< what else is to be said; why there is no example, where it has no rows
};

/// \param schemes whether the schemes are worked out too, for HR: Sample 4 then carries the flag of the first that
/// gives additional places
Example example_of(const merit::Rules& rules, const merit::Scale& scale, const spec::Specification& specification,
                   bool schemes);

} // namespace evenhand::desktop
