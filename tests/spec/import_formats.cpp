// The same kinds of specification in the formats that come: what each of them does in its own way.
#include "document/docx_sample.h"
#include "document/odt_sample.h"
#include "document/pdf_sample.h"
#include "document/read.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::test;
using Lines = std::vector<std::string>;

namespace {

spec::Imported imported_from(const std::string& bytes) {
    return spec::import_specification(document::read_document(bytes, "post"), "post");
}
Lines out_of(const std::string& bytes) {
    return told(imported_from(bytes));
}

const std::string tick = in_p("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>");
std::string chosen(const std::string& entry) {
    return "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>" + in_p(r(entry)) + "</w:sdtContent></w:sdt>";
}
std::string not_chosen() {
    return "<w:sdt><w:sdtPr><w:dropDownList/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + in_p(r("Choose an item.")) +
           "</w:sdtContent></w:sdt>";
}
std::string over(const std::string& inside, int columns) {
    return tc(inside, fmt::format("<w:gridSpan w:val='{}'/>", columns));
}
const std::string bold = "<w:b/>";
const std::string decimal = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
                            "w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
                            "<w:abstractNumId w:val='0'/></w:num>";
const std::string in_list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";

} // namespace

TEST_CASE("A Word table with a tick of a symbol font for each method, under a merged heading") {
    const std::string restart = "<w:vMerge w:val='restart'/>", merged = "<w:vMerge/>";
    CHECK(out_of(docx_of(
              {in_p(r("Person Specification", bold)) + in_p(r("Post: ", bold) + r("Sample Ranger")) +
               tbl({tr({tc("Requirement", restart), tc("Importance", restart), over("How assessed", 3)}),
                    tr({tc("", merged), tc("", merged), "Form", "Interview", "Test"}),
                    tr({over(in_p(r("Skills", bold)), 5)}), tr({"Fells trees", "Essential", tc(tick), tc(tick), ""}),
                    tr({"Builds paths", "Desirable", "", "", tc(tick)})}) +
               p("")})) == Lines{"== Skills", "E AI Fells trees", "D T Builds paths"});
}

TEST_CASE("Entries of a Word form that were chosen are values, and prompts are none") {
    const auto result =
        imported_from(docx_of({p("Person specification: Sample Ranger") +
                               tbl({tr({"Criteria", "Essential or desirable", "Assessed by"}),
                                    tr({"Fells trees", tc(chosen("Essential")), tc(chosen("Application form"))}),
                                    tr({"Builds paths", tc(chosen("Desirable")), tc(not_chosen())}),
                                    tr({"Mends fences", tc(not_chosen()), tc(chosen("Interview"))})})}));
    CHECK(told(result) == Lines{"E A Fells trees", "D- Builds paths", "? I Mends fences"});
    CHECK(result.specification.post.title == "Sample Ranger");
}

TEST_CASE("What is hidden or deleted in a Word document is no criterion, and its automatic numbers are printed") {
    const std::string deleted = "<w:del w:id='1' w:author='x'><w:r><w:delText>Walks dogs</w:delText></w:r></w:del>";
    const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
    CHECK(out_of(docx_of({in_p(r("Person specification", bold)) + in_p(r("Essential", bold)) +
                              p("Fells trees", in_list) + p("Builds paths", in_list) + in_p(deleted, in_list) +
                              in_p(r("Only for the author", "<w:vanish/>"), hidden) + in_p(r("Desirable", bold)) +
                              p("Mends fences", in_list),
                          {},
                          decimal})) == Lines{"E- 1 Fells trees", "E- 2 Builds paths", "D- 4 Mends fences"});
}

TEST_CASE("Rows that Word numbers, a category over several rows and a legend in the footer") {
    const std::string restart = "<w:vMerge w:val='restart'/>", merged = "<w:vMerge/>";
    const std::string number = p("", in_list);
    DocxSample sample;
    sample.body =
        p("Person specification") + tbl({tr({"No.", "Area", "Criterion", "E/D", "Evidence"}),
                                         tr({tc(number), tc("Skills", restart), "Fells trees", "E", "AF, INT"}),
                                         tr({tc(number), tc("", merged), "Builds paths", "D", "T"}),
                                         tr({tc(number), "Knowledge", "Knows birds", "E", "INT"})});
    sample.numbering = decimal;
    sample.footers = {p("E = essential, D = desirable. AF application form, INT interview, T test.")};
    CHECK(out_of(docx_of(sample)) ==
          Lines{"== Skills", "E AI 1 Fells trees", "D T 2 Builds paths", "== Knowledge", "E I 3 Knows birds"});
}

TEST_CASE("An OpenDocument table with lists in its cells") {
    const auto cell = [](const std::string& inside, const std::string& attributes = "") {
        return "<table:table-cell office:value-type='string'" + attributes + ">" + inside + "</table:table-cell>";
    };
    const auto para = [](const std::string& words) { return "<text:p>" + words + "</text:p>"; };
    const auto list = [&](const Lines& items) {
        std::string all = "<text:list>";
        for (const std::string& one : items) all += "<text:list-item>" + para(one) + "</text:list-item>";
        return all + "</text:list>";
    };
    const auto row = [](const Lines& cells) {
        std::string all = "<table:table-row>";
        for (const std::string& one : cells) all += one;
        return all + "</table:table-row>";
    };
    const std::string table =
        "<table:table><table:table-column table:number-columns-repeated='4'/>" +
        row({cell(para("")), cell(para("Essential")), cell(para("Desirable")), cell(para("Identified by"))}) +
        row({cell(para("Experience")), cell(list({"Has felled trees", "Has built paths"})),
             cell(list({"Has led walks"})), cell(para("Application form and interview"))}) +
        row({cell(para("Knowledge")), cell(para("Knows birds")), cell(para("N/A")), cell(para("Test"))}) +
        "</table:table>";
    CHECK(out_of(odt_of({"<text:h text:outline-level='1'>Sample Ranger: person specification</text:h>" + table})) ==
          Lines{"== Experience", "E AI Has felled trees", "E AI Has built paths", "D AI Has led walks", "== Knowledge",
                "E T Knows birds"});
}

TEST_CASE("An RTF table with ticks of a symbol font") {
    const std::string rtf = R"({\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fnil\fcharset2 Wingdings;}}
\pard\b Person Specification\b0\par\pard Job title: Sample Ranger\par
\trowd\cellx3000\cellx4500\cellx6000\cellx8000\pard\intbl Criteria\cell Essential\cell Desirable\cell Method\cell\row
\trowd\cellx3000\cellx4500\cellx6000\cellx8000\pard\intbl Fells trees\cell{\f1\'fc}\cell\cell Interview/test\cell\row
\trowd\cellx3000\cellx4500\cellx6000\cellx8000\pard\intbl Builds paths\cell\cell{\f1\'fc}\cell Application\cell\row
\pard We welcome everyone who applies.\par})";
    const auto result = imported_from(rtf);
    CHECK(told(result) == Lines{"E IT Fells trees", "D A Builds paths"});
    CHECK(result.specification.post.title == "Sample Ranger");
}

TEST_CASE("A PDF's table over two pages, its heading repeated, in three ways of drawing it") {
    using Ruled = PdfSheet::Ruled;
    const std::vector<PdfSheet::Cell> headings{{"Criterion", 1, PdfSheet::Font::bold},
                                               {"Importance", 1, PdfSheet::Font::bold},
                                               {"Assessed by", 1, PdfSheet::Font::bold}};
    const std::vector<double> edges{60, 320, 410, 530};
    for (const Ruled ruled : {Ruled::around_cells, Ruled::between_rows, Ruled::not_at_all}) {
        INFO(static_cast<int>(ruled));
        PdfSheet first, second;
        first.text(60, 60, "Person specification", 16, PdfSheet::Font::bold).text(60, 90, "Post title: Sample Ranger");
        first.table(120, edges,
                    {headings,
                     {"Fells trees of every size without harm to\nthe trees around them", "Essential", "Test"},
                     {"Builds paths", "Desirable", "Application form"}},
                    ruled);
        first.text(60, 820, "Page 1 of 2", 8);
        second.table(72, edges,
                     {headings,
                      {"Knows the birds of the wood", "Essential", "Interview"},
                      {"Mends fences", "Desirable", "Interview, test"}},
                     ruled);
        second.text(60, 820, "Page 2 of 2", 8);
        const auto result = imported_from(pdf_of({first, second}));
        CHECK(told(result) == Lines{"E T Fells trees of every size without harm to the trees around them",
                                    "D A Builds paths", "E I Knows the birds of the wood", "D IT Mends fences"});
        CHECK(result.specification.post.title == "Sample Ranger");
    }
}

TEST_CASE("A PDF's bulleted lists under bold headings") {
    PdfSheet page;
    page.text(60, 60, "Sample Ranger", 18, PdfSheet::Font::bold);
    page.text(60, 90, "Person specification", 14, PdfSheet::Font::bold);
    double y = 120;
    const auto heading = [&](const std::string& words) {
        page.text(60, y, words, 11, PdfSheet::Font::bold);
        y += 16;
    };
    const auto item = [&](const std::string& words) {
        page.text(64, y, "\x95").text(80, y, words);
        y += 14;
    };
    heading("Essential");
    item("Fells trees of every size without harm to the trees around them, and takes the");
    page.text(80, y, "timber out of the wood");
    y += 14;
    item("Builds paths (A/I)");
    heading("Desirable");
    item("Mends fences (T)");
    page.text(60, y + 20, "A = application, I = interview, T = test", 8);
    CHECK(out_of(pdf_of(std::vector<PdfSheet>{page})) ==
          Lines{"E- Fells trees of every size without harm to the trees around them, and takes the timber out of the "
                "wood",
                "E AI Builds paths", "D T Mends fences"});
}

TEST_CASE("A PDF's table with ticks of a symbol font and a legend below it") {
    const PdfSheet::Cell yes{"4", 1, PdfSheet::Font::dingbats};
    PdfSheet page;
    page.text(60, 60, "PERSON SPECIFICATION", 14, PdfSheet::Font::bold);
    page.text(60, 90, "Role: Sample Ranger");
    const double below = page.table(120, {60, 300, 350, 400, 450, 500},
                                    {{"Criteria", "E", "D", "AF", "INT"},
                                     {"Fells trees", yes, "", yes, yes},
                                     {"Builds paths", "", yes, "", yes},
                                     {"Mends fences", yes, "", yes, ""}});
    page.text(60, below + 30, "E: essential; D: desirable; AF: application form; INT: interview");
    CHECK(out_of(pdf_of(std::vector<PdfSheet>{page})) ==
          Lines{"E AI Fells trees", "D I Builds paths", "E A Mends fences"});
}
