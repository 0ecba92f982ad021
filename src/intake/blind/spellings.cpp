#include "intake/blind/spellings.h"

#include "base/text.h"
#include "base/words.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

std::vector<std::string> transliterated(const std::string& word) {
    struct Letter {
        std::string_view letter, spelt, plain;
    };
    static constexpr Letter letters[] = {{"ä", "ae", "a"}, {"ö", "oe", "o"}, {"ü", "ue", "u"}, {"å", "aa", "a"},
                                         {"ø", "oe", "o"}, {"æ", "ae", "e"}, {"œ", "oe", "e"}, {"þ", "th", "t"},
                                         {"ð", "dh", "d"}, {"ñ", "ny", "n"}, {"đ", "dj", "d"}};
    const std::string before = folded(word);
    std::vector<std::string> spellings{before};
    for (const auto& [letter, spelt, plain] : letters) {
        if (before.find(letter) == std::string::npos || spellings.size() > 8) continue;
        std::vector<std::string> more;
        for (const std::string& one : spellings)
            for (const std::string_view instead : {spelt, plain}) {
                more.push_back(one);
                for (std::size_t at = more.back().find(letter); at != std::string::npos;
                     at = more.back().find(letter, at))
                    more.back().replace(at, letter.size(), instead);
            }
        spellings = more;
    }
    if (spellings.size() == 1) return {};
    for (std::string& one : spellings) one = word_key(one);
    return spellings;
}

std::string behind_apostrophe(std::string_view word) {
    for (const std::string_view mark : {"'", "\u2019", "\u02BC", "`"})
        if (const std::size_t at = word.find(mark); at != std::string_view::npos && at > 0 && at <= 5) {
            const std::string rest = word_key(word.substr(at + mark.size()));
            return character_breaks(rest).size() >= 4 ? rest : std::string();
        }
    return {};
}

std::string sound_of(std::string_view key) {
    struct Sound {
        std::string_view letters, sound;
    };
    // Longer ones first.
    static constexpr Sound sounds[] = {
        {"tsch", "c"}, {"sch", "s"}, {"eij", "i"}, {"iy", "i"},  {"yi", "i"},  {"ij", "i"}, {"ei", "i"}, {"ey", "i"},
        {"ay", "ai"},  {"ee", "i"},  {"ie", "i"},  {"oo", "u"},  {"ou", "u"},  {"kh", "h"}, {"gh", "h"}, {"ph", "f"},
        {"th", "t"},   {"tz", "s"},  {"ts", "s"},  {"cz", "c"},  {"tch", "c"}, {"ch", "c"}, {"sh", "s"}, {"sz", "s"},
        {"zh", "s"},   {"ck", "k"},  {"ks", "x"},  {"ce", "se"}, {"ci", "si"}, {"y", "i"},  {"j", "i"},  {"g", "h"},
        {"w", "v"},    {"z", "s"},   {"c", "k"},   {"q", "k"}};
    std::string sound;
    for (std::size_t at = 0; at < key.size();) {
        std::string_view next = key.substr(at, 1);
        std::size_t taken = 1;
        for (const Sound& one : sounds)
            if (key.substr(at).starts_with(one.letters)) {
                next = one.sound, taken = one.letters.size();
                break;
            }
        for (const char letter : next)
            if (sound.empty() || sound.back() != letter) sound += letter;
        at += taken;
    }
    if (sound.size() > 2 && sound.ends_with("h")) sound.pop_back();
    return sound;
}

std::vector<std::string> pieces_of(const std::string& name) {
    std::vector<std::string> pieces;
    const auto add = [&](const std::string& piece) {
        const bool word = is_ordinary(piece) || is_place(piece) || is_determiner(piece) || is_joining(piece) ||
                          is_title(piece) || is_gendered_pronoun(piece) || tells_of_religion(piece) ||
                          month_number(piece) || is_weekday(piece) || is_abbreviation(piece);
        if (!word) pieces.push_back(piece);
    };
    if (std::any_of(name.begin(), name.end(), [](char c) { return c < 'a' || c > 'z'; })) return {};
    for (std::size_t size = 3; size + (size == 3 ? 1 : 2) <= name.size() && (size < 7 || size <= name.size() / 2);
         ++size)
        add(name.substr(0, size));
    for (std::size_t size = 4; size + 2 <= name.size() && size < 7; ++size) add(name.substr(name.size() - size));
    return pieces;
}

} // namespace evenhand::intake::blinding
