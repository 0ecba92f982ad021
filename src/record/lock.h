// One writer at a time: NAME.evenhand.lock beside the record, held by flock(2), which the system gives back when a
// program ends in whatever way. The text in it only says who has it.
#pragma once
#include "base/clock.h"

#include <filesystem>

namespace evenhand::record {

class Lock {
  public:
    /// \throws NotAllowed naming who has the record open, or where it has a second name; StorageError saying why no
    /// lock can be made
    static Lock take(const std::filesystem::path& record, Moment now);
    /// Whether a program has the record open for writing, this one included.
    static bool is_held(const std::filesystem::path& record);
    /// \throws NotAllowed naming who has the record open, if somebody has
    static void require_free(const std::filesystem::path& record);
    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&&) = delete;
    ~Lock();

  private:
    Lock(std::filesystem::path path, int descriptor);
    std::filesystem::path path_;
    int descriptor_ = -1;
};

/// Whether the path still names the file that was opened, which was not moved, deleted or replaced since.
bool is_still_there(const std::filesystem::path& path, int descriptor);

/// Where the lock of a record is.
std::filesystem::path lock_path(const std::filesystem::path& record);

} // namespace evenhand::record
