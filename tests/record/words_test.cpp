// Personal words: never in events, apart by who may read them, and erasable.
#include "base/files.h"
#include "record/sample.h"
#include "record/words.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;

namespace {

const std::vector<std::string> personal{"Sample Chair",          "Sample Officer of HR",
                                        "Applicant Ådel",        "Applicant Bøe",
                                        "Planned a move",        "Kept the books",
                                        "Sat on a committee",    "Two can be seen",
                                        "A clear plan.",         "Less clear than",
                                        "Took another",          "Books are planned",
                                        "One score was misread", "Highest total.",
                                        "Guaranteed.",           "Fell ill.",
                                        "The post was late.",    "of offices"};

bool holds(const std::filesystem::path& path, const std::string& text) {
    return read_file(path).find(text) != std::string::npos;
}

} // namespace

TEST_CASE("No personal word stands in any event") {
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    SQLite::Database database((folder / "a.evenhand").string(), SQLite::OPEN_READONLY);
    for (const char* table : {"word", "hr_word"}) { // each is there to be looked for
        SQLite::Statement rows(database, fmt::format("SELECT text FROM {}", table));
        while (rows.executeStep()) {
            SQLite::Statement found(database,
                                    "SELECT count(*) FROM event WHERE instr(body, ?1) OR instr(who, ?1) OR why = ?1");
            const std::string text = rows.getColumn(0).getString();
            if (text == "Yes") continue; // too short to mean anything
            found.bind(1, text);
            REQUIRE(found.executeStep());
            INFO(text);
            CHECK(found.getColumn(0).getInt() == 0);
        }
    }
    std::string words;
    SQLite::Statement all(database, "SELECT text FROM word UNION ALL SELECT text FROM hr_word");
    while (all.executeStep()) words += all.getColumn(0).getString() + "\n";
    for (const std::string& text : personal) CHECK_THAT(words, Contains(text));
}

TEST_CASE("The panel reads the application without what HR keeps to itself") {
    const Folder folder;
    const Record record = filled(folder / "a.evenhand");
    const auto shown = record.application("C002");
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].field == "statement");
    CHECK(shown[0].text == "Kept the books of a club.");
    const auto kept = record.hr_answers("C002");
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].text == "Applicant Bøe");
    CHECK(kept[1].field == "veteran");
    CHECK_THROWS_AS(record.application("C099"), InvalidInput);
    const auto flags = record.flags(spec::Stage::shortlisting);
    REQUIRE(flags.size() == 4);
    CHECK(flags[0].empty());
    CHECK(flags[1] == std::set<std::string>{"veteran"});
}

TEST_CASE("A reason made by an interview scheme is HR's to read, and no view of the panel has it") {
    const Folder folder;
    const Record record = filled(folder / "a.evenhand");
    const auto& decisions = record.vacancy().stages.at(spec::Stage::shortlisting).decisions;
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0].reason == "Highest total.");
    CHECK(record.hr_reason(decisions[0]).empty());
    CHECK(decisions[1].reason.empty());
    CHECK(record.hr_reason(decisions[1]) == "Guaranteed.");
    CHECK_THAT(dump(record.vacancy()), !Contains("Guaranteed") && !Contains("Applicant"));
    for (const auto& entry : record.history()) CHECK_THAT(entry.why + entry.body, !Contains("Guaranteed"));
}

TEST_CASE("Notes and evidence stand beside their scores") {
    const Folder folder;
    const Record record = filled(folder / "a.evenhand");
    const auto words = record.score_words(spec::Stage::shortlisting, "C001");
    REQUIRE(words.size() == 1); // the first note and quotation were replaced
    CHECK(words[0].person == "P2");
    CHECK(words[0].criterion == "1.1");
    CHECK(words[0].note == "Less clear than thought.");
    CHECK(words[0].evidence == std::vector<std::string>{"Planned a move"});
    CHECK(record.score_words(spec::Stage::interview, "C001").empty());
}

TEST_CASE("One member's words come without those of the others") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto story = whole_story();
    for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    const auto level = merit::Mark::level(2);
    record.commit("P1", {event(scores({score("P2", "C001", "1.1", level, "mine", {"a"}),
                                       score("P3", "C001", "1.1", level, "theirs", {"b"})}))});
    CHECK(record.score_words(spec::Stage::shortlisting, "C001").size() == 2);
    const auto words = record.score_words(spec::Stage::shortlisting, "C001", "P3");
    REQUIRE(words.size() == 1);
    CHECK(words[0].person == "P3");
    CHECK(words[0].note == "theirs");
    CHECK(words[0].evidence == std::vector<std::string>{"b"});
    CHECK(record.score_words(spec::Stage::shortlisting, "C001", "P9").empty());
    CHECK(record.score_words(spec::Stage::shortlisting, "C001", "").empty()); // nobody is chosen: not everybody's
}

TEST_CASE("The history tells who did what, when and why") {
    const Folder folder;
    const Record record = filled(folder / "a.evenhand");
    const auto all = record.history();
    REQUIRE(all.size() == 43);
    CHECK(all[7].kind == "interest-declared");
    CHECK(all[7].why == "Sat on a committee together.");
    CHECK(all[7].who == "P1");
    CHECK(to_string(all[0].at) == "2026-11-22T09:01:00Z");
    CHECK(all.back().hash == record.head().hash);
    CHECK(record.history(8, 9).front().number == 8);
    CHECK(record.history(8, 9).size() == 2);
}

TEST_CASE("Equal words have unequal hashes, so that nobody is recognised by them") {
    record::Database database = record::Database::in_memory();
    database.run("CREATE TABLE word(hash, salt, text); CREATE TABLE hr_word(hash, salt, text); "
                 "CREATE TABLE hr_file(hash, salt, bytes)");
    record::WordStore store(database);
    panel::Word one = word("yes"), two = word("yes"), none = word("");
    none.hash = "left over";
    store.store(one);
    store.store(two);
    store.store(none);
    CHECK(one.hash.size() == 64);
    CHECK(one.hash != two.hash);
    CHECK(none.hash.empty());
    CHECK(database.number("SELECT count(*) FROM word WHERE length(salt) = 16") == 2);
    panel::Word broken = word("\xc3");
    CHECK_THROWS_AS(store.store(broken), InvalidInput);
}

TEST_CASE("An erased word is gone from the file, and accepted as missing only because an event says so") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    {
        Record record = filled(path);
        std::string statement, name;
        {
            SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
            statement =
                database.execAndGet("SELECT lower(hex(hash)) FROM word WHERE text LIKE 'Kept the books%'").getString();
            name = database.execAndGet("SELECT lower(hex(hash)) FROM hr_word WHERE text LIKE '%Bøe'").getString();
        }
        CHECK(record.application("C002").size() == 1);
        record.commit("P1", {event(panel::WordsErased{{statement, name}}, "Asked for by the applicant.")});
        CHECK(record.application("C002").empty());
        CHECK(record.hr_answers("C002").size() == 1);
        for (const char* text : {"Kept the books", "Applicant Bøe"}) {
            CHECK_FALSE(holds(path, text));
            CHECK_FALSE(holds(path.string() + "-wal", text));
        }
    }
    CHECK(record::verify(path).ok());
    CHECK_FALSE(holds(path, "Kept the books"));
    CHECK_FALSE(holds(path, "Applicant Bøe"));
    CHECK(holds(path, "Applicant Ådel"));
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        const std::string guard =
            database.execAndGet("SELECT sql FROM sqlite_schema WHERE name = 'hr_word_no_delete'").getString();
        database.exec("DROP TRIGGER hr_word_no_delete");
        database.exec("DELETE FROM hr_word WHERE text LIKE '%Ådel'");
        database.exec(guard);
    }
    const auto found = record::verify(path);
    REQUIRE(found.problems.size() == 1);
    CHECK_THAT(found.problems[0].message, Contains("The answer of C001 to \"name\", for HR is missing"));
}
