// A member's spreadsheet: what it holds, and what of one that comes back is taken.
#include "panel/score_sheet.h"
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

constexpr const char *officer = "P1", *member = "P3";

SheetOf of(const Scene& scene) {
    return {std::string(64, 'a'), shortlisting, scene.vacancy.stages.at(shortlisting).rules.back().stamp.event};
}

/// Beside C001 on 1.1 stand a note and two quotations.
std::map<std::string, WordsBeside> words(const std::string& candidate) {
    if (candidate != "C001") return {};
    return {{"1.1", {"Fair.", {"ran a stall", "kept the books"}}}};
}

std::vector<document::Row> sheet(const Scene& scene) {
    std::vector<document::Row> rows;
    for (auto& cells : score_sheet(scene.vacancy, of(scene), *scene.vacancy.find_person(member), words))
        rows.push_back({static_cast<int>(rows.size()) + 1, std::move(cells)});
    return rows;
}

document::Row& row_of(std::vector<document::Row>& rows, const std::string& code, const std::string& criterion) {
    for (document::Row& row : rows)
        if (row.cells[1] == code && row.cells[2] == criterion) return row;
    FAIL("there is no such row");
    return rows.front();
}

SheetScores read(const Scene& scene, const std::vector<document::Row>& rows, const std::string& actor = officer) {
    return read_score_sheet(scene.vacancy, of(scene), rows, "m.csv", actor, [](const std::string& person) {
        CHECK(person == member);
        return WordsOn(words);
    });
}

} // namespace

TEST_CASE("A sheet has a row for each score that is owed, with what was given so far, and comes back as no change") {
    Scene scene = Scene::open_for_scoring();
    scene.declare(member, Interest::conflict, "C002");
    scene.score(member, "C001", "1.1", 2).score(member, "C003", "2.1", merit::Mark::cannot_judge());
    auto rows = sheet(scene);
    REQUIRE(rows.size() == 7);
    CHECK(is_score_sheet(rows.front().cells));
    CHECK(row_of(rows, "C001", "1.1").cells[score_sheet_column] == "2");
    CHECK(row_of(rows, "C001", "1.1").cells[6] == "Fair.");
    CHECK(row_of(rows, "C003", "2.1").cells[score_sheet_column] == "?");
    CHECK(row_of(rows, "C003", "1.1").cells[score_sheet_column].empty());
    for (const document::Row& row : rows) CHECK(row.cells[1] != "C002");
    const SheetScores back = read(scene, rows);
    CHECK(back.events.empty());
    CHECK(back.unchanged == 2);
    CHECK(back.blank == 4);
}

TEST_CASE("The evidence beside a score stays when a sheet changes the score or the note") {
    Scene scene = Scene::open_for_scoring();
    scene.score(member, "C001", "1.1", 2);
    const std::pair<std::size_t, const char*> changes[] = {{score_sheet_column, "3"}, {6, "More than fair."}, {6, ""}};
    for (const auto& [column, now] : changes) {
        auto rows = sheet(scene);
        document::Row& row = row_of(rows, "C001", "1.1");
        row.cells[column] = now;
        const SheetScores back = read(scene, rows);
        CHECK(back.taken == 1);
        const auto given = only<ScoresGiven>(back.events);
        REQUIRE(given.rows.size() == 1);
        CHECK(given.rows[0].note.text == row.cells[6]);
        REQUIRE(given.rows[0].evidence.size() == 2);
        CHECK(given.rows[0].evidence[0].text == "ran a stall");
        CHECK(given.rows[0].evidence[1].text == "kept the books");
    }
}

TEST_CASE("A sheet from before the rules changed is refused, but not where only the number to invite did") {
    Scene scene = Scene::open_for_scoring();
    auto rows = sheet(scene);
    row_of(rows, "C001", "1.2").cells[score_sheet_column] = "3";
    merit::Rules rules = scene.rules_now();
    rules.line.invite = 2;
    scene.rules(rules);
    CHECK(read(scene, rows).taken == 1);
    rules.minimum = 1;
    scene.rules(rules);
    const std::string said = fault([&] { read(scene, rows); });
    CHECK_THAT(said, Contains("A2: this is a row of a sheet from before the rules changed"));
    CHECK_THAT(said, !Contains("A3")); // once is enough
    rules.minimum = 2;
    scene.rules(rules);
    CHECK(read(scene, rows).taken == 1);
    merit::Scale scale = Scene::sample_scale();
    scale.levels[2].words = "Another meaning";
    scene.rules(rules, scale);
    CHECK_THAT(fault([&] { read(scene, rows); }), Contains("from before the rules changed"));
}

TEST_CASE("A member brings in their own sheet and nobody else's") {
    const Scene scene = Scene::open_for_scoring();
    auto rows = sheet(scene);
    row_of(rows, "C001", "1.2").cells[score_sheet_column] = "3";
    CHECK(read(scene, rows, member).taken == 1);
    CHECK_THAT(fault([&] { read(scene, rows, "P4"); }), Contains("A2: this is a row of the sheet of Member A"));
}

TEST_CASE("There is no sheet before the stage is open, for who does not score, or has handed in") {
    const Scene closed = Scene::ready();
    CHECK_THAT(refusal([&] { sheet(closed); }), Contains("not open"));
    Scene scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { score_sheet(scene.vacancy, of(scene), scene.person("P6"), words); }),
               Contains("does not score"));
    scene.score_all(member, 2).hand_in(member);
    CHECK_THAT(refusal([&] { sheet(scene); }), Contains("has handed in"));
    scene.new_candidate(true);
    CHECK(sheet(scene).size() == 13); // a late one is scored still, and what is locked is shown beside it
}
