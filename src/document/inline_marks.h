// The marks within lines that people type: **bold**, *italic*, ~~struck~~, [a link](where), and the odd HTML tag.
#pragma once
#include "document/document.h"

#include <string_view>
#include <vector>

namespace evenhand::document {

/// Takes the marks out and gives what they mean. Only what is surely a mark is taken: both halves of a pair have to be
/// there, tight against the words and not inside one, so that a star of a footnote or a line to write on stays. A link
/// leaves its text, a picture its description, "[x]" and "[ ]" at the start of a line, a bullet before them or not, a
/// box; <br>, <p> and <li> a line break; other tags of HTML nothing.
std::vector<Run> inline_runs(std::string_view text);

} // namespace evenhand::document
