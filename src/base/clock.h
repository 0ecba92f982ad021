// Dates and moments. A moment is UTC with whole seconds, written "2026-11-22T09:30:00Z"; a date is "2026-11-22".
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace evenhand {

using Date = std::chrono::year_month_day;
using Moment = std::chrono::sys_seconds;

/// Gives the time now. Passed in, never looked up, so that tests can stand still.
using Clock = std::function<Moment()>;
Clock system_clock();
/// A clock that starts at `start` and goes on by `step` at every reading.
Clock stepping_clock(Moment start, std::chrono::seconds step = std::chrono::seconds(1));

std::string to_string(Date date);     ///< "2026-11-22"
std::string to_string(Moment moment); ///< "2026-11-22T09:30:00Z"
/// \throws InvalidInput unless the text is a day that exists, as YYYY-MM-DD
Date parse_date(std::string_view text);
/// \throws InvalidInput unless the text is a moment as to_string writes it
Moment parse_moment(std::string_view text);
/// For people: "22 November 2026".
std::string long_date(Date date);
/// For people: "22 November 2026, 09:30 UTC".
std::string long_moment(Moment moment);

} // namespace evenhand
