// Moderation and the phases: what has to wait for what (design 4.10).
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

/// Handed in, with the panel split about 1.1 of C001.
Scene split() {
    Scene scene = Scene::open_for_scoring();
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2);
    scene.score("P3", "C001", "1.1", 1);
    for (const char* id : {"P2", "P3", "P4"}) scene.hand_in(id);
    return scene;
}

NewAgreed agreed(int level = 2) {
    NewAgreed agreed;
    agreed.candidate = "C001";
    agreed.criterion = "1.1";
    agreed.level = level;
    agreed.why = "the certificate was on page 3";
    return agreed;
}

Events agree(const Scene& scene, const NewAgreed& score, const std::string& actor = "P2") {
    return agree_score(scene.vacancy, actor, shortlisting, score);
}

} // namespace

TEST_CASE("The phase goes from draft to open, moderation, deciding and closed") {
    CHECK(phase(Scene::ready().vacancy, shortlisting) == Phase::draft);
    CHECK(phase(Scene::ready().vacancy, interview) == Phase::draft);
    CHECK(phase(Scene::open_for_scoring().vacancy, shortlisting) == Phase::open);
    Scene scene = split();
    CHECK(phase(scene.vacancy, shortlisting) == Phase::moderation);
    scene.moderation(true);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::deciding);
    scene.decide("C001", Outcome::reject).decide("C002", Outcome::invite);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::deciding);
    scene.decide("C003", Outcome::invite);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::closed);
    scene.moderation(false);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::moderation);
}

TEST_CASE("With nothing on the agenda and nothing agreed there is no moderation to close") {
    Scene scene = Scene::all_handed_in();
    CHECK(agenda_of(scene.vacancy, shortlisting).empty());
    CHECK(phase(scene.vacancy, shortlisting) == Phase::deciding);
    scene.agree("C001", "1.1", 3);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::moderation);
}

TEST_CASE(
    "A candidate who was set aside needs no decision for the stage to be closed, but with nobody in it never is") {
    Scene scene = Scene::all_handed_in(2);
    scene.set_aside("C001", merit::Standing::withdrawn).decide("C002", Outcome::invite);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::closed);
    scene.set_aside("C002", merit::Standing::withdrawn);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::deciding);
}

TEST_CASE("The agenda has to wait until everyone has handed in") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P2", 2).hand_in("P2");
    CHECK_THAT(refusal([&] { agenda_of(scene.vacancy, shortlisting); }),
               Contains("agenda") && Contains("Awaited: Member A and Member B."));
    CHECK_THAT(refusal([] { agenda_of(Scene::ready().vacancy, shortlisting); }), Contains("not open"));
    const auto items = agenda_of(split().vacancy, shortlisting);
    REQUIRE(items.size() == 1);
    CHECK(items[0].why == merit::AgendaItem::Why::split_essential);
    CHECK(items[0].candidate == 0);
}

TEST_CASE("Totals and ranks have to wait until everyone has handed in and moderation is closed") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P2", 2).hand_in("P2").score_all("P3", 2).hand_in("P3").score_all("P4", 2);
    CHECK_THAT(refusal([&] { selection_of(scene.vacancy, shortlisting); }),
               Contains("The shortlist has to wait") && Contains("Awaited: Member B."));
    CHECK_THAT(refusal([] { selection_of(Scene::ready().vacancy, shortlisting); }), Contains("not open"));
    Scene open = split();
    CHECK_THAT(refusal([&] { selection_of(open.vacancy, shortlisting); }),
               Contains("Moderation of the shortlisting stage has to be closed") &&
                   Contains("1 matter is on its agenda"));
    open.moderation(true);
    CHECK(selection_of(open.vacancy, shortlisting).results.size() == 3);
    open.moderation(false);
    CHECK_THAT(refusal([&] { selection_of(open.vacancy, shortlisting); }), Contains("It was reopened"));
}

TEST_CASE("An agreed score says who was present: everyone who scores and has no conflict, unless named") {
    Scene scene = split();
    scene.declare("P4", Interest::conflict, "C002");
    const auto events = agree(scene, agreed());
    const auto score = only<ScoreAgreed>(events);
    CHECK(score.stage == shortlisting);
    CHECK(score.candidate == "C001");
    CHECK(score.criterion == "1.1");
    CHECK(score.level == 2);
    CHECK(score.present == std::vector<std::string>{"P2", "P3", "P4"});
    CHECK(score.dissent.empty());
    CHECK(events.front().why.text == "the certificate was on page 3");
    NewAgreed other = agreed();
    other.candidate = "C002";
    CHECK(only<ScoreAgreed>(agree(scene, other)).present == std::vector<std::string>{"P2", "P3"});
    scene.stand_down("P3");
    CHECK(only<ScoreAgreed>(agree(scene, agreed())).present == std::vector<std::string>{"P2", "P4"});
}

TEST_CASE("Those present have no conflict with the candidate, and dissent comes from those present") {
    Scene scene = split();
    scene.declare("P4", Interest::conflict, "C001");
    NewAgreed score = agreed();
    score.present = {"P2", "P4"};
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("Member B has a conflict with C001"));
    score.present = {"P2", "P3", "P5", "P2"};
    score.dissent = {"P3", "P3"};
    const auto event = only<ScoreAgreed>(agree(scene, score));
    CHECK(event.present == std::vector<std::string>{"P2", "P3", "P5"});
    CHECK(event.dissent == std::vector<std::string>{"P3"});
    score.present = {"P2"};
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("Member A cannot dissent without having been present"));
    score.dissent.clear();
    score.present = {"P1", "P2"};
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("Officer is an HR officer"));
    score.present = {"P5", "P6"};
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("Nobody present scores C001"));
    score.present = {"P9"};
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("\"P9\""));
}

TEST_CASE("An agreed score needs a reason, a level, a criterion of the stage and a candidate who is in") {
    Scene scene = split();
    scene.set_aside("C003", merit::Standing::withdrawn);
    NewAgreed score = agreed();
    score.why = " ";
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("needs a reason"));
    CHECK_THAT(fault([&] { agree(scene, agreed(4)); }), Contains("4 is no level") && Contains("0, 1, 2 or 3"));
    score = agreed();
    score.criterion = "3.1";
    CHECK_THAT(fault([&] { agree(scene, score); }), Contains("\"3.1\"") && Contains("1.1, 1.2, 2.1"));
    score = agreed();
    score.candidate = "C003";
    CHECK_THAT(refusal([&] { agree(scene, score); }), Contains("C003 has withdrawn"));
    score.candidate = "C004";
    CHECK_THAT(fault([&] { agree(scene, score); }), Contains("C004"));
}

TEST_CASE("Scores are agreed when all have handed in, by those who administer, until moderation is closed") {
    Scene scene = split();
    for (const char* actor : {"P1", "P2", "P5"}) CHECK(agree(scene, agreed(), actor).size() == 1);
    CHECK_THAT(refusal([&] { agree(scene, agreed(), "P3"); }), Contains("is for the chair"));
    scene.moderation(true);
    CHECK_THAT(refusal([&] { agree(scene, agreed()); }), Contains("is closed") && Contains("reopen it with a reason"));
    scene.moderation(false);
    CHECK(agree(scene, agreed()).size() == 1);
    CHECK_THAT(refusal([] { agree(Scene::open_for_scoring(), agreed()); }), Contains("Awaited: Chair"));
}

TEST_CASE("A score may be agreed where nothing is on the agenda, but not once decisions stand") {
    Scene scene = Scene::all_handed_in();
    CHECK(agree(scene, agreed(3)).size() == 1);
    scene.decide("C002", Outcome::invite);
    CHECK_THAT(refusal([&] { agree(scene, agreed(3)); }), Contains("have been decided on") && Contains("reopen"));
    scene.moderation(false);
    CHECK(agree(scene, agreed(3)).size() == 1);
}

TEST_CASE("A substitute's scores open moderation by themselves, even after decisions") {
    Scene scene = Scene::all_handed_in();
    for (const char* code : {"C001", "C002", "C003"}) scene.decide(code, Outcome::invite);
    scene.declare("P3", Interest::conflict, "C002");
    const std::string substitute = scene.add("Substitute", Role::member, "P3", {"C002"});
    scene.declare(substitute, Interest::none).score_all(substitute, 1).hand_in(substitute);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::moderation);
    CHECK(agree(scene, agreed(3)).size() == 1); // seen: refused until reopened, and reopening refused as open already
}

TEST_CASE("Moderation is closed once, by those who administer, when all have handed in") {
    Scene scene = split();
    CHECK(only<ModerationClosed>(close_moderation(scene.vacancy, "P2", shortlisting)).stage == shortlisting);
    CHECK_THAT(refusal([&] { close_moderation(scene.vacancy, "P4", shortlisting); }), Contains("is for the chair"));
    scene.moderation(true);
    CHECK_THAT(refusal([&] { close_moderation(scene.vacancy, "P2", shortlisting); }), Contains("closed already"));
    scene.moderation(false);
    CHECK(close_moderation(scene.vacancy, "P2", shortlisting).size() == 1);
    CHECK(close_moderation(Scene::all_handed_in().vacancy, "P2", shortlisting).size() == 1);
    CHECK_THAT(refusal([] { close_moderation(Scene::open_for_scoring().vacancy, "P2", shortlisting); }),
               Contains("Awaited: Chair, Member A and Member B"));
}

TEST_CASE("Moderation is reopened after it was closed or not needed, with a reason") {
    Scene scene = split();
    const auto reopen = [&](const std::string& why = "new evidence", const std::string& actor = "P2") {
        return reopen_moderation(scene.vacancy, actor, shortlisting, why);
    };
    CHECK_THAT(refusal([&] { reopen(); }), Contains("is open already"));
    scene.moderation(true);
    CHECK(reopen().front().why.text == "new evidence");
    CHECK(only<ModerationReopened>(reopen()).stage == shortlisting);
    CHECK_THAT(refusal([&] { reopen(""); }), Contains("needs a reason"));
    CHECK_THAT(refusal([&] { reopen("why", "P3"); }), Contains("is for the chair"));
    scene.moderation(false);
    CHECK_THAT(refusal([&] { reopen(); }), Contains("is open already"));
    scene = Scene::all_handed_in();
    CHECK(reopen().size() == 1); // it was not needed
    for (const char* code : {"C001", "C002", "C003"}) scene.decide(code, Outcome::invite);
    CHECK(reopen().size() == 1); // closed
    scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { reopen(); }), Contains("Awaited"));
}
