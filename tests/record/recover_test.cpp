// What can be got out of a damaged file is got out, and what cannot is told.
#include "base/files.h"
#include "record/carve.h"
#include "record/lock.h"
#include "record/recover.h"
#include "record/sample.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>
#include <random>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t page = 4096;

std::string told(const std::vector<record::Verification::Finding>& findings) {
    std::string text;
    for (const auto& finding : findings) text += finding.where + ": " + finding.message + "\n";
    return text;
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A record with the whole story, with a file and a text larger than a page, and 60 events more.
void make(const fs::path& path) {
    Record record = filled(path);
    panel::OriginalsKept kept;
    panel::KeptFile file;
    file.bytes = std::string(20'000, '\xfe');
    kept.rows.push_back({"C004", {{word("cv.pdf", true), file}}});
    record.commit("P1", {event(kept)});
    record.commit("P2", {event(panel::BasisWritten{spec::Stage::shortlisting, word(std::string(15'000, 'b'))})});
    for (int i = 0; i < 60; ++i) record.commit("P1", {event(panel::HrViewOpened{}, fmt::format("Look number {}.", i))});
}

/// A damaged record beside which others can be made.
struct Damaged {
    Folder folder;
    fs::path path = folder / "a.evenhand", target = folder / "b.evenhand";
    std::string whole, state;
    record::Head head;

    Damaged() {
        make(path);
        const Record record = Record::open(path, Record::Access::read);
        head = record.head();
        state = dump(record.vacancy());
        whole = read_file(path);
    }
    std::size_t pages() const { return whole.size() / page; }
    record::Recovery recover(const std::string& bytes) {
        write(path, bytes);
        fs::remove(target);
        record::Recovery recovery = record::recover(path, target, test_clock());
        CHECK(read_file(path) == bytes); // it is never written to
        return recovery;
    }
    /// The page on which a table begins, as SQLite counts.
    std::size_t root_of(const std::string& table) const {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
        SQLite::Statement query(database, "SELECT rootpage FROM sqlite_schema WHERE name = ?");
        query.bind(1, table);
        query.executeStep();
        return static_cast<std::size_t>(query.getColumn(0).getInt());
    }
};

} // namespace

TEST_CASE("Out of a whole record comes the same record") {
    Damaged record;
    const auto recovery = record.recover(record.whole);
    CHECK(told(recovery.lost) == "");
    CHECK(told(recovery.found.problems) == "");
    CHECK(recovery.head == record.head);
    CHECK(recovery.found.head == record.head);
    CHECK(dump(Record::open(record.target, Record::Access::read).vacancy()) == record.state);
    CHECK(fs::status(record.target).permissions() == fs::perms(0600));
    CHECK(record.folder.names() == std::vector<std::string>{"a.evenhand", "b.evenhand"});
    // Also as anybody would go on with it.
    Record::open(record.target, Record::Access::write).commit("P1", {event(panel::HrViewOpened{}, "On it goes.")});
    CHECK(record::verify(record.target, {record.head}).ok());
}

TEST_CASE("Where the first page, a table's root or an index is gone, all is got that the events hold") {
    Damaged record;
    for (const std::string table : {"", "event", "word", "hr_word", "score", "sqlite_autoindex_word_1"}) {
        INFO("root of " << table);
        std::string bytes = record.whole;
        const std::size_t root = table.empty() ? 1 : record.root_of(table);
        const bool leaf = bytes[(root - 1) * page] == '\x0d';
        bytes.replace((root - 1) * page, page, page, '\0');
        const auto recovery = record.recover(bytes);
        CHECK(told(recovery.found.problems) == "");
        if (leaf) continue; // rows stood on it
        CHECK(recovery.head == record.head);
        CHECK(dump(Record::open(record.target, Record::Access::read).vacancy()) == record.state);
        const std::string beginning = "file: Its beginning is not that of a record.\n",
                          end = fmt::format("event {}: Whether there was this one, and more after it, cannot be told "
                                            "any more.\n",
                                            record.head.event + 1);
        CHECK(told(recovery.lost) == (table.empty() ? beginning + end : table == "event" ? end : ""));
        write(record.path, record.whole);
    }
}

TEST_CASE("A torn page gives what stands on the part that is left") {
    Damaged record;
    int better = 0;
    for (std::size_t at = 4; at < record.pages(); at += 5) {
        INFO("page " << at + 1);
        std::string torn = record.whole, gone = record.whole;
        torn.replace(at * page, 100, 100, '\xa5'); // head and table of contents of the page
        gone.replace(at * page, page, page, '\xa5');
        const auto more = record.recover(torn), less = record.recover(gone);
        CHECK(told(more.found.problems) == "");
        CHECK(more.head.event >= less.head.event);
        CHECK(more.lost.size() <= less.lost.size());
        if (more.lost.size() < less.lost.size()) ++better;
    }
    CHECK(better > 0);
}

TEST_CASE("Whatever page is lost, the new record verifies, and what is missing is told") {
    Damaged record;
    for (const bool garbage : {false, true}) {
        std::mt19937 random(1);
        for (std::size_t at = 0; at < record.pages(); at += garbage ? 5 : 1) {
            INFO("page " << at + 1 << (garbage ? ", garbage" : ", zeros"));
            std::string bytes = record.whole;
            for (std::size_t i = 0; i < page; ++i) bytes[at * page + i] = garbage ? static_cast<char>(random()) : '\0';
            record::Recovery recovery;
            try {
                recovery = record.recover(bytes);
            } catch (const InvalidInput& error) { // the first event itself
                CHECK_THAT(error.what(), Contains("Nothing can be got out"));
                CHECK_FALSE(fs::exists(record.target));
                continue;
            }
            CHECK(told(recovery.found.problems) == "");
            const std::string lost = told(recovery.lost);
            if (recovery.head.event < record.head.event)
                CHECK_THAT(lost, Contains(fmt::format("event {}: ", recovery.head.event + 1)));
            else if (recovery.found.head != record.head)
                CHECK_THAT(lost, Contains("is lost."));
            // As far as it goes it is the same chain.
            CHECK(record::verify(record.target, {recovery.head}).ok());
            CHECK(Record::open(record.path.parent_path() / "b.evenhand", Record::Access::read)
                      .history(recovery.head.event, recovery.head.event)
                      .front()
                      .hash == recovery.head.hash);
        }
    }
}

TEST_CASE("A file that was cut off gives what stands before the cut") {
    Damaged record;
    int got = 0;
    for (std::size_t size = 300; size < record.whole.size(); size += 5 * page + 123) {
        INFO(size << " bytes");
        try {
            const auto recovery = record.recover(record.whole.substr(0, size));
            CHECK(told(recovery.found.problems) == "");
            CHECK_THAT(told(recovery.lost), Contains("It was cut off"));
            ++got;
        } catch (const InvalidInput& error) {
            CHECK_THAT(error.what(), Contains("Nothing can be got out"));
        }
    }
    CHECK(got > 0);
}

TEST_CASE("What stands in the log alone is got as well, and without the log that is told") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand", left = folder / "left.evenhand";
    { filled(path); }
    record::Head head;
    {
        Record record = Record::open(path, Record::Access::write);
        record.commit("P1", {event(panel::HrViewOpened{}, "In the log.")});
        head = record.head();
        fs::copy(path, left);
        fs::copy(folder / "a.evenhand-wal", folder / "left.evenhand-wal");
    }
    const std::string log = read_file(folder / "left.evenhand-wal");
    const bool beginning = GENERATE(true, false);
    if (!beginning) {
        std::string bytes = read_file(left);
        write(left, bytes.replace(0, page, page, '\0'));
    }
    const auto recovery = record::recover(left, folder / "b.evenhand");
    CHECK(recovery.head == head);
    CHECK(recovery.found.ok());
    CHECK(read_file(folder / "left.evenhand-wal") == log);

    fs::remove(folder / "left.evenhand-wal");
    write(folder / "left.evenhand.lock", "host: elsewhere\n");
    const auto without = record::recover(left, folder / "c.evenhand");
    CHECK(without.head.event == head.event - 1);
    CHECK_THAT(told(without.lost), Contains("left.evenhand-wal is not beside it"));
}

TEST_CASE("An event that is lost ends the chain, and those behind it are told one by one") {
    Damaged record;
    const auto carved = record::carve(record.whole, page);
    REQUIRE(carved.events.size() == static_cast<std::size_t>(record.head.event));
    const auto& lost = carved.events.find(record.head.event - 2)->second;
    std::string bytes = record.whole;
    const auto at = bytes.find(lost.row.at + lost.row.who); // its text in the row
    REQUIRE(at != std::string::npos);
    bytes[at] = '3';
    const auto recovery = record.recover(bytes);
    CHECK(recovery.head.event == record.head.event - 3);
    CHECK(recovery.found.ok());
    const std::string text = told(recovery.lost);
    CHECK_THAT(text, Contains(fmt::format("event {}: It is lost", record.head.event - 2)));
    CHECK_THAT(text, Contains(fmt::format("event {}: \"hr-view-opened\" by P1", record.head.event)));
}

TEST_CASE("A lost word is told, and one event says so in the new record") {
    Damaged record;
    std::string bytes = record.whole;
    const auto at = bytes.find("Look number 59.");
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 4, "LOOK");
    const auto recovery = record.recover(bytes);
    CHECK(recovery.head == record.head);
    CHECK(recovery.found.events == record.head.event + 1);
    CHECK(recovery.found.ok());
    CHECK(told(recovery.lost) ==
          fmt::format("event {}: A word of event {} is lost.\n", record.head.event, record.head.event));
    const auto last = Record::open(record.target, Record::Access::read).history(recovery.found.events).front();
    CHECK(last.kind == "words-erased");
    CHECK_THAT(last.why, Contains("could not be read any more"));
}

TEST_CASE("What was erased does not come back") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    {
        Record record = filled(path);
        record.commit("P1", {event(panel::HrViewOpened{}, "To be forgotten.")});
        const std::string body = record.history(record.head().event).front().why;
        REQUIRE(body == "To be forgotten.");
        SQLite::Database file(path.string(), SQLite::OPEN_READONLY);
        const std::string hash = file.execAndGet("SELECT why FROM event ORDER BY number DESC LIMIT 1").getString();
        record.commit("P1", {event(panel::WordsErased{{hash}})});
        CHECK(record.history(record.head().event - 1).front().why == "(erased on 2026-11-22)");
    }
    const auto recovery = record::recover(path, folder / "b.evenhand");
    CHECK(recovery.complete());
    CHECK(recovery.found.ok());
    CHECK(read_file(folder / "b.evenhand").find("To be forgotten.") == std::string::npos);
}

TEST_CASE("Recovering refuses what it cannot work on, and touches nothing") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    CHECK_THROWS_AS(record::recover(path, folder / "b"), InvalidInput);
    CHECK_THROWS_AS(record::recover(folder.path(), folder / "b"), InvalidInput);
    write(folder / "notes.txt", "These are notes.");
    write(folder / "empty", "");
    for (const char* name : {"notes.txt", "empty"})
        CHECK_THAT(sentence_of<InvalidInput>([&] { record::recover(folder / name, folder / "b"); }),
                   Contains("Nothing can be got out"));
    {
        const Record record = filled(path);
        CHECK_THAT(sentence_of<NotAllowed>([&] { record::recover(path, folder / "b"); }),
                   Contains("is open in another program") && Contains("since"));
    }
    CHECK_THAT(refusal([&] { record::recover(path, folder / "notes.txt"); }), Contains("already there"));
    CHECK_THROWS_AS(record::recover(path, folder / "b", test_clock(), [](auto, auto, auto) { return false; }),
                    Cancelled);
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand", "empty", "notes.txt"});
}
