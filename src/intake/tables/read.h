// From the bytes of a table to its sheet.
#pragma once
#include "intake/tables/table.h"

#include <string_view>

namespace evenhand::intake {

/// A table before its shape is looked at.
struct OpenedSheet {
    document::Sheet sheet; ///< with a row at least
    std::string name;      ///< of a spreadsheet
    std::vector<Problem> warnings;
    std::vector<std::string> notes;
};

/// CSV, TSV. \throws InvalidInput for what is no table, is empty or beyond the bounds of a sheet; Cancelled
OpenedSheet open_text(std::string_view bytes, const std::string& file, const Progress& progress = {});
/// The sheet of a spreadsheet whose heading row matches most fields. \throws InvalidInput as document::read_sheets;
/// Cancelled
OpenedSheet open_spreadsheet(std::string_view bytes, const TableSource& source, const Progress& progress = {});

} // namespace evenhand::intake
