// Office documents that are damaged, or made to do harm: read or refused with a sentence, in bounded time.
#include "base/errors.h"
#include "document/docx.h"
#include "document/docx_sample.h"
#include "document/odt.h"
#include "document/odt_sample.h"
#include "document/outline.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>
#include <random>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const std::string rels = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
const std::string to_document =
    rels + "<Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>";

std::string nested(const std::string& open, const std::string& inside, const std::string& close, int depth) {
    std::string text = inside;
    for (int at = 0; at < depth; ++at) text.insert(0, open).append(close);
    return text;
}

/// It is read, or refused with its name in the sentence.
template <class Read>
void take(Read read, const std::string& bytes) {
    try {
        read(bytes, "odd");
    } catch (const InvalidInput& error) {
        CHECK_THAT(error.what(), Contains("odd"));
    }
}

/// A few bytes of it other ones, the same on every run.
std::string changed(std::string text, std::mt19937& random) {
    for (int times = 0; times < 4; ++times) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
        case 0:
            text[at] = "<>/\"='& w9"[random() % 10];
            break;
        case 1:
            text.erase(at, random() % 20 + 1);
            break;
        default:
            text.insert(at, text.substr(random() % text.size(), random() % 40));
            break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("A Word document without its main part, or locked entry by entry, is refused with a sentence") {
    const auto read = [](const std::vector<ZipEntry>& entries) { return read_docx(zip_of(entries), "odd"); };
    CHECK_THROWS_WITH(read({{"[Content_Types].xml", "<Types/>"}}),
                      "odd: error: the document is damaged: its main part is missing; expected an undamaged copy");
    CHECK_THROWS_WITH(read({{"_rels/.rels", to_document}}), Contains("its main part is missing"));
    CHECK_THROWS_WITH(read({{"_rels/.rels", to_document}, {"word/document.xml", "xxxxxxxxxxxxxxxx", 1}}),
                      "odd: error: the document is locked by a password; expected a copy saved without one");
    CHECK_THROWS_WITH(read({{"_rels/.rels", to_document}, {"word/document.xml", "<a/>"}}),
                      "odd: error: the document is damaged: it has no text; expected an undamaged copy");
    const std::string outside = rels + "<Relationship Id='a' Type='x/officeDocument' Target='http://example.org/' "
                                       "TargetMode='External'/></Relationships>";
    CHECK_THROWS_WITH(read({{"_rels/.rels", outside}, {"word/document.xml", "<a/>"}}),
                      Contains("its main part is missing"));
}

TEST_CASE("A document type or an entity in a part is refused, naming the part") {
    const std::string evil = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";
    CHECK_THROWS_WITH(read_docx(zip_of({{"_rels/.rels", to_document}, {"word/document.xml", evil}}), "odd"),
                      Contains("odd (word/document.xml):1:1: error: a document type (DOCTYPE) is not taken"));
    CHECK_THROWS_WITH(read_odt(zip_of({{"content.xml", evil}}), "odd"),
                      Contains("odd (content.xml):1:1: error: a document type"));
}

TEST_CASE("Names of parts are the same in any case, and may climb within the package only") {
    const std::string document = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                 "<w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>";
    for (const auto target : {"/Word/Document.XML", "./word/../word/document.xml", "../../word/document.xml"}) {
        const std::string pointer =
            rels + "<Relationship Id='a' Type='x/officeDocument' Target='" + target + "'/></Relationships>";
        CHECK(outline(read_docx(zip_of({{"_rels/.rels", pointer}, {"word/document.xml", document}}), "odd").blocks) ==
              "x\n");
    }
}

TEST_CASE("Deep nesting of tables, text boxes, controls and insertions ends, and soon") {
    const std::string cell = "<w:tbl><w:tr><w:tc>", cell_end = "</w:tc></w:tr></w:tbl>";
    const Document tables = read_docx(docx_of({nested(cell, p("deep"), cell_end, 60)}), "odd");
    CHECK_THAT(outline(tables.blocks), Contains("deep"));
    const Document two =
        read_docx(docx_of({nested("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", p("deep"), cell_end, 60)}), "odd");
    CHECK(outline(two.blocks) == "||deep|\n");
    const Document boxes = read_docx(docx_of({nested("<w:p><w:r><w:drawing><w:txbxContent>", p("deep"),
                                                     "</w:txbxContent></w:drawing></w:r></w:p>", 60)}),
                                     "odd");
    CHECK(outline(boxes.blocks) == "deep\n");
    const Document wrapped = read_docx(docx_of({in_p(nested("<w:ins>", r("deep"), "</w:ins>", 200))}), "odd");
    CHECK(outline(wrapped.blocks) == "deep\n");
    CHECK_THROWS_WITH(read_docx(docx_of({nested(cell, p("deep"), cell_end, 90)}), "odd"),
                      Contains("nested more than 256 deep"));
    const Document lists = read_odt(
        odt_of({nested("<text:list><text:list-item>", "<text:p>deep</text:p>", "</text:list-item></text:list>", 100)}),
        "odd");
    CHECK_THAT(outline(lists.blocks), Contains("deep"));
}

TEST_CASE("Spans and levels beyond all measure are cut down to it") {
    const Document document = read_docx(
        docx_of({tbl({tr({tc("a", "<w:gridSpan w:val='2000000000'/>"), "b"}),
                      tr({"c"}, "<w:gridBefore w:val='2000000000'/>"), tr({tc("d", "<w:gridSpan w:val='-7'/>")})}) +
                     p("e", "<w:numPr><w:ilvl w:val='99999999999'/><w:numId w:val='1'/></w:numPr>"),
                 {},
                 "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='99'/><w:lvl w:ilvl='0'><w:start w:val='-5'/>"
                 "<w:lvlText w:val='%1%9%0%'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId "
                 "w:val='0'/></w:num>"}),
        "odd");
    REQUIRE(document.blocks.size() == 2);
    CHECK(std::get<Table>(document.blocks[0]).columns == 1000);
    CHECK(std::get<Paragraph>(document.blocks[1]).mark == "01%0%");
}

TEST_CASE("What is said once cannot be made to stand there a million times") {
    const std::string long_text(100'000, 'x');
    const std::string numbering = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='" +
                                  long_text +
                                  "'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
    const Document list = read_docx(
        docx_of({p("a", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"), {}, numbering}), "odd");
    CHECK(std::get<Paragraph>(list.blocks.at(0)).mark.size() == 100);
    const std::string row =
        "<table:table-row table:number-rows-repeated='1000'><table:table-cell "
        "table:number-columns-repeated='1000'><text:p>x</text:p></table:table-cell></table:table-row>";
    std::string tables;
    for (int at = 0; at < 100; ++at) tables += "<table:table>" + row + "</table:table>";
    const Document repeated = read_odt(odt_of({tables}), "odd");
    std::size_t cells = 0;
    for (const Block& block : repeated.blocks)
        for (const TableRow& one : std::get<Table>(block).rows) cells += one.cells.size();
    CHECK(repeated.blocks.size() == 100);
    CHECK(cells < 300'000);
    std::string declarations;
    for (int at = 0; at < 50'000; ++at) declarations += " xmlns:n" + std::to_string(at) + "='u'";
    CHECK(outline(read_docx(docx_of({"<w:p" + declarations + "><w:r><w:t>x</w:t></w:r></w:p>"}), "odd").blocks) ==
          "x\n");
}

TEST_CASE("A document cut off at any byte is refused with a sentence") {
    const std::string word = docx_of({p("x")}), open = odt_of({"<text:p>x</text:p>"});
    for (std::size_t length = 0; length < word.size(); length += 7)
        CHECK_THROWS_AS(read_docx(word.substr(0, length), "odd"), InvalidInput);
    for (std::size_t length = 0; length < open.size(); length += 7)
        CHECK_THROWS_AS(read_odt(open.substr(0, length), "odd"), InvalidInput);
}

TEST_CASE("Parts with bytes changed at random are read or refused, and nothing else happens") {
    std::mt19937 random(4);
    const std::string body = p("a", "<w:pStyle w:val='S'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>") +
                             tbl({tr({tc("b", "<w:vMerge w:val='restart'/>"), tc("c", "<w:gridSpan w:val='2'/>")}),
                                  tr({tc("", "<w:vMerge/>"), "d"})});
    const std::string styles =
        "<w:style w:type='paragraph' w:styleId='S'><w:name w:val='heading 1'/><w:basedOn w:val='S'/></w:style>";
    const std::string lists =
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
    const std::string open =
        "<text:list text:style-name='L'><text:list-item><text:p>a</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>b</text:p>"
        "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>";
    for (int times = 0; times < 300; ++times) {
        take(read_docx, docx_of({changed(body, random), styles, lists}));
        take(read_docx, docx_of({body, changed(styles, random), changed(lists, random)}));
        take(read_odt, odt_of({changed(open, random)}));
    }
}
