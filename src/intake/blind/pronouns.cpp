// Pronouns of the third person.
#include "intake/blind/finding.h"
#include "intake/blind/word_lists.h"

#include <algorithm>
#include <iterator>

namespace evenhand::intake::blinding {

namespace {

bool is_neutral_pronoun(std::string_view key) {
    static constexpr std::string_view words[] = {"they", "them", "their", "theirs", "xe", "xem",
                                                 "ze",   "zir",  "hir",   "any",    "ey", "em"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

/// What "they" becomes within a sentence.
bool is_they(std::string_view key) {
    static constexpr std::string_view words[] = {"they", "them", "their", "theirs", "themself", "themselves"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

/// Several whom "they" would mean: "customers".
bool tells_of_several(std::string_view key) {
    static constexpr std::string_view others[] = {"people", "children", "everyone", "everybody",
                                                  "staff",  "team",     "men",      "women"};
    if (std::find(std::begin(others), std::end(others), key) != std::end(others)) return true;
    static constexpr std::string_view none[] = {"was", "is",   "has",  "as",   "its",
                                                "his", "this", "does", "says", "always"};
    return key.ends_with("s") && !key.ends_with("ss") && !key.ends_with("us") &&
           std::find(std::begin(none), std::end(none), key) == std::end(none);
}

bool is_adverb(std::string_view key) {
    static constexpr std::string_view words[] = {"never",   "always", "often", "also",   "still", "rarely",
                                                 "usually", "only",   "just",  "really", "even",  "sometimes"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

/// Of somebody who is "they": where the sentence names them before and nobody else between, or begins with "they"
/// behind one that begins with the name.
void find_they(const Text& text, Finds& finds) {
    const std::vector<std::size_t> names = finds.beginnings(Hidden::name);
    bool named = false, verb = false, begins_with_name = false;
    for (const TextWord& word : text.words) {
        if (word.starts) {
            begins_with_name = named = begins_with_name && is_they(word.key);
            verb = false;
        }
        if (std::binary_search(names.begin(), names.end(), word.begin)) {
            named = true, verb = false;
            const std::string_view before = text.text.substr(0, word.begin);
            begins_with_name = word.starts || before.ends_with("\"") || before.ends_with("\u201C");
        } else if (named && is_they(word.key)) {
            finds.mask(word.begin, word.end, Hidden::pronoun);
        } else if (named && !word.capital && !is_adverb(word.key)) {
            if (verb && tells_of_several(word.key)) named = false;
            verb = true; // what stands behind the name is none of several
        }
    }
}

bool slash_behind(const Text& text, std::size_t at) {
    const std::string_view gap = text.gap_after(at);
    return gap.find_first_not_of(" /") == std::string_view::npos && gap.find('/') != std::string_view::npos;
}

/// "she's", "he’ll": the end of the pronoun; 0 if it is none.
std::size_t end_of_shortened(const Text& text, std::size_t at) {
    const TextWord& word = text.words[at];
    const std::string_view written = text.text.substr(word.begin, word.end - word.begin);
    const std::size_t mark = std::min(written.find('\''), written.find("\u2019"));
    if (mark == std::string_view::npos) return 0;
    const std::string key = word_key(written.substr(0, mark));
    return key == "he" || key == "she" ? word.begin + mark : 0;
}

} // namespace

void find_pronouns(const Text& text, const Identity& identity, Finds& finds) {
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        // "they/them" is what somebody says of themselves; "they" alone is anybody. "s/he"
        const bool slash = slash_behind(text, at);
        const bool neutral = slash && at + 1 < words.size() && is_neutral_pronoun(words[at].key) &&
                             words[at].key != "any" &&
                             (is_neutral_pronoun(words[at + 1].key) || is_gendered_pronoun(words[at + 1].key));
        const bool parted = (slash || text.gap_after(at) == ")") && at + 1 < words.size() && words[at].key == "s" &&
                            words[at + 1].key == "he";
        const std::size_t shortened = end_of_shortened(text, at);
        if (shortened) finds.mask(words[at].begin, shortened, Hidden::pronoun);
        if (!is_gendered_pronoun(words[at].key) && !neutral && !parted) continue;
        std::size_t last = parted ? at + 1 : at;
        while (last + 1 < words.size() && slash_behind(text, last) &&
               (is_gendered_pronoun(words[last + 1].key) || is_neutral_pronoun(words[last + 1].key)))
            ++last;
        // "HE" in capitals is no pronoun (a chemical element, initials) unless all its line is in capitals.
        const auto upper = [&](std::size_t word) { return word < words.size() && words[word].upper; };
        if (words[at].upper && last == at && !(upper(at + 1) && (at == 0 || upper(at - 1)) && words[at].key != "he"))
            continue;
        finds.mask(words[at].begin, words[last].end, Hidden::pronoun);
        at = last;
    }
    if (identity.they) find_they(text, finds);
}

} // namespace evenhand::intake::blinding
