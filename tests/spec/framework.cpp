#include "spec/support.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::spec;
using namespace evenhand::test;

namespace {

const std::string ways = R"(<behaviour-framework xmlns="urn:evenhand:framework:1" id="ways" title="Ways of working">
  <level name="Everyone"/><level name="Managers"/>
  <theme id="open" name="Open">
    <priority>Listens first.</priority>
    <indicators level="Everyone" heading="Listening"><indicator number="1">Asks.</indicator><indicator>Waits.</indicator></indicators>
    <indicators level="Managers"><indicator>Makes time.</indicator></indicators>
    <development><indicator number="21">Interrupts.</indicator></development>
  </theme>
</behaviour-framework>)";

std::vector<std::string> framework_problems(const std::string& bytes) {
    std::vector<Problem> problems;
    read_framework(xml::parse(bytes, "f.xml"), "f.xml", problems);
    return told(problems);
}

} // namespace

TEST_CASE("A behaviour framework is read with its levels, indicators and numbers") {
    CHECK(framework_problems(ways).empty());
    const Framework read = parse_framework(ways, "f.xml");
    CHECK(read.levels == std::vector<std::string>{"Everyone", "Managers"});
    REQUIRE(read.themes.size() == 1);
    const Theme& theme = read.themes[0];
    CHECK(theme.priorities == std::vector<std::string>{"Listens first."});
    REQUIRE(theme.indicators.size() == 2);
    CHECK(theme.indicators[0].heading == "Listening");
    CHECK(theme.indicators[0].items == std::vector<std::string>{"Asks.", "Waits."});
    CHECK(theme.indicators[0].numbers == std::vector<std::string>{"1", ""});
    CHECK(theme.indicators[1].numbers.empty());
    REQUIRE(theme.development);
    CHECK(theme.development->level.empty());
    CHECK(theme.development->numbers == std::vector<std::string>{"21"});
}

TEST_CASE("Faults of a framework are told at their place") {
    struct Case {
        const char *what, *instead, *message;
    };
    const Case cases[] = {
        {" id=\"ways\"", "", "f.xml:1:1: error: <behaviour-framework> has no id; expected id=\"…\""},
        {"level=\"Managers\"", "level=\"Bosses\"",
         "f.xml:6:17: error: unknown level \"Bosses\"; expected Everyone, Managers"},
        {"name=\"Managers\"", "name=\"Everyone\"", "the level \"Everyone\" stands twice"},
        {"number=\"21\"", "number=\"1\"",
         "f.xml:7:29: error: the number \"1\" stands twice in its theme; expected each number once"},
        {"Interrupts.", " ", "f.xml:7:18: error: <indicator> is empty; expected text in it"},
        {"<indicator>Makes time.</indicator>", "",
         "f.xml:6:5: error: <indicators> holds no <indicator>; expected at least one <indicator>"},
        {"</theme>", "</theme><theme id='open' name='x'/>",
         "f.xml:8:18: error: the theme \"open\" stands twice; expected each id once"},
        {"id=\"open\"", "id=\"o p\"", "f.xml:3:10: error: the id is \"o p\"; expected an id without blanks"},
        {"<development>", "<development level='Everyone'>", "unknown attribute \"level\" of <development>"},
        {"<development>", "<development><indicator>x</indicator></development><development>", "a second <development>"},
        {"urn:evenhand:framework:1", "urn:x", "the namespace is \"urn:x\""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what, one.instead);
        const auto problems = framework_problems(with(ways, one.what, one.instead));
        CAPTURE(problems);
        REQUIRE(problems.size() >= 1);
        CHECK(problems.front().find(one.message) != std::string::npos);
    }
    CHECK(framework_problems("<behaviour-framework xmlns='urn:evenhand:framework:1' id='a' title='b'/>")
              .front()
              .find("there is no theme in it") != std::string::npos);
    CHECK_THROWS_AS(parse_framework(with(ways, "Interrupts.", ""), "f.xml"), InvalidInput);
}

TEST_CASE("A framework that was written reads as the same value") {
    Framework framework = parse_framework(ways, "f.xml");
    framework.note = "\"Adapted\" <sample> & more ]]>";
    framework.language = "cy";
    framework.organisation = "Undeb \u0175 \U0001F600";
    framework.themes.push_back({"empty", "Nothing \u00A0 in it", {}, {}, std::nullopt});
    std::vector<Problem> problems;
    CHECK(read_framework(xml::parse(xml::write(to_xml(framework)), "f"), "f", problems) == framework);
    CHECK(told(problems).empty());
}
