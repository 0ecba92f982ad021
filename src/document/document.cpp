#include "document/document.h"

#include "base/text.h"

#include <algorithm>

namespace evenhand::document {

std::string to_string(const Place& place) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view what, int number) {
        if (number > 0) parts.push_back(std::string(what) + " " + std::to_string(number));
    };
    add("page", place.page);
    add("line", place.line);
    add("table", place.table);
    add("row", place.row);
    return joined(parts);
}

std::string Paragraph::text() const {
    std::string all;
    for (const Run& run : runs) all += run.text;
    return all;
}

bool Paragraph::all_bold() const {
    bool says_something = false;
    for (const Run& run : runs) {
        if (trimmed(run.text).empty()) continue;
        if (!run.bold) return false;
        says_something = true;
    }
    return says_something;
}

std::string Cell::text() const {
    std::string all;
    for (const Paragraph& paragraph : paragraphs) {
        if (&paragraph != &paragraphs.front()) all += '\n';
        all += paragraph.text();
    }
    return all;
}

const Cell* Table::at(std::size_t row, int column) const {
    // Upwards, since a cell of a row above may span into this one; the nearest that covers the place has it.
    for (std::size_t above = std::min(row + 1, rows.size()); row < rows.size() && above-- > 0;)
        for (const Cell& cell : rows[above].cells)
            if (cell.column <= column && column < cell.column + cell.columns &&
                above + static_cast<std::size_t>(cell.rows) > row)
                return &cell;
    return nullptr;
}

} // namespace evenhand::document
