// What stands in a cell of a spreadsheet, as somebody typed it.
#pragma once
#include <string>
#include <string_view>

namespace evenhand::document {

/// What a number format makes of a number.
struct CellFormat {
    enum class Kind { number, percent, date, time, date_and_time };
    Kind kind = Kind::number;
    int digits = 0; ///< a number is filled up with noughts to so many: "07700" by the format "00000"
    friend bool operator==(const CellFormat&, const CellFormat&) = default;
};
/// By the number of one of Excel's own formats; 0 to 163.
CellFormat cell_format(int built_in);
/// By its code: "dd/mm/yyyy", "[$-809]d mmmm yyyy", "0.0%", "00000"…
CellFormat cell_format(std::string_view code);

/// A number as it was typed: 15 significant digits, without the noise of binary fractions ("0.1", not
/// "0.1000000000000000055"). What is no number comes back as it is.
/// \param since_1904 days are counted from 1904, as old Macintoshes did
std::string shown_number(std::string_view number, const CellFormat& format = {}, bool since_1904 = false);

} // namespace evenhand::document
