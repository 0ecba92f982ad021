// What a table is made of. A table is laid out by Document; every cell is wrapped in its column.
#pragma once
#include "report/pdf/style.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::report::pdf {

/// How wide a column is: so many points; as its widest cell; or a share of what the others leave.
struct Width {
    enum class Kind { points, fit, share };
    Kind kind = Kind::share;
    double value = 1;

    static constexpr Width points(double value) { return {Kind::points, value}; }
    /// As wide as the widest cell, at most `most` points (then its cells wrap).
    static constexpr Width fit(double most = 160) { return {Kind::fit, most}; }
    static constexpr Width share(double value = 1) { return {Kind::share, value}; }
};

struct Column {
    std::string heading;
    Width width{};
    Align align = Align::left;
    bool row_header = false; ///< its cells name their row: TH with Scope Row
};

struct Cell {
    std::string text;
    bool bold = false;
    std::optional<Align> align{};   ///< the column's, if not given
    std::optional<Colour> colour{}; ///< of the text
    bool shaded = false;
    std::optional<Colour> fill{}; ///< behind the text
    bool box = false;             ///< a thin frame to write in
    int columns = 1;              ///< how many columns it spans

    Cell() = default;
    Cell(std::string words) : text(std::move(words)) {} // NOLINT: text is a cell
    Cell(const char* words) : text(words) {}            // NOLINT
    Cell(std::string words, bool is_bold) : text(std::move(words)), bold(is_bold) {}
    static Cell spanning(std::string words, int columns, bool is_bold = true) {
        Cell cell(std::move(words), is_bold);
        cell.columns = columns;
        return cell;
    }
    Cell& shade_it(bool on = true) { return shaded = on, *this; }
    Cell& colour_it(Colour value) { return colour = value, *this; }
    Cell& align_it(Align value) { return align = value, *this; }
};

struct RowStyle {
    bool shaded = false;
    bool keep_with_next = false; ///< for a row that heads a group of rows
};

struct Row {
    std::vector<Cell> cells;
    RowStyle style{};
};

struct TableStyle {
    TextStyle text{};
    bool headings = true; ///< false: no heading row, whatever the columns are called
    bool rules = true;    ///< thin rules between rows
    double padding = 2.5; ///< above and below a cell's text
    double gutter = 10;   ///< between two columns
    double below = 10;    ///< white under the table
    std::string summary;  ///< what a screen reader says about the table; may be empty
};

} // namespace evenhand::report::pdf
