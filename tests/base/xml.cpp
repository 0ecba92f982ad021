#include "base/xml.h"

#include "support/folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace evenhand;
using xml::Element;

namespace {

std::vector<Problem> problems_of(std::string_view bytes) {
    try {
        xml::parse(bytes, "f.xml");
    } catch (const InvalidInput& error) {
        return error.problems();
    }
    return {};
}

std::string first_problem(std::string_view bytes) {
    const auto problems = problems_of(bytes);
    return problems.empty() ? "taken" : to_string(problems.front());
}

} // namespace

TEST_CASE("An element keeps its name, attributes, children and places") {
    const Element root =
        xml::parse("<?xml version=\"1.0\"?>\n<a xmlns=\"urn:x\">\n  <b one='1'\n     two=\"2\"/><c/>\n</a>", "f");
    CHECK(root.name == "a");
    CHECK(root.line == 2);
    CHECK(root.column == 1);
    REQUIRE(root.children.size() == 2);
    const Element& b = root.children[0];
    CHECK(b.line == 3);
    CHECK(b.column == 3);
    CHECK(b.get("one") == "1");
    CHECK(b.get("absent").empty());
    CHECK(b.find("absent") == nullptr);
    REQUIRE(b.find("two"));
    CHECK(b.find("two")->line == 4);
    CHECK(b.find("two")->column == 6);
    CHECK(root.child("c") == &root.children[1]);
    CHECK(root.child("d") == nullptr);
    CHECK(root.children[1].column == 15);
}

TEST_CASE("Columns count bytes, and a byte order mark is none of them") {
    const Element root = xml::parse("\xEF\xBB\xBF<a>\xC3\xA9\xC3\xA9<b c=''/></a>", "f");
    CHECK(root.column == 1);
    CHECK(root.children.at(0).column == 8);
    CHECK(root.children.at(0).find("c")->column == 11);
}

TEST_CASE("Text is joined and its white space tidied") {
    CHECK(xml::parse("<a> one \n\t two </a>", "f").text == "one two");
    CHECK(xml::parse("<a>o<!-- c -->ne<![CDATA[ <&two>]]></a>", "f").text == "one <&two>");
    CHECK(xml::parse("<a>one<b/>two</a>", "f").text == "one two");
    CHECK(xml::parse("<a>x<!-- --> <!-- -->y</a>", "f").text == "x y");
    CHECK(xml::parse("<a>  </a>", "f").text.empty());
    CHECK(xml::parse("<a>1\u00A0000</a>", "f").text == "1\u00A0000"); // a no-break space is a character of the text
}

TEST_CASE("Character references and the five entities are decoded once") {
    const Element root = xml::parse("<a b='&lt;&#x141;&#10;&apos;'>&amp;lt; &#233; &#x1F600; &quot;&gt;</a>", "f");
    CHECK(root.get("b") == "<\u0141\n'");
    CHECK(root.text == "&lt; \u00E9 \U0001F600 \">");
}

TEST_CASE("What is not well-formed is refused with its line and column") {
    struct Case {
        const char *bytes, *message;
    };
    const Case cases[] = {
        {"", "f.xml:1:1: error: the file is empty; expected an XML document"},
        {"<!-- only -->", "f.xml:1:14: error: there is no element in it; expected an XML document"},
        {"<a>\n<b x='1' y='2'\n x='3'/></a>",
         "f.xml:3:2: error: the attribute \"x\" stands twice in <b>; expected it once"},
        {"<a/>\n<b/>", "f.xml:2:1: error: <b> is a second root element; expected one root element"},
        {"<a/>\nwords", "f.xml:2:1: error: text stands outside the root element; expected it inside, or nothing"},
        {"words<a/>", "f.xml:1:1: error: text stands outside the root element; expected it inside, or nothing"},
        {"<a/><![CDATA[x]]>", "f.xml:1:5: error: text stands outside the root element; expected it inside, or nothing"},
        {"<a>&nbsp;</a>", "f.xml:1:4: error: the entity \"&nbsp;\" is not defined; expected &amp; &lt; &gt; &quot; "
                          "&apos; or the character itself"},
        {"<a b='&x;'/>", "f.xml:1:7: error: the entity \"&x;\" is not defined; expected &amp; &lt; &gt; &quot; &apos; "
                         "or the character itself"},
        {"<a>R & D</a>", "f.xml:1:6: error: \"&\" stands alone; expected \"&amp;\""},
        {"<a>&#0;</a>", "f.xml:1:4: error: \"&#0;\" is no character; expected a character XML allows"},
        {"<a>&#xD800;</a>", "f.xml:1:4: error: \"&#xD800;\" is no character; expected a character XML allows"},
        {"<a>&#99999999999999999999;</a>",
         "f.xml:1:4: error: \"&#99999999999999999999;\" is no character; expected a character XML allows"},
        {"<a>&#x;</a>", "f.xml:1:4: error: \"&#x;\" is no character; expected a character XML allows"},
        {"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
         "f.xml:1:1: error: a document type (DOCTYPE) is not taken; expected the file without it"},
        {"<a>\n\xE9</a>", "f.xml:2:1: error: the byte E9 (hex) is not UTF-8; expected a file saved as UTF-8"},
        {"<a>\x01</a>",
         "f.xml:1:4: error: a control character (byte 01 hex) cannot stand in XML; expected the file without it"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
         "f.xml:1:21: error: the file says it is encoded as ISO-8859-1; expected UTF-8 (save it as that)"},
        {"\xFF\xFE<", "f.xml:1:1: error: the file is encoded as UTF-16; expected UTF-8 (save it as that)"},
        {"<?xml encoding='UTF-8'?><a/>", "f.xml:1:1: error: the XML declaration states no version; expected <?xml "
                                         "version=\"1.0\" encoding=\"UTF-8\"?>"},
        {"<a><!-- b -- c --></a>",
         "f.xml:1:11: error: \"--\" stands in a comment; expected single hyphens there, as XML asks"},
        {"<a><!-- b ---></a>",
         "f.xml:1:11: error: \"--\" stands in a comment; expected single hyphens there, as XML asks"},
        {"<a>\n <b>\n</a>", "f.xml:3:1: error: </a> stands where <b> of line 2 is open; expected </b>"},
        {"<a><b></b>", "f.xml:1:1: error: <a> is never closed; expected </a>"},
        {"<a/></a>", "f.xml:1:5: error: </a> closes nothing"},
        {"<a b/>", "f.xml:1:5: error: the attribute \"b\" has no value; expected =\"…\""},
        {"<a b=1/>", "f.xml:1:6: error: the value of \"b\" is not in quotes; expected =\"…\""},
        {"<a b='1'c='2'/>", "f.xml:1:9: error: no blank before the attribute \"c\"; expected a blank"},
        {"<a b='<'/>", "f.xml:1:7: error: \"<\" stands in the value of \"b\"; expected \"&lt;\""},
        {"<a b='1/>", "f.xml:1:6: error: the value of \"b\" is never closed; expected a closing quote"},
        {"<a b='1'", "f.xml:1:1: error: the tag of <a> is not ended; expected \">\""},
        {"<a>1 < 2</a>", "f.xml:1:7: error: the name of an element is missing; expected \"&lt;\" for a plain \"<\""},
        {"<a><!-- x</a>", "f.xml:1:8: error: the comment is never closed; expected -->"},
        {"<a>]]></a>", "f.xml:1:4: error: \"]]>\" stands in text; expected \"]]&gt;\""},
        {"<a><?xml version='1.0'?></a>",
         "f.xml:1:4: error: the XML declaration stands inside the file; expected it at the very start"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.bytes);
        CHECK(first_problem(one.bytes) == one.message);
    }
}

TEST_CASE("UTF-16 without a byte order mark is told as that") {
    for (const std::string_view bytes : {std::string_view("<\0a\0/\0>\0", 8), std::string_view("\0<\0a\0/\0>", 8)})
        CHECK(problems_of(bytes).at(0).message == "the file is encoded as UTF-16");
}

TEST_CASE("A huge name or value is told short, without cutting a character") {
    CHECK(xml::readable("short") == "short");
    const auto problems = problems_of("<a " + std::string(100000, 'b') + "='1' " + std::string(100000, 'b') + "='2'/>");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.size() < 900);
    CHECK(problems[0].message.find("stands twice in <a>") != std::string::npos);
    std::string wide = "x";
    for (int i = 0; i < 1000; ++i) wide += "\u2026";
    CHECK(xml::readable(wide).size() % 3 == 1);
    CHECK(xml::readable("x" + wide).size() % 3 == 2);
}

TEST_CASE("Several faults are told in one go") {
    const auto problems = problems_of("<a>\n<b c='1' c='2'/>&x;\n<b d='&y;'/></a>");
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].line == 2);
    CHECK(problems[1].line == 2);
    CHECK(problems[2].line == 3);
}

TEST_CASE("Nesting of a hundred is taken, one more is refused, a million does no harm") {
    auto nested = [](std::size_t depth) {
        std::string text;
        for (std::size_t i = 0; i < depth; ++i) text += "<a>";
        for (std::size_t i = 0; i < depth; ++i) text += "</a>";
        return text;
    };
    CHECK(problems_of(nested(100)).empty());
    CHECK(first_problem(nested(101)) ==
          "f.xml:1:301: error: elements are nested more than 100 deep; expected a flatter document");
    CHECK(problems_of(nested(1000000)).size() == 1);
    std::string empty_inside = nested(100);
    empty_inside.insert(300, "<b/>");
    CHECK_FALSE(problems_of(empty_inside).empty());
}

TEST_CASE("A declaration of UTF-8 in any case is taken, and processing instructions and comments are passed over") {
    CHECK(xml::parse("<?xml version=\"1.0\" encoding=\"utf-8\"?><?style x?><!-- < & --><a/><!-- end -->\n", "f").name ==
          "a");
}

TEST_CASE("What is written parses to an equal element") {
    Element root;
    root.name = "a";
    root.set("xmlns", "urn:x").set("b", "<\"quoted\" & 'such'>\n\ttab\r").set("empty", "");
    root.text = "R & D <b> ]]> \u00E9 \U0001F600 \"x\" 'y' 1\u00A0000";
    Element& child = root.add({"c", {}, {}, "text", 0, 0});
    child.add({"d", {}, {}, "", 0, 0}).set("e", " two  blanks ");
    const std::string written = xml::write(root);
    CHECK(xml::parse(written, "f") == root);
    CHECK(written.find("\n  <c>text\n    <d e=\" two  blanks \"/>\n  </c>\n</a>\n") != std::string::npos);
    CHECK(xml::write(xml::parse(written, "f")) == written);
}

TEST_CASE("Setting an attribute again replaces its value") {
    Element element;
    element.name = "a";
    element.set("b", "1").set("c", "2").set("b", "3");
    REQUIRE(element.attributes.size() == 2);
    CHECK(element.get("b") == "3");
}

TEST_CASE("What cannot stand in XML is not written") {
    CHECK_THROWS_AS(xml::write({"a", {}, {}, "bell \x07", 0, 0}), InvalidInput);
    CHECK_THROWS_AS(xml::write({"a", {}, {}, "latin \xE9", 0, 0}), InvalidInput);
    CHECK_THROWS_AS(xml::write({"a", {{"b", std::string(1, '\0'), 0, 0}}, {}, "", 0, 0}), InvalidInput);
    CHECK_THROWS_AS(xml::write({"a b", {}, {}, "", 0, 0}), InvalidInput);
    CHECK_THROWS_AS(xml::write({"a", {{"", "x", 0, 0}}, {}, "", 0, 0}), InvalidInput);
}

TEST_CASE("A file is loaded by its path, and one that is not there is a storage error") {
    const test::Folder folder;
    const auto path = folder / "a.xml";
    std::ofstream(path) << "<a b='1' b='2'/>";
    CHECK_THROWS_WITH(xml::load(path), Catch::StartsWith(path.string() + ":1:10: error: "));
    std::filesystem::remove(path);
    CHECK_THROWS_AS(xml::load(path), StorageError);
}
