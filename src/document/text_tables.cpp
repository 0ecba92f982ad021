#include "base/ascii.h"
#include "base/text.h"
#include "document/inline_marks.h"
#include "document/layout.h"
#include "document/marks.h"
#include "document/paragraphs.h"
#include "document/text_lines.h"

#include <algorithm>
#include <map>

namespace evenhand::document {

namespace {

using Lines = std::vector<TextLine>;
using Cells = std::vector<std::string>;

Cells split(std::string_view text, char separator) {
    Cells cells;
    std::string cell;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == separator) {
            cell += text[++at];
        } else if (text[at] == separator) {
            cells.push_back(std::move(cell));
            cell.clear();
        } else {
            cell += text[at];
        }
    }
    cells.push_back(std::move(cell));
    return cells;
}

/// One row out of texts, one for each column.
TableRow row_of(const Cells& cells, int line) {
    TableRow row;
    row.place.line = line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        row.cells.push_back({static_cast<int>(i), 1, 1, false, cell_paragraphs({{trimmed(cells[i]), line, false}})});
    return row;
}

TextTable table_of(std::vector<TableRow> rows, std::size_t end) {
    TextTable found;
    found.end = end;
    found.table.place.line = rows.front().place.line;
    found.table.rows = std::move(rows);
    complete(found.table);
    return found;
}

/// A number of cells that at least two rows have: the greatest; 0 if there is none.
std::size_t agreed_count(const std::vector<Cells>& rows) {
    std::map<std::size_t, int> counts;
    for (const Cells& row : rows) ++counts[row.size()];
    for (auto count = counts.rbegin(); count != counts.rend(); ++count)
        if (count->second > 1 && count->first > 1) return count->first;
    return 0;
}

// Tabs: a row a line.

/// The cells of a row in tabs; none if it is none: no tab, or one that only sets a list mark off.
Cells tab_cells(std::string_view line) {
    if (line.find('\t') == std::string_view::npos) return {};
    Cells cells = split(line, '\t');
    const auto mark = list_mark(line);
    if (cells.size() == 2 && mark && mark->length > cells[0].size()) return {};
    return cells;
}

/// Without the empty cells that tabs set for width make: if the rows do not agree with them, or if a column is empty in
/// every row that has all of them while shorter rows have their words there.
void without_fillers(std::vector<Cells>& rows) {
    const std::size_t count = agreed_count(rows);
    const auto full = [&](const Cells& row) { return row.size() == count; };
    const bool shorter =
        std::any_of(rows.begin(), rows.end(), [&](const Cells& row) { return row.size() > 1 && row.size() < count; });
    bool empty_column = false;
    for (std::size_t column = 1; shorter && column + 1 < count; ++column)
        empty_column = empty_column || std::all_of(rows.begin(), rows.end(), [&](const Cells& row) {
                           return !full(row) || trimmed(row[column]).empty();
                       });
    const bool longer = std::any_of(rows.begin(), rows.end(), [&](const Cells& row) { return row.size() > count; });
    const bool most = std::count_if(rows.begin(), rows.end(), full) * 2 > std::ssize(rows);
    if (count > 0 && !longer && most && !empty_column) return;
    for (Cells& row : rows) {
        Cells kept;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (i == 0 || !trimmed(row[i]).empty()) kept.push_back(row[i]);
        row = std::move(kept);
    }
}

std::optional<TextTable> tab_table(const Lines& lines, std::size_t begin) {
    if (tab_cells(lines[begin].text).empty()) return std::nullopt;
    std::vector<Cells> rows;
    std::vector<int> numbers;
    const auto is_row = [&](std::size_t at) { return at < lines.size() && !tab_cells(lines[at].text).empty(); };
    std::size_t end = begin;
    for (std::size_t at = begin; at < lines.size(); ++at) {
        const bool one_blank = lines[at].blank() && at > begin && is_row(at - 1) && is_row(at + 1);
        if (one_blank) { // a row that is the heading again begins a table of its own
            if (tab_cells(lines[at + 1].text) == rows.front()) break;
            const std::size_t next = tab_cells(lines[at + 1].text).size();
            if (next != rows.back().size()) break;
            continue;
        }
        if (is_row(at)) {
            rows.push_back(tab_cells(lines[at].text));
            numbers.push_back(lines[at].number);
        } else if (!lines[at].blank() && at > begin && is_row(at + 1) &&
                   lines[at].text.find('|') == std::string::npos) {
            // Between rows: the last cell goes on, or a line that heads the rows below it.
            const std::string text = trimmed(lines[at].text);
            const bool small = is_lower(text[0]); // "Assessed by" ends a heading, however it reads
            if (small && reads_on(trimmed(rows.back().back()), text)) {
                rows.back().back() += ' ' + text;
            } else {
                rows.push_back({lines[at].text});
                numbers.push_back(lines[at].number);
            }
        } else {
            break;
        }
        end = at + 1;
    }
    without_fillers(rows);
    if (agreed_count(rows) == 0) return std::nullopt;
    std::vector<TableRow> made;
    for (std::size_t i = 0; i < rows.size(); ++i) made.push_back(row_of(rows[i], numbers[i]));
    return table_of(std::move(made), end);
}

// A table pasted out of an office program: a tab ends a cell, and a line break is one between paragraphs of a cell, so
// that a row goes over lines until it has as many cells as the first.

/// Whether a line without tabs goes on with the last cell of a row that is full.
bool goes_on_in_cell(const TextLine& line) {
    return line.text.find('\t') == std::string::npos && list_mark(line.text).has_value();
}

std::optional<TextTable> pasted_table(const Lines& lines, std::size_t begin) {
    const std::size_t columns = tab_cells(lines[begin].text).size();
    if (columns < 2) return std::nullopt;
    std::vector<std::vector<Lines>> rows; // the lines of each cell
    bool over_lines = false;
    std::size_t at = begin;
    constexpr std::size_t longest = 2000; // lines of people's tables; and looking takes time
    for (; at < lines.size() && !lines[at].blank() && at - begin < longest; ++at) {
        const bool open = !rows.empty() && rows.back().size() < columns;
        if (!open && !rows.empty() && goes_on_in_cell(lines[at])) {
            rows.back().back().push_back(lines[at]);
            continue;
        }
        const Cells cells = split(lines[at].text, '\t');
        if (!open && cells.size() < 2) { // heads the rows below, or is no row
            if (at + 1 >= lines.size() || tab_cells(lines[at + 1].text).empty()) break;
            rows.emplace_back(columns);
            rows.back().front().push_back(lines[at]);
            continue;
        }
        if (!open) rows.emplace_back();
        over_lines = over_lines || open;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (!open || cell > 0) rows.back().emplace_back();
            rows.back().back().push_back({cells[cell], lines[at].number, false});
        }
        if (rows.back().size() > columns) return std::nullopt;
    }
    if (!over_lines || rows.size() < 2 || rows.back().size() < columns) return std::nullopt;
    std::vector<TableRow> made;
    for (const std::vector<Lines>& cells : rows) {
        made.emplace_back();
        made.back().place.line = cells.front().empty() ? lines[begin].number : cells.front().front().number;
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            made.back().cells.push_back({static_cast<int>(cell), 1, 1, false, cell_paragraphs(cells[cell])});
    }
    return table_of(std::move(made), at);
}

// A table of an office program saved as text: a tab begins each cell, on a line of its own.

bool begins_cell(const TextLine& line) {
    return line.text.size() > 1 && line.text[0] == '\t' && line.text[1] != '\t' &&
           (line.text.find('\t', 1) == std::string::npos || tab_cells(line.text.substr(1)).empty());
}

/// The lines of each cell. The last ends where a paragraph is longer than any in the cells above it.
std::vector<Lines> cells_on_lines(const Lines& lines, std::size_t begin, std::size_t columns, std::size_t& end) {
    std::vector<Lines> cells;
    std::size_t last = begin;
    constexpr std::size_t longest_cell = 80; // lines
    for (std::size_t at = begin; at < lines.size() && at - last < longest_cell; ++at)
        if (begins_cell(lines[at])) last = at;
    std::size_t at = begin;
    for (; at < last; ++at) {
        if (begins_cell(lines[at])) cells.emplace_back();
        cells.back().push_back(lines[at]);
    }
    std::size_t longest = 0;
    for (std::size_t i = columns * 2 - 1; i < cells.size(); i += columns)
        for (const TextLine& line : cells[i]) longest = std::max(longest, trimmed(line.text).size());
    cells.emplace_back();
    for (; at < lines.size() && at - last < longest_cell; ++at) {
        if (at > last && trimmed(lines[at].text).size() > std::max<std::size_t>(longest, 8)) break;
        cells.back().push_back(lines[at]);
    }
    while (cells.back().size() > 1 && cells.back().back().blank()) {
        cells.back().pop_back();
        --at;
    }
    end = at;
    return cells;
}

std::optional<TextTable> cell_a_line_table(const Lines& lines, std::size_t begin, const std::string& file) {
    if (begin > 0 && begins_cell(lines[begin - 1])) return std::nullopt;
    std::size_t columns = 0;
    while (begin + columns < lines.size() && begins_cell(lines[begin + columns]) &&
           !list_mark(trimmed(lines[begin + columns].text)))
        ++columns;
    if (columns < 2 || begin + columns >= lines.size() || !lines[begin + columns].blank()) return std::nullopt;
    std::size_t end = begin;
    const std::vector<Lines> cells = cells_on_lines(lines, begin, columns, end);
    if (cells.size() < columns * 3) return std::nullopt;
    if (cells.size() % columns != 0) {
        TextTable none;
        none.end = end;
        none.warnings.push_back({Problem::Severity::warning, file, lines[begin].number, 0,
                                 "lines that begin with a tab look like the cells of a table, but they do not come out "
                                 "even, so they were read as paragraphs",
                                 "the document itself (.docx, .odt or .pdf) rather than its text"});
        return none;
    }
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % columns == 0) {
            rows.emplace_back();
            rows.back().place.line = cells[i].front().number;
        }
        rows.back().cells.push_back({static_cast<int>(i % columns), 1, 1, false, cell_paragraphs(cells[i])});
    }
    return table_of(std::move(rows), end);
}

// Pipes and grids.

/// With strokes drawn as box characters as the plain ones.
std::string with_plain_strokes(const std::string& text) {
    if (text.find("\xE2\x94") == std::string::npos && text.find("\xE2\x95") == std::string::npos) return text;
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const bool box =
            text.size() - at >= 3 && text[at] == '\xE2' && (text[at + 1] == '\x94' || text[at + 1] == '\x95');
        if (!box) {
            plain += text[at++];
            continue;
        }
        const unsigned code = (static_cast<unsigned char>(text[at + 1]) - 0x94U) * 0x40 +
                              (static_cast<unsigned char>(text[at + 2]) & 0x3FU);
        const bool level = code <= 1 || (code >= 4 && code <= 5) || (code >= 8 && code <= 9) || code == 0x50;
        const bool upright =
            (code >= 2 && code <= 3) || (code >= 6 && code <= 7) || (code >= 10 && code <= 11) || code == 0x51;
        plain += level ? '-' : upright ? '|' : '+';
        at += 3;
    }
    return plain;
}

/// "+---+---+", "|---|:--:|", "---|---": a line between rows. '=' in it: below headings.
bool is_separator(std::string_view line) {
    return line.find_first_not_of("+-=:| \t") == std::string_view::npos &&
           line.find_first_of("-=") != std::string_view::npos && line.find_first_of("+|") != std::string_view::npos;
}

Cells pipe_cells(std::string_view line) {
    const std::string text = trimmed(line);
    if (text.find('|') == std::string::npos) return {};
    Cells cells = split(text, '|');
    if (trimmed(cells.front()).empty()) cells.erase(cells.begin());
    if (!cells.empty() && trimmed(cells.back()).empty() && text.back() == '|') cells.pop_back();
    return cells;
}

/// The rows of a table in pipes: where lines between rows part them all, the lines between two of those are one row.
std::vector<TableRow> pipe_rows(const Lines& lines, std::size_t begin, std::size_t end, std::size_t columns) {
    const auto separators = std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                          lines.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](const TextLine& line) { return is_separator(line.text); });
    const bool grid = is_separator(lines[begin].text) && separators > 3;
    std::vector<TableRow> rows;
    std::vector<Lines> open(columns);
    const auto close = [&] {
        TableRow row;
        for (std::size_t i = 0; i < columns; ++i) {
            for (const TextLine& line : open[i])
                if (row.place.line == 0) row.place.line = line.number;
            row.cells.push_back({static_cast<int>(i), 1, 1, false, cell_paragraphs(open[i])});
        }
        if (row.place.line != 0) rows.push_back(std::move(row));
        open.assign(columns, {});
    };
    bool headed = false;
    for (std::size_t at = begin; at < end; ++at) {
        const TextLine& line = lines[at];
        if (is_separator(line.text)) {
            close();
            const bool heads = !headed && !rows.empty() && (!grid || line.text.find('=') != std::string::npos);
            for (TableRow& row : rows) row.heading = row.heading || heads;
            headed = headed || heads;
            continue;
        }
        const Cells cells = pipe_cells(line.text);
        for (std::size_t i = 0; i < std::min(cells.size(), columns); ++i)
            open[i].push_back({trimmed(cells[i]), line.number, false});
        if (!grid) close();
    }
    close();
    return rows;
}

std::optional<TextTable> pipe_table(const Lines& given, std::size_t begin) {
    Lines lines;
    std::vector<Cells> rows;
    bool separated = false;
    for (std::size_t at = begin; at < given.size(); ++at) {
        TextLine line = given[at];
        line.text = with_plain_strokes(line.text);
        const bool separator = is_separator(line.text);
        const std::string whole = trimmed(line.text);
        // "| Experience |" heads the rows that follow.
        const bool heads = whole.size() > 2 && whole.front() == '|' && whole.back() == '|' && at + 1 < given.size() &&
                           pipe_cells(with_plain_strokes(given[at + 1].text)).size() >= 2;
        if (!separator && !heads && pipe_cells(line.text).size() < 2) break;
        separated = separated || separator;
        if (!separator) rows.push_back(pipe_cells(line.text));
        lines.push_back(std::move(line));
    }
    std::size_t columns = agreed_count(rows);
    if (columns == 0 && separated && !rows.empty()) columns = rows.front().size();
    if (columns < 2) return std::nullopt;
    for (const Cells& row : rows) columns = std::max(columns, row.size());
    return table_of(pipe_rows(lines, 0, lines.size(), columns), begin + lines.size());
}

} // namespace

std::vector<Paragraph> cell_paragraphs(const Lines& lines) {
    std::vector<Paragraph> paragraphs;
    bool apart = true;
    for (const TextLine& line : lines) {
        if (line.blank() || trimmed(line.text).empty()) {
            apart = true;
            continue;
        }
        // A break that a tag made is one between paragraphs here, and so is a bullet in the middle of a line.
        Paragraph all;
        for (const Run& run : inline_runs(line.text)) append(all, run.text, {run.bold, run.italic, run.strike});
        std::vector<Paragraph> parts(1);
        for (const Run& run : all.runs) {
            std::string_view rest = run.text;
            while (true) {
                const std::size_t at = std::min(rest.find('\n'), rest.find(" \u2022 "));
                append(parts.back(), rest.substr(0, at), {run.bold, run.italic, run.strike});
                if (at == std::string_view::npos) break;
                rest.remove_prefix(at + 1);
                parts.emplace_back();
            }
        }
        for (Paragraph& part : parts) {
            trim(part);
            if (part.runs.empty()) continue;
            const std::string text = part.text();
            const bool on = !apart && !paragraphs.empty() && reads_on(paragraphs.back().text(), text);
            if (on) {
                go_on(paragraphs.back(), part.runs);
                continue;
            }
            part.place.line = line.number;
            split_mark(part, paragraphs.empty() ? std::string() : paragraphs.back().mark);
            part.depth = part.mark.empty() ? 0 : 1;
            paragraphs.push_back(std::move(part));
        }
        apart = false;
    }
    return paragraphs;
}

std::optional<TextTable> table_at(const Lines& lines, std::size_t at, const std::string& file) {
    if (auto found = cell_a_line_table(lines, at, file)) return found;
    if (auto found = pasted_table(lines, at)) return found;
    if (auto found = tab_table(lines, at)) return found;
    return pipe_table(lines, at);
}

} // namespace evenhand::document
