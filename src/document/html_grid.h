// The tables of HTML, laid out by their spans.
#pragma once
#include "base/markup.h"

#include <vector>

namespace evenhand::document {

struct HtmlCell {
    const xml::Node* node = nullptr;
    int column = 0, columns = 1, rows = 1; ///< as Cell has them
};
struct HtmlRow {
    const xml::Node* node = nullptr;
    bool heading = false; ///< it stands in the head of the table, or has headings alone
    std::vector<HtmlCell> cells;
};

constexpr std::size_t most_columns = 1000;

/// The rows of a table as a browser shows them: hidden ones left out, those of the foot last, spans kept within their
/// part of the table and within 100 columns. Tables within cells are not looked into. Ends with the first cell beyond
/// most_columns, if there is one.
std::vector<HtmlRow> html_rows(const xml::Node& table);

/// Whether a table only holds others in place, as pages were once laid out: most of its words stand in a table within
/// it that has rows and columns.
bool is_layout(const xml::Node& table);

} // namespace evenhand::document
