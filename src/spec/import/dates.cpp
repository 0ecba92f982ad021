// Dates as people write them, and what a sentence says of them.
#include "spec/import/post.h"
#include "spec/import/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace evenhand::spec::importing {

namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

std::optional<int> number_in(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc()) return std::nullopt;
    const std::string_view rest = word.substr(static_cast<std::size_t>(end - word.data()));
    if (!rest.empty() && rest != "st" && rest != "nd" && rest != "rd" && rest != "th") return std::nullopt;
    return number;
}

std::optional<unsigned> month_of(std::string_view word) {
    for (std::size_t month = 0; month < months.size(); ++month)
        if (word == months[month] || (word.size() >= 3 && months[month].substr(0, word.size()) == word))
            return static_cast<unsigned>(month) + 1;
    return std::nullopt;
}

void add(std::vector<Date>& dates, int day, unsigned month, int year) {
    const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(static_cast<unsigned>(day))};
    if (year >= 1900 && year < 2200 && date.ok()) dates.push_back(date);
}

/// "11 10 2017" among plain words, which is how 11/10/2017 comes out of them.
bool in_figures(const std::vector<std::string>& words, std::size_t at, std::vector<Date>& dates) {
    if (at + 2 >= words.size()) return false;
    const auto day = number_in(words[at]), month = number_in(words[at + 1]), year = number_in(words[at + 2]);
    if (!day || !month || !year || words[at + 2].size() != 4 || *day < 1 || *month < 1 || *month > 12) return false;
    const std::size_t before = dates.size();
    add(dates, *day, static_cast<unsigned>(*month), *year);
    return dates.size() > before;
}

} // namespace

std::vector<Date> dates_in(std::string_view text) {
    std::vector<Date> dates;
    std::vector<int> days; // waiting for their month: "07 or 08 November 2017"
    const auto words = words_of(plain(text));
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (in_figures(words, at, dates)) {
            at += 2;
            days.clear();
            continue;
        }
        const auto month = month_of(words[at]);
        const auto year = at + 1 < words.size() ? number_in(words[at + 1]) : std::nullopt;
        if (month && !days.empty() && year && words[at + 1].size() == 4) {
            for (const int day : days) add(dates, day, *month, *year);
            days.clear();
            ++at;
            continue;
        }
        if (const auto day = number_in(words[at]); day && *day >= 1 && *day <= 31)
            days.push_back(*day);
        else if (words[at] != "or" && words[at] != "and" && words[at] != "of" && words[at] != "to")
            days.clear();
    }
    return dates;
}

} // namespace evenhand::spec::importing
