#include "intake/tables/read.h"

#include "document/csv.h"
#include "document/sheet_builder.h"
#include "document/sheets.h"
#include "intake/tables/heading.h"
#include "intake/taking.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace evenhand::intake {

namespace {

using Severity = Problem::Severity;

constexpr std::size_t most_columns = 16'384; ///< as spreadsheets have

void require_rows(const document::Sheet& sheet, const std::string& file) {
    if (sheet.rows.empty())
        throw InvalidInput(
            {{Severity::error, file, 0, 0, "the file is empty", "a heading row and a row for each application"}});
}

/// Collects rows within the bounds of a sheet.
class Collected {
  public:
    explicit Collected(const Progress& progress) : progress_(progress) {}

    void row(int line, std::span<std::string> cells) {
        if (sheet.rows.size() % 1000 == 0) advance(progress_, 0, 0, "Reading the applications");
        if (cells.size() > most_columns)
            throw InvalidInput({{Severity::error,
                                 {},
                                 line,
                                 0,
                                 fmt::format("the row has {} cells, more than any spreadsheet has", cells.size()),
                                 "a table of at most 16,384 columns"}});
        cells_ += cells.size();
        if (cells_ > document::SheetBuilder::most_cells)
            throw InvalidInput({{Severity::error,
                                 {},
                                 line,
                                 0,
                                 "the table has more than ten million cells",
                                 "a smaller table, or several"}});
        sheet.rows.push_back({line, {std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end())}});
    }

    document::Sheet sheet;

  private:
    const Progress& progress_;
    std::size_t cells_ = 0;
};

void append(std::vector<Problem>& all, std::vector<Problem> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

void by_line(std::vector<Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
}

Intake taken(OpenedSheet opened, const TableSource& source, const Progress& progress) {
    Table table = one_row_each(std::move(opened.sheet), source, progress);
    Taking taking(source.file, source.form, source.spreadsheet && table.as_written);
    taking.headings(table.line, table.headings, source.map);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        if (at % 1000 == 0) advance(progress, at, table.rows.size(), "Reading the applications");
        taking.row(table.rows[at].line, table.rows[at].cells);
    }
    Intake intake = std::move(taking.intake);
    append(intake.skipped, std::move(table.skipped));
    append(intake.warnings, std::move(opened.warnings));
    append(intake.warnings, std::move(table.warnings));
    by_line(intake.skipped);
    by_line(intake.warnings);
    std::vector<std::string> notes = std::move(opened.notes);
    notes.insert(notes.end(), table.notes.begin(), table.notes.end());
    intake.notes.insert(intake.notes.begin(), notes.begin(), notes.end());
    return intake;
}

} // namespace

OpenedSheet open_text(std::string_view bytes, const std::string& file, const Progress& progress) {
    OpenedSheet opened;
    try {
        Collected collected(progress);
        const document::Shape shape =
            document::read_rows(bytes, [&](int line, std::span<std::string> cells) { collected.row(line, cells); });
        opened.sheet = std::move(collected.sheet);
        if (shape.windows_1252)
            opened.warnings.push_back({Severity::warning, file, 0, 0,
                                       "the file is not UTF-8 and was read as Windows-1252; look whether names and "
                                       "accents are right",
                                       "a table saved as CSV in UTF-8"});
    } catch (const InvalidInput& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& problem : problems) problem.file = file;
        throw InvalidInput(std::move(problems));
    }
    require_rows(opened.sheet, file);
    return opened;
}

OpenedSheet open_spreadsheet(std::string_view bytes, const TableSource& source, const Progress& progress) {
    document::Workbook workbook = document::read_sheets(bytes, source.file, progress);
    OpenedSheet opened;
    opened.warnings = std::move(workbook.warnings);
    std::vector<int> matches;
    for (const document::NamedSheet& one : workbook.sheets)
        matches.push_back(one.sheet.rows.empty() ? 0 : find_headings(one.sheet, source.form, source.map).matches);
    if (matches.empty()) require_rows(opened.sheet, source.file);
    const auto best = std::max_element(matches.begin(), matches.end()) - matches.begin();
    const auto chosen = static_cast<std::size_t>(best);
    opened.name = workbook.sheets[chosen].name;
    for (std::size_t at = 0; at < workbook.sheets.size(); ++at) {
        if (at == chosen) continue;
        const bool as_good = matches[at] > 0 && matches[at] == matches[chosen];
        opened.warnings.push_back(told(
            Severity::warning, source, 0,
            fmt::format("the sheet \"{}\" is not taken: {}", workbook.sheets[at].name,
                        as_good ? fmt::format("\"{}\" comes first, though both match the form as well", opened.name)
                                : fmt::format("\"{}\" matches the form best", opened.name)),
            as_good ? "each sheet of applications in a file of its own" : ""));
    }
    if (workbook.sheets.size() > 1) opened.notes.push_back(fmt::format("the sheet \"{}\" was read", opened.name));
    opened.sheet = std::move(workbook.sheets[chosen].sheet);
    require_rows(opened.sheet, source.file);
    return opened;
}

Intake read_csv_applications(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map,
                             const Progress& progress) {
    return taken(open_text(bytes, file, progress), {file, form, map, false}, progress);
}

Intake read_sheet_applications(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map,
                               const Progress& progress) {
    const TableSource source{file, form, map, true};
    return taken(open_spreadsheet(bytes, source, progress), source, progress);
}

} // namespace evenhand::intake
