// Copies of a record for safety's sake.
#pragma once
#include "record/record.h"

#include <memory>

namespace evenhand::record {

class Scaffold;

/// "NAME 2026-11-22.evenhand" beside the record, with a number where that is there already.
std::filesystem::path backup_name(const std::filesystem::path& record, Moment now);

/// A copy of a record that stands beside its place until it is kept, and is gone if it is not: the record can note it
/// in between, so that it never misses one. One thread at a time.
class Backup {
  public:
    /// Copies the record as it is now, by SQLite's own means: it may be open, here or in another program. Owner's
    /// alone, never over another file. \throws StorageError (something has that name; no room; damaged pages),
    /// InvalidInput if it is no record, Cancelled
    Backup(const std::filesystem::path& record, std::filesystem::path target, const Progress& progress = {});
    ~Backup();
    Backup(const Backup&) = delete;
    Backup& operator=(const Backup&) = delete;
    /// What verify() finds in the copy: of a record that does not verify there is a copy all the same.
    const Verification& found() const { return found_; }
    /// Where the copy is to be, as an absolute path.
    const std::filesystem::path& target() const { return target_; }
    /// Puts it in its place, whole. \throws StorageError if something has come to be there
    void keep();

  private:
    std::filesystem::path target_;
    std::unique_ptr<Scaffold> scaffold_;
    Verification found_;
};

} // namespace evenhand::record
