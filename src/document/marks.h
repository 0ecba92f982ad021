// List marks: told from the words they stand before, and counted.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::document {

struct ListMark {
    std::string mark;       ///< as printed: "1.", "2.1", "(iv)", "a)", a bullet
    std::size_t length = 0; ///< bytes of the text that it and the blanks around it take
    friend bool operator==(const ListMark&, const ListMark&) = default;
};

/// The list mark that somebody typed at the start of a text, if it cannot well be a word of it: a bullet or dash and a
/// blank; a number, letter or roman number with its stop or brackets; a number such as 2.1. "- 1)" is one mark, "1)".
/// Never for a year, a date, an amount, an initial ("A. Smith") or a legend ("A - Application").
/// \param previous the mark before it in the document: "B." alone may be an initial, after "A." it is a mark
std::optional<ListMark> list_mark(std::string_view text, std::string_view previous = {});
/// Whether a mark is a bullet or a dash, which counts nothing.
bool is_bullet(std::string_view mark);

enum class Counting { decimal, decimal_zero, lower_letter, upper_letter, lower_roman, upper_roman };
/// A number as lists count: 2 is "2", "02", "b", "B", "ii" or "II"; after z come aa, bb (as Word has it). What letters
/// and roman numbers cannot say (0, 4,000) is given in figures.
std::string number_in(Counting counting, int number);

} // namespace evenhand::document
