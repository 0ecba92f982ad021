// The files applications came in: kept for HR as they were, checked, compared, handed back.
#include "record/originals.h"

#include "base/files.h"
#include "record/sample.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

const std::string bytes("PK\0\xff\x01 not UTF-8", 17);
const std::vector<intake::Original> two_files{{"Sample Quillon.docx", bytes}, {"letter.txt", "Dear panel"}};

/// C001 came in two files, C002 in a table.
Record with_originals(const fs::path& path, const std::vector<intake::Original>& files = two_files) {
    Record record = create(path);
    panel::Incoming incoming;
    incoming.applications.resize(2);
    incoming.applications[0].answers = {{"statement", "I planned.", false}};
    incoming.applications[0].originals = files;
    incoming.applications[1].answers = {{"statement", "I counted.", false}};
    std::vector<std::string> codes;
    record.commit("P1", panel::take_in(
                            record.vacancy(), "P1", incoming, false, {}, [] { return 0xffffu; }, codes));
    REQUIRE(codes == std::vector<std::string>{"C001", "C002"});
    return record;
}

std::string findings(const fs::path& path) {
    std::string text;
    for (const auto& problem : record::verify(path, {}, {}, record::Acts::judge).problems)
        text += problem.where + ": " + problem.message + "\n";
    return text;
}

std::string found_after(const std::string& sql) {
    const Folder folder;
    { with_originals(folder / "a.evenhand"); }
    SQLite::Database database((folder / "a.evenhand").string(), SQLite::OPEN_READWRITE);
    std::string drop, back;
    {
        SQLite::Statement rows(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (rows.executeStep()) {
            drop += "DROP TRIGGER " + rows.getColumn(0).getString() + ";";
            back += rows.getColumn(1).getString() + ";";
        }
    }
    database.exec(drop + sql + ";" + back);
    return findings(folder / "a.evenhand");
}

} // namespace

TEST_CASE("Files come back as they were, byte for byte, and to HR alone") {
    const Folder folder;
    const Record record = with_originals(folder / "a.evenhand");
    CHECK(record.originals("C001") == two_files);
    CHECK(record.originals("C002").empty());
    CHECK_THROWS_AS(record.originals("C009"), InvalidInput);
    CHECK(record.vacancy().candidates[0].originals == 2);
    CHECK(record.vacancy().candidates[1].originals == 0);
    // No view of the panel, no event and no reason has the file's name or a byte of it.
    CHECK(record.application("C001").size() == 1);
    for (const record::Entry& entry : record.history()) CHECK_THAT(entry.body + entry.why, !Contains("Quillon"));
    CHECK(record.history().back().kind == "originals-kept");
    CHECK_THAT(record.history().back().body, Contains("\"file:") && Contains("\"hr:"));
    CHECK(dump(record.vacancy_at(record.head().event)) == dump(record.vacancy()));
    CHECK(findings(folder / "a.evenhand").empty());
}

TEST_CASE("Files are the same by their bytes, whatever their order and names") {
    const Folder folder;
    const Record record = with_originals(folder / "a.evenhand");
    CHECK(record.holds_originals("C001", {{"b", "Dear panel"}, {"a", bytes}}));
    CHECK_FALSE(record.holds_originals("C001", {two_files[0]}));
    CHECK_FALSE(record.holds_originals("C001", {two_files[0], two_files[0]}));
    CHECK_FALSE(record.holds_originals("C001", {two_files[0], {"letter.txt", "Dear Panel"}}));
    CHECK_FALSE(record.holds_originals("C001", {}));
    CHECK(record.holds_originals("C002", {}));
    CHECK_FALSE(record.holds_originals("C002", two_files));
}

TEST_CASE("An empty file and a large one are kept too") {
    const Folder folder;
    const std::vector<intake::Original> files{{"empty.txt", ""}, {"large.pdf", std::string(5'000'000, 'x')}};
    const Record record = with_originals(folder / "a.evenhand", files);
    CHECK(record.originals("C001") == files);
    CHECK(findings(folder / "a.evenhand").empty());
}

TEST_CASE("A newer version's files take the place of those before, which the history still answers for") {
    const Folder folder;
    Record record = with_originals(folder / "a.evenhand");
    panel::Incoming incoming;
    incoming.newer.push_back({"C001", {}, {}});
    incoming.newer[0].application.answers = {{"statement", "I planned more.", false}};
    incoming.newer[0].application.originals = {{"newer.docx", "PK newer"}};
    std::vector<std::string> codes;
    record.commit("P1", panel::take_in(
                            record.vacancy(), "P1", incoming, false, {}, [] { return 0u; }, codes));
    CHECK(record.originals("C001") == incoming.newer[0].application.originals);
    SQLite::Database database((folder / "a.evenhand").string(), SQLite::OPEN_READONLY);
    CHECK(database.execAndGet("SELECT count(*) FROM hr_file").getInt() == 3);
    CHECK(findings(folder / "a.evenhand").empty());
}

TEST_CASE("A file that was changed, taken out, put in or exchanged is found") {
    CHECK_THAT(found_after("UPDATE hr_file SET bytes = x'00' WHERE length(bytes) = 10"),
               Contains("A file that the application of C001 came in was changed: it does not fit its hash."));
    CHECK_THAT(found_after("DELETE FROM hr_file WHERE length(bytes) = 10"),
               Contains("A file that the application of C001 came in is missing, and no event says"));
    CHECK_THAT(found_after("INSERT INTO hr_file VALUES (zeroblob(32), x'00', x'00')"),
               Contains("file 000000000000…: It stands in the table hr_file, but no event refers to it."));
    CHECK_THAT(found_after("UPDATE original SET candidate = 2"), Contains("table original"));
    CHECK_THAT(found_after("DELETE FROM original WHERE position = 2"),
               Contains("table original: The row of candidate C001, position 2 is missing"));
    CHECK_THAT(
        found_after("INSERT INTO hr_word SELECT hash, salt, CAST(bytes AS TEXT) FROM hr_file WHERE length(bytes) "
                    "= 10; DELETE FROM hr_file WHERE length(bytes) = 10"),
        Contains("is a file, but stands among HR's words"));
    CHECK_THAT(found_after("INSERT INTO hr_file SELECT hash, salt, CAST(text AS BLOB) FROM word; DELETE FROM word"),
               Contains("is a word, but stands among the files"));
    CHECK_THAT(found_after("UPDATE answer SET blinded = 3"), Contains("table answer"));
    CHECK_THAT(found_after("INSERT INTO alike VALUES (3, 1, 'e-mail')"), Contains("table alike"));
    CHECK_THAT(found_after("INSERT INTO alike_candidate VALUES (3, 1, 1, 1)"), Contains("table alike_candidate"));
    CHECK_THAT(found_after("INSERT INTO kept_apart VALUES (3, 1, 1)"), Contains("table kept_apart"));
    CHECK_THAT(found_after("UPDATE candidate SET replaced_by = 2 WHERE number = 1"), Contains("table candidate"));
    CHECK_THAT(found_after("UPDATE candidate SET renewed = 3"), Contains("table candidate"));
}

TEST_CASE("A file is erased like a word, and the chain still holds") {
    const Folder folder;
    Record record = with_originals(folder / "a.evenhand");
    const std::string body = record.history().back().body;
    const std::string hash = body.substr(body.find("file:") + 5, 64);
    record.commit("P1", {event(panel::WordsErased{{hash}})});
    CHECK(record.originals("C001").size() == 1);
    CHECK_FALSE(record.holds_originals("C001", two_files));
    CHECK(findings(folder / "a.evenhand").empty());
    CHECK(read_file(folder / "a.evenhand").find(bytes) == std::string::npos);
}

TEST_CASE("Files are written out under safe names, never over another") {
    const Folder folder;
    const Record record = with_originals(folder / "a.evenhand",
                                         {{"../../etc/cron.d/job", "1"}, {"CV.pdf", "2"}, {"CV.pdf", "3"}, {"", "4"}});
    const fs::path out = folder / "new" / "folder";
    const auto paths = record::write_originals(record, "C001", out);
    CHECK(paths ==
          std::vector<fs::path>{out / "C001-job", out / "C001-CV.pdf", out / "C001-CV (2).pdf", out / "C001-original"});
    for (std::size_t at = 0; at < paths.size(); ++at) CHECK(read_file(paths[at]) == std::to_string(at + 1));
    CHECK_THROWS_WITH(record::write_originals(record, "C001", out), Contains("C001-job is already there"));
    CHECK_THROWS_WITH(record::write_originals(record, "C002", out), Contains("No file of C002 is kept"));
    CHECK_THROWS_AS(record::write_originals(record, "C009", out), InvalidInput);
    // A link that somebody has put there is not followed.
    const fs::path trap = folder / "trap";
    fs::create_directories(trap);
    fs::create_symlink(folder / "elsewhere", trap / "C001-job");
    CHECK_THROWS_WITH(record::write_originals(record, "C001", trap), Contains("is already there"));
    CHECK_FALSE(fs::exists(folder / "elsewhere"));
    CHECK_THROWS_AS(record::write_originals(record, "C001", folder / "a.evenhand"), StorageError);
}

TEST_CASE("A file's name loses what a file system or a shell takes for its own, and nothing else") {
    const auto [name, safe] = GENERATE(table<std::string, std::string>({
        {"CV.docx", "CV.docx"},
        {"Lebenslauf Jörg Ørsted – neu.pdf", "Lebenslauf Jörg Ørsted – neu.pdf"},
        {"C:\\Users\\me\\cv.doc", "cv.doc"},
        {"..", "original"},
        {".bashrc", "bashrc"},
        {"a\nb\x7f.txt", "a_b_.txt"},
        {"what? <me> \"*|$`:.txt", "what_ _me_ ______.txt"},
        {"\xff\xfe.txt", "original"},
        {"   ", "original"},
        {std::string(400, 'a') + ".pdf", std::string(180, 'a') + ".pdf"},
    }));
    CHECK(record::safe_name(name) == safe);
}
