// Every value of a record changed with another program, one after the other: verify finds each. And a checker that is
// no part of Evenhand says the same of the chain and of the words.
#include "base/files.h"
#include "record/sample.h"
#include "record/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <sstream>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A record with every kind of event, to be copied and worked on.
class Original {
  public:
    Original() {
        record::Record record = filled(path);
        for (panel::Events& act : keeping_story()) record.commit("P1", std::move(act));
        record.commit("P1", {event(panel::AlikeFound{{{{"C001", "C002"}, {intake::SameBy::answers}}}}),
                             event(panel::KeptApart{{"C001"}}, "Two people."),
                             event(panel::OriginalsKept{{{"C004", {{word("a.txt", true), {"its bytes", {}}}}}}})});
        std::string hash;
        {
            SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
            hash = database.execAndGet("SELECT lower(hex(hash)) FROM word WHERE text = 'A sketch only.'").getString();
        }
        record.commit("P1", {event(panel::WordsErased{{hash}})});
    }

    /// The same file after that SQL was run without triggers, which are back at the end. \returns nothing if the file
    /// does not take it
    std::optional<fs::path> changed(const std::string& sql) const {
        const fs::path copy = folder_ / "changed.evenhand";
        fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
        SQLite::Database database(copy.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA synchronous = OFF"); // a copy of a copy: nothing is lost with it
        std::string drop, back;
        {
            SQLite::Statement rows(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
            while (rows.executeStep()) {
                drop += "DROP TRIGGER " + rows.getColumn(0).getString() + ";";
                back += rows.getColumn(1).getString() + ";";
            }
        }
        database.exec(drop);
        try {
            database.exec(sql);
        } catch (const SQLite::Exception&) {
            return std::nullopt;
        }
        database.exec(back);
        return copy;
    }

  private:
    Folder folder_;

  public:
    fs::path path = folder_ / "a.evenhand";
};

struct Column {
    std::string table, name, type;
};

std::vector<Column> columns_of(const fs::path& path, const std::vector<std::string>& tables) {
    std::vector<Column> all;
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    for (const std::string& table : tables) {
        SQLite::Statement rows(database, fmt::format("SELECT name, type FROM pragma_table_info('{}')", table));
        while (rows.executeStep()) all.push_back({table, rows.getColumn(0).getString(), rows.getColumn(1).getString()});
    }
    return all;
}

/// One row's value becomes another.
std::string change(const Column& column) {
    const std::string other = column.type == "INTEGER" ? fmt::format("coalesce({} + 1000, 7)", column.name)
                              : column.type == "TEXT"  ? fmt::format("coalesce({} || 'x', 'x')", column.name)
                                                       : "x'" + std::string(64, '5') + "'";
    return fmt::format("UPDATE {0} SET {1} = {2} WHERE {1} IS (SELECT {1} FROM {0} LIMIT 1)", column.table, column.name,
                       other);
}

/// What was found, but for the sample's made-up signature.
std::string listed(const record::Verification& verification) {
    std::string text;
    for (const auto& problem : verification.problems)
        if (problem.message.find("The signature of P2 is not one") == std::string::npos)
            text += problem.where + ": " + problem.message + "\n";
    return text;
}

/// What the checker in Python says, line by line.
std::vector<std::string> checked(const fs::path& path) {
    const std::string command =
        fmt::format("python3 '{}/tests/record/check_chain.py' '{}' 2>&1", EVENHAND_ROOT, path.string());
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::string said;
    std::array<char, 512> buffer{};
    while (std::fgets(buffer.data(), buffer.size(), pipe.get())) said += buffer.data();
    std::vector<std::string> lines;
    std::istringstream stream(said);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("Whatever value of whatever table is changed, verify names the table") {
    const Original original;
    const auto unchanged = record::verify(original.path).problems; // the sample's signature is none
    REQUIRE(unchanged.size() == 1);
    REQUIRE(unchanged[0].where.find("table") == std::string::npos);
    std::vector<std::string> tables;
    std::set<std::string> empty;
    {
        SQLite::Database database(original.path.string(), SQLite::OPEN_READONLY);
        for (const record::StateTable& table : record::state_tables()) {
            const std::string name(table.name);
            if (database.execAndGet("SELECT count(*) FROM " + name).getInt64() > 0)
                tables.push_back(name);
            else
                empty.insert(name);
        }
    }
    CHECK(empty == std::set<std::string>{"hidden"});
    std::set<std::string> not_taken;
    for (const Column& column : columns_of(original.path, tables)) {
        const auto path = original.changed(change(column));
        INFO(column.table << "." << column.name);
        if (!path) {
            not_taken.insert(column.table + "." + column.name);
            continue;
        }
        CHECK_THAT(listed(record::verify(*path)), Contains(fmt::format("table {}: ", column.table)));
    }
    CHECK(not_taken == std::set<std::string>{"vacancy.one"});
    for (const std::string& table : tables) { // and a row of each taken away
        INFO(table);
        const auto path = original.changed(fmt::format(
            "DELETE FROM {0} WHERE ({1}) IN (SELECT {1} FROM {0} LIMIT 1)", table,
            std::find_if(record::state_tables().begin(), record::state_tables().end(), [&](const auto& each) {
                return each.name == table;
            })->key));
        REQUIRE(path);
        CHECK_THAT(listed(record::verify(*path)), Contains(fmt::format("table {}: ", table)));
    }
}

TEST_CASE("Whatever value of an event or a word is changed, verify and a checker in Python both say so") {
    const Original original;
    CHECK(checked(original.path) == std::vector<std::string>{"OK"});
    for (const Column& column : columns_of(original.path, {"event", "word", "hr_word", "hr_file"})) {
        const auto path = original.changed(change(column));
        INFO(column.table << "." << column.name);
        REQUIRE(path);
        CHECK_THAT(listed(record::verify(*path)), Contains(column.table == "event"     ? "event "
                                                           : column.table == "hr_file" ? "file "
                                                                                       : "word "));
        CHECK(checked(*path) != std::vector<std::string>{"OK"});
    }
}

TEST_CASE("A checker in Python agrees with verify on which events and words are not as they were") {
    const Original original;
    const auto [sql, chain_or_words] = GENERATE(table<std::string, bool>({
        {"UPDATE event SET body = replace(body, '\"C002\",\"1.1\",0', '\"C002\",\"1.1\",3')", true},
        {"DELETE FROM event WHERE number = 13", true},
        {"DELETE FROM event WHERE number = 13; UPDATE event SET number = number - 1 WHERE number > 13", true},
        {"UPDATE event SET number = 0 WHERE number = 13; UPDATE event SET number = 13 WHERE number = 14;"
         "UPDATE event SET number = 14 WHERE number = 0",
         true},
        {"DELETE FROM event WHERE number > 23", true},
        {"UPDATE event SET why = '' WHERE number = 3", true},
        {"UPDATE word SET text = 'Planned two moves.' WHERE text LIKE 'Planned a move of%'", true},
        {"DELETE FROM hr_word WHERE text = 'Yes'", true},
        {"UPDATE hr_file SET bytes = CAST('other bytes' AS BLOB)", true},
        {"UPDATE word SET salt = CAST(salt || CAST(substr(text, 1, 8) AS BLOB) AS BLOB), text = substr(text, 9)"
         "WHERE text LIKE 'Planned a move of%'",
         true},
        {"INSERT INTO word VALUES (zeroblob(32), zeroblob(16), 'put in')", true},
        {"UPDATE score SET mark = 3 WHERE candidate = 2 AND criterion = 1 AND person = 2", false},
        {"UPDATE decision SET outcome = 'reject' WHERE candidate = 1", false},
    }));
    INFO(sql);
    const auto path = original.changed(sql);
    REQUIRE(path);
    const record::Verification verification = record::verify(*path);
    CHECK_FALSE(verification.ok());
    std::set<std::string> found;
    for (const auto& problem : verification.problems) found.insert(problem.where);
    const std::vector<std::string> said = checked(*path);
    CHECK((said != std::vector<std::string>{"OK"}) == chain_or_words);
    if (!chain_or_words) return;
    for (const std::string& line : said) {
        INFO(line);
        const bool is_event = line.starts_with("event ");
        const std::string digits = is_event ? line : line.substr(5, 12);
        CHECK((is_event ? found.count(line)
                        : found.count("word " + digits + "…") + found.count("file " + digits + "…")) == 1);
    }
}
