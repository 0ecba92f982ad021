// What keeps rules from being used, each with the part of the rules where it is mended.
#pragma once
#include "merit/rules.h"

namespace evenhand::merit {

struct RuleProblem {
    enum class At { scale, minimum, criteria, unspecified, weights, tie_rule, schemes };
    At at = At::scale;
    std::string says; ///< a sentence
    friend bool operator==(const RuleProblem&, const RuleProblem&) = default;
};

/// As problems_of(), in the same order, with the place of each.
std::vector<RuleProblem> rule_problems(const Rules& rules, const Scale& scale,
                                       const spec::Specification& specification);

} // namespace evenhand::merit
