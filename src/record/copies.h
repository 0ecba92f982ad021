// Copies of a record: what is erased in it is erased in them.
#pragma once
#include "record/record.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::record {

struct Copies {
    std::vector<std::string> erased; ///< paths of those that hold now what the record holds, or are gone
    std::vector<std::string> left;   ///< paths of those that could not be reached, each with why, as a sentence
};

/// After an erasing: every copy that the record knows (`backup` noted it), or that stands in its folder, becomes a
/// fresh copy of the record as it is now. What a migration or an unfinished backup left is removed. A copy that holds
/// events which the record does not have is another record by now and is left as it is, as is what cannot be written; on
/// hold all are.
/// \throws StorageError if the record itself cannot be read, Cancelled
Copies erase_in_copies(const Record& record, const Progress& progress = {});

} // namespace evenhand::record
