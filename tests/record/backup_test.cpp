// Copies of a record: whole, of one moment, never over something, and known to the record.
#include "base/files.h"
#include "panel/backup.h"
#include "record/backup.h"
#include "record/sample.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <csignal>
#include <fstream>
#include <sys/resource.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Backup;
using record::Record;
namespace fs = std::filesystem;

TEST_CASE("A copy holds what the record holds, is its owner's alone, and is there only once it is kept") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand", copy = folder / "copy.evenhand";
    std::string state;
    record::Head head;
    {
        const Record record = filled(path);
        state = dump(record.vacancy());
        head = record.head();
    }
    {
        const Backup backup(path, copy);
        CHECK(backup.found().ok());
        CHECK_FALSE(fs::exists(copy));
    }
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
    Backup(path, copy).keep();
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand", "copy.evenhand"});
    CHECK(fs::status(copy).permissions() == fs::perms(0600));
    CHECK(record::verify(copy).head == head);
    CHECK(dump(Record::open(copy, Record::Access::read).vacancy()) == state);
}

TEST_CASE("A record that is open is copied as it is at that moment, and goes on") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand", copy = folder / "copy.evenhand";
    Record record = filled(path);
    record.commit("P1", {event(panel::HrViewOpened{}, "Still in the log.")});
    const record::Head head = record.head();
    Backup backup(path, copy);
    record.commit("P1", {event(panel::HrViewOpened{}, "After the copy.")});
    record.commit("P1", panel::note_backup(backup.target().string()));
    backup.keep();
    CHECK(record::verify(copy).head == head);
    CHECK(record::verify(path).ok());
    CHECK(record.head().event == head.event + 2);
    CHECK_FALSE(fs::exists(folder / "copy.evenhand-wal"));
}

TEST_CASE("A copy never takes the place of something, not even of what came while it was made") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand", copy = folder / "copy.evenhand";
    { filled(path); }
    CHECK_THAT(refusal([&] { Backup(path, path); }), Contains("already there"));
    Backup backup(path, copy);
    std::ofstream(copy) << "came first";
    CHECK_THAT(refusal([&] { backup.keep(); }), Contains("already there"));
    CHECK(read_file(copy) == "came first");
    CHECK_THROWS_AS(Backup(folder / "none.evenhand", folder / "b"), InvalidInput);
    CHECK_THAT(refusal([&] { Backup(path, folder / "none/copy.evenhand"); }), Contains("No such file"));
}

TEST_CASE("A copy that is cancelled, or has no room, leaves nothing") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    CHECK_THROWS_AS(Backup(path, folder / "copy.evenhand", [](auto, auto, auto) { return false; }), Cancelled);
    rlimit old{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &old) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = old;
    small.rlim_cur = 40'000;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::string message;
    try {
        Backup(path, folder / "copy.evenhand");
    } catch (const StorageError& error) {
        message = error.what();
    }
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, ignored);
    CHECK_THAT(message, Contains("copy.evenhand") && Contains("The disk"));
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("Of a record that does not verify there is a copy, which says so, and of damaged pages none") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec("DROP TRIGGER person_lasting_no_update; UPDATE person SET role = 'chair' WHERE id = 'P3'");
    CHECK_FALSE(Backup(path, folder / "copy.evenhand").found().ok());
    fs::resize_file(path, fs::file_size(path) - 3 * 4096);
    CHECK_THAT(refusal([&] { Backup(path, folder / "copy.evenhand"); }), Contains("is damaged"));
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("Without a name the copy stands beside the record, under its name and the date") {
    const Folder folder;
    const Moment now = parse_moment("2026-11-22T23:59:00Z");
    CHECK(record::backup_name(folder / "a.evenhand", now) == folder / "a 2026-11-22.evenhand");
    std::ofstream(folder / "a 2026-11-22.evenhand") << "there";
    CHECK(record::backup_name(folder / "a.evenhand", now) == folder / "a 2026-11-22 (2).evenhand");
    CHECK(record::backup_name("a", now) == "a 2026-11-22");
}
