// Which rows of a table head its columns.
#include "base/text.h"
#include "spec/import/heads.h"
#include "spec/import/row_of_table.h"
#include "spec/import/text.h"
#include "spec/import/values.h"

#include <algorithm>

namespace evenhand::spec::importing {

namespace {

constexpr std::size_t far = 40; ///< rows below a heading that are looked at

/// It has words, and they are not of a row that goes over the columns.
bool is_cell_of_column(const Grid& grid, std::size_t row, std::size_t column) {
    return !grid.words(row, column).empty() && grid.at(row, column)->columns == 1;
}

bool is_value(const std::string& words, const Head& head, const Legend& legend) {
    const bool letter = words.size() <= 2;
    if (head.importance.one()) return !letter && importance_value(words, legend).has_value();
    return (head.method || head.method_column) && !letter && !looks_like_codes(words) && is_assessment(words, legend);
}

/// "Essential | Desirable" beside each other: heads of columns, for one value has no other beside it.
bool stands_beside_other(const Grid& grid, std::size_t row, std::size_t column, const Head& head,
                         const Legend& legend) {
    if (!head.importance.one() || !trimmed(head.importance.rest).empty()) return false;
    const auto other = [&](std::size_t beside) {
        if (beside >= grid.columns() || !is_cell_of_column(grid, row, beside)) return false;
        const ImportanceFound found = head_of(grid.words(row, beside), legend).importance;
        return found.one() && found.which() != head.importance.which() && trimmed(found.rest).empty();
    };
    return other(column + 1) || (column > 0 && other(column - 1));
}

/// Whether the next cell with words, below or above, has a value of the kind this one might head: then it is a value
/// too.
bool is_value_among_values(const Grid& grid, std::size_t row, std::size_t column, const Head& head,
                           const Legend& legend) {
    if (ends_with_any(head.words, "?") || stands_beside_other(grid, row, column, head, legend)) return false;
    const bool code = looks_like_codes(grid.words(row, column)) || head.words.size() == 1;
    for (std::size_t above = row; code && above-- > 0 && row - above < far;) {
        const Head over = head_of(grid.words(above, column), legend);
        if (is_cell_of_column(grid, above, column) && (over.importance_column || over.speaks_of_method)) return true;
    }
    const bool names_methods = head.method || (head.method_column && !head.speaks_of_method);
    if (names_methods && row > 0 && grid.begins(row, column) && is_cell_of_column(grid, row - 1, column) &&
        head_of(grid.words(row - 1, column), legend).speaks_of_method)
        return true; // right below "Assessed by"
    for (std::size_t below = row + 1; below < std::min(grid.rows(), row + far); ++below) {
        if (!grid.begins(below, column) || !is_cell_of_column(grid, below, column)) continue;
        if (is_value(grid.words(below, column), head, legend)) return head.method_column ? false : true;
        break;
    }
    if (row == 0 || !grid.begins(row, column)) return false;
    const std::string& above = grid.words(row - 1, column);
    const bool letters = head.importance.one() && head.words.size() == 1 && importance_value(above, legend).has_value();
    return letters || is_value(above, head, legend);
}

/// Whether the next cell below with words has a statement.
bool is_above_words(const Grid& grid, std::size_t row, std::size_t column) {
    for (std::size_t below = row + 1; below < std::min(grid.rows(), row + far); ++below)
        if (grid.begins(below, column) && is_cell_of_column(grid, below, column))
            return word_count(grid.words(below, column)) >= 3;
    return false;
}

/// Whether words stand over a column of ticks and nothing else.
bool is_over_ticks(const Grid& grid, std::size_t row, std::size_t column, const Legend& legend) {
    if (!is_cell_of_column(grid, row, column) || head_of(grid.words(row, column), legend).is_value) return false;
    bool any = false;
    for (std::size_t below = row + 1; below < std::min(grid.rows(), row + far); ++below) {
        const std::string words = clean(grid.words(below, column));
        if (words.empty() || grid.at(below, column)->columns > 1) continue;
        if (tick_of(words) == Tick::none || legend.method(words)) return false;
        any = true;
    }
    return any;
}

/// "Driving assessment" below "Application form", in a column that a heading above says is of methods.
bool goes_on_with_methods(const Grid& grid, std::size_t row, std::size_t column, const Head& head,
                          const Legend& legend) {
    if (row < 2 || grid.row(row).heading || !head.method_column || !is_assessment(grid.words(row - 1, column), legend))
        return false;
    for (std::size_t above = row - 1; above-- > 0 && row - above < far;) {
        const Head over = head_of(grid.words(above, column), legend);
        if (over.speaks_of_method) return over.words != head.words;
    }
    return false;
}

struct Score {
    int points = 0;
    bool anchored = false; ///< something that only a heading says
    int filled = 0;
};

/// "E", "E", "D" below each other are values; "A", "I", "T" may be in the first row, or where the format says that it
/// is a heading.
bool lists_values(const Grid& grid, std::size_t row, std::size_t column, const Legend& legend) {
    auto lines = split(grid.words(row, column), "\n");
    if (lines.size() < 2 || !std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return importance_value(line, legend).has_value() || looks_like_codes(line);
        }))
        return false;
    std::sort(lines.begin(), lines.end());
    const bool again = std::adjacent_find(lines.begin(), lines.end()) != lines.end();
    return again || (row > 0 && !grid.row(row).heading);
}

Score score(const Grid& grid, std::size_t row, const Legend& legend) {
    Score score;
    int methods = 0, essentials = 0, desirables = 0;
    std::vector<std::string> codes;
    bool letters = false;
    int over_ticks = 0;
    for (const std::size_t column : grid.filled(row)) {
        const Head head = head_of(grid.words(row, column), legend);
        ++score.filled;
        if (lists_values(grid, row, column, legend)) {
            --score.points;
            continue;
        }
        if (head.is_value) --score.points;
        if (head.is_sentence) {
            score.points -= 3;
            continue;
        }
        const bool may_be_value = head.importance.one() || head.method || !head.speaks_of_method;
        if (goes_on_with_methods(grid, row, column, head, legend)) {
            score.points -= 3;
        } else if (head.importance_column || (head.method_column && !may_be_value)) {
            score.points += 2;
            score.anchored = true;
        } else if (head.importance.one() || head.method || head.method_column) {
            if (is_value_among_values(grid, row, column, head, legend)) {
                score.points -= 3;
                continue;
            }
            if (head.method_column) { // "Assessment", "A/I": heads such a column, or is a value in one
                ++score.points;
                continue;
            }
            ++score.points;
            methods += head.method.has_value();
            // The same code twice: values of two columns.
            if (!head.code.empty() && head.words == head.code) {
                if (std::find(codes.begin(), codes.end(), head.code) != codes.end()) score.points -= 3;
                codes.push_back(head.code);
            }
            letters = letters || (head.importance.one() && head.words.size() == 1);
            essentials += head.importance.one() && head.importance.essential;
            desirables += head.importance.one() && head.importance.desirable;
            if (head.importance.one() && (head.generic || is_above_words(grid, row, column))) score.anchored = true;
        } else if (head.names_columns) {
            ++score.points;
            score.anchored = true;
        } else if (head.said.speaks) {
            ++score.points;
        } else if (row == 0 && is_over_ticks(grid, row, column, legend)) {
            ++score.points;
            score.anchored = score.anchored || ++over_ticks >= 2;
        }
    }
    // "Assessed by | Application form | Interview" says it of the columns above.
    const auto filled = grid.filled(row);
    if (row > 0 && filled.size() >= 2 && methods + 1 == static_cast<int>(filled.size()) &&
        head_of(grid.words(row, filled[0]), legend).speaks_of_method && grid.at(row, filled[0])->columns == 1)
        return {};
    // "E" heads a column beside "D"; alone it is a value.
    if (letters && essentials + desirables == 1) return {};
    if (essentials == 1 && desirables == 1) {
        ++score.points;
        score.anchored = true;
    }
    if (methods >= 2) score.anchored = true;
    if (score.points > 0 && grid.row(row).heading) ++score.points;
    return score;
}

bool spans_columns(const Grid& grid, std::size_t row) {
    for (const std::size_t column : grid.filled(row))
        if (grid.at(row, column)->columns > 1) return true;
    return false;
}

/// The second row of a heading: under a heading over several columns, nothing in it but what heads columns.
bool is_second(const Grid& grid, std::size_t row, const Legend& legend) {
    bool any = false;
    for (const std::size_t column : grid.filled(row)) {
        if (!grid.begins(row, column)) continue;
        const Head head = head_of(grid.words(row, column), legend);
        if (looks_like_codes(grid.words(row, column))) { // codes that nothing explains, perhaps
            any = true;
            continue;
        }
        if (head.is_sentence || !(head.importance.one() || head.importance_column || head.method ||
                                  head.method_column || head.names_columns))
            return false;
        any = true;
    }
    return any;
}

/// Whether marks stand in a row.
bool has_ticks(const Grid& grid, std::size_t row) {
    if (row >= grid.rows()) return false;
    const auto filled = grid.filled(row);
    return std::any_of(filled.begin(), filled.end(),
                       [&](std::size_t column) { return tick_of(grid.words(row, column)) != Tick::none; });
}

} // namespace

std::size_t header_rows(const Grid& grid, std::size_t row, const Legend& legend) {
    const Score first = score(grid, row, legend);
    if (row > 0 && is_row_of_methods(grid, row, legend) && !has_ticks(grid, row + 1)) return 0;
    const bool heads = first.anchored && first.points >= 2 && first.filled >= 2;
    const bool over_second = spans_columns(grid, row) && row + 1 < grid.rows() && is_second(grid, row + 1, legend);
    if (!heads) {
        if (!over_second || first.filled < 2 || first.points < 1) return 0;
        const Score second = score(grid, row + 1, legend);
        return second.points + first.points >= 3 ? 2 : 0;
    }
    return over_second ? 2 : 1;
}

} // namespace evenhand::spec::importing
