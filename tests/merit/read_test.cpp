// Scales and rules from and to XML.
#include "base/files.h"
#include "merit/read.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace evenhand;
using namespace evenhand::merit;

namespace {

std::vector<std::filesystem::path> shipped(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(EVENHAND_ROOT) / folder))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    return files;
}

std::string rules_xml(const std::string& inside,
                      const std::string& attributes = R"( stage="shortlisting" scale="0-3")") {
    return "<rules xmlns=\"urn:evenhand:rules:1\"" + attributes + ">\n" + inside + "\n</rules>";
}

std::string scale_xml(const std::string& inside) {
    return "<rating-scale xmlns=\"urn:evenhand:scale:1\" id=\"s\">\n" + inside + "\n</rating-scale>";
}

/// All problems, one a line.
template <class Parse>
std::string problems(Parse parse, const std::string& xml) {
    try {
        parse(xml, "file.xml");
    } catch (const InvalidInput& error) {
        std::string text;
        for (const Problem& problem : error.problems()) text += to_string(problem) + "\n";
        return text;
    }
    return {};
}

const std::string essential = R"(<essential minimum="2"/>)";

} // namespace

TEST_CASE("Every shipped scale reads, and reads the same after writing") {
    const auto files = shipped("criteria/scales");
    CHECK(files.size() >= 5);
    for (const auto& file : files) {
        INFO(file.filename());
        const Scale scale = parse_scale(read_file(file), file.string());
        CHECK(scale.id == file.stem().string());
        CHECK(scale.levels.size() >= 2);
        CHECK(parse_scale(xml::write(to_xml(scale)), "again") == scale);
    }
}

TEST_CASE("Every shipped set of rules reads, and reads the same after writing") {
    const auto files = shipped("criteria/rules");
    CHECK(files.size() >= 1);
    for (const auto& file : files) {
        INFO(file.filename());
        const Rules rules = parse_rules(read_file(file), file.string());
        CHECK(parse_rules(xml::write(to_xml(rules)), "again") == rules);
    }
}

TEST_CASE("The rules of the design's section 9 read as they say") {
    const Rules rules = parse_rules(
        rules_xml(
            R"(
      <rank by="essential"/>
      <essential minimum="2" split="mean" minimum-percent="60"/>
      <weight criterion="1.2" value="2.125"/>
      <tie-rule><by total="essential"/><by total="desirable"/><by total="all"/><by criterion="1.2"/></tie-rule>
      <line invite="4" minimum-total="12.5" ties="include" reserve="3"/>
      <tolerance levels="2"/>
      <note below-minimum="required"/>
      <scheme flag="disability_confident" name="Disability Confident" minimum="1" cap="3" why="Hundreds apply"/>
      <scheme flag="redeployee" name="Redeployment" prior="yes" minimum-percent="33.3"/>
      <stage-of method="Certificate" stage="interview"/>)",
            R"( stage="interview" scale="1-7" combine="median" unspecified="desirable" unstated-method="Test" least-scorers="3")"),
        "rules.xml");
    CHECK(rules.stage == spec::Stage::interview);
    CHECK(rules.scale == "1-7");
    CHECK(rules.combine == Combine::median);
    CHECK(rules.unspecified == spec::Importance::desirable);
    CHECK(rules.unstated_method == spec::Method::test);
    CHECK(rules.least_scorers == 3);
    CHECK(rules.rank_by == RankBy::essential);
    CHECK(rules.minimum == 2);
    CHECK(rules.split == Split::mean);
    CHECK(rules.minimum_percent == Rational(60));
    CHECK(rules.weights == std::map<std::string, Rational>{{"1.2", Rational(17, 8)}});
    CHECK(rules.tie_rule == std::vector<TieKey>{{TieKey::By::essential_total, ""},
                                                {TieKey::By::desirable_total, ""},
                                                {TieKey::By::all_total, ""},
                                                {TieKey::By::criterion, "1.2"}});
    CHECK(rules.line == Line{4, Rational(25, 2), Ties::include, 3});
    CHECK(rules.tolerance == 2);
    CHECK(rules.note_below_minimum);
    REQUIRE(rules.schemes.size() == 2);
    CHECK(rules.schemes[0] ==
          Scheme{"disability_confident", "Disability Confident", 1, {}, false, 3, "Hundreds apply"});
    CHECK(rules.schemes[1] == Scheme{"redeployee", "Redeployment", {}, Rational(333, 10), true, {}, ""});
    CHECK(rules.stage_of == std::map<spec::Method, spec::Stage>{{spec::Method::certificate, spec::Stage::interview}});
    CHECK(parse_rules(xml::write(to_xml(rules)), "again") == rules);
}

TEST_CASE("Rules that say little mean what the design ships") {
    const Rules rules = parse_rules(rules_xml(essential, R"( scale="0-3")"), "rules.xml");
    CHECK(rules.stage == spec::Stage::shortlisting);
    CHECK(rules.combine == Combine::mean);
    CHECK_FALSE(rules.unspecified);
    CHECK(rules.unstated_method == spec::Method::application);
    CHECK(rules.least_scorers == 2);
    CHECK(rules.rank_by == RankBy::all);
    CHECK(rules.split == Split::ask);
    CHECK_FALSE(rules.minimum_percent);
    CHECK(rules.line == Line{});
    CHECK_FALSE(rules.note_below_minimum);
    CHECK(rules.schemes.empty());
    CHECK(parse_rules(xml::write(to_xml(rules)), "again") == rules);
}

TEST_CASE("Limits of the rules can be stated: nobody to invite, no reserve, all in reserve") {
    const Rules none =
        parse_rules(rules_xml(essential + R"(<line invite="0" minimum-total="0" reserve="0"/>)"), "rules.xml");
    CHECK(none.line == Line{0, Rational(0), Ties::ask, 0});
    CHECK(parse_rules(rules_xml(essential + R"(<line reserve="all"/>)"), "rules.xml").line == Line{});
    const Rules least = parse_rules(
        rules_xml(essential + R"(<weight criterion="1" value="0.001"/><weight criterion="2" value="100"/>)"), "r");
    CHECK(least.weights == std::map<std::string, Rational>{{"1", Rational(1, 1000)}, {"2", Rational(100)}});
}

TEST_CASE("Each thing wrong with rules is told at its place") {
    struct Row {
        std::string inside, told;
    };
    const auto row = GENERATE(values<Row>({
        {"", "file.xml:1:1: error: the rules do not say what an essential must reach"},
        {"<essential/>", "file.xml:2:1: error: <essential> has no minimum"},
        {R"(<essential minimum="two"/>)", "file.xml:2:12: error: minimum is \"two\""},
        {R"(<essential minimum="-1"/>)", "minimum is \"-1\""},
        {R"(<essential minimum="2" split="median"/>)", "split is \"median\"; expected ask or mean"},
        {R"(<essential minimum="2" minimum-percent="100.5"/>)",
         "minimum-percent is \"100.5\"; expected a number with at most 3 decimals from 0 to 100"},
        {R"(<essential minimum="2" minimum-percent="-1"/>)", "minimum-percent is \"-1\""},
        {R"(<essential minimum="2" minimum-percent="1/3"/>)", "minimum-percent is \"1/3\""},
        {R"(<essential minimum="2" maximum="3"/>)",
         "file.xml:2:24: error: unknown attribute \"maximum\" of <essential>"},
        {essential + R"(<essential minimum="1"/>)", "file.xml:2:25: error: a second <essential>"},
        {essential + R"(<rank by="desirable"/>)", "by is \"desirable\"; expected all or essential"},
        {essential + "<rank/>", "<rank> has no by"},
        {essential + R"(<weight criterion="1.2" value="0"/>)", "value is \"0\""},
        {essential + R"(<weight criterion="1.2" value="-1"/>)", "value is \"-1\""},
        {essential + R"(<weight criterion="1.2" value="100.001"/>)", "value is \"100.001\""},
        {essential + R"(<weight criterion="1.2" value="1.2345"/>)", "value is \"1.2345\""},
        {essential + R"(<weight criterion="1.2" value="1,5"/>)", "value is \"1,5\""},
        {essential + R"(<weight criterion="1.2"/>)", "<weight> has no value"},
        {essential + R"(<weight criterion="" value="1"/>)", "criterion of <weight> is empty"},
        {essential + R"(<weight criterion="1.2" value="1"/><weight criterion="1.2" value="1"/>)",
         "a second weight for criterion 1.2"},
        {essential + R"(<tie-rule><by/></tie-rule>)", "<by> names nothing"},
        {essential + R"(<tie-rule><by total="all" criterion="1"/></tie-rule>)", "<by> names a total and a criterion"},
        {essential + R"(<tie-rule><by total="age"/></tie-rule>)",
         "total is \"age\"; expected essential, desirable or all"},
        {essential + R"(<tie-rule><then total="all"/></tie-rule>)", "unknown element <then> in <tie-rule>"},
        {essential + R"(<line invite="-1"/>)", "invite is \"-1\"; expected a whole number from 0 to 1000000"},
        {essential + R"(<line invite="2.5"/>)", "invite is \"2.5\""},
        {essential + R"(<line invite="99999999999999999999999999999999999999999999"/>)", "invite is"},
        {essential + R"(<line minimum-total="a lot"/>)", "minimum-total is \"a lot\""},
        {essential + R"(<line ties="draw lots"/>)", "ties is \"draw lots\"; expected ask or include"},
        {essential + R"(<line reserve="some"/>)", "reserve is \"some\"; expected all, or a whole number from 0"},
        {essential + R"(<tolerance levels="-1"/>)", "levels is \"-1\""},
        {essential + R"(<note below-minimum="maybe"/>)", "below-minimum is \"maybe\"; expected required or no"},
        {essential + R"(<scheme name="No flag"/>)", "<scheme> has no flag"},
        {essential + R"(<scheme flag="dc"/>)", "<scheme> has no name"},
        {essential + R"(<scheme flag="dc" name="D" cap="3"/>)", "the cap has no written reason"},
        {essential + R"(<scheme flag="dc" name="D" cap="3" why=" "/>)", "why of <scheme> is empty"},
        {essential + R"(<scheme flag="dc" name="D" prior="maybe"/>)", "prior is \"maybe\""},
        {essential + R"(<scheme flag="dc" name="D"/><scheme flag="dc" name="E"/>)", "a second scheme for the flag dc"},
        {essential + R"(<stage-of method="Interview" stage="test"/>)",
         "method is \"Interview\"; expected Certificate or Reference"},
        {essential + R"(<stage-of method="Reference" stage="test"/><stage-of method="Reference" stage="test"/>)",
         "a second stage for Reference"},
        {essential + "<minimum/>", "unknown element <minimum> in <rules>"},
        {essential + "words", "text \"words\" stands in <rules>"},
    }));
    INFO(row.inside);
    CHECK_THAT(problems(parse_rules, rules_xml(row.inside)), Catch::Contains(row.told));
}

TEST_CASE("Each thing wrong with the attributes of rules is told at its place") {
    struct Row {
        std::string attributes, told;
    };
    const auto row = GENERATE(values<Row>({
        {"", "<rules> has no scale"},
        {R"( scale="")", "scale of <rules> is empty"},
        {R"( scale="s" stage="later")", "stage is \"later\"; expected shortlisting, test or interview"},
        {R"( scale="s" combine="mode")", "combine is \"mode\"; expected mean or median"},
        {R"( scale="s" unspecified="unspecified")", "unspecified is \"unspecified\"; expected essential or desirable"},
        {R"( scale="s" unstated-method="Guess")", "unstated-method is \"Guess\""},
        {R"( scale="s" least-scorers="0")", "least-scorers is \"0\""},
        {R"( scale="s" tolerance="1")", "file.xml:1:47: error: unknown attribute \"tolerance\" of <rules>"},
    }));
    INFO(row.attributes);
    CHECK_THAT(problems(parse_rules, rules_xml(essential, row.attributes)), Catch::Contains(row.told));
}

TEST_CASE("All problems of a file come in one go, in the order of the document") {
    const std::string told = problems(parse_rules, rules_xml(R"(<rank by="x"/>
<essential minimum="y"/>
<line ties="z"/>)"));
    CHECK(told == "file.xml:2:7: error: by is \"x\"; expected all or essential\n"
                  "file.xml:3:12: error: minimum is \"y\"; expected a whole number from 0 to 1000\n"
                  "file.xml:4:7: error: ties is \"z\"; expected ask or include\n");
}

TEST_CASE("A root or namespace of another kind is told") {
    CHECK_THAT(problems(parse_rules, "<rules scale=\"s\"/>"), Catch::Contains("has no namespace"));
    CHECK_THAT(problems(parse_rules, "<form/>"), Catch::Contains("the root element is <form>"));
    CHECK_THAT(problems(parse_scale, "<rating-scale xmlns=\"urn:other\"/>"),
               Catch::Contains("the namespace is \"urn:other\""));
}

TEST_CASE("Each thing wrong with a scale is told at its place") {
    struct Row {
        std::string inside, told;
    };
    const std::string zero = R"(<level value="0" name="None">Nothing.</level>)",
                      one = R"(<level value="1" name="Some">Some.</level>)";
    const auto row = GENERATE_COPY(values<Row>({
        {zero, "the scale has 1 level; expected at least two"},
        {zero + R"(<level value="1" name="Some"/>)", "file.xml:2:46: error: level words missing"},
        {zero + R"(<level value="1" name="Some">  </level>)", "level words missing"},
        {one + zero, "level 0 stands after level 1"},
        {one + one, "level 1 stands after level 1"},
        {zero + R"(<level value="1" name="None">Some.</level>)", "the name \"None\" stands twice"},
        {zero + R"(<level name="Some">Some.</level>)", "<level> has no value"},
        {zero + R"(<level value="1">Some.</level>)", "<level> has no name"},
        {zero + R"(<level value="one" name="Some">Some.</level>)", "value is \"one\""},
        {zero + R"(<level value="-1" name="Less">Less.</level>)", "value is \"-1\""},
        {zero + R"(<level value="1001" name="Most">Most.</level>)", "value is \"1001\""},
        {zero + one + "<grade/>", "unknown element <grade> in <rating-scale>"},
        {zero + R"(<level value="1" name="Some" words="x">Some.</level>)", "unknown attribute \"words\" of <level>"},
    }));
    INFO(row.inside);
    CHECK_THAT(problems(parse_scale, scale_xml(row.inside)), Catch::Contains(row.told));
    CHECK(problems(parse_scale, scale_xml(zero + one)).empty());
}
