// What HR alone reads: names, schemes, adjustments, looks; and equality monitoring.
#include "report/support.h"

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

struct Annex {
    Scene scene = ranked();
    Facts facts;

    Annex() {
        merit::Scheme scheme;
        scheme.flag = "disability_confident";
        scheme.name = "Disability Confident";
        scheme.minimum = 1;
        scene.rules_now().schemes = {scheme};
        panel::Decision decision;
        decision.candidate = "C004";
        decision.outcome = panel::Outcome::invite;
        decision.proposed = merit::Outcome::reject;
        decision.ground = panel::Ground::scheme;
        decision.stamp = scene.stamp();
        scene.decide("C001", panel::Outcome::invite);
        scene.state().decisions.push_back(decision);
    }
    Report report(const std::string& name) {
        facts = decided_facts(scene);
        HrFacts hr;
        hr.names = {"First Applicant", "Second Applicant", "", "Fourth Applicant"};
        hr.flags.resize(4);
        hr.flags[0].insert("disability_confident");
        hr.flags[3].insert("disability_confident");
        hr.selection = panel::selection_of(scene.vacancy, spec::Stage::shortlisting, &hr.flags);
        hr.reason = [](const panel::Decision&) { return std::string("meets the scheme's minimum"); };
        hr.adjustments = {{"Adjustments", {"", "A quiet room", "", ""}}};
        facts.hr = std::move(hr);
        return compose(shipped(name), facts);
    }
};

} // namespace

TEST_CASE("The HR annex has names beside codes, with what was decided, schemes included") {
    const Table table = table_in(section(Annex().report("hr-annex"), "Names beside codes"));
    CHECK(row_of(table, "C001") == "C001 | First Applicant | Invited | Invited");
    CHECK(row_of(table, "C003") == "C003 | – | Reserve | not decided yet");
    CHECK(row_of(table, "C004") == "C004 | Fourth Applicant | Rejected | Invited");
}

TEST_CASE("The HR annex says what each scheme asks, who asked for it, and what became of them") {
    const auto schemes = section(Annex().report("hr-annex"), "Interview schemes");
    CHECK_THAT(words_of(schemes), Contains("Disability Confident: every essential scored at 1 or more."));
    const Table table = table_in(schemes);
    REQUIRE(table.rows.size() == 2);
    CHECK(row_of(table, "C001") ==
          "C001 | First Applicant | Disability Confident | Invited | Takes an ordinary place | Invited");
    CHECK(row_of(table, "C004") ==
          "C004 | Fourth Applicant | Disability Confident | Rejected | Invited in addition | Invited");
    CHECK_THAT(words_of(schemes), Contains("C001 | A sample reason.") || Contains("C001 | a sample reason."));
    CHECK_THAT(words_of(schemes), Contains("C004 | meets the scheme's minimum."));
}

TEST_CASE("The HR annex lists adjustments asked for and every look at names") {
    Annex annex;
    annex.scene.vacancy.hr_views.push_back({"", annex.scene.stamp()});
    annex.scene.vacancy.hr_views.push_back({"Letters to applicants", annex.scene.stamp()});
    const Report report = annex.report("hr-annex");
    CHECK(row_of(table_in(section(report, "Adjustments asked for")), "C002") ==
          "C002 | Second Applicant | A quiet room");
    const Table views = table_in(section(report, "When names were shown, and to whom"));
    REQUIRE(views.rows.size() == 2);
    CHECK(views.rows[0].cells[1].text == "Officer");
    CHECK(views.rows[0].cells[2].text == "No reason recorded.");
    CHECK(views.rows[1].cells[2].text == "Letters to applicants.");
}

TEST_CASE("Equality monitoring counts everybody once by stage, or says that the form asks for nothing") {
    Annex annex;
    CHECK_THAT(words_of(section(annex.report("equality-monitoring"), "Who applied and who came how far")),
               Contains("asks for nothing that is counted"));
    annex.scene = Scene::open_for_scoring(42);
    for (const char* id : {"P2", "P3", "P4"}) annex.scene.score_all(id, 3).hand_in(id);
    for (int i = 0; i < 42; ++i) {
        const std::string& code = annex.scene.vacancy.candidates[static_cast<std::size_t>(i)].code;
        annex.scene.decide(code, i % 2 ? panel::Outcome::invite : panel::Outcome::reject);
    }
    annex.scene.set_aside("C001", merit::Standing::withdrawn);
    annex.scene.candidate("C001").replaced_by = "C002";
    Facts facts = decided_facts(annex.scene);
    facts.hr.emplace();
    FieldAnswers field{"Sex", {}};
    for (int i = 0; i < 42; ++i) field.answers.emplace_back(i < 20 ? "Female" : "Male");
    facts.hr->monitoring = {field};
    const Table table =
        table_in(section(compose(shipped("equality-monitoring"), facts), "Who applied and who came how far"));
    CHECK(table.columns[0].heading == "Sex");
    CHECK(table.columns[2].heading == "Invited after shortlisting");
    // Nine women were not invited: shown beside the nineteen who applied, ten would say so.
    CHECK(row_of(table, "Female") == "Female | 19 | –");
    CHECK(row_of(table, "Male") == "Male | 22 | –");
    CHECK(row_of(table, "Everybody") == "Everybody | 41 | 21");
}
