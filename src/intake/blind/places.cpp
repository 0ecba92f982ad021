// Postal addresses, and the names of schools and universities.
#include "intake/blind/finding.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

/// Stretches of a text: byte offsets.
using Places = std::vector<std::pair<std::size_t, std::size_t>>;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// A United Kingdom postcode, "AB1 2CD" and its kinds, in capitals or in the applicant's own address.
void find_postcodes(std::string_view text, Places& places) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_capital(text[at]) || (at > 0 && (is_capital(text[at - 1]) || is_digit(text[at - 1])))) continue;
        std::size_t end = at;
        while (end < text.size() && end - at < 2 && is_capital(text[end])) ++end;
        if (end == text.size() || !is_digit(text[end])) continue;
        ++end;
        if (end < text.size() && (is_digit(text[end]) || is_capital(text[end]))) {
            // The second place belongs to the first half only if the second half follows.
            const std::size_t next = end + 1 < text.size() && text[end + 1] == ' ' ? end + 2 : end + 1;
            if (next < text.size() && is_digit(text[next])) ++end;
        }
        if (end < text.size() && text[end] == ' ') ++end;
        const bool inward =
            end + 3 <= text.size() && is_digit(text[end]) && is_capital(text[end + 1]) && is_capital(text[end + 2]);
        const bool closed =
            inward && (end + 3 == text.size() || !(is_capital(text[end + 3]) || is_digit(text[end + 3])));
        if (closed) places.push_back({at, end + 3});
    }
}

/// "Flat 2, 14 Sample Street": a number, up to four words with capitals, a word for a street.
void find_streets(const Text& text, Places& places) {
    const auto& words = text.words;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (!words[first].number || words[first].key.size() > 5) continue;
        for (std::size_t at = first + 1; at < words.size() && at <= first + 5; ++at) {
            const std::string_view gap = text.gap_after(at - 1);
            if (!words[at].capital || gap.find_first_not_of(at == first + 1 ? " ," : " -'.") != std::string_view::npos)
                break;
            if (at == first + 1 || !is_street(words[at].key)) continue;
            std::size_t begin = first;
            static constexpr std::string_view before[] = {"flat", "apartment", "unit", "room", "house", "no", "number"};
            for (int back = 0; back < 2 && begin > 0; ++back)
                if (words[begin - 1].number ||
                    std::find(std::begin(before), std::end(before), words[begin - 1].key) != std::end(before))
                    if (text.gap_after(begin - 1).find_first_not_of(" ,") == std::string_view::npos) --begin;
            places.push_back({words[begin].begin, words[at].end});
            break;
        }
    }
}

/// "P.O. Box 52"
void find_boxes(const Text& text, Places& places) {
    const auto& words = text.words;
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        if (words[at].key == "box" && words[at].capital && words[at + 1].number && at > 0) {
            const bool apart = at > 1 && words[at - 1].key == "o" && words[at - 2].key == "p";
            if (apart || words[at - 1].key == "po")
                places.push_back({words[at - (apart ? 2 : 1)].begin, words[at + 1].end});
        }
}

void find_own_lines(const Text& text, const Identity& identity, const std::vector<std::string>& keys, Places& places) {
    for (const auto& line : identity.address_lines)
        for (std::size_t first = 0; first + line.size() <= keys.size(); ++first)
            if (std::equal(line.begin(), line.end(), keys.begin() + static_cast<std::ptrdiff_t>(first)))
                places.push_back({text.words[first].begin, text.words[first + line.size() - 1].end});
}

/// What stands between two parts of one address.
bool joins_address(std::string_view gap) {
    return gap.size() <= 3 && gap.find_first_not_of(" ,.-\n\r\u2013") == std::string_view::npos;
}

/// A place grows over the words beside it that are in the applicant's own address, and over the name of a town that
/// stands between a street and a postcode.
void grow(const Text& text, const Identity& identity, const std::vector<std::string>& keys, const Places& places,
          Finds& finds) {
    const auto& words = text.words;
    std::vector<bool> found(words.size(), false);
    for (const auto& [begin, end] : places) {
        const auto first = std::partition_point(words.begin(), words.end(),
                                                [b = begin](const TextWord& word) { return word.end <= b; });
        for (auto at = first; at != words.end() && at->begin < end; ++at)
            found[static_cast<std::size_t>(at - words.begin())] = true;
        finds.mask(begin, end, Hidden::address);
    }
    const auto is_own = [&](std::size_t at) {
        return (words[at].capital || words[at].number) && identity.address_words.count(keys[at]) > 0;
    };
    for (std::size_t at = 1; at < words.size(); ++at)
        if (found[at - 1] && !found[at] && is_own(at) && joins_address(text.gap_after(at - 1))) found[at] = true;
    for (std::size_t at = words.size(); at-- > 1;)
        if (found[at] && !found[at - 1] && is_own(at - 1) && joins_address(text.gap_after(at - 1)))
            found[at - 1] = true;
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (found[at] || !found[at - 1]) continue;
        std::size_t next = at;
        while (next < words.size() && next < at + 4 && !found[next] && words[next].capital &&
               joins_address(text.gap_after(next - 1)))
            ++next;
        if (next < words.size() && found[next] && joins_address(text.gap_after(next - 1)))
            std::fill(found.begin() + static_cast<std::ptrdiff_t>(at),
                      found.begin() + static_cast<std::ptrdiff_t>(next), true);
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!found[at]) continue;
        const std::size_t first = at;
        while (at + 1 < words.size() && found[at + 1] && joins_address(text.gap_after(at))) ++at;
        finds.mask(words[first].begin, words[at].end, Hidden::address);
    }
}

void tell_towns(const Text& text, const Identity& identity, Finds& finds) {
    for (const TextWord& word : text.words)
        if (std::find(identity.towns.begin(), identity.towns.end(), word.key) != identity.towns.end())
            finds.leave(word.begin, word.end, "is in the applicant's address, and may be anybody's place of work");
}

bool only_blanks(std::string_view gap) {
    return gap.find_first_not_of(" \t") == std::string_view::npos;
}
/// What may stand inside a school's name: "St. John's", "Arts-and-Crafts", "X & Y".
bool holds_together(std::string_view gap) {
    return gap.size() <= 3 && gap.find_first_not_of(" .-&'") == std::string_view::npos;
}

} // namespace

void find_addresses(const Text& text, const Identity& identity, Finds& finds) {
    std::vector<std::string> keys;
    for (const TextWord& word : text.words) keys.push_back(street_key(word.key));
    Places places;
    find_postcodes(text.text, places);
    find_streets(text, places);
    find_boxes(text, places);
    find_own_lines(text, identity, keys, places);
    grow(text, identity, keys, places, finds);
    tell_towns(text, identity, finds);
}

void find_schools(const Text& text, Finds& finds) {
    static constexpr std::string_view known[] = {"ucl", "lse", "uea", "soas", "uwe", "mit", "kcl"};
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].upper && std::find(std::begin(known), std::end(known), words[at].key) != std::end(known)) {
            finds.mask(words[at].begin, words[at].end, Hidden::school);
            continue;
        }
        if (at + 1 < words.size() && words[at].capital && words[at + 1].capital &&
            is_university_name(words[at].key, words[at + 1].key))
            finds.mask(words[at].begin, words[at + 1].end, Hidden::school);
        if (!is_school(words[at].key) || !words[at].capital) continue;
        std::size_t first = at, last = at;
        bool named = false;
        const auto numbered = [&](std::size_t word) { return words[word].number && words[word - 1].key == "no"; };
        const auto goes_on = [&](std::size_t next) {
            return next < words.size() && (!words[next].starts || words[next - 1].key == "univ") &&
                   holds_together(text.gap_after(next - 1));
        };
        // Back over "St John's", "North Sample and District".
        while (first > 0 && (!words[first].starts || numbered(first)) && holds_together(text.gap_after(first - 1))) {
            const TextWord& word = words[first - 1];
            const bool joins = !word.capital && (word.key == "and" || word.key == "of") && first >= 2 &&
                               words[first - 2].capital && !words[first - 1].starts;
            // "No. 9"
            if (word.number && first >= 2 && words[first - 2].key == "no" && words[first - 2].capital) {
                first -= 2;
                if (words[first].starts) break;
                continue;
            }
            if (joins && named && only_blanks(text.gap_after(first - 2))) {
                --first;
                continue;
            }
            if (!word.capital || word.number || is_title(word.key) || (is_joining(word.key) && word.key != "the"))
                break;
            named = named || (!is_school_kind(word.key) && word.key != "the");
            --first;
            if (word.starts) break;
        }
        while (first < at && (is_joining(words[first].key) || !words[first].capital)) ++first;
        const bool royal = first < at && words[first].key == "royal";
        // On over "of Sample", "of the West of Example", and a place's name behind.
        for (std::size_t next = at + 1; goes_on(next); ++next) {
            const std::string& key = words[next].key;
            if (words[next].capital && !words[next].number && key != "i") {
                if (!named && next == at + 1 && !is_leading_school(words[at].key)) break;
                named = true;
                last = next;
            } else if (!(key == "of" || key == "the" || key == "de" || key == "y" ||
                         (key == "and" && last == next - 1 && next + 1 < words.size() && words[next + 1].capital &&
                          words[next + 1].key != "i"))) {
                break;
            }
        }
        // "St Sample's College, Cambridge"
        static constexpr std::string_view collegiate[] = {"cambridge", "oxford", "durham", "london", "dublin"};
        if (named && words[at].key == "college" && last + 1 < words.size() && text.gap_after(last) == ", " &&
            std::find(std::begin(collegiate), std::end(collegiate), words[last + 1].key) != std::end(collegiate))
            ++last;
        if (!named || (royal && words[at].key == "college" && last > at)) continue; // a Royal College is a profession's
        finds.mask(words[first].begin, words[last].end, Hidden::school);
        at = std::max(at, last);
    }
}

} // namespace evenhand::intake::blinding
