// A member's scores as a spreadsheet.
#pragma once
#include "cli/session.h"

namespace evenhand::cli {

void add_score_sheet_export(CLI::App& scores, Session& session); ///< scores export

} // namespace evenhand::cli
