// What was erased is nowhere any more: not in the file, its free pages and its log, not in its copies.
#include "base/files.h"
#include "panel/keeping.h"
#include "record/backup.h"
#include "record/copies.h"
#include "record/erasing.h"
#include "record/sample.h"
#include "record/torture.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <csignal>
#include <fmt/format.h>
#include <thread>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

/// A text of letters below U+0800 as UTF-16.
std::string as_utf16(const std::string& text, bool high_first) {
    std::string wide;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned letter = static_cast<unsigned char>(text[i]);
        if (letter >= 0xc0) letter = (letter & 0x1f) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3f);
        const char high = static_cast<char>(letter >> 8), low = static_cast<char>(letter & 0xff);
        wide += high_first ? high : low;
        wide += high_first ? low : high;
    }
    return wide;
}

/// The files of a folder, and of those below it, in which a text stands, in whatever encoding.
std::vector<std::string> files_with(const fs::path& folder, const std::string& text) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string bytes = read_file(entry.path());
        for (const std::string& form : {text, as_utf16(text, true), as_utf16(text, false)})
            if (bytes.find(form) != std::string::npos) {
                names.push_back(entry.path().filename().string());
                break;
            }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Every text of the record's words, longer than a few letters, and of its files.
std::vector<std::string> texts_of(const fs::path& path) {
    std::vector<std::string> texts;
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(
        database, "SELECT text FROM word UNION ALL SELECT text FROM hr_word UNION ALL SELECT bytes FROM hr_file");
    while (rows.executeStep())
        if (const std::string text = rows.getColumn(0).getString(); text.size() > 4) texts.push_back(text);
    return texts;
}

/// The whole story, with files, an earlier version, and words that say the name of C002 in passing.
void fill(const fs::path& path) {
    using namespace panel;
    Record record = create(path);
    auto story = whole_story();
    for (std::size_t i = 0; i < story.size(); ++i) {
        record.commit("P1", story[i]);
        if (i != 2) continue; // the applications are there
        record.commit("P1", {event(ApplicationsRenewed{{application("C002", "Applicant Bøe", "Kept the till, too.")}},
                                   "A newer one came in.")});
        record.commit("P1",
                      {event(OriginalsKept{{{"C002", {{word("boe-letter.txt", true), {"bytes of the letter", {}}}}},
                                            {"C001", {{word("adel-letter.txt", true), {"other bytes", {}}}}}}})});
    }
    const auto first = spec::Stage::shortlisting;
    record.commit("P1",
                  {event(ModerationReopened{first}, "The books of Dr. Bøe were misread."),
                   event(ModerationClosed{first}), event(BasisWritten{first, word("applicant  bøe keeps books.")}),
                   event(BasisWritten{first, word("Books were asked for.")}),
                   event(RetentionSet{"2026-11-22", 12}, "As the policy says.")});
    for (panel::Events& events : keeping_story())
        if (std::holds_alternative<PackMade>(events[0].what) || std::holds_alternative<PackReturned>(events[0].what))
            record.commit("P1", events);
}

void erase(Record& record, const std::string& code) {
    const record::Erasing found = record::words_of_candidate(record, code);
    record.commit("P1", {event(panel::CandidateErased{code}, "Asked for by the applicant."),
                         event(panel::WordsErased{found.words.hashes})});
}

void dispose(Record& record) {
    const record::Erasing found = record::words_of_record(record, "P1");
    record.commit("P1", {event(panel::RecordDisposed{}, "Not needed."), event(panel::WordsErased{found.words.hashes})});
}

std::string findings(const fs::path& path) {
    std::string text;
    for (const auto& problem : record::verify(path).problems) text += problem.where + ": " + problem.message + "\n";
    return text;
}

/// A copy that the record knows.
void copy_to(Record& record, const fs::path& target) {
    record::Backup backup(record.path(), target);
    record.commit("P1", {event(panel::BackupMade{word(target.string(), true)})});
    backup.keep();
}

long long count(const record::Erasing& erasing, const std::string& what) {
    for (const auto& [name, number] : erasing.counts)
        if (name == what) return number;
    return 0;
}

const std::vector<std::string> words_on_boe{"Applicant Bøe",
                                            "Kept the books of a club.",
                                            "Kept the till, too.",
                                            "boe-letter.txt",
                                            "bytes of the letter",
                                            "Sat on a committee together.",
                                            "Books count as planning.",
                                            "Books are planned by the quarter.",
                                            "Guaranteed.",
                                            "The books of Dr. Bøe were misread.",
                                            "applicant  bøe keeps books."};

} // namespace

TEST_CASE("Of an erased candidate no word is left in the file, nor in its copies, and scores and decisions stay") {
    const Folder folder;
    const auto path = folder / "a.evenhand", away = folder / "away" / "b.evenhand";
    fs::create_directories(folder / "away");
    fs::create_directories(folder / "gone");
    fill(path);
    Record record = Record::open(path, Record::Access::write, test_clock());
    copy_to(record, folder / "a 2026-11-22.evenhand");
    copy_to(record, away);
    copy_to(record, folder / "gone" / "c.evenhand.x");
    fs::remove_all(folder / "gone");
    for (const char* name : {"a.evenhand.before-v3", "a.evenhand.0123456789ab.part", "taken by hand"})
        fs::copy_file(away, folder / name);
    for (const std::string& text : words_on_boe) {
        CAPTURE(text);
        REQUIRE(files_with(folder.path(), text).size() >= 6);
    }
    const auto marks = record.vacancy().stages.at(spec::Stage::shortlisting).marks;
    const auto decisions = record.vacancy().stages.at(spec::Stage::shortlisting).decisions;

    erase(record, "C002");
    const record::Copies copies = record::erase_in_copies(record);

    for (const std::string& text : words_on_boe) {
        CAPTURE(text);
        CHECK(files_with(folder.path(), text).empty());
    }
    CHECK(record::is_swept(record));
    CHECK(files_with(folder.path(), "Applicant Ådel").size() == 4); // of others everything is there
    CHECK(files_with(folder.path(), "other bytes").size() == 4);
    CHECK(copies.erased == std::vector<std::string>{(folder / "a 2026-11-22.evenhand").string(), away.string(),
                                                    (folder / "a.evenhand.0123456789ab.part").string(),
                                                    (folder / "a.evenhand.before-v3").string(),
                                                    (folder / "taken by hand").string()});
    REQUIRE(copies.left.size() == 1);
    CHECK_THAT(copies.left[0], Contains("c.evenhand.x: It is not there"));
    CHECK(folder.names() == std::vector<std::string>{"a 2026-11-22.evenhand", "a.evenhand", "a.evenhand-shm",
                                                     "a.evenhand-wal", "a.evenhand.lock", "away", "taken by hand"});

    CHECK(findings(path) == "");
    CHECK(findings(away) == "");
    CHECK(findings(folder / "taken by hand") == "");
    const panel::Vacancy& vacancy = record.vacancy();
    const auto& state = vacancy.stages.at(spec::Stage::shortlisting);
    CHECK(state.marks == marks);
    REQUIRE(state.decisions.size() == decisions.size());
    for (std::size_t i = 0; i < decisions.size(); ++i) CHECK(state.decisions[i].outcome == decisions[i].outcome);
    CHECK(vacancy.candidates[1].erased);
    CHECK(state.agreed.at(0).why == "(erased on 2026-11-22)");
    CHECK(state.decisions.at(1).reason.empty()); // HR's: that there was one is not for the panel
    CHECK(state.basis->text == "Books were asked for.");
    CHECK(record.application("C002").empty());
    CHECK(record.originals("C002").empty());
    CHECK(record.names().at(1).empty());
    CHECK(record::erase_in_copies(record).erased.empty()); // once is enough
}

TEST_CASE("What was written about several candidates stays until the last of them is erased, unless it says a name") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    Record record = create(path);
    record.commit("P1", {event(panel::ApplicationsTaken{true,
                                                        {application("C001", "Applicant Ådel", "Planned."),
                                                         application("C002", "Applicant Bøe", "Counted.")}},
                               "The post was late."),
                         event(panel::ApplicationsTaken{true,
                                                        {application("C003", "Applicant Çelik", "Spoke."),
                                                         application("C004", "Applicant Dlamini", "Sold.")}},
                               "Ms Dlamini wrote to us, and so did another.")});
    erase(record, "C001");
    CHECK(record.vacancy().candidates[1].late_why == "The post was late.");
    erase(record, "C002");
    CHECK(record.vacancy().candidates[1].late_why == "(erased on 2026-11-22)");
    erase(record, "C004");
    CHECK(record.vacancy().candidates[2].late_why == "(erased on 2026-11-22)");
    CHECK(files_with(folder.path(), "Spoke.").size() == 1);
    CHECK_THROWS_AS(record::words_of_candidate(record, "C009"), InvalidInput);
}

TEST_CASE("A person's replaced application is erased with the one that stands") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    Record record = create(path);
    record.commit("P1", {event(panel::ApplicationsTaken{false,
                                                        {application("C001", "Applicant Ådel", "Planned."),
                                                         application("C002", "Applicant Ådel-Bøe", "Planned more.")}}),
                         event(panel::CandidateReplaced{"C001", "C002"}, "The same person, newly married.")});
    CHECK(panel::codes_of_person(record.vacancy(), "C001") == std::vector<std::string>{"C001", "C002"});
    CHECK(panel::codes_of_person(record.vacancy(), "C002") == std::vector<std::string>{"C001", "C002"});
    const record::Erasing found = record::words_of_candidate(record, "C002");
    CHECK(found.words.names == std::vector<std::string>{"Applicant Ådel", "Applicant Ådel-Bøe"});
    CHECK(count(found, "Answers") == 4);
    CHECK(count(found, "Reasons") == 1);
}

TEST_CASE("Of a record that was disposed of there is left who did it, why, and what was counted") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    fill(path);
    const std::vector<std::string> texts = texts_of(path);
    REQUIRE(texts.size() > 30);
    Record record = Record::open(path, Record::Access::write, test_clock());
    copy_to(record, folder / "b.evenhand");
    const record::Head before = record.head();
    const record::Erasing found = record::words_of_record(record, "P1");
    CHECK(count(found, "Answers") == 13);
    CHECK(count(found, "Files, and their names") == 4);
    CHECK(count(found, "Names of the panel and of HR") == 4);
    CHECK(count(found, "Reasons for keeping and erasing") == 0);
    dispose(record);
    record::erase_in_copies(record);
    for (const std::string& text : texts) {
        CAPTURE(text);
        const bool stays = text == "Sample Officer of HR" || text == "As the policy says.";
        CHECK(files_with(folder.path(), text).size() == (stays ? 2 : 0));
    }
    CHECK(findings(path) == "");
    CHECK(findings(folder / "b.evenhand") == "");
    CHECK(record::verify(path, {before}).ok()); // a report printed before still fits
    const panel::Vacancy& vacancy = record.vacancy();
    CHECK(vacancy.disposed);
    CHECK(vacancy.people[0].name == "Sample Officer of HR");
    CHECK(vacancy.people[1].name.empty());
    CHECK(vacancy.candidates.size() == 4);
    CHECK(vacancy.stages.at(spec::Stage::shortlisting).decisions.size() == 2);
}

TEST_CASE("On hold nothing is erased in copies either, and they are named") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    fill(path);
    fs::copy_file(path, folder / "kept by hand");
    Record record = Record::open(path, Record::Access::write, test_clock());
    erase(record, "C002");
    record.commit("P1", {event(panel::HoldSet{true}, "A claim was made.")});
    const record::Copies held = record::erase_in_copies(record);
    CHECK(held.erased.empty());
    REQUIRE(held.left.size() == 1);
    CHECK_THAT(held.left[0], Contains("kept by hand: The record is on hold"));
    CHECK(files_with(folder.path(), "Applicant Bøe") == std::vector<std::string>{"kept by hand"});
    record.commit("P1", {event(panel::HoldSet{false}, "It was settled.")});
    CHECK(record::erase_in_copies(record).erased.size() == 1);
    CHECK(files_with(folder.path(), "Applicant Bøe").empty());
}

TEST_CASE("While another program reads, the log keeps what was erased, which is said, until the next opening") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    fill(path);
    {
        const Record reader = Record::open(path, Record::Access::read);
        Record record = Record::open(path, Record::Access::write, test_clock());
        erase(record, "C002");
        CHECK_FALSE(record::is_swept(record));
        CHECK_FALSE(reader.application("C002").empty());
        CHECK(record.application("C002").empty());
    }
    {
        const Record record = Record::open(path, Record::Access::write);
        CHECK(record::is_swept(record));
    }
    for (const std::string& text : words_on_boe) {
        CAPTURE(text);
        CHECK(files_with(folder.path(), text).empty());
    }
    CHECK(findings(path) == "");
}

TEST_CASE("A copy that is open, goes on by itself, or is another record's is left as it is, and named") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    fill(path);
    Record record = Record::open(path, Record::Access::write, test_clock());
    for (const char* name : {"open.evenhand", "goes on.evenhand", "other.evenhand", "text.evenhand", "cut.evenhand"})
        copy_to(record, folder / name);
    const Record open = Record::open(folder / "open.evenhand", Record::Access::write);
    Record::open(folder / "goes on.evenhand", Record::Access::write)
        .commit("P1", {event(panel::HrViewOpened{}, "Work went on here.")});
    fs::remove(folder / "other.evenhand");
    create(folder / "other.evenhand").commit("P1", {event(panel::HrViewOpened{}, "Not the same vacancy.")});
    fs::remove(folder / "text.evenhand");
    AtomicFile text(folder / "text.evenhand");
    text.write("Something else by now.");
    text.commit();
    fs::resize_file(folder / "cut.evenhand", fs::file_size(folder / "cut.evenhand") / 2);
    erase(record, "C002");
    const record::Copies copies = record::erase_in_copies(record);
    CHECK(copies.erased.empty());
    REQUIRE(copies.left.size() == 5);
    CHECK_THAT(copies.left[0], Contains("open.evenhand") && Contains("is open in another program"));
    CHECK_THAT(copies.left[1], Contains("goes on.evenhand: It holds events that this record does not have"));
    CHECK_THAT(copies.left[2], Contains("other.evenhand: It is the record of another vacancy now"));
    CHECK_THAT(copies.left[3], Contains("text.evenhand") && Contains("is not a vacancy record"));
    CHECK_THAT(copies.left[4], Contains("cut.evenhand") && Contains("damaged"));
    CHECK(read_file(folder / "text.evenhand") == "Something else by now.");
    CHECK(record::verify(folder / "goes on.evenhand").ok());
    CHECK(record::verify(folder / "other.evenhand").events == 3);
}

TEST_CASE("Killed while it erases everything, a program has erased nothing, or all once the record is opened again",
          "[torture]") {
    const unsigned seed = torture_seed();
    std::mt19937 random(seed);
    for (int round = 0; round < torture_rounds(6); ++round) {
        INFO("seed " << seed << ", round " << round);
        const Folder folder;
        const auto path = folder / "a.evenhand";
        fill(path);
        const record::Head before = record::verify(path).head;
        Worker worker([&](const Worker::Tell&) {
            Record record = Record::open(path, Record::Access::write);
            dispose(record);
            for (;;) ::pause();
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 60));
        worker.kill();
        REQUIRE(worker.wait() == -SIGKILL);
        CHECK(findings(path) == "");
        const Record record = Record::open(path, Record::Access::write);
        CHECK(findings(path) == "");
        if (!record.vacancy().disposed) {
            CHECK(record.head() == before);
            CHECK(record.names().at(1) == "Applicant Bøe");
            continue;
        }
        CHECK(record::is_swept(record));
        for (const std::string& text : words_on_boe) {
            CAPTURE(text);
            CHECK(files_with(folder.path(), text).empty());
        }
    }
}
