// Numbers, ordinals and years in words.
#include "intake/blind/finding.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace evenhand::intake::blinding {

namespace {

using Words = std::array<std::string_view, 19>;
constexpr Words cardinals{"one",     "two",     "three",     "four",     "five",    "six",      "seven",
                          "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen", "fourteen",
                          "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr Words ordinals{"first",     "second",    "third",       "fourth",     "fifth",     "sixth",      "seventh",
                         "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth", "fourteenth",
                         "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 8> tens{"twenty", "thirty",  "forty",  "fifty",
                                               "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 8> tenths{"twentieth", "thirtieth",  "fortieth",  "fiftieth",
                                                 "sixtieth",  "seventieth", "eightieth", "ninetieth"};

/// 1 for the first; 0 if it is none.
template <std::size_t N>
int place_in(const std::array<std::string_view, N>& words, std::string_view key) {
    const auto found = std::find(words.begin(), words.end(), key);
    return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

std::string_view key_at(const Text& text, std::size_t at) {
    return at < text.words.size() ? std::string_view(text.words[at].key) : std::string_view();
}

/// Whether the words are as near as those of one number: "forty-two", "forty two".
bool near(const Text& text, std::size_t left) {
    const std::string_view gap = text.gap_after(left);
    return gap == " " || gap == "-" || gap == "\u2010" || gap == "\u2011" || gap == "\u2013";
}

Counted counted(const Text& text, std::size_t at, const Words& units, bool ordinal) {
    const std::string_view first = key_at(text, at);
    if (const int unit = place_in(units, first)) return {unit, 1};
    if (const int ten = ordinal ? place_in(tenths, first) : 0) return {(ten + 1) * 10, 1};
    const int ten = place_in(tens, first);
    if (!ten) return {};
    const int number = (ten + 1) * 10;
    if (near(text, at))
        if (const int unit = place_in(units, key_at(text, at + 1)); unit && unit <= 9) return {number + unit, 2};
    return ordinal ? Counted{} : Counted{number, 1};
}

} // namespace

Counted spelt_number(const Text& text, std::size_t at) {
    return counted(text, at, cardinals, false);
}

Counted spelt_ordinal(const Text& text, std::size_t at) {
    return counted(text, at, ordinals, true);
}

Counted spelt_year(const Text& text, std::size_t at) {
    const std::string_view first = key_at(text, at), second = key_at(text, at + 1);
    const auto rest = [&](std::size_t from) {
        if (key_at(text, from) == "and") ++from;
        Counted number = near(text, from - 1) ? spelt_number(text, from) : Counted{};
        if (number.words > 0) number.words += from - at;
        return number;
    };
    if (first == "two" && second == "thousand") {
        const Counted more = rest(at + 2);
        return more.words ? Counted{2000 + more.number, more.words} : Counted{2000, 2};
    }
    if (first != "nineteen" && first != "twenty") return {};
    const int century = first == "nineteen" ? 1900 : 2000;
    if (first == "nineteen" && second == "hundred") {
        const Counted more = rest(at + 2);
        return more.words ? Counted{1900 + more.number, more.words} : Counted{1900, 2};
    }
    if (second == "oh" || second == "o")
        if (const int unit = place_in(cardinals, key_at(text, at + 2)); unit && unit <= 9) return {century + unit, 3};
    const Counted more = spelt_number(text, at + 1);
    return more.words && more.number >= 10 ? Counted{century + more.number, more.words + 1} : Counted{};
}

std::string spelt_digits(std::string_view key) {
    if (key == "oh" || key == "o" || key == "zero" || key == "nought" || key == "naught") return "0";
    const int digit = place_in(cardinals, key);
    return digit >= 1 && digit <= 9 ? std::to_string(digit) : std::string();
}

} // namespace evenhand::intake::blinding
