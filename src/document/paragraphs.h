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

/// Counts the table's columns and adds an empty cell wherever no cell is, in a table of a size that people make.
void complete(Table& table);

/// Says of the table, its rows and their paragraphs which table of the document it is and which row.
void number(Table& table, int which);
/// Calls `act` for every place in a block, that of every row and paragraph of a table too.
template <typename Act>
void each_place(Block& block, const Act& act) {
    if (auto* alone = std::get_if<Paragraph>(&block)) return act(alone->place);
    Table& table = std::get<Table>(block);
    act(table.place);
    for (TableRow& row : table.rows) {
        act(row.place);
        for (Cell& cell : row.cells)
            for (Paragraph& paragraph : cell.paragraphs) act(paragraph.place);
    }
}

} // namespace evenhand::document
