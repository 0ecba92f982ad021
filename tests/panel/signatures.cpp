// Signing what was handed in or signed off, with a key or on paper.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

Signed by(const std::string& person, Signable act, long long event, char key = 'a') {
    return {shortlisting, person, act, event, std::string(64, 'h'), std::string(64, 'd'), std::string(64, key), {}};
}

long long hand_in_of(Scene& scene, const std::string& person) {
    for (const auto& [id, stamp] : scene.state().hand_ins)
        if (id == person) return stamp.event;
    return 0;
}

} // namespace

TEST_CASE("What was handed in can be signed once, and the key is shown before its first signature only") {
    Scene scene = Scene::all_handed_in();
    const long long event = hand_in_of(scene, "P3");
    const auto open = unsigned_acts(scene.vacancy, shortlisting, "P3");
    REQUIRE(open.size() == 1);
    CHECK(open[0].act == Signable::hand_in);
    CHECK(open[0].event == event);

    const Events first = sign(scene.vacancy, by("P3", Signable::hand_in, event));
    REQUIRE(first.size() == 2);
    CHECK(std::get<KeyShown>(first[0].what).person == "P3");
    CHECK(std::get<KeyShown>(first[0].what).key == std::string(64, 'a'));
    CHECK(std::get<Signed>(first[1].what).event == event);

    scene.vacancy.people[2].keys.push_back({std::string(64, 'a'), scene.stamp()});
    CHECK(sign(scene.vacancy, by("P3", Signable::hand_in, event)).size() == 1);
    CHECK(sign(scene.vacancy, by("P3", Signable::hand_in, event, 'b')).size() == 2); // another takes its place

    scene.vacancy.people[3].keys = {{std::string(64, 'c'), scene.stamp()}, {std::string(64, 'd'), scene.stamp()}};
    for (const char others : {'c', 'd'})
        CHECK_THAT(refusal([&] { sign(scene.vacancy, by("P3", Signable::hand_in, event, others)); }),
                   Contains("This is the key with which Member B signs. Member A signs with a key of their own."));

    scene.state().signatures.push_back({"P3", Signable::hand_in, event, {}, {}, {}, {}, scene.stamp()});
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P3").empty());
    CHECK_THAT(refusal([&] { sign(scene.vacancy, by("P3", Signable::hand_in, event)); }),
               Contains("Member A has signed what was handed in at the shortlisting stage already"));
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P4").size() == 1);
}

TEST_CASE("Nothing is signed that was not done") {
    Scene scene = Scene::open_for_scoring();
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P3").empty());
    CHECK_THAT(refusal([&] { sign(scene.vacancy, by("P3", Signable::hand_in, 1)); }),
               Contains("Member A has nothing to sign"));
    CHECK_THAT(refusal([&] { sign_on_paper(scene.vacancy, "P3", shortlisting, "P3", Signable::sign_off, "why"); }),
               Contains("the sign-off of the shortlisting stage is not there"));
}

TEST_CASE("A sign-off can be signed while it stands, and anew after it was given again") {
    Scene scene = Scene::all_handed_in();
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve).decide("C003", Outcome::reject);
    scene.state().sign_offs.push_back({"P2", scene.stamp()});
    const long long event = scene.state().sign_offs.back().stamp.event;
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P2").back().event == event);
    scene.state().signatures.push_back({"P2", Signable::sign_off, event, {}, {}, {}, {}, scene.stamp()});
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P2").size() == 1); // the hand-in
    scene.decide("C002", Outcome::invite);
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P2").size() == 1);
    scene.state().sign_offs.push_back({"P2", scene.stamp()});
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P2").size() == 2);
}

TEST_CASE("Whoever signs on paper is noted by themselves or by those who administer, with the reason") {
    Scene scene = Scene::all_handed_in();
    const auto noted = [&](const std::string& actor, const std::string& why = "The passphrase is forgotten.") {
        return sign_on_paper(scene.vacancy, actor, shortlisting, "P3", Signable::hand_in, why);
    };
    for (const char* actor : {"P1", "P2", "P3"}) CHECK(only<SignedOnPaper>(noted(actor)).person == "P3");
    CHECK(noted("P1").at(0).why.text == "The passphrase is forgotten.");
    CHECK_THROWS_AS(noted("P4"), NotAllowed); // another member
    CHECK_THROWS_AS(noted("P1", " "), NotAllowed);
    scene.state().on_paper.push_back({"P3", {}, Signable::hand_in, scene.stamp()});
    CHECK_THAT(refusal([&] { noted("P1"); }), Contains("already"));
    CHECK(unsigned_acts(scene.vacancy, shortlisting, "P3").empty());
}
