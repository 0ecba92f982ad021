#include "document/pdf_joins.h"

#include "base/text.h"
#include "document/reading_on.h"

#include <algorithm>
#include <cmath>

namespace evenhand::document {

namespace {

/// Makes the columns of two tables the same if they are the same but for edges that a spanning cell hides in one.
bool same_columns(PdfBlock& last, PdfBlock& first) {
    constexpr double near = 6;
    const auto same = [](double a, double b) { return std::abs(a - b) < near; };
    if (last.edges.size() < 2 || first.edges.size() < 2 || !same(last.edges.front(), first.edges.front())) return false;
    Table &table = std::get<Table>(last.block), &next = std::get<Table>(first.block);
    const bool ruled = last.edges.size() == static_cast<std::size_t>(table.columns) + 1 &&
                       first.edges.size() == static_cast<std::size_t>(next.columns) + 1 && table.columns > 1 &&
                       next.columns > 1;
    if (!ruled) return table.columns == next.columns && last.edges.size() == first.edges.size();
    if (!same(last.edges.back(), first.edges.back())) return false;
    std::vector<double> all = last.edges;
    for (const double edge : first.edges)
        if (std::none_of(all.begin(), all.end(), [&](double other) { return same(edge, other); })) all.push_back(edge);
    std::sort(all.begin(), all.end());
    if (all.size() > std::max(last.edges.size(), first.edges.size())) return false; // each has an edge of its own
    const auto regrid = [&](Table& one, std::vector<double>& edges) {
        const auto at = [&](int column) {
            const double edge = edges[static_cast<std::size_t>(column)];
            return static_cast<int>(
                std::find_if(all.begin(), all.end(), [&](double other) { return same(edge, other); }) - all.begin());
        };
        for (TableRow& row : one.rows)
            for (Cell& cell : row.cells) {
                const int begin = at(cell.column), end = at(cell.column + cell.columns);
                cell.column = begin;
                cell.columns = end - begin;
            }
        one.columns = static_cast<int>(all.size()) - 1;
        edges = all;
    };
    regrid(table, last.edges);
    regrid(next, first.edges);
    return true;
}

bool same_words(const TableRow& a, const TableRow& b) {
    if (a.cells.size() != b.cells.size()) return false;
    bool words = false;
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
        if (tidied(a.cells[i].text()) != tidied(b.cells[i].text())) return false;
        words = words || !a.cells[i].text().empty();
    }
    return words;
}

Cell* cell_of(Table& table, int column) {
    return const_cast<Cell*>(table.at(table.rows.size() - 1, column));
}

/// Whether a row is what did not fit on the page before: everything in it reads on; or, where the row before has no
/// foot, stands where that has no words.
bool row_goes_on(Table& table, const TableRow& row, bool open) {
    bool any = false;
    for (const Cell& cell : row.cells) {
        if (cell.paragraphs.empty()) continue;
        const Cell* before = cell_of(table, cell.column);
        if (!before || before->column != cell.column) return false;
        if (!(open && before->paragraphs.empty()) &&
            (before->paragraphs.empty() || !cell.paragraphs.front().mark.empty() ||
             !reads_on(before->paragraphs.back().text(), cell.paragraphs.front().text())))
            return false;
        any = true;
    }
    return any;
}

void join(Cell* before, const Cell& cell) {
    if (!before || cell.paragraphs.empty()) return;
    if (before->paragraphs.empty()) {
        before->paragraphs = cell.paragraphs;
        return;
    }
    document::go_on(before->paragraphs.back(), cell.paragraphs.front().runs);
    before->paragraphs.insert(before->paragraphs.end(), cell.paragraphs.begin() + 1, cell.paragraphs.end());
}

} // namespace

bool join_pages(PdfBlock& last, PdfBlock& first) {
    if (auto* before = std::get_if<Paragraph>(&last.block)) {
        auto* after = std::get_if<Paragraph>(&first.block);
        if (!after || !after->mark.empty() || before->heading > 0 || after->heading > 0 ||
            !reads_on(before->text(), after->text()))
            return false;
        document::go_on(*before, after->runs);
        return true;
    }
    auto* after = std::get_if<Table>(&first.block);
    if (!after || !same_columns(last, first)) return false;
    Table& table = std::get<Table>(last.block);
    std::size_t skip = 0; // rows of heading that are printed again
    while (skip < after->rows.size() && skip < table.rows.size() && same_words(table.rows[skip], after->rows[skip]))
        ++skip;
    if (skip == after->rows.size()) skip = 0;
    for (std::size_t i = 0; i < skip; ++i) table.rows[i].heading = true;
    std::size_t next = skip;
    if (next < after->rows.size() && row_goes_on(table, after->rows[next], last.open_below)) {
        for (const Cell& cell : after->rows[next].cells) join(cell_of(table, cell.column), cell);
        ++next;
    }
    last.open_below = first.open_below;
    std::move(after->rows.begin() + static_cast<std::ptrdiff_t>(next), after->rows.end(),
              std::back_inserter(table.rows));
    return true;
}

} // namespace evenhand::document
