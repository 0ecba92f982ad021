// A printed report, read out of its PDF, against what it should say: cell by cell. Where lines and pages end, and the
// headings that tables repeat, make no difference; every word and figure does.
#pragma once
#include "report/model.h"

#include <string>
#include <vector>

namespace evenhand::report {

/// What a PDF says, as a program reads it.
struct PrintedReport {
    std::string id;                 ///< what it says of itself (see identity.h); empty where it says nothing
    std::vector<std::string> pages; ///< the text of each in the order in which it was set, lines ended by "\n"
    std::string bytes;              ///< the file whole
};

/// A place where the print says something else.
struct Difference {
    int page = 0;
    std::string heading;     ///< of the block; empty before the first
    std::string row, column; ///< of a table, in the report's words; empty elsewhere
    std::string printed;     ///< empty where nothing is
    std::string expected;    ///< empty where nothing should be
};

struct Comparison {
    std::vector<Difference> differences; ///< in the order of the report
    bool complete = true;                ///< false: from the last of them on hardly anything is as it should be
};

Comparison compare(const Report& expected, const PrintedReport& printed);

} // namespace evenhand::report
