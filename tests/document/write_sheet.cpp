// Spreadsheets that are written: what comes back when they are read, and what no spreadsheet makes of them.
#include "document/write_sheet.h"

#include "base/errors.h"
#include "document/archive.h"
#include "document/sheets.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using Catch::Contains;

namespace {

SheetToWrite sample() {
    SheetToWrite sheet;
    sheet.name = "Scores";
    sheet.rows = {{"Key", "Score", "Note"}, {"a/1", "3", "Fair."}, {"a/2", "?", ""}, {"a/3", "", "=1+1"}};
    sheet.widths = {14, 8, 50};
    sheet.choice = SheetToWrite::Choice{1, {"0", "1", "2", "3", "?"}, "Score", "A level from 0 to 3, or ?."};
    return sheet;
}

std::vector<std::vector<std::string>> cells_of(const std::string& bytes) {
    const Workbook book = read_sheets(bytes, "written.xlsx");
    REQUIRE(book.sheets.size() == 1);
    std::vector<std::vector<std::string>> rows;
    for (const Row& row : book.sheets.front().sheet.rows) rows.push_back(row.cells);
    return rows;
}

std::string part(const std::string& bytes, const std::string& name) {
    return Archive(bytes, "written.xlsx").read(name);
}

std::string page(const SheetToWrite& sheet) {
    return part(xlsx_bytes(sheet), "xl/worksheets/sheet1.xml");
}

} // namespace

TEST_CASE("What is written as a spreadsheet comes back cell for cell") {
    const auto rows = cells_of(xlsx_bytes(sample()));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == std::vector<std::string>{"Key", "Score", "Note"});
    CHECK(rows[1] == std::vector<std::string>{"a/1", "3", "Fair."});
    CHECK(rows[2][1] == "?");
    CHECK(rows[3][1].empty());
    CHECK(rows[3][2] == "=1+1");

    SheetToWrite words = sample();
    const std::string text = "Łódź & <b>\"quoted\"</b>\nsecond line  with blanks \u4e2d\u6587 \U0001f600";
    words.rows[1][2] = text;
    words.rows[2][2] = std::string(32767, 'x');
    const auto back = cells_of(xlsx_bytes(words));
    CHECK(back[1][2] == text);
    CHECK(back[2][2].size() == 32767);
}

TEST_CASE("No cell is a formula, whatever it begins with, and only what is chosen is a number") {
    SheetToWrite sheet = sample();
    sheet.rows = {{"Key", "Score", "Note"}};
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(1)", "{=1}", "1.10", "007", "2026-11-22", "TRUE"})
        sheet.rows.push_back({text, "2", text});
    const std::string xml = page(sheet);
    CHECK_THAT(xml, !Contains("<f>") && !Contains("<f "));
    CHECK_THAT(xml, Contains("<c r=\"B2\" s=\"2\"><v>2</v></c>") || Contains("<c r=\"B2\"><v>2</v></c>"));
    const auto rows = cells_of(xlsx_bytes(sheet));
    for (std::size_t at = 1; at < rows.size(); ++at) {
        CHECK(rows[at][0] == sheet.rows[at][0]);
        CHECK(rows[at][2] == sheet.rows[at][2]);
    }
}

TEST_CASE("The column of choices offers them, where a spreadsheet takes so long a list") {
    CHECK_THAT(page(sample()), Contains("<formula1>\"0,1,2,3,?\"</formula1>") && Contains("sqref=\"B2:B4\""));
    SheetToWrite sheet = sample();
    sheet.choice->values.assign(60, "12345");
    CHECK_THAT(page(sheet), !Contains("dataValidation"));
    CHECK(cells_of(xlsx_bytes(sheet)).size() == 4);
    sheet.choice.reset();
    CHECK_THAT(page(sheet), !Contains("dataValidation"));
    sheet = sample();
    sheet.rows.resize(1); // headings alone
    CHECK_THAT(page(sheet), !Contains("dataValidation"));
}

TEST_CASE("The headings stay in sight") {
    CHECK_THAT(page(sample()), Contains("state=\"frozen\"") && Contains("ySplit=\"1\""));
}

TEST_CASE("A text that is too long for a cell is refused with its place") {
    SheetToWrite sheet = sample();
    sheet.rows[2][2] = std::string(32768, 'x');
    try {
        xlsx_bytes(sheet);
        FAIL("it was written");
    } catch (const InvalidInput& error) {
        CHECK_THAT(describe(error), Contains("row 3, column 3") && Contains("32767 characters"));
    }
}
