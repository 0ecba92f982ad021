#include "document/pdf.h"

#include "base/errors.h"
#include "document/outline.h"
#include "document/pdf_rules.h"
#include "document/pdf_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using evenhand::test::outline;
using evenhand::test::pdf_of;
using evenhand::test::PdfSheet;
using Font = PdfSheet::Font;
using Ruled = PdfSheet::Ruled;

namespace {

Document read(const std::vector<PdfSheet>& pages) {
    return read_pdf(pdf_of(pages), "post.pdf");
}
std::string outlined(const std::vector<PdfSheet>& pages) {
    return outline(read(pages).blocks);
}

const std::vector<double> edges{70, 150, 360, 440, 520};
const std::vector<PdfSheet::Cell> headings{
    {"Section", 1, Font::bold}, {"Criterion", 1, Font::bold}, {"E/D", 1, Font::bold}, {"A/I/T", 1, Font::bold}};

/// A specification over two pages, its table drawn in one of three ways.
std::vector<PdfSheet> specification(Ruled ruled) {
    PdfSheet first, second;
    first.text(70, 40, "Anytown Council \x96 Library Assistant", 9);
    first.text(70, 80, "Person specification", 18, Font::bold);
    first.text(70, 110, "The table below says what we need. Each criterion is looked for throughout the whole selec-");
    first.text(70, 122,
               "tion and the co-ordination of the rota is part of it, as is the selection of books by the staff.");
    first.text(70, 134, "All of it is needed.");
    first.text(70, 156, "\x95")
        .text(88, 156, "Looks after the reading room and helps readers to find what they are looking for");
    first.text(88, 168, "in the catalogue");
    first.text(70, 180, "\x95").text(88, 180, "Keeps order");
    first.table(
        200, edges,
        {headings,
         {"Education", "GCSE English and Maths at grade C or\nabove, or equivalent", "E", "A"},
         {"", "Degree in any subject", "D", "A"},
         {{"Experience and other things that count", 4, Font::bold}},
         {"Experience", "1.1 Experience of working with people\n1.2 Experience of using a library\nmanagement system",
          "E\nD", "A/I\nA"}},
        ruled);
    first.text(70, 820, "Page 1 of 2", 9);
    second.text(70, 40, "Anytown Council \x96 Library Assistant", 9);
    second.table(72, edges,
                 {headings, {"Skills", "Able to lift boxes", "D", "T"}, {"Other", "Willing to travel", "E", "I"}},
                 ruled);
    second.text(70, 200, "We want to hear from all.", 10, Font::italic).text(70, 820, "Page 2 of 2", 9);
    return {first, second};
}

const std::string before_table =
    "# *Person specification*\nThe table below says what we need. Each criterion is looked for throughout the whole "
    "selection and the co-ordination of the rota is part of it, as is the selection of books by the staff. All of it "
    "is needed.\n\u2022 Looks after the reading room and helps readers to find what they are looking for in the "
    "catalogue\n\u2022 Keeps order\n";

} // namespace

TEST_CASE("A table drawn around its cells is read cell by cell and goes on over the page") {
    const Document document = read(specification(Ruled::around_cells));
    CHECK(outline(document.blocks) ==
          before_table +
              "^|*Section*|*Criterion*|*E/D*|*A/I/T*|\n"
              "|Education|GCSE English and Maths at grade C or above, or equivalent|E|A|\n"
              "||Degree in any subject|D|A|\n"
              "|=4 *Experience and other things that count*|\n"
              "|Experience|1.1 Experience of working with people \u00B6 1.2 Experience of using a library "
              "management system|E \u00B6 D|A/I \u00B6 A|\n"
              "|Skills|Able to lift boxes|D|T|\n|Other|Willing to travel|E|I|\n/We want to hear from all./\n");
    CHECK(outline(document.margins) == "Anytown Council \u2013 Library Assistant\nPage 1 of 2\n");
    CHECK(document.warnings.empty());
    const Table& table = std::get<Table>(document.blocks[4]);
    CHECK(table.place == Place{1, 0, 1, 0});
    CHECK(table.rows[4].place == Place{1, 0, 1, 5});
    CHECK(table.rows[5].place == Place{2, 0, 1, 6});
    CHECK(table.rows[5].cells[1].paragraphs[0].place == Place{2, 0, 1, 6});
    CHECK(std::get<Paragraph>(document.blocks[1]).place == Place{1, 0, 0, 0});
}

TEST_CASE("A table with lines between its rows alone has the columns in which words are aligned") {
    const std::string text = outlined(specification(Ruled::between_rows));
    CHECK_THAT(text, Catch::StartsWith(before_table + "^|*Section*|*Criterion*|*E/D*|*A/I/T*|\n"));
    CHECK_THAT(text, Catch::Contains("\n|Education|GCSE English and Maths at grade C or above, or equivalent|E|A|\n"
                                     "||Degree in any subject|D|A|\n"));
    CHECK_THAT(text, Catch::Contains("|Experience|1.1 Experience of working with people \u00B6 1.2 Experience of using "
                                     "a library management system|E \u00B6 D|A/I \u00B6 A|\n"
                                     "|Skills|Able to lift boxes|D|T|\n|Other|Willing to travel|E|I|\n"));
}

TEST_CASE("A table without lines is found by what is aligned over several of its lines") {
    const std::string text = outlined(specification(Ruled::not_at_all));
    CHECK_THAT(text, Catch::StartsWith(before_table + "^|*Section*|*Criterion*|*E/D*|*A/I/T*|\n"));
    CHECK_THAT(text, Catch::Contains("\n|Education|GCSE English and Maths at grade C or above, or equivalent|E|A|\n"
                                     "||Degree in any subject|D|A|\n"));
    CHECK_THAT(text, Catch::Contains("|Skills|Able to lift boxes|D|T|\n|Other|Willing to travel|E|I|\n"));
}

TEST_CASE("Shaded headings, words turned upright and ticks of a symbol font are read in their cells") {
    PdfSheet page;
    page.text(70, 60, "Ticks", 14, Font::bold)
        .text(70, 80, "What follows is a table with boxes to tick in it, as many have.");
    page.fill(70, 100, 450, 60, 0.8);
    for (const double x : {70., 300., 400., 520.}) page.line(x, 100, x, 210);
    for (const double y : {100., 160., 185., 210.}) page.line(70, y, 520, y);
    page.upright(330, 155, "Essential").upright(345, 155, "criteria").upright(430, 155, "Desirable");
    page.text(75, 130, "Criterion").text(75, 175, "Drives a van").text(345, 175, "3", 10, Font::dingbats);
    page.text(75, 200, "Speaks Welsh").text(450, 200, "4", 10, Font::dingbats);
    CHECK(outlined({page}) ==
          "# *Ticks*\nWhat follows is a table with boxes to tick in it, as many have.\n"
          "|Criterion|Essential criteria|Desirable|\n|Drives a van|\u2713||\n|Speaks Welsh||\u2714|\n");
}

TEST_CASE("The reading of a PDF is stopped between its pages") {
    const std::string pdf = pdf_of(specification(Ruled::around_cells));
    std::size_t asked = 0;
    const auto once = [&](std::size_t done, std::size_t total, std::string_view) {
        CHECK(total == 2);
        CHECK(done == asked);
        return ++asked < 2;
    };
    CHECK_THROWS_AS(read_pdf(pdf, "post.pdf", once), Cancelled);
    CHECK(asked == 2);
}

TEST_CASE("Below a shaded heading a shaded row over all columns is one cell") {
    PdfSheet page;
    page.fill(70, 100, 450, 60, 0.85);
    for (const double x : {70., 520.}) page.line(x, 100, x, 210);
    for (const double x : {110., 400.}) page.line(x, 100, x, 130).line(x, 160, x, 210);
    for (const double y : {100., 130., 160., 185., 210.}) page.line(70, y, 520, y);
    page.text(75, 118, "Ref").text(115, 118, "Criterion").text(405, 118, "Status");
    page.text(75, 148, "Fares and the counting of them");
    page.text(75, 175, "1").text(115, 175, "Drives a van").text(405, 175, "Essential");
    page.text(75, 200, "2").text(115, 200, "Speaks Welsh").text(405, 200, "Desirable");
    CHECK(outlined({page}) == "|Ref|Criterion|Status|\n|=3 Fares and the counting of them|\n"
                              "|1|Drives a van|Essential|\n|2|Speaks Welsh|Desirable|\n");
}

TEST_CASE("A cell that covers rows spans them, and light lines count as well as dark ones") {
    PdfSheet page;
    for (const double x : {70., 180., 520.}) page.line(x, 100, x, 160, 0.8);
    page.line(70, 100, 520, 100, 0.8).line(180, 130, 520, 130, 0.8).line(70, 160, 520, 160, 0.8);
    page.text(75, 134, "Skills").text(185, 118, "Able to write").text(185, 148, "Able to read");
    CHECK(outlined({page}) == "|!2 Skills|Able to write|\n||Able to read|\n");
}

TEST_CASE("A frame around text and underlined words are no tables") {
    PdfSheet page;
    page.line(60, 60, 540, 60).line(60, 400, 540, 400).line(60, 60, 60, 400).line(540, 60, 540, 400);
    page.text(80, 100, "Heading of it").line(80, 102, 140, 102).text(80, 130, "Words within a frame.");
    CHECK(outlined({page}) == "Heading of it\nWords within a frame.\n");
}

TEST_CASE("A sentence goes on over the page, a hyphen that may belong to the word is kept and said") {
    PdfSheet first, second;
    first.text(70, 700, "The post holder looks after the rooms in which our readers work, and after the self-");
    first.text(70, 712, "service desks that stand at the doors of them all, which is why we look for somebody with");
    second.text(70, 80, "patience and good humour.");
    const Document document = read({first, second});
    CHECK(outline(document.blocks) == "The post holder looks after the rooms in which our readers work, and after the "
                                      "self-service desks that stand at the doors of them all, which is why we look "
                                      "for somebody with patience and good humour.\n");
    REQUIRE(document.warnings.size() == 1);
    CHECK_THAT(document.warnings[0].message, Catch::Contains("self-service"));
}

TEST_CASE("A PDF without text is refused as a scan, a page without text among others is named") {
    PdfSheet text, scan;
    text.text(70, 100, "Words");
    scan.fill(100, 100, 200, 200, 0.3);
    CHECK_THROWS_WITH(read({scan}),
                      "post.pdf: error: the PDF has no text, only pictures of pages: it is a scan; expected the "
                      "PDF after text recognition (OCR), or the document that was scanned");
    const Document document = read({text, scan, PdfSheet(), scan});
    CHECK(outline(document.blocks) == "Words\n");
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0].message == "pages 2 and 4 have no text, only a picture, and could not be read");
}

TEST_CASE("PDFs that are cut off or too large are refused, or read, but never more") {
    const std::string whole = pdf_of(specification(Ruled::around_cells));
    for (std::size_t length = 0; length < whole.size(); length += 97) {
        try {
            read_pdf(whole.substr(0, length), "a.pdf");
        } catch (const InvalidInput&) { // a sentence is all that is asked for
        }
    }
    CHECK_THROWS_WITH(read(std::vector<PdfSheet>(301)), Catch::Contains("the PDF has 301 pages"));
    CHECK_THROWS_AS(read_pdf("%PDF-1.4 nothing", "a.pdf"), InvalidInput);
}

TEST_CASE("Pairs of words in line above a list leave the list alone, and a column of numbers stays one") {
    PdfSheet page;
    page.text(70, 90, "Post:").text(180, 90, "Clerk").text(70, 102, "Grade:").text(180, 102, "Scale 4");
    page.text(70, 130, "Essential criteria");
    page.text(88, 145, "\x95").text(106, 145, "Able to write letters that people understand");
    page.text(88, 157, "\x95").text(106, 157, "Able to add up");
    page.text(70, 200, "No.").text(110, 200, "Criteria").text(400, 200, "E/D");
    page.text(70, 216, "1.1").text(110, 216, "Holds a degree").text(405, 216, "E");
    page.text(70, 232, "1.2").text(110, 232, "Has led a team of five or more people and has").text(405, 232, "E");
    page.text(110, 244, "been with them for a year");
    page.text(70, 260, "1.3").text(110, 260, "Can drive");
    page.text(70, 276, "1.4").text(110, 276, "Can swim").text(405, 276, "D");
    CHECK(outlined({page}) == "|Post:|Clerk|\n|Grade:|Scale 4|\nEssential criteria\n"
                              "\u2022 Able to write letters that people understand\n\u2022 Able to add up\n"
                              "|No.|Criteria|E/D|\n|1.1|Holds a degree|E|\n"
                              "|1.2|Has led a team of five or more people and has been with them for a year|E|\n"
                              "|1.3|Can drive||\n|1.4|Can swim|D|\n");
}

TEST_CASE("Short lines are no paragraph where nothing shows that lines are broken to fit") {
    PdfSheet page;
    double y = 60;
    for (const char* words :
         {"Essential", "1. Serves the public (A, I)", "2. Lifts boxes of (I)", "Desirable", "3. Swims"})
        page.text(60, y += 16, words, 12);
    CHECK(outlined({page}) == "Essential\n1. Serves the public (A, I)\n2. Lifts boxes of (I)\nDesirable\n3. Swims\n");
    PdfSheet wrapped;
    wrapped.text(60, 60, "We look for somebody who has worked with books and with", 12);
    wrapped.text(60, 76, "readers for a year or more, in a library of the County of", 12);
    wrapped.text(60, 92, "Sampleshire.", 12);
    CHECK(outlined({wrapped}) ==
          "We look for somebody who has worked with books and with readers for a year or more, in a "
          "library of the County of Sampleshire.\n");
}

TEST_CASE("Lists in the cells of a drawn table keep their marks") {
    PdfSheet page;
    page.table(100, {70, 170, 345, 520},
               {{"Area", "Essential", "Desirable"},
                {"Work", "\x95 In a busy office with\nmany people\n\x95 Filing", "1. Minutes\n2. Agendas"}});
    CHECK(outlined({page}) ==
          "|Area|Essential|Desirable|\n|Work|\u2022 In a busy office with many people \u00B6 \u2022 "
          "Filing|1. Minutes \u00B6 2. Agendas|\n");
}

TEST_CASE("Strokes of letters between lines are no lines of a table") {
    PdfSheet page;
    page.table(100, {70, 300, 520}, {{"jolly jumping jill", "E"}, {"Degree in any subject |j|", "D"}});
    const PdfPages pages(pdf_of({page}), "a.pdf");
    const auto tables = ruled_tables(pages.picture(0, 100), 0.72, pages.words(0));
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 2);
    CHECK(tables[0].rows == 2);
    CHECK(tables[0].cells.size() == 4);
}
