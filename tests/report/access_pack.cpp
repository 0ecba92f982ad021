// The subject-access pack: all that is held on one applicant, and nothing of anybody else.
#include "report/support.h"

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

struct Asked {
    Scene scene;
    std::string code = "C004";
    std::optional<Date> requested = parse_date("2026-01-31");
    intake::Application application{
        1,
        {{"name", "Zebedee Applicant", true},
         {"statement", std::string("I kept a register.\n\nC001 was its number.") + std::string(300, '.'), false},
         {"adjustments", "A quiet room", true},
         {"column:Heard of us", "A friend", true}},
        {{"zebedee.docx", std::string(3000, 'x')}}};
    std::vector<record::BlindCopy> copies{{"statement", "", "", {{0, 1, intake::Hidden::name}}, false}};
    std::vector<intake::Application> earlier;
    bool scored = true;

    explicit Asked(Scene built) : scene(std::move(built)) {}

    Report report() const {
        Facts facts;
        facts.vacancy = &scene.vacancy;
        facts.head = sample_head(scene);
        facts.candidate = code;
        facts.requested = requested;
        facts.hr.emplace();
        facts.hr->names = {"First Applicant", "Second Applicant", "Third Applicant", "Zebedee Applicant"};
        facts.hr->applicant = Applicant{application, copies, earlier};
        Facts stage;
        stage.vacancy = &scene.vacancy;
        stage.head = facts.head;
        stage.candidate = code;
        stage.words = [](const std::string&) {
            return std::vector<record::ScoreWords>{{"P3", "1.1", "Less than C001 wrote", {"a register"}}};
        };
        if (scored) stage.selection = panel::selection_of(scene.vacancy, spec::Stage::shortlisting);
        facts.stages.push_back(stage);
        record::StoryLine line;
        line.at = parse_moment("2026-01-02T09:00:00Z");
        line.told.text = "4 applications were taken: 4, from C001 to C004.";
        facts.story.push_back(line);
        line.told.text =
            "C004: reject, as the rules propose. Reason: weaker than C002. So says “Second Applicant”, not "
            "Zebedee Applicant, and no Third Applicants.";
        facts.story.push_back(line);
        return compose(shipped("subject-access-pack"), facts);
    }
};

} // namespace

TEST_CASE("A pack is due a month after the request, on the last day of a month that is shorter") {
    Asked asked(ranked());
    CHECK(fact_in(section(asked.report(), "The request"), "Asked for on") == "31 January 2026");
    CHECK(fact_in(section(asked.report(), "The request"), "Due by") == "28 February 2026");
    asked.requested = parse_date("2026-11-22");
    CHECK(fact_in(section(asked.report(), "The request"), "Due by") == "22 December 2026");
    asked.requested.reset();
    CHECK_THAT(fact_in(section(asked.report(), "The request"), "Due by"), Contains("one month after"));
}

TEST_CASE("A pack holds every answer, who could read it, and the files it came in") {
    const Report report = Asked(ranked()).report();
    const auto sent = section(report, "What you sent us");
    const Table table = table_in(sent);
    CHECK(row_of(table, "name") == "name | Zebedee Applicant | HR alone");
    CHECK(row_of(table, "adjustments") == "adjustments | A quiet room | HR alone");
    CHECK(row_of(table, "Heard of us") == "Heard of us | A friend | HR alone");
    CHECK_THAT(words_of(sent), Contains("statement\nRead by HR; the panel with 1 place hidden.\nI kept a register.\n"));
    CHECK(row_of(table_in(section(report, "The files it came in")), "zebedee.docx") == "zebedee.docx | 3 KB");
    CHECK_THAT(words_of(section(report, "What you sent us before that")), Contains("There is no earlier version"));
}

TEST_CASE(
    "A pack shows the scores by letter, the notes, and what happened, without any other applicant's code or name") {
    const Report report = Asked(ranked()).report();
    const std::string judged = words_of(section(report, "How you were judged"));
    CHECK_THAT(judged, Contains("Shortlisting") && Contains("Missed: below the minimum of 2."));
    CHECK_THAT(judged, Contains("Less than another applicant wrote") && Contains("“a register”"));
    const std::string happened = words_of(section(report, "What happened about your application"));
    CHECK_THAT(happened, Contains("4 applications were taken.") && Contains("weaker than another applicant."));
    CHECK_THAT(happened, Contains("So says “another applicant”, not Zebedee Applicant, and no Third Applicants."));
    const std::string sent = words_of(section(report, "What you sent us"));
    CHECK_THAT(sent, Contains("C001 was its number.")); // as it was written: no applicant knows codes
    const std::string words = all_words(report).erase(all_words(report).find(sent), sent.size());
    CHECK_THAT(words, !Contains("C001") && !Contains("C002") && !Contains("C003"));
    CHECK_THAT(words, !Contains("First Applicant") && !Contains("Second Applicant") && !Contains("Third Applicant."));
    CHECK_THAT(words_of(section(report, "What is left out, and why")), Contains("3 other applicants"));
}

TEST_CASE(
    "A pack holds the scores that were given before the application was withdrawn, though they count for nothing") {
    Scene scene = ranked();
    scene.candidate("C004").standing = merit::Standing::withdrawn;
    const auto judged = section(Asked(std::move(scene)).report(), "How you were judged");
    CHECK_THAT(words_of(judged), Contains("are not counted."));
    std::vector<Table> tables;
    for (const Block& block : judged)
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(*table);
    REQUIRE(tables.size() == 2); // scores and notes
    REQUIRE(tables[0].rows.size() == 3);
    CHECK(tables[0].rows[0].cells[2].text == "1");
    CHECK(tables[0].rows[0].cells[5].text == "–");
}

TEST_CASE("Scores are compared in thirds, and not at all where fewer than ten were scored") {
    const Report few = Asked(ranked()).report();
    CHECK_THAT(row_of(table_in(section(few, "How your scores compare")), "Total"), Contains("fewer than ten"));

    Scene scene = Scene::open_for_scoring(12);
    for (const char* id : {"P2", "P3", "P4"}) {
        scene.score_all(id, 3);
        scene.score(id, "C004", "2.1", 0);
        scene.hand_in(id);
    }
    const Table table = table_in(section(Asked(scene).report(), "How your scores compare"));
    CHECK(row_of(table, "Total") == "Total | In the lower third");
    CHECK(row_of(table, "2.1 Sample criterion 2.1") == "2.1 Sample criterion 2.1 | In the lower third");
    CHECK(row_of(table, "1.1 Sample criterion 1.1") == "1.1 Sample criterion 1.1 | In the middle third");
}

TEST_CASE("While the panel is scoring a pack says so, and shows no score") {
    Scene scene = Scene::open_for_scoring(4);
    scene.score("P2", "C004", "1.1", 1);
    Asked asked(scene);
    asked.scored = false;
    const Report report = asked.report();
    CHECK_THAT(words_of(section(report, "How you were judged")),
               Contains("nobody, HR included, sees the members' scores"));
    CHECK_THAT(words_of(section(report, "What is left out, and why")), Contains("has not finished"));
    CHECK_THAT(words_of(report.blocks), !Contains("Less than"));
}

TEST_CASE("What HR decided by an interview scheme is the applicant's to know") {
    Scene scene = ranked();
    panel::Decision decision;
    decision.candidate = "C004";
    decision.outcome = panel::Outcome::invite;
    decision.proposed = merit::Outcome::reject;
    decision.ground = panel::Ground::scheme;
    decision.stamp = scene.stamp();
    scene.state().decisions.push_back(decision);
    CHECK_THAT(words_of(section(Asked(scene).report(), "How you were judged")),
               Contains("Under an interview scheme HR decided on") && Contains(": Invited."));
}

TEST_CASE("Nothing of HR's can be composed without HR's facts") {
    const Scene scene = ranked();
    Facts facts = decided_facts(scene);
    facts.candidate = "C004";
    CHECK_THROWS_AS(compose(shipped("subject-access-pack"), facts), InvalidInput);
    facts.candidate.clear();
    CHECK_THROWS_AS(compose(shipped("hr-annex"), facts), InvalidInput);
    CHECK_THROWS_AS(compose(shipped("equality-monitoring"), facts), InvalidInput);
}
