#include "record/scaffold.h"

#include "base/errors.h"
#include "seal/digest.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <span>
#include <unistd.h>

namespace evenhand::record {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void already_there(const fs::path& path) {
    throw StorageError(fmt::format("{} is already there and was not touched. Choose another name.", path.string()));
}

/// The name itself must be on disk too.
void keep_name(const fs::path& path) {
    const fs::path folder = path.parent_path().empty() ? fs::path(".") : path.parent_path();
    if (const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
}

constexpr const char* endings[] = {"-journal", "-wal", "-shm"}; // of files that SQLite puts beside its own

/// Renames without ever replacing. Not every file system can; those that cannot get a link, or a name taken first.
void publish(const fs::path& from, const fs::path& to) {
    bool done = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0;
    if (!done && errno == EEXIST) already_there(to);
    if (!done) {
        done = ::link(from.c_str(), to.c_str()) == 0;
        if (!done && errno == EEXIST) already_there(to);
    }
    if (!done) {
        const int taken = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (taken < 0 && errno == EEXIST) already_there(to);
        if (taken >= 0) ::close(taken);
        done = taken >= 0 && ::rename(from.c_str(), to.c_str()) == 0;
    }
    if (!done) throw StorageError(fmt::format("Cannot make {}: {}.", to.string(), std::strerror(errno)));
    keep_name(to);
}

} // namespace

void refuse_existing(const fs::path& path) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored))) already_there(path);
}

Scaffold::Scaffold(const fs::path& target) : target_(target), path_(target) {
    const std::string tag = random_bytes(6);
    path_ += "." + to_hex(std::span(reinterpret_cast<const std::uint8_t*>(tag.data()), tag.size())) + ".part";
}

Scaffold::~Scaffold() {
    std::error_code ignored;
    fs::remove(path_, ignored);
    for (const char* ending : endings) fs::remove(fs::path(path_) += ending, ignored);
}

void Scaffold::publish() {
    record::publish(path_, target_);
}

void Scaffold::replace() {
    std::error_code ignored;
    for (const char* ending : endings) fs::remove(fs::path(target_) += ending, ignored); // they belong to the old one
    if (::rename(path_.c_str(), target_.c_str()) != 0)
        throw StorageError(fmt::format("Cannot replace {}: {}.", target_.string(), std::strerror(errno)));
    keep_name(target_);
}

} // namespace evenhand::record
