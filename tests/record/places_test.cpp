// Records in odd places: under strange names, behind links, on full disks, half copied.
#include "base/files.h"
#include "record/sample.h"
#include "record/schema.h"

#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

/// Runs the work in a process of its own. \returns whether it said yes
bool apart(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            ::_exit(work() ? 0 : 1);
        } catch (...) {
            ::_exit(2);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Adds an event and ends without closing the record, as a killed program does.
void leave_open(const fs::path& path) {
    REQUIRE(apart([&] {
        Record record = Record::open(path, Record::Access::write);
        record.commit("P1", {event(panel::ModerationReopened{spec::Stage::shortlisting}, "Left open.")});
        ::_exit(0);
        return false;
    }));
}

} // namespace

TEST_CASE("A record may have a name that means something else to SQLite") {
    const Folder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    for (const std::string name : {":memory:", "file:a.evenhand", "file:b.evenhand?mode=memory", "c?d#e%20.evenhand"}) {
        INFO(name);
        CHECK_NOTHROW(filled(name));
        CHECK_NOTHROW(Record::open(name, Record::Access::read));
        CHECK(fs::exists(folder / name));
        CHECK(record::verify(name).ok());
    }
    fs::current_path(before);
    CHECK(folder.names().size() == 4);
}

TEST_CASE("What a killed program left in the log is not passed over when the record is opened by a link") {
    const Folder folder;
    fs::create_directory(folder / "shelf");
    fs::permissions(folder.path(), fs::perms(0755));
    const fs::path path = folder / "shelf/a.evenhand", link = folder / "link.evenhand";
    { filled(path); }
    const long long events = record::verify(path).events;
    leave_open(path);
    fs::create_symlink(path, link);
    CHECK(record::verify(link).events == events + 1);

    fs::remove(fs::path(path) += "-shm");
    fs::permissions(folder / "shelf", fs::perms(0555));
    for (const fs::path& file : {path, fs::path(path) += "-wal"}) fs::permissions(file, fs::perms(0444));
    CHECK(apart([&] { // as somebody whom the modes bind, which root is not
        if (::getuid() == 0 && ::setresuid(65534, 65534, 65534) != 0) return false;
        return refusal([&] { Record::open(link, Record::Access::read); }).find("not closed properly") !=
               std::string::npos;
    }));
    fs::permissions(folder / "shelf", fs::perms(0755));
}

TEST_CASE("A record on a full disk can still be read and checked") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    CHECK(apart([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit nothing{0, 0}; // what a full disk does to every file that should grow
        if (::setrlimit(RLIMIT_FSIZE, &nothing) != 0) return false;
        return record::verify(path).ok() && !Record::open(path, Record::Access::read).vacancy().candidates.empty();
    }));
}

TEST_CASE("A copy that was broken off is a finding") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    fs::resize_file(path, 20'000);
    const auto found = record::verify(path);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].where == "file");
    CHECK_THAT(found.problems[0].message, Contains("is damaged and cannot be read"));
}

TEST_CASE("The copy made before a record is brought up to date is its owner's alone, and only a whole one stays") {
    const Folder folder;
    const int next = record::current_version() + 1;
    const fs::path path = folder / "a.evenhand", copy = folder / fmt::format("a.evenhand.before-v{}", next);
    { filled(path); }
    std::vector<record::Step> steps = record::steps();
    steps.push_back({next, "CREATE TABLE two(x)"});
    record::Database database = record::Database::open_for_writing(path, record::Journal::wal);
    CHECK(apart([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{40'000, 40'000};
        if (::setrlimit(RLIMIT_FSIZE, &little) != 0) return false;
        try {
            record::bring_up_to_date(database, path, steps);
        } catch (const SQLite::Exception&) {
            return !fs::exists(copy);
        }
        return false;
    }));
    record::bring_up_to_date(database, path, steps);
    CHECK(fs::status(copy).permissions() == fs::perms(0600));
}
