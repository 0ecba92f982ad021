// Making a new record: built beside its place, then put there whole, never over something.
#pragma once
#include "panel/event.h"

#include <filesystem>
#include <string>

namespace evenhand::record {

/// A file with the tables and the first events, by the officer whom the first of them names. On failure nothing is
/// left. \throws StorageError, SQLite::Exception
void make_record(const std::filesystem::path& path, panel::Events genesis, const std::string& at);

} // namespace evenhand::record
