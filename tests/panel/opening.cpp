// Opening a stage: what has to be there first.
#include "panel/coming.h"
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {
std::vector<std::string> missing(const Scene& scene, spec::Stage stage) {
    std::vector<std::string> says;
    for (const Missing& one : missing_before_opening(scene.vacancy, stage)) says.push_back(one.says);
    return says;
}
} // namespace

TEST_CASE("Opening lets in everyone who was not set aside and says who agreed the rules") {
    Scene scene = Scene::ready(4);
    scene.set_aside("C002", merit::Standing::withdrawn).set_aside("C003", merit::Standing::ineligible);
    CHECK(missing_before_opening(scene.vacancy, shortlisting).empty());
    const auto opened = only<StageOpened>(open_stage(scene.vacancy, "P1", shortlisting, {"P4", "P2", "P4"}));
    CHECK(opened.stage == shortlisting);
    CHECK(opened.candidates == std::vector<std::string>{"C001", "C004"});
    CHECK(opened.agreed_by == std::vector<std::string>{"P2", "P4"});
    CHECK(only<StageOpened>(open_stage(scene.vacancy, "P2", shortlisting, {})).agreed_by.empty());
}

TEST_CASE("A stage is opened by those who administer, once") {
    Scene scene = Scene::ready();
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P3", shortlisting, {}); }), Contains("Opening a stage is for"));
    scene.open();
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {}); }), Contains("is open already"));
}

TEST_CASE("Everything that is missing before opening is named in one refusal") {
    Scene scene;
    scene.add("Chair", Role::chair);
    scene.rules_now().minimum = 9;
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {}); }),
               Contains("cannot be opened yet") && Contains("No application is in.") &&
                   Contains("at least 2 scorers, but the panel has 1.") &&
                   Contains("A declaration of interest is awaited from Chair.") && Contains("9"));
}

TEST_CASE("Only those who score have to declare, and those who stood down do not") {
    Scene scene = Scene::ready();
    scene.person("P3").declarations.clear();
    scene.person("P4").declarations.clear();
    CHECK(missing(scene, shortlisting) ==
          std::vector<std::string>{"A declaration of interest is awaited from Member A and Member B."});
    scene.declare("P3", Interest::conflict, "C001").stand_down("P4");
    CHECK(missing_before_opening(scene.vacancy, shortlisting).empty());
}

TEST_CASE("A panel that lost too many by standing down cannot open") {
    Scene scene = Scene::ready();
    scene.stand_down("P3").stand_down("P4");
    CHECK(missing(scene, shortlisting) ==
          std::vector<std::string>{"The rules ask for at least 2 scorers, but the panel has 1."});
}

TEST_CASE("With every application set aside there is nobody to open for") {
    Scene scene = Scene::ready(1);
    scene.set_aside("C001", merit::Standing::withdrawn);
    CHECK(missing(scene, shortlisting) == std::vector<std::string>{"No application is in."});
    CHECK(missing_before_opening(scene.vacancy, shortlisting).front().where == Missing::Where::applications);
}

TEST_CASE("A practice round that was begun is closed before shortlisting opens, and keeps no other stage from it") {
    Scene scene = Scene::ready();
    scene.vacancy.practice.applications = {"X1", "X2"};
    const auto missing = missing_before_opening(scene.vacancy, shortlisting);
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].where == Missing::Where::practice);
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {}); }),
               Contains("The practice round is not closed yet"));
    for (const Missing& one : missing_before_opening(scene.vacancy, interview))
        CHECK(one.where != Missing::Where::practice);
    scene.vacancy.practice.closed = scene.stamp();
    CHECK(missing_before_opening(scene.vacancy, shortlisting).empty());
}

TEST_CASE("Unspecified importance without a rule for it keeps scoring from opening") {
    Scene scene = Scene::ready();
    scene.vacancy.specification.sections[0].criteria[0].importance = spec::Importance::unspecified;
    CHECK(missing_before_opening(scene.vacancy, shortlisting).size() == 1);
    scene.rules_now().unspecified = spec::Importance::essential;
    CHECK(missing_before_opening(scene.vacancy, shortlisting).empty());
}

TEST_CASE("A stage without rules, or before the one ahead of it is decided, does not open") {
    Scene scene = Scene::all_handed_in();
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", interview, {}); }),
               Contains("interview stage has no rules.") && Contains("shortlisting stage is not decided yet."));
    scene.rules(Scene::sample_rules(interview));
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reject);
    CHECK(missing(scene, interview) == std::vector<std::string>{"The shortlisting stage is not decided yet."});
}

TEST_CASE("Those who were invited and have not withdrawn since are in at the interview") {
    Scene scene = Scene::all_handed_in(4);
    scene.rules(Scene::sample_rules(interview));
    scene.decide("C001", Outcome::reject).decide("C002", Outcome::reserve).decide("C003", Outcome::invite);
    scene.decide("C004", Outcome::invite).decide("C001", Outcome::invite); // the last decision counts
    scene.set_aside("C003", merit::Standing::withdrawn);
    CHECK(coming(scene.vacancy, interview) ==
          only<StageOpened>(open_stage(scene.vacancy, "P1", interview, {})).candidates);
    CHECK(only<StageOpened>(open_stage(scene.vacancy, "P1", interview, {})).candidates ==
          std::vector<std::string>{"C001", "C004"});
}

TEST_CASE("With nobody invited the interview does not open") {
    Scene scene = Scene::all_handed_in(1);
    scene.rules(Scene::sample_rules(interview)).decide("C001", Outcome::reject);
    CHECK(missing(scene, interview) == std::vector<std::string>{"Nobody was invited at the shortlisting stage."});
}

TEST_CASE("A test that has rules comes between shortlisting and interview") {
    Scene scene = Scene::all_handed_in();
    for (const char* code : {"C001", "C002", "C003"}) scene.decide(code, Outcome::invite);
    scene.rules(Scene::sample_rules(interview)).rules(Scene::sample_rules(spec::Stage::test));
    CHECK(missing(scene, interview) == std::vector<std::string>{"The test stage is not decided yet."});
    scene.open(interview, {"C001"});
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", spec::Stage::test, {}); }),
               Contains("interview stage has opened already"));
}

TEST_CASE("Rules are agreed by those who score, not by HR, strangers or one who stood down") {
    Scene scene = Scene::ready();
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {"P5"}); }),
               Contains("Adviser is the HR adviser"));
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {"P9"}); }), Contains("\"P9\""));
    scene.stand_down("P4");
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {"P4"}); }),
               Contains("Member B has stood down"));
}
