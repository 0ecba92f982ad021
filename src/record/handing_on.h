// Handing on the application of whoever was appointed, to where staff are kept.
#pragma once
#include "record/record.h"

#include <filesystem>
#include <string>

namespace evenhand::record {

/// Where the application is written as a text.
std::filesystem::path handed_on_file(const std::filesystem::path& folder, const std::string& candidate);

/// Writes the application, by the form's labels, and the files it came in into a folder, which is made if it is not
/// there. Never overwrites. \returns how many files it came in  \throws InvalidInput if there is no such candidate or
/// a file is there already; StorageError
std::size_t hand_on(const Record& record, const std::string& candidate, const std::filesystem::path& folder);

} // namespace evenhand::record
