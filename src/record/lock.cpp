#include "record/lock.h"

#include "base/errors.h"
#include "record/database.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace evenhand::record {

namespace {

namespace fs = std::filesystem;

std::string host_name() {
    std::array<char, HOST_NAME_MAX + 1> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "this computer";
    return name.data();
}

std::string user_name() {
    std::array<char, 4096> room{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, room.data(), room.size(), &found) == 0 && found) return found->pw_name;
    return fmt::format("user {}", ::getuid());
}

/// A second name has a lock and a log of its own: two programs would write into one file without seeing each other.
/// (Where there is no log SQLite's own locks keep them apart, and some systems count names there that nobody gave.)
void require_one_name(const fs::path& record) {
    struct stat file {};
    if (::stat(record.c_str(), &file) != 0 || file.st_nlink < 2 || journal_for(record) != Journal::wal) return;
    throw NotAllowed(fmt::format("{} has another name on this disk (a hard link), and programs that open it by both "
                                 "would not see each other. Make a copy with \"evenhand backup\" and work in that.",
                                 record.string()));
}

[[noreturn]] void say_who_has_it(const fs::path& record, const fs::path& path) {
    std::string host = "this computer", user = "somebody", process = "?", since = "an unknown time";
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos) continue;
        const std::string key = line.substr(0, colon), value = line.substr(colon + 2);
        if (key == "host") host = value;
        if (key == "user") user = value;
        if (key == "process") process = value;
        if (key == "since") since = value;
    }
    throw NotAllowed( // the machine is well: somebody has to close it
        fmt::format("{} is open in another program: {} on {}, process {}, since {}. Close it there first.",
                    record.string(), user, host, process, since));
}

/// Whoever only looks whether the lock is held has it for a moment, so one try is not enough.
bool get(int descriptor) {
    for (int tries = 0;; ++tries) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return true;
        if (errno != EWOULDBLOCK || tries == 5) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

bool write_holder(int descriptor, Moment now) {
    const std::string text = fmt::format("host: {}\nuser: {}\nprocess: {}\nsince: {}\n", host_name(), user_name(),
                                         ::getpid(), to_string(now));
    return ::ftruncate(descriptor, 0) == 0 &&
           ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

} // namespace

fs::path lock_path(const fs::path& record) {
    return resolved(record) += ".lock"; // the same lock by whatever link the record is opened
}

bool is_still_there(const fs::path& path, int descriptor) {
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

Lock Lock::take(const fs::path& record, Moment now) {
    require_one_name(record);
    const fs::path path = lock_path(record);
    for (;;) {
        // Readable by all, so that whoever is kept out can be told by whom.
        int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        const int problem = descriptor < 0 ? errno : 0;
        if (descriptor < 0 && problem == EACCES) // another user's: it can be tried and named, and replaced if stale
            descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0 && (problem == EACCES || problem == EROFS))
            throw StorageError(
                fmt::format("{} cannot be written: it, or its folder, is write-protected.", record.string()));
        if (descriptor < 0)
            throw StorageError(fmt::format("{} cannot be opened for writing, since {} cannot be made: {}.",
                                           record.string(), path.string(), std::strerror(problem)));
        Lock lock(path, -1); // nothing is removed unless the lock was got
        if (!get(descriptor)) {
            const int why = errno;
            ::close(descriptor);
            if (why == EWOULDBLOCK) say_who_has_it(record, path);
            throw StorageError(fmt::format("{} cannot be opened for writing: in its folder no program can lock a file "
                                           "({}). Copy it to a folder of this computer.",
                                           record.string(), std::strerror(why)));
        }
        lock.descriptor_ = descriptor;
        if (!is_still_there(path, descriptor)) { // its last holder has removed it in between
            ::close(std::exchange(lock.descriptor_, -1));
            continue;
        }
        if (write_holder(descriptor, now)) return lock;
        if (problem != EACCES || ::unlink(path.c_str()) != 0) // stale and not ours: start again with one of our own
            throw StorageError(fmt::format("{} cannot be opened for writing, since {} cannot be written: {}.",
                                           record.string(), path.string(), std::strerror(errno)));
        ::close(std::exchange(lock.descriptor_, -1));
    }
}

bool Lock::is_held(const fs::path& record) {
    const int descriptor = ::open(lock_path(record).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return false;
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

void Lock::require_free(const fs::path& record) {
    if (is_held(record)) say_who_has_it(record, lock_path(record));
}

Lock::Lock(fs::path path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

Lock::Lock(Lock&& other) noexcept : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock::~Lock() {
    if (descriptor_ < 0) return;
    ::unlink(path_.c_str()); // before it is given up: after, it may be somebody else's
    ::close(descriptor_);
}

} // namespace evenhand::record
