#include "spec/support.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::spec;
using namespace evenhand::test;
using Told = std::vector<std::string>;

TEST_CASE("The smallest specification is read without a problem") {
    CHECK(problems_of(smallest).empty());
    const Specification read = parse_specification(smallest, "f.xml");
    CHECK(read.language == "en-GB");
    CHECK(read.post.title == "Operations Coordinator");
    CHECK(read.post.reference == "EXO/12");
    CHECK(read.post.number == 1);
    const auto placed = criteria(read);
    REQUIRE(placed.size() == 2);
    const Criterion &first = *placed[0].criterion, &second = *placed[1].criterion;
    CHECK(first.number == "1.1");
    CHECK(first.importance == Importance::essential);
    CHECK(first.methods == std::vector<Method>{Method::application, Method::interview});
    CHECK(first.assessed == "A PI");
    CHECK(first.weight == Rational(1));
    CHECK(first.text == "Drafts budgets.");
    CHECK(second.number.empty());
    CHECK(second.importance == Importance::desirable);
    CHECK(second.importance_printed == "Useful");
    CHECK_FALSE(second.weight);
}

TEST_CASE("A specification may leave out everything but the post") {
    const std::string bare = R"(<person-specification xmlns="urn:evenhand:criteria:1"><post title="Clerk"/>
      <section><criterion id="1">Counts.</criterion></section></person-specification>)";
    CHECK(problems_of(bare).empty());
    const Specification read = parse_specification(bare, "f.xml");
    CHECK(read.language == "en-GB");
    CHECK(find(read, "1")->importance == Importance::unspecified);
    CHECK(find(read, "1")->methods.empty());
}

TEST_CASE("Codes may be joined by blanks, strokes or commas, and one method counts once") {
    for (const char* joined : {"A/PI", "A, PI", "A,PI", "A  PI", "A PI A"}) {
        CAPTURE(joined);
        const auto read = parse_specification(with(smallest, "A PI", joined), "f.xml");
        CHECK(find(read, "1.1")->methods == std::vector<Method>{Method::application, Method::interview});
    }
    CHECK(find(parse_specification(with(smallest, "A PI", "PI/A"), "f"), "1.1")->methods.front() == Method::interview);
}

TEST_CASE("Without a legend of methods their names are the codes") {
    const std::string start = R"(<person-specification xmlns="urn:evenhand:criteria:1"><post title="Clerk"/>
<section><criterion id="1" assessed=")";
    const std::string end = "\">Counts.</criterion></section></person-specification>";
    CHECK(find(parse_specification(start + "Application Presentation" + end, "f"), "1")->methods ==
          std::vector<Method>{Method::application, Method::presentation});
    CHECK(problems_of(start + "A" + end) ==
          Told{"f.xml:2:28: error: unknown method code \"A\"; expected Application, Test, Presentation, Interview, "
               "Certificate or Reference, or a legend in <methods>"});
}

TEST_CASE("Each fault is told at its place with what was expected") {
    struct Case {
        const char *what, *instead, *message;
    };
    const Case cases[] = {
        {"<post title", "<post  colour='red' title",
         "f.xml:2:10: error: unknown attribute \"colour\" of <post>; expected one of "
         "title, reference, organisation, unit, location, grade, hours, contract, reports-to, posts"},
        {"title=\"Operations Coordinator\" ", "", "f.xml:2:3: error: <post> has no title; expected title=\"…\""},
        {"\"Operations Coordinator\"", "\" \"",
         "f.xml:2:9: error: title of <post> is empty; expected text, or no such attribute"},
        {"posts=\"1\"", "posts=\"0\"", "f.xml:2:81: error: posts is \"0\"; expected a whole number from 1 to 100000"},
        {"posts=\"1\"", "posts=\"two\"",
         "f.xml:2:81: error: posts is \"two\"; expected a whole number from 1 to 100000"},
        {"<post title", "<salary/><post title",
         "f.xml:2:3: error: unknown element <salary> in <person-specification>; expected one "
         "of post, timetable, equality-statement, introduction, summary, duties, methods, importance, framework, "
         "section"},
        {"<post title", "<post title=\"x\"/><post title", "f.xml:2:20: error: a second <post>; expected it once"},
        {"<post title", "words <post title",
         "f.xml:1:1: error: text \"words\" stands in <person-specification>; expected none there"},
        {"is=\"Interview\"", "is=\"Chat\"",
         "f.xml:3:65: error: \"is\" is \"Chat\"; expected Application, Test, Presentation, Interview, "
         "Certificate or Reference"},
        {"code=\"PI\"", "code=\"A\"", "unknown method code \"PI\""},
        {"code=\"PI\"", "code=\"P/I\"",
         "3:55: error: the code is \"P/I\"; expected a code without blank, \"/\" or \",\""},
        {"\"A PI\"", "\"A X\"", "f.xml:5:61: error: unknown method code \"X\"; expected codes of <methods>: A, PI"},
        {"id=\"1.2\"", "id=\"1.1\"",
         "f.xml:6:16: error: the id \"1.1\" of <criterion> stands twice, first in line 5; expected each id once"},
        {"id=\"1.2\"", "id=\"1.2\" number=\"1.1\"",
         "f.xml:6:25: error: the number \"1.1\" of <criterion> stands twice, first in line 5; expected each number "
         "once"},
        {"id=\"1.2\"", "id=\"1 2\"",
         "f.xml:6:16: error: the id is \"1 2\"; expected an id without blanks, such as 3.1"},
        {"id=\"1.2\" ", "", "f.xml:6:5: error: <criterion> has no id; expected id=\"…\""},
        {"Has used project tools.", " &#160; ",
         "f.xml:6:5: error: criterion 1.2 has no statement; expected what the post requires, as text"},
        {"\"desirable\"", "\"Useful\"",
         "f.xml:6:25: error: importance is \"Useful\"; expected essential or desirable (leave it out "
         "where the document does not say)"},
        {"weight=\"1\"", "weight=\"0\"",
         "f.xml:5:77: error: weight is \"0\"; expected a number above 0 and up to 100 with at most 3 decimals"},
        {"weight=\"1\"", "weight=\"100.001\"", "weight is \"100.001\""},
        {"weight=\"1\"", "weight=\"1.0001\"", "weight is \"1.0001\""},
        {"weight=\"1\"", "weight=\"1/2\"", "weight is \"1/2\""},
        {"weight=\"1\"", "weight=\"heavy\"", "weight is \"heavy\""},
        {"weight=\"1\"", "themes=\"a,b\"",
         "5:77: error: \"a,b\" is no id of a theme; expected ids of themes with blanks between them"},
        {"weight=\"1\"", "themes=\"a\"", "f.xml:5:77: warning: themes are named, but no behaviour framework"},
        {"Drafts budgets.", "Drafts <b>budgets</b>.", "unknown element <b> in <criterion>; expected guidance"},
        {"Drafts budgets.", "Drafts.<guidance>a</guidance><guidance>b</guidance>", "a second <guidance>"},
        {"Drafts budgets.", "Drafts.<guidance/>", "<guidance> is empty; expected text in it"},
        {"  </section>", "  <stem>a</stem><stem>b</stem></section>", "a second <stem>"},
        {"  </section>", "<section><criterion id='x'>y</criterion></section><criterion id='z'>y</criterion></section>",
         "<criterion> stands after a <section> inside its section"},
        {"  </section>", "  </section><section/>",
         "f.xml:7:13: warning: there is no criterion in this section; expected at least one <criterion>"},
        {"<methods>", "<summary/><methods>", "<summary> holds no <requirement>"},
        {"<methods>", "<duties heading='x'><task> </task></duties><methods>",
         "f.xml:3:23: error: <task> is empty; expected text in it"},
        {"<methods>", "<equality-statement/><methods>", "<equality-statement> is empty"},
        {"xml:lang=\"en-GB\"", "xml:lang=\"English!\"",
         "f.xml:1:55: error: xml:lang is \"English!\"; expected a language such as en-GB or cy"},
        {"  <section number", "  <framework level='x'/><section number", "<framework> has no id"},
        {"</person-specification>", "<timetable/></person-specification>",
         "f.xml:8:1: warning: <timetable> stands after <section>; expected it before <section>, as the schema says"},
        {"urn:evenhand:criteria:1", "urn:evenhand:criteria:2",
         "f.xml:1:23: error: the namespace is \"urn:evenhand:criteria:2\"; "
         "expected xmlns=\"urn:evenhand:criteria:1\""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what, one.instead);
        const auto problems = problems_of(with(smallest, one.what, one.instead));
        REQUIRE(problems.size() >= 1);
        bool found = false;
        for (const std::string& problem : problems) found = found || problem.find(one.message) != std::string::npos;
        CAPTURE(problems);
        CHECK(found);
        const bool whole = std::string(one.message).starts_with("f.xml");
        if (whole) CHECK(problems.size() == 1);
    }
}

TEST_CASE("Blanks around an id or number do not make it another one") {
    const auto told = problems_of(with(smallest, "id=\"1.2\"", "id=\" 1.1 \" number=\"1.1 \""));
    REQUIRE(told.size() == 2);
    CHECK(told[0] ==
          "f.xml:6:16: error: the id \"1.1\" of <criterion> stands twice, first in line 5; expected each id once");
    CHECK(told[1].find("the number \"1.1\" of <criterion> stands twice") != std::string::npos);
}

TEST_CASE("Separators alone are no method") {
    CHECK(problems_of(with(smallest, "A PI", ", /")) ==
          Told{"f.xml:5:61: error: assessed=\", /\" names no method; expected codes, or no such attribute"});
}

TEST_CASE("A document without a post says so") {
    CHECK(problems_of(
              "<person-specification xmlns='urn:evenhand:criteria:1'><section><criterion id='1'>x</criterion></section>"
              "</person-specification>") == Told{"f.xml:1:1: error: <person-specification> has no <post>; expected "
                                                 "<post title=\"…\"/> as its first element"});
}

TEST_CASE("All problems of a file come in one go, in the order of the document") {
    std::string bad = with(smallest, "posts=\"1\"", "posts=\"-1\"");
    bad = with(bad, "weight=\"1\"", "weight=\"x\"");
    bad = with(bad, "\"A\">Has", "\"Q\">Has");
    bad = with(bad, "</section>", "<note/></section>");
    std::vector<Problem> problems;
    const Specification read = read_specification(xml::parse(bad, "f.xml"), "f.xml", problems);
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].line == 2);
    CHECK(problems[1].line == 5);
    CHECK(problems[2].line == 6);
    CHECK(problems[3].line == 7);
    CHECK(criteria(read).size() == 2); // what could be read is there all the same
    CHECK_THROWS_AS(parse_specification(bad, "f.xml"), InvalidInput);
}

TEST_CASE("Problems told before stay where they are") {
    std::vector<Problem> problems = {{Problem::Severity::error, "other.xml", 99, 1, "earlier", ""}};
    read_specification(xml::parse(with(smallest, "posts=\"1\"", "posts=\"-1\""), "f.xml"), "f.xml", problems);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].message == "earlier");
}

TEST_CASE("Importance that is missing is told only where there is a legend of importance") {
    const std::string without = with(smallest, " importance=\"desirable\" printed=\"Useful\"", "");
    CHECK(problems_of(without).empty());
    const std::string legend =
        with(without, "  <section", "  <importance><level code='E' is='essential'/></importance>\n  <section");
    CHECK(problems_of(legend) ==
          Told{"f.xml:7:5: warning: criterion 1.2 has no importance, though there is a legend of importance; "
               "expected importance=\"essential\" or importance=\"desirable\""});
    CHECK(problems_of(with(legend, "is='essential'", "is='unspecified'")).size() ==
          3); // the level, no level left, and 1.2
}

TEST_CASE("No criteria is a warning that names the tasks") {
    const std::string head = "<person-specification xmlns='urn:evenhand:criteria:1'><post title='Deputy'/>";
    const std::string end = "</person-specification>";
    CHECK(problems_of(head + end) == Told{"f.xml:1:1: warning: there are no criteria, so no application can be scored "
                                          "by it; expected <section> elements with "
                                          "a <criterion> for each requirement"});
    CHECK(problems_of(head + "<duties><task>Recruits.</task></duties>" + end)
              .front()
              .find("; there is 1 task (\"Recruits.\");") != std::string::npos);
    const auto many = problems_of(
        head + "<duties><task>A</task><task>B</task></duties><duties><task>C</task><task>D</task></duties>" + end);
    REQUIRE(many.size() == 1);
    CHECK(many[0].find("; there are 4 tasks (\"A\", \"B\", \"C\" and more);") != std::string::npos);
    CHECK(parse_specification(head + end, "f.xml").sections.empty());
}

TEST_CASE("Dates are taken in their order only") {
    auto told_of = [](const std::string& timetable) {
        return problems_of(with(smallest, "  <methods>", timetable + "<methods>"));
    };
    CHECK(told_of("<timetable closing='2017-10-11' notification='2017-10-26' start='2018-01-02'><interview "
                  "date='2017-11-07'/>"
                  "<interview date='2017-11-08'/></timetable>")
              .empty());
    CHECK(told_of("<timetable closing='2017-10-11' notification='2017-10-11'/>").empty());
    CHECK(told_of("<timetable start='2018-01-02'/>").empty());
    CHECK(told_of("<timetable closing='2017-10-11' notification='2017-10-10'/>") ==
          Told{"f.xml:3:33: error: the notification (2017-10-10) is before the closing date (2017-10-11); expected "
               "closing, "
               "notification, interviews and start in this order"});
    CHECK(
        told_of("<timetable closing='2017-10-11'>\n<interview date='2017-10-10'/></timetable>") ==
        Told{"f.xml:4:12: error: an interview (2017-10-10) is before the closing date (2017-10-11); expected closing, "
             "notification, interviews and start in this order"});
    CHECK(told_of("<timetable notification='2018-01-05' start='2018-01-02'/>").size() == 1);
    CHECK(told_of("<timetable><interview date='2017-11-08'/><interview date='2017-11-07'/></timetable>").size() == 1);
    CHECK(told_of("<timetable closing='2017-02-30'/>").front().find("a day that exists, as YYYY-MM-DD") !=
          std::string::npos);
    CHECK(told_of("<timetable><interview/></timetable>").front().find("<interview> has no date") != std::string::npos);
    // One date far out of order is one problem, not one for each that follows.
    CHECK(told_of("<timetable closing='2017-10-11' notification='2016-10-26' start='2018-01-02'><interview "
                  "date='2017-11-07'/>"
                  "</timetable>")
              .size() == 1);
}

TEST_CASE("A file that is no specification is refused as a whole") {
    CHECK(problems_of("<rules xmlns='urn:evenhand:rules:1'/>") ==
          Told{"f.xml:1:1: error: the root element is <rules>; expected <person-specification "
               "xmlns=\"urn:evenhand:criteria:1\">"});
    CHECK_THROWS_AS(parse_specification("not XML", "f.xml"), InvalidInput);
}
