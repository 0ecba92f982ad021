#include "base/files.h"

#include "base/errors.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace evenhand {

namespace {

[[noreturn]] void fail(const char* what, const std::filesystem::path& path, int error) {
    throw StorageError(fmt::format("{} {}: {}.", what, path.string(), std::strerror(error)));
}

} // namespace

std::string read_file(const std::filesystem::path& path) {
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::is_directory(status)) fail("Cannot read", path, EISDIR);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) // it may never come to an end
        throw StorageError(fmt::format("Cannot read {}: it is a device or a pipe, not a file.", path.string()));
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) fail("Cannot read", path, errno ? errno : ENOENT);
    std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (stream.bad()) fail("Cannot read", path, errno ? errno : EIO);
    return bytes;
}

namespace {

/// Where the new file is to stand: a link is followed, since replacing it would leave the old file behind it. Anything
/// but a plain file is refused: a device or a pipe would be gone for every other program.
std::filesystem::path replaceable(std::filesystem::path target) {
    std::error_code failed;
    if (std::filesystem::is_symlink(target, failed)) {
        const auto behind = std::filesystem::canonical(target, failed);
        if (!failed) target = behind;
    }
    const auto type = std::filesystem::status(target, failed).type();
    if (type == std::filesystem::file_type::directory) fail("Cannot write", target, EISDIR);
    if (std::filesystem::exists(target, failed) && type != std::filesystem::file_type::regular)
        throw StorageError(fmt::format("Cannot write {}: it is a device or a pipe, not a file.", target.string()));
    return target;
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : target_(replaceable(std::move(target))) {
    std::random_device random;
    temporary_ = target_;
    temporary_ += fmt::format(".{:08x}{:08x}.part", random(), random()); // another program may write the same file
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ < 0) fail("Cannot write", target_, errno);
    struct stat existing {};
    if (::stat(target_.c_str(), &existing) == 0 && ::fchmod(descriptor_, existing.st_mode & 07777) != 0) {
        // A file system without modes: the new file keeps its own.
    }
}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        ::unlink(temporary_.c_str());
    }
}

void AtomicFile::write(std::string_view bytes) {
    buffer_.append(bytes);
    if (buffer_.size() >= (1u << 18)) flush();
}

void AtomicFile::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("Cannot write", target_, errno);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void AtomicFile::commit() {
    flush();
    if (::fsync(descriptor_) != 0) fail("Cannot write", target_, errno);
    const int closing = std::exchange(descriptor_, -1);
    if (::close(closing) != 0 || ::rename(temporary_.c_str(), target_.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary_.c_str());
        fail("Cannot write", target_, error);
    }
    // The rename itself must be on disk too.
    const auto folder = target_.parent_path().empty() ? std::filesystem::path(".") : target_.parent_path();
    if (const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
}

std::filesystem::path data_folder() {
    std::string tried;
    auto holds_data = [&](const std::filesystem::path& folder) {
        if (!tried.empty()) tried += ", ";
        tried += folder.string();
        std::error_code ignored;
        return std::filesystem::is_directory(folder / "criteria" / "scales", ignored);
    };
    if (const char* chosen = std::getenv("EVENHAND_DATA"); chosen && *chosen) {
        if (holds_data(chosen)) return chosen;
    } else {
        std::error_code unknown;
        const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
        const std::filesystem::path beside = program.parent_path().parent_path() / EVENHAND_DATA_BELOW_PREFIX;
        for (const std::filesystem::path& folder : {beside, std::filesystem::path(EVENHAND_SOURCE_DATA)})
            if (holds_data(folder)) return folder;
    }
    throw StorageError(fmt::format("Evenhand's own scales and reports were not found (looked in {}). Install Evenhand "
                                   "again, or set EVENHAND_DATA to the folder that holds criteria/ and reports/.",
                                   tried));
}

} // namespace evenhand
