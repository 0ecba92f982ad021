// A sheet of data as one row for each application, whatever shape it has.
#pragma once
#include "base/progress.h"
#include "document/sheet.h"
#include "intake/columns.h"

#include <string>
#include <vector>

namespace evenhand::intake {

struct Table {
    int line = 0;                      ///< of the headings
    std::vector<std::string> headings; ///< tidied; not all need be there
    std::vector<document::Row> rows;   ///< one for each application, each with a cell for each heading
    bool as_written = true;            ///< cells stand where the file has them; else rows were put together
    std::vector<Problem> skipped, warnings;
    std::vector<std::string> notes;
};

/// What a reader of tables knows beside the sheet. Borrowed.
struct TableSource {
    const std::string& file; ///< for problems
    const Form& form;
    const ColumnMap& map;
    bool spreadsheet = false; ///< rows end where nothing follows; else each has to have a cell for each heading
};

/// Finds the heading row (of one line or two), leaves out title lines above it, footer lines below the last row and
/// headings that are repeated, puts rows of one application together (that go on below, one for each answer, one for
/// each reviewer) and says all of it in warnings. A row that fits nothing is skipped.
/// \throws InvalidInput for one row for each answer without a column that says whose it is; Cancelled
Table one_row_each(document::Sheet sheet, const TableSource& source, const Progress& progress = {});

/// Columns by which one applicant is told from another: a reference, an e-mail address, the name, or
/// whatever identifies: that which most rows have. Empty where there are none.
std::vector<std::size_t> key_columns(const Columns& columns, const std::vector<document::Row>& rows);
/// What stands in them, comparable; empty where nothing does.
std::string key_of(const document::Row& row, const std::vector<std::size_t>& columns);

/// One row for each answer becomes one for each applicant, a column for each question. Does nothing where no columns
/// hold questions and answers. \throws InvalidInput where no column says whose they are
bool take_answers_together(Table& table, const TableSource& source);
/// Rows that repeat an applicant for another reviewer become one, without what the reviewers said.
bool take_reviewers_out(Table& table, const TableSource& source);
/// Rows in which nothing says who it is go on with the application above.
bool join_continued(Table& table, const TableSource& source);

/// A warning or error about a line of the table.
Problem told(Problem::Severity severity, const TableSource& source, int line, std::string message,
             std::string expected = {});
/// "line 4", "lines 4, 7 and 9", "lines 4, 5, 6 … (37 in all)".
std::string lines_in_words(const std::vector<int>& lines);

} // namespace evenhand::intake
