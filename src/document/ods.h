// OpenDocument spreadsheets (.ods, .ots).
#pragma once
#include "document/sheets.h"

namespace evenhand::document {

/// What read_sheets() promises, for an OpenDocument spreadsheet.
Workbook read_ods(std::string_view bytes, const std::string& file, const Progress& progress);

} // namespace evenhand::document
