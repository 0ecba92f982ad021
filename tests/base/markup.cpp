#include "base/markup.h"

#include "base/errors.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::xml;
using Catch::Matchers::Contains;

namespace {

Node parse(std::string_view bytes) {
    return parse_markup(bytes, "part.xml");
}

std::string wide(std::string_view text, bool big) {
    std::string bytes;
    for (const char c : text) bytes.append({big ? '\0' : c, big ? c : '\0'});
    return bytes;
}

/// Text in brackets, elements with their children.
std::string shape(const Node& node) {
    if (node.is_text()) return "[" + node.text + "]";
    std::string text = node.name;
    for (const auto& [name, value] : node.attributes) text += " " + name + "=" + value;
    text += "(";
    for (const Node& child : node.children) text += shape(child);
    return text + ")";
}

} // namespace

TEST_CASE("Words and marks come in the order they stand in, white space and all") {
    const Node root = parse("<?xml version=\"1.0\"?>\n<a:p x='1 &amp; 2'>one <b>two</b>\n  <c/><![CDATA[<three>]]> "
                            "&#233;<!-- no --></a:p>");
    CHECK(shape(root) == "a:p x=1 & 2([one ]b([two])[\n  ]c()[<three> é])");
    CHECK(root.all_text() == "one two\n  <three> é");
    CHECK(root.line == 2);
    CHECK(root.children[3].line == 3);
    CHECK(root.get("x") == "1 & 2");
    CHECK(root.get("y").empty());
    CHECK(root.has("x"));
    CHECK_FALSE(root.has("y"));
    CHECK(root.child("c") == &root.children[3]);
    CHECK(root.child("d") == nullptr);
}

TEST_CASE("Other encodings are read as they are declared or seen") {
    const std::string text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>x</a>";
    CHECK(shape(parse("\xFF\xFE" + wide(text, false))) == "a([x])");
    CHECK(shape(parse("\xFE\xFF" + wide(text, true))) == "a([x])");
    CHECK(shape(parse(wide(text, false))) == "a([x])");
    CHECK(shape(parse("\xEF\xBB\xBF<a>é</a>")) == "a([é])");
    CHECK(shape(parse("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>")) == "a([café])");
    CHECK(shape(parse("<?xml version='1.0' encoding='utf-8'?><a>é</a>")) == "a([é])");
    CHECK_THROWS_WITH(parse("<?xml version='1.0' encoding='klingon'?><a/>"), Contains("encoded as \"klingon\""));
    CHECK_THROWS_AS(parse("<a>caf\xE9</a>"), InvalidInput);
}

TEST_CASE("What the door to XML refuses is refused here too") {
    for (const auto bad :
         {"", " ", "x", "<a>", "<a></b>", "<a b='1' b='2'/>", "<a/><b/>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>\x01</a>",
          "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "<a b=1/>", "<a b='<'/>",
          "<a><!-- -- --></a>"}) {
        INFO(bad);
        CHECK_THROWS_AS(parse(bad), InvalidInput);
    }
    CHECK_THROWS_WITH(parse("<a>\n<!DOCTYPE b></a>"),
                      "part.xml:2:1: error: a document type (DOCTYPE) is not taken; expected the file without it");
}

TEST_CASE("Size, nesting and the number of tags are bounded") {
    const auto nested = [](int depth) {
        std::string text;
        for (int at = 0; at < depth; ++at) text += "<a>";
        for (int at = 0; at < depth; ++at) text += "</a>";
        return text;
    };
    CHECK(parse(nested(256)).name == "a");
    CHECK_THROWS_WITH(parse(nested(257)), Contains("nested more than 256 deep"));
    CHECK_THROWS_WITH(parse("<a>" + std::string(64 << 20, 'x') + "</a>"), Contains("it is larger than 64 MB"));
    std::string many = "<a>";
    for (int at = 0; at < 2'000'000; ++at) many += "<b/>";
    CHECK_THROWS_WITH(parse(many + "</a>"), Contains("more markup in it than any document needs"));
}

TEST_CASE("Names can be called by their namespaces, whatever prefixes a document chose") {
    Node root =
        parse("<p xmlns='urn:one' xmlns:q='urn:two' q:x='1' x='2'><q:b xmlns:q='urn:one'/><q:c/><r xmlns='urn:three'/>"
              "<s xmlns=''><t y='3' xml:space='preserve'/></s><z:u/></p>");
    name_by_namespace(root, {{"urn:one", "w"}, {"urn:two", "v"}});
    CHECK(shape(root) == "w:p xmlns=urn:one xmlns:q=urn:two v:x=1 x=2(w:b xmlns:q=urn:one()v:c()?:r xmlns=urn:three()"
                         "s xmlns=(t y=3 xml:space=preserve())?:u())");
}
