// Whether a printed report says what the record said when it was made.
#pragma once
#include "report/identity.h"
#include "report/reading_back.h"

#include <filesystem>

namespace evenhand::report {

/// Reads a PDF. \throws InvalidInput for what is none or is locked, StorageError if it cannot be read
PrintedReport read_printed(const std::filesystem::path& path);

struct Checked {
    Comparison comparison;
    /// Where all words are those of the record: pages, from 1, that look otherwise than printed anew.
    std::vector<int> look_otherwise;
    /// Whether what the record says may be shown beside: not what HR alone may read, nor what is not to be seen now.
    bool may_tell = false;
};

/// Composes the same report anew from the record as it was at the head that the report names, and compares the two.
/// \throws InvalidInput where the record has no such report, member or candidate, NotAllowed where it could not have
/// been printed then, StorageError, Cancelled
Checked check_report(const record::Record& record, const PrintedReport& printed, const Identity& identity,
                     const Progress& progress = {});

} // namespace evenhand::report
