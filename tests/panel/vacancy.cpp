// The words of events and looking things up in a vacancy.
#include "panel/support.h"

#include <set>

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

TEST_CASE("Words of roles, interests, grounds and phases are those of the command line") {
    for (const Role role : {Role::chair, Role::member, Role::hr, Role::observer, Role::officer})
        CHECK(role_named(name(role)) == role);
    CHECK(name(Role::hr) == "hr");
    CHECK(role_named("Chair") == std::nullopt);
    CHECK(name(Interest::knows) == "knows");
    CHECK(name(Ground::scheme) == "scheme");
    CHECK(name(Phase::draft) == "draft");
    CHECK(name(Phase::moderation) == "moderation");
    CHECK(name(Phase::closed) == "closed");
}

TEST_CASE("Outcomes have words of their own at interview") {
    CHECK(name(Outcome::invite, shortlisting) == "invite");
    CHECK(name(Outcome::invite, interview) == "appoint");
    CHECK(name(Outcome::reject, interview) == "not appointed");
    CHECK(outcome_named("invite", shortlisting) == Outcome::invite);
    CHECK(outcome_named("appoint", shortlisting) == std::nullopt);
    CHECK(outcome_named("appoint", interview) == Outcome::invite);
    CHECK(outcome_named("not-appointed", interview) == Outcome::reject);
    CHECK(outcome_named("not appointed", interview) == Outcome::reject);
    CHECK(outcome_named("reserve", interview) == Outcome::reserve);
    CHECK(outcome_named("perhaps", interview) == std::nullopt);
}

TEST_CASE("Every kind of event has its own name in the file") {
    CHECK(kind(VacancyCreated{}) == "vacancy-created");
    CHECK(kind(RulesSet{}) == "rules-set");
    CHECK(kind(PersonAdded{}) == "person-added");
    CHECK(kind(InterestDeclared{}) == "interest-declared");
    CHECK(kind(PersonStoodDown{}) == "person-stood-down");
    CHECK(kind(ApplicationsTaken{}) == "applications-taken");
    CHECK(kind(CandidateSetAside{}) == "candidate-set-aside");
    CHECK(kind(StageOpened{}) == "stage-opened");
    CHECK(kind(ScoresGiven{}) == "scores-given");
    CHECK(kind(HandedIn{}) == "handed-in");
    CHECK(kind(ScoreAgreed{}) == "score-agreed");
    CHECK(kind(ModerationClosed{}) == "moderation-closed");
    CHECK(kind(ModerationReopened{}) == "moderation-reopened");
    CHECK(kind(Decided{}) == "decided");
    CHECK(kind(WordsErased{}) == "words-erased");
    CHECK(kind(SpecificationChanged{}) == "specification-changed");
    CHECK(kind(RulesAgreed{}) == "rules-agreed");
    CHECK(kind(HrViewOpened{}) == "hr-view-opened");
    CHECK(kind(PracticeTaken{}) == "practice-taken");
    CHECK(kind(PracticeScored{}) == "practice-scored");
    CHECK(kind(PracticeClosed{}) == "practice-closed");
    CHECK(kind(SafetyConsulted{}) == "safety-consulted");
    CHECK(kind(BasisWritten{}) == "basis-written");
    CHECK(kind(SignedOff{}) == "signed-off");
}

TEST_CASE("Candidates are found by code beyond C999, where bytes and numbers part ways") {
    const Scene scene = Scene::ready(1002);
    CHECK(scene.vacancy.candidate_index("C001") == 0u);
    CHECK(scene.vacancy.candidate_index("C999") == 998u);
    CHECK(scene.vacancy.candidate_index("C1000") == 999u);
    CHECK(scene.vacancy.candidate_index("C1002") == 1001u);
    CHECK(scene.vacancy.candidate_index("C1003") == std::nullopt);
    CHECK(scene.vacancy.candidate_index("c001") == std::nullopt);
}

TEST_CASE("A name means the person on the panel before an officer of the same name") {
    Scene scene;
    scene.add("Same", Role::officer);
    const std::string member = scene.add("Same", Role::member);
    CHECK(scene.vacancy.person_named("Same")->id == member);
    CHECK(scene.vacancy.person_named("Officer")->id == "P1");
    CHECK(scene.vacancy.person_named("same") == nullptr);
}

TEST_CASE("An unknown name is refused with the names there are") {
    CHECK(Scene::ready().vacancy.require_person("Member A").id == "P3");
    CHECK_THAT(refusal([] { Scene::ready().vacancy.require_person("Nobody"); }),
               Contains("\"Nobody\"") && Contains("Chair, Member A, Member B, Adviser, Observer") &&
                   !Contains("Officer,"));
    CHECK_THAT(refusal([] { Scene().vacancy.require_person("Nobody"); }), Contains("nobody has been added"));
}

TEST_CASE("The current stage is the one that was opened last") {
    Scene scene = Scene::ready();
    scene.rules(Scene::sample_rules(interview));
    CHECK(scene.vacancy.current_stage() == shortlisting);
    scene.open();
    CHECK(scene.vacancy.current_stage() == shortlisting);
    scene.open(interview, {"C001"});
    CHECK(scene.vacancy.current_stage() == interview);
    CHECK_THAT(refusal([&] { scene.vacancy.stage(spec::Stage::test); }), Contains("test stage has no rules"));
}

TEST_CASE("A conflict outweighs knowing the same candidate, and a later none takes both back") {
    Scene scene = Scene::ready();
    scene.declare("P3", Interest::conflict, "C001").declare("P3", Interest::knows, "C001");
    scene.declare("P3", Interest::knows, "C002");
    CHECK(scene.person("P3").interest_in("C001") == Interest::conflict);
    CHECK(scene.person("P3").interest_in("C002") == Interest::knows);
    CHECK(scene.person("P3").interest_in("C003") == Interest::none);
    scene.declare("P3", Interest::none);
    CHECK(scene.person("P3").interest_in("C001") == Interest::none);
}

TEST_CASE("The last decision of a candidate and the last agreed score of a cell are in force") {
    Scene scene = Scene::all_handed_in();
    scene.agree("C001", "1.1", 1).agree("C001", "1.1", 3).agree("C001", "1.2", 0);
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve).decide("C001", Outcome::reject);
    CHECK(scene.state().decision_on("C001")->outcome == Outcome::reject);
    CHECK(scene.state().decision_on("C003") == nullptr);
    CHECK(scene.state().agreed_on("C001", "1.1")->level == 3);
    CHECK(scene.state().agreed_on("C002", "1.1") == nullptr);
    CHECK(scene.state().criterion_index("2.1") == 2u);
    CHECK(scene.state().criterion_index("3.1") == std::nullopt); // scored at interview
}
