// Automatic list numbers of Word documents, as Word prints them.
#include "document/docx.h"

#include "document/docx_sample.h"
#include "document/outline.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;

namespace {

std::string level(int at, const std::string& format, const std::string& text, const std::string& more = {}) {
    return fmt::format("<w:lvl w:ilvl='{}'><w:start w:val='1'/><w:numFmt w:val='{}'/>{}<w:lvlText w:val='{}'/></w:lvl>",
                       at, format, more, text);
}
std::string abstract(int id, const std::string& levels) {
    return fmt::format("<w:abstractNum w:abstractNumId='{}'>{}</w:abstractNum>", id, levels);
}
std::string num(int id, int of_abstract, const std::string& overrides = {}) {
    return fmt::format("<w:num w:numId='{}'><w:abstractNumId w:val='{}'/>{}</w:num>", id, of_abstract, overrides);
}
/// A paragraph in a list.
std::string item(int list, int at, const std::string& text = "x") {
    return p(text, fmt::format("<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='{}'/></w:numPr>", at, list));
}
std::string numbered(const std::string& body, const std::string& numbering, const std::string& styles = {}) {
    return outline(read_docx(docx_of({body, styles, numbering}), "list.docx").blocks);
}

const std::string outline_levels =
    level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)");

} // namespace

TEST_CASE("Levels of a Word list count within those above, and begin anew after them") {
    CHECK(
        numbered(item(1, 0) + item(1, 1) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 1) + item(1, 0) + item(1, 1),
                 abstract(0, outline_levels) + num(1, 0)) ==
        "1. x\n  1.1 x\n  1.2 x\n    (a) x\n    (b) x\n  1.3 x\n2. x\n  2.1 x\n");
}

TEST_CASE("Numbers go on past paragraphs outside the list and through tables") {
    CHECK(numbered(item(1, 0) + p("between") + tbl({tr({tc(item(1, 0, "")), "a"}), tr({tc(item(1, 0, "")), "b"})}) +
                       item(1, 0),
                   abstract(0, outline_levels) + num(1, 0)) == "1. x\nbetween\n|2.|a|\n|3.|b|\n4. x\n");
}

TEST_CASE("Every way of counting that Word offers for a list is printed so") {
    const auto second = [](const std::string& format, const std::string& text = "%1)") {
        const std::string both = numbered(item(1, 0) + item(1, 0), abstract(0, level(0, format, text)) + num(1, 0));
        return both.substr(both.find('\n') + 1);
    };
    CHECK(second("decimal") == "2) x\n");
    CHECK(second("decimalZero") == "02) x\n");
    CHECK(second("lowerLetter") == "b) x\n");
    CHECK(second("upperLetter") == "B) x\n");
    CHECK(second("lowerRoman") == "ii) x\n");
    CHECK(second("upperRoman") == "II) x\n");
    CHECK(second("ordinal", "%1") == "2nd x\n");
    CHECK(second("none", "") == "x\n");
    CHECK(second("decimal", "E%1:") == "E2: x\n");
    CHECK(second("decimal", "100%") == "100% x\n");
}

TEST_CASE("Bullets are the signs that their font draws") {
    const auto bullet = [](const std::string& text, const std::string& font) {
        return numbered(item(1, 0),
                        abstract(0, level(0, "bullet", text, "<w:rPr><w:rFonts w:ascii='" + font + "'/></w:rPr>")) +
                            num(1, 0));
    };
    CHECK(bullet("\uF0B7", "Symbol") == "• x\n");
    CHECK(bullet("\uF0FC", "Wingdings") == "✓ x\n");
    CHECK(bullet("o", "Courier New") == "◦ x\n");
    CHECK(bullet("o", "Wingdings") == "☐ x\n");
    CHECK(bullet("-", "Arial") == "- x\n");
    CHECK(bullet("\uF012", "Unheard of") == "• x\n");
}

TEST_CASE("Lists of one definition share their numbers until one of them begins anew") {
    const std::string begins = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>";
    CHECK(numbered(item(1, 0) + item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0) + item(1, 0),
                   abstract(0, outline_levels) + num(1, 0) + num(2, 0) + num(3, 0, begins)) ==
          "1. x\n2. x\n3. x\n1. x\n2. x\n3. x\n");
    CHECK(numbered(item(1, 0) + item(2, 0), abstract(0, outline_levels) + abstract(1, outline_levels) + num(1, 0) +
                                                num(2, 1)) == "1. x\n1. x\n");
    const std::string other = "<w:lvlOverride w:ilvl='0'>" + level(0, "upperLetter", "%1)") + "</w:lvlOverride>";
    CHECK(numbered(item(1, 0) + item(1, 0), abstract(0, outline_levels) + num(1, 0, other)) == "A) x\nB) x\n");
}

TEST_CASE("A level may never begin anew, or only after one further up, and a start is kept") {
    const auto three = [](const std::string& restart) {
        return numbered(item(1, 0) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 2),
                        abstract(0, level(0, "decimal", "%1") + level(1, "decimal", "%2") +
                                        level(2, "decimal", "%3", "<w:lvlRestart w:val='" + restart + "'/>")) +
                            num(1, 0));
    };
    CHECK(three("0") == "1 x\n  1 x\n    1 x\n  2 x\n    2 x\n2 x\n    3 x\n");
    CHECK(three("1") == "1 x\n  1 x\n    1 x\n  2 x\n    2 x\n2 x\n    1 x\n");
    CHECK(numbered(item(1, 0) + item(1, 0),
                   abstract(0, "<w:lvl w:ilvl='0'><w:start w:val='5'/><w:lvlText w:val='%1'/></w:lvl>") + num(1, 0)) ==
          "5 x\n6 x\n");
}

TEST_CASE("Figures are forced on the levels above where the list says so") {
    CHECK(numbered(item(1, 0) + item(1, 1),
                   abstract(0, level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                       num(1, 0)) == "I x\n  1.1 x\n");
}

TEST_CASE("A style puts its paragraphs into a list, at the level that names it, and number 0 takes them out") {
    const std::string styles =
        "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId "
        "w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/><w:pPr><w:numPr><w:numId "
        "w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Para'><w:name w:val='Para'/><w:pPr><w:numPr><w:ilvl "
        "w:val='2'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Sub'><w:name w:val='Sub'/><w:basedOn w:val='Para'/></w:style>";
    const std::string numbering =
        abstract(0, level(0, "decimal", "%1", "<w:pStyle w:val='H1'/>") +
                        level(1, "decimal", "%1.%2", "<w:pStyle w:val='H2'/>") + level(2, "lowerRoman", "%3")) +
        num(1, 0);
    CHECK(numbered(p("a", "<w:pStyle w:val='H1'/>") + p("b", "<w:pStyle w:val='H2'/>") +
                       p("c", "<w:pStyle w:val='Sub'/>") +
                       p("d", "<w:pStyle w:val='Sub'/><w:numPr><w:numId w:val='0'/></w:numPr>") +
                       p("e", "<w:pStyle w:val='H2'/>"),
                   numbering, styles) == "# 1 a\n## 1.1 b\n    i c\nd\n## 1.2 e\n");
}

TEST_CASE("A paragraph may take another list than its style and keep the style's level") {
    const std::string styles = "<w:style w:type='paragraph' w:styleId='Two'><w:name w:val='Two'/><w:pPr><w:numPr>"
                               "<w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    CHECK(numbered(p("a", "<w:pStyle w:val='Two'/><w:numPr><w:numId w:val='2'/></w:numPr>") +
                       p("b", "<w:pStyle w:val='Two'/><w:numPr><w:ilvl w:val='0'/></w:numPr>"),
                   abstract(0, outline_levels) + abstract(1, level(1, "upperLetter", "%2)")) + num(1, 0) + num(2, 1),
                   styles) == "  A) a\n1. b\n");
}

TEST_CASE("A list reached through a list style counts as that style says") {
    const std::string linked = "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='Mine'/></w:abstractNum>"
                               "<w:abstractNum w:abstractNumId='1'><w:styleLink w:val='Mine'/>" +
                               level(0, "upperLetter", "%1.") + "</w:abstractNum>";
    CHECK(numbered(item(1, 0) + item(2, 0), linked + num(1, 0) + num(2, 1)) == "A. x\nB. x\n");
}

TEST_CASE("A deleted paragraph takes no number, and a list that is not defined prints none") {
    const std::string deleted =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr>"
        "</w:pPr><w:del w:id='2'><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
    CHECK(numbered(item(1, 0) + deleted + item(1, 0), abstract(0, outline_levels) + num(1, 0)) == "1. x\n2. x\n");
    CHECK(numbered(item(7, 0) + item(1, 0), num(1, 99)) == "x\nx\n");
}
