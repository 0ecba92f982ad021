// Layouts of tables that people make for person specifications.
#include "support/sample_document.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using test::imported;
using test::messages;
using test::read_out_of;
using Lines = std::vector<std::string>;

TEST_CASE("A row for each criterion, with columns for importance and method in words") {
    CHECK(read_out_of(R"(
        # Person specification
        Criteria | Importance | Assessed by
        Writes clear reports | Essential | Application form and interview
        Speaks a second language | Desirable | Interview
    )") == Lines{"E AI Writes clear reports", "D I Speaks a second language"});
}

TEST_CASE("The columns come in any order and under other words") {
    CHECK(read_out_of(R"(
        How identified | E/D | No. | Requirement
        Test/Interview | E | 1 | Plans own work
        References | D | 2 | Works with volunteers
    )") == Lines{"E TI 1 Plans own work", "D R 2 Works with volunteers"});
}

TEST_CASE(
    "Two columns, Essential and Desirable, hold the statements, beside what heads them and how they are assessed") {
    CHECK(read_out_of(R"(
        Person specification
        Attributes | Essential | Desirable | Method of assessment
        Qualifications | Degree or equivalent¶Membership of a professional body | Teaching certificate | Application
        Experience | Budgets of a department | | Application, Interview
        Personal qualities | Calm under pressure | N/A | Interview
    )") == Lines{"== Qualifications", "E A Degree or equivalent", "E A Membership of a professional body",
                 "D A Teaching certificate", "== Experience", "E AI Budgets of a department", "== Personal qualities",
                 "E I Calm under pressure"});
}

TEST_CASE(
    "Essential and Desirable columns without a third leave the method open, with a warning that quotes the line") {
    const auto result = imported(R"(
        | Essential | Desirable
        Knowledge | Employment law in practice | Pensions law in practice
    )");
    CHECK(test::told(result) == Lines{"== Knowledge", "E- Employment law in practice", "D- Pensions law in practice"});
    CHECK(messages(result) ==
          Lines{"table 1, row 2: no method of assessment is stated for \"Employment law in practice\"",
                "table 1, row 2: no method of assessment is stated for \"Pensions law in practice\"",
                "the document does not say clearly which post it is for"});
}

TEST_CASE("Ticks under Essential and Desirable say the importance") {
    CHECK(read_out_of(R"(
        Criteria | Essential | Desirable
        Keeps accounts accurately | ✓ |
        Has chaired meetings before | | ✓
    )") == Lines{"E- Keeps accounts accurately", "D- Has chaired meetings before"});
}

TEST_CASE("Crosses say yes where they stand alone, and no beside ticks") {
    CHECK(read_out_of(R"(
        Criteria | Essential | Desirable
        Keeps accounts accurately | X |
        Has chaired meetings before | | x
    )") == Lines{"E- Keeps accounts accurately", "D- Has chaired meetings before"});
    CHECK(read_out_of(R"(
        Criteria | Essential | Desirable
        Keeps accounts accurately | ✓ | ✗
        Has chaired meetings before | ✗ | ✓
    )") == Lines{"E- Keeps accounts accurately", "D- Has chaired meetings before"});
}

TEST_CASE("Yes and No, boxes and the ticks of symbol fonts are marks") {
    for (const auto& [yes, no] : std::vector<std::pair<std::string, std::string>>{{"Yes", "No"},
                                                                                  {"Y", "N"},
                                                                                  {"☒", "☐"},
                                                                                  {"\uF0FC", "\uF0FB"},
                                                                                  {"P", ""},
                                                                                  {"ü", ""},
                                                                                  {"●", "○"},
                                                                                  {"*", "-"}}) {
        INFO(yes);
        CHECK(read_out_of("Criteria | Essential | Desirable\nKeeps accounts accurately | " + yes + " | " + no +
                          "\nHas chaired meetings before | " + no + " | " + yes) ==
              Lines{"E- Keeps accounts accurately", "D- Has chaired meetings before"});
    }
}

TEST_CASE("A column for each method is ticked, under one heading over all of them or none") {
    const Lines expected{"E AI Keeps accounts accurately", "D T Types letters quickly"};
    CHECK(read_out_of(R"(
        Criteria | E/D | Application | Interview | Test
        Keeps accounts accurately | E | ✓ | ✓ |
        Types letters quickly | D | | | ✓
    )") == expected);
    CHECK(read_out_of(R"(
        Criteria | Essential / Desirable | Method of assessment | < | <
        ^ | ^ | Application form | Interview | Test
        Keeps accounts accurately | Essential | x | x |
        Types letters quickly | Desirable | | | x
    )") == expected);
    CHECK(read_out_of(R"(
        A = Application, I = Interview, T = Test
        Criteria | Essential | Desirable | A | I | T
        Keeps accounts accurately | ✓ | | ✓ | ✓ |
        Types letters quickly | | ✓ | | | ✓
    )") == expected);
}

TEST_CASE("Codes of methods stand in the columns Essential and Desirable") {
    CHECK(read_out_of(R"(
        Key: A – Application, I – Interview
        Criteria | Essential | Desirable
        Keeps accounts accurately | A/I |
        Has chaired meetings before | | I
    )") == Lines{"E AI Keeps accounts accurately", "D I Has chaired meetings before"});
}

TEST_CASE("E and D stand in the columns of the methods") {
    CHECK(read_out_of(R"(
        Criteria | Application | Interview
        Keeps accounts accurately | E | E
        Has chaired meetings before | | D
    )") == Lines{"E AI Keeps accounts accurately", "D I Has chaired meetings before"});
}

TEST_CASE("What is marked as both essential and desirable is neither") {
    const auto result = imported("Criteria | Essential | Desirable\nKeeps accounts | ✓ | ✓\nTypes letters | ✓ |");
    CHECK(test::told(result) == Lines{"?- Keeps accounts", "E- Types letters"});
    CHECK(messages(result)[0] == "table 1, row 2: \"Keeps accounts\" is marked both essential and desirable");
}

TEST_CASE("A category spans many rows, and one method many criteria") {
    CHECK(read_out_of(R"(
        Area | Criteria | E/D | Assessed
        1. Knowledge | 1.1 Employment law in practice | E | Application
        ^ | 1.2 Pensions law in practice | D | ^
        2. Skills | 2.1 Negotiation with employers | E | Interview
        | 2.2 Public speaking at meetings | D | Interview
    )") == Lines{"== 1 Knowledge", "E A 1.1 Employment law in practice", "D A 1.2 Pensions law in practice",
                 "== 2 Skills", "E I 2.1 Negotiation with employers", "D I 2.2 Public speaking at meetings"});
}

TEST_CASE("Rows of one cell head the criteria below them, spanning the table or not") {
    const Lines expected{"== Education", "E A Degree in any subject", "== Other Requirements",
                         "D I Free to travel in the region"};
    CHECK(read_out_of(R"(
        | ESSENTIAL/ DESIRABLE (E or D) | ASSESSED BY APPLICATION/ INTERVIEW/ TEST (A/I/T)
        Education | |
        Degree in any subject | E | A
        Other Requirements | |
        Free to travel in the region | D | I
    )") == expected);
    CHECK(read_out_of(R"(
        Criteria | Importance | Method
        **Education** | < | <
        Degree in any subject | Essential | Application
        **Other Requirements** | < | <
        Free to travel in the region | Desirable | Interview
    )") == expected);
}

TEST_CASE("Rows Essential and Desirable say the importance of the rows below them") {
    CHECK(read_out_of(R"(
        Criteria | Assessed by
        **ESSENTIAL** | <
        Degree in any subject | Application
        Works well with others | Interview
        **DESIRABLE** | <
        Free to travel in the region | Interview
    )") == Lines{"E A Degree in any subject", "E I Works well with others", "D I Free to travel in the region"});
}

TEST_CASE("A table for the essentials and one for the desirables") {
    CHECK(read_out_of(R"(
        Essential criteria | How assessed
        Degree in any subject | Application
        Desirable criteria | How assessed
        Free to travel in the region | Interview
    )") == Lines{"E A Degree in any subject", "D I Free to travel in the region"});
    CHECK(read_out_of(R"(
        Essential criteria | How assessed
        Degree in any subject | Application

        Desirable criteria | How assessed
        Free to travel in the region | Interview
    )") == Lines{"E A Degree in any subject", "D I Free to travel in the region"});
}

TEST_CASE("The heading of the first column names the section") {
    CHECK(read_out_of(R"(
        EXPERIENCE | E/D | Assessed by
        Budgets of a department | E | Application
        SKILLS | E/D | Assessed by
        Negotiation with employers | D | Interview
    )") == Lines{"== EXPERIENCE", "E A Budgets of a department", "== SKILLS", "D I Negotiation with employers"});
}

TEST_CASE("A heading row may be repeated, or missing in later tables") {
    CHECK(read_out_of(R"(
        ## Knowledge
        Selection criteria | Assessment | Importance
        Employment law in practice | Application/interview | Essential

        Selection criteria | Assessment | Importance
        Pensions law in practice | Application | Useful

        ## Skills
        Negotiation with employers | Interview | Essential
    )") == Lines{"== Knowledge", "E AI Employment law in practice", "D A Pensions law in practice", "== Skills",
                 "E I Negotiation with employers"});
}

TEST_CASE("A table without any heading is read by what stands in it, where the document says that criteria follow") {
    const std::string table = R"(
        Employment law in practice | Essential | Application
        Negotiation with employers | Desirable | Interview
    )";
    CHECK(read_out_of("# Person specification\n" + table) ==
          Lines{"E A Employment law in practice", "D I Negotiation with employers"});
    CHECK(read_out_of(table).empty());
}

TEST_CASE("Several criteria in a cell meet as many codes in the next, nth to nth") {
    const Lines expected{"== 1 Administrative", "Excellent administrative skills including: …",
                         "? AI 1.1 Drafts budgets.", "? TI 1.2 Uses project tools.", "? AI 1.3 Draws up processes."};
    const std::string legend = "Assessment code\nA – Application\nAS – Assessment\nPI – Panel Interview\n";
    CHECK(read_out_of(legend + R"(
        Heading | Selection criteria | Assessment
        1. Administrative | Excellent administrative skills including: 1.1 Drafts budgets. 1.2 Uses project tools. 1.3 Draws up processes. | A, PI AS, PI A, PI
    )") == expected);
    CHECK(read_out_of(legend + R"(
        Heading | Selection criteria | Assessment
        1. Administrative | Excellent administrative skills including:¶1.1 Drafts budgets.¶1.2 Uses project tools.¶1.3 Draws up processes. | A, PI¶¶AS, PI¶A PI
    )") == expected);
}

TEST_CASE("A list of methods holds for all criteria of the row where it is longer or shorter than they are") {
    CHECK(read_out_of(R"(
        Category | Essential | Desirable | Assessed by
        Skills | • Writes clear reports¶• Plans own work¶• Leads a small team | | Application form¶Interview
    )") == Lines{"== Skills", "E AI Writes clear reports", "E AI Plans own work", "E AI Leads a small team"});
}

TEST_CASE("Where a list may be meant either way, that is said and no method is given") {
    const auto result = imported(R"(
        Category | Essential | Assessed by
        Skills | • Writes clear reports¶• Plans own work | Application form¶Interview
    )");
    CHECK(test::told(result) == Lines{"== Skills", "E- Writes clear reports", "E- Plans own work"});
    CHECK(messages(result)[0] ==
          "table 1, row 2: whether \"Application form Interview\" holds for each of the 2 "
          "requirements from \"Writes clear reports\" on, or is a list of one for each, cannot be told");
}

TEST_CASE("Criteria in one cell are parted by numbers or semicolons, but not where a semicolon lists things") {
    CHECK(read_out_of(R"(
        Criteria | Importance
        (a) Writes reports (b) Plans own work | Essential
        Good spoken English; ability to drive; experience of sales | Desirable
        Plans the handling of elections; industrial action ballots; and claims | Essential
    )") == Lines{"E- a Writes reports", "E- b Plans own work", "D- Good spoken English", "D- ability to drive",
                 "D- experience of sales",
                 "E- Plans the handling of elections; industrial action ballots; and claims"});
}

TEST_CASE("A line that goes on, stands in brackets or behind \"or\" belongs to the statement before") {
    CHECK(read_out_of(R"(
        Criteria | Importance
        • Degree in law¶OR¶equivalent experience¶• Licence to drive¶(or access to transport)¶• Calm and¶polite | Essential
    )") == Lines{"E- Degree in law OR equivalent experience", "E- Licence to drive (or access to transport)",
                 "E- Calm and polite"});
}

TEST_CASE("Weights are read where they are numbers") {
    const auto result = imported(R"(
        Criteria | E/D | Weighting | Assessed by
        Writes clear reports | E | 3 | Application
        Plans own work | E | x 2.5 | Application
        Leads a small team | D | High | Application
    )");
    const auto& criteria = result.specification.sections.at(0).criteria;
    CHECK(criteria.at(0).weight == Rational(3));
    CHECK(criteria.at(1).weight == Rational(5, 2));
    CHECK_FALSE(criteria.at(2).weight);
    CHECK(messages(result)[0] ==
          "table 1, row 4: the weight \"High\" is no number from above 0 up to 100, so \"Leads a small "
          "team\" has none");
}

TEST_CASE("Two columns of methods count both") {
    CHECK(read_out_of(R"(
        Criteria | E/D | Shortlisting method | Final assessment method
        Writes clear reports | E | Application form | Interview
        Plans own work | D | | Test
    )") == Lines{"E AI Writes clear reports", "D T Plans own work"});
}

TEST_CASE("A table of levels of performance, and boxes for the panel's scores, hold no criteria") {
    CHECK(read_out_of(R"(
        # Person specification
        Criteria | E/D | Method | Score | Comments
        Writes clear reports | E | Application | |

        Criterion | Level 1 | Level 2 | Level 3
        Writes clear reports | Writes with help | Writes alone | Writes for the board
    )") == Lines{"E A Writes clear reports"});
}

TEST_CASE("Of two languages side by side one is read, and the other is said to be left out") {
    const auto result = imported(R"(
        # Person specification
        Criteria | Meini prawf | Essential / Hanfodol | Desirable / Dymunol
        Experience of working with the public | Profiad o weithio gyda'r cyhoedd | ✓ |
        The ability to speak to groups | Y gallu i siarad â grwpiau yn dda | | ✓
    )");
    CHECK(test::told(result) == Lines{"E- Experience of working with the public", "D- The ability to speak to groups"});
    CHECK(messages(result)[0] == "table 1: the columns in Welsh say what others say in English, so they were left out");
}

TEST_CASE("A second table in Welsh that says the same is left out") {
    CHECK(read_out_of(R"(
        # Person specification
        Criteria | Importance
        Experience of working with the public | Essential
        The ability to speak to groups of people | Desirable

        # Manyleb person
        Meini prawf | Pwysigrwydd
        Profiad o weithio gyda'r cyhoedd | Hanfodol
        Y gallu i siarad â grwpiau o bobl yn dda | Dymunol
    )") == Lines{"E- Experience of working with the public", "D- The ability to speak to groups of people"});
}

TEST_CASE("Facts of the post over the criteria in one large table are facts") {
    const auto result = imported(R"(
        PERSON SPECIFICATION | < | <
        Job title: | Branch Officer | <
        Grade | 7 | <
        Criteria | Essential/Desirable | Method
        Writes clear reports | Essential | Application
    )");
    CHECK(test::told(result) == Lines{"E A Writes clear reports"});
    CHECK(result.specification.post.title == "Branch Officer");
    CHECK(result.specification.post.grade == "7");
}

TEST_CASE("Notes in a row of the table are no criteria") {
    CHECK(read_out_of(R"(
        Criteria | Importance | Method
        Writes clear reports | Essential | Application
        Please note that applicants who do not meet the essential criteria will not be shortlisted. | < | <
    )") == Lines{"E A Writes clear reports"});
}

TEST_CASE("Every criterion says where it comes from") {
    const auto result = imported(R"(
        Criteria | Importance | Method
        Writes clear reports | Essential | Application & interview
    )");
    REQUIRE(result.sources.size() == 1);
    CHECK(result.sources[0] == spec::Source{"1.1",
                                            {0, 0, 1, 2},
                                            "Writes clear reports | Essential | Application & interview",
                                            "",
                                            "Essential",
                                            "Application & interview"});
}

TEST_CASE("Of two languages in one cell, or in one list, the English is read") {
    const auto result = imported(R"(
        # Person specification
        Criteria / Meini prawf | Essential / Hanfodol | Desirable / Dymunol
        Experience of working with the public¶Profiad o weithio gyda'r cyhoedd | ✓ |
    )");
    CHECK(test::told(result) == Lines{"E- Experience of working with the public"});
    CHECK(messages(result)[0].find("Profiad o weithio") != std::string::npos);
}

TEST_CASE("A frame of one column around text is text") {
    CHECK(read_out_of("Person specification |\nEssential |\n• Clear writing |\n") == Lines{"E- Clear writing"});
}

TEST_CASE("A column of methods behind each column of statements is of that column alone") {
    CHECK(read_out_of(R"(
        | Essential | Method of assessment | Desirable | Method of assessment
        Education | School leaving certificate | Application form | A degree in English | Certificate
    )") == Lines{"== Education", "E A School leaving certificate", "D C A degree in English"});
}

TEST_CASE("One heading over number and statement is of the statement") {
    CHECK(read_out_of(R"(
        Essential Criteria | < | Assessment
        1 | Experience in a care setting | Application
        2 | Willing to work weekends | Interview
        Desirable Criteria | < | Assessment
        1 | Local knowledge of the town | Application
    )") == Lines{"E A Experience in a care setting", "E I Willing to work weekends",
                 "D A Local knowledge of the town"});
}

TEST_CASE("A heading over a table that nothing announced is its section") {
    CHECK(read_out_of("## Knowledge\nCriteria | Importance\nEmployment law in practice | Essential") ==
          Lines{"== Knowledge", "E- Employment law in practice"});
}

TEST_CASE("Headings within cells are sections, and bullets of a few words are one requirement") {
    CHECK(read_out_of(R"(
        Essential | Desirable
        **Qualifications**¶• Degree in any subject¶**Skills**¶Use of office programs including:¶• Word¶• Excel | **Skills**¶• Local history of the town
    )") == Lines{"== Qualifications", "E- Degree in any subject", "== Skills",
                 "E- Use of office programs including: Word Excel", "D- Local history of the town"});
}
