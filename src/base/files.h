// Files: read whole, written whole or not at all.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace evenhand {

/// The whole file as bytes. \throws StorageError that says why it cannot be read
std::string read_file(const std::filesystem::path& path);

/// Writes beside the target and takes its place on commit(): a reader sees the old file or the new one, never half.
/// Without commit() nothing is left behind. Not copyable; one thread at a time.
class AtomicFile {
  public:
    /// \throws StorageError if nothing can be written in the target's folder
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// \throws StorageError (disk full…); the target is untouched
    void write(std::string_view bytes);
    /// Flushes to disk and renames over the target, whose mode stays; a new file is its owner's. \throws StorageError
    void commit();

  private:
    void flush();
    std::filesystem::path target_, temporary_;
    std::string buffer_;
    int descriptor_ = -1;
};

/// The folder that holds criteria/, forms/ and reports/: EVENHAND_DATA if set, else the installed one, else the source
/// tree this was built from. \throws StorageError naming the places tried
std::filesystem::path data_folder();

} // namespace evenhand
