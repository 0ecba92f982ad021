// What comes with the decisions, and taking a score back before they are made.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;
using merit::Mark;

namespace {

Scene decided() {
    Scene scene = Scene::all_handed_in();
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve).decide("C003", Outcome::reject);
    return scene;
}

Events sign(const Vacancy& vacancy, const std::string& person) {
    return sign_off(vacancy, person, shortlisting, Flags(vacancy.candidates.size()));
}

void sign(Scene& scene, const std::string& person) {
    scene.state().sign_offs.push_back({person, scene.stamp()});
}

/// Two members on both sides of the minimum: something for the agenda.
Scene in_moderation() {
    Scene scene = Scene::open_for_scoring();
    scene.score("P2", "C001", "1.1", 0).score("P3", "C001", "1.1", 3);
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    return scene;
}

} // namespace

TEST_CASE("How safe the line is may be asked once moderation is closed or not needed, by anyone there") {
    Scene scene = in_moderation();
    const auto ask = [&](const std::string& who) { return consult_safety(scene.vacancy, who, shortlisting); };
    CHECK_THAT(refusal([&] { ask("P2"); }),
               Contains("Moderation of the shortlisting stage has to be closed before asking how safe the line is"));
    scene.moderation(true);
    for (const char* id : {"P1", "P2", "P3", "P5", "P6"}) CHECK(only<SafetyConsulted>(ask(id)).stage == shortlisting);
    scene.stand_down("P3");
    CHECK_THAT(refusal([&] { ask("P3"); }), Contains("has stood down"));
    CHECK(consult_safety(Scene::all_handed_in().vacancy, "P2", shortlisting).size() == 1);
    CHECK(consult_safety(decided().vacancy, "P2", shortlisting).size() == 1);
    CHECK_THAT(refusal([&] { consult_safety(Scene::open_for_scoring().vacancy, "P2", shortlisting); }),
               Contains("Awaited: Chair, Member A and Member B"));
    CHECK_THAT(refusal([&] { consult_safety(Scene::ready().vacancy, "P2", shortlisting); }), Contains("is not open"));
}

TEST_CASE("The basis of the decisions is written by those who administer, once moderation is closed") {
    Scene scene = in_moderation();
    const auto write = [&](const std::string& text, const std::string& who = "P2") {
        return write_basis(scene.vacancy, who, shortlisting, text);
    };
    CHECK_THAT(refusal([&] { write("words"); }), Contains("has to be closed before writing the basis"));
    scene.moderation(true);
    const auto written = only<BasisWritten>(write(" All essentials were met. "));
    CHECK(written.text.text == "All essentials were met.");
    CHECK_FALSE(written.text.hr_only);
    CHECK_THAT(refusal([&] { write("words", "P3"); }), Contains("is for the chair"));
    CHECK_THAT(refusal([&] { write("  "); }), Contains("has no words"));
    scene.state().basis = Basis{"All essentials were met.", scene.stamp()};
    CHECK(write("All essentials were met.\n").empty());
    CHECK(write("Other words.").size() == 1);
}

TEST_CASE("Those who score and the HR adviser sign off when everyone is decided on") {
    Scene scene = decided();
    const auto by = [&](const std::string& who) { return sign(scene.vacancy, who); };
    for (const char* id : {"P2", "P3", "P4", "P5"}) CHECK(only<SignedOff>(by(id)).person == id);
    CHECK_THAT(refusal([&] { by("P1"); }), Contains("is an HR officer"));
    CHECK_THAT(refusal([&] { by("P6"); }), Contains("is an observer"));
    scene.stand_down("P4");
    CHECK_THAT(refusal([&] { by("P4"); }), Contains("has stood down"));
    sign(scene, "P2");
    CHECK_THAT(refusal([&] { by("P2"); }), Contains("Chair has signed off the shortlisting stage already"));
    CHECK(by("P3").size() == 1);
}

TEST_CASE("Before everyone is decided on nobody signs off, and the refusal says who is left") {
    Scene scene = Scene::all_handed_in();
    scene.decide("C001", Outcome::invite).decide("C003", Outcome::reject);
    CHECK_THAT(refusal([&] { sign(scene.vacancy, "P2"); }),
               Contains("after the decisions") && Contains("C002") && !Contains("C001"));
    CHECK_THAT(refusal([&] { sign(in_moderation().vacancy, "P2"); }), Contains("has to be closed before signing off"));
    CHECK_THAT(refusal([&] { sign(Scene::open_for_scoring().vacancy, "P2"); }), Contains("Awaited"));
    for (const char* code : {"C001", "C002", "C003"}) scene.set_aside(code, merit::Standing::withdrawn);
    CHECK_THAT(refusal([&] { sign(scene.vacancy, "P2"); }), Contains("nobody is in"));
}

TEST_CASE("A sign-off stands until something is decided, the figures change or another basis is written") {
    Scene scene = decided();
    sign(scene, "P2");
    const SignOff before = scene.state().sign_offs.front();
    const auto stands = [&] { return sign_off_stands(scene.vacancy, scene.state(), before); };
    CHECK(stands());
    SECTION("another decision sets it aside") {
        scene.decide("C002", Outcome::invite);
        CHECK_FALSE(stands());
        CHECK(sign(scene.vacancy, "P2").size() == 1);
    }
    SECTION("moderation reopened sets it aside") {
        scene.moderation(false);
        CHECK_FALSE(stands());
    }
    SECTION("a late conflict with a candidate who was scored sets it aside, until it is signed anew") {
        scene.declare("P3", Interest::conflict, "C001");
        CHECK_FALSE(stands());
        CHECK_THAT(refusal([&] { sign(scene.vacancy, "P2"); }), Contains("changed figures"));
        for (const char* code : {"C001", "C002", "C003"}) scene.decide(code, Outcome::invite);
        CHECK(sign(scene.vacancy, "P2").size() == 1);
        sign(scene, "P2");
        CHECK(sign_off_stands(scene.vacancy, scene.state(), scene.state().sign_offs.back()));
        CHECK_FALSE(stands());
    }
    SECTION("another basis sets it aside: it is what was signed") {
        scene.state().basis = Basis{"words", scene.stamp()};
        CHECK_FALSE(stands());
        CHECK(sign(scene.vacancy, "P2").size() == 1);
    }
    SECTION("someone else's sign-off and a look at the line do not") {
        sign(scene, "P3");
        scene.state().safety.push_back(scene.stamp());
        CHECK(stands());
    }
}

TEST_CASE("A score not handed in is taken back with its note and evidence, once") {
    Scene scene = Scene::open_for_scoring();
    NewScore back;
    back.person = "P3";
    back.candidate = "C001";
    back.criterion = "1.1";
    back.note = "left over";
    back.evidence = {"left over"};
    const auto give = [&] { return give_scores(scene.vacancy, shortlisting, {back}, {}, "P3"); };
    CHECK_THAT(fault(give), Contains("No score is given"));
    scene.score("P3", "C001", "1.1", 2);
    const auto given = only<ScoresGiven>(give());
    REQUIRE(given.rows.size() == 1);
    CHECK_FALSE(given.rows[0].mark.is_given());
    CHECK(given.rows[0].note.text.empty());
    CHECK(given.rows[0].evidence.empty());
    scene.score_all("P3", 2).hand_in("P3");
    CHECK_THAT(refusal(give), Contains("has handed in the score of C001 on 1.1"));
}
