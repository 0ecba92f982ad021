// What people are told: many problems in a few lines, and nothing that a terminal would obey.
#pragma once
#include "base/errors.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand {

/// The text with "�" for every control character but tabs and line ends, and for those that turn the direction of
/// writing: what files and applicants say is repeated to people, and a terminal obeys what begins with ESC.
std::string without_controls(std::string_view text);

/// The same problem in more lines of one file than a few becomes one, at the first of them, that says in how many
/// others it is too. Whatever differs stays, in its order.
std::vector<Problem> summed_up(const std::vector<Problem>& problems);

} // namespace evenhand
