#include "document/odt_lists.h"

#include "base/text.h"
#include "document/marks.h"

#include <algorithm>

namespace evenhand::document {

namespace {

std::string counted_as(const std::string& format, int number) {
    if (format.empty()) return {};
    switch (format[0]) {
    case 'a':
        return number_in(Counting::lower_letter, number);
    case 'A':
        return number_in(Counting::upper_letter, number);
    case 'i':
        return number_in(Counting::lower_roman, number);
    case 'I':
        return number_in(Counting::upper_roman, number);
    default:
        return number_in(Counting::decimal, number);
    }
}

std::string number_at(const OdtCounter::Numbers& numbers, const OdtList& list, std::size_t level) {
    return counted_as(list[level].format, numbers[level] < 0 ? list[level].start : numbers[level]);
}

/// "%1%.%2%)" with the numbers in their places.
std::string patterned(const OdtCounter::Numbers& numbers, const OdtList& list, const std::string& pattern) {
    std::string mark;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t end = pattern[at] == '%' ? pattern.find('%', at + 1) : std::string::npos;
        const std::string level = end == std::string::npos ? "" : pattern.substr(at + 1, end - at - 1);
        const bool known = (level.size() == 1 && level[0] >= '1' && level[0] <= '9') || level == "10";
        if (!known) {
            mark += pattern[at];
            continue;
        }
        mark += number_at(numbers, list, static_cast<std::size_t>(std::stoi(level) - 1));
        at = end;
    }
    return mark;
}

} // namespace

OdtCounter::OdtCounter() {
    outline_.fill(-1);
}

OdtCounter::Numbers& OdtCounter::begin(const xml::Node& list) {
    const std::string style(list.get("text:style-name"));
    const auto other = by_id_.find(std::string(list.get("text:continue-list")));
    const auto same = by_style_.find(style);
    Numbers* numbers = nullptr;
    if (list.has("text:continue-list") && other != by_id_.end())
        numbers = other->second;
    else if (list.get("text:continue-numbering") == "true" && same != by_style_.end())
        numbers = same->second;
    if (!numbers) {
        numbers = all_.emplace_back(std::make_unique<Numbers>()).get();
        numbers->fill(-1);
    }
    if (list.has("xml:id")) by_id_[std::string(list.get("xml:id"))] = numbers;
    by_style_[style] = numbers;
    return *numbers;
}

std::string OdtCounter::next(Numbers& numbers, const OdtList& list, std::size_t level, int start) {
    const OdtLevel& at = list[level];
    int& number = numbers[level];
    number = start >= 0 ? start : number < 0 ? at.start : std::min(number + 1, 1'000'000);
    std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(level) + 1, numbers.end(), -1);
    if (!at.bullet.empty()) return at.bullet;
    if (!at.pattern.empty()) return trimmed(patterned(numbers, list, at.pattern));
    if (at.format.empty()) return {};
    std::string mark;
    for (std::size_t shown = level + 1 - static_cast<std::size_t>(at.shown); shown <= level; ++shown) {
        const std::string one = number_at(numbers, list, shown);
        mark += (mark.empty() || one.empty() ? "" : ".") + one;
    }
    return trimmed(at.prefix + mark + at.suffix);
}

} // namespace evenhand::document
