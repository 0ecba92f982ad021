// A document of any format as a plain value: what it says and how it is laid out, in reading order. No reading here:
// see read.h.
#pragma once
#include "base/errors.h"

#include <string>
#include <variant>
#include <vector>

namespace evenhand::document {

/// Where in the source something stands, for people who look it up. Everything counts from 1; 0: not known or none.
struct Place {
    int page = 0;  ///< formats with pages
    int line = 0;  ///< formats made of lines of text
    int table = 0; ///< which table of the document, in reading order
    int row = 0;   ///< of that table
    friend bool operator==(const Place&, const Place&) = default;
};
/// "page 2, table 1, row 4"; "line 12"; empty where nothing is known.
std::string to_string(const Place& place);

/// Words that look alike. A line break within a paragraph is a "\n" in the text.
struct Run {
    std::string text; ///< UTF-8
    bool bold = false, italic = false, strike = false;
    friend bool operator==(const Run&, const Run&) = default;
};

struct Paragraph {
    std::vector<Run> runs;
    /// The list mark as printed: "1.", "2.1", "a)", a bullet's character; worked out where the format counts by itself;
    /// empty where there is none. Never part of the runs.
    std::string mark;
    int depth = 0;   ///< of the list it stands in, 1 the outermost; 0 outside lists
    int heading = 0; ///< 1 to 9 where the format says that it is a heading; 0 for text
    Place place;

    std::string text() const; ///< all runs, as they are
    bool all_bold() const;    ///< it says something, and all of it in bold
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// One cell of a table. A cell that spans others stands once, where it begins.
struct Cell {
    int column = 0;                    ///< where it begins, counted from 0 in the table's grid
    int columns = 1, rows = 1;         ///< how many it spans
    bool heading = false;              ///< the format says that it heads its row or column
    std::vector<Paragraph> paragraphs; ///< a table within a cell comes as paragraphs too, its cells in reading order
    std::string text() const;          ///< of its paragraphs, each on a line of its own
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct TableRow {
    std::vector<Cell> cells; ///< by column, ascending; columns that a cell above spans into are left out
    bool heading = false;    ///< the format says that the row is repeated as a heading
    Place place;
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

struct Table {
    int columns = 0; ///< of the grid
    std::vector<TableRow> rows;
    Place place;
    /// The cell that covers the place, a spanning one included; nullptr if none does. Both counted from 0.
    const Cell* at(std::size_t row, int column) const;
    friend bool operator==(const Table&, const Table&) = default;
};

using Block = std::variant<Paragraph, Table>;

struct Document {
    std::vector<Block> blocks;
    std::vector<Paragraph> margins; ///< running headers and footers, each once
    std::string language;           ///< BCP 47, where the document says so; else empty
    /// What could not be read or was left out on purpose (hidden text, a deleted passage, a picture), each with its
    /// place in words.
    std::vector<Problem> warnings;
    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace evenhand::document
