// Tables by the lines that are drawn around their cells, found in the picture of a page.
#pragma once
#include "document/pdf_pages.h"

#include <vector>

namespace evenhand::document {

/// In points from the top left of the page.
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool holds(double x, double y) const { return x >= left && x < right && y >= top && y < bottom; }
};

struct RuledCell {
    Box box;
    int column = 0, row = 0;   ///< where it begins in the grid
    int columns = 1, rows = 1; ///< how many it spans
};

/// Cells that lines part from each other. Tables with lines between their rows alone have one column here.
struct RuledTable {
    Box box;
    int columns = 0, rows = 0;
    std::vector<RuledCell> cells; ///< by row, then column
    std::vector<double> edges;    ///< of its columns, one more than there are
    bool open_below = false;      ///< nothing is drawn at its foot: its last row may go on on the next page
};

/// The tables on a page with at least two cells, from the top; none within another. \param words tell where a cell goes
/// on through a shaded row, in which no line can be seen
std::vector<RuledTable> ruled_tables(const Picture& picture, double points_a_pixel, const std::vector<PdfWord>& words);

} // namespace evenhand::document
