// What tells that words are the name of a school, beside a word for one.
#pragma once
#include "intake/blind/finding.h"

#include <initializer_list>
#include <optional>

namespace evenhand::intake::blinding {

bool one_of(std::string_view key, std::initializer_list<std::string_view> keys);
bool only_blanks(std::string_view gap);
/// What may stand inside a school's name: "St. John's", "Arts-and-Crafts", "X & Y".
bool holds_together(std::string_view gap);

/// Names that are a school's by what stands around them: "at Birkbeck", "BSc, Imperial", "a degree from Oxford",
/// "IIT Bombay", "Goldsmiths, University of London", "Diploma in law, Sample Example, 2004". \returns the last word;
/// nothing if it is none
std::optional<std::size_t> school_without_word(const Text& text, std::size_t at);
/// "Sample University of Technology, Exampleton, 2004": the town goes with it. \returns its last word; `last` where
/// there is none
std::size_t with_town(const Text& text, std::size_t last);

} // namespace evenhand::intake::blinding
