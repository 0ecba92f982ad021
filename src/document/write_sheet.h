// A sheet of data as a spreadsheet; the door to libxlsxwriter.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace evenhand::document {

struct SheetToWrite {
    /// A column whose cells are chosen from a list. Whole numbers in it are written as numbers, as people type them.
    struct Choice {
        std::size_t column = 0;
        std::vector<std::string> values;
        std::string title, message; ///< shown at a cell that is chosen; a spreadsheet takes 32 and 255 characters
    };
    std::string name;                           ///< of the sheet
    std::vector<std::vector<std::string>> rows; ///< headings first
    std::vector<int> widths;                    ///< of the columns, in characters
    std::optional<Choice> choice;
};

/// The bytes of an .xlsx: the row of headings stays in sight, long text wraps, and every cell is text, whatever it
/// begins with, so that none is ever run as a formula. A list of choices longer than a spreadsheet takes (255 bytes) is
/// left out. \throws InvalidInput for a text longer than a cell holds, StorageError
std::string xlsx_bytes(const SheetToWrite& sheet);

} // namespace evenhand::document
