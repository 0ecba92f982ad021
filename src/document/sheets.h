// Spreadsheets as sheets of data.
#pragma once
#include "base/errors.h"
#include "base/progress.h"
#include "document/sheet.h"

#include <string_view>

namespace evenhand::document {

struct NamedSheet {
    std::string name;
    Sheet sheet;
    friend bool operator==(const NamedSheet&, const NamedSheet&) = default;
};

struct Workbook {
    std::vector<NamedSheet> sheets; ///< those that are shown and hold something, in order
    std::vector<Problem> warnings;  ///< sheets left out, hidden rows, formulas without a result…
    friend bool operator==(const Workbook&, const Workbook&) = default;
};

/// Reads .xlsx, .xlsm, .xltx and .ods. Cells come as text: numbers as they were typed, dates as 2026-11-22, times as
/// 14:30, both as 2026-11-22T14:30, of a formula the result that was kept, never worked out anew. A cell merged with
/// others has its text where it begins. Row::line is the row's number in the spreadsheet, and cells begin with its
/// column A. Memory and time are bounded whatever the file says of itself. \param file the name for problems \throws
/// InvalidInput for what is no spreadsheet, is damaged, locked by a password or beyond the bounds; Cancelled
Workbook read_sheets(std::string_view bytes, const std::string& file, const Progress& progress = {});

} // namespace evenhand::document
