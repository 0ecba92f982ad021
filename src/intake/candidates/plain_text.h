// A document as lines and as plain text.
#pragma once
#include "document/document.h"

#include <string>
#include <vector>

namespace evenhand::intake::candidates {

/// A line of a paragraph, or a row of a table.
struct Line {
    std::vector<std::string> cells; ///< one of a paragraph's line, its mark included; of a row those that say something
    bool heading = false;           ///< the format says so
    bool close = false;             ///< belongs to the line above: a paragraph of several lines, a list, a table
    std::string text() const;
    friend bool operator==(const Line&, const Line&) = default;
};

/// In reading order; what says nothing is left out. Running headers and footers are no part of it.
std::vector<Line> lines_of(const document::Document& document);

/// Lines that belong together under one another, others parted by an empty line.
std::string plain_text(const std::vector<Line>& lines);
std::string plain_text(const document::Document& document);

} // namespace evenhand::intake::candidates
