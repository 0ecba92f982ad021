#include "record/quoting.h"

#include "base/text.h"
#include "base/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// Where the words of the quote follow each other in the answer, with the marks around them that the quote has too;
/// empty where they do not.
std::string as_it_stands(const std::string& answer, const std::string& quote) {
    const std::vector<TextWord> there = words_of(answer), words = words_of(quote);
    if (words.empty()) return {};
    const auto found = std::search(there.begin(), there.end(), words.begin(), words.end(),
                                   [](const TextWord& a, const TextWord& b) { return a.key == b.key; });
    if (found == there.end()) return {};
    std::size_t begin = found->begin, end = (found + static_cast<std::ptrdiff_t>(words.size()) - 1)->end;
    for (std::size_t at = words.front().begin; at > 0 && begin > 0 && quote[at - 1] == answer[begin - 1]; --at) --begin;
    for (std::size_t at = words.back().end; at < quote.size() && end < answer.size() && quote[at] == answer[end]; ++at)
        ++end;
    return trimmed(answer.substr(begin, end - begin));
}

} // namespace

std::vector<std::string> quoted_from(const Record& record, const std::string& candidate,
                                     const std::vector<std::string>& quotes) {
    std::vector<std::string> all;
    const std::vector<ShownAnswer> answers = record.application(candidate);
    for (const std::string& quote : quotes) {
        if (trimmed(quote).empty()) continue;
        std::string words;
        for (const ShownAnswer& answer : answers)
            if (words.empty()) words = as_it_stands(answer.text, trimmed(quote));
        if (words.empty())
            throw InvalidInput(fmt::format("\"{}\" is not in what the panel reads of {}", tidied(quote), candidate),
                               "words as they stand in the application, or a note for words of one's own");
        all.push_back(std::move(words));
    }
    return all;
}

} // namespace evenhand::record
