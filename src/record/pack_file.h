// A panel pack as a file: a header in the clear, then frames, each encrypted with the key that the passphrase gives and
// bound to every byte before it. What a member does is added at the end, frame by frame; nothing is ever in a plain
// file. docs/file-format.md.
#pragma once
#include "record/scaffold.h"
#include "seal/passphrase.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::record {

/// Whether the file begins as packs do. Throws nothing.
bool is_pack(const std::filesystem::path& path);

/// A new pack that stands beside its place until it is kept, and is gone if it is not.
class NewPackFile {
  public:
    /// \throws StorageError (something has that name; no room), InvalidInput for a passphrase that is too short
    NewPackFile(const std::filesystem::path& target, const seal::Secret& passphrase, const seal::Cost& cost,
                const std::string& genesis);
    /// Puts it in its place, whole. \throws StorageError if something has come to be there
    void keep() { scaffold_.publish(); }

  private:
    Scaffold scaffold_;
};

class PackFile {
  public:
    enum class Access { read, write };

    /// Reads and proves every frame. One that was being written when the program or the machine went down is cut off:
    /// nobody was told that it was saved. \throws InvalidInput: not there, no pack, not the passphrase, changed or cut
    /// off; StorageError
    PackFile(const std::filesystem::path& path, const seal::Secret& passphrase, Access access);
    ~PackFile();
    PackFile(const PackFile&) = delete;
    PackFile& operator=(const PackFile&) = delete;

    const std::string& genesis() const { return genesis_; }
    const std::vector<std::string>& commits() const { return commits_; }
    /// Whether the file is still where it was opened for writing, and not another.
    bool is_in_place() const;
    bool handed_in() const { return !sealed_.empty(); }
    /// What was handed in, which only the record can open.
    const std::string& sealed() const { return sealed_; }

    /// Adds a frame; on disk when it returns. \throws StorageError; then the file is as it was
    void append(const std::string& commit);
    /// Puts what is handed in, sealed, in the place of all that was added: old file or new, never half. Nothing can be
    /// added then. \throws StorageError; then the file is as it was
    void close(const std::string& sealed);
    /// Lets what was read go from memory.
    void forget();

  private:
    enum class Kind : char { genesis = 'g', commit = 'c', sealed = 's' };
    std::string frame(Kind kind, const std::string& plain, const std::string& bound) const;
    void read(const std::string& bytes);
    void take(Kind kind, std::string plain);
    void require_whole(bool torn) const;
    [[noreturn]] void damaged(std::size_t at) const;
    [[noreturn]] void failed(int error) const;

    std::filesystem::path path_;
    seal::Secret key_;
    std::string head_;  ///< the header and the first frame, as they stand in the file
    std::string bound_; ///< a digest of everything up to `end_`
    std::size_t end_ = 0;
    int descriptor_ = -1;
    std::string genesis_, sealed_;
    std::vector<std::string> commits_;
};

} // namespace evenhand::record
