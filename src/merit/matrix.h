// Candidates × criteria, each cell by itself: what moderation looks at while totals, ranks and the line stay hidden.
// They are not worked out here at all.
#pragma once
#include "merit/selection.h"

namespace evenhand::merit {

/// For each of the round's candidates one cell for each criterion, in the round's order; agreed scores take the place
/// of combined ones. Empty for those who are not in.
std::vector<std::vector<Cell>> matrix_of(const Round& round);

} // namespace evenhand::merit
