// Report definitions: what is read, and what is told when something is wrong.
#include "report/definition.h"
#include "report/blocks.h"
#include "report/support.h"

using namespace evenhand;
using namespace evenhand::report;
using Catch::Matchers::Contains;

namespace {

std::string report_xml(const std::string& attributes, const std::string& blocks) {
    return "<report xmlns=\"urn:evenhand:report:1\" id=\"x\" title=\"X\" " + attributes + ">\n" + blocks +
           "\n</report>";
}

/// All problems of the text, a line each; "" if there are none.
std::string told(const std::string& xml) {
    std::vector<Problem> problems;
    read_definition(xml::parse(xml, "r.xml"), "r.xml", problems);
    std::string text;
    for (const Problem& problem : problems) text += to_string(problem) + "\n";
    return text;
}

const std::string shortlist = "for=\"vacancy\" from=\"deciding\"";

} // namespace

TEST_CASE("The shipped reports are read without a problem") {
    CHECK(test::shipped("shortlist-report").audience == Audience::vacancy);
    CHECK(test::shipped("score-sheet").from == panel::Phase::draft);
    CHECK(test::shipped("candidate-record").audience == Audience::candidate);
    CHECK(test::shipped("shortlist-report").blocks.size() == 18);
}

TEST_CASE("A definition keeps its blocks in order with their wording") {
    const Definition definition = parse_definition(
        report_xml(
            "for=\"vacancy\" from=\"deciding\" orientation=\"landscape\" xml:lang=\"cy-GB\"",
            "<block is=\"numbers\" heading=\"Numbers\" page=\"new\"><intro>One.</intro><intro>Two.</intro></block>"
            "<block is=\"changes\" heading=\"Changes\"><empty>None.</empty></block>"),
        "r.xml");
    CHECK(definition.landscape);
    CHECK(definition.language == "cy-GB");
    REQUIRE(definition.blocks.size() == 2);
    CHECK(definition.blocks[0] == BlockUse{"numbers", "Numbers", {"One.", "Two."}, "", true});
    CHECK(definition.blocks[1] == BlockUse{"changes", "Changes", {}, "None.", false});
}

TEST_CASE("An unknown block is told with the blocks there are for such a report") {
    const std::string words =
        told(report_xml(shortlist, "<block is=\"matirx\" heading=\"M\"><empty>None.</empty></block>"));
    CHECK_THAT(words, Contains("r.xml:2:8: error: there is no block \"matirx\"; expected one of summary, post,"));
    CHECK_THAT(words, Contains("matrix"));
    CHECK_THAT(words, !Contains("candidate-scores"));
}

TEST_CASE("A block with other people's scores may not stand in a report for one candidate or one member") {
    const std::string block = "<block is=\"matrix\" heading=\"M\"><empty>None.</empty></block>";
    CHECK_THAT(told(report_xml("for=\"candidate\" from=\"deciding\"", block)),
               Contains("error: the block \"matrix\" may not stand in a report for a candidate; expected one of"));
    CHECK_THAT(told(report_xml("for=\"member\" from=\"deciding\"", block)),
               Contains("error: the block \"matrix\" may not stand in a report for a member"));
    CHECK(told(report_xml(shortlist, block)).empty());
}

TEST_CASE("A block is refused in a report that can be printed before its figures may be seen") {
    for (const char* phase : {"draft", "open", "moderation"})
        CHECK_THAT(told(report_xml(std::string("for=\"vacancy\" from=\"") + phase + "\"",
                                   "<block is=\"ranking\" heading=\"R\"><empty>None.</empty></block>")),
                   Contains("expected from=\"deciding\" in <report>"));
}

TEST_CASE("No block that may stand in a candidate's or a member's report shows anything of the others") {
    for (const char* name :
         {"summary", "panel", "numbers", "matrix", "ranking", "outcomes", "moderation", "departures", "changes",
          "panel-scores", "score-changes", "hr-names", "hr-schemes", "hr-adjustments", "hr-views", "monitoring"}) {
        const BlockKind* kind = find_block(name);
        REQUIRE(kind);
        CHECK(kind->audiences == std::vector<Audience>{Audience::vacancy});
    }
}

TEST_CASE("A block with names may stand only in a report for HR") {
    const std::string block = "<block is=\"hr-views\" heading=\"V\"><empty>None.</empty></block>";
    CHECK_THAT(told(report_xml("for=\"vacancy\" from=\"draft\"", block)), Contains("shows what HR alone may read"));
    CHECK(told(report_xml("for=\"vacancy\" from=\"draft\" hr-only=\"yes\"", block)).empty());
}

TEST_CASE("Print, paper, people and letterhead of a report are words that the schema names") {
    const std::string block = "<block is=\"post\" heading=\"P\"/>";
    const Definition definition = parse_definition(
        report_xml("for=\"vacancy\" from=\"draft\" print=\"large\" paper=\"A3\" people=\"coded\" letterhead=\"yes\"",
                   block),
        "r.xml");
    CHECK((definition.large && definition.a3 && definition.coded && definition.letterhead));
    for (const char* wrong : {"print=\"huge\"", "paper=\"A5\"", "people=\"hidden\"", "letterhead=\"maybe\""})
        CHECK_THAT(told(report_xml(std::string("for=\"vacancy\" from=\"draft\" ") + wrong, block)),
                   Contains("expected"));
}

TEST_CASE("A block that can be empty must say what is printed then") {
    CHECK_THAT(
        told(report_xml(shortlist, "<block is=\"moderation\" heading=\"M\"/>")),
        Contains("r.xml:2:1: error: the block \"moderation\" can be empty and does not say what is printed then; "
                 "expected <empty>…</empty>"));
}

TEST_CASE("Words in braces that nothing fills in are told") {
    CHECK_THAT(
        told(report_xml(shortlist, "<block is=\"post\" heading=\"The {pots}\"/>")),
        Contains("error: nothing fills in {pots} here; expected {organisation}, {vacancy}, {reference}, {stage}"));
    CHECK_THAT(told(report_xml(shortlist, "<block is=\"post\" heading=\"P\"><intro>For {candidate}</intro></block>")),
               Contains("nothing fills in {candidate} here"));
    CHECK_THAT(told(report_xml(shortlist, "<block is=\"post\" heading=\"P\"><intro>An open {brace</intro></block>")),
               Contains("nothing fills in {brace here"));
    CHECK(told(report_xml("for=\"candidate\" from=\"deciding\"", "<block is=\"post\" heading=\"For {candidate}\"/>"))
              .empty());
}

TEST_CASE("Every problem of a definition is told in one go") {
    const std::string words =
        told("<report xmlns=\"urn:evenhand:report:1\" id=\" \" title=\"\" for=\"panel\" from=\"closed\" "
             "orientation=\"tall\" colour=\"red\">\n"
             "<block heading=\"\" page=\"old\"><intro/><outro/></block>\n"
             "<block is=\"post\" heading=\"P\"/><block is=\"post\" heading=\"P\"/>\n"
             "<part/>\n</report>");
    for (const char* problem :
         {"id is empty", "title is empty", "for is \"panel\"; expected vacancy, member or candidate",
          "from is \"closed\"; expected draft, open, moderation or deciding",
          "orientation is \"tall\"; expected portrait or landscape", "unknown attribute \"colour\"",
          "<block> has no is", "heading is empty", "page is \"old\"", "<intro> is empty", "unknown element <outro>",
          "the block \"post\" stands twice", "unknown element <part>"})
        CHECK_THAT(words, Contains(problem));
}

TEST_CASE("A report without a block, or of another name or namespace, is refused") {
    CHECK_THAT(told(report_xml(shortlist, "")), Contains("<report> has no block"));
    CHECK_THAT(told("<reports xmlns=\"urn:evenhand:report:1\"/>"), Contains("the root element is <reports>"));
    CHECK_THAT(told("<report id=\"x\"/>"), Contains("<report> has no namespace"));
    CHECK_THROWS_AS(parse_definition(report_xml(shortlist, ""), "r.xml"), InvalidInput);
}

TEST_CASE("Words in braces are filled in and other braces stay") {
    Filling filling;
    filling.stage = "shortlisting";
    filling.candidate = "C004";
    CHECK(filled("{candidate} at {stage}: {candidate}, {other} {", filling) == "C004 at shortlisting: C004, {other} {");
}

TEST_CASE("The schema names the blocks there are") {
    const std::string schema = read_file(std::filesystem::path(EVENHAND_ROOT) / "reports/report.xsd");
    for (const BlockKind& kind : block_kinds())
        CHECK_THAT(schema, Contains("<xs:enumeration value=\"" + std::string(kind.name) + "\"/>"));
}
