#include "intake/tables/table.h"

#include "base/text.h"
#include "intake/tables/heading.h"
#include "intake/tables/known.h"
#include "intake/tables/short_rows.h"
#include "intake/taking.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace evenhand::intake {

namespace {

using document::Row;
using Severity = Problem::Severity;

/// One answer is no book; a cell beyond this is a file that lost its quotes.
constexpr std::size_t longest_cell = 1u << 20;

/// What the cells of a row say, for a line that is left out.
std::string quoted(const Row& row) {
    std::vector<std::string> parts;
    for (const std::string& cell : row.cells)
        if (!blank(cell)) parts.push_back(tidied(cell));
    std::string text = joined(parts, " | ");
    constexpr std::size_t most = 200;
    if (text.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        text = text.substr(0, end) + "…";
    }
    return "\"" + text + "\"";
}

bool repeats(const Row& row, const Row& heading) {
    std::size_t same = 0;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        if (blank(row.cells[at])) continue;
        if (at >= heading.cells.size() || folded(tidied(row.cells[at])) != folded(tidied(heading.cells[at])))
            return false;
        ++same;
    }
    return same >= std::min<std::size_t>(2, filled_cells(heading));
}

bool begins_with_number(std::string_view text) {
    const std::size_t at = text.find_first_not_of(" :=-");
    return at == std::string_view::npos || (text[at] >= '0' && text[at] <= '9');
}

/// "Total: 24", "Exported on 3 May", "Page 1 of 2": one or two cells that speak of the table, not of a person.
bool is_footer(const Row& row) {
    if (filled_cells(row) > 2) return false;
    const auto first = std::find_if_not(row.cells.begin(), row.cells.end(), blank);
    if (first == row.cells.end() || first->size() > 1000) return false;
    const std::string text = folded(tidied(*first));
    constexpr std::array<std::string_view, 6> before_numbers{"total", "totals", "page", "count", "records", "rows"};
    for (const std::string_view word : before_numbers)
        if (text.starts_with(word) && begins_with_number(std::string_view(text).substr(word.size()))) return true;
    constexpr std::array<std::string_view, 24> beginnings{
        "total number", "total applic", "total candid", "total record", "total rows",     "exported ", "generated ",
        "printed ",     "downloaded ",  "report ",      "end of ",      "number of ",     "copyright", "©",
        "(c) ",         "confidential", "source: ",     "filters: ",    "applied filter", "as at ",    "as of ",
        "run on ",      "created on ",  "*** "};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

class Shaping {
  public:
    Shaping(document::Sheet sheet, const TableSource& source, const Progress& progress)
        : sheet_(std::move(sheet)), source_(source), progress_(progress) {}

    Table run() {
        const HeadingRows found = find_headings(sheet_, source_.form, source_.map);
        table_.line = sheet_.rows[found.first].line;
        table_.headings = found.headings;
        tell_above(found);
        heading_rows_.assign(sheet_.rows.begin() + static_cast<std::ptrdiff_t>(found.first),
                             sheet_.rows.begin() + static_cast<std::ptrdiff_t>(found.last) + 1);
        if (found.last > found.first)
            table_.notes.push_back(fmt::format("the headings are those of lines {} and {} together",
                                               heading_rows_.front().line, heading_rows_.back().line));
        const std::size_t end = leave_out_footers(found.last + 1);
        if (source_.spreadsheet) widen(found.last + 1, end);
        sheet_.rows.resize(end);
        const ShortRows short_rows(sheet_.rows, table_.headings, source_);
        for (std::size_t at = found.last + 1; at < end; ++at) {
            if (at % 1000 == 0) advance(progress_, at, end, "Reading the applications");
            const auto last = source_.spreadsheet ? std::nullopt : short_rows.torn_until(at);
            if (last) {
                skip_torn(at, *last);
                at = *last;
            } else {
                take(std::move(sheet_.rows[at]), short_rows);
            }
        }
        tell_repeated();
        tell_empty();
        return std::move(table_);
    }

  private:
    void tell_above(const HeadingRows& found) {
        for (std::size_t at = 0; at < found.first; ++at)
            warn(sheet_.rows[at].line,
                 fmt::format("the line above the headings is not taken: {}", quoted(sheet_.rows[at])));
    }

    std::size_t leave_out_footers(std::size_t begin) {
        std::size_t end = sheet_.rows.size();
        while (end > begin && (filled_cells(sheet_.rows[end - 1]) == 0 || is_footer(sheet_.rows[end - 1]))) --end;
        for (std::size_t at = end; at < sheet_.rows.size(); ++at)
            if (filled_cells(sheet_.rows[at]) > 0)
                warn(sheet_.rows[at].line,
                     fmt::format("the line below the applications is not taken: {}", quoted(sheet_.rows[at])));
        return end;
    }

    void widen(std::size_t begin, std::size_t end) {
        std::size_t width = table_.headings.size();
        for (std::size_t at = begin; at < end; ++at) width = std::max(width, sheet_.rows[at].cells.size());
        table_.headings.resize(width);
    }

    void take(Row row, const ShortRows& short_rows) {
        const std::size_t width = table_.headings.size();
        if (filled_cells(row) == 0) return;
        if (std::any_of(heading_rows_.begin(), heading_rows_.end(),
                        [&](const Row& heading) { return repeats(row, heading); })) {
            repeated_.push_back(row.line);
            return;
        }
        // Spreadsheets fill rows up with empty cells: those behind the last heading say nothing.
        while (row.cells.size() > width && blank(row.cells.back())) row.cells.pop_back();
        // A row that ends early lacks cells that would be empty.
        if (row.cells.size() < width && (source_.spreadsheet || short_rows.is_whole(row))) row.cells.resize(width);
        if (row.cells.size() != width)
            return skip(row.line,
                        fmt::format("the row has {} where the heading row has {}; it is not taken",
                                    counted(static_cast<long long>(row.cells.size()), "cell", "cells"), width),
                        "one cell for each heading");
        for (std::size_t at = 0; at < width; ++at)
            if (row.cells[at].size() > longest_cell) return skip_long(row, at);
        table_.rows.push_back(std::move(row));
    }

    void skip_torn(std::size_t first, std::size_t last) {
        skip(sheet_.rows[first].line,
             fmt::format("lines {} to {} look like one row that a line break tears; they are not taken",
                         sheet_.rows[first].line, sheet_.rows[last].line),
             "answers with line breaks between quotes");
    }

    void skip_long(const Row& row, std::size_t at) {
        const std::string where = source_.spreadsheet ? fmt::format("cell {}", cell_name(at, row.line))
                                                      : fmt::format("\"{}\"", table_.headings[at]);
        skip(row.line, fmt::format("{} holds more than a million letters; the row is not taken", where),
             "an answer, not a file");
    }

    void tell_repeated() {
        if (!repeated_.empty())
            warn(repeated_.front(),
                 fmt::format("the headings are repeated in {}, which is no application", lines_in_words(repeated_)));
    }

    void tell_empty() {
        if (table_.rows.empty() && table_.skipped.empty())
            table_.warnings.push_back(told(Severity::warning, source_, heading_rows_.back().line,
                                           "there is no application under the headings", "a row for each application"));
    }

    void warn(int line, std::string message) {
        table_.warnings.push_back(told(Severity::warning, source_, line, std::move(message)));
    }
    void skip(int line, std::string message, std::string expected) {
        table_.skipped.push_back(told(Severity::error, source_, line, std::move(message), std::move(expected)));
    }

    document::Sheet sheet_;
    const TableSource& source_;
    const Progress& progress_;
    Table table_;
    std::vector<Row> heading_rows_;
    std::vector<int> repeated_;
};

} // namespace

Table one_row_each(document::Sheet sheet, const TableSource& source, const Progress& progress) {
    Table table = Shaping(std::move(sheet), source, progress).run();
    advance(progress, 0, 0, "Reading the applications");
    if (take_answers_together(table, source)) return table;
    join_continued(table, source);
    take_reviewers_out(table, source);
    return table;
}

std::vector<std::size_t> key_columns(const Columns& columns, const std::vector<Row>& rows) {
    std::vector<std::vector<std::size_t>> choices(4);
    for (std::size_t at = 0; at < columns.all.size(); ++at) {
        const TableColumn& column = columns.all[at];
        const auto common = common_meaning(column.heading);
        const bool means = common && !column.known; // the form may not have such a field
        if (means ? common->field == "reference" : column.known && column.known->id == "reference")
            choices[0].push_back(at);
        else if (means ? common->field == "email" : column.known && column.known->type == FieldType::email)
            choices[1].push_back(at);
        else if (means ? common->field == "name" : column.known && asks_for_name(*column.known))
            choices[2].push_back(at);
        else if (column.known && column.known->identifies)
            choices[3].push_back(at);
    }
    const std::vector<std::size_t>* best = nullptr;
    std::size_t most = 0;
    for (const auto& choice : choices) {
        const auto filled = static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return !key_of(row, choice).empty(); }));
        if (filled > most) best = &choice, most = filled;
    }
    return best ? *best : std::vector<std::size_t>();
}

std::string key_of(const Row& row, const std::vector<std::size_t>& columns) {
    std::string key;
    bool filled = false;
    for (const std::size_t at : columns) {
        const std::string part = folded(tidied(row.cells[at]));
        filled = filled || !part.empty();
        key += part + '\x1f';
    }
    return filled ? key : std::string();
}

Problem told(Severity severity, const TableSource& source, int line, std::string message, std::string expected) {
    return {severity, source.file, line, 0, std::move(message), std::move(expected)};
}

std::string lines_in_words(const std::vector<int>& lines) {
    constexpr std::size_t most = 20;
    std::vector<std::string> numbers;
    for (const int line : lines) {
        if (numbers.size() == most) break;
        numbers.push_back(std::to_string(line));
    }
    if (lines.size() > most) return fmt::format("lines {} … ({} in all)", joined(numbers), lines.size());
    return (lines.size() == 1 ? "line " : "lines ") + listed(numbers);
}

} // namespace evenhand::intake
