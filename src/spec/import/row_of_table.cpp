#include "spec/import/row_of_table.h"

#include "base/text.h"
#include "spec/import/heads.h"
#include "spec/import/text.h"
#include "spec/import/values.h"
#include "spec/import/words.h"

#include <algorithm>

namespace evenhand::spec::importing {

bool rows_say_importance(const Grid& grid) {
    bool essential = false, desirable = false;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const auto filled = grid.filled(row);
        if (filled.size() != 1) continue;
        const auto said = importance_said(plain(grid.words(row, filled[0])));
        essential = essential || said == Importance::essential;
        desirable = desirable || said == Importance::desirable;
    }
    return essential && desirable;
}

bool rows_begin_with_importance(const Grid& grid) {
    std::size_t importance = 0, others = 0;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const auto filled = grid.filled(row);
        if (filled.empty()) continue;
        const std::string first = plain(grid.words(row, filled[0]));
        if (filled.size() == 2 && importance_said(first))
            ++importance;
        else if (!header_words(first).method)
            ++others;
    }
    return importance > 0 && others == 0;
}

bool is_row_of_methods(const Grid& grid, std::size_t row, const Legend& legend) {
    const auto filled = grid.filled(row);
    if (filled.size() < 2 || !head_of(grid.words(row, filled[0]), legend).said.method) return false;
    const auto is_method = [&](std::size_t column) { return is_assessment(grid.words(row, column), legend); };
    const auto is_brief = [&](std::size_t column) { return word_count(grid.words(row, column)) <= 2; }; // "Portfolio"
    return std::any_of(filled.begin() + 1, filled.end(), is_method) &&
           std::all_of(filled.begin() + 1, filled.end(),
                       [&](std::size_t column) { return is_method(column) || is_brief(column); });
}

std::string row_words(const Grid& grid, std::size_t row) {
    std::string words;
    for (const std::size_t column : grid.filled(row)) {
        if (!words.empty()) words += " | ";
        words += grid.words(row, column);
    }
    return words;
}

std::string words_beside(const Grid& grid, std::size_t row, const document::Cell* spanning, std::size_t column) {
    std::string words;
    for (std::size_t r = row; r < grid.rows(); ++r) {
        if (r > row && (!spanning || grid.at(r, static_cast<std::size_t>(spanning->column)) != spanning)) break;
        if (r > row && !grid.begins(r, column)) continue;
        const std::string& more = grid.words(r, column);
        if (!words.empty() && !more.empty()) words += '\n';
        words += more;
    }
    return words;
}

bool has_values(const Grid& grid, std::size_t row, const Columns& columns) {
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Role role = columns.all[column].role;
        if (role != Role::importance && role != Role::method && role != Role::mark) continue;
        if (grid.begins(row, column) && !grid.words(row, column).empty()) return true;
    }
    return false;
}

namespace {

/// Where every column of statements has its own column of methods behind it ("Essential | Method | Desirable |
/// Method"): whether this one belongs to that.
bool belongs_to(const Columns& columns, std::size_t value, std::size_t statement) {
    if (columns.count(Role::statement) < 2 || columns.count(Role::method) != columns.count(Role::statement))
        return true;
    std::size_t own = columns.all.size(), left = columns.all.size();
    bool alternate = true;
    for (std::size_t column = 0; column < columns.all.size(); ++column) {
        if (columns.all[column].role == Role::statement) {
            alternate = alternate && left == columns.all.size();
            left = column;
        } else if (columns.all[column].role == Role::method) {
            alternate = alternate && left != columns.all.size();
            if (column == value) own = left;
            left = columns.all.size();
        }
    }
    return !alternate || own == columns.all.size() || own == statement;
}

/// The row whose words hold for a cell: its own, or the one above that "ditto" points at.
std::size_t row_saying(const Grid& grid, std::size_t row, std::size_t column) {
    std::size_t at = row;
    while (at > 0 && row - at < 500 &&
           (is_ditto(clean(grid.words(at, column))) || (at < row && grid.words(at, column).empty())))
        --at;
    return at;
}

} // namespace

RowValues values_beside(const Grid& grid, std::size_t row, const document::Cell* statement, const Columns& columns) {
    RowValues values;
    const auto own = static_cast<std::size_t>(std::max(statement->column, 0));
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Role role = columns.all[column].role;
        const document::Cell* cell = grid.at(row, column);
        if (cell == statement || (column > 0 && cell == grid.at(row, column - 1))) continue;
        const std::size_t saying = row_saying(grid, row, column);
        if (saying < row && (role == Role::importance || role == Role::method)) {
            (role == Role::importance ? values.importance : values.methods).push_back(grid.words(saying, column));
            continue;
        }
        if (role == Role::importance) values.importance.push_back(words_beside(grid, row, statement, column));
        if (role == Role::method && belongs_to(columns, column, own))
            values.methods.push_back(words_beside(grid, row, statement, column));
        const bool weighs = columns.all[column].weighs && !is_nothing(words_beside(grid, row, statement, column));
        if (role == Role::weight || weighs) values.weight = words_beside(grid, row, statement, column);
    }
    return values;
}

bool stands_across(const Grid& grid, std::size_t row, std::size_t column, const Columns& columns) {
    const document::Cell* cell = grid.at(row, column);
    for (std::size_t other = column + 1; other < grid.columns() && grid.at(row, other) == cell; ++other)
        if (columns.all[other].importance && columns.all[other].importance != columns.all[column].importance)
            return columns.all[column].importance.has_value();
    return false;
}

} // namespace evenhand::spec::importing
