#include "document/odt.h"

#include "document/odt_sample.h"
#include "document/outline.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;

namespace {

Document read(const OdtSample& sample) {
    return read_odt(odt_of(sample), "post.odt");
}

std::string text(const std::string& xml, const std::string& automatic = {}, const std::string& styles = {}) {
    return outline(read({xml, automatic, styles}).blocks);
}

using Messages = std::vector<std::string>;
Messages warnings(const Document& document) {
    Messages messages;
    for (const Problem& problem : document.warnings) messages.push_back(problem.message);
    return messages;
}

std::string p(const std::string& inside, const std::string& style = {}) {
    return "<text:p text:style-name='" + style + "'>" + inside + "</text:p>";
}
std::string item(const std::string& inside, const std::string& attributes = {}) {
    return "<text:list-item " + attributes + ">" + inside + "</text:list-item>";
}
std::string list(const std::string& items, const std::string& attributes = "text:style-name='L1'") {
    return "<text:list " + attributes + ">" + items + "</text:list>";
}
std::string cell(const std::string& inside, const std::string& attributes = {}) {
    return "<table:table-cell " + attributes + ">" + (inside.starts_with('<') ? inside : p(inside)) +
           "</table:table-cell>";
}
std::string row(const std::string& cells, const std::string& attributes = {}) {
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}
std::string table(const std::string& rows) {
    return "<table:table>" + rows + "</table:table>";
}
std::string style(const std::string& name, const std::string& family, const std::string& properties,
                  const std::string& attributes = {}) {
    return "<style:style style:name='" + name + "' style:family='" + family + "' " + attributes +
           "><style:text-properties " + properties + "/></style:style>";
}
const std::string covered = "<table:covered-table-cell/>";

const std::string numbers =
    "<text:list-style style:name='L1'>"
    "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    "<text:list-level-style-number text:level='2' style:num-format='1' text:display-levels='2'/>"
    "<text:list-level-style-number text:level='3' style:num-format='a' style:num-prefix='(' style:num-suffix=')'/>"
    "</text:list-style>";

} // namespace

TEST_CASE("An OpenDocument text gives its paragraphs with white space as it is shown") {
    CHECK(text(p("  one\n   two <text:s text:c='3'/>three<text:tab/>four<text:line-break/>five  ")) ==
          "one two    three\tfour\nfive\n");
    CHECK(text(p("a <text:span>b </text:span> c")) == "a b c\n");
    CHECK(text(p("") + p(" ") + p("<text:a>link</text:a> on page <text:page-number>3</text:page-number>")) ==
          "link on page 3\n");
}

TEST_CASE("Bold, italic and strike come from the styles of paragraphs and words, and what they inherit") {
    const std::string automatic = style("T1", "text", "fo:font-weight='bold'") +
                                  style("T2", "text", "fo:font-style='italic' fo:font-weight='normal'") +
                                  style("T3", "text", "style:text-line-through-style='solid'") +
                                  style("P1", "paragraph", "", "style:parent-style-name='Strong'") +
                                  style("P2", "paragraph", "", "style:parent-style-name='P2'");
    CHECK(text(p("a<text:span text:style-name='T1'>b<text:span text:style-name='T2'>c</text:span></text:span>"
                 "<text:span text:style-name='T3'>d</text:span>") +
                   p("e", "P1") + p("f", "P2"),
               automatic, style("Strong", "paragraph", "fo:font-weight='700'")) == "a*b*/c/-d-\n*e*\nf\n");
}

TEST_CASE("Headings have their level, a title is the first, and the language is the document's") {
    const Document document =
        read({p("Post", "P1") + "<text:h text:outline-level='2'>Skills</text:h><text:h>Top</text:h>",
              style("P1", "paragraph", "", "style:parent-style-name='Title'"),
              style("Title", "paragraph", "") + "<style:default-style style:family='paragraph'><style:text-properties "
                                                "fo:language='en' fo:country='GB'/></style:default-style>"});
    CHECK(outline(document.blocks) == "# Post\n## Skills\n# Top\n");
    CHECK(document.language == "en-GB");
}

TEST_CASE("Headings are numbered as the outline says") {
    const std::string outline_style =
        "<text:outline-style><text:outline-level-style text:level='1' style:num-format='A' style:num-suffix='.'/>"
        "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/></text:outline-style>";
    CHECK(text("<text:h text:outline-level='1'>x</text:h><text:h text:outline-level='2'>y</text:h>"
               "<text:h text:outline-level='1' text:is-list-header='true'>n</text:h>"
               "<text:h text:outline-level='2'>y</text:h><text:h text:outline-level='1'>z</text:h>",
               {}, outline_style) == "# A. x\n## A.1 y\n# n\n## A.2 y\n# B. z\n");
}

TEST_CASE("Lists are numbered by their style, level within level") {
    CHECK(text(list(item(p("x") + p("goes on") +
                         list(item(p("y")) + item(p("y") + list(item(p("z")) + item(p("z")), "")), "")) +
                    item(p("x") + list(item(p("y")), ""))),
               numbers) == "1. x\ngoes on\n  1.1 y\n  1.2 y\n    (a) z\n    (b) z\n2. x\n  2.1 y\n");
}

TEST_CASE("A list begins anew, goes on with the one before, or with one that it names") {
    CHECK(text(list(item(p("x"))) + list(item(p("x"))), numbers) == "1. x\n1. x\n");
    CHECK(text(list(item(p("x"))) + p("between") +
                   list(item(p("x")), "text:style-name='L1' text:continue-numbering='true'"),
               numbers) == "1. x\nbetween\n2. x\n");
    CHECK(text(list(item(p("x")), "text:style-name='L1' xml:id='one'") + list(item(p("x"))) +
                   list(item(p("x")), "text:style-name='L1' text:continue-list='one'"),
               numbers) == "1. x\n1. x\n2. x\n");
    // As LibreOffice writes a paragraph that is put at the second level at once.
    CHECK(text(list(item(p("x"))) +
                   list(item(list(item(p("y")), "")), "text:style-name='L1' text:continue-numbering='true'") +
                   list(item(p("x")), "text:style-name='L1' text:continue-numbering='true'"),
               numbers) == "1. x\n  1.1 y\n2. x\n");
    CHECK(text(list(item(p("x"), "text:start-value='5'") + item(p("x")) + "<text:list-header>" + p("h") +
                    "</text:list-header>"),
               numbers) == "5. x\n6. x\nh\n");
}

TEST_CASE("Bullets are those that their font draws, and a pattern of LibreOffice is followed") {
    const auto bullet = [](const std::string& character, const std::string& font) {
        return text(list(item(p("x"))),
                    "<text:list-style style:name='L1'><text:list-level-style-bullet text:level='1' text:bullet-char='" +
                        character + "'><style:text-properties fo:font-family='" + font +
                        "'/></text:list-level-style-bullet></text:list-style>");
    };
    CHECK(bullet("•", "OpenSymbol") == "• x\n");
    CHECK(bullet("\uF0FC", "Wingdings") == "✓ x\n");
    CHECK(bullet("\uE4C4", "OpenSymbol") == "• x\n");
    CHECK(text(list(item(p("x"))),
               "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' "
               "style:num-format='i' loext:num-list-format='E%1%)'/></text:list-style>") == "Ei) x\n");
    CHECK(text(list(item(p("x")), "text:style-name='none'")) == "x\n");
}

TEST_CASE("Ticks of symbol fonts become characters by the font's declared name") {
    const Document document =
        read({p("<text:span text:style-name='T1'>\uF0FC</text:span> <text:span text:style-name='T1'>û</text:span>"),
              style("T1", "text", "style:font-name='Wingdings1'"),
              {},
              {},
              "<style:font-face style:name='Wingdings1' svg:font-family=\"'Wingdings'\"/>"});
    CHECK(outline(document.blocks) == "✓ ✗\n");
}

TEST_CASE("Deleted text is out and inserted text in, each told where it stands") {
    const Document document = read(
        {"<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info><x>Ann</x>"
         "</office:change-info>" +
         p("a licence") +
         "</text:deletion></text:changed-region><text:changed-region text:id='c2'>"
         "<text:insertion/></text:changed-region></text:tracked-changes>" +
         table(row(cell(p("Must have <text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>a pass"
                          "<text:change-end text:change-id='c2'/>"))))});
    CHECK(outline(document.blocks) == "|Must have a pass|\n");
    CHECK(warnings(document) ==
          Messages{"text deleted with changes tracked is left out (first table 1, row 1: \"a licence\")",
                   "text inserted with changes tracked is taken as part of the document (first table 1, row 1)"});
}

TEST_CASE("Hidden text, sections and paragraphs are left out and told") {
    const Document document =
        read({p("seen<text:span text:style-name='T1'> unseen</text:span>") + "<text:section text:display='none'>" +
                  p("section") + "</text:section><text:section>" + p("open") + "</text:section>" +
                  p("<text:hidden-text text:is-hidden='true' text:string-value='field'/>"),
              style("T1", "text", "text:display='none'")});
    CHECK(outline(document.blocks) == "seen\nopen\n");
    CHECK(warnings(document) == Messages{"hidden text is left out (first \"unseen\")"});
}

TEST_CASE("Fields, forms and controls give what they show, and no prompts") {
    const Document document = read(
        {"<office:forms><form:form><form:checkbox form:id='c1' form:current-state='checked'/><form:checkbox "
         "form:id='c2'/>"
         "<form:listbox form:id='c3'><form:option form:label='Essential'/><form:option form:label='Desirable' "
         "form:current-selected='true'/></form:listbox></form:form></office:forms>" +
         p("<draw:control draw:control='c1'/> <draw:control draw:control='c2'/> <draw:control draw:control='c3'/>") +
         p("<text:drop-down><text:label text:value='A'/><text:label text:value='I'/>I</text:drop-down>") +
         p("<text:placeholder>&lt;name&gt;</text:placeholder>") +
         p("<loext:content-control loext:checkbox='true' loext:checked='true'>x</loext:content-control>") +
         p("<field:fieldmark field:type='vnd.oasis.opendocument.field.FORMCHECKBOX'/>")});
    CHECK(outline(document.blocks) == "☒ ☐ Desirable\nI\n☒\n☐\n");
    CHECK(warnings(document) ==
          Messages{"a field that nobody has filled in is left out with its prompt (first \"<name>\")"});
}

TEST_CASE("Tables keep spans in both directions, heading rows, and what is repeated") {
    const Document document =
        read({table("<table:table-column table:number-columns-repeated='3'/><table:table-header-rows>" +
                    row(cell("Area", "table:number-columns-spanned='2'") + covered + cell("How")) +
                    "</table:table-header-rows><table:table-rows>" +
                    row(cell("Knowledge", "table:number-rows-spanned='2'") + cell("Law") + cell("A")) +
                    row(covered + cell(p("Policy") + p("Practice")) + cell("I")) +
                    row(cell("x", "table:number-columns-repeated='3'"), "table:number-rows-repeated='2'") +
                    "</table:table-rows>")});
    CHECK(outline(document.blocks) ==
          "^|=2 Area|How|\n|!2 Knowledge|Law|A|\n||Policy ¶ Practice|I|\n|x|x|x|\n|x|x|x|\n");
    const auto& read_table = std::get<Table>(document.blocks.at(0));
    CHECK(read_table.columns == 3);
    CHECK(read_table.at(2, 0)->text() == "Knowledge");
    CHECK(read_table.rows[4].place == Place{0, 0, 1, 5});
}

TEST_CASE("Repetition is bounded whatever a table says of itself") {
    const Document document = read(
        {table(row(cell("x", "table:number-columns-repeated='2000000000'"), "table:number-rows-repeated='2000000000'") +
               row(cell("y", "table:number-rows-spanned='2000000000' table:number-columns-spanned='2000000000'")))});
    const auto& read_table = std::get<Table>(document.blocks.at(0));
    CHECK(read_table.columns <= 1000);
    CHECK(read_table.rows.size() <= 1001);
    CHECK(warnings(document) ==
          Messages{"rows and columns beyond any table's size are left out (first table 1, row 1)"});
}

TEST_CASE("A table within a cell comes as paragraphs, text boxes follow their paragraph, pictures are told") {
    const Document document =
        read({table(row(cell(p("a") + table(row(cell("b") + cell("c")))))) +
                  p("before<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame> after") +
                  p("x<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>"
                    "<office:annotation>" +
                    p("why?") + "</office:annotation>"),
              {},
              {},
              {},
              {},
              true});
    CHECK(outline(document.blocks) == "|a ¶ b ¶ c|\nbefore after\nboxed\nx\n");
    CHECK(warnings(document) == Messages{"a picture is left out", "an embedded object is left out",
                                         "comments are left out", "macros are left out"});
}

TEST_CASE("Headers, footers and notes of an OpenDocument text stand in the margins, each once") {
    const Document document = read(
        {p("Text<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("A = application") +
           "</text:note-body></text:note>"),
         {},
         {},
         "<style:master-page><style:header>" + p("Council") + "</style:header><style:footer>" + p("E = essential") +
             "</style:footer></style:master-page><style:master-page><style:header>" + p("Council") +
             "</style:header><style:footer style:display='false'>" + p("off") + "</style:footer></style:master-page>"});
    CHECK(outline(document.blocks) == "Text\n");
    CHECK(outline(document.margins) == "Council\nE = essential\n1 A = application\n");
}

TEST_CASE("Tables of contents are left out, pages are counted where they are marked") {
    const Document document =
        read({"<text:table-of-content><text:index-body>" + p("Skills 1") +
              "</text:index-body></text:table-of-content>" + p("one") + p("<text:soft-page-break/>two")});
    REQUIRE(outline(document.blocks) == "one\ntwo\n");
    CHECK(std::get<Paragraph>(document.blocks[0]).place.page == 1);
    CHECK(std::get<Paragraph>(document.blocks[1]).place.page == 2);
}

TEST_CASE("A locked, damaged or empty OpenDocument text is refused with a sentence") {
    CHECK_THROWS_WITH(read({p("x"), {}, {}, {}, {}, false, true}),
                      "post.odt: error: the document is locked by a password; expected a copy saved without one");
    CHECK_THROWS_WITH(read_odt(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "a.odt"),
                      "a.odt: error: the document is damaged: its content is missing; expected an undamaged copy");
    CHECK_THROWS_WITH(read_odt(zip_of({{"content.xml", "<a/>"}}), "a.odt"),
                      "a.odt: error: the document is damaged: it has no text; expected an undamaged copy");
    CHECK_THROWS_WITH(read_odt(zip_of({{"content.xml", "<a>"}}), "a.odt"),
                      "a.odt (content.xml):1:1: error: <a> is never closed; expected </a>");
    CHECK_THROWS_AS(read_odt("PK", "a.odt"), InvalidInput);
}
