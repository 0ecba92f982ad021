// The candidate's own record, and the score sheet of a member.
#include "report/support.h"

#include <algorithm>
#include <set>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using panel::Interest;

namespace {

/// C002 misses 1.2 by agreement; Member B has a conflict with C003; each reason can be told from the others.
Scene judged() {
    Scene scene = Scene::ready(3);
    scene.declare("P4", Interest::conflict, "C003");
    scene.declare("P3", Interest::knows, "C002");
    scene.open();
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 3);
    scene.score("P2", "C002", "1.2", 1);
    for (const char* id : {"P2", "P3", "P4"}) scene.hand_in(id);
    scene.agree("C002", "1.2", 1).agree("C001", "1.1", 2).moderation(true);
    scene.state().agreed[0].why = "no example of own work";
    scene.state().agreed[0].dissent = {"P4"};
    scene.state().agreed[1].why = "the other candidate's matter";
    scene.decide("C002", panel::Outcome::reject);
    scene.state().decisions.back().proposed = merit::Outcome::reject;
    scene.state().decisions.back().ground = panel::Ground::merit;
    return scene;
}

/// As it stands beside a note of theirs.
std::string letter_of(const Scene& scene, const std::string& code, const std::string& person) {
    const Report report = candidate_record(scene, code, {{person, "1.1", "a note", {}}});
    return table_in(section(report, "What the members noted")).rows.at(0).cells.at(1).text;
}

} // namespace

TEST_CASE("The candidate record tells one candidate's story and nothing of another") {
    const Report report = candidate_record(judged(), "C002");
    const std::string words = all_words(report);
    CHECK_THAT(words, !Contains("C001") && !Contains("C003") && !Contains("the other candidate's matter"));
    const auto outcome = section(report, "The outcome for C002");
    CHECK(fact_in(outcome, "Outcome on merit") == "Rejected");
    CHECK(fact_in(outcome, "Essentials") == "Missed: 1.2 (Sample criterion 1.2).");
    CHECK(fact_in(outcome, "Total") == "7 (essentials 4, desirables 3)");
    CHECK_THAT(fact_in(outcome, "Rank"), Contains("none"));
}

TEST_CASE("Members stand by letter beside scores, by name in alphabetical order in the list of the panel") {
    Scene scene = judged();
    scene.person("P2").name = "Zoë Sample";
    const Report report = candidate_record(scene, "C002");
    const Table scores = table_in(section(report, "How the panel scored"));
    CHECK(scores.columns[2].heading == "A");
    CHECK_THAT(row_of(scores, "1.2 Sample criterion 1.2"),
               StartsWith("1.2 Sample criterion 1.2 | E | ") &&
                   EndsWith("Missed: below the minimum of 2. 2 of 3 scored it met. Agreed 1: no example of own work."));
    CHECK_THAT(words_of(section(report, "How the panel scored")), !Contains("Zoë"));
    CHECK_THAT(row_of(table_in(section(report, "Scores the panel agreed")), "1.2"),
               Contains("no example of own work. | Present: Member A, Member B and Member C. Dissenting: " +
                        letter_of(judged(), "C002", "P4") + "."));
    const Table panel = table_in(section(report, "The panel"));
    CHECK(panel.rows.back().cells[0].text == "Zoë Sample");
    CHECK(row_of(panel, "Member A") == "Member A | Member | Knows this applicant; speaks last.");
    CHECK(row_of(panel, "Member B") == "Member B | Member | None.");
}

TEST_CASE("The letters say nothing of which member is which, and are the same throughout a record") {
    Scene scene = Scene::ready(30);
    scene.open();
    scene.score_all("P2", 2).score_all("P3", 3).score_all("P4", 3);
    for (const char* id : {"P2", "P3", "P4"}) scene.hand_in(id);
    std::set<std::string> letters;
    for (const panel::Candidate& candidate : scene.vacancy.candidates) {
        const std::string chair = letter_of(scene, candidate.code, "P2");
        letters.insert(chair);
        const Report report = candidate_record(scene, candidate.code);
        const Table scores = table_in(section(report, "How the panel scored"));
        for (std::size_t column = 2; column < 5; ++column)
            CHECK((scores.rows[0].cells[column].text == "2") == ("Member " + scores.columns[column].heading == chair));
        CHECK(all_words(report) == all_words(candidate_record(scene, candidate.code)));
    }
    CHECK(letters == std::set<std::string>{"Member A", "Member B", "Member C"});
}

TEST_CASE("Where a candidate's record names members it names them in no order of letters") {
    Scene scene = Scene::ready(30);
    scene.open();
    scene.state().agreed_by = {"P2", "P3", "P4"};
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    for (const panel::Candidate& candidate : scene.vacancy.candidates) {
        scene.agree(candidate.code, "1.1", 2);
        scene.state().agreed.back().present = {"P4", "P2", "P3"};
    }
    scene.moderation(true);
    for (const panel::Candidate& candidate : scene.vacancy.candidates) {
        const Report report = candidate_record(scene, candidate.code);
        CHECK_THAT(fact_in(section(report, "The rules"), "Agreed"),
                   StartsWith("Agreed by Chair, Member A and Member B."));
        CHECK_THAT(row_of(table_in(section(report, "Scores the panel agreed")), "1.1"),
                   Contains("Present: Member A, Member B and Member C."));
    }
}

TEST_CASE("A conflict is told to the applicant it is about") {
    const Report report = candidate_record(judged(), "C003");
    CHECK_THAT(row_of(table_in(section(report, "The panel")), "Member B"), Contains("Conflict of interest"));
    const Table scores = table_in(section(report, "How the panel scored"));
    for (std::size_t column = 2; column < 5; ++column)
        CHECK((scores.rows[0].cells[column].text == "–") ==
              ("Member " + scores.columns[column].heading == letter_of(judged(), "C003", "P4")));
    CHECK_THAT(words_of(section(report, "Scores the panel agreed")),
               Contains("No score of this application was changed"));
}

TEST_CASE("Notes and evidence stand by criterion and letter") {
    const Report report = candidate_record(judged(), "C002",
                                           {{"P3", "2.1", "Names the system", {"I kept the register", "weekly"}},
                                            {"P2", "1.1", "", {}},
                                            {"P2", "1.2", "Says it, shows nothing", {}}});
    const Table notes = table_in(section(report, "What the members noted"));
    REQUIRE(notes.rows.size() == 2);
    CHECK(row_of(notes, "1.2") == "1.2 | " + letter_of(judged(), "C002", "P2") + " | Says it, shows nothing | –");
    CHECK(row_of(notes, "2.1") ==
          "2.1 | " + letter_of(judged(), "C002", "P3") + " | Names the system | “I kept the register”\n“weekly”");
    CHECK_THAT(words_of(section(candidate_record(judged(), "C002"), "What the members noted")),
               Contains("The members wrote no notes about this application."));
    const auto unquoted = section(candidate_record(judged(), "C002", {{"P2", "1.2", "Says it, shows nothing", {}}}),
                                  "What the members noted");
    CHECK(table_in(unquoted).columns.size() == 3);
    CHECK_THAT(words_of(unquoted), Contains("No member pinned words of the application as evidence."));
}

TEST_CASE("A withdrawn candidate's record says whether there had been scores") {
    Scene scene = judged();
    scene.set_aside("C001", merit::Standing::withdrawn).set_aside("C002", merit::Standing::ineligible);
    const Report report = candidate_record(scene, "C001");
    CHECK(fact_in(section(report, "The outcome for C001"), "Outcome on merit") == "Withdrawn");
    CHECK_THAT(words_of(section(report, "How the panel scored")),
               Contains("Scores given before the application was withdrawn stay on the record and are not counted."));
    CHECK_THAT(words_of(section(candidate_record(scene, "C002"), "How the panel scored")),
               Contains("before the application was set aside"));

    Scene unscored = Scene::open_for_scoring(2);
    unscored.set_aside("C001", merit::Standing::withdrawn);
    for (const char* id : {"P2", "P3", "P4"})
        unscored.score(id, "C002", "1.1", 2).score(id, "C002", "1.2", 2).score(id, "C002", "2.1", 2).hand_in(id);
    CHECK_THAT(words_of(section(candidate_record(unscored, "C001"), "How the panel scored")),
               Contains("has not been scored at shortlisting"));
}

TEST_CASE("A score sheet has an empty box for each of the member's candidates and criteria, in their reading order") {
    const Scene scene = judged();
    const Report report = score_sheet(scene, "P4");
    const Table grid = table_in(section(report, "Your candidates"));
    const auto order = panel::reading_order(scene.vacancy, spec::Stage::shortlisting, scene.vacancy.people[3]);
    REQUIRE(grid.rows.size() == 2);
    for (std::size_t i = 0; i < order.size(); ++i) {
        CHECK(grid.rows[i].cells[0].text == scene.vacancy.candidates[order[i]].code);
        REQUIRE(grid.rows[i].cells.size() == 4);
        CHECK(std::all_of(grid.rows[i].cells.begin() + 1, grid.rows[i].cells.end(),
                          [](const Cell& cell) { return cell.box && cell.text.empty(); }));
    }
    CHECK_THAT(all_words(report), !Contains("C003"));
    CHECK(fact_in(section(report, "Whose sheet this is"), "Member") == "Member B, member");
    CHECK(fact_in(section(report, "Whose sheet this is"), "Write") == "0, 1, 2, 3, or ?");
}

TEST_CASE("A score sheet can be printed before scoring opens, and says that the order is still to come") {
    Scene scene = Scene::ready(2);
    scene.declare("P3", Interest::conflict, "C001");
    const Report report = score_sheet(scene, "P3");
    CHECK_THAT(words_of(section(report, "Your candidates")), Contains("Scoring has not been opened"));
    CHECK(table_in(section(report, "Your candidates")).rows.size() == 1);
    CHECK_THAT(words_of(section(score_sheet(Scene::ready(0), "P3"), "Your candidates")),
               Contains("There is no candidate for you to score"));
}

TEST_CASE("A score sheet shows no score of anybody") {
    const Scene scene = judged();
    const Report blank = score_sheet(Scene::open_for_scoring(3), "P2"), scored = score_sheet(scene, "P2");
    CHECK(words_of(section(blank, "The rating scale")) == words_of(section(scored, "The rating scale")));
    for (const Row& row : table_in(section(scored, "Your candidates")).rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i) CHECK(row.cells[i].text.empty());
}

TEST_CASE("Many missed essentials are counted, and marked one by one in the table") {
    Scene scene;
    auto& criteria = scene.vacancy.specification.sections[0].criteria;
    const spec::Criterion pattern = criteria[0];
    criteria.assign(5, pattern);
    for (int i = 0; i < 5; ++i) criteria[i].id = criteria[i].number = "7." + std::to_string(i + 1);
    scene.rules(Scene::sample_rules(spec::Stage::shortlisting));
    scene.add("Chair", panel::Role::chair);
    scene.add("Member A", panel::Role::member);
    scene.new_candidate();
    scene.declare("P2", Interest::none).declare("P3", Interest::none).open();
    for (const char* id : {"P2", "P3"}) scene.score_all(id, 1).hand_in(id);
    const Report report = shortlist_report(scene);
    CHECK_THAT(words_of(part(report, "C001")), Contains("Missed: 5 essentials, marked in the table of scores."));
    for (const Row& row : table_in(part(report, "C001")).rows)
        CHECK_THAT(row.cells.back().text, Contains("Missed: below the minimum of 2."));
}

TEST_CASE("Of many members the letters alone head the columns, and of very many the criterion's words give way") {
    Scene scene = Scene::ready(1);
    const auto join = [&](const std::string& name) {
        scene.declare(scene.add(name, panel::Role::member), Interest::none);
    };
    join("Member C");
    std::string first = "1.1 Sample criterion 1.1";
    for (const std::size_t members : {4U, 9U}) {
        while (std::count_if(scene.vacancy.people.begin(), scene.vacancy.people.end(),
                             [](const panel::Person& person) { return person.scores(); }) < static_cast<long>(members))
            join("Another member");
        Scene scored = scene;
        scored.open();
        for (const panel::Person& person : scene.vacancy.people)
            if (person.scores()) scored.score_all(person.id, 2).hand_in(person.id);
        const Table table = table_in(section(candidate_record(scored, "C001"), "How the panel scored"));
        CHECK(table.columns[2].heading == "A");
        CHECK(table.columns.size() == members + 4);
        CHECK(table.rows[0].cells[0].text == first);
        first = "1.1";
    }
}

TEST_CASE("No applicant's name stands in a candidate's record, the own one neither, and somebody's of the panel does") {
    Scene scene = judged();
    scene.person("P2").name = "Third Namesake";
    Facts facts = decided_facts(scene);
    facts.candidate = "C002";
    facts.names_to_hide = {"First Applicant", "Second Applicant", "Third Namesake"};
    facts.words = [](const std::string&) {
        return std::vector<record::ScoreWords>{
            {"P3", "1.1", "Second Applicant wrote less than First Applicant, says Third Namesake", {}}};
    };
    const Report report = compose(shipped("candidate-record"), facts);
    CHECK_THAT(words_of(section(report, "What the members noted")),
               Contains("an applicant wrote less than an applicant, says Third Namesake"));
    CHECK_THAT(all_words(report), !Contains("First Applicant") && !Contains("Second Applicant"));
}
