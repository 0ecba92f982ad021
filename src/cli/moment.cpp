#include "cli/moment.h"

#include "base/errors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

constexpr const char* forms = "a number, YYYY-MM-DD, YYYY-MM-DDTHH:MM or YYYY-MM-DDTHH:MM:SS, with Z behind it for UTC";

[[noreturn]] void refuse(std::string_view text) {
    throw InvalidInput(fmt::format("\"{}\" is no event and no time", text), forms);
}

/// A time on the clock here, or on that of UTC.
Moment moment_of(Date day, int hour, int minute, int second, bool utc) {
    using namespace std::chrono;
    if (utc) return sys_days(day) + hours(hour) + minutes(minute) + seconds(second);
    std::tm local{};
    local.tm_year = static_cast<int>(day.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
    local.tm_hour = hour;
    local.tm_min = minute;
    local.tm_sec = second;
    local.tm_isdst = -1;
    return Moment(seconds(std::mktime(&local)));
}

/// "09:30" or "09:30:15". \returns how many parts there are; 0 if it is no time
std::size_t read_time(std::string_view text, std::array<int, 3>& parts) {
    if (text.size() != 5 && text.size() != 8) return 0;
    const std::array<int, 3> most{23, 59, 59};
    const std::size_t count = (text.size() + 1) / 3;
    for (std::size_t i = 0; i < count; ++i) {
        const char* from = text.data() + 3 * i;
        if (i > 0 && from[-1] != ':') return 0;
        const auto [end, failed] = std::from_chars(from, from + 2, parts[i]);
        if (failed != std::errc() || end != from + 2 || parts[i] < 0 || parts[i] > most[i]) return 0;
    }
    return count;
}

} // namespace

std::optional<long long> event_number(std::string_view text) {
    long long number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.empty() || !digits || failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Moment end_of(std::string_view text) {
    constexpr std::size_t date_size = 10;
    const std::string_view all = text;
    const bool utc = text.ends_with('Z');
    if (utc) text.remove_suffix(1);
    Date day;
    try {
        day = parse_date(text.substr(0, date_size));
    } catch (const InvalidInput&) {
        refuse(all);
    }
    text.remove_prefix(date_size);
    if (text.empty()) return moment_of(day, 23, 59, 59, utc);
    std::array<int, 3> parts{0, 0, 59};
    if ((text.front() != 'T' && text.front() != ' ') || read_time(text.substr(1), parts) == 0) refuse(all);
    return moment_of(day, parts[0], parts[1], parts[2], utc);
}

std::string is_event_or_moment(const std::string& text) {
    try {
        if (!event_number(text)) end_of(text);
        return {};
    } catch (const InvalidInput&) {
        return fmt::format("\"{}\" is no event and no time; expected {}", text, forms);
    }
}

} // namespace evenhand::cli
