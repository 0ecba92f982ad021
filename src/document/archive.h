// A ZIP file as names and bytes; the door to libzip.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::document {

/// Reads within bounds whatever the archive says of itself: at most `most_entries` entries, `most_bytes` unpacked of
/// one and four times that of all together. Names are UTF-8 with "/" between folders. Entries that climb out of the
/// archive ("..", a leading "/", a drive letter), links, encrypted entries and a second one of the same name are never
/// given; refused() says which.
class Archive {
  public:
    static constexpr std::size_t most_entries = 20'000;
    static constexpr std::uint64_t most_bytes = 256ull << 20;

    struct Entry {
        std::string name;
        std::uint64_t size = 0; ///< unpacked, as the archive says
    };
    /// \param bytes have to outlive the archive  \param file the name for problems
    /// \throws InvalidInput for what is no ZIP file, is damaged, or goes beyond the bounds
    Archive(std::string_view bytes, std::string file);
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    const std::vector<Entry>& entries() const;       ///< files, no folders, in the archive's order
    const std::vector<std::string>& refused() const; ///< a sentence each, with the name
    bool encrypted() const;                          ///< an entry is locked by a password
    bool has(std::string_view name) const;
    /// \throws InvalidInput if there is none of that name, it is damaged, or is larger than it says
    std::string read(std::string_view name) const;

  private:
    struct Open;
    std::unique_ptr<Open> open_;
};

} // namespace evenhand::document
