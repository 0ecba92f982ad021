#include "spec/import/columns.h"
#include "spec/import/lines.h"

#include <algorithm>

namespace evenhand::spec::importing {

Grid::Grid(const document::Table& table) : table_(table) {
    constexpr std::size_t most_columns = 200; // more is no table of people's
    for (const document::TableRow& row : table.rows)
        for (const document::Cell& cell : row.cells)
            if (cell.column >= 0)
                columns_ = std::max(
                    columns_, std::min(most_columns, static_cast<std::size_t>(cell.column) +
                                                         static_cast<std::size_t>(std::clamp(cell.columns, 1, 1000))));
    places_.assign(table.rows.size(), std::vector<Covered>(columns_));
    words_.assign(table.rows.size(), std::vector<std::string>(columns_));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (const document::Cell& cell : table.rows[row].cells) {
            const auto left = static_cast<std::size_t>(std::max(cell.column, 0));
            const std::size_t right =
                std::min(columns_, left + static_cast<std::size_t>(std::clamp(cell.columns, 1, 1000)));
            const std::size_t below =
                std::min(rows(), row + static_cast<std::size_t>(std::clamp(cell.rows, 1, 100'000)));
            // Where another cell stands already, this one ends.
            for (std::size_t r = row; r < below && left < columns_ && !places_[r][left].cell; ++r)
                for (std::size_t c = left; c < right; ++c)
                    if (!places_[r][c].cell) places_[r][c] = {&cell, row};
            if (left < columns_) words_[row][left] = words_in(cell);
        }
}

const std::string& Grid::words(std::size_t row, std::size_t column) const {
    static const std::string none;
    const Covered& place = places_[row][column];
    return place.cell ? words_[place.row][static_cast<std::size_t>(std::max(place.cell->column, 0))] : none;
}

bool Grid::begins(std::size_t row, std::size_t column) const {
    return row == 0 || at(row, column) != at(row - 1, column);
}

std::vector<std::size_t> Grid::filled(std::size_t row) const {
    std::vector<std::size_t> all;
    for (std::size_t column = 0; column < columns_; ++column)
        if ((column == 0 || at(row, column) != at(row, column - 1)) && !words(row, column).empty())
            all.push_back(column);
    return all;
}

std::optional<std::size_t> Columns::first(Role role) const {
    for (std::size_t column = 0; column < all.size(); ++column)
        if (all[column].role == role) return column;
    return std::nullopt;
}

std::size_t Columns::count(Role role) const {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Column& column) { return column.role == role; }));
}

} // namespace evenhand::spec::importing
