// Text that is laid out by where it stands: which lines go on, and which stand in the columns of a table without rules.
// For plain text and for PDFs; everything is measured in characters and lines.
#pragma once
#include "document/document.h"
#include "document/reading_on.h"

#include <vector>

namespace evenhand::document {

/// Words of one line between wide gaps.
struct Piece {
    double left = 0, right = 0; ///< in characters from the left edge
    std::vector<Run> runs;
    std::string text() const;
};

struct Line {
    std::vector<Piece> pieces; ///< from left to right, at least one
    double gap = 0;            ///< the empty space above it, in lines; 0 directly below the line before
    int row = 0;               ///< which row of a table it is in, where lines are drawn between rows; 0: not known
    Place place;
};

/// Lines [begin, end) are this table. Its paragraphs still have their list marks in the text.
struct FoundTable {
    std::size_t begin = 0, end = 0;
    Table table;
};

/// The tables among the lines, from the top. Only where at least two lines have at least two columns that agree.
std::vector<FoundTable> aligned_tables(const std::vector<Line>& lines);

} // namespace evenhand::document
