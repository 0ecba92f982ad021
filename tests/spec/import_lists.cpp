// Person specifications without tables, what is around the criteria, and what is stated nowhere.
#include "spec/read.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using test::imported;
using test::messages;
using test::read_out_of;
using Lines = std::vector<std::string>;

TEST_CASE("Bullets under Essential and Desirable are read with that importance") {
    CHECK(read_out_of(R"(
        Person specification
        Essential
        • Writes clear reports
        • Plans own work
        Desirable criteria:
        • Leads a small team
    )") == Lines{"E- Writes clear reports", "E- Plans own work", "D- Leads a small team"});
}

TEST_CASE("Importance stands within sections, or sections within importance") {
    CHECK(read_out_of(R"(
        # Person specification
        ## Knowledge
        Essential:
        - Employment law
        Desirable:
        - Pensions law
        ## Skills
        Essential:
        - Clear writing
    )") == Lines{"== Knowledge", "E- Employment law", "D- Pensions law", "== Skills", "E- Clear writing"});
    CHECK(read_out_of(R"(
        # Person specification
        ## Essential
        ### Knowledge
        - Employment law
        ### Skills
        - Clear writing
        ## Desirable
        - Pensions law
    )") == Lines{"== Knowledge", "E- Employment law", "== Skills", "E- Clear writing", "D- Pensions law"});
}

TEST_CASE("A heading at the end of the line before it is parted from it, and that is said") {
    const auto result = imported(R"(
        Person specification
        Essential
        1. Serves the public
        2. Lifts boxes of books Desirable
        3. Knows library systems
    )");
    CHECK(test::told(result) ==
          Lines{"E- 1 Serves the public", "E- 2 Lifts boxes of books", "D- 3 Knows library systems"});
    CHECK(messages(result)[0] == "line 5: \"Desirable\" at the end of \"Lifts boxes of books Desirable\" is taken for "
                                 "the heading of what follows");
    // Where lines say their own importance, or nothing follows, it is theirs.
    CHECK(read_out_of(R"(
        Person specification
        Essential
        1. Serves the public Essential
        2. Lifts boxes of books Desirable
        3. Knows library systems Desirable
    )") == Lines{"E- 1 Serves the public", "D- 2 Lifts boxes of books", "D- 3 Knows library systems"});
}

TEST_CASE("A document without words is said to be empty") {
    CHECK(messages(imported("")) == Lines{"the document is empty: it has no text"});
}

TEST_CASE("Codes in brackets that nothing explains come off the statement and are told") {
    const auto result = imported(R"(
        Person specification
        Essential
        • Casework with families (A/I)
        • Knows housing law (plan B)
    )");
    CHECK(test::told(result) == Lines{"E- Casework with families", "E- Knows housing law (plan B)"});
    CHECK(result.sources[0].assessed == "A/I");
    CHECK(messages(result)[0] ==
          "line 4: nothing in the document says what \"A\" stands for, in \"A/I\" for \"Casework "
          "with families\"");
}

TEST_CASE("A section after one with importance does not inherit it") {
    const auto result = imported(R"(
        Person specification
        Knowledge
        Essential
        • Employment law
        Desirable
        • Pensions law
        Skills
        • Clear writing
    )");
    CHECK(test::told(result) ==
          Lines{"== Knowledge", "E- Employment law", "D- Pensions law", "== Skills", "?- Clear writing"});
    CHECK(messages(result)[2] == "line 9: neither importance nor method of assessment is stated for \"Clear writing\"");
}

TEST_CASE("E and D, words and codes stand behind or before the statement") {
    CHECK(read_out_of(R"(
        Person specification
        A = Application, I = Interview. E = Essential, D = Desirable
        1. Writes clear reports (E)
        2. Plans own work [D]
        3. Leads a small team (E, A/I)
        4. Free to travel – Desirable
        5. (E) Uses spreadsheets (I)
        6. Desirable: speaks a second language
        7. Team work (essential) (application form and interview)
    )") == Lines{"E- 1 Writes clear reports", "D- 2 Plans own work", "E AI 3 Leads a small team", "D- 4 Free to travel",
                 "E I 5 Uses spreadsheets", "D- 6 speaks a second language", "E AI 7 Team work"});
}

TEST_CASE("What a statement says of its importance in its own words counts, and the words stay") {
    CHECK(read_out_of(R"(
        Person specification
        • Knowledge of pensions law would be an advantage
        • A full driving licence is essential
    )") == Lines{"D- Knowledge of pensions law would be an advantage", "E- A full driving licence is essential"});
}

TEST_CASE("A star means what the document says it means") {
    CHECK(read_out_of(R"(
        Person specification
        Criteria marked * are essential.
        • Writes clear reports*
        • * Plans own work
        • Leads a small team
    )") == Lines{"E- Writes clear reports", "E- Plans own work", "?- Leads a small team"});
}

TEST_CASE("Numbers that the format counts by itself are numbers as printed") {
    CHECK(read_out_of(R"(
        Selection criteria
        [1.] Administrative
        [1.1] Writes clear reports
        [1.2] Plans own work
        [2.] Skills
        [2.1] Leads a small team
    )") == Lines{"== 1 Administrative", "?- 1.1 Writes clear reports", "?- 1.2 Plans own work", "== 2 Skills",
                 "?- 2.1 Leads a small team"});
}

TEST_CASE("Codes on lines of their own belong to the statements before them, nth to nth") {
    CHECK(read_out_of(R"(
        Person specification
        A – application
        PI – panel interview
        1. Administrative
        1.1 Writes clear reports.
        1.2 Plans own work.
        A, PI
        A
        2. Skills
        2.1 Leads a small team.
        PI
    )") == Lines{"== 1 Administrative", "? AI 1.1 Writes clear reports.", "? A 1.2 Plans own work.", "== 2 Skills",
                 "? I 2.1 Leads a small team."});
}

TEST_CASE("A legend stands above, below, in a table or in the footer, code or word first") {
    const std::string table = R"(
        Criteria | E/D | Method
        Writes clear reports | E | AF/P
        Plans own work | D | AF & T
    )";
    const Lines expected{"E AP Writes clear reports", "D AT Plans own work"};
    for (const std::string& legend : {
             std::string("AF = Application form, P = Presentation, T = Test"),
             std::string("AF – Application Form; P – Presentation; T – Test"),
             std::string("Assessed by: Application form (AF), Presentation (P) and Test (T)"),
             std::string("AF: Application form\nP: Presentation\nT: Test"),
             std::string("AF | Application form | P | Presentation\nT | Test"),
             std::string("Key | Method\nAF | Application form\nP | Presentation\nT | Test"),
             std::string("% AF = Application form  P = Presentation  T = Test"),
         }) {
        INFO(legend);
        CHECK(read_out_of(legend + "\n\n" + table) == expected);
        CHECK(read_out_of(table + "\n\n" + legend) == expected);
    }
}

TEST_CASE("Codes are joined by stroke, comma, and, ampersand, plus or a blank") {
    for (const std::string codes :
         {"A/I", "A, I", "A and I", "A & I", "A+I", "A I", "A;I", "A / I", "AI", "(A) (I)", "a/i"}) {
        INFO(codes);
        CHECK(read_out_of("A = Application, I = Interview\nCriteria | E/D | Method\nWrites clear reports | E | " +
                          codes) == Lines{"E AI Writes clear reports"});
    }
}

TEST_CASE("A code without a legend is kept as it is and told, and is no method") {
    const auto result = imported(R"(
        Criteria | Importance | Assessed by
        Writes clear reports | Essential | A/I
        Plans own work | Essential | Interview and Q
    )");
    const auto& criteria = result.specification.sections.at(0).criteria;
    CHECK(criteria.at(0).methods.empty());
    CHECK(criteria.at(0).assessed.empty());
    CHECK(criteria.at(0).assessed_printed == "A/I");
    CHECK(criteria.at(1).methods == std::vector{spec::Method::interview});
    CHECK(criteria.at(1).assessed == "Interview");
    CHECK(criteria.at(1).assessed_printed == "Interview and Q");
    CHECK(
        messages(result).at(0) ==
        "table 1, row 2: nothing in the document says what \"A\" stands for, in \"A/I\" for \"Writes clear reports\"");
    CHECK(messages(result).at(2) ==
          "table 1, row 3: nothing in the document says what \"Q\" stands for, in \"Interview "
          "and Q\" for \"Plans own work\"");
}

TEST_CASE("A legend is not made out of what statements say") {
    const auto result = imported(R"(
        Criteria | Importance | Method
        NVQ 3 - Desirable in any subject | Essential | Application
        CIPD – essential for this post | Essential | Application
    )");
    CHECK(result.specification.importance.empty());
    CHECK(result.specification.methods.empty());
}

TEST_CASE("A word of importance that is not known is kept, and the importance stays open") {
    const auto result =
        imported("Criteria | Importance | Method\nWrites clear reports | Essential | Interview\nPlans own "
                 "work | Medium | Interview");
    const auto& criterion = result.specification.sections.at(0).criteria.at(1);
    CHECK(criterion.importance == spec::Importance::unspecified);
    CHECK(criterion.importance_printed == "Medium");
    CHECK(messages(result).at(0) ==
          "table 1, row 3: \"Medium\" is no importance that is known, so that of \"Plans own work\" is not specified");
}

TEST_CASE("The words are kept exactly, slips too, but for white space, soft hyphens and list marks") {
    CHECK(read_out_of(
              "Criteria | Importance\n•\t Abil­ity  to carry our general\u00A0tasks , and the objective’s objectives | "
              "Essential") == Lines{"E- Ability to carry our general tasks , and the objective’s objectives"});
}

TEST_CASE("Struck-out words are left out and told") {
    const auto result = imported("Criteria | Importance\n~~Fast~~ Accurate typing of letters | Essential");
    CHECK(test::told(result) == Lines{"E- Accurate typing of letters"});
    CHECK(messages(result).at(0) == "\"Fast\" is struck out and was left out");
}

TEST_CASE("Duties come back as tasks, notes and equality statements stay out") {
    const auto result = imported(R"(
        # Job description
        Job title: Branch Officer
        ## Main duties and responsibilities
        1. To recruit members.
        2. To support stewards.
        # Person specification
        The union is an equal opportunities employer and welcomes applications from everybody who wants to work for it.
        Applicants should show how they meet each of the criteria below.
        ## Essential
        • Writes clear reports
        # Guidance note for applicants
        • Keep your answers short
    )");
    CHECK(test::told(result) == Lines{"E- Writes clear reports"});
    REQUIRE(result.specification.duties.size() == 1);
    CHECK(result.specification.duties[0].heading == "Main duties and responsibilities");
    CHECK(result.specification.duties[0].tasks == Lines{"To recruit members.", "To support stewards."});
    CHECK(result.specification.equality_statement.substr(0, 9) == "The union");
}

TEST_CASE("A document without criteria gives its tasks and a warning") {
    const auto result = imported(R"(
        Deputy Secretary
        Tasks of this post are as follows
        - stands in for the secretary
        - keeps the calendar
    )");
    CHECK(test::told(result).empty());
    CHECK(result.specification.duties.at(0).tasks == Lines{"stands in for the secretary", "keeps the calendar"});
    CHECK(messages(result) == Lines{"no criteria were found in this document, only 2 tasks"});
}

TEST_CASE("Behaviour indicators are no criteria") {
    CHECK(read_out_of(R"(
        # Person specification
        Criteria | E/D | Method
        Writes clear reports | E | Application
        # Ways of working
        ## Member focused
        1) Listens to members
        2) Uses the system well
    )") == Lines{"E A Writes clear reports"});
}

TEST_CASE("A summary that repeats the requirements gives no second ones") {
    const auto result = imported(R"(
        Overall summary
        The postholder must have the following skills and abilities:
        - Clear writing
        - Team working
        Person specification
        Criteria | Assessment
        Clear writing | Interview
        Team working | Interview
    )");
    CHECK(test::told(result) == Lines{"? I Clear writing", "? I Team working"});
    CHECK(result.specification.summary == Lines{"Clear writing", "Team working"});
    const auto repeated = imported(R"(
        Person specification
        Criteria | Importance | Assessment
        Clear writing | Essential | Interview
        Team working | Desirable | Interview
        Candidate profile
        • Clear writing
        • Team working
    )");
    CHECK(test::told(repeated) == Lines{"E I Clear writing", "D I Team working"});
    CHECK(messages(repeated).at(0) ==
          "line 7: 2 requirements are left out, from \"Clear writing\" on: they are said in "
          "another place of the document");
}

TEST_CASE("A list under About you counts only where nothing else states criteria") {
    const std::string list = "# About you\n• Experience of negotiating with employers\n• Clear writing\n";
    CHECK(read_out_of(list) == Lines{"?- Experience of negotiating with employers", "?- Clear writing"});
    CHECK(read_out_of(list + "# Person specification\nCriteria | Importance\nTeam working | Essential") ==
          Lines{"E- Team working"});
}

TEST_CASE("Numbers that start again in each section are known by section and position") {
    const auto result = imported(R"(
        # Person specification
        ## Knowledge
        1. Employment law
        2. Pensions law
        ## Skills
        1. Clear writing
    )");
    std::vector<std::string> ids, printed;
    for (const spec::Source& source : result.sources) {
        ids.push_back(source.criterion);
        printed.push_back(source.number);
    }
    CHECK(ids == Lines{"1.1", "1.2", "2.1"});
    CHECK(printed == Lines{"1", "2", "1"});
}

TEST_CASE("E1 and D1 as numbers say the importance where nothing else does") {
    CHECK(read_out_of("Person specification\n[E1] Clear writing\n[E2] Team working\n[D1] Local history") ==
          Lines{"E- E1 Clear writing", "E- E2 Team working", "D- D1 Local history"});
}

TEST_CASE("The post is read from labels, from the head, or from the heading of the specification") {
    const auto labelled = imported(R"(
        Job Title: | Organisers x 2 Fixed Term Contracts (both 15 months)
        Grade: | 6
        Hours: | 21 hours per week
        Accountable to: | Assistant Director
    )");
    CHECK(labelled.specification.post.title == "Organisers");
    CHECK(labelled.specification.post.number == 2);
    CHECK(labelled.specification.post.contract == "Fixed Term Contracts (both 15 months)");
    CHECK(labelled.specification.post.hours == "21 hours per week");
    const auto head = imported("GMB\nOPERATIONS OFFICER\nLIAISON UNIT\nREF: X/12\n\nPERSON SPECIFICATION");
    CHECK(head.specification.post.title == "OPERATIONS OFFICER");
    CHECK(head.specification.post.organisation == "GMB");
    CHECK(head.specification.post.unit == "LIAISON UNIT");
    CHECK(head.specification.post.reference == "X/12");
    CHECK(imported("Person Specification: Branch Organiser").specification.post.title == "Branch Organiser");
}

TEST_CASE("Dates are read out of sentences, and left out where they contradict each other") {
    const auto& timetable = imported(R"(
        Officer
        Please send your form by Wednesday 11 October 2017.
        Interviews will be held on 07 or 08 November 2017.
        Shortlisted candidates will be told by 26 October 2017.
        The position will be available from 02 January 2018.
    )")
                                .specification.timetable;
    CHECK(to_string(timetable.closing.value()) == "2017-10-11");
    REQUIRE(timetable.interviews.size() == 2);
    CHECK(to_string(timetable.interviews[1]) == "2017-11-08");
    CHECK(to_string(timetable.notification.value()) == "2017-10-26");
    CHECK(to_string(timetable.start.value()) == "2018-01-02");
    const auto wrong = imported("Officer\nClosing date: 3rd May 2026\nInterview date: 01/05/2026");
    CHECK(wrong.specification.timetable == spec::Timetable{});
    CHECK(messages(wrong).at(0).find("2026-05-03, 2026-05-01") != std::string::npos);
}

TEST_CASE("What was read is a specification that can be written and read again") {
    const auto result = imported(R"(
        Person specification: Branch Organiser
        A = Application, I = Interview
        Criteria | E/D | Method
        **Knowledge** | < | <
        1. Employment law | E | A/I
        2. Pensions law | | A/Q
        **Skills** | < | <
        1. Clear writing | D | Presentation
    )");
    std::vector<Problem> problems;
    const auto again = spec::read_specification(spec::to_xml(result.specification), "x", problems);
    CHECK_FALSE(has_errors(problems));
    CHECK(again == result.specification);
}
