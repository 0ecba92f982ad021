// Where a table's headings stand, and what they are.
#pragma once
#include "document/sheet.h"
#include "intake/application.h"

#include <string>
#include <vector>

namespace evenhand::intake {

/// One row, or two: sections over questions, or questions over their parts.
struct HeadingRows {
    std::size_t first = 0, last = 0;   ///< indices of the sheet's rows, both included
    std::vector<std::string> headings; ///< white space tidied; of two rows put together
    int matches = 0; ///< how well they match the form: 0 where nothing does, and `first` is but the likeliest row
};

/// Of the first rows the one whose cells match most fields by the mapping, the form, known exports and common headings.
/// \param sheet with a row at least
HeadingRows find_headings(const document::Sheet& sheet, const Form& form, const ColumnMap& map);

/// Whether a column by this heading holds the question that a row answers, or the answer. Words that could be headings
/// of other things as well ("Field", "Value") count only where `loosely` is asked.
bool asks_question(const std::string& heading, bool loosely);
bool gives_answer(const std::string& heading, bool loosely);
/// Whether a column by this heading says who reviewed.
bool names_reviewer(const std::string& heading);
/// Whether a column by this heading holds what a reviewer said.
bool holds_review(const std::string& heading);

/// Nothing but white space.
bool blank(const std::string& cell);
std::size_t filled_cells(const document::Row& row);

} // namespace evenhand::intake
