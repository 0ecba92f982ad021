#include "base/files.h"

#include "base/errors.h"
#include "base/temporary_folder.h"
#include "support/folder.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace evenhand;
using test::Folder;
namespace fs = std::filesystem;

namespace {

/// No file may grow beyond `bytes` while this lives: the nearest thing to a full disk that needs no mount.
class FileLimit {
  public:
    explicit FileLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int);
};

void put(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace

TEST_CASE("A committed file holds what was written, in one piece") {
    const Folder folder;
    const std::string much(1 << 20, 'x');
    AtomicFile file(folder / "a.txt");
    file.write("one ");
    file.write(much);
    CHECK_FALSE(fs::exists(folder / "a.txt"));
    file.commit();
    CHECK(read_file(folder / "a.txt") == "one " + much);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("Without commit nothing is left and the old file stays") {
    const Folder folder;
    put(folder / "a.txt", "old");
    {
        AtomicFile file(folder / "a.txt");
        file.write(std::string(1 << 20, 'x'));
        CHECK(folder.names().size() == 2);
    }
    CHECK(read_file(folder / "a.txt") == "old");
    CHECK(folder.names().size() == 1);
}

TEST_CASE("A new file takes the old one's place and its permissions") {
    const Folder folder;
    put(folder / "a.txt", "old");
    ::chmod((folder / "a.txt").c_str(), 0640);
    AtomicFile file(folder / "a.txt");
    file.write("new");
    file.commit();
    CHECK(read_file(folder / "a.txt") == "new");
    struct stat state {};
    REQUIRE(::stat((folder / "a.txt").c_str(), &state) == 0);
    CHECK((state.st_mode & 07777) == 0640);
}

TEST_CASE("A file that was not there before is its owner's alone, whatever others may read by default") {
    const Folder folder;
    const mode_t before = ::umask(0);
    {
        AtomicFile file(folder / "a.txt");
        file.write("names");
        file.commit();
    }
    ::umask(before);
    CHECK(fs::status(folder / "a.txt").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("A full disk is a storage error that leaves no half file") {
    const Folder folder;
    put(folder / "a.txt", "old");
    const FileLimit limit(4096);
    SECTION("found while writing") {
        AtomicFile file(folder / "a.txt");
        CHECK_THROWS_AS(file.write(std::string(1 << 20, 'x')), StorageError);
    }
    SECTION("found at commit") {
        AtomicFile file(folder / "a.txt");
        file.write(std::string(5000, 'x'));
        CHECK_THROWS_WITH(file.commit(), Catch::StartsWith("Cannot write " + (folder / "a.txt").string() + ": "));
    }
    CHECK(read_file(folder / "a.txt") == "old");
    CHECK(folder.names().size() == 1);
}

TEST_CASE("A folder that cannot be written is a storage error at once") {
    const Folder folder;
    put(folder / "plain", "a file, no folder");
    CHECK_THROWS_AS(AtomicFile((folder / "plain") / "a.txt"), StorageError);
    CHECK_THROWS_WITH(AtomicFile(folder / "absent" / "a.txt"), Catch::Contains("No such file or directory"));
    CHECK_THROWS_AS(AtomicFile("/proc/evenhand.txt"), StorageError);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("A target that is a folder is not replaced and leaves nothing behind") {
    const Folder folder;
    fs::create_directory(folder / "taken");
    CHECK_THROWS_WITH(AtomicFile(folder / "taken"), Catch::Contains("Is a directory"));
    CHECK(fs::is_directory(folder / "taken"));
    CHECK(folder.names().size() == 1);
}

// A report written to /dev/stdout by root took the place of the device.
TEST_CASE("Nothing is waited for at a pipe that nobody writes to") {
    const test::Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THROWS_WITH(read_file(folder / "pipe"), Catch::Contains("it is a device or a pipe, not a file"));
    fs::create_symlink(folder / "pipe", folder / "link");
    CHECK_THROWS_AS(read_file(folder / "link"), StorageError);
}

TEST_CASE("A target that is a device or a pipe is not replaced") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THROWS_WITH(AtomicFile(folder / "pipe"), Catch::Contains("a device or a pipe"));
    CHECK(fs::is_fifo(folder / "pipe"));
    CHECK(folder.names().size() == 1);
}

TEST_CASE("Through a link the file behind it is replaced, and the link stays") {
    const Folder folder;
    put(folder / "real.txt", "old");
    fs::create_symlink("real.txt", folder / "link.txt");
    AtomicFile file(folder / "link.txt");
    file.write("new");
    file.commit();
    CHECK(fs::is_symlink(folder / "link.txt"));
    CHECK(read_file(folder / "real.txt") == "new");
}

TEST_CASE("A file is read byte by byte, and one that cannot be read says why") {
    const Folder folder;
    const std::string bytes("a\r\n\0\xFF z", 7);
    put(folder / "a.bin", bytes);
    CHECK(read_file(folder / "a.bin") == bytes);
    put(folder / "empty", "");
    CHECK(read_file(folder / "empty").empty());
    CHECK_THROWS_WITH(read_file(folder / "absent"),
                      "Cannot read " + (folder / "absent").string() + ": No such file or directory.");
    CHECK_THROWS_WITH(read_file(folder / "empty" / "x"), Catch::Contains("Not a directory"));
    fs::create_directory(folder / "folder");
    CHECK_THROWS_WITH(read_file(folder / "folder"), Catch::Contains("Is a directory"));
}

TEST_CASE("The data folder is the one chosen, and a wrong choice names where was looked") {
    const Folder folder;
    const char* before = std::getenv("EVENHAND_DATA");
    const std::string kept = before ? before : "";
    ::setenv("EVENHAND_DATA", (folder / "data").c_str(), 1);
    CHECK_THROWS_WITH(data_folder(), Catch::Contains((folder / "data").string()));
    fs::create_directories(folder / "data" / "criteria" / "scales");
    CHECK(data_folder() == folder / "data");
    if (before)
        ::setenv("EVENHAND_DATA", kept.c_str(), 1);
    else
        ::unsetenv("EVENHAND_DATA");
}

TEST_CASE("A temporary folder is its user's alone and goes with what is in it") {
    fs::path path;
    {
        const TemporaryFolder folder;
        const TemporaryFolder other;
        path = folder.path();
        CHECK(path != other.path());
        CHECK(fs::is_empty(path));
        CHECK(fs::status(path).permissions() == fs::perms::owner_all);
        put(folder / "a", "words");
        fs::create_directory(folder / "b");
        put(folder / "b" / "c", "more");
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("A temporary folder stands where TMPDIR says, or else in the usual place") {
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before ? before : "";
    const Folder folder;
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    CHECK(TemporaryFolder().path().parent_path() == folder.path());
    CHECK(folder.names().empty());
    ::setenv("TMPDIR", (folder / "nowhere").c_str(), 1);
    CHECK_NOTHROW(TemporaryFolder());
    if (before)
        ::setenv("TMPDIR", kept.c_str(), 1);
    else
        ::unsetenv("TMPDIR");
}
