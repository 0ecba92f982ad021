// A member's spreadsheet of scores, spoilt in a table of ways.
#include "base/files.h"
#include "document/csv.h"
#include "golden.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

using namespace evenhand;

namespace {

using Rows = std::vector<document::Row>;

/// Writes the rows as a spreadsheet would, spoils them before, and says what the import answers.
std::string answer_to(golden::Runner& runner, Rows rows, const std::function<void(Rows&)>& spoil) {
    spoil(rows);
    std::ofstream file("back.csv", std::ios::binary);
    for (const document::Row& row : rows) file << document::csv_row(row.cells);
    file.close();
    return runner.run({"scores", "import", "r.evenhand", "back.csv"});
}

} // namespace

TEST_CASE("A spoilt score sheet names its cell, and nothing of it is taken") {
    const golden::Folder folder;
    golden::Runner runner;
    golden::follow("open.steps", runner);
    CHECK(runner.run({"scores", "export", "r.evenhand", "Member", "-o", "m.csv"}).find("! ") == std::string::npos);
    const Rows rows = document::read_sheet(read_file("m.csv")).rows;
    REQUIRE(rows.size() == 13);
    const struct {
        std::string says;
        std::function<void(Rows&)> spoil;
    } ways[] = {
        {"F4: \"9\" is no level of the scale; expected 0, 1, 2, 3 or ?", [](Rows& r) { r[3].cells[5] = "9"; }},
        {"F4: \"1st\" looks like a rank", [](Rows& r) { r[3].cells[5] = "1st"; }},
        {"F4: \"=1+1\"", [](Rows& r) { r[3].cells[5] = "=1+1"; }},
        {"G4: a note stands beside no score", [](Rows& r) { r[3].cells[6] = "Good"; }},
        {"B4: ", [](Rows& r) { r[3].cells[1] = "C009"; }},
        {"C4: ", [](Rows& r) { r[3].cells[2] = "1.9"; }},
        {"D4: the words of criterion", [](Rows& r) { r[3].cells[3] += " Or not."; }},
        {"C4: ", [](Rows& r) { std::swap(r[3].cells[0], r[4].cells[0]), std::swap(r[3].cells[7], r[4].cells[7]); }},
        {"H4: the checksum does not fit", [](Rows& r) { std::swap(r[3].cells[7], r[4].cells[7]); }},
        {"A4: the row has no key", [](Rows& r) { r[3].cells[0].clear(); }},
        {"A4: \"3\" is no row key", [](Rows& r) { r[3].cells[0] = "3"; }},
        {"A4: this is a row of another vacancy's sheet", [](Rows& r) { r[3].cells[0].replace(0, 8, "00000000"); }},
        {"A14: the row of ", [](Rows& r) { r.push_back(r[3]); }},
        {"A4: row 3 of the 12 exported is missing", [](Rows& r) { r.erase(r.begin() + 3); }},
        {"A2: the sheet has no rows", [](Rows& r) { r.resize(1); }},
        {"there is no column \"Score\"", [](Rows& r) { r[0].cells[5] = "Points"; }},
    };
    for (const auto& way : ways) {
        const std::string said = answer_to(runner, rows, [&](Rows& r) {
            r[1].cells[5] = "2"; // good, and not taken either
            way.spoil(r);
        });
        INFO(said);
        CHECK(said.find(way.says) != std::string::npos);
        CHECK(said.find("= 1\n") != std::string::npos);
    }
    CHECK(answer_to(runner, rows, [](Rows&) {}) == "0 scores taken, 0 as before, 12 left blank.\n");
    CHECK(answer_to(runner, rows, [](Rows& r) {
              for (std::size_t at = 1; at < r.size(); ++at) r[at].cells[5] = "2";
              std::swap(r[2], r[9]);
          }) == "12 scores taken, 0 as before, 0 left blank.\n");
}
