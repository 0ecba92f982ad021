// One writer at a time, and journals where there is no shared memory.
#include "base/files.h"
#include "record/database.h"
#include "record/sample.h"
#include "record/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Database;
using record::Record;
namespace fs = std::filesystem;

TEST_CASE("A second writer is told who has the record, where, and since when") {
    const Folder folder;
    const Record first = create(folder / "a.evenhand");
    const std::string message =
        sentence_of<NotAllowed>([&] { Record::open(folder / "a.evenhand", Record::Access::write, test_clock()); });
    CHECK_THAT(message, Contains("is open in another program"));
    CHECK_THAT(message, Contains("process " + std::to_string(::getpid())));
    CHECK_THAT(message, Contains("since 2026-11-22T09:00:00Z"));
    char host[256] = {};
    ::gethostname(host, sizeof host - 1);
    CHECK_THAT(message, Contains(host));
    CHECK_THAT(read_file(folder / "a.evenhand.lock"), Contains("user: "));
}

TEST_CASE("The lock is found by whatever name the record is opened") {
    const Folder folder;
    const Record first = create(folder / "a.evenhand");
    fs::create_symlink(folder / "a.evenhand", folder / "b.evenhand");
    CHECK_THAT(sentence_of<NotAllowed>([&] { Record::open(folder / "b.evenhand", Record::Access::write); }),
               Contains("another program"));
}

TEST_CASE("A record with a second name on the disk is not written to, since that name has a lock of its own") {
    const Folder folder;
    { create(folder / "a.evenhand"); }
    fs::create_hard_link(folder / "a.evenhand", folder / "b.evenhand");
    for (const char* name : {"a.evenhand", "b.evenhand"})
        CHECK_THAT(sentence_of<NotAllowed>([&] { Record::open(folder / name, Record::Access::write); }),
                   Contains("has another name on this disk"));
    CHECK(Record::open(folder / "b.evenhand", Record::Access::read).head().event > 0);
    fs::remove(folder / "b.evenhand");
    CHECK_NOTHROW(Record::open(folder / "a.evenhand", Record::Access::write));
}

TEST_CASE("Nothing is called saved that goes into a record which was moved, deleted or replaced meanwhile") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    Record record = create(path);
    const auto save = [&] { record.commit("P1", {event(panel::HrViewOpened{}, "Calls.")}); };
    save();
    const record::Head kept = record.head();
    const auto refused = [&] { return sentence_of<StorageError>(save); };
    fs::rename(path, folder / "b.evenhand");
    CHECK_THAT(refused(), Contains("a.evenhand was moved, renamed or deleted") && Contains("Nothing was saved"));
    std::ofstream(path) << "another file";
    CHECK_THAT(refused(), Contains("another file stands in its place"));
    CHECK(record.head() == kept);
    fs::rename(folder / "b.evenhand", path);
    save();
    CHECK(record::verify(path).ok());
    CHECK(record.head().event == kept.event + 1);
}

TEST_CASE("The lock is given back when the record is closed, and when opening fails") {
    const Folder folder;
    { create(folder / "a.evenhand"); }
    { Record::open(folder / "a.evenhand", Record::Access::write); }
    std::string bytes = read_file(folder / "a.evenhand");
    bytes.resize(bytes.size() / 2);
    std::ofstream(folder / "b.evenhand", std::ios::binary) << bytes;
    CHECK_THROWS_AS(Record::open(folder / "b.evenhand", Record::Access::write), StorageError);
    const auto names = folder.names();
    CHECK(std::count(names.begin(), names.end(), "b.evenhand.lock") == 0);
}

TEST_CASE("A lock whose holder is gone is seen through") {
    const Folder folder;
    { create(folder / "a.evenhand"); }
    std::ofstream(folder / "a.evenhand.lock") << "host: elsewhere\nuser: gone\nprocess: 1\nsince: long ago\n";
    {
        const Record record = Record::open(folder / "a.evenhand", Record::Access::write);
        CHECK_THAT(read_file(folder / "a.evenhand.lock"), Contains(std::to_string(::getpid())) && !Contains("gone"));
    }
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("A record that moves keeps its lock until the last owner is gone") {
    const Folder folder;
    Record first = create(folder / "a.evenhand");
    {
        const Record second = std::move(first);
        CHECK_THAT(sentence_of<NotAllowed>([&] { Record::open(folder / "a.evenhand", Record::Access::write); }),
                   Contains("another program"));
    }
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("On network file systems a rollback journal is used, synchronous EXTRA, and back at home the log") {
    using record::Journal;
    CHECK(record::journal_for(0x6969) == Journal::rollback);      // NFS
    CHECK(record::journal_for(0xff534d42L) == Journal::rollback); // CIFS
    CHECK(record::journal_for(0x65735546) == Journal::rollback);  // FUSE
    CHECK(record::journal_for(0xef53) == Journal::wal);           // ext4
    CHECK(record::journal_for(0x01021994) == Journal::wal);       // tmpfs

    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    {
        Database database = Database::open_for_writing(path, Journal::rollback);
        CHECK(database.text("PRAGMA journal_mode") == "delete");
        CHECK(database.number("PRAGMA synchronous") == 3);
        record::Transaction transaction(database, record::Transaction::Kind::write);
        database.run("CREATE TABLE probe(x)");
        transaction.commit();
        CHECK_FALSE(fs::exists(folder / "a.evenhand-shm"));
        CHECK(Database::open_for_reading(path).number("SELECT count(*) FROM event") == 43); // readers come in beside it
    }
    Database database = Database::open_for_writing(path, Journal::wal);
    CHECK(database.text("PRAGMA journal_mode") == "wal");
    CHECK(database.number("PRAGMA synchronous") == 2);
    CHECK(database.number("PRAGMA foreign_keys") == 1);
    CHECK(database.number("SELECT count(*) FROM probe") == 0);
}

TEST_CASE("A full database says that the disk is full, and the transaction is undone") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { create(path); }
    Database database = Database::open_for_writing(path, record::Journal::wal);
    database.run("PRAGMA max_page_count = " + std::to_string(database.number("PRAGMA page_count") + 2));
    CHECK_THAT(refusal([&] {
                   record::guarded(path, [&] {
                       record::Transaction transaction(database, record::Transaction::Kind::write);
                       record::Statement insert(database, "INSERT INTO word(hash, salt, text) VALUES (?1, ?1, ?2)");
                       for (char i = 0; i < 100; ++i)
                           insert.bind(record::Bytes{std::string_view(&i, 1)}, std::string(3000, 'x')).run();
                       transaction.commit();
                   });
               }),
               Contains("The disk is full"));
    CHECK(database.number("SELECT count(*) FROM word") == 1); // the officer's name
}

TEST_CASE("An older file is copied, then brought up to date in one go, a newer one is refused") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { create(path); }
    const int now = record::current_version();
    const fs::path copy = folder / fmt::format("a.evenhand.before-v{}", now + 2);
    std::vector<record::Step> steps = record::steps();
    steps.push_back({now + 1, "CREATE TABLE two(x)"});
    steps.push_back({now + 2, "CREATE TABLE three(x)"});
    {
        Database database = Database::open_for_writing(path, record::Journal::wal);
        std::vector<record::Step> broken = steps;
        broken.back().sql = "CREATE TABLE two(x)";
        CHECK_THROWS_AS(record::bring_up_to_date(database, path, broken), SQLite::Exception);
        CHECK(database.number("PRAGMA user_version") == now);
        CHECK(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'two'") == 0);
        CHECK_THAT(refusal([&] { record::bring_up_to_date(database, path, steps); }),
                   Contains(copy.filename().string()));
        fs::remove(copy);

        record::bring_up_to_date(database, path, steps);
        CHECK(database.number("PRAGMA user_version") == now + 2);
        CHECK(database.number("SELECT count(*) FROM two") + database.number("SELECT count(*) FROM three") == 0);
        CHECK(record::verify(copy).ok());
    }
    for (const auto access : {Record::Access::read, Record::Access::write})
        CHECK_THAT(sentence_of<InvalidInput>([&] { Record::open(path, access); }), Contains("newer Evenhand"));
    CHECK_THAT(sentence_of<InvalidInput>([&] { record::verify(path); }), Contains("newer Evenhand"));
}

TEST_CASE("A file of the format's first version is whole as it is, and is brought up to date by whoever writes") {
    const bool with_hidden = GENERATE(false, true); // files of that version have the table or not
    CAPTURE(with_hidden);
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    std::string state;
    {
        Record record = create(path);
        for (panel::Events& act : whole_story()) {
            if (std::holds_alternative<panel::InterviewQuestionsWritten>(act.front().what)) continue; // a later kind
            if (with_hidden && std::holds_alternative<panel::StageOpened>(act.front().what) &&
                record.vacancy().find_person("P5") == nullptr)
                record.commit("P1", {event(panel::AnswerBlinded{"C001",
                                                                "statement",
                                                                word("Planned a [hidden] of offices."),
                                                                word("Planned a move of offices.", true),
                                                                {{0, 10, 14, intake::Hidden::other}}},
                                           "Looked.")});
            record.commit("P1", std::move(act));
        }
        state = dump(record.vacancy());
    }
    {
        SQLite::Database older(path.string(), SQLite::OPEN_READWRITE);
        for (const char* table :
             {"hr_file", "original", "alike", "alike_candidate", "kept_apart", "member_key", "signature",
              "paper_signature", "pack", "backup", "retention", "hold", "disposal", "unswept", "interview_question"})
            older.exec(fmt::format("DROP TABLE {}", table));
        SQLite::Statement since(older, "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE "
                                       "type = 'trigger' AND name NOT IN ('event_no_update', 'event_no_delete', "
                                       "'event_chain', 'word_no_update', 'hr_word_no_update', "
                                       "'score_handed_in_no_update', 'score_handed_in_no_delete')");
        REQUIRE(since.executeStep());
        const std::string drop = since.getColumn(0).getString();
        since.reset();
        older.exec(drop);
        if (!with_hidden) older.exec("DROP TABLE hidden");
        older.exec("ALTER TABLE candidate DROP COLUMN replaced_by; ALTER TABLE candidate DROP COLUMN renewed; "
                   "ALTER TABLE candidate DROP COLUMN moved_out; ALTER TABLE candidate DROP COLUMN erased; "
                   "ALTER TABLE answer DROP COLUMN blinded; PRAGMA user_version = 1");
    }
    std::string found;
    for (const auto& problem : record::verify(path).problems) found += problem.where + ": " + problem.message + "\n";
    CHECK(found == (with_hidden ? "schema: The table hidden does not belong in a record.\n" : ""));
    CHECK_THAT(refusal([&] { Record::open(path, Record::Access::read); }), Contains("is of an older format"));
    {
        const Record record = Record::open(path, Record::Access::write, test_clock());
        CHECK(dump(record.vacancy()) == state);
        CHECK(record.blind_copies("C001").at(0).by_hand == with_hidden);
        CHECK_FALSE(record.blind_copies("C002").at(0).by_hand);
    }
    CHECK(record::verify(path).ok());
    CHECK(fs::exists(folder / "a.evenhand.before-v4"));
}

TEST_CASE("Another program's database is refused") {
    const Folder folder;
    {
        SQLite::Database other((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE event(number INTEGER PRIMARY KEY)");
    }
    CHECK_THAT(sentence_of<InvalidInput>([&] { Record::open(folder / "other.db", Record::Access::write); }),
               Contains("another program"));
    CHECK(folder.names() == std::vector<std::string>{"other.db"});
}
