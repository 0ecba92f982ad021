#include "document/html_grid.h"

#include "base/text.h"
#include "document/html_words.h"

#include <algorithm>

namespace evenhand::document {

namespace {

using xml::Node;

/// A row, and the part of the table it stands in, which a span does not leave.
struct Source {
    const Node* node;
    bool heading;
    int part;
};

std::vector<Source> sources_of(const Node& table) {
    std::vector<Source> rows, foot;
    int number = 0;
    for (const Node& part : table.children) {
        if (is_hidden(part)) continue;
        if (part.name == "tr") rows.push_back({&part, false, 0});
        if (part.name != "thead" && part.name != "tbody" && part.name != "tfoot") continue;
        ++number;
        for (const Node& row : part.children)
            if (row.name == "tr" && !is_hidden(row))
                (part.name == "tfoot" ? foot : rows).push_back({&row, part.name == "thead", number});
    }
    rows.insert(rows.end(), foot.begin(), foot.end());
    return rows;
}

std::vector<const Node*> cells_of(const Node& row) {
    std::vector<const Node*> cells;
    for (const Node& cell : row.children)
        if ((cell.name == "td" || cell.name == "th") && !is_hidden(cell)) cells.push_back(&cell);
    return cells;
}

std::size_t text_size(const Node& node) {
    std::size_t bytes = node.text.size();
    for (const Node& child : node.children) bytes += text_size(child);
    return bytes;
}

/// The bytes of text in tables of at least two by two within the node.
std::size_t text_in_tables(const Node& node) {
    std::size_t bytes = 0;
    for (const Node& child : node.children) {
        const std::vector<Source> rows = child.name == "table" ? sources_of(child) : std::vector<Source>();
        const bool wide =
            std::any_of(rows.begin(), rows.end(), [](const Source& row) { return cells_of(*row.node).size() > 1; });
        bytes += rows.size() > 1 && wide ? text_size(child) : text_in_tables(child);
    }
    return bytes;
}

} // namespace

std::vector<HtmlRow> html_rows(const Node& table) {
    constexpr int widest = 100; // span
    const std::vector<Source> sources = sources_of(table);
    std::vector<HtmlRow> rows;
    std::vector<int> taken_to; // of each column, the row below the cell that reaches into it
    int part_end = 0;
    for (int number = 0; number < static_cast<int>(sources.size()); ++number) {
        const Source& source = sources[static_cast<std::size_t>(number)];
        part_end = std::max(part_end, number);
        while (part_end < static_cast<int>(sources.size()) &&
               sources[static_cast<std::size_t>(part_end)].part == source.part)
            ++part_end;
        const std::vector<const Node*> cells = cells_of(*source.node);
        const bool headings = cells.size() > 1 && std::all_of(cells.begin(), cells.end(),
                                                              [](const Node* cell) { return cell->name == "th"; });
        HtmlRow row{source.node, source.heading || headings, {}};
        std::size_t column = 0;
        for (const Node* node : cells) {
            while (column < taken_to.size() && taken_to[column] > number) ++column;
            HtmlCell cell{node, static_cast<int>(column), number_of(*node, "colspan", 1, widest).value_or(1),
                          number_of(*node, "rowspan", 0, 65'534).value_or(1)};
            if (cell.rows == 0) cell.rows = part_end - number; // as many as there are
            cell.rows = std::clamp(cell.rows, 1, part_end - number);
            const std::size_t end = column + static_cast<std::size_t>(cell.columns);
            if (taken_to.size() < end) taken_to.resize(end);
            for (; column < end; ++column) taken_to[column] = number + cell.rows;
            row.cells.push_back(cell);
            if (column > most_columns) break;
        }
        rows.push_back(std::move(row));
        if (column > most_columns) break;
    }
    return rows;
}

bool is_layout(const Node& table) {
    const std::string role = folded(table.get("role"));
    if (role == "presentation" || role == "none") return true;
    const std::size_t within = text_in_tables(table);
    const auto rows = html_rows(table);
    const bool one_column =
        std::all_of(rows.begin(), rows.end(), [](const HtmlRow& row) { return row.cells.size() <= 1; });
    return within * 2 > text_size(table) || (within > 0 && one_column);
}

} // namespace evenhand::document
