#include "document/rtf_table.h"

#include "document/paragraphs.h"

#include <algorithm>
#include <iterator>

namespace evenhand::document {

namespace {

constexpr int near = 30;           ///< edges that are one, in twentieths of a point
constexpr std::size_t most = 1000; ///< columns

/// Every cell that has words is announced, one that is not has a usual width; edges ascend.
void mend(RtfRow& row) {
    constexpr int usual = 1440;
    int right = row.left;
    for (std::size_t i = 0; i < std::max(row.cells.size(), row.contents.size()); ++i) {
        if (i == row.cells.size()) row.cells.push_back({right + usual, false, false, false});
        row.cells[i].right = right = std::max(row.cells[i].right, right + near + 1);
    }
    row.contents.resize(row.cells.size());
}

std::vector<int> edges_of(const std::vector<RtfRow>& rows) {
    std::vector<int> all, edges;
    for (const RtfRow& row : rows) {
        all.push_back(row.left);
        for (const RtfCell& cell : row.cells) all.push_back(cell.right);
    }
    std::sort(all.begin(), all.end());
    for (const int edge : all)
        if (edges.empty() || edge - edges.back() > near) edges.push_back(edge);
    return edges;
}

/// The column that begins at an edge.
int column_at(const std::vector<int>& edges, int edge) {
    const auto at = std::upper_bound(edges.begin(), edges.end(), edge);
    return std::max(0, static_cast<int>(at - edges.begin()) - 1);
}

/// The cell of rows above that goes on down here, or nullptr.
Cell* first_of_merged(Table& table, int column) {
    constexpr std::ptrdiff_t longest = 1000; // rows
    for (auto row = table.rows.rbegin(); row != table.rows.rend() && row - table.rows.rbegin() < longest; ++row)
        for (Cell& cell : row->cells)
            if (cell.column == column)
                return cell.rows == static_cast<int>(row - table.rows.rbegin()) + 1 ? &cell : nullptr;
    return nullptr;
}

void add(std::vector<Paragraph>& to, std::vector<Paragraph> paragraphs) {
    std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(to));
}

} // namespace

Table rtf_table(std::vector<RtfRow> rows) {
    for (RtfRow& row : rows) {
        if (row.contents.size() > most) row.contents.resize(most);
        if (row.cells.size() > most) row.cells.resize(most);
        mend(row);
    }
    const std::vector<int> edges = edges_of(rows);
    Table table;
    table.columns = static_cast<int>(edges.size()) - 1;
    for (RtfRow& row : rows) {
        TableRow made;
        made.heading = row.heading;
        int left = column_at(edges, row.left);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const RtfCell& cell = row.cells[i];
            const int right = std::max(left + 1, column_at(edges, cell.right));
            Cell* const above = cell.down ? first_of_merged(table, left) : nullptr;
            if (cell.across && !made.cells.empty() && made.cells.back().column + made.cells.back().columns == left) {
                made.cells.back().columns = right - made.cells.back().column;
                add(made.cells.back().paragraphs, std::move(row.contents[i]));
            } else if (above) {
                ++above->rows;
                add(above->paragraphs, std::move(row.contents[i]));
            } else {
                made.cells.push_back({left, right - left, 1, false, std::move(row.contents[i])});
            }
            left = right;
        }
        table.rows.push_back(std::move(made));
    }
    complete(table);
    return table;
}

} // namespace evenhand::document
