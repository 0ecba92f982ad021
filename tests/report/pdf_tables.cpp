// Tables: columns, rows over pages, and what a screen reader is told of them.
#include "report/pdf_support.h"

using namespace evenhand;
using namespace evenhand::report::pdf;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const std::vector<Column> two_columns{{"Code", Width::fit(), Align::left, true}, {"Words", Width::share()}};

std::vector<Row> numbered(int count) {
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) rows.push_back({{Cell("C" + std::to_string(1000 + i)), Cell("words")}});
    return rows;
}

} // namespace

TEST_CASE("A table over pages shows its headings on each and has them once for a screen reader") {
    Document document = sample();
    document.table(two_columns, numbered(200));
    const std::string pdf = document.finish();
    REQUIRE(document.pages() > 3);
    CHECK(count(text_of(pdf), "Code Words") == document.pages());
    const std::string structure = told("pdfinfo -struct-text", pdf);
    CHECK(count(structure, "Table") >= 1);
    CHECK(count(structure, "THead") == 1);
    CHECK(count(structure, "/Scope /Column") == 2);
    CHECK(count(structure, "\"Code\"") == 1);
    CHECK(count(structure, "/Scope /Row") == 200);
    CHECK(count(structure, "\"words\"") == 200);
    CHECK(count(structure, "TBody") == document.pages());
}

TEST_CASE("A row is not split when it fits on the next page") {
    std::vector<Row> rows = numbered(30);
    std::string tall = "tall0";
    for (int i = 1; i < 20; ++i) tall += "\ntall" + std::to_string(i);
    rows.push_back({{Cell("T"), Cell(tall)}});
    Document document = sample();
    document.table(two_columns, rows);
    const std::string pdf = document.finish();
    CHECK(count(text_of(pdf, "-f 1 -l 1"), "tall") == 0);
    CHECK(count(text_of(pdf, "-f 2 -l 2"), "tall") == 20);
}

TEST_CASE("A row taller than a page is split between lines and every word is there") {
    std::string words;
    for (int i = 0; i < 4000; ++i) words += (i ? " w" : "w") + std::to_string(i);
    Document document = sample();
    document.table(two_columns, {{{Cell("before"), Cell("short")}}, {{Cell("tall"), Cell(words)}}, {{Cell("after")}}});
    const std::string pdf = document.finish();
    REQUIRE(document.pages() > 2);
    const std::string text = text_of(pdf);
    for (int i = 0; i < 4000; ++i) REQUIRE(count(text + " ", " w" + std::to_string(i) + " ") == 1);
    CHECK_THAT(text, Contains("after"));
    // One cell for a screen reader, whatever pages it is on.
    CHECK(count(told("pdfinfo -struct", pdf), "TR") == 4);
}

TEST_CASE("A row that heads a group is kept with the row after it") {
    Document document = sample();
    document.begin_table(two_columns);
    while (document.remaining() > 2 * 18) document.row({Cell("C1"), Cell("filling")});
    document.row({Cell::spanning("Group", 2)}, {true, true});
    document.row({Cell("C2"), Cell("member")});
    document.end_table();
    const std::string pdf = document.finish();
    CHECK_THAT(text_of(pdf, "-f 2 -l 2"), Contains("Group C2 member"));
}

TEST_CASE("A low table goes to the next page whole") {
    Document document = sample();
    while (document.remaining() > 4 * 18) document.paragraph("Filling.");
    document.table(two_columns, numbered(9));
    const std::string pdf = document.finish();
    CHECK(count(text_of(pdf, "-f 1 -l 1"), "words") == 0);
    CHECK(count(text_of(pdf, "-f 2 -l 2"), "words") == 9);
}

TEST_CASE("No row of a table stands alone before or after the end of a page") {
    constexpr int fill_a_page = 39; // give or take a few
    for (int rows = fill_a_page - 3; rows <= fill_a_page + 3; ++rows) {
        Document document = sample();
        document.table(two_columns, numbered(rows));
        const std::string pdf = document.finish();
        const int first = count(text_of(pdf, "-l 1"), "words");
        CHECK(first != rows - 1);
        CHECK(count(text_of(pdf), "words") == rows);
    }
    Document document = sample();
    while (document.remaining() > 3 * 18) document.paragraph("Filling."); // room for the headings and one row
    document.table(two_columns, numbered(30));
    CHECK(count(text_of(document.finish(), "-f 2 -l 2"), "words") == 30);
}

TEST_CASE("High rows of a short table fill the page before they go to the next") {
    Document document = sample();
    std::string tall = "line";
    for (int i = 1; i < 16; ++i) tall += "\nline";
    document.table(
        two_columns,
        {{{Cell("1"), Cell(tall)}}, {{Cell("2"), Cell(tall)}}, {{Cell("3"), Cell(tall)}}, {{Cell("4"), Cell(tall)}}});
    const std::string pdf = document.finish();
    CHECK(count(text_of(pdf, "-f 1 -l 1"), "line") == 3 * 16);
}

TEST_CASE("Numbers aligned right end at the same place") {
    Document document = sample();
    document.table({{"Number", Width::points(80), Align::right}, {"Words"}},
                   {{{Cell("7"), Cell("a")}}, {{Cell("1234.5"), Cell("b")}}});
    const std::string boxes = told("pdftotext -bbox", document.finish(), "-");
    const auto end_of = [&](const std::string& word) {
        const auto line_end = boxes.find("\">" + word + "</word>");
        REQUIRE(line_end != std::string::npos);
        const auto at = boxes.rfind("xMax=\"", line_end) + 6;
        return std::stod(boxes.substr(at));
    };
    CHECK(end_of("7") == Approx(end_of("1234.5")).margin(0.05));
    CHECK(end_of("Number") == Approx(end_of("7")).margin(0.05));
}

TEST_CASE("A table with more columns than fit stays between the margins") {
    std::vector<Column> columns{{"Name", Width::fit()}};
    std::vector<Cell> cells{Cell("A name")};
    for (int i = 0; i < 30; ++i) {
        columns.push_back({"Criterion", Width::points(60)});
        cells.push_back(Cell("12345"));
    }
    Document document = sample();
    document.table(columns, {{cells}});
    const std::string boxes = told("pdftotext -bbox", document.finish(), "-");
    std::string digits;
    for (std::size_t at = 0; (at = boxes.find("xMax=\"", at)) != std::string::npos; ++at)
        CHECK(std::stod(boxes.substr(at + 6)) < 595.28 - 51 + 6); // a single character may be wider than its column
}

TEST_CASE("An empty table still has its headings, missing cells are empty, and too many are an error") {
    Document document = sample();
    document.table(two_columns, {});
    document.table(two_columns, {{{Cell("only")}}});
    CHECK_THROWS_AS(document.table(two_columns, {{{Cell("1"), Cell("2"), Cell("3")}}}), std::logic_error);

    Document sound = sample();
    sound.table(two_columns, {});
    sound.table(two_columns, {{{Cell("only")}}});
    const std::string pdf = sound.finish();
    CHECK(text_of(pdf) == "Code Words Code Words only");
    CHECK(count(told("pdfinfo -struct", pdf), "TD") == 1);
}

TEST_CASE("Labels and values are a table whose rows are named") {
    Document document = sample();
    document.definitions({{"Post", "Sample officer"}, {"Reference", "S/1"}});
    const std::string pdf = document.finish();
    CHECK(text_of(pdf) == "Post Sample officer Reference S/1");
    CHECK(count(told("pdfinfo -struct", pdf), "/Scope /Row") == 2);
}
