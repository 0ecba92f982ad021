// Where a record is kept.
#pragma once
#include <filesystem>

namespace evenhand::record {

/// Whether it is in a folder of another machine. There a rollback journal takes the log's place, which is as safe and
/// slower, and the lock may not reach from one machine to another: one person at a time may have it open.
bool is_in_network_folder(const std::filesystem::path& record);

} // namespace evenhand::record
