// Times and events as people give them on the command line.
#pragma once
#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::cli {

/// Digits and nothing else are an event's number.
std::optional<long long> event_number(std::string_view text);

/// The last second that is meant: "2026-11-22" is the whole day, "2026-11-22T09:30" (or with a blank) the whole minute,
/// "2026-11-22T09:30:15" that second; with "Z" behind it UTC, else the time here. \throws InvalidInput
Moment end_of(std::string_view text);

/// Empty if it is one of these, else what is wrong.
std::string is_event_or_moment(const std::string& text);

} // namespace evenhand::cli
