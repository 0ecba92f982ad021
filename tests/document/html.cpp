#include "document/html.h"

#include "base/errors.h"
#include "document/outline.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using evenhand::test::outline;

namespace {

Document page(const std::string& body) {
    return read_html("<!DOCTYPE html><html lang=en-GB><body>" + body, "post.html");
}
std::string read(const std::string& body) {
    return outline(page(body).blocks);
}
std::string warnings(const Document& document) {
    std::string all;
    for (const Problem& problem : document.warnings) all += to_string(problem) + "\n";
    return all;
}

} // namespace

TEST_CASE("Headings, paragraphs and line breaks come as a browser shows them") {
    CHECK(read("<h1>Person  specification</h1><h3>Skills</h3>\n<p>Some\n  words,<br>a line<p>Next<br><br>Last") ==
          "# Person specification\n### Skills\nSome words,\na line\nNext\nLast\n");
    CHECK(read("loose<div>block<span> in</span>line</div>loose again") == "loose\nblock inline\nloose again\n");
    CHECK(page("x").language == "en-GB");
    CHECK(std::get<Paragraph>(page("\n\n<p>x").blocks[0]).place.line == 3);
}

TEST_CASE("Words look as elements and styles say, scripts and styles say nothing") {
    CHECK(read("<p><b>bold</b> <em>slanted</em> <s>struck</s> <ins>new</ins> <span style='font-weight: 700'>b</span>"
               "<script>if (a < b) x('</p>');</script><style>p { color: red }</style></p>") ==
          "*bold* /slanted/ -struck- new *b*\n");
    CHECK(read("<p>R&amp;D &eacute; &#10003; &nbsp;x&shy;y") == "R&D \u00E9 \u2713 \u00A0x\u00ADy\n");
    CHECK(read("<p><span style='font-family: Wingdings, serif'>&#252;</span> <font face=Symbol>&#183;</font>") ==
          "\u2713 \u2022\n");
}

TEST_CASE("Lists have the marks that a browser prints") {
    CHECK(read("<ol><li>one<li>two<ul><li>inner<p>more</ul><li value=7>seven</ol>") ==
          "1. one\n2. two\n  \u25E6 inner\n  more\n7. seven\n");
    CHECK(read("<ol type=a start=3><li>c<li>d</ol><ol type=I><li>one</ol><ol reversed><li>two<li>one</ol>") ==
          "c. c\nd. d\nI. one\n2. two\n1. one\n");
    CHECK(read("<ul style='list-style: none'><li>bare</ul><ol style='list-style-type: lower-roman'><li>x<li>y</ol>") ==
          "bare\ni. x\nii. y\n");
    CHECK(read("<ol start=99999999999999><li>x</ol>") == "1000000. x\n");
}

TEST_CASE("Tables keep their spans, headings and lists in cells, and the foot comes last") {
    const Document document =
        page("<table><caption>Criteria</caption><thead><tr><th>Criterion<th>E<th>D</thead>"
             "<tfoot><tr><td colspan=3>E: essential</tfoot>"
             "<tr><th rowspan=2>Skills<td>writes<td>X<tr><td><ul><li>a<li>b</ul><td><p>one<p>two</table>");
    CHECK(outline(document.blocks) ==
          "Criteria\n^|Criterion|E|D|\n|!2 Skills|writes|X|\n||\u2022 a \u00B6 \u2022 b|one "
          "\u00B6 two|\n|=3 E: essential|\n");
    const Table& table = std::get<Table>(document.blocks[1]);
    CHECK(table.columns == 3);
    CHECK(table.rows[1].cells[0].heading);
    CHECK_FALSE(table.rows[1].cells[1].heading);
    CHECK(table.at(2, 0) == &table.rows[1].cells[0]);
    CHECK(table.rows[2].place.row == 3);
    CHECK(table.rows[2].cells[0].paragraphs[0].place.table == 1);
}

TEST_CASE("A table within a cell comes as paragraphs, a table that only holds another is passed through") {
    CHECK(read("<table><tr><td>Post and its long description in "
               "words<td><table><tr><td>a<tr><td>b</table><tr><td>c<td>d</table>") ==
          "|Post and its long description in words|a \u00B6 b|\n|c|d|\n");
    CHECK(read("<table><tr><td>Menu<td><table><tr><td>Criterion<td>E/D<tr><td>Degree in law<td>E</table></table>") ==
          "Menu\n|Criterion|E/D|\n|Degree in law|E|\n");
    CHECK(read("<table role=presentation><tr><td>One<td>Two</table>") == "One\nTwo\n");
}

TEST_CASE("Fields of a form say what is chosen in them") {
    CHECK(
        read("<input type=checkbox checked> yes <input type=checkbox> no <select><option>Please<option "
             "selected>E</select>"
             " <input value='typed'><input type=hidden value=secret><textarea>long</textarea><button>Send</button>") ==
        "\u2612 yes \u2610 no E typedlong\n");
}

TEST_CASE("What is hidden, deleted or a picture is left out with a warning each") {
    const Document document =
        page("<p>Shown</p><p hidden>Secret</p><div style='Display : none'>also</div><p>a<del>gone</del>b"
             "<img src=x.png><img src=y.png alt='Tick'><img alt='' src=z.png>");
    CHECK(outline(document.blocks) == "Shown\nabTick\n");
    CHECK(warnings(document) ==
          "post.html: warning: hidden text is left out (first line 1: \"Secret\")\n"
          "post.html: warning: text deleted with changes tracked is left out (first line 1: \"gone\")\n"
          "post.html: warning: a picture is left out (first line 1)\n");
    CHECK(page("<nav><a href=/>Home</a></nav>x").margins.size() == 1);
}

TEST_CASE("Preformatted text is read as text, tables in blanks too") {
    const Document document = page("<p>Before<pre>\nPost      Grade\nClerk     3\nManager   8\n</pre>"
                                   "<table><tr><td>x<td>y</table>");
    CHECK(outline(document.blocks) == "Before\n|Post|Grade|\n|Clerk|3|\n|Manager|8|\n|x|y|\n");
    CHECK(std::get<Table>(document.blocks[2]).place.table == 2);
}

TEST_CASE("List items of a page that Word has saved get their marks") {
    CHECK(read("<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol'>"
               "<span style='mso-list:Ignore'>&#183;<span>&nbsp;&nbsp;</span></span></span><![endif]>An item</p>") ==
          "  \u2022 An item\n");
}

TEST_CASE("The encoding is what the page is in, whatever it says") {
    CHECK(outline(read_html("<meta charset=iso-8859-2><p>\xB9\xE6", "a").blocks) == "\u0161\u0107\n");
    CHECK(outline(read_html("<p>\x93quoted\x94 caf\xE9", "a").blocks) == "\u201Cquoted\u201D caf\u00E9\n");
    CHECK(outline(read_html("<meta charset=iso-8859-1><p>caf\u00E9", "a").blocks) == "caf\u00E9\n");
    CHECK(outline(read_html(std::string("\xFF\xFE<\0p\0>\0\xEB\0", 10), "a").blocks) == "\u00EB\n");
    const Document damaged = read_html("<meta charset=utf-8><p>\u00E9 \xE9", "a");
    CHECK(outline(damaged.blocks) == "\u00E9 \uFFFD\n");
    CHECK(damaged.warnings.size() == 1);
}

TEST_CASE("Pages made to do harm are refused or read within bounds") {
    std::string deep;
    for (int i = 0; i < 50'000; ++i) deep += "<div>";
    CHECK_THROWS_WITH(page(deep), Catch::Contains("nests its elements more than 400 deep"));
    std::string wide = "<table>";
    for (int i = 0; i < 2'000; ++i) wide += "<tr><td colspan=99999 rowspan=99999>x";
    CHECK_THROWS_WITH(page(wide), Catch::Contains("more than 1000 columns"));
    CHECK_THROWS_WITH(read_html(std::string(17U << 20, ' '), "a"), Catch::Contains("larger than 16 MB"));
    CHECK(read("<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;<iframe src='file:///etc/passwd'></iframe>y").find("root") ==
          std::string::npos);
    const std::string whole = "<table><tr><td rowspan=2><ul><li>a&eacute;<b>x</table><pre>1  2\n3  4</pre><!-- c -->";
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) CHECK_NOTHROW(page(whole.substr(0, cut)));
}
