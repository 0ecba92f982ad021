// The words of a report in the order in which they are printed, each with the place it belongs to.
#pragma once
#include "report/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// A run of letters and digits, or one other character that is no blank. Lines may end between two such words, and
/// within one only where it has no room. Letters that run from right to left are left out: how a PDF gives them back
/// depends on where lines end.
struct ScriptWord {
    std::string text;
    bool begins_line = false; ///< a line's end, or the end of a page, is before it
    bool blank_before = false;
};
std::vector<ScriptWord> script_words(std::string_view text);

/// A cell, a paragraph, a heading…: what stands together.
struct Spot {
    std::string heading;        ///< of the block it stands in; empty before the first
    std::string row, column;    ///< of a table, in words; empty elsewhere
    std::string text;           ///< as it should be printed
    std::size_t row_number = 0; ///< counts all rows of all tables; 0 outside them
};

struct Script {
    std::vector<Spot> spots;
    std::vector<ScriptWord> words;
    std::vector<std::size_t> spot_of;              ///< each word's
    std::vector<std::vector<ScriptWord>> headings; ///< of tables: what may be repeated at the top of a page
};

Script script_of(const Report& report);

} // namespace evenhand::report
