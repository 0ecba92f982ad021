#include "cli/table.h"

#include "base/telling.h"
#include "base/text.h"

#include <algorithm>

namespace evenhand::cli {

namespace {

std::size_t width_of(const std::string& text) {
    return text.empty() ? 0 : character_breaks(text).size();
}

} // namespace

TextTable::TextTable(std::vector<std::string> headings) : columns_(headings.size()) {
    rows_.push_back({std::move(headings), false});
}

void TextTable::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) cell = without_controls(cell);
    rows_.push_back({std::move(cells), false});
}

void TextTable::add_line(const std::string& words) {
    rows_.push_back({{words}, true});
}

std::string TextTable::text() const {
    std::vector<std::size_t> widths(columns_, 0);
    for (const Row& row : rows_)
        for (std::size_t column = 0; !row.line && column < columns_; ++column)
            widths[column] = std::max(widths[column], width_of(row.cells[column]));
    std::string text;
    for (const Row& row : rows_) {
        std::string line;
        if (row.line)
            line = "---- " + row.cells.front() + " ----";
        else
            for (std::size_t column = 0; column < columns_; ++column) {
                line += row.cells[column];
                if (column + 1 < columns_) line.append(widths[column] - width_of(row.cells[column]) + 2, ' ');
            }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace evenhand::cli
