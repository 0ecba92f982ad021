// The rows of a table in Rich Text Format, which says where cells end and not which columns they span.
#pragma once
#include "document/document.h"

#include <string_view>
#include <vector>

namespace evenhand::document {

/// One cell as a row announces it.
struct RtfCell {
    int right = 0;                         ///< its edge, in twentieths of a point
    bool first_down = false, down = false; ///< of a column of merged cells: the first, a later one
    bool across = false;                   ///< merged with the one on its left
};

struct RtfRow {
    int left = 0;
    bool heading = false;
    std::vector<RtfCell> cells;
    std::vector<std::vector<Paragraph>> contents; ///< of the cells, in order; there may be more or fewer than announced
};

/// The rows as a table: edges of all rows make its columns, merged cells become spans.
Table rtf_table(std::vector<RtfRow> rows);

} // namespace evenhand::document
