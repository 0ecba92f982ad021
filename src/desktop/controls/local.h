// Dates, numbers and lists of the window, in the user's own way: words in the language of the window, conventions of
// the user's country, time by the clock on the wall. Only for what is shown: what goes into the record is written
// plainly.
#pragma once
#include "base/clock.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

std::string day_words(Date date);                              ///< "22 November 2026"
std::string moment_words(Moment moment);                       ///< "22 November 2026 at 09:30 GMT"
std::string time_words(Moment moment);                         ///< "09:30"
std::string list_words(const std::vector<std::string>& parts); ///< "a, b and c"
std::string count_words(long long number);                     ///< "10,000"
/// A plain decimal, as a figure of the core is, with the user's own mark for the point.
std::string figure_words(const std::string& plain);
/// What a user typed as a number, with a point for the user's own mark: for the core to read.
std::string typed_figure(const std::string& typed);

} // namespace evenhand::desktop
