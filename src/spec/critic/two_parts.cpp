#include "spec/critic/rules.h"

#include <algorithm>
#include <array>

namespace evenhand::spec {

namespace {

/// What a requirement begins with. A second one behind an "and" is a second requirement.
bool heads_a_requirement(const std::string& key) {
    return among(key, {"experience",  "experienced",    "knowledge", "understanding", "ability",     "skill",
                       "skills",      "qualification",  "awareness", "commitment",    "willingness", "aptitude",
                       "competence",  "qualifications", "competent", "qualified",     "degree",      "diploma",
                       "familiarity", "certificate",    "attention", "licence",       "proficiency", "proficient"});
}

/// Something to show, which nobody has "of" the same thing as experience or knowledge.
bool is_certified(const std::string& key) {
    return among(key, {"degree", "diploma", "certificate", "licence"});
}

/// Verbs that begin a second clause right behind an "and".
bool heads_a_clause(const std::string& key) {
    return among(key, {"can", "knows", "understands", "has", "is", "able", "willing", "committed"});
}

/// With one of these between them the second part is another way to meet the first, or an example of it.
bool is_alternative(const TextWord& word) {
    return among(word.key, {"or", "equivalent", "through", "including", "such", "example", "either", "eg", "ie",
                            "which", "who", "that", "where", "when", "how"});
}

/// What looks back at the first part: the second goes on with it.
bool looks_back(const TextWord& word) {
    return among(word.key, {"them", "it", "these", "those", "this", "their"});
}

bool is_preposition(const std::string& key) {
    return among(key, {"of", "in", "with", "to", "for", "on", "about"});
}

bool any_in(const Statement& statement, std::size_t from, std::size_t to, bool (*holds)(const TextWord& word)) {
    const auto& words = statement.words();
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                       words.begin() + static_cast<std::ptrdiff_t>(std::min(to, words.size())), holds);
}

bool joins(const Statement& statement, std::size_t at) {
    const auto& words = statement.words();
    const TextWord& word = words[at];
    if (among(word.key, {"and", "plus", "also"}) || (at > 0 && word.starts)) return true;
    if (word.key == "well" && at + 1 < words.size() && words[at - (at > 0)].key == "as" && words[at + 1].key == "as")
        return true;
    return at > 0 &&
           statement.text().substr(words[at - 1].end, word.begin - words[at - 1].end).find(';') != std::string::npos;
}

/// "Commitment to and understanding of", "experience in, and knowledge of": what is asked for comes after both.
bool share_what_follows(const Statement& statement, std::size_t first, std::size_t second) {
    return is_preposition(statement.words()[first + 1].key) &&
           !any_in(statement, first + 1, second, [](const TextWord& word) { return !is_small(word.key); });
}

bool apart_from(const Statement& statement, std::size_t first, std::size_t second) {
    const auto& words = statement.words();
    bool joined = false;
    for (std::size_t at = first + 1; at <= second; ++at) {
        if (is_alternative(words[at])) return false;
        joined = joined || joins(statement, at);
    }
    if (!joined || share_what_follows(statement, first, second)) return false;
    // "Knowledge and experience of": one thing, looked at from two sides.
    return second > first + 2 || (is_certified(words[first].key) && !is_certified(words[second].key));
}

/// Whether a clause begins there that asks for more than what comes before it.
bool is_second_clause(const Statement& statement, std::size_t from, std::size_t at) {
    const auto& words = statement.words();
    if (at < 2 || words[at - 1].key != "and" || !heads_a_clause(words[at].key)) return false;
    // "Caring and committed", "fit and able to": two words for one thing.
    const bool after_adjective = among(words[at].key, {"able", "willing", "committed"}) && at - 1 - from < 3;
    return !after_adjective && !any_in(statement, from, at, is_alternative) &&
           !any_in(statement, at, at + 4, looks_back);
}

bool is_doing(const TextWord& word) {
    const std::string& key = word.key;
    constexpr std::size_t shortest = 5;
    return key.size() >= shortest && key.compare(key.size() - 3, 3, "ing") == 0 &&
           !among(key, {"training",  "housing",      "planning",     "learning",   "accounting",   "nursing",
                        "marketing", "building",     "hearing",      "meeting",    "banking",      "catering",
                        "cleaning",  "teaching",     "coaching",     "mentoring",  "engineering",  "counselling",
                        "evening",   "safeguarding", "fundraising",  "purchasing", "networking",   "programming",
                        "reporting", "during",       "conditioning", "following",  "manufacturing"});
}

/// "Experience of supervising staff and managing budgets": each with what it is done to.
std::optional<std::pair<std::string, std::string>> two_doings(const Statement& statement) {
    const auto& words = statement.words();
    if (any_in(statement, 0, words.size(), is_alternative)) return std::nullopt;
    std::optional<std::size_t> first;
    for (std::size_t at = 2; at + 2 < words.size(); ++at) {
        if (!first && is_preposition(words[at - 1].key) && among(words[at - 2].key, {"experience", "experienced"}) &&
            is_doing(words[at]))
            first = at;
        else if (first && words[at].key == "and" && is_doing(words[at + 1]) && !is_small(words[at + 2].key) &&
                 any_in(statement, *first + 1, at, [](const TextWord& word) {
                     return word.key != "and" && !is_small(word.key) && !is_doing(word);
                 }))
            return any_in(statement, at + 1, words.size(), looks_back)
                       ? std::nullopt
                       : std::optional(std::pair(statement.quoted(*first, std::min(*first + 3, at - 1)),
                                                 statement.quoted(at + 1, std::min(at + 4, words.size() - 1))));
    }
    return std::nullopt;
}

/// Pairs that stand in one breath and are judged apart.
std::optional<std::pair<std::string, std::string>> classic_pair(const Statement& statement) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> classics{
        {{"initiative", "team"}, {"independently", "team"}, {"alone", "team"}, {"unsupervised", "team"}}};
    for (const auto& [alone, together] : classics) {
        const auto a = statement.find(alone), b = statement.find(together);
        if (!a || !b) continue;
        const auto [first, second] = std::minmax(*a, *b);
        if (apart_from(statement, first, second))
            return std::pair(statement.quoted(first, first), statement.quoted(second, second));
    }
    return std::nullopt;
}

} // namespace

std::optional<std::pair<std::string, std::string>> two_parts(const Statement& statement) {
    const auto& words = statement.words();
    std::optional<std::size_t> first;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::size_t from = first.value_or(0);
        const bool heads = heads_a_requirement(words[at].key), clause = is_second_clause(statement, from, at);
        if (clause || (heads && first && apart_from(statement, from, at)))
            return std::pair(statement.quoted(from, std::min(from + 3, at - 1)),
                             statement.quoted(at, std::min(at + 3, words.size() - 1)));
        if (heads) first = at;
    }
    if (auto pair = classic_pair(statement)) return pair;
    return two_doings(statement);
}

} // namespace evenhand::spec
