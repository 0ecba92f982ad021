#include "spec/import/cells_in_lines.h"

#include "spec/import/columns.h"
#include "spec/import/heads.h"
#include "spec/import/text.h"
#include "spec/import/values.h"

#include <algorithm>
#include <utility>

namespace evenhand::spec::importing {

namespace {

constexpr std::size_t least_columns = 2, most_columns = 6;

const document::Paragraph* line_at(const document::Document& document, std::size_t at) {
    if (at >= document.blocks.size()) return nullptr;
    const auto* paragraph = std::get_if<document::Paragraph>(&document.blocks[at]);
    const bool plain = paragraph && paragraph->heading == 0 && paragraph->depth == 0;
    return plain && paragraph->text().size() < 400 ? paragraph : nullptr;
}

/// Whether a line may head a column, and whether that is one of values.
struct LineHead {
    bool heads = false, importance = false, method = false;
};
LineHead head_at(const document::Document& document, std::size_t at, const Legend& legend) {
    const document::Paragraph* line = line_at(document, at);
    if (!line || !line->mark.empty()) return {};
    const Head head = head_of(line->text(), legend);
    if (head.is_sentence || head.is_value || ends_with_any(head.words, ".")) return {};
    const bool method = head.method_column || head.speaks_of_method;
    return {head.importance_column || method || head.names_columns || head.said.speaks, head.importance_column,
            method && !head.importance_column};
}

document::TableRow row_of(const document::Document& document, std::size_t at, std::size_t columns) {
    document::TableRow row;
    for (std::size_t column = 0; column < columns; ++column) {
        document::Cell cell;
        cell.column = static_cast<int>(column);
        cell.paragraphs.push_back(std::get<document::Paragraph>(document.blocks[at + column]));
        row.place = row.cells.empty() ? cell.paragraphs.front().place : row.place;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

/// The table that begins with the line there; no rows if none does.
class LinesReader {
  public:
    LinesReader(const document::Document& document, const Legend& legend) : document_(document), legend_(legend) {}

    document::Table read(std::size_t at) {
        document::Table table;
        while (columns_.size() < most_columns) {
            const LineHead head = head_at(document_, at + columns_.size(), legend_);
            if (!head.heads) break;
            columns_.push_back(head);
        }
        const bool values = std::any_of(columns_.begin(), columns_.end(),
                                        [](const LineHead& head) { return head.importance || head.method; });
        if (columns_.size() < least_columns || !values || columns_[0].heads == false) return table;
        table.columns = static_cast<int>(columns_.size());
        table.place = line_at(document_, at)->place;
        table.rows.push_back(row_of(document_, at, columns_.size()));
        table.rows.back().heading = true;
        std::size_t next = at + columns_.size();
        while (true) {
            if (is_row(next)) {
                table.rows.push_back(row_of(document_, next, columns_.size()));
                next += columns_.size();
            } else if (is_row(next + 1) && line_at(document_, next)) { // a heading of those below
                table.rows.push_back(row_of(document_, next, 1));
                table.rows.back().cells.front().columns = table.columns;
                ++next;
            } else {
                break;
            }
        }
        if (table.rows.size() < 2) table.rows.clear();
        lines_ = next - at;
        return table;
    }
    std::size_t lines() const { return lines_; }

  private:
    bool is_row(std::size_t at) const {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const document::Paragraph* line = line_at(document_, at + column);
            if (!line) return false;
            const std::string words = clean(line->text());
            const bool importance = importance_value(words, legend_).has_value();
            const bool method = is_assessment(words, legend_) || looks_like_codes(words);
            if (columns_[column].importance && !importance) return false;
            if (columns_[column].method && !method) return false;
            if (!columns_[column].importance && !columns_[column].method &&
                (importance || is_assessment(words, legend_)))
                return false;
        }
        return true;
    }

    const document::Document& document_;
    const Legend& legend_;
    std::vector<LineHead> columns_;
    std::size_t lines_ = 0;
};

/// The cells of a line between strokes: "Criterion / Importance / How assessed".
std::vector<std::string> cells_between_strokes(const document::Document& document, std::size_t at) {
    const document::Paragraph* line = line_at(document, at);
    std::vector<std::string> cells;
    if (!line || !line->mark.empty()) return cells;
    const std::string text = line->text();
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(" / ", from), text.size());
        cells.push_back(clean(text.substr(from, end - from)));
        from = end + 3;
    }
    return cells;
}

/// A table whose cells are parted by strokes, as web pages that hold the text of documents have it. The columns behind
/// the first must say importance or methods, so that strokes within a statement can be told.
document::Table table_of_strokes(const document::Document& document, std::size_t at, const Legend& legend,
                                 std::size_t& lines) {
    document::Table table;
    const auto heads = cells_between_strokes(document, at);
    if (heads.size() < 3 || heads.size() > most_columns) return table;
    for (std::size_t column = 1; column < heads.size(); ++column) {
        const Head head = head_of(heads[column], legend);
        if (!head.importance.one() && !head.importance_column && !head.method_column && !head.speaks_of_method)
            return table;
    }
    table.columns = static_cast<int>(heads.size());
    table.place = line_at(document, at)->place;
    const auto add = [&](std::vector<std::string> cells, const document::Place& place) {
        while (cells.size() > heads.size()) {
            cells[0] += " / " + cells[1];
            cells.erase(cells.begin() + 1);
        }
        document::TableRow row;
        row.place = place;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            document::Cell cell;
            cell.column = static_cast<int>(column);
            cell.columns = cells.size() == 1 ? table.columns : 1;
            cell.paragraphs.emplace_back();
            cell.paragraphs.back().runs.push_back({cells[column], false, false, false});
            cell.paragraphs.back().place = place;
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    };
    for (lines = 0;; ++lines) {
        auto cells = cells_between_strokes(document, at + lines);
        const bool over_rows =
            cells.size() == 1 && cells_between_strokes(document, at + lines + 1).size() >= heads.size();
        if (cells.size() < heads.size() && !over_rows) break;
        add(std::move(cells), line_at(document, at + lines)->place);
    }
    if (table.rows.size() < 3) table.rows.clear();
    return table;
}

} // namespace

document::Document with_tables_of_lines(document::Document document, const Legend& legend) {
    std::vector<document::Block> blocks;
    bool any = false;
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
        LinesReader reader(document, legend);
        document::Table table = reader.read(at);
        std::size_t lines = reader.lines();
        if (table.rows.empty()) table = table_of_strokes(document, at, legend, lines);
        if (table.rows.empty()) {
            blocks.push_back(document.blocks[at]);
            continue;
        }
        any = true;
        blocks.emplace_back(std::move(table));
        at += lines - 1;
    }
    if (any) document.blocks = std::move(blocks);
    return document;
}

} // namespace evenhand::spec::importing
