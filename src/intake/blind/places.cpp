// Postal addresses.
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

bool only(std::string_view gap, std::string_view marks) {
    return gap.find_first_not_of(marks) == std::string_view::npos;
}

/// A house's number; "in 2016" is a year.
bool is_house_number(const Text& text, std::size_t at) {
    const TextWord& word = text.words[at];
    if (!word.number || word.key.size() > 5) return false;
    const bool year = word.key.size() == 4 && (word.key.starts_with("19") || word.key.starts_with("20"));
    static constexpr std::string_view before[] = {"in", "since", "from",   "until",  "of",    "by",
                                                  "to", "and",   "summer", "during", "early", "late"};
    return !year || at == 0 ||
           std::find(std::begin(before), std::end(before), text.words[at - 1].key) == std::end(before);
}

/// Back from a house's number over "Flat 2," and "52-".
std::size_t with_flat(const Text& text, std::size_t begin) {
    static constexpr std::string_view before[] = {"flat", "apartment", "apt",   "unit",  "room", "house",
                                                  "no",   "number",    "fflat", "suite", "floor"};
    const auto& words = text.words;
    for (int back = 0; back < 2 && begin > 0 && only(text.gap_after(begin - 1), " ,/-\n\u2013"); ++back) {
        const bool flat = std::find(std::begin(before), std::end(before), words[begin - 1].key) != std::end(before);
        const bool range = words[begin - 1].number && words[begin - 1].key.size() <= 4 &&
                           only(text.gap_after(begin - 1), "/-, \u2013") &&
                           (back > 0 || text.gap_after(begin - 1) != " ");
        if (flat || range)
            --begin;
        else if (begin > 1 && words[begin - 1].number &&
                 std::find(std::begin(before), std::end(before), words[begin - 2].key) != std::end(before))
            begin -= 2;
        else
            break;
    }
    return begin;
}

/// On from a street over ", Sampleton": a town's name that ends the line or its part of the sentence.
std::size_t with_town(const Text& text, std::size_t last) {
    const auto& words = text.words;
    if (text.gap_after(last) != ", " || last + 1 >= words.size() || words[last + 1].number || !words[last + 1].capital)
        return last;
    std::size_t town = last + 1;
    while (town + 1 < words.size() && town < last + 3 && text.gap_after(town) == " " && words[town + 1].capital) ++town;
    const bool ends =
        town + 1 == words.size() || !text.gap_after(town).starts_with(" ") || words[town + 1].key == "and";
    return ends && words[last + 1].key != "i" ? town : last;
}

/// "Flat 2, 14 Sample Street": a number, up to four words with capitals, a word for a street.
void find_streets(const Text& text, Places& places) {
    const auto& words = text.words;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (!is_house_number(text, first)) continue;
        for (std::size_t at = first + 1; at < words.size() && at <= first + 5; ++at) {
            const std::string_view gap = text.gap_after(at - 1);
            if (!words[at].capital || !only(gap, at == first + 1 ? " ,\n" : " -'.")) break;
            const std::string_view behind = text.gap_after(at);
            const bool perhaps =
                is_street_perhaps(words[at].key) && (at + 1 == words.size() || !behind.starts_with(" "));
            if (at == first + 1 || !(is_street(words[at].key) || perhaps)) continue;
            places.push_back({words[with_flat(text, first)].begin, words[with_town(text, at)].end});
            break;
        }
    }
}

/// "12 Stryd Fawr", "Rue de l'Exemple 5", "Musterstraße 35": streets whose word stands before the name or ends it.
void find_foreign_streets(const Text& text, Places& places) {
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool leads = is_leading_street(words[at].key);
        if (!leads && !(words[at].capital && ends_as_street(words[at].key))) continue;
        std::size_t last = at;
        const auto joins = [&](std::size_t next) {
            const std::string_view gap = text.gap_after(next - 1);
            static constexpr std::string_view particles[] = {"de", "la", "le",    "du",  "des", "da",  "do", "dos",
                                                             "y",  "yr", "della", "del", "an",  "the", "al"};
            return next < words.size() && next <= at + 5 && only(gap, " -'.") && !words[next].number &&
                   (words[next].capital ||
                    std::find(std::begin(particles), std::end(particles), words[next].key) != std::end(particles));
        };
        while (leads && joins(last + 1)) ++last;
        while (last > at && !words[last].capital) --last;
        if (leads && last == at) continue;
        const bool number_before = at > 0 && is_house_number(text, at - 1) && only(text.gap_after(at - 1), " ,");
        const bool number_behind = last + 1 < words.size() && words[last + 1].number &&
                                   words[last + 1].key.size() <= 5 && only(text.gap_after(last), " ,.") &&
                                   !text.gap_after(last).starts_with(". ") && !words[last + 1].starts;
        if (!number_before && !number_behind) continue;
        std::size_t end = last + (number_behind ? 1 : 0);
        // "17/4"; "10999 Berlin"
        if (end + 1 < words.size() && text.gap_after(end) == "/" && words[end + 1].number) ++end;
        if (end + 2 < words.size() && only(text.gap_after(end), ", \n") && words[end + 1].number &&
            words[end + 1].key.size() >= 4 && words[end + 1].key.size() <= 5 && words[end + 2].capital &&
            text.gap_after(end + 1) == " ")
            end += 2;
        const std::size_t first = number_before ? with_flat(text, at - 1) : at;
        places.push_back({words[first].begin, words[with_town(text, end)].end});
    }
}

/// "T99 X0X0": the Irish postcode.
void find_eircodes(const Text& text, Places& places) {
    const auto& words = text.words;
    const auto alike = [](std::string_view key, std::size_t size) {
        return key.size() == size && std::any_of(key.begin(), key.end(), is_digit) &&
               std::any_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const std::string& key = words[at].key;
        if (alike(key, 3) && words[at].capital && !is_digit(key[0]) && is_digit(key[1]) && text.gap_after(at) == " " &&
            alike(words[at + 1].key, 4) && words[at + 1].capital && !words[at + 1].starts &&
            std::none_of(text.text.begin() + static_cast<std::ptrdiff_t>(words[at + 1].begin),
                         text.text.begin() + static_cast<std::ptrdiff_t>(words[at + 1].end),
                         [](char c) { return c >= 'a' && c <= 'z'; }))
            places.push_back({words[at].begin, words[at + 1].end});
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

/// What a house is called by: "Sample Cottage"
bool is_house(std::string_view key) {
    static constexpr std::string_view words[] = {"cottage", "vicarage", "rectory", "farmhouse", "villa",  "lodge",
                                                 "manse",   "farm",     "house",   "bungalow",  "caravan"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

void find_own_lines(const Text& text, const Identity& identity, const std::vector<std::string>& keys, Places& places) {
    const auto is_number = [](const std::string& key) { return std::all_of(key.begin(), key.end(), is_digit); };
    for (const auto& line : identity.address_lines)
        for (std::size_t first = 0; first + line.size() <= keys.size(); ++first)
            // A flat's "2/1" is no degree's "2:1".
            if ((!std::all_of(line.begin(), line.end(), is_number) || text.gap_after(first) == "/") &&
                std::equal(line.begin(), line.end(), keys.begin() + static_cast<std::ptrdiff_t>(first)))
                places.push_back({text.words[first].begin, text.words[first + line.size() - 1].end});
}

/// What stands between two parts of one address.
bool joins_address(std::string_view gap) {
    return gap.size() <= 3 && gap.find_first_not_of(" ,.-\n\r\u2013") == std::string_view::npos;
}

/// "Newcastle upon Tyne"
bool joins_town(std::string_view key) {
    static constexpr std::string_view words[] = {"upon", "on", "under", "by", "le", "la", "the", "de", "y", "in"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

/// Back from a postcode, "3 Sample Malthouse, Exampleton, ZZ1 1AA", "Sample Cottage, Exampleton ZZ1 1AA", over parts of
/// words with capitals to the one that begins with a house's number or has a word for a house. \returns its place; `at`
/// where there is none
std::size_t back_to_house(const Text& text, std::size_t at) {
    const auto& words = text.words;
    std::size_t parts = 0, begin = at, house = at; // of the part that is looked at, of the farthest with a house
    bool has_house = false;
    for (std::size_t first = at; first > 0 && first + 14 > at;) {
        const std::string_view gap = text.gap_after(first - 1);
        const bool next_part = gap == ", " || gap == "\n" || gap == ",\n";
        if (next_part && has_house) house = begin;
        if (next_part) has_house = false;
        if (!(next_part || gap == " " || gap == "-" || gap == "\u2019 " || gap == "' ")) break;
        if (next_part && ++parts > 4) break;
        --first;
        if (words[first].number) return is_house_number(text, first) && parts > 0 ? with_flat(text, first) : house;
        if (!words[first].capital && !joins_town(words[first].key)) break;
        has_house = has_house || (words[first].capital && begin != first + 1 && is_street_perhaps(words[first].key)) ||
                    (words[first].capital && is_house(words[first].key));
        begin = first;
    }
    return has_house && begin < at ? begin : house;
}

/// "I live at 14 Sample, Exampleton": a house's number and names with capitals where somebody says where they live
void find_lived_at(const Text& text, Places& places) {
    const auto& words = text.words;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const TextWord& number = words[at];
        if (!is_house_number(text, at) || number.key.size() > 4 || !words[at + 1].capital || words[at + 1].number ||
            words[at + 1].key == "i" || month_number(words[at + 1].key) || text.gap_after(at) != " ")
            continue;
        bool lives = false;
        const std::size_t first = with_flat(text, at);
        for (std::size_t back = 1; back <= 4 && back <= first; ++back) {
            static constexpr std::string_view words_of_home[] = {"live",   "lived",    "living", "address", "home",
                                                                 "reside", "resident", "moved",  "flat",    "house"};
            lives = lives || std::find(std::begin(words_of_home), std::end(words_of_home), words[first - back].key) !=
                                 std::end(words_of_home);
        }
        static constexpr std::string_view leads[] = {"at", "is", "address", "to", "home"};
        if (!lives || std::find(std::begin(leads), std::end(leads), words[first - 1].key) == std::end(leads)) continue;
        std::size_t last = at + 1;
        while (last + 1 < words.size() && last < at + 4 && words[last + 1].capital && !words[last + 1].number &&
               only(text.gap_after(last), " -'"))
            ++last;
        places.push_back({words[first].begin, words[with_town(text, last)].end});
    }
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
        if (identity.address_words.count(keys[at]) == 0) return false;
        return words[at].capital || words[at].number || identity.in_lower_case ||
               std::find(identity.towns.begin(), identity.towns.end(), keys[at]) != identity.towns.end();
    };
    for (std::size_t at = 1; at < words.size(); ++at)
        if (found[at - 1] && !found[at] && is_own(at) && joins_address(text.gap_after(at - 1))) found[at] = true;
    for (std::size_t at = words.size(); at-- > 1;)
        if (found[at] && !found[at - 1] && is_own(at - 1) && joins_address(text.gap_after(at - 1)))
            found[at - 1] = true;
    for (std::size_t at = 1; at < words.size(); ++at)
        if (found[at] && !found[at - 1])
            for (std::size_t first = back_to_house(text, at); first < at; ++first) found[first] = true;
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (found[at] || !found[at - 1]) continue;
        std::size_t next = at;
        while (next < words.size() && next < at + 7 && !found[next] &&
               (words[next].capital || joins_town(words[next].key)) && joins_address(text.gap_after(next - 1)))
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

} // namespace

void find_addresses(const Text& text, const Identity& identity, Finds& finds) {
    std::vector<std::string> keys;
    for (const TextWord& word : text.words) keys.push_back(street_key(word.key));
    Places places;
    find_postcodes(text.text, places);
    find_streets(text, places);
    find_foreign_streets(text, places);
    find_eircodes(text, places);
    find_boxes(text, places);
    find_own_lines(text, identity, keys, places);
    find_lived_at(text, places);
    grow(text, identity, keys, places, finds);
    tell_towns(text, identity, finds);
}

} // namespace evenhand::intake::blinding
