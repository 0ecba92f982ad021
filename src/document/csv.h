// Sheets as text with separators; the door to libcsv.
#pragma once
#include "document/sheet.h"

#include <functional>
#include <span>
#include <string_view>

namespace evenhand::document {

/// Gets each row that has something in it: the line where it starts (1-based) and its cells, which may be moved from;
/// both are gone after the call. What it throws comes out of read_rows.
using RowFunction = std::function<void(int line, std::span<std::string> cells)>;

/// Reads text separated by commas, semicolons, tabs or strokes ("|"), whichever the first line has most of unless most
/// lines agree on another (or what a line "sep=…" before it says), in any encoding that base/encoding.h tells apart;
/// cells in double quotes with line breaks and doubled quotes; LF, CRLF or CR. Blanks around a cell are dropped unless
/// quoted; a quote inside a cell that does not start with one is a character of it. Needs memory for one row beyond
/// UTF-8 `bytes`, and time linear in them. \throws InvalidInput with the line, for a quoted cell that is not closed or
/// goes on after its closing quote, or bytes that are no text
Shape read_rows(std::string_view bytes, const RowFunction& row);
/// The same, all at once.
Sheet read_sheet(std::string_view bytes);

/// A row of CSV, its line end included, that read_rows reads back as it was. A cell that a spreadsheet would run as a
/// formula (it begins with = + - @, a tab or a line break) stands behind an apostrophe, which makes it text there;
/// read_rows takes it off.
std::string csv_row(std::span<const std::string> cells);

} // namespace evenhand::document
