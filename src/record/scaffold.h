// Building a file beside its place and putting it there whole, never over something.
#pragma once
#include <filesystem>

namespace evenhand::record {

/// \throws StorageError if anything has that name
void refuse_existing(const std::filesystem::path& path);

/// A name beside the file's that nothing else has; what is left there at the end is removed, with SQLite's files beside
/// it.
class Scaffold {
  public:
    explicit Scaffold(const std::filesystem::path& target);
    ~Scaffold();
    Scaffold(const Scaffold&) = delete;
    Scaffold& operator=(const Scaffold&) = delete;
    const std::filesystem::path& path() const { return path_; }
    /// Gives the file its name for good, on disk too. \throws StorageError if anything has that name
    void publish();
    /// The same over the file that has the name; what SQLite left beside that goes first. \throws StorageError
    void replace();

  private:
    std::filesystem::path target_, path_;
};

} // namespace evenhand::record
