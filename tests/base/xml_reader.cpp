#include "base/xml_reader.h"

#include <catch2/catch.hpp>

using namespace evenhand;

namespace {

struct Read {
    std::vector<Problem> problems;
    xml::Element element;
    xml::Reader reader{"f.xml", problems};
    explicit Read(std::string_view bytes) : element(xml::parse(bytes, "f.xml")) {}
    std::string told() const { return problems.empty() ? "" : to_string(problems.back()); }
};

} // namespace

TEST_CASE("Missing and unknown attributes are noted, namespaces let pass") {
    Read read("<a xmlns='urn:x' xmlns:xsi='urn:y' xsi:schemaLocation='z'\n   on='1'/>");
    read.reader.attributes(read.element, {"id"}, {"note"});
    REQUIRE(read.problems.size() == 2);
    CHECK(to_string(read.problems[0]) == "f.xml:1:1: error: <a> has no id; expected id=\"…\"");
    CHECK(to_string(read.problems[1]) == "f.xml:2:4: error: unknown attribute \"on\" of <a>; expected one of id, note");
}

TEST_CASE("Unknown children and text where none belongs are noted") {
    Read read("<a>words<b/><c/></a>");
    read.reader.children(read.element, {"b"});
    REQUIRE(read.problems.size() == 2);
    CHECK(to_string(read.problems[0]) == "f.xml:1:1: error: text \"words\" stands in <a>; expected none there");
    CHECK(to_string(read.problems[1]) == "f.xml:1:13: error: unknown element <c> in <a>; expected b");
    read.problems.clear();
    read.reader.children(read.element, {"b", "c"}, true);
    CHECK(read.problems.empty());
}

TEST_CASE("A root is known by its name and namespace") {
    Read good("<a xmlns='urn:x'/>"), other("<b xmlns='urn:x'/>"), wrong("<a xmlns='urn:y'/>"), none("<a/>");
    CHECK(good.reader.root(good.element, "a", "urn:x"));
    CHECK(good.problems.empty());
    CHECK_FALSE(other.reader.root(other.element, "a", "urn:x"));
    CHECK(other.told() == "f.xml:1:1: error: the root element is <b>; expected <a xmlns=\"urn:x\">");
    CHECK_FALSE(wrong.reader.root(wrong.element, "a", "urn:x"));
    CHECK(wrong.told() == "f.xml:1:4: error: the namespace is \"urn:y\"; expected xmlns=\"urn:x\"");
    CHECK_FALSE(none.reader.root(none.element, "a", "urn:x"));
    CHECK(none.told() == "f.xml:1:1: error: <a> has no namespace; expected xmlns=\"urn:x\"");
}

TEST_CASE("Whole numbers, weights, dates and yes or no are read or noted") {
    Read read("<a n='7' big='12' half='1.5' word='x' w='2.125' fine='0.0001' zero='0' most='100' part='1/2' "
              "day='2024-02-29' noday='2023-02-29' yes='yes' no='no' maybe='maybe'/>");
    auto& reader = read.reader;
    const auto& a = read.element;
    CHECK(reader.integer(a, "n", 1, 1, 10) == 7);
    CHECK(reader.integer(a, "absent", 3, 1, 10) == 3);
    CHECK(reader.rational(a, "w", 3, 0, 100) == Rational(17, 8));
    CHECK(reader.rational(a, "most", 3, 0, 100) == Rational(100));
    CHECK_FALSE(reader.rational(a, "absent", 3, 0, 100));
    CHECK(reader.date(a, "day") == Date(std::chrono::year(2024) / 2 / 29));
    CHECK_FALSE(reader.date(a, "absent"));
    CHECK(reader.yes(a, "yes"));
    CHECK_FALSE(reader.yes(a, "no", true));
    CHECK(reader.yes(a, "absent", true));
    CHECK(read.problems.empty());

    CHECK(reader.integer(a, "big", 1, 1, 10) == 1);
    CHECK(read.told() == "f.xml:1:10: error: big is \"12\"; expected a whole number from 1 to 10");
    CHECK(reader.integer(a, "half", 2, 1, 10) == 2);
    CHECK(reader.integer(a, "word", 2, 1, 10) == 2);
    CHECK(read.problems.size() == 3);
    CHECK_FALSE(reader.rational(a, "zero", 3, 0, 100));
    CHECK(read.told().find("zero is \"0\"; expected a number above 0 and up to 100 with at most 3 decimals") !=
          std::string::npos);
    CHECK_FALSE(reader.rational(a, "fine", 3, 0, 100));
    CHECK_FALSE(reader.rational(a, "part", 3, 0, 100));
    CHECK(read.problems.size() == 6);
    CHECK_FALSE(reader.date(a, "noday"));
    CHECK(read.told().find("noday is \"2023-02-29\"; expected a day that exists, as YYYY-MM-DD") != std::string::npos);
    CHECK_FALSE(reader.yes(a, "maybe"));
    CHECK(read.told().find("maybe is \"maybe\"; expected yes or no") != std::string::npos);
}

TEST_CASE("A choice is one of its words or noted") {
    Read read("<a good='one' bad='two'/>");
    auto named = [](std::string_view word) { return word == "one" ? std::optional<int>(1) : std::nullopt; };
    CHECK(read.reader.choice<int>(read.element, "good", named, "one") == 1);
    CHECK_FALSE(read.reader.choice<int>(read.element, "absent", named, "one"));
    CHECK(read.problems.empty());
    CHECK_FALSE(read.reader.choice<int>(read.element, "bad", named, "one"));
    CHECK(read.told() == "f.xml:1:15: error: bad is \"two\"; expected one");
}

TEST_CASE("An attribute named \"is\" is quoted, so that the sentence can be read") {
    Read read("<a is='b'/>");
    CHECK_FALSE(read.reader.choice<int>(
        read.element, "is", [](std::string_view) { return std::optional<int>(); }, "c"));
    CHECK(read.told() == "f.xml:1:4: error: \"is\" is \"b\"; expected c");
}

TEST_CASE("Numbers and dates may have blanks around them and no plus, as in XML Schema") {
    Read read("<a n=' 7 ' w=' 1.5 ' plus='+1' day=' 2024-02-29 '/>");
    CHECK(read.reader.integer(read.element, "n", 1, 1, 10) == 7);
    CHECK(read.reader.rational(read.element, "w", 3, 0, 100) == Rational(3, 2));
    CHECK(read.reader.date(read.element, "day"));
    CHECK(read.problems.empty());
    CHECK_FALSE(read.reader.rational(read.element, "plus", 3, 0, 100));
}

TEST_CASE("An element of another namespace is not taken for one of ours") {
    Read read("<a xmlns='urn:x'><b xmlns='urn:x'/><b xmlns='urn:y'/></a>");
    REQUIRE(read.reader.root(read.element, "a", "urn:x"));
    for (const xml::Element& child : read.element.children) read.reader.attributes(child, {});
    REQUIRE(read.problems.size() == 1);
    CHECK(read.told() == "f.xml:1:39: error: <b> is of another namespace, \"urn:y\"; expected the root's, urn:x");
}

TEST_CASE("A warning is no error") {
    Read read("<a b='1'/>");
    read.reader.warning(read.element, "odd");
    read.reader.warning(*read.element.find("b"), "odder", "even");
    CHECK_FALSE(has_errors(read.problems));
    CHECK(read.told() == "f.xml:1:4: warning: odder; expected even");
}
