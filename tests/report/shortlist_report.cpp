// The shortlist report as a value: its order, its numbers, and what it says when little or much has happened.
#include "report/support.h"
#include "seal/signing_key.h"

#include <algorithm>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;
using panel::Interest;

namespace {

/// ranked(), decided as proposed.
Scene decided() {
    Scene scene = ranked();
    const auto decide = [&](const char* code, panel::Outcome outcome, merit::Outcome proposed) {
        scene.decide(code, outcome);
        scene.state().decisions.back().proposed = proposed;
        scene.state().decisions.back().ground = panel::Ground::merit;
    };
    decide("C001", panel::Outcome::invite, merit::Outcome::invite);
    decide("C002", panel::Outcome::invite, merit::Outcome::invite);
    decide("C003", panel::Outcome::reserve, merit::Outcome::reserve);
    decide("C004", panel::Outcome::reject, merit::Outcome::reject);
    return scene;
}

int column_sum(const Table& table, std::size_t column) {
    int sum = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) sum += std::stoi(table.rows[i].cells.at(column).text);
    return sum;
}

/// Both columns of the numbers add up to what stands under them.
void check_numbers(const Report& report, int received) {
    const Table table = table_in(section(report, "The numbers"));
    for (const std::size_t column : {1U, 2U}) {
        CHECK(column_sum(table, column) == received);
        CHECK(std::stoi(table.rows.back().cells.at(column).text) == received);
    }
}

} // namespace

TEST_CASE("The blocks stand in the order of the definition, each under its heading") {
    const Report report = shortlist_report(decided());
    std::vector<std::string> expected;
    for (const BlockUse& use : shipped("shortlist-report").blocks) expected.push_back(use.heading);
    CHECK(headings(report) == expected);

    Definition definition = shipped("shortlist-report");
    std::reverse(definition.blocks.begin(), definition.blocks.end());
    std::reverse(expected.begin(), expected.end());
    const Scene scene = decided();
    CHECK(headings(compose(definition, decided_facts(scene))) == expected);
}

TEST_CASE("Page one says which post, how many applied, by what rules, who decided and who is invited") {
    const auto summary = section(shortlist_report(decided()), "In short");
    CHECK_THAT(fact_in(summary, "Which post"), Contains("Sample post"));
    CHECK(fact_in(summary, "How many applied") ==
          "4 applications: 0 withdrawn, 0 ineligible, 0 incomplete, 1 rejected, 1 reserve and 2 invited.");
    CHECK(fact_in(summary, "Who is invited") == "2 candidates, in rank order on merit: C001 and C002.");
    CHECK(fact_in(summary, "In reserve") == "1 candidate: C003.");
    CHECK_THAT(fact_in(summary, "By what rules"),
               Contains("reaches 2 (Evidence)") && Contains("The best 2 are invited."));
    CHECK_THAT(fact_in(summary, "Who decided"), Contains("Chair (chair), Member A and Member B"));
    CHECK_THAT(words_of(summary), Contains("\nInterview schemes are applied by HR.\n"));
}

TEST_CASE("What has not been decided is shown as proposed and said to be so") {
    const Report report = shortlist_report(ranked());
    const auto summary = section(report, "In short");
    CHECK_THAT(fact_in(summary, "Who decided"), Contains("Not decided yet. What follows is what the rules propose."));
    CHECK(fact_in(summary, "Who is invited") == "2 candidates, in rank order on merit: C001 and C002.");
    CHECK_THAT(words_of(part(report, "C001")), Contains("C001: Invited (proposed, not decided yet)"));
    CHECK_THAT(words_of(section(report, "How long this record is kept")), Contains("That date is not known yet"));
    CHECK(row_of(table_in(section(report, "The numbers")), "Not decided yet") == "Not decided yet | 0 | 4");
    check_numbers(report, 4);
}

TEST_CASE("The numbers add up, withdrawn and ineligible candidates included, before opening and after") {
    Scene scene = Scene::ready(6);
    scene.set_aside("C006", merit::Standing::ineligible).open();
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    scene.set_aside("C002", merit::Standing::withdrawn);
    scene.decide("C001", panel::Outcome::invite).decide("C003", panel::Outcome::reserve);
    const Report report = shortlist_report(scene);
    const Table numbers = table_in(section(report, "The numbers"));
    CHECK(row_of(numbers, "Received") == "Received | 6 | 6");
    CHECK(row_of(numbers, "Withdrawn") == "Withdrawn | 1 | 1");
    CHECK(row_of(numbers, "Ineligible") == "Ineligible | 1 | 1");
    CHECK(row_of(numbers, "Invited") == "Invited | 4 | 1");
    CHECK(row_of(numbers, "Not decided yet") == "Not decided yet | 0 | 2");
    check_numbers(report, 6);
    CHECK_THAT(words_of(part(report, "C006")), Contains("C006: Ineligible") && Contains("a sample reason"));
    CHECK_THAT(words_of(part(report, "C002")),
               Contains("C002: Withdrawn") &&
                   Contains("Scores given before the application was withdrawn stay on the record"));
}

TEST_CASE("An empty part says so") {
    const Report report = shortlist_report(decided());
    for (const auto& [heading, words] : std::vector<std::pair<std::string, std::string>>{
             {"Minutes of moderation", "No moderation was needed"},
             {"Departures from the proposal", "There are none"},
             {"Changes after opening", "Nothing changed after scoring had opened."}})
        CHECK_THAT(words_of(section(report, heading)), Contains(words));
    const Scene scene = Scene::all_handed_in(2, 1);
    CHECK_THAT(words_of(section(shortlist_report(scene), "The ranking")), Contains("Nobody met every essential"));
    CHECK_THAT(words_of(section(shortlist_report(ranked()), "Essential criteria judged later")),
               Contains("Sample criterion 3.1"));
}

TEST_CASE("No block of a report on nobody falls over, and each says that there is nothing") {
    Scene scene = Scene::all_handed_in(1);
    scene.set_aside("C001", merit::Standing::withdrawn);
    const Report report = shortlist_report(scene);
    CHECK_THAT(words_of(section(report, "Combined scores")), Contains("There is no candidate with scores to show."));
    CHECK_THAT(words_of(section(report, "The ranking")), Contains("Nobody met every essential"));
    check_numbers(report, 1);
}

TEST_CASE("Where no application is still in, the report does not say that they were scored or wait for a decision") {
    Scene scene = Scene::open_for_scoring(2);
    scene.set_aside("C001", merit::Standing::withdrawn).set_aside("C002", merit::Standing::ineligible);
    const Report report = shortlist_report(scene);
    CHECK_THAT(words_of(section(report, "The basis of shortlisting")),
               Contains("None of them is still in at shortlisting") && !Contains("was scored"));
    CHECK_THAT(fact_in(section(report, "In short"), "Who decided"), Contains("there was nothing to decide"));
}

TEST_CASE("A reason that ends with a stop of its own script gets no second one") {
    Scene scene = decided();
    scene.set_aside("C001", merit::Standing::withdrawn);
    for (const std::string reason : {"没有证据。", "साक्ष्य नहीं।", "لا دليل؟"}) {
        scene.candidate("C001").why = reason;
        CHECK_THAT(words_of(section(shortlist_report(scene), "Changes after opening")),
                   Contains(reason) && !Contains(reason + "."));
    }
}

TEST_CASE("Criteria are printed with importance as printed, method and weight") {
    Scene scene = decided();
    scene.vacancy.specification.sections[0].heading = "Section words";
    scene.vacancy.specification.sections[0].stem = "Able to:";
    auto& criteria = scene.vacancy.specification.sections[0].criteria;
    criteria[2].importance_printed = "Useful";
    criteria[0].number.clear();
    criteria[1].methods.clear();
    scene.state().criteria[1].weight = Rational(5, 2);
    const Table table = table_in(section(shortlist_report(scene), "What was scored at this stage"));
    CHECK(row_of(table, "Section words") == "Section words");
    CHECK(row_of(table, "1.1") == "1.1 | Able to: Sample criterion 1.1 | Essential | Application | 1");
    CHECK(row_of(table, "1.2") ==
          "1.2 | Able to: Sample criterion 1.2 | Essential | not stated: counts as Application | 2.5");
    CHECK(row_of(table, "2.1") ==
          "2.1 | Able to: Sample criterion 2.1 | Desirable (printed “Useful”) | Application | 1");
    CHECK(table.columns.back().right);
    CHECK(table.columns.front().row_header);
}

TEST_CASE("Importance that is not stated is said to count as the rules say") {
    Scene scene = decided();
    scene.vacancy.specification.sections[0].criteria[2].importance = spec::Importance::unspecified;
    scene.rules_now().unspecified = spec::Importance::desirable;
    const Report report = shortlist_report(scene);
    CHECK_THAT(row_of(table_in(section(report, "What was scored at this stage")), "2.1"),
               Contains("Desirable (not stated)"));
    CHECK_THAT(fact_in(section(report, "The rules"), "Importance not stated"), Contains("counts as desirable"));
}

TEST_CASE("Rules say who agreed them, or that agreement is not recorded") {
    Scene scene = decided();
    CHECK_THAT(fact_in(section(shortlist_report(scene), "The rules"), "Agreed"),
               Contains("Agreement not recorded. Fixed on"));
    scene.state().agreed_by = {"P2", "P4"};
    CHECK_THAT(fact_in(section(shortlist_report(scene), "The rules"), "Agreed"),
               Contains("Agreed by Chair and Member B. Agreement not recorded for Member A."));
}

TEST_CASE("Rules are told in words, the tie rule and the line among them") {
    Scene scene = ranked();
    merit::Rules& rules = scene.rules_now();
    rules.combine = merit::Combine::median;
    rules.split = merit::Split::mean;
    rules.rank_by = merit::RankBy::essential;
    rules.minimum_percent = Rational(60);
    rules.tie_rule = {{merit::TieKey::By::desirable_total, ""}, {merit::TieKey::By::criterion, "1.2"}};
    rules.line.minimum_total = Rational(5, 2);
    rules.line.reserve = 3;
    rules.line.ties = merit::Ties::include;
    const auto words = section(shortlist_report(scene), "The rules");
    CHECK_THAT(fact_in(words, "Combined score"), Contains("median"));
    CHECK_THAT(fact_in(words, "Essentials"), Contains("the combined score decides") && Contains("at least 60 %"));
    CHECK_THAT(fact_in(words, "Ranking"), Contains("the essentials alone"));
    CHECK(fact_in(words, "Equal totals") == "Equal totals are settled by the total of the desirables, then by the "
                                            "score on criterion 1.2; those still equal share "
                                            "a rank.");
    CHECK(fact_in(words, "The line") ==
          "The best 2 are invited, if their total is at least 2.5. Below that total a candidate is rejected. Equal "
          "candidates "
          "who straddle the line are all invited. The next 3 are held in reserve, in rank order.");
    rules.line = {};
    CHECK(fact_in(section(shortlist_report(scene), "The rules"), "The line") ==
          "There is no line: everybody who meets the essentials is invited.");
}

TEST_CASE("The panel is printed with every declaration, none among them") {
    Scene scene = Scene::ready(3);
    scene.declare("P3", Interest::knows, "C002");
    scene.declare("P4", Interest::conflict, "C003");
    scene.open();
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    const Table table = table_in(section(shortlist_report(scene), "The panel and its declarations of interest"));
    CHECK_THAT(row_of(table, "A"), Contains("A | Chair | Chair | None. | Handed in on"));
    CHECK_THAT(row_of(table, "B"), Contains("At first none.\nKnows C002, speaks last: a sample reason."));
    CHECK_THAT(row_of(table, "C"), Contains("Conflict of interest with C003, does not score: a sample reason."));
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows[4].cells[1].text == "Observer");
    CHECK(table.rows[4].cells[4].text == "Does not score.");
}

TEST_CASE("Every key somebody signed with is printed, one that another took the place of as well") {
    Scene scene = ranked();
    scene.vacancy.people[2].keys = {{std::string(64, '1'), scene.stamp()}, {std::string(64, '2'), scene.stamp()}};
    const auto blocks = section(shortlist_report(scene), "The panel and its declarations of interest");
    const auto* keys = std::get_if<Bullets>(&blocks.back());
    REQUIRE(keys);
    CHECK(keys->items == std::vector<std::string>{"Member A: " + seal::fingerprint(std::string(64, '1')),
                                                  "Member A: " + seal::fingerprint(std::string(64, '2'))});
}

TEST_CASE("The matrix has a row for each candidate in rank order, and marks what it has to") {
    Scene scene = ranked();
    scene.score("P2", "C003", "2.1", 3).agree("C002", "2.1", 2).moderation(true);
    const auto blocks = section(shortlist_report(scene), "Combined scores");
    const Table table = table_in(blocks);
    REQUIRE(table.rows.size() == 4);
    CHECK(row_of(table, "C001") == "C001 | 3.00 | 3.00 | 3.00 | 9.00 | 1 | Invited");
    CHECK(row_of(table, "C002") == "C002 | 3.00 | 3.00 | 2.00† | 8.00 | 2 | Invited");
    CHECK(row_of(table, "C003") == "C003 | 3.00 | 3.00 | 1.67 | 7.67 | 3 | Reserve");
    CHECK(row_of(table, "C004") == "C004 | 1.00* | 3.00 | 0.00 | 4.00 | – | Rejected");
    CHECK(table.rows[3].cells[1].strong);
    CHECK(table.columns[1].heading == "1.1 E");
    CHECK(table.columns[3].heading == "2.1 D");
    CHECK(table.columns[0].row_header);
}

TEST_CASE("The matrix lies and the pages after it stand again") {
    const Report report = shortlist_report(decided());
    bool lies = false;
    for (const Block& block : report.blocks) {
        if (const auto* turn = std::get_if<Turn>(&block)) lies = turn->landscape;
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 2)
            CHECK(lies == (heading->text == "Combined scores"));
    }
}

namespace {

/// One candidate, scored 2 by both members on criteria 9.1, 9.2 and so on.
Scene with_criteria(int number) {
    Scene scene;
    auto& criteria = scene.vacancy.specification.sections[0].criteria;
    const spec::Criterion pattern = criteria[0];
    criteria.clear();
    for (int i = 1; i <= number; ++i) {
        criteria.push_back(pattern);
        criteria.back().id = criteria.back().number = "9." + std::to_string(i);
    }
    scene.rules(Scene::sample_rules(spec::Stage::shortlisting));
    scene.add("Chair", panel::Role::chair);
    scene.add("Member A", panel::Role::member);
    scene.new_candidate();
    scene.declare("P2", Interest::none).declare("P3", Interest::none).open();
    for (const char* id : {"P2", "P3"}) scene.score_all(id, 2).hand_in(id);
    return scene;
}

} // namespace

TEST_CASE("A matrix with many criteria is split into groups of columns, none lost") {
    const Scene scene = with_criteria(40);
    std::vector<std::string> seen;
    for (const Block& block : section(shortlist_report(scene), "Combined scores"))
        if (const auto* table = std::get_if<Table>(&block)) {
            CHECK(table->columns.size() <= 22);
            for (const Column& column : table->columns)
                if (column.heading.rfind("9.", 0) == 0) seen.push_back(column.heading);
        }
    REQUIRE(seen.size() == 40);
    CHECK(seen.front() == "9.1 E");
    CHECK(seen.back() == "9.40 E");
}

TEST_CASE("The matrix on A3 has thirty criteria side by side") {
    const Report report = compose(shipped("matrix"), decided_facts(with_criteria(30)));
    std::vector<Table> tables;
    for (const Block& block : section(report, "Combined scores"))
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(*table);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns.size() == 34); // with candidate, total, rank and outcome
    CHECK(tables[0].small);
    CHECK_FALSE(
        table_in(section(compose(shipped("matrix"), decided_facts(with_criteria(24))), "Combined scores")).small);
}

TEST_CASE("The ranking shows the line, shared ranks, and totals the tie rule put apart") {
    Scene scene = ranked();
    scene.rules_now().line.invite = 2;
    for (const char* id : {"P2", "P3", "P4"}) scene.score(id, "C001", "2.1", 2);
    Table table = table_in(section(shortlist_report(scene), "The ranking"));
    CHECK(row_of(table, "1") == "1 | C001 | 8 | 6 | 2 | Invited | Shares this rank.");
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1].cells[6].text == "Shares this rank.");
    CHECK(table.rows[2].cells[0].text == "The line: the number to invite is 2");
    CHECK(table.rows[2].cells[0].columns == 7);
    CHECK_THAT(words_of(section(shortlist_report(scene), "The ranking")),
               Contains("Not ranked, because the essentials were not met: C004."));

    for (const char* id : {"P2", "P3", "P4"}) scene.score(id, "C002", "1.1", 2).score(id, "C002", "2.1", 3);
    scene.rules_now().tie_rule = {{merit::TieKey::By::essential_total, ""}};
    table = table_in(section(shortlist_report(scene), "The ranking"));
    CHECK(row_of(table, "1") == "1 | C001 | 8 | 6 | 2 | Invited | Equal total, settled by the tie rule.");
    CHECK(row_of(table, "2") == "2 | C002 | 8 | 5 | 3 | Invited | Equal total, settled by the tie rule.");
}

TEST_CASE("Candidates tied at the line are left to the panel, and the settling is shown with both") {
    Scene scene = Scene::all_handed_in(3);
    scene.rules_now().line.invite = 2;
    Report report = shortlist_report(scene);
    CHECK(row_of(table_in(section(report, "The numbers")), "Tied at the line") == "Tied at the line | 3 | 0");
    check_numbers(report, 3);

    scene.decide("C003", panel::Outcome::reserve);
    scene.state().decisions.back().proposed = merit::Outcome::tie;
    report = shortlist_report(scene);
    const std::string row = row_of(table_in(section(report, "Departures from the proposal")), "C003");
    CHECK_THAT(row, Contains("C003 | Tied at the line | Reserve | A sample reason.") ||
                        Contains("C003 | Tied at the line | Reserve | a sample reason."));
    check_numbers(report, 3);
}

TEST_CASE("A departure shows proposal and decision both, with the panel's reason") {
    Scene scene = decided();
    scene.decide("C003", panel::Outcome::invite);
    scene.state().decisions.back().proposed = merit::Outcome::reserve;
    scene.state().decisions.back().reason = "the only one with a licence";
    const Report report = shortlist_report(scene);
    CHECK_THAT(row_of(table_in(section(report, "Departures from the proposal")), "C003"),
               Contains("C003 | Reserve | Invited | the only one with a licence. | Officer"));
    CHECK_THAT(words_of(part(report, "C003: Invited")),
               Contains("The panel's reason: the only one with a licence. Proposed by the rules: Reserve."));
    CHECK_THAT(words_of(section(report, "Changes after opening")),
               Contains("Decision on C003 changed from Reserve to Invited."));
    CHECK(fact_in(section(report, "In short"), "Departures") == "1 decision departs from the proposal.");
    CHECK_THAT(row_of(table_in(section(report, "The ranking")), "3"),
               Contains("Reserve | The panel decided: Invited."));
    check_numbers(report, 4);
}

TEST_CASE("A member's own scores stand beside the combined one, the agreed score with its reason") {
    Scene scene = ranked();
    scene.score("P2", "C002", "1.1", 1).agree("C002", "1.1", 2).moderation(true);
    const Report report = shortlist_report(scene);
    const Table table = table_in(part(report, "C002"));
    REQUIRE(table.columns.size() == 7);
    CHECK(table.columns[2].heading == "Chair");
    CHECK(row_of(table, "1.1") == "1.1 | E | 1 | 3 | 3 | 2 | 2 of 3 scored it met. Agreed 2: a sample reason.");
    CHECK(row_of(table, "2.1") == "2.1 | D | 2 | 2 | 2 | 2 | ");
    const auto minutes = section(report, "Minutes of moderation");
    CHECK_THAT(words_of(minutes), Contains("1 because members were split about an essential"));
    CHECK_THAT(
        row_of(table_in(minutes), "C002"),
        Contains("C002 | 1.1 | 2 | a sample reason. | Present: Chair, Member A and Member B. Dissenting: nobody."));
}

TEST_CASE("An essential about which members are split is not called missed before a score is agreed") {
    Scene scene = Scene::open_for_scoring(1);
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 1);
    scene.score("P2", "C001", "1.1", 2);
    for (const char* id : {"P2", "P3", "P4"}) scene.hand_in(id);
    scene.moderation(true);
    const Table table = table_in(part(shortlist_report(scene), "C001"));
    CHECK(table.rows[0].cells.back().text == "1 of 3 scored it met. The panel has not agreed a score.");
    CHECK(table.rows[1].cells.back().text == "Missed: below the minimum of 2.");
}

TEST_CASE("A missed essential is named with its words") {
    const auto blocks = part(shortlist_report(decided()), "C004: Rejected");
    CHECK_THAT(words_of(blocks), Contains("Missed: 1.1 (Sample criterion 1.1)."));
    CHECK_THAT(row_of(table_in(blocks), "1.1"), Contains("Missed: below the minimum of 2."));
}

TEST_CASE(
    "Scores that are not counted stand in brackets, with the reason, and decisions made before wait to be confirmed") {
    Scene scene = decided();
    scene.agree("C001", "2.1", 3).moderation(true);
    for (panel::Decision& decision : scene.state().decisions) decision.stamp = scene.stamp();
    scene.declare("P4", Interest::conflict, "C001");
    const Report report = shortlist_report(scene);
    const auto blocks = part(report, "C001");
    CHECK_THAT(row_of(table_in(blocks), "1.1"), Contains("1.1 | E | 3 | 3 | (3) | 3"));
    CHECK_THAT(row_of(table_in(blocks), "2.1"), Contains("An agreed score of 3 is set aside"));
    CHECK_THAT(words_of(blocks),
               Contains("In brackets, not counted: the scores of Member B, who declared a conflict of interest on") &&
                   Contains("(a sample reason).") &&
                   Contains("This decision was made on earlier figures, to be confirmed."));
    CHECK_THAT(fact_in(section(report, "In short"), "Who decided"),
               Contains("Made on earlier figures, to be confirmed: C001"));
    CHECK_THAT(words_of(section(report, "Changes after opening")),
               Contains("Late declaration: Member B has a conflict of interest with C001."));
    CHECK_THAT(words_of(section(report, "Minutes of moderation")), Contains("Set aside: somebody who took part"));
    CHECK(table_in(part(report, "C002")).rows[0].cells[4].text == "3");
}

TEST_CASE("Stand-downs, substitutes, late applications, reopened moderation and new rules stand under changes in their "
          "order") {
    Scene scene = Scene::open_for_scoring(2);
    scene.stand_down("P4");
    const std::string substitute = scene.add("Sample Substitute", panel::Role::member, "P4", {"C001"});
    scene.declare(substitute, Interest::none);
    scene.new_candidate(true);
    merit::Rules rules = scene.rules_now();
    rules.tolerance = 2;
    scene.rules(rules);
    for (const char* id : {"P2", "P3"}) scene.score_all(id, 2).hand_in(id);
    scene.score_all(substitute, 2).hand_in(substitute);
    scene.moderation(true).moderation(false).moderation(true);
    rules.line.invite = 1;
    scene.rules(rules);
    const auto changes = section(shortlist_report(scene), "Changes after opening");
    const std::string words = words_of(changes);
    std::size_t last = 0;
    for (const char* what :
         {"Member B stood down.", "Sample Substitute joined the panel as a substitute for Member B, for C001.",
          "Late application taken: C003.", "Rules, version 2:", "Moderation was reopened.", "Rules, version 3:"}) {
        const std::size_t at = words.find(what);
        INFO(what << " in " << words);
        REQUIRE(at != std::string::npos);
        CHECK(at > last);
        last = at;
    }
    CHECK_THAT(words_of(section(shortlist_report(scene), "Departures from the proposal")),
               Contains("After the first hand-in"));
}

TEST_CASE("The report says until when the record is kept, twelve months on") {
    Scene scene = ranked();
    for (const char* code : {"C001", "C002", "C003", "C004"}) {
        scene.decide(code, panel::Outcome::invite);
        scene.state().decisions.back().stamp.at = parse_moment("2028-02-29T10:00:00Z");
    }
    CHECK_THAT(words_of(section(shortlist_report(scene), "How long this record is kept")),
               Contains("12 months from 29 February 2028") && Contains("until 28 February 2029"));
}

TEST_CASE("The head of the chain stands once whole, alone on its line, and its ends in the footer") {
    const Scene scene = decided();
    const Report report = shortlist_report(scene);
    const std::string head = sample_head(scene).hash + "@" + std::to_string(scene.vacancy.last.event);
    int lines = 0;
    for (const Block& block : report.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines += paragraph->text == head;
    CHECK(lines == 1);
    CHECK_THAT(words_of(section(report, "How to verify this report")), Contains("evenhand verify RECORD REPORT.pdf"));
    CHECK_THAT(report.frame.footer_left, Contains("01234567…89abcdef") && Contains("Record as of"));
    CHECK(report.frame.header_right == "Confidential");
}

TEST_CASE("Chair, members and HR adviser have room to sign, not those who stood down") {
    Scene scene = decided();
    scene.stand_down("P4");
    const auto blocks = section(shortlist_report(scene), "Sign-off");
    CHECK_THAT(words_of(blocks), Contains("Chair, Chair\nMember A, Member\nAdviser, HR adviser\n"));
    CHECK_THAT(words_of(blocks), !Contains("Member B") && !Contains("Observer"));
}

TEST_CASE("Who has signed off in the record is printed, and whose sign-off was overtaken") {
    Scene scene = decided();
    const auto printed = [&] { return words_of(section(shortlist_report(scene), "Sign-off")); };
    CHECK_THAT(printed(), Contains("In the record nobody's sign-off stands"));
    scene.state().sign_offs.push_back({"P2", scene.stamp()});
    CHECK_THAT(printed(), Contains("Signed off in the record: Chair (Chair), ") && !Contains("Set aside"));
    scene.state().basis = panel::Basis{"As the panel has it.", scene.stamp()};
    scene.state().sign_offs.push_back({"P3", scene.stamp()});
    CHECK_THAT(printed(), Contains("Signed off in the record: Member A (Member), ") &&
                              Contains("changed afterwards: Chair (Chair), "));
}

TEST_CASE("Totals that differ look different wherever they are printed") {
    Scene scene = ranked();
    scene.state().criteria.at(2).weight = Rational(1, 1000);
    const Report report = shortlist_report(scene);
    const Table ranking = table_in(section(report, "The ranking"));
    CHECK_THAT(row_of(ranking, "1"), Contains("| 6.003 | 6 | 0.003 |"));
    CHECK_THAT(row_of(ranking, "2"), Contains("| 6.002 | 6 | 0.002 |"));
    const Table matrix = table_in(section(report, "Combined scores"));
    CHECK_THAT(row_of(matrix, "C001"), Contains("| 6.003 |"));
    CHECK_THAT(row_of(matrix, "C003"), Contains("| 6.001 |"));
    CHECK_THAT(row_of(matrix, "C004"), Contains("| 4.000 |"));
    CHECK_THAT(fact_in(section(candidate_record(scene, "C002"), "The outcome for C002"), "Total"), Contains("6.002 ("));
}

TEST_CASE("The line is printed above those who are tied at it") {
    Scene scene = ranked();
    scene.rules_now().line.invite = 2;
    for (const char* id : {"P2", "P3", "P4"}) scene.score(id, "C003", "2.1", 2);
    const Table table = table_in(section(shortlist_report(scene), "The ranking"));
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1].cells[0].text == "The line: the number to invite is 2");
    CHECK(table.rows[2].cells[1].text == "C002");
    CHECK(table.rows[2].cells[5].text == "Tied at the line");
}

TEST_CASE("When names and flags were shown to HR stands among what happened after opening") {
    Scene scene = decided();
    scene.vacancy.hr_views.push_back({"To write the letters", scene.stamp()});
    CHECK_THAT(words_of(section(shortlist_report(scene), "Changes after opening")),
               Contains("Names and scheme flags were shown to HR.") && Contains("To write the letters"));
}

TEST_CASE("Many members stand by letter in the tables, named in the list of the panel") {
    Scene scene = Scene::ready(1);
    for (const char* name : {"Member C", "Member D"})
        scene.declare(scene.add(name, panel::Role::member), Interest::none);
    scene.open();
    for (const char* id : {"P2", "P3", "P4", "P7", "P8"}) scene.score_all(id, 2).hand_in(id);
    const Report report = shortlist_report(scene);
    const Table scores = table_in(part(report, "C001"));
    CHECK(scores.columns[2].heading == "A");
    CHECK(scores.columns[6].heading == "E");
    CHECK_THAT(row_of(table_in(section(report, "The panel and its declarations of interest")), "E"),
               Contains("Member D"));
}

TEST_CASE("A report at interview speaks of appointing") {
    Scene scene = Scene::all_handed_in(2);
    scene.decide("C001", panel::Outcome::invite).decide("C002", panel::Outcome::reject);
    const auto interview = spec::Stage::interview;
    scene.rules(Scene::sample_rules(interview)).open(interview, {"C001"});
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 3, interview).hand_in(id, interview);
    scene.decide("C001", panel::Outcome::invite, interview);
    scene.state(interview).decisions.back().proposed = merit::Outcome::invite;
    scene.rules_now(interview).line.invite = 1;
    const Report report = shortlist_report(scene, interview);
    CHECK(fact_in(section(report, "In short"), "Who is appointed") == "1 candidate: C001.");
    CHECK_THAT(fact_in(section(report, "In short"), "How many came so far"),
               Catch::Matchers::StartsWith("1 candidate: 0 withdrawn"));
    CHECK_THAT(fact_in(section(report, "In short"), "By what rules"), Contains("is not appointed; desirables"));
    CHECK_THAT(words_of(section(report, "The basis of shortlisting")),
               Contains("1 candidate came as far as the interview stage. Every candidate still in was scored"));
    CHECK_THAT(all_words(report), !Contains("nvite") && !Contains("ejected"));
    check_numbers(report, 1);
    CHECK_THAT(words_of(section(report, "What was scored at this stage")),
               Contains("judged at interview") || Contains("3.1"));
    CHECK_THAT(words_of(section(report, "Essential criteria judged later")), !Contains("3.1"));
}
