// Where codes stand in a line that explains them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

/// Where a code with its separator stands in a line.
struct Spot {
    std::size_t start, words; ///< of the code; of what it stands for
    std::string code;
    bool equals; ///< the separator is "="
};
/// Every code of the line with a separator behind it: "A – ", "(PI) =", "a: application".
std::vector<Spot> spots_in(std::string_view line);

} // namespace evenhand::spec::importing
