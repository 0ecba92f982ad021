// Columns that stand for one importance or one method, and the marks in them.
#pragma once
#include "spec/import/columns.h"
#include "spec/import/found.h"

#include <vector>

namespace evenhand::spec::importing {

/// Gives the statements of a cell what the marks in their row say.
void share_out_marks(const Grid& grid, std::size_t row, const document::Cell* statement, const Columns& columns,
                     std::vector<Found>& statements, Findings& findings);

} // namespace evenhand::spec::importing
