#include "intake/tables/short_rows.h"

#include "base/text.h"
#include "base/words.h"
#include "intake/tables/heading.h"

#include <algorithm>

namespace evenhand::intake {

namespace {

using document::Row;

bool has_digit(const std::string& cell) {
    return std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether the text goes on in the middle of a sentence, or is one.
bool reads_as_prose(const std::string& cell) {
    const std::vector<TextWord> words = words_of(cell);
    if (words.empty()) return true;
    if (words.front().key.size() > 1 && !words.front().capital && !words.front().number) return true;
    return words.size() > 6 || (words.size() > 2 && trimmed(cell).ends_with('.'));
}

} // namespace

ShortRows::ShortRows(const std::vector<Row>& rows, const std::vector<std::string>& headings, const TableSource& source)
    : rows_(rows), columns_(matched_columns(headings, 0, source.file, source.form, source.map).all) {}

std::optional<std::size_t> ShortRows::torn_until(std::size_t at) const {
    const std::size_t width = columns_.size();
    std::size_t cells = rows_[at].cells.size();
    if (cells >= width) return std::nullopt;
    for (std::size_t next = at + 1; next < rows_.size(); ++next) {
        const Row& row = rows_[next];
        if (filled_cells(row) == 0) continue;
        if (row.cells.size() >= width || is_whole(row)) return std::nullopt;
        cells += row.cells.size() - 1; // the break lies within a cell
        if (cells == width) return next;
        if (cells > width) return std::nullopt;
    }
    return std::nullopt;
}

/// Columns that hold addresses or dates say whether cells stand under their headings. Where there is none, the first
/// cell says whether a row begins here. One cell alone is a remark, not an application.
bool ShortRows::is_whole(const Row& row) const {
    if (filled_cells(row) == 1 && columns_.size() > 2) return false;
    bool confirmed = false;
    for (std::size_t at = 0; at < row.cells.size() && at < columns_.size(); ++at) {
        const Field* known = columns_[at].known;
        if (!known || blank(row.cells[at])) continue;
        const bool address = known->type == FieldType::email;
        if (!address && known->type != FieldType::date) continue;
        if (address ? row.cells[at].find('@') == std::string::npos : !has_digit(row.cells[at])) return false;
        confirmed = true;
    }
    const auto first = std::find_if_not(row.cells.begin(), row.cells.end(), blank);
    if (confirmed || first == row.cells.end()) return true;
    const Field* known = columns_[static_cast<std::size_t>(first - row.cells.begin())].known;
    return (known && known->type == FieldType::long_text) || !reads_as_prose(*first);
}

} // namespace evenhand::intake
