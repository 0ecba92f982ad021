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

/// \param listed whether it may stand in a list
const document::Paragraph* line_at(const document::Document& document, std::size_t at, bool listed = false) {
    if (at >= document.blocks.size()) return nullptr;
    const auto* paragraph = std::get_if<document::Paragraph>(&document.blocks[at]);
    const bool plain = paragraph && paragraph->heading == 0 && (listed || paragraph->depth == 0);
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

/// The cells of a line parted by tabs, or by strokes: "Criterion / Importance / How assessed".
class PartedLine {
  public:
    PartedLine(const document::Document& document, std::size_t at) : line_(line_at(document, at, true)) {
        if (!line_) return;
        tabbed_ = line_->text().find('\t') != std::string::npos;
        if (tabbed_ || line_->mark.empty()) cells_ = parted_at(line_->text(), tabbed_ ? "\t" : " / ");
    }
    /// None where a list mark stands before cells that strokes part: there they are words.
    const std::vector<std::string>& cells() const { return cells_; }
    bool tabbed() const { return tabbed_; }
    const document::Paragraph& paragraph() const { return *line_; }

    /// As many cells as the line of heads has columns: those that stand where its words do; or all; or, of tabs set for
    /// width and strokes within the first cell, what is left without them. None where they do not come out even.
    std::vector<std::string> for_columns(const PartedLine& heads, std::size_t columns) const {
        std::vector<std::string> cells = cells_;
        if (cells.size() < 2) return cells;
        while (!tabbed_ && cells.size() > columns) {
            cells[0] += " / " + cells[1];
            cells.erase(cells.begin() + 1);
        }
        if (!tabbed_) return cells.size() == columns ? cells : std::vector<std::string>();
        std::vector<std::string> below, others;
        for (std::size_t at = 0; at < cells.size(); ++at)
            (at < heads.cells_.size() && !heads.cells_[at].empty() ? below : others).push_back(cells[at]);
        const bool alike =
            std::all_of(others.begin(), others.end(), [](const std::string& cell) { return cell.empty(); });
        if (!alike && cells.size() > columns)
            cells.erase(std::remove(cells.begin() + 1, cells.end(), std::string()), cells.end());
        else if (alike)
            cells = std::move(below);
        const bool sure = alike || cells.size() == columns || cells_.size() <= columns;
        if (cells.size() > columns || !sure) return {};
        cells.resize(columns);
        return cells;
    }

  private:
    static std::vector<std::string> parted_at(const std::string& text, std::string_view separator) {
        std::vector<std::string> cells;
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find(separator, from), text.size());
            cells.push_back(clean(text.substr(from, end - from)));
            from = end + separator.size();
        }
        return cells;
    }

    const document::Paragraph* line_;
    std::vector<std::string> cells_;
    bool tabbed_ = false;
};

/// The heads of columns in a line; none where it heads none. Behind a first one that may say anything, each of those
/// that strokes part must say importance or methods, so that strokes within a statement can be told; between tabs some.
std::vector<std::string> heads_in(const PartedLine& line, const Legend& legend) {
    std::vector<std::string> heads = line.cells();
    if (line.tabbed()) heads.erase(std::remove(heads.begin(), heads.end(), std::string()), heads.end());
    if (heads.size() < (line.tabbed() ? 2 : 3) || heads.size() > most_columns) return {};
    std::size_t values = 0, known = 0;
    for (const std::string& words : heads) {
        const Head head = head_of(words, legend);
        if (head.is_sentence || head.is_value || ends_with_any(words, ".")) return {};
        const bool value = head.importance.one() || head.importance_column || head.method_column ||
                           head.speaks_of_method || (line.tabbed() && head.method);
        values += value;
        known += value || head.names_columns || head.said.speaks;
    }
    const bool first = head_of(heads[0], legend).importance.one();
    const bool enough = line.tabbed() ? known == heads.size() && values > 0 : values + 1 >= heads.size() && !first;
    return enough ? heads : std::vector<std::string>();
}

document::TableRow row_of(std::vector<std::string> cells, const document::Paragraph& line, int columns) {
    document::TableRow row;
    row.place = line.place;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        document::Cell cell;
        cell.column = static_cast<int>(column);
        cell.columns = cells.size() == 1 ? columns : 1;
        cell.paragraphs.emplace_back();
        if (column == 0) cell.paragraphs.back().mark = line.mark;
        cell.paragraphs.back().runs.push_back({std::move(cells[column]), line.all_bold(), false, false});
        cell.paragraphs.back().place = line.place;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

/// A table whose cells are parted by tabs, as office documents have it, or by strokes, as web pages that hold the text
/// of documents do.
document::Table table_of_parted(const document::Document& document, std::size_t at, const Legend& legend,
                                std::size_t& lines) {
    document::Table table;
    const PartedLine first(document, at);
    const auto heads = heads_in(first, legend);
    if (heads.empty()) return table;
    table.columns = static_cast<int>(heads.size());
    table.place = first.paragraph().place;
    table.rows.push_back(row_of(heads, first.paragraph(), table.columns));
    table.rows.back().heading = first.tabbed();
    for (lines = 1;; ++lines) {
        const PartedLine line(document, at + lines), next(document, at + lines + 1);
        const bool alone = line.cells().size() == 1;
        const bool over_rows =
            alone && next.cells().size() > 1 && (next.tabbed() ? first.tabbed() : next.cells().size() >= heads.size());
        if (line.cells().empty() || (alone && !over_rows) || (!alone && line.tabbed() != first.tabbed())) break;
        if (!first.tabbed() && !alone && line.cells().size() < heads.size()) break;
        auto cells = line.for_columns(first, heads.size());
        if (cells.empty()) break;
        table.rows.push_back(row_of(std::move(cells), line.paragraph(), table.columns));
    }
    if (table.rows.size() < (first.tabbed() ? 2 : 3)) table.rows.clear();
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
        if (table.rows.empty()) table = table_of_parted(document, at, legend, lines);
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
