#include "document/marks.h"

#include "base/ascii.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace evenhand::document {

namespace {

/// Blanks at the start, Unicode's too, and what comes after them.
struct Rest {
    std::size_t blanks = 0; ///< bytes
    bool wide = false;      ///< a tab or more than one blank
    std::string text;
};
Rest rest_of(std::string_view text) {
    Rest rest;
    rest.text = trimmed(text);
    rest.blanks = rest.text.empty() ? text.size() : text.find(rest.text);
    const std::string_view gap = text.substr(0, rest.blanks);
    rest.wide = gap.size() > 1 && gap != "\u00A0" ? true : gap == "\t";
    return rest;
}

/// Beginning as a sentence or name does: not in small letters, not with a figure.
bool begins_anew(std::string_view text) {
    return !text.empty() && !is_lower(text[0]) && !is_digit(text[0]);
}

/// Whether a text after "A." looks like the rest of a name: another initial, or a single word.
bool rest_of_a_name(std::string_view text) {
    const bool initial = text.size() > 1 && is_upper(text[0]) && text[1] == '.';
    return initial || text.find(' ') == std::string_view::npos;
}

/// Those that are a bullet whatever follows, those that need a blank, those that need a wide gap since they are letters
/// or signs of their own too.
constexpr std::array<std::string_view, 22> always{
    "\u2022", "\u00B7", "\u25AA", "\u25AB", "\u25E6", "\u25CF", "\u25CB", "\u25A0", "\u2023", "\u2043", "\u27A2",
    "\u27A4", "\u25BA", "\u25B6", "\u2756", "\u25C6", "\u2219", "\u22C5", "\uF0B7", "\uF0A7", "\uF0D8", "\u25B8"};
constexpr std::array<std::string_view, 11> with_blank{"-",      "\u2013", "\u2014", "*",      "+",     "\u2713",
                                                      "\u2714", "\u00BB", "\u203A", "\u2192", "\u25B9"};
constexpr std::array<std::string_view, 3> with_gap{"o", "\u00A7", "\u00D8"};

/// The bullet at the start, or nothing.
std::string_view bullet_of(std::string_view text) {
    for (const std::string_view bullet : always)
        if (text.starts_with(bullet)) return bullet;
    for (const std::string_view bullet : with_blank) {
        if (!text.starts_with(bullet)) continue;
        const Rest rest = rest_of(text.substr(bullet.size()));
        const bool glued_dash = bullet == "-" && rest.blanks == 0 && !rest.text.empty() && is_upper(rest.text[0]);
        const bool tick = bullet.size() == 3 && bullet[1] == '\x9C'; // a tick before figures or stops is an answer
        if (glued_dash || (rest.blanks > 0 && (!tick || (!rest.text.empty() && begins_anew(rest.text))))) return bullet;
    }
    for (const std::string_view bullet : with_gap)
        if (text.starts_with(bullet) && rest_of(text.substr(bullet.size())).wide) return bullet;
    return {};
}

int roman_value(std::string_view text) {
    int value = 0, before = 0;
    for (auto at = text.rbegin(); at != text.rend(); ++at) {
        const char c = static_cast<char>(*at | 0x20);
        const int worth = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
        if (worth == 0) return 0;
        value += worth < before ? -worth : worth;
        before = std::max(before, worth);
    }
    return value;
}

bool is_roman(std::string_view text) {
    const int value = roman_value(text);
    return value > 0 &&
           (number_in(Counting::lower_roman, value) == text || number_in(Counting::upper_roman, value) == text);
}

/// What stands before the stop or bracket of an enumerator.
struct Number {
    std::size_t length = 0; ///< bytes; 0: none
    int levels = 0;         ///< of figures: 2 for "2.1"; 0 for letters
};

Number figures_of(std::string_view text) {
    Number number;
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at]) && number.levels < 5) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end - at > 3 || (number.levels > 0 && end - at > 2)) return {};
        if (text[at] == '0' && (number.levels > 0 || (end < text.size() && text[end] == '.' && end + 1 < text.size() &&
                                                      is_digit(text[end + 1]))))
            return {}; // 0.5, 10.05: amounts and dates
        number.length = end;
        ++number.levels;
        if (end + 1 >= text.size() || text[end] != '.' || !is_digit(text[end + 1])) break;
        at = end + 1;
    }
    return number;
}

Number letters_of(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_lower(text[end]) || is_upper(text[end]))) ++end;
    if (end == 1 || is_roman(text.substr(0, end))) return {end, 0};
    return {};
}

/// "E1", "KS2": a code of the document's own.
Number code_of(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && is_upper(text[letters])) ++letters;
    if (letters == 0 || letters > 2) return {};
    const Number figures = figures_of(text.substr(letters));
    return figures.length == 0 ? Number{} : Number{letters + figures.length, figures.levels};
}

/// Whether capital letters are the next after the mark before: B after "A.", V after "IV.".
bool follows(std::string_view letters, std::string_view previous) {
    if (previous.size() < 2 || previous.back() != '.') return false;
    previous.remove_suffix(1);
    if (previous.size() == 1 && letters.size() == 1 && letters[0] == previous[0] + 1) return true;
    return is_upper(previous[0]) && is_roman(previous) && roman_value(letters) == roman_value(previous) + 1;
}

/// The enumerator at the start, or nothing.
std::optional<ListMark> enumerator_of(std::string_view text, std::string_view previous) {
    const bool bracket = text.starts_with('(');
    const std::string_view inner = text.substr(bracket);
    Number number = figures_of(inner);
    const bool code = number.length == 0 && code_of(inner).length > 0;
    if (number.length == 0) number = code ? code_of(inner) : letters_of(inner);
    if (number.length == 0 || number.length >= inner.size()) return std::nullopt;
    const std::string_view words = inner.substr(0, number.length);
    const char end = inner[number.length];
    if (bracket && end != ')') return std::nullopt;
    const bool stop = end == '.' || end == ')' || (end == ':' && number.levels == 1);
    const std::size_t length = bracket + number.length + stop;
    const Rest rest = rest_of(text.substr(length));
    if (rest.text.empty()) return std::nullopt;
    const ListMark mark{std::string(text.substr(0, length)), length + rest.blanks};
    if (!stop) { // only "2.1 Ability", or a number set off by a tab
        const bool several = number.levels > 1 && !code;
        return (several && begins_anew(rest.text)) || (number.levels > 0 && rest.wide && begins_anew(rest.text))
                   ? std::optional(mark)
                   : std::nullopt;
    }
    if (rest.blanks == 0) // "2.Communication", "a)writing"
        return number.levels > 0 && !code && end != ':' && is_upper(rest.text[0]) ? std::optional(mark) : std::nullopt;
    if (end == ':' && !begins_anew(rest.text)) return std::nullopt;
    if (number.levels == 0 && end == '.') { // "c. 50", "A. Smith"
        if (is_digit(rest.text[0])) return std::nullopt;
        const bool capital = words.size() == 1 && is_upper(words[0]);
        const bool first = (words[0] == 'A' || words[0] == 'I') && !rest_of_a_name(rest.text);
        if (capital && !first && !follows(words, previous)) return std::nullopt;
    }
    return mark;
}

} // namespace

bool is_bullet(std::string_view mark) {
    const auto is = [&](const auto& marks) { return std::find(marks.begin(), marks.end(), mark) != marks.end(); };
    return is(always) || is(with_blank) || is(with_gap);
}

std::optional<ListMark> list_mark(std::string_view text, std::string_view previous) {
    const std::size_t start = rest_of(text).blanks;
    const std::string_view words = text.substr(start);
    const std::string_view bullet = bullet_of(words);
    if (bullet.empty()) {
        auto mark = enumerator_of(words, previous);
        if (mark) mark->length += start;
        return mark;
    }
    const Rest rest = rest_of(words.substr(bullet.size()));
    if (rest.text.empty()) return std::nullopt;
    const std::size_t length = start + bullet.size() + rest.blanks;
    if (auto mark = enumerator_of(rest.text, previous)) return ListMark{mark->mark, length + mark->length};
    return ListMark{std::string(bullet), length};
}

std::string number_in(Counting counting, int number) {
    const std::string figures = std::to_string(number);
    switch (counting) {
    case Counting::decimal:
        return figures;
    case Counting::decimal_zero:
        return number >= 0 && number < 10 ? "0" + figures : figures;
    case Counting::lower_letter:
    case Counting::upper_letter: {
        if (number < 1 || number > 780) return figures;
        const char first = counting == Counting::lower_letter ? 'a' : 'A';
        return std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                           static_cast<char>(first + (number - 1) % 26));
    }
    case Counting::lower_roman:
    case Counting::upper_roman:
        break;
    }
    if (number < 1 || number > 3999) return figures;
    constexpr std::array<std::pair<int, std::string_view>, 13> parts{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    std::string roman;
    for (const auto& [worth, letters] : parts)
        for (; number >= worth; number -= worth) roman += letters;
    if (counting == Counting::upper_roman)
        std::transform(roman.begin(), roman.end(), roman.begin(),
                       [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return roman;
}

} // namespace evenhand::document
