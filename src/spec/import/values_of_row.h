// The values of a row shared out among the statements that stand in it.
#pragma once
#include "spec/import/found.h"

#include <string>
#include <vector>

namespace evenhand::spec::importing {

/// What a list of methods beside as many statements means, as far as other rows of the table show it.
enum class Lists { unknown, one_for_each, all_for_each };
/// Each line names another method and no more than one.
bool is_set_of_methods(const std::string& words, const Legend& legend);

/// What the cells beside the statements say, each as it stands there, lines with "\n" between.
struct RowValues {
    std::vector<std::string> importance, methods; ///< of one column each
    std::string weight;
    Lists lists = Lists::unknown;
};

/// Gives each its importance, methods and weight: one value for all, or a list against the list nth to nth. Where that
/// cannot be told, nothing is given and it is warned about.
void share_out(const RowValues& values, std::vector<Found>& statements, Findings& findings);

} // namespace evenhand::spec::importing
