// Handing back the files that applications came in.
#pragma once
#include "record/record.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::record {

/// A name for a file that came from elsewhere: without folders, signs that a file system or a shell takes for its own,
/// and leading dots; not longer than file systems allow. "original" where nothing is left.
std::string safe_name(std::string_view name);

/// Writes the files of an application into a folder, which is made if it is not there, as "C003-NAME". Never
/// overwrites. \returns their paths, in their order  \throws InvalidInput if there is no such candidate, none of its
/// files is kept, or a file of that name is there already; StorageError
std::vector<std::filesystem::path> write_originals(const Record& record, const std::string& candidate,
                                                   const std::filesystem::path& folder);

} // namespace evenhand::record
