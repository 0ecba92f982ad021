// Which scores were changed before they were handed in.
#pragma once
#include "report/compose.h"

#include <vector>

namespace evenhand::report {

/// Scores of the stage that were given otherwise before, oldest first. To be asked once all have handed in.
/// \throws StorageError, Cancelled
std::vector<ScoreChange> score_changes(const record::Record& record, spec::Stage stage, const Progress& progress = {});

} // namespace evenhand::report
