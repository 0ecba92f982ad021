// Excel workbooks (.xlsx, .xlsm, .xltx, transitional and strict).
#pragma once
#include "document/sheets.h"

namespace evenhand::document {

/// What read_sheets() promises, for an Excel workbook.
Workbook read_xlsx(std::string_view bytes, const std::string& file, const Progress& progress);

} // namespace evenhand::document
