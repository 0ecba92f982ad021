// What counts, what stands, who may see what, and the order of reading.
#include "panel/support.h"

#include <algorithm>
#include <set>

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

TEST_CASE("A member with a conflict, declared early or late, does not count for that candidate alone") {
    Scene scene = Scene::all_handed_in();
    CHECK(counts(scene.vacancy, scene.state(), 2, 0));
    scene.declare("P3", Interest::conflict, "C001");
    CHECK_FALSE(counts(scene.vacancy, scene.state(), 2, 0));
    CHECK(counts(scene.vacancy, scene.state(), 2, 1));
    CHECK(counts(scene.vacancy, scene.state(), 3, 0));
    scene.declare("P4", Interest::knows, "C001");
    CHECK(counts(scene.vacancy, scene.state(), 3, 0));
}

TEST_CASE("HR, observers and officers never count") {
    const Scene scene = Scene::all_handed_in();
    for (const std::size_t person : {std::size_t{0}, std::size_t{4}, std::size_t{5}})
        CHECK_FALSE(counts(scene.vacancy, scene.vacancy.stage(shortlisting), person, 0));
}

TEST_CASE("What a member handed in before standing down counts, what they only scored does not") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P3", 2).hand_in("P3").stand_down("P3");
    scene.score_all("P4", 2).stand_down("P4");
    CHECK(counts(scene.vacancy, scene.state(), 2, 0));
    CHECK_FALSE(counts(scene.vacancy, scene.state(), 3, 0));
}

TEST_CASE("A late candidate whom a member did not score before standing down is not counted as theirs") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P3", 2).hand_in("P3");
    scene.new_candidate(true);
    scene.stand_down("P3");
    CHECK(counts(scene.vacancy, scene.state(), 2, 0));
    CHECK_FALSE(counts(scene.vacancy, scene.state(), 2, 3));
}

TEST_CASE("A substitute counts only for the candidates named") {
    Scene scene = Scene::open_for_scoring();
    scene.stand_down("P3");
    const std::size_t index = *scene.vacancy.person_index(scene.add("Substitute", Role::member, "P3", {"C002"}));
    CHECK_FALSE(counts(scene.vacancy, scene.state(), index, 0));
    CHECK(counts(scene.vacancy, scene.state(), index, 1));
}

TEST_CASE("An agreed score stands while it is the cell's last and nobody who took part has a conflict") {
    Scene scene = Scene::all_handed_in();
    scene.agree("C001", "1.1", 3).agree("C001", "1.1", 1, {"P2", "P4"}).agree("C002", "1.1", 1);
    const auto& agreed = scene.state().agreed;
    CHECK_FALSE(stands(scene.vacancy, agreed[0]));
    CHECK(stands(scene.vacancy, agreed[1]));
    scene.declare("P3", Interest::conflict, "C001"); // took part in the first alone
    CHECK(stands(scene.vacancy, agreed[1]));
    CHECK_FALSE(stands(scene.vacancy, agreed[0]));
    scene.declare("P4", Interest::conflict, "C001");
    CHECK_FALSE(stands(scene.vacancy, agreed[1]));
    CHECK(stands(scene.vacancy, agreed[2]));
}

TEST_CASE("The round has everyone's marks, what counts, and only the agreed scores that stand") {
    Scene scene = Scene::all_handed_in();
    scene.set_aside("C003", merit::Standing::withdrawn);
    scene.agree("C001", "1.1", 1).agree("C001", "1.1", 3, {"P2", "P4"}).agree("C002", "1.2", 0, {"P3"});
    scene.declare("P3", Interest::conflict, "C002");
    const merit::Round round = round_of(scene.vacancy, shortlisting);
    CHECK(round.marks == &scene.state().marks);
    CHECK(round.candidates.size() == 3);
    CHECK(round.candidates[2].standing == merit::Standing::withdrawn);
    CHECK(round.candidates[2].why == "a sample reason");
    CHECK(round.criteria == scene.state().criteria);
    CHECK(round.later == std::vector<std::string>{"3.1"});
    CHECK(round.flags.empty());
    // Chair, Member A, Member B are people 1, 2, 3 of 6.
    const std::vector<char> expected = {0, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 1, 0, 0};
    CHECK(round.counts == expected);
    REQUIRE(round.agreed.size() == 1);
    CHECK(round.agreed[0].candidate == 0);
    CHECK(round.agreed[0].criterion == 0);
    CHECK(round.agreed[0].level == 3);
    const Flags flags(3);
    CHECK(round_of(scene.vacancy, shortlisting, &flags).flags.size() == 3);
}

TEST_CASE("Another's scores are seen only when everyone who owes has handed in, one's own always") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P3", 2).hand_in("P3").score_all("P2", 2).hand_in("P2");
    const auto see = [&](const std::string& viewer, const std::string& scorer) {
        return [&scene, viewer, scorer] {
            require_may_see(scene.vacancy, shortlisting, scene.person(viewer), scene.person(scorer));
        };
    };
    CHECK_NOTHROW(see("P4", "P4")());
    for (const char* viewer : {"P1", "P2", "P4", "P5", "P6"})
        CHECK_THAT(refusal(see(viewer, "P3")), Contains("scores of Member A") && Contains("Awaited: Member B."));
    scene.score_all("P4", 2).hand_in("P4");
    for (const char* viewer : {"P1", "P2", "P4", "P5", "P6"}) CHECK_NOTHROW(see(viewer, "P3")());
}

TEST_CASE("Before the stage is open only one's own scores may be seen") {
    const Scene scene = Scene::ready();
    const auto& people = scene.vacancy.people;
    CHECK_NOTHROW(require_may_see(scene.vacancy, shortlisting, people[2], people[2]));
    CHECK_THAT(refusal([&] { require_may_see(scene.vacancy, shortlisting, people[2], people[3]); }),
               Contains("not open"));
}

TEST_CASE("Each member reads the candidates they owe in a stable order of their own") {
    Scene scene = Scene::open_for_scoring(50);
    scene.declare("P3", Interest::conflict, "C007").set_aside("C009", merit::Standing::withdrawn);
    const auto order = reading_order(scene.vacancy, shortlisting, scene.person("P3"));
    const std::set<std::size_t> read(order.begin(), order.end());
    CHECK(order.size() == 48);
    CHECK(read.size() == 48);
    CHECK(read.count(6) == 0);
    CHECK(read.count(8) == 0);
    CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
    CHECK(reading_order(scene.vacancy, shortlisting, scene.person("P3")) == order);
    CHECK(reading_order(scene.vacancy, shortlisting, scene.person("P2")) !=
          reading_order(scene.vacancy, shortlisting, scene.person("P4")));
    CHECK(reading_order(scene.vacancy, shortlisting, scene.person("P5")).empty());
}

TEST_CASE("The order of reading does not change when others leave") {
    Scene scene = Scene::open_for_scoring(20);
    auto before = reading_order(scene.vacancy, shortlisting, scene.person("P3"));
    scene.set_aside("C011", merit::Standing::withdrawn);
    before.erase(std::find(before.begin(), before.end(), 10u));
    CHECK(reading_order(scene.vacancy, shortlisting, scene.person("P3")) == before);
}
