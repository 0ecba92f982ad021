// What verify finds when somebody works on the file with another program.
#include "base/files.h"
#include "record/chain.h"
#include "record/sample.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
using record::Verification;
namespace fs = std::filesystem;

namespace {

const char* const event_triggers =
    "DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete; DROP TRIGGER event_chain;";

/// Keeps the file's triggers, which somebody who covers their tracks puts back.
std::vector<std::string> triggers(SQLite::Database& database) {
    std::vector<std::string> all;
    SQLite::Statement rows(database, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    while (rows.executeStep()) all.push_back(rows.getColumn(0).getString());
    return all;
}

/// A filled record after that SQL was run on it without its triggers, which are back at the end.
class Tampered {
  public:
    explicit Tampered(const std::string& sql) : path(folder_ / "a.evenhand") {
        { filled(path); }
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        const auto kept = triggers(database);
        SQLite::Statement names(database, "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema "
                                          "WHERE type = 'trigger'");
        names.executeStep();
        const std::string drop = names.getColumn(0).getString();
        names.reset();
        database.exec(drop);
        database.exec(sql);
        for (const std::string& trigger : kept) database.exec(trigger);
    }
    Verification verify(const std::vector<record::Head>& anchors = {}) const { return record::verify(path, anchors); }

  private:
    Folder folder_;

  public:
    fs::path path;
};

std::string listed(const Verification& verification) {
    std::string text;
    for (const auto& problem : verification.problems) text += problem.where + ": " + problem.message + "\n";
    return text;
}

std::string found_after(const std::string& sql) {
    const Verification verification = Tampered(sql).verify();
    CHECK_FALSE(verification.ok());
    return listed(verification);
}

/// Recomputes every hash from that event on, as somebody who knows the format can.
void rebuild_chain(const fs::path& path, long long from) {
    record::Database database = record::Database::open_for_writing(path, record::Journal::wal);
    std::vector<std::pair<record::EventRow, std::pair<Digest, Digest>>> rows;
    Digest previous{};
    {
        record::Statement read(database, record::events_sql);
        for (read.bind(1, INT64_MAX); read.step();) {
            auto row = record::read_event(read);
            const bool keep = row.number < from;
            const Digest before = previous;
            previous = keep ? read.digest(8) : record::hash_of(row, before);
            rows.push_back({row, {before, previous}});
        }
    }
    database.run(
        "CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'");
    database.run(event_triggers);
    record::Statement update(database, "UPDATE event SET previous = ?2, hash = ?3 WHERE number = ?1");
    for (const auto& [row, hashes] : rows) update.bind(row.number, hashes.first, hashes.second).run();
    std::vector<std::string> back;
    record::Statement kept(database, "SELECT sql FROM kept");
    while (kept.step()) back.push_back(kept.text(0));
    for (const std::string& sql : back) database.run(sql);
}

} // namespace

TEST_CASE("A record nobody worked on is found whole") {
    const Tampered untouched("SELECT 1");
    const Verification verification = untouched.verify();
    INFO(listed(verification));
    CHECK(verification.ok());
    CHECK(verification.events == 43);
    CHECK(verification.head == Record::open(untouched.path, Record::Access::read).head());
}

TEST_CASE("A score changed in the table is found and named") {
    CHECK_THAT(
        found_after("UPDATE score SET mark = 3 WHERE candidate = 2 AND criterion = 1 AND person = 2"),
        Contains("table score: The row of stage shortlisting, person P2, candidate C002, criterion 1.1 mark is 3, but "
                 "the events make it 0."));
    CHECK_THAT(found_after("DELETE FROM score WHERE candidate = 1 AND criterion = 2 AND person = 3"),
               Contains("person P3, candidate C001, criterion 1.2 is missing"));
    CHECK_THAT(found_after("INSERT INTO score VALUES (1, 3, 3, 1, 2, NULL, 1)"),
               Contains("person P3, candidate C003, criterion 1.1 is in the table, but no event put it there"));
    CHECK_THAT(found_after("UPDATE score SET mark = NULL WHERE candidate = 2 AND criterion = 1 AND person = 2"),
               Contains("mark is nothing, but the events make it 0"));
}

TEST_CASE("Anything else changed in the state is found in its table") {
    const auto [sql, expected] = GENERATE(table<std::string, std::string>({
        {"UPDATE decision SET outcome = 'reject' WHERE candidate = 1",
         "table decision: The row of event 25, position 1 "
         "outcome is \"reject\", but the events make it \"invite\""},
        {"UPDATE person SET role = 'chair' WHERE number = 3", "table person: The row of number P3 role is \"chair\""},
        {"UPDATE person SET name = (SELECT name FROM person WHERE number = 2) WHERE number = 3", "table person"},
        {"UPDATE candidate SET standing = 'in' WHERE number = 3", "table candidate: The row of number C003 standing"},
        {"UPDATE stage SET opened = 3", "table stage"},
        {"UPDATE rules SET rules = replace(rules, 'value=\"1.5\"', 'value=\"9.5\"')", "table rules"},
        {"UPDATE document SET xml = xml || ' ' WHERE kind = 'form'", "table document"},
        {"UPDATE criterion SET id = '9.9' WHERE number = 1", "table criterion"},
        {"UPDATE vacancy SET officer = 2", "table vacancy"},
        {"UPDATE declaration SET interest = 'none'", "table declaration"},
        {"DELETE FROM owes", "table owes"},
        {"UPDATE answer SET field = 'employment'", "table answer"},
        {"DELETE FROM hr_answer WHERE field = 'veteran'", "table hr_answer"},
        {"DELETE FROM admitted WHERE candidate = 2", "table admitted"},
        {"DELETE FROM agreed_by WHERE person = 3", "table agreed_by"},
        {"DELETE FROM evidence", "table evidence"},
        {"UPDATE hand_in SET person = 5", "table hand_in"},
        {"UPDATE agreed SET level = 3", "table agreed"},
        {"DELETE FROM took_part WHERE how = 'dissent'", "table took_part"},
        {"UPDATE moderation SET closed = 1", "table moderation"},
        {"INSERT INTO erased SELECT hash, 5 FROM word", "table erased"},
        {"UPDATE practice SET code = 'X9' WHERE number = 2",
         "table practice: The row of number X2 code is \"X9\", but the events make it \"X2\"."},
        {"DELETE FROM practice_answer WHERE application = 1",
         "table practice_answer: The row of application X1, position 1 is missing"},
        {"UPDATE practice_score SET mark = 3 WHERE person = 2",
         "table practice_score: The row of person P2, application X1, criterion 1.1 mark is 3, but the events make it "
         "2."},
        {"UPDATE practice_closed SET agreed = NULL", "table practice_closed"},
        {"DELETE FROM hr_view", "table hr_view"},
        {"UPDATE safety SET stage = 3", "table safety: The row of event 40 stage is interview, but the events make it "
                                        "shortlisting."},
        {"UPDATE basis SET text = NULL WHERE event = 42", "table basis"},
        {"UPDATE sign_off SET person = 3",
         "table sign_off: The row of event 43 person is P3, but the events make it P2."},
        {"UPDATE agreed_by SET event = 12 WHERE person = 2", "table agreed_by"},
    }));
    INFO(sql);
    CHECK_THAT(found_after(sql), Contains(expected));
}

TEST_CASE("A changed event is found by its number") {
    const std::string found =
        found_after("UPDATE event SET body = replace(body, '\"C002\",\"1.1\",0', '\"C002\",\"1.1\",3')");
    CHECK_THAT(found, Contains("event 14: What it says (\"scores-given\" by P1") && Contains("does not fit its hash"));
    CHECK_THAT(found, Contains("table score: The row of stage shortlisting, person P2, candidate C002, criterion 1.1"));
    CHECK_THAT(found_after("UPDATE event SET at = '2026-11-21T09:00:00Z' WHERE number = 7"),
               Contains("event 7: What it says"));
    CHECK_THAT(found_after("UPDATE event SET who = 'P2' WHERE number = 1"), Contains("event 1: What it says"));
    CHECK_THAT(found_after("UPDATE event SET why = NULL WHERE number = 16"), Contains("event 16: What it says"));
}

TEST_CASE("A removed event is found where it is missing") {
    CHECK_THAT(found_after("DELETE FROM event WHERE number = 12"),
               Contains("event 13: Event 12 is missing before it."));
    CHECK_THAT(found_after("DELETE FROM event WHERE number BETWEEN 12 AND 14"),
               Contains("event 15: Events 12 to 14 are missing before it."));
    CHECK_THAT(
        found_after("DELETE FROM event WHERE number = 12; UPDATE event SET number = number - 1 WHERE number > 12"),
        Contains("event 12: It does not follow the event before it"));
}

TEST_CASE("Two events that changed places are found") {
    const std::string found = found_after("UPDATE event SET number = 0 WHERE number = 12;"
                                          "UPDATE event SET number = 12 WHERE number = 13;"
                                          "UPDATE event SET number = 13 WHERE number = 0");
    CHECK_THAT(found, Contains("event 12: It does not follow") && Contains("event 13: It does not follow") &&
                          Contains("event 14: It does not follow"));
}

TEST_CASE("A chain cut off at the end shows in the state that the events no longer make") {
    CHECK_THAT(found_after("DELETE FROM event WHERE number > 24"),
               Contains("table decision: The row of event 25, position 1 "
                        "is in the table, but no event put it there"));
}

TEST_CASE("A clean roll-back shows only against a head kept elsewhere") {
    const Folder folder;
    record::Head kept;
    {
        Record record = create(folder / "a.evenhand");
        auto story = whole_story();
        record.commit("P1", story[0]);
        fs::copy_file(folder / "a.evenhand", folder / "old.evenhand"); // as at the beginning: the log is not copied
        kept = record.head();
    }
    CHECK(record::verify(folder / "old.evenhand").ok());
    CHECK_THAT(listed(record::verify(folder / "old.evenhand", {kept})),
               Contains("head: ") && Contains("later events were removed"));
    CHECK(record::verify(folder / "a.evenhand", {kept}).ok());
}

TEST_CASE("A chain that was rebuilt shows only against a head kept elsewhere") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    record::Head kept;
    { kept = filled(path).head(); }
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        const auto back = triggers(database);
        database.exec(std::string(event_triggers) +
                      "DROP TRIGGER score_handed_in_no_update;"
                      "UPDATE event SET body = replace(body, '\"C002\",\"1.1\",0', '\"C002\",\"1.1\",3');"
                      "UPDATE score SET mark = 3 WHERE candidate = 2 AND criterion = 1 AND person = 2");
        for (const std::string& sql : back)
            if (sql.find("ON event") != std::string::npos || sql.find("score_handed_in_no_update") != std::string::npos)
                database.exec(sql);
    }
    rebuild_chain(path, 13);
    const Verification alone = record::verify(path);
    INFO(listed(alone));
    CHECK(alone.ok());
    CHECK_THAT(listed(record::verify(path, {kept})), Contains("the events up to there were rewritten"));
    const Verification early =
        record::verify(path, {{12, Record::open(path, Record::Access::read).history(12, 12)[0].hash}});
    CHECK(early.ok());
}

TEST_CASE("An act of nobody, or at no time, is found where the chain is whole") {
    const auto [column, value, found] = GENERATE(table<const char*, const char*, const char*>({
        {"who", "P99", "event 13: It is by \"P99\", who is nobody in this record."},
        {"at", "2026-11-31T09:30:00Z", "event 13: When it was cannot be: "},
    }));
    const Tampered record(fmt::format("UPDATE event SET {} = '{}' WHERE number = 13", column, value));
    rebuild_chain(record.path, 13);
    const std::string said = listed(record.verify());
    CHECK_THAT(said, Contains(found) && !Contains("hash"));
}

TEST_CASE("A changed, missing or foreign word is found and said to whom it belongs") {
    CHECK_THAT(found_after("UPDATE word SET text = 'Planned two moves.' WHERE text LIKE 'Planned a move of%'"),
               Contains("The answer of C001 to \"statement\" was changed: it does not fit its hash."));
    CHECK_THAT(found_after("UPDATE hr_word SET text = 'no' WHERE text = 'Yes'"),
               Contains("The answer of C002 to \"veteran\", for HR was changed"));
    CHECK_THAT(found_after("UPDATE word SET text = 'Another Chair' WHERE text = 'Sample Chair'"),
               Contains("The name of P2 was changed"));
    CHECK_THAT(found_after("DELETE FROM word WHERE text = 'Books count as planning.'"),
               Contains("The note of P3 on C002, criterion 1.1 is missing, and no event says that it was erased."));
    CHECK_THAT(found_after("UPDATE word SET text = 'A better plan.' WHERE text = 'A clear plan.'"),
               Contains("A word of event 13 was changed"));
    CHECK_THAT(found_after("UPDATE word SET text = 'Neither can plan.' WHERE text = 'Both can plan.'"),
               Contains("The basis of the decisions, shortlisting was changed"));
    CHECK_THAT(found_after("DELETE FROM word WHERE text = 'A sketch only.'"),
               Contains("The note of P2 on X1, criterion 1.1, in practice is missing"));
    CHECK_THAT(found_after("DELETE FROM word WHERE text = 'Sample of accounts.'"),
               Contains("The answer of X2 to \"statement\", for practice is missing"));
    CHECK_THAT(found_after("INSERT INTO word VALUES (zeroblob(32), x'00', 'hidden')"),
               Contains("no event refers to it"));
    CHECK_THAT(found_after(
                   "INSERT INTO word SELECT * FROM hr_word WHERE text = 'Yes'; DELETE FROM hr_word WHERE text = 'Yes'"),
               Contains("is HR's alone to read, but stands in the panel's table"));
}

TEST_CASE("A missing or changed trigger, and a table too many, are found") {
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    {
        SQLite::Database database((folder / "a.evenhand").string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TRIGGER event_chain; DROP TRIGGER word_no_update; CREATE TABLE more(x);"
                      "CREATE TRIGGER word_no_update BEFORE UPDATE ON word BEGIN SELECT 1; END");
    }
    const std::string found = listed(record::verify(folder / "a.evenhand"));
    CHECK_THAT(found, Contains("schema: The trigger event_chain is missing.") &&
                          Contains("schema: The trigger word_no_update was changed.") &&
                          Contains("schema: The table more does not belong in a record."));
}

TEST_CASE("A trigger under a name that SQLite keeps to itself is found") {
    CHECK_THAT(found_after("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_hidden', "
                           "'score', 0, 'CREATE TRIGGER sqlite_hidden AFTER INSERT ON score BEGIN SELECT 1; END')"),
               Contains("schema: The trigger sqlite_hidden does not belong in a record."));
}

TEST_CASE("An index that leads to the words of somebody else is found") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    std::string bytes = read_file(path);
    const auto target = [&](long long row) -> char& { // of an index entry: two columns, 32 bytes and a row's number
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
        SQLite::Statement hash(database, "SELECT hash FROM word WHERE rowid = " + std::to_string(row));
        REQUIRE(hash.executeStep());
        const std::size_t entry = bytes.find("\x03\x4c\x01" + hash.getColumn(0).getString());
        REQUIRE(entry != std::string::npos);
        return bytes[entry + 3 + 32];
    };
    char &one = target(2), &other = target(3);
    REQUIRE((one == 2 && other == 3));
    std::swap(one, other);
    std::ofstream(path, std::ios::binary) << bytes;
    CHECK_THAT(listed(record::verify(path)), Contains("file: It is damaged"));
}

TEST_CASE("The tables themselves refuse what an ordinary tool would do to them") {
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    SQLite::Database database((folder / "a.evenhand").string(), SQLite::OPEN_READWRITE);
    for (const char* sql :
         {"UPDATE event SET body = '{}' WHERE number = 3", "DELETE FROM event WHERE number = 43",
          "INSERT OR REPLACE INTO event SELECT 5, at, who, kind, version, '{}', why, previous, hash FROM event "
          "WHERE number = 5",
          "INSERT INTO event SELECT 45, at, who, kind, version, body, why, hash, hash FROM event WHERE number = 43",
          "INSERT INTO event SELECT 44, at, who, kind, version, body, why, previous, hash FROM event "
          "WHERE number = 43",
          "UPDATE word SET text = ''", "UPDATE hr_word SET text = ''", "UPDATE score SET mark = 3 WHERE handed_in = 1",
          "DELETE FROM score WHERE handed_in = 1", "UPDATE score SET handed_in = 0"}) {
        INFO(sql);
        CHECK_THROWS_AS(database.exec(sql), SQLite::Exception);
    }
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("A damaged page is a finding, not the end of the check") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { filled(path); }
    long long page = 0;
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        page = database.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'score'").getInt64();
    }
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp((page - 1) * 4096);
    file << std::string(4096, '\x55');
    file.close();
    const Verification verification = record::verify(path);
    CHECK_FALSE(verification.ok());
    CHECK(verification.events == 43);
    CHECK_THAT(listed(verification), Contains("file: It is damaged"));
}
