// A folder for what another library writes to a path alone.
#pragma once
#include <filesystem>
#include <string>

namespace evenhand {

/// A new, empty folder that only the user can read, where temporary files go; gone with what is in it at the end. Not
/// copyable.
class TemporaryFolder {
  public:
    /// \throws StorageError if there can be none
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

} // namespace evenhand
