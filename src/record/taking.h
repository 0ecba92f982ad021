// Applications read from files for a record, before they are taken: what is in them, and what repeats what.
#pragma once
#include "base/progress.h"
#include "intake/application.h"
#include "record/record.h"

#include <string>
#include <vector>

namespace evenhand::record {

/// What all files together brought.
struct ReadIn {
    std::vector<intake::Application> applications;
    std::vector<std::string> files;         ///< of each application
    std::vector<Problem> skipped, warnings; ///< a repeat is a warning that names the code or line it repeats
};

/// Reads the files by the record's form and compares each application with the others and with those the record holds:
/// somebody who sent the same twice, or a file that was taken before, is worth a word; HR decides which one stays.
/// \throws InvalidInput if a file as a whole cannot be read, StorageError, Cancelled
ReadIn read_in(const Record& record, const std::vector<std::string>& files, const intake::ColumnMap& map = {},
               const Progress& progress = {});

} // namespace evenhand::record
