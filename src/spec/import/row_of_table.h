// What stands in one row of a table beside its statements.
#pragma once
#include "spec/import/columns.h"
#include "spec/import/values_of_row.h"

#include <string>

namespace evenhand::spec::importing {

/// Whether rows of their own head those below them with both importances: "Essential criteria", "Desirable criteria".
bool rows_say_importance(const Grid& grid);
/// Whether the rows begin with "Essential", "Desirable" or "Assessed by", and say beside it what is.
bool rows_begin_with_importance(const Grid& grid);
/// "Method of assessment | Interview | Practical test": how what stands above it in each column is assessed.
bool is_row_of_methods(const Grid& grid, std::size_t row, const Legend& legend);
/// What a row says, cell by cell, as it stands there.
std::string row_words(const Grid& grid, std::size_t row);
/// The words of a column over all rows that a cell spans.
std::string words_beside(const Grid& grid, std::size_t row, const document::Cell* spanning, std::size_t column);
/// Whether a row says the importance or the methods of what it states.
bool has_values(const Grid& grid, std::size_t row, const Columns& columns);
/// What the columns of importance, methods and weight say of a statement.
RowValues values_beside(const Grid& grid, std::size_t row, const document::Cell* statement, const Columns& columns);
/// Whether a cell covers columns that stand for different importances.
bool stands_across(const Grid& grid, std::size_t row, std::size_t column, const Columns& columns);

} // namespace evenhand::spec::importing
