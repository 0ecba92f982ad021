// Putting paragraphs together, for the readers of every format.
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// How words look.
struct Look {
    bool bold = false, italic = false, strike = false;
    friend bool operator==(const Look&, const Look&) = default;
};

/// Adds text to the last run if it looks like it, else as a run of its own. Empty text adds nothing.
void append(Paragraph& paragraph, std::string_view text, Look look = {});
/// Takes white space off both ends, and runs that are empty then.
void trim(Paragraph& paragraph);
/// Takes bytes off the start of the text, across runs.
void drop_front(Paragraph& paragraph, std::size_t bytes);
/// If the text starts with a typed list mark (marks.h), makes it the paragraph's mark. \param previous the mark
/// before it in the document
void split_mark(Paragraph& paragraph, std::string_view previous = {});
/// Whether it says nothing at all: no text, no mark.
bool is_empty(const Paragraph& paragraph);

/// Counts the table's columns and adds an empty cell wherever no cell is.
void complete(Table& table);

} // namespace evenhand::document
