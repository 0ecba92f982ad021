// What a member owes, handing it in, and who is awaited.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

TEST_CASE("A member owes every scored criterion of every candidate still in but their own conflicts") {
    Scene scene = Scene::open_for_scoring();
    scene.declare("P3", Interest::conflict, "C002").set_aside("C003", merit::Standing::withdrawn);
    const auto owed = still_owed(scene.vacancy, shortlisting, "P3");
    REQUIRE(owed.size() == 3);
    CHECK(owed[0].candidate == "C001");
    CHECK(owed[0].criterion == "1.1");
    CHECK(owed[2].criterion == "2.1");
    CHECK_FALSE(owed[0].note_only);
    CHECK(owes(scene.vacancy, scene.state(), 2, 0));
    CHECK_FALSE(owes(scene.vacancy, scene.state(), 2, 1));
    CHECK_FALSE(owes(scene.vacancy, scene.state(), 2, 2));
    CHECK(owes(scene.vacancy, scene.state(), 3, 1));
    CHECK_FALSE(owes(scene.vacancy, scene.state(), 4, 0)); // HR does not score
}

TEST_CASE("Before the stage opens nothing is owed and nothing is handed in") {
    const Scene scene = Scene::ready();
    CHECK(still_owed(scene.vacancy, shortlisting, "P3").empty());
    CHECK_FALSE(has_handed_in(scene.vacancy, shortlisting, scene.vacancy.people[2]));
    CHECK_THAT(refusal([&] { hand_in(scene.vacancy, shortlisting, "P3"); }), Contains("not open"));
}

TEST_CASE("Levels and question marks alike settle what is owed") {
    Scene scene = Scene::open_for_scoring(1);
    scene.score("P3", "C001", "1.1", 0).score("P3", "C001", "1.2", 3);
    CHECK(still_owed(scene.vacancy, shortlisting, "P3").size() == 1);
    scene.score("P3", "C001", "2.1", merit::Mark::cannot_judge());
    CHECK(still_owed(scene.vacancy, shortlisting, "P3").empty());
    CHECK(only<HandedIn>(hand_in(scene.vacancy, shortlisting, "P3")).person == "P3");
}

TEST_CASE("Hand-in is refused with how many are missing and the first ten of them") {
    Scene scene = Scene::open_for_scoring(5);
    scene.score("P3", "C001", "1.1", 2);
    CHECK_THAT(refusal([&] { hand_in(scene.vacancy, shortlisting, "P3"); }),
               Contains("14 scores are missing: C001 on 1.2, C001 on 2.1, C002 on 1.1") && Contains("and 4 more"));
    scene.score_all("P3", 2).score("P3", "C005", "2.1", merit::Mark());
    CHECK_THAT(refusal([&] { hand_in(scene.vacancy, shortlisting, "P3"); }),
               Contains("1 score is missing: C005 on 2.1.") && !Contains("more"));
}

TEST_CASE("A level below the minimum on an essential needs a note where the rules ask for it") {
    Scene scene = Scene::open_for_scoring(1);
    scene.score("P3", "C001", "1.1", 1).score("P3", "C001", "1.2", 2).score("P3", "C001", "2.1", 0);
    CHECK(still_owed(scene.vacancy, shortlisting, "P3").empty());
    scene.rules_now().note_below_minimum = true;
    const auto owed = still_owed(scene.vacancy, shortlisting, "P3"); // 2.1 is desirable: no note
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].note_only);
    CHECK(owed[0].criterion == "1.1");
    CHECK_THAT(refusal([&] { hand_in(scene.vacancy, shortlisting, "P3"); }),
               Contains("1 score needs a note") && Contains("C001 on 1.1"));
    scene.score("P3", "C001", "1.1", merit::Mark::level(1), true);
    CHECK(hand_in(scene.vacancy, shortlisting, "P3").size() == 1);
    scene.score("P3", "C001", "1.1", merit::Mark::cannot_judge());
    CHECK(still_owed(scene.vacancy, shortlisting, "P3").empty());
}

TEST_CASE("What was handed in owes nothing more, not even a note") {
    Scene scene = Scene::open_for_scoring(1);
    scene.score_all("P3", 1).hand_in("P3");
    scene.rules_now().note_below_minimum = true;
    CHECK(still_owed(scene.vacancy, shortlisting, "P3").empty());
}

TEST_CASE("Handing in is for those who score, once, and not after standing down") {
    Scene scene = Scene::open_for_scoring();
    const auto by = [&](const std::string& person) {
        return [&scene, person] { hand_in(scene.vacancy, shortlisting, person); };
    };
    CHECK_THAT(refusal(by("P6")), Contains("Observer is an observer"));
    scene.score_all("P3", 2).hand_in("P3");
    CHECK_THAT(refusal(by("P3")), Contains("Member A has handed in") && Contains("already"));
    scene.score_all("P4", 2).stand_down("P4");
    CHECK_THAT(refusal(by("P4")), Contains("Member B has stood down"));
    for (const char* code : {"C001", "C002", "C003"}) scene.declare("P2", Interest::conflict, code);
    CHECK_THAT(refusal(by("P2")), Contains("Chair owes no scores"));
}

TEST_CASE("A substitute declares before handing in") {
    Scene scene = Scene::open_for_scoring();
    scene.stand_down("P3");
    const std::string id = scene.add("Substitute", Role::member, "P3", {"C002"});
    scene.score_all(id, 2);
    CHECK_THAT(refusal([&] { hand_in(scene.vacancy, shortlisting, id); }), Contains("has not declared"));
    scene.declare(id, Interest::none);
    CHECK(hand_in(scene.vacancy, shortlisting, id).size() == 1);
}

TEST_CASE("Scored is not handed in: a member is awaited until the hand-in") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P2", 2).score_all("P3", 2).score_all("P4", 2).hand_in("P3");
    CHECK(awaited(scene.vacancy, shortlisting) == std::vector<std::string>{"Chair", "Member B"});
    scene.hand_in("P4").hand_in("P2");
    CHECK(awaited(scene.vacancy, shortlisting).empty());
}

TEST_CASE("A member who owes nothing, or who stood down, is never awaited") {
    Scene scene = Scene::open_for_scoring(1);
    scene.declare("P3", Interest::conflict, "C001").stand_down("P4");
    CHECK(awaited(scene.vacancy, shortlisting) == std::vector<std::string>{"Chair"});
    CHECK(has_handed_in(scene.vacancy, shortlisting, scene.person("P3")));
}

TEST_CASE("When the last missing candidate is set aside, what was handed in is everything") {
    Scene scene = Scene::open_for_scoring(2);
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    scene.new_candidate(true);
    CHECK(awaited(scene.vacancy, shortlisting).size() == 3);
    scene.set_aside("C003", merit::Standing::withdrawn);
    CHECK(awaited(scene.vacancy, shortlisting).empty());
}

TEST_CASE("One who came after a later stage opened has no part in the earlier one") {
    Scene scene = Scene::all_handed_in();
    scene.rules(Scene::sample_rules(interview)).open(interview, {"C001"}).stand_down("P3");
    const std::string id = scene.add("Substitute", Role::member, "P3");
    CHECK(awaited(scene.vacancy, shortlisting).empty());
    CHECK(awaited(scene.vacancy, interview) == std::vector<std::string>{"Chair", "Member B", "Substitute"});
    CHECK_FALSE(counts(scene.vacancy, scene.state(), *scene.vacancy.person_index(id), 0));
}
