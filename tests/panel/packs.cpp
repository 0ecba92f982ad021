// Panel packs: who gets one, what it keeps from the record meanwhile, and which come back.
#include "panel/packs.h"
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

constexpr const char *officer = "P1", *chair = "P2", *member = "P3", *colleague = "P4", *adviser = "P5";

/// A pack of theirs that was made, out or back.
Pack& with_pack(Scene& scene, const std::string& person, bool back = false) {
    Pack pack;
    pack.id = "pack " + std::to_string(scene.vacancy.packs.size() + 1);
    pack.person = person;
    pack.stage = shortlisting;
    pack.made = scene.stamp();
    if (back) pack.returned = scene.stamp();
    scene.vacancy.packs.push_back(pack);
    return scene.vacancy.packs.back();
}

std::string no_pack(const Scene& scene, const std::string& person, const std::string& actor = officer) {
    return refusal([&] { require_may_take_pack(scene.vacancy, actor, shortlisting, person); });
}

std::string not_taken(const Scene& scene, bool same = false, const std::string& id = "pack 1",
                      const std::string& actor = officer) {
    return refusal([&] { return_pack(scene.vacancy, actor, id, same, "sealed"); });
}

Events give(const Scene& scene, const std::string& code) {
    return give_scores(scene.vacancy, shortlisting, {{member, code, "1.1", merit::Mark::level(2), {}, {}, 0}});
}

} // namespace

TEST_CASE("HR makes a pack for whoever owes scores, and its key is for HR alone") {
    const Scene scene = Scene::open_for_scoring();
    for (const char* actor : {officer, adviser}) {
        const auto made =
            only<PackMade>(make_pack(scene.vacancy, actor, shortlisting, member, {"an id", "public", "secret"}));
        CHECK(made.person == member);
        CHECK(made.id == "an id");
        CHECK(made.key == "public");
        CHECK(made.secret.text == "secret");
        CHECK(made.secret.hr_only);
    }
}

TEST_CASE("There is no pack for who does not score, owes nothing, has handed in or stood down, or has one") {
    Scene scene = Scene::open_for_scoring();
    CHECK_THAT(no_pack(scene, member, chair), Contains("is the chair"));
    CHECK_THAT(no_pack(scene, adviser), Contains("does not score"));
    CHECK_THAT(no_pack(scene, "P6"), Contains("does not score"));
    CHECK_THAT(no_pack(scene, "P9"), Contains("P9"));
    const Scene closed = Scene::ready();
    CHECK_THAT(no_pack(closed, member), Contains("not open"));
    with_pack(scene, member);
    CHECK_THAT(no_pack(scene, member), Contains("has a pack that was made on"));
    CHECK_NOTHROW(require_may_take_pack(scene.vacancy, officer, shortlisting, colleague));
    scene.vacancy.packs.back().returned = scene.stamp();
    CHECK_THAT(no_pack(scene, member), Contains("came back on"));

    scene.score_all(colleague, 2).hand_in(colleague);
    CHECK_THAT(no_pack(scene, colleague), Contains("has handed in"));
    scene.stand_down(chair);
    CHECK_THAT(no_pack(scene, chair), Contains("stood down"));

    Scene other = Scene::open_for_scoring(1);
    other.declare(member, Interest::conflict, "C001");
    CHECK_THAT(no_pack(other, member), Contains("would be empty"));
    other.person(colleague).declarations.clear();
    CHECK_THAT(no_pack(other, colleague), Contains("has not declared"));
}

TEST_CASE("Whose pack is out neither scores nor hands in in the record until it is withdrawn") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all(member, 2);
    const std::string id = with_pack(scene, member).id;
    CHECK_THAT(refusal([&] { give(scene, "C001"); }), Contains("scores in a pack"));
    CHECK_THAT(refusal([&] { hand_in(scene.vacancy, shortlisting, member); }), Contains("scores in a pack"));
    CHECK_THAT(refusal([&] { withdraw_pack(scene.vacancy, officer, shortlisting, member, " "); }),
               Contains("needs a reason"));
    CHECK_THAT(refusal([&] { withdraw_pack(scene.vacancy, chair, shortlisting, member, "Lost."); }),
               Contains("is for"));
    CHECK_THAT(refusal([&] { withdraw_pack(scene.vacancy, officer, shortlisting, colleague, "Lost."); }),
               Contains("has no pack"));
    const Events events = withdraw_pack(scene.vacancy, officer, shortlisting, member, "Lost.");
    CHECK(only<PackWithdrawn>(events).id == id);
    CHECK(events.front().why.text == "Lost.");
    scene.vacancy.packs.back().withdrawn = scene.stamp();
    CHECK_NOTHROW(give(scene, "C001"));
    CHECK_NOTHROW(require_may_take_pack(scene.vacancy, officer, shortlisting, member));
    CHECK_FALSE(any_handed_in(scene.vacancy, scene.state()));
}

TEST_CASE("A pack comes back once, to HR, by the rules it was made under, and of who is still on the panel") {
    Scene scene = Scene::open_for_scoring();
    Pack& pack = with_pack(scene, member);
    CHECK(only<PackReturned>(return_pack(scene.vacancy, officer, pack.id, false, "sealed")).sealed.bytes == "sealed");
    CHECK_THAT(not_taken(scene, false, pack.id, chair), Contains("is for"));
    CHECK_THAT(not_taken(scene, false, "another"), Contains("made no such pack"));
    SECTION("the same again, or another") {
        pack.returned = scene.stamp();
        CHECK_THAT(not_taken(scene, true), Contains("already"));
        CHECK_THAT(not_taken(scene, false), Contains("two copies of one pack"));
        CHECK_THAT(refusal([&] { withdraw_pack(scene.vacancy, officer, shortlisting, member, "By mistake."); }),
                   Contains("counts"));
    }
    SECTION("withdrawn") {
        pack.withdrawn = scene.stamp();
        pack.withdrawn_why = "Lost on a train";
        CHECK_THAT(not_taken(scene), Contains("was withdrawn on") && Contains("(Lost on a train)"));
    }
    SECTION("stood down") {
        scene.stand_down(member);
        CHECK_THAT(not_taken(scene), Contains("has stood down"));
    }
    SECTION("other rules, until they are as they were") {
        merit::Rules rules = scene.rules_now();
        rules.line.invite = 3;
        scene.rules(rules);
        CHECK_NOTHROW(return_pack(scene.vacancy, officer, pack.id, false, "sealed"));
        rules.minimum = 1;
        scene.rules(rules);
        CHECK_THAT(not_taken(scene), Contains("rules were changed after this pack"));
        rules.minimum = 2;
        scene.rules(rules);
        CHECK_NOTHROW(return_pack(scene.vacancy, officer, pack.id, false, "sealed"));
        merit::Scale scale = Scene::sample_scale();
        scale.levels[1].name = "Said";
        scene.rules(rules, scale);
        CHECK_THAT(not_taken(scene), Contains("rules were changed after this pack"));
    }
}

TEST_CASE("What came back is locked, counts as handed in, and is due only when nobody is awaited") {
    Scene scene = Scene::open_for_scoring(2);
    with_pack(scene, member, true);
    const Person& who = scene.person(member);
    CHECK(has_returned(scene.vacancy, shortlisting, who));
    CHECK(any_handed_in(scene.vacancy, scene.state()));
    CHECK_THAT(refusal([&] { give(scene, "C001"); }), Contains("with a pack, which stays sealed"));
    CHECK_FALSE(packs_are_due(scene.vacancy, shortlisting));
    CHECK(awaited(scene.vacancy, shortlisting) == std::vector<std::string>{"Chair", "Member B"});
    scene.score_all(chair, 2).hand_in(chair);
    CHECK_FALSE(packs_are_due(scene.vacancy, shortlisting));
    SECTION("the last hands in") {
        scene.score_all(colleague, 2).hand_in(colleague);
        CHECK(packs_are_due(scene.vacancy, shortlisting));
    }
    SECTION("the last stands down") {
        scene.stand_down(colleague);
        CHECK(packs_are_due(scene.vacancy, shortlisting));
    }
    SECTION("what came later is scored in the record first") {
        const std::string late = scene.new_candidate(true);
        CHECK_FALSE(comes_with(scene.vacancy.packs.front(), scene.candidate(late)));
        CHECK(comes_with(scene.vacancy.packs.front(), scene.candidate("C001")));
        CHECK_FALSE(has_returned(scene.vacancy, shortlisting, who));
        CHECK_NOTHROW(give(scene, late));
        CHECK_THAT(refusal([&] { give(scene, "C001"); }), Contains("with a pack, which stays sealed"));
    }
}

TEST_CASE("Without packs nothing is due, and a stage that is not open awaits none") {
    const Scene scene = Scene::all_handed_in();
    CHECK_FALSE(packs_are_due(scene.vacancy, shortlisting));
    CHECK_FALSE(packs_are_due(scene.vacancy, interview));
    CHECK_FALSE(pack_out(scene.vacancy, shortlisting, member));
    CHECK_FALSE(pack_sealed(scene.vacancy, shortlisting, member));
}
