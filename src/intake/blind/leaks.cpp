// What might still identify somebody in blind copies.
#include "intake/blind/finding.h"
#include "intake/blind/word_lists.h"

#include <map>
#include <set>
#include <utility>

namespace evenhand::intake {

namespace {


struct Use {
    std::size_t application = 0;
    bool elsewhere = false;
};

/// "[name]" and its kind are ours.
bool stands_for_something(std::string_view text, const TextWord& word) {
    constexpr std::size_t longest = 24;
    const std::size_t from = word.begin > longest ? word.begin - longest : 0;
    const std::size_t open = text.substr(from, word.begin - from).rfind('[');
    const std::size_t close = text.find_first_of("[]\n", word.end);
    return open != std::string_view::npos && close != std::string_view::npos && text[close] == ']' &&
           close - (from + open) <= longest;
}

/// Seven digits or more in groups, or three groups as a date has.
std::vector<std::pair<std::size_t, std::size_t>> numbers_like_dates_or_phones(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> numbers;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!is_digit(text[begin])) continue;
        std::size_t end = begin, digits = 0, groups = 0;
        const auto parts = [&](std::size_t at) {
            return at + 1 < text.size() && std::string_view(" -./()").find(text[at]) != std::string_view::npos &&
                   is_digit(text[at + 1]);
        };
        for (std::size_t at = begin; at < text.size() && (is_digit(text[at]) || parts(at));) {
            ++groups;
            if (!is_digit(text[at])) ++at;
            for (; at < text.size() && is_digit(text[at]); ++at) ++digits;
            end = at;
        }
        if (digits >= 7 || (groups == 3 && digits >= 4)) numbers.emplace_back(begin, end);
        begin = end;
    }
    return numbers;
}

} // namespace

std::vector<Leak> leaks(const std::vector<std::vector<Answer>>& copies) {
    // Where each word with a capital occurs; one in lower case anywhere is an ordinary word.
    std::map<std::string, Use> capitals;
    std::set<std::string> ordinary;
    for (std::size_t at = 0; at < copies.size(); ++at)
        for (const Answer& answer : copies[at])
            for (const TextWord& word : words_of(answer.text)) {
                if (!word.capital && !word.number) ordinary.insert(word.key);
                const auto [use, first] = capitals.try_emplace(word.key, Use{at, false});
                if (!first && use->second.application != at) use->second.elsewhere = true;
            }
    std::vector<Leak> found;
    for (std::size_t at = 0; at < copies.size(); ++at)
        for (const Answer& answer : copies[at]) {
            for (const TextWord& word : words_of(answer.text)) {
                if (word.number || !word.capital || word.starts || word.key.size() < 2) continue;
                if (ordinary.count(word.key) || capitals.at(word.key).elsewhere || blinding::is_month(word.key) ||
                    blinding::is_weekday(word.key))
                    continue;
                if (stands_for_something(answer.text, word)) continue;
                found.push_back(
                    {at, answer.field, word.begin, word.end, "a word with a capital that no other application has"});
            }
            for (const auto& [begin, end] : numbers_like_dates_or_phones(answer.text))
                found.push_back(
                    {at, answer.field, begin, end, "a number that looks like a date or a telephone number"});
        }
    return found;
}

} // namespace evenhand::intake
