#include "document/sheets.h"

#include "document/cell_values.h"
#include "document/docx_sample.h"
#include "document/sheet_sample.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// Rows as "3: a|b|", a row a line.
std::string shown(const Sheet& sheet) {
    std::string text;
    for (const Row& row : sheet.rows) {
        text += fmt::format("{}: ", row.line);
        for (const std::string& cell : row.cells) text += cell + "|";
        text += "\n";
    }
    return text;
}

Workbook xlsx(const XlsxSample& sample) {
    return read_sheets(xlsx_of(sample), "a.xlsx");
}
std::string rows(const std::string& xml, const std::string& strings = {}, const std::string& styles = {}) {
    return shown(xlsx({{{"Sheet1", xml}}, strings, styles}).sheets.at(0).sheet);
}
Workbook ods(const std::string& tables, const std::string& automatic = {}) {
    return read_sheets(ods_of({tables, automatic}), "a.ods");
}
std::string ods_row(const std::string& cells, const std::string& attributes = {}) {
    return shown(ods("<table:table table:name='T'><table:table-row " + attributes + ">" + cells +
                     "</table:table-row></table:table>")
                     .sheets.at(0)
                     .sheet);
}

using Messages = std::vector<std::string>;
Messages messages(const Workbook& workbook) {
    Messages all;
    for (const Problem& problem : workbook.warnings) all.push_back(problem.message);
    return all;
}

} // namespace

TEST_CASE("A workbook gives shared, inline and rich texts, and cells where they stand") {
    CHECK(
        rows("<row r='2'><c r='B2' t='s'><v>1</v></c><c r='D2' t='inlineStr'><is><r><t>in</t></r><r><t "
             "xml:space='preserve'> line</t>"
             "</r></is></c></row><row><c t='s'><v>0</v></c><c/><c t='str'><f>A1</f><v>worked out</v></c></row>"
             "<row r='7'><c r='A7'/></row>",
             "<si><t>name</t></si><si><r><rPr><b/></rPr><t>Cé</t></r><r><t>line</t></r><rPh><t>kana</t></rPh></si>") ==
        "2: |Céline||in line|\n3: name||worked out|\n");
    CHECK(rows("<row><c t='s'><v>0</v></c><c t='s'><v>99</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c "
               "t='e'><v>#N/A</v></c></row>",
               "<si><t>one_x000D_\ntwo _x005F_x0041_ _x00_</t></si>") ==
          "1: one\ntwo _x0041_ _x00_||TRUE|FALSE|#N/A|\n");
}

TEST_CASE("Numbers come as they were typed, dates and times in the form of ISO 8601") {
    const std::string styles = "<numFmts><numFmt numFmtId='164' formatCode='[$-809]dd\\ mmmm\\ yyyy'/><numFmt "
                               "numFmtId='165' formatCode='00000000000'/>"
                               "</numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf "
                               "numFmtId='165'/><xf numFmtId='9'/>"
                               "<xf numFmtId='22'/><xf numFmtId='20'/></cellXfs>";
    CHECK(
        rows("<row><c><v>0.10000000000000001</v></c><c><v>12</v></c><c s='1'><v>45983</v></c><c s='2'><v>45983</v></c>"
             "<c s='3'><v>7700900123</v></c><c s='4'><v>0.28000000000000003</v></c><c "
             "s='5'><v>45983.604166666664</v></c>"
             "<c s='6'><v>0.604166666666667</v></c><c t='d'><v>2026-11-22T00:00:00</v></c><c "
             "s='99'><v>-1.5</v></c></row>",
             {},
             styles) == "1: 0.1|12|2025-11-22|2025-11-22|07700900123|28%|2025-11-22T14:30|14:30|2026-11-22|-1.5|\n");
    XlsxSample mac{{{"S", "<row><c s='1'><v>0</v></c></row>"}}, {}, styles};
    mac.since_1904 = true;
    CHECK(shown(xlsx(mac).sheets.at(0).sheet) == "1: 1904-01-01|\n");
}

TEST_CASE("Formats of numbers are told by their code") {
    using Kind = CellFormat::Kind;
    const auto kind = [](std::string_view code) { return cell_format(code).kind; };
    for (const auto code :
         {"dd/mm/yyyy", "yyyy-mm-dd;@", "[$-F800]dddd, mmmm dd, yyyy", "mmm-yy", "[Red]d.m.yy", "mmmm"})
        CHECK(kind(code) == Kind::date);
    for (const auto code : {"hh:mm", "h:mm AM/PM", "[h]:mm:ss", "mm:ss"}) CHECK(kind(code) == Kind::time);
    for (const auto code : {"d/m/yyyy h:mm", "yyyy-mm-dd\\Thh:mm:ss"}) CHECK(kind(code) == Kind::date_and_time);
    for (const auto code :
         {"General", "0.00", "#,##0", "\"day\" 0", "[Red]0", "0.00E+00", "@", "\\d0", "£#,##0", "0;[Blue]d"})
        CHECK(kind(code) == Kind::number);
    CHECK(kind("0.0%") == Kind::percent);
    CHECK(cell_format("00000").digits == 5);
    CHECK(cell_format("0.00").digits == 0);
    CHECK(cell_format(14).kind == Kind::date);
    CHECK(cell_format(1) == CellFormat{});
}

TEST_CASE("Numbers without a format keep what they say") {
    CHECK(shown_number("0.1") == "0.1");
    CHECK(shown_number("3.0000000000000004") == "3");
    CHECK(shown_number("1E+2") == "100");
    CHECK(shown_number("1.23456789012345E+17") == "123456789012345000");
    CHECK(shown_number("1E+300") == "1e+300");
    CHECK(shown_number("NaN") == "NaN");
    CHECK(shown_number("12 apples") == "12 apples");
    CHECK(shown_number("1", {CellFormat::Kind::date, 0}) == "1900-01-01");
    CHECK(shown_number("61", {CellFormat::Kind::date, 0}) == "1900-03-01");
    CHECK(shown_number("-3", {CellFormat::Kind::date, 0}) == "-3");
    CHECK(shown_number("1e9", {CellFormat::Kind::date, 0}) == "1000000000");
    CHECK(shown_number("1.5", {CellFormat::Kind::time, 0}) == "36:00");
}

TEST_CASE("Hidden sheets and macros are left out and told, hidden rows are read and told, empty sheets are none") {
    const std::string row = "<row><c><v>1</v></c></row>";
    XlsxSample sample{{{"Notes", row, "hidden"},
                       {"Blank", ""},
                       {"Data", "<row hidden='1'><c><v>2</v></c></row>" + row, {}, "<col min='1' max='1' hidden='1'/>"},
                       {"More", "<row><c><f>1+1</f><v/></c><c r='C1'><f>2</f></c><c><v>3</v></c></row>"}}};
    sample.macros = true;
    const Workbook workbook = xlsx(sample);
    REQUIRE(workbook.sheets.size() == 2);
    CHECK(workbook.sheets[0].name == "Data");
    CHECK(shown(workbook.sheets[0].sheet) == "1: 2|\n2: 1|\n");
    CHECK(shown(workbook.sheets[1].sheet) == "1: |||3|\n");
    CHECK(messages(workbook) ==
          Messages{"the sheet \"Notes\" is hidden and left out",
                   "rows of the sheet \"Data\" are hidden, the first of them row 1; they are read too",
                   "columns of the sheet \"Data\" are hidden; they are read too",
                   "formulas of the sheet \"More\" have no result kept (in row 1 and C1); their cells are empty",
                   "macros are left out"});
    sample.strict = true;
    CHECK(xlsx(sample) == workbook);
}

TEST_CASE("An OpenDocument spreadsheet gives its values, its lines, and rows and cells that are repeated") {
    CHECK(ods_row("<table:table-cell office:value-type='string'><text:p>one<text:s "
                  "text:c='2'/>two</text:p><text:p>three</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='float' "
                  "office:value='0.10000000000000001'><text:p>0.1</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='float' "
                  "office:value='7700900123'><text:p>07700900123</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='float' "
                  "office:value='0.3333333'><text:p>0.33</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='percentage' "
                  "office:value='0.25'><text:p>25%</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='date' "
                  "office:date-value='2026-11-22'><text:p>22/11/26</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='time' office:time-value='PT14H30M00S'><text:p>2:30 "
                  "PM</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='boolean' "
                  "office:boolean-value='true'><text:p>TRUE</text:p></table:table-cell>") ==
          "1: one  two\nthree|0.1|07700900123|0.3333333|25%|2026-11-22|14:30|TRUE|\n");
    CHECK(ods_row("<table:table-cell "
                  "table:number-columns-repeated='2'><text:p>x</text:p></"
                  "table:table-cell><table:covered-table-cell><text:p>c</text:p>"
                  "</table:covered-table-cell><table:table-cell><office:annotation><text:p>why?</text:p></"
                  "office:annotation><text:p>y</text:p>"
                  "</table:table-cell><table:table-cell table:number-columns-repeated='16380'/>",
                  "table:number-rows-repeated='2'") == "1: x|x||y|\n2: x|x||y|\n");
    const Workbook workbook =
        ods("<table:tracked-changes><table:table-cell><text:p>old</text:p></table:table-cell></table:tracked-changes>"
            "<table:table table:name='H' "
            "table:style-name='ta2'><table:table-row><table:table-cell><text:p>h</text:p></table:table-cell>"
            "</table:table-row></table:table><table:table table:name='T' table:style-name='ta1'><table:table-row "
            "table:number-rows-repeated='3'>"
            "<table:table-cell/></table:table-row><table:table-row-group><table:table-row "
            "table:visibility='filter'><table:table-cell>"
            "<text:p>a</text:p></table:table-cell></table:table-row></table:table-row-group><table:table-row "
            "table:number-rows-repeated='1048572'>"
            "<table:table-cell table:number-columns-repeated='1024'/></table:table-row></table:table>",
            "<style:style style:name='ta1'><style:table-properties table:display='true'/></style:style>"
            "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>");
    REQUIRE(workbook.sheets.size() == 1);
    CHECK(shown(workbook.sheets[0].sheet) == "4: a|\n");
    CHECK(messages(workbook) ==
          Messages{"the sheet \"H\" is hidden and left out",
                   "rows of the sheet \"T\" are hidden, the first of them row 4; they are read too"});
}

TEST_CASE("Spreadsheets beyond the bounds, damaged, or made to do harm are refused with a sentence") {
    std::string far;
    for (int at = 0; at < 700; ++at) far += "<row><c r='XFD1'><v>1</v></c></row>";
    CHECK_THROWS_WITH(rows(far),
                      "a.xlsx: error: the spreadsheet has more than ten million cells; expected a smaller table");
    CHECK_THROWS_WITH(ods_row("<table:table-cell table:number-columns-repeated='16383'/><table:table-cell "
                              "table:number-columns-repeated='999999999'><text:p>x</text:p></table:table-cell>",
                              "table:number-rows-repeated='999999999'"),
                      "a.ods: error: the spreadsheet has more than ten million cells; expected a smaller table");
    CHECK_THROWS_WITH(rows("<row><c></row>"), Contains("a.xlsx (xl/s2.xml)") && Contains("this is not XML"));
    CHECK_THROWS_WITH(ods("<table:table>"), Contains("a.ods (content.xml)") && Contains("this is not XML"));
    const std::string evil = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";
    CHECK_THROWS_WITH(
        read_sheets(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", evil}}),
                    "a.ods"),
        Contains("a document type (DOCTYPE) is not taken"));
    std::string many;
    for (int at = 0; at < 100'000; ++at) many += fmt::format(" a{}='1'", at);
    CHECK_THROWS_WITH(rows("<!-- ' = --><row" + many + "/>"), Contains("an element has more than 200 attributes"));
    CHECK(rows("<row><!-- <' --><c t='str'><v>" + std::string(1000, '=') + "</v></c></row>").size() > 1000);
    std::string deep = "<x>";
    for (int at = 0; at < 12; ++at) deep += deep;
    CHECK_THROWS_AS(rows(deep), InvalidInput);
    CHECK_THROWS_WITH(read_sheets(docx_of({p("x")}), "a.xlsx"),
                      "a.xlsx: error: this is a Word document (.docx), which is no spreadsheet that can be read; "
                      "expected a spreadsheet saved as .xlsx or .ods");
    CHECK_THROWS_WITH(
        read_sheets(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}),
                    "a.ods"),
        "a.ods: error: the spreadsheet is damaged: it has no sheets; expected an undamaged copy");
    const std::string whole = xlsx_of({{{"S", "<row><c><v>1</v></c></row>"}}});
    for (std::size_t length = 0; length < whole.size(); length += 11)
        CHECK_THROWS_AS(read_sheets(whole.substr(0, length), "a.xlsx"), InvalidInput);
}
