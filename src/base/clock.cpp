#include "base/clock.h"

#include "base/errors.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <memory>

namespace evenhand {

namespace {

/// Reads exactly `count` digits at `at`; -1 if they are not all digits.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

constexpr std::array<const char*, 12> month_names = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

} // namespace

Clock system_clock() {
    return [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
}

Clock stepping_clock(Moment start, std::chrono::seconds step) {
    auto next = std::make_shared<Moment>(start);
    return [next, step] {
        const Moment now = *next;
        *next += step;
        return now;
    };
}

std::string to_string(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string to_string(Moment moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(Date(day)), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

Date parse_date(std::string_view text) {
    const int year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
    const Date date{std::chrono::year{year}, std::chrono::month{unsigned(month)}, std::chrono::day{unsigned(day)}};
    if (text.size() != 10 || year < 0 || month < 0 || day < 0 || text[4] != '-' || text[7] != '-' || !date.ok())
        throw InvalidInput(fmt::format("\"{}\" is not a date", text), "a day that exists, as YYYY-MM-DD");
    return date;
}

Moment parse_moment(std::string_view text) {
    const int hour = number_at(text, 11, 2), minute = number_at(text, 14, 2), second = number_at(text, 17, 2);
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z' || hour < 0 ||
        hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        throw InvalidInput(fmt::format("\"{}\" is not a moment", text), "UTC as YYYY-MM-DDTHH:MM:SSZ");
    return std::chrono::sys_days(parse_date(text.substr(0, 10))) + std::chrono::hours(hour) +
           std::chrono::minutes(minute) + std::chrono::seconds(second);
}

std::string long_date(Date date) {
    return fmt::format("{} {} {}", unsigned(date.day()), month_names.at(unsigned(date.month()) - 1), int(date.year()));
}

std::string long_moment(Moment moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{}, {:02}:{:02} UTC", long_date(Date(day)), time.hours().count(), time.minutes().count());
}

} // namespace evenhand
