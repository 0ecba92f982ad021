// What the file refuses whatever tool works on it, with SQLite's own interface and nothing of this program's between.
#include "record/sample.h"
#include "record/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <set>
#include <sqlite3.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A record with everything in it, and a word that was erased.
void make_whole(const fs::path& path) {
    record::Record record = filled(path);
    for (panel::Events& act : keeping_story()) {
        // A signature that fits nothing, which verify would say.
        if (std::holds_alternative<panel::Signed>(act.front().what)) continue;
        record.commit("P1", std::move(act));
    }
    std::string hash;
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
        hash = database.execAndGet("SELECT lower(hex(hash)) FROM word WHERE text = 'A sketch only.'").getString();
    }
    record.commit("P1", {event(panel::WordsErased{{hash}})});
}

/// Somebody's own connection, as the sqlite3 shell has one.
class Shell {
  public:
    Shell(const fs::path& path, bool recursive) {
        REQUIRE(sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
        if (recursive) REQUIRE(says("PRAGMA recursive_triggers = ON").empty());
    }
    ~Shell() { sqlite3_close(handle_); }
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    /// What SQLite says against it; empty if it was done.
    std::string says(const std::string& sql) {
        return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK ? std::string()
                                                                                          : sqlite3_errmsg(handle_);
    }
    std::vector<std::string> list(const std::string& sql) {
        std::vector<std::string> all;
        const auto take = [](void* to, int, char** values, char**) {
            static_cast<std::vector<std::string>*>(to)->emplace_back(values[0] ? values[0] : "");
            return 0;
        };
        REQUIRE(sqlite3_exec(handle_, sql.c_str(), take, &all, nullptr) == SQLITE_OK);
        return all;
    }
    bool has_rows(const std::string& table) {
        return list("SELECT count(*) FROM " + table) != std::vector<std::string>{"0"};
    }

  private:
    sqlite3* handle_ = nullptr;
};

} // namespace

TEST_CASE("Rows that no event changes are neither changed, removed nor replaced, whatever tool asks") {
    const bool recursive = GENERATE(false, true);
    CAPTURE(recursive);
    const Folder folder;
    make_whole(folder / "a.evenhand");
    Shell shell(folder / "a.evenhand", recursive);
    std::set<std::string> settled;
    for (const std::string& table : shell.list("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name = "
                                               "tbl_name || '_no_replace' AND tbl_name NOT IN ('stage', 'word', "
                                               "'hr_word', 'hr_file')")) {
        if (!shell.has_rows(table)) continue;
        settled.insert(table);
        const std::string column = shell.list(fmt::format("SELECT name FROM pragma_table_info('{}')", table)).at(0);
        for (const std::string& sql :
             {fmt::format("UPDATE {0} SET {1} = {1}", table, column),
              fmt::format("UPDATE OR REPLACE {0} SET {1} = {1}", table, column),
              fmt::format("UPDATE OR IGNORE {0} SET {1} = {1}", table, column), fmt::format("DELETE FROM {}", table),
              fmt::format("INSERT OR REPLACE INTO {0} SELECT * FROM {0} LIMIT 1", table),
              fmt::format("REPLACE INTO {0} SELECT * FROM {0}", table)}) {
            INFO(sql);
            CHECK_THAT(shell.says(sql), Contains("what is settled is never"));
        }
    }
    for (const char* table :
         {"hand_in",    "agreed",    "took_part", "moderation", "decision",  "sign_off",    "paper_signature",
          "member_key", "basis",     "safety",    "rules",      "criterion", "declaration", "admitted",
          "erased",     "retention", "hold",      "backup",     "disposal",  "hr_view",     "interview_question"})
        CHECK(settled.count(table) == 1);
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("Scores that were handed in stay, with their notes and evidence") {
    const bool recursive = GENERATE(false, true);
    CAPTURE(recursive);
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    Shell shell(folder / "a.evenhand", recursive);
    REQUIRE(shell.has_rows("score WHERE handed_in = 1"));
    REQUIRE(
        shell.has_rows("evidence e JOIN score s USING (stage, person, candidate, criterion) WHERE s.handed_in = 1"));
    const std::string cell = "SELECT stage, person, candidate, criterion, ";
    for (const std::string& sql : {
             std::string("UPDATE score SET mark = 3 WHERE handed_in = 1"),
             std::string("UPDATE score SET note = NULL WHERE handed_in = 1"),
             std::string("UPDATE score SET handed_in = 0"),
             std::string("DELETE FROM score WHERE handed_in = 1"),
             "INSERT OR REPLACE INTO score " + cell + "3, note, 0 FROM score WHERE handed_in = 1",
             "INSERT OR REPLACE INTO score " + cell + "3, note, 1 FROM score WHERE handed_in = 1",
             std::string("UPDATE evidence SET position = position + 10"),
             std::string("DELETE FROM evidence"),
             "INSERT OR REPLACE INTO evidence " + cell + "position, zeroblob(32) FROM evidence",
             "INSERT INTO evidence " + cell + "9, zeroblob(32) FROM score WHERE handed_in = 1",
             std::string("INSERT INTO score VALUES (1, 1, 1, 1, 3, NULL, 1)"),
         }) {
        INFO(sql);
        CHECK_FALSE(shell.says(sql).empty());
    }
    // A score that was not handed in, moved onto the place of one that was.
    CHECK(shell.says("INSERT INTO score VALUES (1, 1, 1, 1, 3, NULL, 0)").empty());
    CHECK_THAT(shell.says("UPDATE OR REPLACE score SET person = 2 WHERE person = 1"),
               Contains("scores stay where they were given"));
    CHECK(shell.says("DELETE FROM score WHERE handed_in = 0 AND person = 1").empty());
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("Words and files are neither changed nor exchanged, and removed only where an erasing is listed") {
    const bool recursive = GENERATE(false, true);
    CAPTURE(recursive);
    const Folder folder;
    make_whole(folder / "a.evenhand");
    Shell shell(folder / "a.evenhand", recursive);
    for (const auto& [table, column] :
         {std::pair<std::string, std::string>{"word", "text"}, {"hr_word", "text"}, {"hr_file", "bytes"}}) {
        REQUIRE(shell.has_rows(table));
        for (const std::string& sql :
             {fmt::format("UPDATE {0} SET {1} = {1}", table, column), fmt::format("DELETE FROM {}", table),
              fmt::format("INSERT OR REPLACE INTO {0} SELECT hash, zeroblob(16), {1} FROM {0}", table, column),
              fmt::format("INSERT OR REPLACE INTO {0}(rowid, hash, salt, {1}) SELECT rowid, randomblob(32), salt, {1} "
                          "FROM {0}",
                          table, column)}) {
            INFO(sql);
            CHECK_THAT(shell.says(sql), Contains("never changed") || Contains("only removed when they are erased"));
        }
    }
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("A stage that was opened stays so, and the chain of events takes nothing but its next one") {
    const bool recursive = GENERATE(false, true);
    CAPTURE(recursive);
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    Shell shell(folder / "a.evenhand", recursive);
    for (const char* sql :
         {"UPDATE stage SET opened = NULL", "UPDATE stage SET opened = 3", "DELETE FROM stage",
          "INSERT OR REPLACE INTO stage VALUES (1, 'shortlisting', NULL)", "UPDATE OR REPLACE stage SET number = 3",
          "UPDATE event SET body = '{}'", "UPDATE OR REPLACE event SET number = 1 WHERE number = 2",
          "DELETE FROM event WHERE number = (SELECT max(number) FROM event)",
          "INSERT OR REPLACE INTO event SELECT number, at, who, kind, version, '{}', why, previous, hash FROM event "
          "WHERE number = 5",
          "REPLACE INTO event SELECT number, at, who, kind, version, '{}', why, previous, hash FROM event WHERE number "
          "= (SELECT max(number) FROM event)"}) {
        INFO(sql);
        CHECK_FALSE(shell.says(sql).empty());
    }
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("What may change until scoring opens is settled from then on") {
    const bool recursive = GENERATE(false, true);
    CAPTURE(recursive);
    const Folder folder;
    make_whole(folder / "a.evenhand");
    Shell shell(folder / "a.evenhand", recursive);
    REQUIRE(shell.has_rows("candidate WHERE late = 1"));
    for (const std::string& sql :
         {std::string("UPDATE document SET xml = xml || ' '"),
          std::string("DELETE FROM document"),
          std::string("INSERT OR REPLACE INTO document SELECT kind, xml || ' ', event FROM document"),
          std::string("INSERT INTO document VALUES ('framework', '<framework/>', 1)"),
          std::string("UPDATE agreed_by SET event = 1"),
          std::string("DELETE FROM agreed_by"),
          std::string("UPDATE OR REPLACE agreed_by SET person = 4 WHERE person = 2"),
          std::string("INSERT INTO agreed_by VALUES (1, 4, 1)"),
          std::string("INSERT INTO interview_question SELECT 999, position, criterion, text FROM interview_question"),
          std::string("UPDATE answer SET hash = zeroblob(32) WHERE candidate = 1"),
          std::string("UPDATE answer SET candidate = 1, position = 9 WHERE candidate = 4"),
          std::string("DELETE FROM answer WHERE candidate = 2"),
          std::string("INSERT OR REPLACE INTO answer SELECT candidate, position, field, zeroblob(32), NULL FROM answer "
                      "WHERE candidate = 1"),
          std::string("DELETE FROM hr_answer WHERE candidate = 1"),
          std::string("INSERT INTO hr_answer VALUES (1, 9, 'name', zeroblob(32))"),
          std::string("INSERT INTO hidden VALUES (1, 'statement', 0, 3, 'other')"),
          std::string("INSERT INTO original VALUES (1, 9, NULL, zeroblob(32))"),
          std::string("UPDATE person SET role = 'chair'"),
          std::string("UPDATE person SET name = NULL"),
          std::string("UPDATE OR REPLACE person SET number = 3 WHERE number = 2"),
          std::string("DELETE FROM person"),
          std::string("INSERT OR REPLACE INTO person SELECT number, id, name, 'chair', event, substitute_for, why, "
                      "stood_down, stood_down_why FROM person"),
          std::string("UPDATE candidate SET late = 1"),
          std::string("UPDATE candidate SET code = 'C009' WHERE number = 1"),
          std::string("UPDATE pack SET sealed = zeroblob(32) WHERE returned IS NOT NULL"),
          std::string("UPDATE pack SET withdrawn = NULL, why = NULL"),
          std::string("UPDATE pack SET key = '00'"),
          std::string("DELETE FROM pack"),
          std::string("INSERT OR REPLACE INTO pack(event, id, stage, person, key) SELECT event, id, stage, person, key "
                      "FROM pack"),
          std::string("DELETE FROM candidate"),
          std::string("INSERT OR REPLACE INTO candidate(number, code, event, late, standing) VALUES (1, 'C001', 1, 0, "
                      "'in')")}) {
        INFO(sql);
        CHECK_THAT(shell.says(sql), Contains("settled"));
    }
    // A late application is still blinded by hand, and a person may still stand down.
    CHECK(shell.says("UPDATE answer SET blinded = NULL WHERE candidate = 4").empty());
    CHECK(shell.says("UPDATE person SET stood_down = stood_down").empty());
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("A file of an older format gets the same triggers when it is brought up to date") {
    const int from = GENERATE(1, 2, 3);
    CAPTURE(from);
    const Folder folder;
    const auto schema = [](const fs::path& path) {
        std::set<std::string> all;
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
        SQLite::Statement rows(database, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema");
        while (rows.executeStep()) all.insert(rows.getColumn(0).getString());
        return all;
    };
    const fs::path old = folder / "old.evenhand", made = folder / "new.evenhand";
    {
        record::Database database = record::Database::create(old);
        record::make_tables(database, from);
        record::bring_up_to_date(database, old);
    }
    {
        record::Database database = record::Database::create(made);
        record::make_tables(database, record::current_version());
    }
    CHECK(schema(old) == schema(made));
}
