#include "document/docx.h"

#include "document/docx_sample.h"
#include "document/outline.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;

namespace {

Document read(const DocxSample& sample) {
    return read_docx(docx_of(sample), "post.docx");
}

std::string body(const std::string& xml) {
    return outline(read({xml}).blocks);
}

std::vector<std::string> warnings(const Document& document) {
    std::vector<std::string> messages;
    for (const Problem& problem : document.warnings) messages.push_back(problem.message);
    return messages;
}

using Messages = std::vector<std::string>;

} // namespace

TEST_CASE("A Word document gives its paragraphs with what is bold, italic and struck out") {
    CHECK(body(p("Plain") + in_p(r("very ", "<w:b/>") + r("bold", "<w:b w:val='1'/>") + r(" not", "<w:b w:val='0'/>") +
                                 r(" leaning", "<w:i/>") + r(" gone", "<w:strike/>") + r(" twice", "<w:dstrike/>"))) ==
          "Plain\n*very bold* not/ leaning/- gone twice-\n");
}

TEST_CASE("Bold comes down the chain of styles, and twice bold is not bold") {
    const std::string styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='cy-GB'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='Base'><w:name w:val='Base'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Child'><w:name w:val='Child'/><w:basedOn w:val='Base'/></w:style>"
        "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Ring'><w:name w:val='Ring'/><w:basedOn w:val='Ring'/></w:style>";
    const Document document = read({in_p(r("a ") + r("b", "<w:rStyle w:val='Strong'/>"), "<w:pStyle w:val='Child'/>") +
                                        in_p(r("c", "<w:rStyle w:val='Strong'/>")) + p("d", "<w:pStyle w:val='Ring'/>"),
                                    styles});
    CHECK(outline(document.blocks) == "*a *b\n*c*\nd\n");
    CHECK(document.language == "cy-GB");
}

TEST_CASE("Headings are told by their style's name, by its place in the outline, and by the paragraph's own") {
    const std::string styles =
        "<w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Mine'/>"
        "<w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Less'><w:name w:val='Less'/>"
        "<w:basedOn w:val='Mine'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/></w:style>";
    CHECK(outline(read({p("Post", "<w:pStyle w:val='Title'/>") + p("Two", "<w:pStyle w:val='berschrift2'/>") +
                            p("Three", "<w:pStyle w:val='Less'/>") + p("One", "<w:outlineLvl w:val='0'/>") +
                            p("Text", "<w:pStyle w:val='Less'/><w:outlineLvl w:val='9'/>"),
                        styles})
                      .blocks) == "# Post\n## Two\n### Three\n# One\nText\n");
}

TEST_CASE("Tabs, breaks, hyphens and blanks come as they are printed") {
    CHECK(body(in_p("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t xml:space='preserve'> three</w:t>"
                    "<w:noBreakHyphen/><w:t> four </w:t><w:softHyphen/><w:t>five\nsix</w:t></w:r>")) ==
          "one\ttwo\n three\u2011four\u00ADfive six\n");
    CHECK(body(p("") + p("  ") + p("x")) == "x\n");
}

TEST_CASE("Ticks, crosses and bullets of symbol fonts become characters, and an unknown sign is told") {
    const Document document = read({in_p("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>") +
                                    in_p("<w:r><w:sym w:font='Wingdings 2' w:char='F04F'/></w:r>") +
                                    in_p(r("ü", "<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>")) +
                                    in_p(r("\uF0A8", "<w:rFonts w:ascii='Wingdings'/>")) +
                                    in_p("<w:r><w:sym w:font='MS Gothic' w:char='2612'/></w:r>") +
                                    tbl({tr({tc(in_p("<w:r><w:sym w:font='Signs' w:char='F0E9'/></w:r>"))})})});
    CHECK(outline(document.blocks) == "✓\n✗\n✓\n☐\n☒\n|\uFFFD|\n");
    CHECK(warnings(document) ==
          Messages{"a sign of the font \"Signs\" is not known (code F0E9 hex) (first table 1, row 1)"});
}

TEST_CASE("What was deleted with changes tracked is out, what was inserted is in, and each is told once") {
    const Document document =
        read({in_p(r("Must ") + "<w:del w:id='1'><w:r><w:delText>hold a licence</w:delText></w:r></w:del>" +
                   "<w:ins w:id='2'>" + r("be able to travel") + "</w:ins>") +
              in_p("<w:moveFrom w:id='3'>" + r("Moved") + "</w:moveFrom>") +
              in_p("<w:moveTo w:id='4'>" + r("Moved") + "</w:moveTo>") +
              tbl({tr({"kept"}), tr({"struck row"}, "<w:del w:id='5'/>"), tr({"added row"}, "<w:ins w:id='6'/>")})});
    CHECK(outline(document.blocks) == "Must be able to travel\nMoved\n|kept|\n|added row|\n");
    CHECK(
        warnings(document) ==
        Messages{"text deleted with changes tracked is left out (first \"hold a licence\")",
                 "text inserted with changes tracked is taken as part of the document (first \"be able to travel\")"});
}

TEST_CASE("A paragraph whose end was deleted goes on in the next, and one deleted whole leaves nothing") {
    const std::string end_deleted = "<w:rPr><w:del w:id='1'/></w:rPr>";
    CHECK(body(in_p(r("One "), end_deleted) + p("and the same")) == "One and the same\n");
    CHECK(body(in_p("<w:del w:id='2'><w:r><w:delText>gone</w:delText></w:r></w:del>", end_deleted) + p("stays")) ==
          "stays\n");
    CHECK(body(in_p(r("last"), end_deleted)) == "last\n");
    CHECK(body(in_p(r("before"), end_deleted) + tbl({tr({"table"})}) + p("after")) == "before\n|table|\nafter\n");
}

TEST_CASE("Hidden text is left out and told, and a hidden paragraph takes no number") {
    const Document document = read({in_p(r("Seen") + r(" unseen", "<w:vanish/>")) +
                                    in_p(r("whole", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>")});
    CHECK(outline(document.blocks) == "Seen\n");
    CHECK(warnings(document) == Messages{"hidden text is left out (first \"unseen\")"});
}

TEST_CASE("Of a field the result is text, not its instruction") {
    const std::string begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
                      separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>",
                      end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    CHECK(body(in_p(r("Page ") + begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + separate + r("7") + end +
                    r(" of 9"))) == "Page 7 of 9\n");
    CHECK(body(in_p(begin + "<w:r><w:instrText>IF </w:instrText></w:r>" + begin +
                    "<w:r><w:instrText>X</w:instrText></w:r>" + separate + r("inner") + end + separate + r("outer") +
                    end)) == "outer\n");
    CHECK(body(in_p("<w:fldSimple w:instr='AUTHOR'>" + r("HR") + "</w:fldSimple>")) == "HR\n");
    CHECK(body(in_p(begin + "<w:r><w:instrText> SYMBOL 252 \\f \"Wingdings\" \\s 11 </w:instrText></w:r>" + end)) ==
          "✓\n");
    CHECK(body(in_p(begin + "<w:r><w:instrText>SYMBOL 0x2612</w:instrText></w:r>" + separate + r("☒") + end)) == "☒\n");
    CHECK(body(in_p(begin + "<w:r><w:instrText>SYMBOL</w:instrText></w:r>" + end + r("x"))) == "x\n");
    // Never ended: what comes after it is not lost.
    CHECK(body(in_p(begin + r("lost")) + p("kept")) == "kept\n");
}

TEST_CASE("Content controls give what was chosen, boxes as they are ticked, and no prompts") {
    const auto control = [](const std::string& properties, const std::string& content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    };
    const Document document =
        read({in_p(control("<w:dropDownList/>", r("Essential"))) +
              in_p(control("<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox>", r("x")) + r(" yes")) +
              in_p(control("<w14:checkbox><w14:checked w14:val='0'/></w14:checkbox>", r("☐")) + r(" no")) +
              in_p(control("<w:dropDownList/><w:showingPlcHdr/>", r("Choose an item."))) +
              control("<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>", p("Contents")) +
              control("", p("block")) + tbl({control("", tr({"in a row", control("", tc("in a cell"))}))})});
    CHECK(outline(document.blocks) == "Essential\n☒ yes\n☐ no\nblock\n|in a row|in a cell|\n");
    CHECK(warnings(document) ==
          Messages{"a field that nobody has filled in is left out with its prompt (first \"Choose an item.\")"});
}

TEST_CASE("Forms of old give their boxes and the entry chosen") {
    const auto field = [](const std::string& data) {
        return "<w:r><w:fldChar w:fldCharType='begin'><w:ffData>" + data +
               "</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
    };
    CHECK(body(in_p(
              field("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>") +
              field("<w:checkBox><w:default w:val='0'/></w:checkBox>") +
              field("<w:ddList><w:result w:val='1'/><w:listEntry w:val='A'/><w:listEntry w:val='I'/></w:ddList>"))) ==
          "☒☐I\n");
}

TEST_CASE("Tables keep spans in both directions, rows that begin late, and repeated headings") {
    const Document document =
        read({tbl({tr({tc("Area", "<w:gridSpan w:val='2'/>"), "How"}, "<w:tblHeader/>"),
                   tr({tc("Knowledge", "<w:vMerge w:val='restart'/>"), "Law", "A"}),
                   tr({tc("", "<w:vMerge/>"), tc(p("Policy") + p("Practice")), "I"}),
                   tr({tc("Skills", "<w:vMerge w:val='restart'/>"), "Typing", "T"}),
                   tr({"late"}, "<w:gridBefore w:val='2'/>"), tr({tc("lone", "<w:vMerge/>"), "b", "c"})})});
    REQUIRE(document.blocks.size() == 1);
    const auto& table = std::get<Table>(document.blocks[0]);
    CHECK(outline(document.blocks) ==
          "^|=2 Area|How|\n|!2 Knowledge|Law|A|\n||Policy ¶ Practice|I|\n|Skills|Typing|T|\n"
          "|||late|\n|lone|b|c|\n");
    CHECK(table.columns == 3);
    CHECK(table.at(2, 0)->text() == "Knowledge");
    CHECK(table.at(0, 1)->text() == "Area");
    CHECK(table.at(4, 0) == nullptr);
    CHECK(table.rows[2].place == Place{0, 0, 1, 3});
    CHECK(to_string(table.rows[2].cells[0].paragraphs[0].place) == "table 1, row 3");
}

TEST_CASE("A table within a cell comes as paragraphs, and a frame around tables is none") {
    const std::string inner = tbl({tr({"a", "b"}), tr({"c", "d"})});
    CHECK(body(tbl({tr({tc(p("x") + inner + p("y")), "z"})})) == "|x ¶ a ¶ b ¶ c ¶ d ¶ y|z|\n");
    const Document framed = read({tbl({tr({tc(p("title") + inner)})}) + tbl({tr({"e"})})});
    CHECK(outline(framed.blocks) == "title\n|a|b|\n|c|d|\n|e|\n");
    CHECK(std::get<Table>(framed.blocks[2]).place.table == 2);
}

TEST_CASE("A table's style makes its first row bold where the table asks for it") {
    const std::string styles = "<w:style w:type='table' w:styleId='Grid'><w:name w:val='Grid'/><w:tblStylePr "
                               "w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>";
    const auto with_look = [&](const std::string& look) {
        return outline(read({tbl({tr({"a"}), tr({"b"})}, "<w:tblStyle w:val='Grid'/>" + look), styles}).blocks);
    };
    CHECK(with_look("<w:tblLook w:val='0020'/>") == "|*a*|\n|b|\n");
    CHECK(with_look("<w:tblLook w:val='04A0' w:firstRow='1'/>") == "|*a*|\n|b|\n");
    CHECK(with_look("") == "|a|\n|b|\n");
}

TEST_CASE("Text boxes are read once, pictures and objects are told, links are text") {
    const std::string box = "<w:txbxContent>" + p("boxed") + "</w:txbxContent>";
    const Document document =
        read({in_p(r("before") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                   "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                   "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r(" after")) +
                  in_p("<w:hyperlink>" + r("a link") +
                       "</w:hyperlink><w:r><w:drawing><pic:pic/></w:drawing></w:r>"
                       "<w:r><w:object/></w:r><w:r><w:commentReference w:id='1'/></w:r>"),
              {},
              {},
              {},
              {in_p(r("letter head") + "<w:r><w:drawing><pic:pic/></w:drawing></w:r>")},
              {},
              true});
    CHECK(outline(document.blocks) == "before after\nboxed\na link\n");
    CHECK(body(in_p("<w:r><w:pict><v:shape><v:textpath string='Word art'/></v:shape></w:pict></w:r>")) == "Word art\n");
    CHECK(outline(document.margins) == "letter head\n");
    CHECK(warnings(document) == Messages{"a picture is left out", "an embedded object is left out",
                                         "comments are left out", "macros are left out"});
}

TEST_CASE("Headers, footers and notes stand in the margins, each once") {
    const std::string note = "<w:footnote w:id='0' w:type='separator'>" + p("-") +
                             "</w:footnote><w:footnote w:id='2'>" + p("A = application") + "</w:footnote>";
    const Document document = read({in_p(r("Text") + "<w:r><w:footnoteReference w:id='2'/></w:r>"),
                                    {},
                                    {},
                                    note,
                                    {p("Council")},
                                    {p("E = essential") + tbl({tr({"left", "right"})}), p("E = essential")}});
    CHECK(outline(document.blocks) == "Text\n");
    CHECK(outline(document.margins) == "Council\nE = essential\nleft\nright\n1 A = application\n");
}

TEST_CASE("A table of contents says nothing, its headings do") {
    CHECK(outline(read({p("Skills 1", "<w:pStyle w:val='TOC1'/>") + p("Skills"),
                        "<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"})
                      .blocks) == "Skills\n");
}

TEST_CASE("Pages are those of Word's last layout, where it left its marks") {
    const auto place = [](const Block& block) { return to_string(std::get<Paragraph>(block).place); };
    const Document document =
        read({p("one") + in_p("<w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r>") +
              in_p("<w:r><w:t>three</w:t><w:lastRenderedPageBreak/><w:t>over</w:t></w:r>") + p("four")});
    REQUIRE(document.blocks.size() == 4);
    CHECK(place(document.blocks[0]) == "page 1");
    CHECK(place(document.blocks[1]) == "page 2");
    CHECK(place(document.blocks[2]) == "page 2");
    CHECK(place(document.blocks[3]) == "page 3");
    CHECK(place(read({p("one")}).blocks[0]).empty());
    const Document contents =
        read({in_p("<w:r><w:lastRenderedPageBreak/></w:r>", "<w:pStyle w:val='TOC1'/>") +
                  "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
                  "<w:sdtContent><w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p></w:sdtContent></w:sdt>" +
                  p("text"),
              "<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"});
    CHECK(place(contents.blocks.at(0)) == "page 3");
}

TEST_CASE("A strict document, and one with prefixes of its own, read like any other") {
    DocxSample sample{p("Head", "<w:pStyle w:val='H'/>") + tbl({tr({"a", tc("b", "<w:gridSpan w:val='2'/>")})}),
                      "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 1'/></w:style>"};
    const Document plain = read(sample);
    CHECK(outline(plain.blocks) == "# Head\n|a|=2 b|\n");
    sample.strict = true;
    CHECK(read(sample).blocks == plain.blocks);
    sample.prefix = "ns0";
    CHECK(docx_of(sample).find("<w:p>") == std::string::npos);
    CHECK(read(sample).blocks == plain.blocks);
}
