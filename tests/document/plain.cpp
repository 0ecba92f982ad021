#include "document/plain.h"

#include "base/errors.h"
#include "document/inline_marks.h"
#include "document/outline.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using evenhand::test::outline;

namespace {

std::string read(const std::string& text) {
    return outline(read_plain(text, "post.txt").blocks);
}

std::string inlined(const std::string& text) {
    Paragraph paragraph;
    paragraph.runs = inline_runs(text);
    return outline(std::vector<Paragraph>{paragraph});
}

} // namespace

TEST_CASE("Blank lines part paragraphs, and so does each line where lines were not broken to fit") {
    CHECK(read("The post\n\nREF: 12\nGrade: 5\n") == "The post\nREF: 12\nGrade: 5\n");
    CHECK(read("") == "");
    CHECK(read("\n \t\n\n") == "");
    CHECK(read("one\r\ntwo\rthree") == "one\ntwo\nthree\n");
}

TEST_CASE("Lines that were broken to fit a width are one paragraph again") {
    CHECK(read("The library is open on Saturdays and everybody takes a turn in the\n"
               "rota. We agree it well ahead, and nobody works more than one Saturday\n"
               "in a month unless they ask to.\n\n"
               "Short line\nAnother\n") ==
          "The library is open on Saturdays and everybody takes a turn in the rota. We agree it well ahead, and nobody "
          "works more than one Saturday in a month unless they ask to.\nShort line\nAnother\n");
    // A list that nobody broke stays one, though its lines begin in small letters.
    CHECK(read("Experience of:\nplanning meetings\nleading a team of people\n") ==
          "Experience of:\nplanning meetings\nleading a team of people\n");
}

TEST_CASE("List marks come off the words, with the depth they stand in at") {
    const Document document =
        read_plain("- one\n  that goes on\n    a) inner\n    b) other\n- two\n\nAfter\n", "a.txt");
    CHECK(outline(document.blocks) == "- one that goes on\n  a) inner\n  b) other\n- two\nAfter\n");
    CHECK(std::get<Paragraph>(document.blocks[1]).depth == 2);
    CHECK(std::get<Paragraph>(document.blocks[3]).depth == 1);
    CHECK(std::get<Paragraph>(document.blocks[4]).depth == 0);
    CHECK(read("1.\tTo lift\n2.\tTo carry\n") == "1. To lift\n2. To carry\n");
    CHECK(read("A. Knowledge of law\nB. Skills\n\nC. Smith\n") == "A. Knowledge of law\nB. Skills\nC. Smith\n");
}

TEST_CASE("Only what is unmistakable is a heading") {
    CHECK(read("# Post\n\n## Skills ##\nText\n") == "# Post\n## Skills\nText\n");
    CHECK(read("The post\n========\n\nSkills\n------\nText\n") == "# The post\n## Skills\nText\n");
    CHECK(read("Text\n\n-----\n\nMore\n") == "Text\nMore\n");
    CHECK(read("#1 in town\n") == "#1 in town\n");
}

TEST_CASE("Marks within lines mean how words look, and only in pairs that fit") {
    CHECK(inlined("a **bold** and *slanted* and ~~struck~~ word") == "a *bold* and /slanted/ and -struck- word\n");
    CHECK(inlined("***both***") == "*/both/*\n");
    CHECK(inlined("Essential* and Desirable*") == "Essential* and Desirable*\n");
    CHECK(inlined("22)** Sees the whole") == "22)** Sees the whole\n");
    CHECK(inlined("2 * 3 * 4 and snake_case_name and ____") == "2 * 3 * 4 and snake_case_name and ____\n");
    CHECK(inlined("[the form](https://example.org/a) and ![a tick](t.png)") == "the form and a tick\n");
    CHECK(inlined("\\*kept\\* R&amp;D a < b") == "*kept* R&D a < b\n");
    CHECK(inlined("(<i>theme</i>) <b>x") == "(/theme/) x\n");
    CHECK(inlined("<p>One</p> <notatag> x<br>y") == "\nOne\n <notatag> x\ny\n");
    CHECK(inlined("- [x] done") == "- \u2612 done\n");
    CHECK(read("**POST\nGRADE\nREF** after\n") == "*POST*\n*GRADE*\n*REF* after\n");
}

TEST_CASE("Tabs make tables where two lines agree, over an empty line too") {
    CHECK(read("Criteria\tMethod\tImportance\nWrites\tA/I\tEssential\n\nCounts\tA\tUseful\n") ==
          "|Criteria|Method|Importance|\n|Writes|A/I|Essential|\n|Counts|A|Useful|\n");
    CHECK(read("Grade:\t6\n") == "Grade:\t6\n");
    CHECK(read("\tE/D\tMethod\nEducation\t\t\nDegree\tD\tA\n") == "||E/D|Method|\n|Education|||\n|Degree|D|A|\n");
    // Tabs that only set for width make no cells.
    CHECK(read("Criteria\t\tE/D\nDegree\t\tE\nExperience of work\tD\n") ==
          "|Criteria|E/D|\n|Degree|E|\n|Experience of work|D|\n");
}

TEST_CASE("A row of heading printed again begins a table of its own") {
    const Document document = read_plain("C\tM\nOne\tA\n\nC\tM\nTwo\tI\n", "a.txt");
    REQUIRE(document.blocks.size() == 2);
    const Table& second = std::get<Table>(document.blocks[1]);
    CHECK(second.place == Place{0, 4, 2, 0});
    CHECK(second.rows[1].place == Place{0, 5, 2, 2});
    CHECK(second.rows[1].cells[0].paragraphs[0].place == Place{0, 5, 2, 2});
}

TEST_CASE("Between rows in tabs a line heads those below it, unless the cell above goes on in it") {
    CHECK(read("Criteria\tAssessed by\nSkills\nWrites\tA\nCounts and\tknowledge of\nlaw\nSpeaks\tI\n") ==
          "|Criteria|Assessed by|\n|Skills||\n|Writes|A|\n|Counts and|knowledge of law|\n|Speaks|I|\n");
}

TEST_CASE("A table saved with each cell on lines of its own is put together") {
    const std::string text = "\tHeading\n\tCriteria\n\tMethod\n\n\n\t1.\tOffice\n\n\n\t1.1 Files things.\n\n1.2 Finds "
                             "them.\n\tA, PI\n\n\nA\n\n\n\t2.Talking\n\n\t2.1 Speaks.\n\tPI\n\nOther information:\n";
    CHECK(read(text) == "|Heading|Criteria|Method|\n|1. Office|1.1 Files things. \u00B6 1.2 Finds them.|A, PI \u00B6 "
                        "A|\n|2. Talking|2.1 Speaks.|PI|\nOther information:\n");
}

TEST_CASE("Cells on lines of their own that do not come out even are no table, and it is said") {
    const Document document =
        read_plain("\tHeading\n\tMethod\n\n\tOffice\n\n\tA\n\n\tTalking\n\n\tI\n\n\tMore\n", "a.txt");
    CHECK(outline(document.blocks) == "Heading\nMethod\nOffice\nA\nTalking\nI\nMore\n");
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0].line == 1);
    CHECK_THAT(document.warnings[0].message, Catch::Contains("do not come out even"));
}

TEST_CASE("Pipes and grids of strokes make tables") {
    CHECK(read("| Criterion | E/D |\n|---|:-:|\n| Uses **R** \\| SQL | E |\n") ==
          "^|Criterion|E/D|\n|Uses *R* | SQL|E|\n");
    CHECK(read("Essential | Desirable\nDegree | Masters\n") == "|Essential|Desirable|\n|Degree|Masters|\n");
    CHECK(read("Tel: 1 | Post: 2\n") == "Tel: 1 | Post: 2\n");
    CHECK(read("+-------+---+\n| What  | E |\n+=======+===+\n| Able  | D |\n| to go |   |\n+-------+---+\n"
               "| Runs  | E |\n+-------+---+\n") == "^|What|E|\n|Able to go|D|\n|Runs|E|\n");
    CHECK(read("\u250C\u2500\u2500\u252C\u2500\u2510\n\u2502Ab\u2502E\u2502\n\u251C\u2500\u2500\u253C\u2500\u2524\n"
               "\u2502Cd\u2502D\u2502\n\u2514\u2500\u2500\u2534\u2500\u2518\n") == "^|Ab|E|\n|Cd|D|\n");
}

TEST_CASE("Aligned blanks make a table, whose cells may wrap and whose rows may leave columns out") {
    CHECK(read("Criteria                              Essential   Desirable   Method\n"
               "Education\n"
               "GCSE English at grade C                   X                   AF\n"
               "or above, or equivalent\n"
               "Degree in any subject                                 X       AF\n"
               "\n"
               "Experience of work with people            X                   AF, I\n") ==
          "|Criteria|Essential|Desirable|Method|\n|Education||||\n"
          "|GCSE English at grade C or above, or equivalent|X||AF|\n|Degree in any subject||X|AF|\n"
          "|Experience of work with people|X||AF, I|\n");
}

TEST_CASE("Two columns of running words are rows set off by empty lines") {
    CHECK(read("             Essential              Desirable\n\n"
               "Education    Degree or equivalent   Postgraduate\n"
               "             experience             qualification\n\n"
               "Experience   Two years in a         Work in a\n"
               "             similar role           university\n"
               "             Has led a team\n\n"
               "Other        Willing to travel\n") ==
          "||Essential|Desirable|\n|Education|Degree or equivalent experience|Postgraduate qualification|\n"
          "|Experience|Two years in a similar role \u00B6 Has led a team|Work in a university|\n"
          "|Other|Willing to travel||\n");
}

TEST_CASE("Prose with two blanks after a stop, lists and lone pairs are no tables") {
    CHECK(read("We are equal.  This is given to all.\nWe are fair.   It is so.\n") ==
          "We are equal.  This is given to all.\nWe are fair.   It is so.\n");
    CHECK(read("-   one\n-   two\n") == "- one\n- two\n");
    CHECK(read("Post: clerk       Grade: 4\n\nText\n") == "Post: clerk       Grade: 4\nText\n");
}

TEST_CASE("Every encoding gives the same document") {
    CHECK(read("\xEF\xBB\xBF\u2022 Zo\u00EB\n") == "\u2022 Zo\u00EB\n");
    CHECK(read("\x95 caf\xE9 \x96 bar\n") == "\u2022 caf\u00E9 \u2013 bar\n");
    CHECK(read(std::string("\xFF\xFE\x22\x20 \0\xEB\0", 8)) == "\u2022 \u00EB\n");
    CHECK_THROWS_AS(read_plain("\u00E9 \xE9", "a.txt"), InvalidInput);
    CHECK_THROWS_AS(read_plain(std::string("a\0b", 3), "a.txt"), InvalidInput);
}

TEST_CASE("Text made to be slow or deep is read all the same") {
    std::string pipes, gaps, stars = "x";
    for (int i = 0; i < 3'000; ++i) {
        pipes += std::string(static_cast<std::size_t>(i % 50), '|') + "\n";
        gaps += "a" + std::string(static_cast<std::size_t>(i % 37 + 2), ' ') + "b\nc\n";
        stars += " **a *b ~~c";
    }
    CHECK_FALSE(read_plain(pipes, "a.txt").blocks.empty());
    CHECK_FALSE(read_plain(gaps, "a.txt").blocks.empty());
    CHECK(read_plain(stars, "a.txt").blocks.size() == 1);
    CHECK(read_plain(std::string(200'000, '<'), "a.txt").blocks.size() == 1);
    CHECK(read_plain(std::string(100'000, '\t') + "x", "a.txt").blocks.size() == 1);
}
