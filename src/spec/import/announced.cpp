#include "spec/import/announced.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace evenhand::spec::importing {

bool leads_on(const Line& line) {
    static constexpr std::string_view open_ends[] = {
        "to",  "of", "in",  "with", "for",  "following",   "have", "be",   "by",    "include", "including",
        "are", "is", "can", "will", "must", "demonstrate", "both", "show", "bring", "evidence"};
    const auto words = words_of(plain(line.text));
    return ends_with_any(line.text, ":") && !words.empty() &&
           std::find(std::begin(open_ends), std::end(open_ends), words.back()) != std::end(open_ends);
}

bool leads_to_candidate(const Line& line) {
    static constexpr std::array<std::string_view, 7> who = {"you",       "youll",      "candidates",     "applicants",
                                                            "candidate", "postholder", "the post holder"};
    static constexpr std::array<std::string_view, 7> ends = {"demonstrate", "show",        "have", "evidence",
                                                             "need",        "evidence of", "bring"};
    const std::string words = plain(line.text);
    return line.mark.empty() && ends_with_any(line.text, ":") && has_any(words, who) && word_count(line.text) <= 12 &&
           std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return words.ends_with(" " + std::string(end) + " "); });
}

std::optional<Importance> announced_importance(const Line& line) {
    static constexpr std::array<std::string_view, 9> who = {
        "candidate", "candidates", "applicant", "applicants", "you", "postholder", "holder", "person", "appointee"};
    static constexpr std::array<std::string_view, 7> open = {"have", "be",          "must",   "show",
                                                             "hold", "demonstrate", "possess"};
    const std::string words = plain(line.text);
    ImportanceFound importance = importance_in(words);
    if (has(words, "must") && !importance.desirable) importance.essential = true; // "The holder must:"
    if (!importance.one() || !has_any(words, who) || !ends_with_any(line.text, ":") || word_count(line.text) > 20)
        return std::nullopt;
    const bool leads = std::find(open.begin(), open.end(), words_of(words).back()) != open.end() ||
                       (has(words, "must") && has_any(words, open));
    return leads ? std::optional(importance.which()) : std::nullopt;
}

} // namespace evenhand::spec::importing
