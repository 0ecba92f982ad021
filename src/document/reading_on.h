// Whether words go on from one line to the next.
#pragma once
#include "document/document.h"

#include <string_view>
#include <vector>

namespace evenhand::document {

/// Whether words go on in small letters, in brackets too: "(one week in eight)".
bool is_small(std::string_view text);
/// Whether the words of a line begin something: a capital, a figure, a list mark.
bool begins(std::string_view text);
/// Whether words cannot end where they do.
bool is_unfinished(std::string_view words);
/// Whether words cannot begin where they do.
bool cannot_begin(std::string_view words);

/// Whether a line can only be broken where it is: the next word would not have fitted. \param right where the line
/// ends \param edge how far lines go there
bool is_full(double right, std::string_view next, double edge);
/// Whether `next` reads on from `before`, by the words alone: it begins in small letters, with no stop before it, or
/// what stands before cannot end anything ("and", "of", a comma).
bool reads_on(std::string_view before, std::string_view next);
/// Adds a line to a paragraph that goes on in it: a blank between, none after a hyphen that parts a word, whose hyphen
/// is kept as written; a soft hyphen goes.
void go_on(Paragraph& paragraph, const std::vector<Run>& runs);

} // namespace evenhand::document
