#include "document/rtf.h"

#include "base/errors.h"
#include "document/outline.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using evenhand::test::outline;

namespace {

const std::string head = R"({\rtf1\ansi\ansicpg1252\deff0\deflang2057\uc1
{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset2 Wingdings;}{\f2\fnil\fcharset2 Symbol;}
{\f3\fswiss\fcharset238 Arial CE{\*\falt Arial};}}{\colortbl;\red0\green0\blue0;}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Kop;}{\s2 heading 2;}}{\info{\title Not shown}}{\*\generator None;}
)";

Document in_head(const std::string& body) {
    return read_rtf(head + body + "}", "post.rtf");
}
std::string read(const std::string& body) {
    return outline(in_head(body).blocks);
}
std::string warnings(const Document& document) {
    std::string all;
    for (const Problem& problem : document.warnings) all += to_string(problem) + "\n";
    return all;
}

} // namespace

TEST_CASE("RTF's text comes in every way of writing a character") {
    CHECK(read(R"(Zo\'eb \u8220?x\u8221? \ldblquote y\rdblquote  caf)"
               "\xE9"
               R"( {\f3 \'b9\'e6} \emdash \~\_ \u55357?\u56832?\{\}\\)") ==
          "Zo\u00EB \u201Cx\u201D \u201Cy\u201D caf\u00E9 \u0105\u0107 \u2014\u00A0\u2011 \U0001F600{}\\\n");
    // One stands in for a character of Unicode, or as many as the file says.
    CHECK(read(R"({\uc2\u233 ab}c{\uc0\u233 d}\u233\'65e)") == "\u00E9c\u00E9d\u00E9e\n");
    CHECK(read(R"({\f1 \'fc}{\f1\u-3845 ?})") == "\u2713\u2717\n");
    CHECK(in_head("x").language == "en-GB");
}

TEST_CASE("RTF's paragraphs, headings, breaks and looks") {
    CHECK(read(R"(\pard\s1 Post\par\pard\s2 Skills\par\pard\plain One {\b bold {\i both}} {\strike struck}\b on\b0 off)"
               R"(\line second\tab third\par\par\pard Last)") ==
          "# Post\n## Skills\nOne *bold **/both/* -struck-*on*off\nsecond\tthird\nLast\n");
}

TEST_CASE("RTF's list marks are those the file has as text") {
    CHECK(read(R"({\listtext\f2 \'b7\tab}\pard\ls1\ilvl0 first\par{\listtext 1.1\tab}\pard\ls2\ilvl1 second\par)"
               R"({\pntext\f2\'b7\tab}\pard third\par)") == "\u2022 first\n  1.1 second\n\u2022 third\n");
}

TEST_CASE("RTF's tables have the spans that their edges and merged cells make") {
    const Document made =
        in_head(R"(\trowd\trhdr\cellx2000\cellx4000\cellx6000\pard\intbl Criterion\cell E\cell D\cell\row
\trowd\clvmgf\cellx2000\cellx4000\cellx6000\pard\intbl Skills\cell writes\par reads\cell{\f1\'fc}\cell\row
\trowd\clvmrg\cellx2000\clmgf\cellx4000\clmrg\cellx6000\pard\intbl\cell both\cell\cell\row
\trowd\cellx6000\pard\intbl All across\cell\row\pard After\par)");
    CHECK(outline(made.blocks) == "^|Criterion|E|D|\n|!2 Skills|writes \u00B6 reads|\u2713|\n||=2 both|\n|=3 All "
                                  "across|\nAfter\n");
    const Table& table = std::get<Table>(made.blocks[0]);
    CHECK(table.rows[1].cells[1].paragraphs[1].place == Place{0, 0, 1, 2});
    CHECK(table.at(2, 0) == &table.rows[1].cells[0]);
}

TEST_CASE("Rows of RTF that announce fewer cells than they have, or none, keep them all") {
    CHECK(read(R"(\trowd\cellx100\pard\intbl a\cell b\cell c\cell\row\pard x\par)") == "|a|b|c|\nx\n");
    CHECK(read(R"(\pard\intbl a\cell b\cell\row\pard\intbl c\cell d\cell\row)") == "|a|b|\n|c|d|\n");
    CHECK(read(R"(\trowd\cellx1000\cellx2000\pard\intbl a\cell b)") == "|a|b|\n");
    CHECK(
        read(
            R"(\trowd\cellx1000\cellx2000\pard\intbl a {\itap2 in\nestcell out\nestcell}{\*\nesttableprops\trowd\cellx5\nestrow}\cell b\cell\row)") ==
        "|a in \u00B6 out|b|\n");
}

TEST_CASE("What RTF deletes, hides or embeds is left out with a warning each") {
    const Document made = in_head(
        R"(Kept {\v secret}{\deleted gone}{\revised new} {\pict\pngblip 8950}{\object{\*\objdata 01}{\result x}}end)");
    CHECK(outline(made.blocks) == "Kept new end\n");
    CHECK(warnings(made) ==
          "post.rtf: warning: hidden text is left out (first \"secret\")\n"
          "post.rtf: warning: text deleted with changes tracked is left out (first \"gone\")\n"
          "post.rtf: warning: text inserted with changes tracked is taken as part of the document (first \"new\")\n"
          "post.rtf: warning: a picture is left out\n"
          "post.rtf: warning: an embedded object is left out\n");
}

TEST_CASE("RTF's fields show their result, a form what is chosen, heads and notes stand in the margins") {
    const Document made = in_head(
        R"({\header\pard Council \chpgn\par}{\footer\pard E = Essential\par})"
        R"({\field{\*\fldinst HYPERLINK "x"}{\fldrslt a link}} {\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1}}}{\fldrslt}})"
        R"( {\field{\*\fldinst FORMDROPDOWN {\*\formfield{\fftype2\ffres1{\*\ffl D}{\*\ffl E}}}}{\fldrslt}}{\footnote\pard A note\par}\par)"
        R"({\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In a box\par}}{\shprslt{\*\do x}}}Anchor\par)");
    CHECK(outline(made.blocks) == "a link \u2612 E\nIn a box\nAnchor\n");
    CHECK(outline(made.margins) == "Council\nE = Essential\nA note\n");
}

TEST_CASE("RTF that is cut off is read as far as it goes, and said to be") {
    const Document cut = read_rtf(head + R"(\pard One\par Two)", "post.rtf");
    CHECK(outline(cut.blocks) == "One\nTwo\n");
    CHECK_THAT(warnings(cut), Catch::Contains("it has been cut off"));
    CHECK(in_head("x").warnings.empty());
    CHECK(outline(read_rtf("{\\rtf1 x}garbage", "a").blocks) == "x\n");
    const std::string whole =
        head +
        R"({\listtext 1.\tab}\trowd\cellx9\intbl {\b a\u233?}\cell\row\pard {\field{\*\fldinst x}{\fldrslt y}}\bin3 abc\'e9})";
    for (std::size_t length = 5; length <= whole.size(); ++length)
        CHECK_NOTHROW(read_rtf(whole.substr(0, length), "a"));
}

TEST_CASE("RTF made to do harm is refused or read within bounds") {
    CHECK_THROWS_WITH(read_rtf("{\\rtf1" + std::string(100'000, '{'), "a"), Catch::Contains("more than 1,000 deep"));
    CHECK_THROWS_AS(read_rtf("plain", "a"), InvalidInput);
    CHECK(read("\\bin2147483647 x").empty());
    CHECK(read("\\u99999999999 ?x\\cellx-99999999999\\f-5\\ilvl99\\uc-4 y").find('y') != std::string::npos);
    std::string cells = "\\trowd";
    for (int i = 0; i < 20'000; ++i) cells += "\\cellx" + std::to_string(i);
    for (int i = 0; i < 20'000; ++i) cells += "\\cell\\row";
    CHECK_NOTHROW(read(cells));
}
