// Who is on the panel, and their declarations of interest.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

Events add(const Scene& scene, const std::string& name, Role role, const std::string& actor = "P1") {
    NewPerson person;
    person.name = name;
    person.role = role;
    return add_person(scene.vacancy, actor, person);
}

Events substitute(const Scene& scene, const std::string& absent, std::vector<std::string> owes = {},
                  const std::string& why = "ill") {
    NewPerson person;
    person.name = "Substitute";
    person.substitute_for = absent;
    person.owes = std::move(owes);
    person.why = why;
    return add_person(scene.vacancy, "P1", person);
}

} // namespace

TEST_CASE("A person added gets the next id, a tidied name and the role") {
    const auto added = only<PersonAdded>(add(Scene::ready(), "  New \t Member ", Role::member));
    CHECK(added.id == "P7");
    CHECK(added.name.text == "New Member");
    CHECK_FALSE(added.name.hr_only);
    CHECK(added.role == Role::member);
    CHECK(added.substitute_for.empty());
}

TEST_CASE("The chair, HR and an officer add people, members and observers do not") {
    const Scene scene = Scene::ready();
    for (const char* actor : {"P1", "P2", "P5"}) CHECK(add(scene, "New", Role::member, actor).size() == 1);
    CHECK_THAT(refusal([&] { add(scene, "New", Role::member, "P3"); }),
               Contains("Member A is a member of the panel") &&
                   Contains("for the chair, the HR adviser or an HR officer"));
    CHECK_THAT(refusal([&] { add(scene, "New", Role::member, "P6"); }), Contains("Observer is an observer"));
    CHECK_THAT(refusal([&] { add(scene, "New", Role::member, "P99"); }), Contains("no person \"P99\""));
}

TEST_CASE("A chair who has stood down administers nothing any more") {
    Scene scene = Scene::ready();
    scene.stand_down("P2");
    CHECK_THAT(refusal([&] { add(scene, "New", Role::member, "P2"); }), Contains("Chair has stood down"));
}

TEST_CASE("Names are unique on the panel whatever the case, but an officer may share one") {
    const Scene scene = Scene::ready();
    CHECK_THAT(refusal([&] { add(scene, "member a", Role::hr); }), Contains("Member A is on the panel already"));
    CHECK(add(scene, "Officer", Role::member).size() == 1);
    CHECK_THAT(fault([&] { add(scene, " \n", Role::member); }), Contains("no name"));
    CHECK_THAT(fault([&] { add(scene, "\xff", Role::member); }), Contains("UTF-8"));
}

TEST_CASE("There is one chair at a time") {
    Scene scene = Scene::ready();
    CHECK_THAT(refusal([&] { add(scene, "New", Role::chair); }), Contains("Chair chairs the panel"));
    scene.stand_down("P2");
    CHECK(only<PersonAdded>(add(scene, "New", Role::chair)).role == Role::chair);
}

TEST_CASE("An officer is not added to the panel") {
    CHECK_THAT(refusal([] { add(Scene::ready(), "New", Role::officer); }), Contains("not on the panel"));
}

TEST_CASE("Once scoring is open HR and observers may still join, scorers only as substitutes") {
    const Scene scene = Scene::open_for_scoring();
    CHECK(add(scene, "New", Role::hr).size() == 1);
    CHECK(add(scene, "New", Role::observer).size() == 1);
    CHECK_THAT(refusal([&] { add(scene, "New", Role::member); }), Contains("only as the substitute"));
}

TEST_CASE("A substitute stands in for a member who stood down, with a reason") {
    Scene scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { substitute(scene, "Member A"); }),
               Contains("Member A has not stood down") && Contains("C001, C002, C003"));
    scene.stand_down("P3");
    const auto events = substitute(scene, "Member A", {"C002"});
    const auto added = only<PersonAdded>(events);
    CHECK(added.substitute_for == "P3");
    CHECK(added.owes == std::vector<std::string>{"C002"});
    CHECK(events.front().why.text == "ill");
    CHECK(only<PersonAdded>(substitute(scene, "Member A")).owes.empty());
    CHECK_THAT(refusal([&] { substitute(scene, "Member A", {}, "  "); }), Contains("needs a reason"));
}

TEST_CASE("A substitute stands in for a conflict only with the candidates it concerns") {
    Scene scene = Scene::open_for_scoring();
    scene.declare("P3", Interest::conflict, "C002");
    CHECK(only<PersonAdded>(substitute(scene, "Member A", {"C002"})).owes == std::vector<std::string>{"C002"});
    CHECK_THAT(refusal([&] { substitute(scene, "Member A", {"C002", "C003"}); }), Contains("no conflict with C003"));
    CHECK_THAT(refusal([&] { substitute(scene, "Member A"); }), Contains("no conflict with C001, C003"));
}

TEST_CASE("A substitute is refused for somebody unknown, for one who does not score, and for candidates not in") {
    Scene scene = Scene::open_for_scoring();
    scene.stand_down("P3").set_aside("C003", merit::Standing::withdrawn);
    CHECK_THAT(refusal([&] { substitute(scene, "Nobody"); }), Contains("Nobody called \"Nobody\""));
    CHECK_THAT(refusal([&] { substitute(scene, "Observer"); }), Contains("does not score"));
    CHECK_THAT(fault([&] { substitute(scene, "Member A", {"C009"}); }), Contains("C009"));
    CHECK_THAT(refusal([&] { substitute(scene, "Member A", {"C003"}); }), Contains("C003 has withdrawn"));
    NewPerson person;
    person.name = "New";
    person.role = Role::hr;
    person.substitute_for = "Member A";
    CHECK_THAT(fault([&] { add_person(scene.vacancy, "P1", person); }), Contains("chair or member"));
    person.substitute_for.clear();
    person.owes = {"C001"};
    CHECK_THAT(fault([&] { add_person(scene.vacancy, "P1", person); }), Contains("for a substitute only"));
}

TEST_CASE("A member declares nothing, knowing a candidate, or a conflict") {
    const Scene scene = Scene::ready();
    CHECK(only<InterestDeclared>(declare_interest(scene.vacancy, "P3", Interest::none, {}, {})).candidate.empty());
    const auto events = declare_interest(scene.vacancy, "P3", Interest::knows, "C002", " a former colleague ");
    const auto declared = only<InterestDeclared>(events);
    CHECK(declared.person == "P3");
    CHECK(declared.interest == Interest::knows);
    CHECK(declared.candidate == "C002");
    CHECK(events.front().why.text == "a former colleague");
    CHECK(only<InterestDeclared>(declare_interest(scene.vacancy, "P5", Interest::conflict, "C001", "kin")).person ==
          "P5");
}

TEST_CASE("A declaration about a candidate needs a code that exists and a reason, none needs neither") {
    const Scene scene = Scene::ready();
    const auto declare = [&](Interest interest, const std::string& code, const std::string& why) {
        return [&scene, interest, code, why] { declare_interest(scene.vacancy, "P3", interest, code, why); };
    };
    CHECK_THAT(fault(declare(Interest::conflict, "C004", "kin")),
               Contains("no candidate \"C004\"") && Contains("from C001 to C003"));
    CHECK_THAT(fault(declare(Interest::conflict, "", "kin")), Contains("names no candidate"));
    CHECK_THAT(refusal(declare(Interest::conflict, "C001", " ")), Contains("needs a reason"));
    CHECK_THAT(refusal(declare(Interest::knows, "C001", "")), Contains("needs a reason"));
    CHECK_THAT(fault(declare(Interest::none, "C001", "")), Contains("names no candidate, but C001"));
}

TEST_CASE("Everyone on the panel may declare, observers too, officers make no declaration") {
    const Scene scene = Scene::ready();
    CHECK(declare_interest(scene.vacancy, "P6", Interest::none, {}, {}).size() == 1);
    CHECK_THAT(refusal([&] { declare_interest(scene.vacancy, "P1", Interest::none, {}, {}); }),
               Contains("an HR officer"));
}

TEST_CASE("An interest is taken back only before scoring opens") {
    Scene scene = Scene::ready();
    scene.declare("P3", Interest::conflict, "C001");
    CHECK(declare_interest(scene.vacancy, "P3", Interest::none, {}, {}).size() == 1);
    scene.open();
    CHECK_THAT(refusal([&] { declare_interest(scene.vacancy, "P3", Interest::none, {}, {}); }),
               Contains("cannot be taken back once scoring has opened"));
    CHECK(declare_interest(scene.vacancy, "P4", Interest::none, {}, {}).size() == 1); // has none to take back
}

TEST_CASE("The same interest is not declared twice, but knowing may become a conflict") {
    Scene scene = Scene::ready();
    scene.declare("P3", Interest::knows, "C001");
    const auto declare = [&](Interest interest) {
        return declare_interest(scene.vacancy, "P3", interest, "C001", "kin");
    };
    CHECK_THAT(refusal([&] { declare(Interest::knows); }), Contains("declared to know C001 already"));
    CHECK(declare(Interest::conflict).size() == 1);
    scene.declare("P3", Interest::conflict, "C001");
    CHECK_THAT(refusal([&] { declare(Interest::conflict); }), Contains("declared a conflict with C001 already"));
    CHECK_THAT(refusal([&] { declare(Interest::knows); }), Contains("declared a conflict with C001 already"));
}

TEST_CASE("A conflict may be declared late: after hand-in, after decisions, after standing down") {
    Scene scene = Scene::all_handed_in();
    scene.decide("C001", Outcome::invite).stand_down("P3");
    CHECK(only<InterestDeclared>(declare_interest(scene.vacancy, "P3", Interest::conflict, "C001", "kin")).interest ==
          Interest::conflict);
}

TEST_CASE("A member stands down alone, others are stood down by those who administer") {
    Scene scene = Scene::open_for_scoring();
    const auto by = [&](const std::string& actor, const std::string& person, const std::string& why = "ill") {
        return stand_down(scene.vacancy, actor, person, why);
    };
    CHECK(only<PersonStoodDown>(by("P3", "P3")).person == "P3");
    CHECK(by("P3", "P3").front().why.text == "ill");
    for (const char* actor : {"P1", "P2", "P5"}) CHECK(only<PersonStoodDown>(by(actor, "P3")).person == "P3");
    CHECK_THAT(refusal([&] { by("P4", "P3"); }), Contains("Standing others down is for the chair"));
    CHECK_THAT(refusal([&] { by("P6", "P6"); }), Contains("Observer is an observer"));
    CHECK_THAT(refusal([&] { by("P3", "P3", ""); }), Contains("needs a reason"));
    CHECK_THAT(refusal([&] { by("P1", "P1"); }), Contains("not on the panel"));
    scene.stand_down("P3");
    CHECK_THAT(refusal([&] { by("P1", "P3"); }), Contains("Member A has stood down already"));
}

TEST_CASE("Of applicants known by name an interest is changed without losing what was declared of others") {
    Scene scene = Scene::ready();
    const auto change = [&](Interest interest, const std::vector<std::string>& codes, const std::string& why = "kin") {
        return change_interest(scene.vacancy, "P3", interest, codes, why);
    };
    // Two of one name: declared of both, once each.
    auto events = change(Interest::conflict, {"C001", "C003"});
    REQUIRE(events.size() == 2);
    CHECK(std::get<InterestDeclared>(events[1].what).candidate == "C003");
    scene.declare("P3", Interest::conflict, "C001").declare("P3", Interest::knows, "C002");
    // Weaker: everything is taken back and what stays is declared again, with its own reason.
    events = change(Interest::knows, {"C001"}, "met once");
    REQUIRE(events.size() == 3);
    CHECK(std::get<InterestDeclared>(events[0].what).interest == Interest::none);
    CHECK(std::get<InterestDeclared>(events[1].what).candidate == "C002");
    CHECK(events[1].why.text == "a sample reason");
    CHECK(std::get<InterestDeclared>(events[2].what).interest == Interest::knows);
    CHECK(std::get<InterestDeclared>(events[2].what).candidate == "C001");
    CHECK(events[2].why.text == "met once");
    CHECK(change(Interest::none, {"C001"}).size() == 2);
}

TEST_CASE("No refusal to change an interest says a code, and after opening none becomes weaker") {
    Scene scene = Scene::ready();
    scene.declare("P3", Interest::conflict, "C001");
    const auto refused = [&](Interest interest, const std::string& code, const std::string& why) {
        const std::string said = refusal([&] { change_interest(scene.vacancy, "P3", interest, {code}, why); });
        CHECK_THAT(said, !Contains("C00"));
        return said;
    };
    CHECK_THAT(refused(Interest::conflict, "C001", "kin"), Contains("has declared that already"));
    CHECK_THAT(refused(Interest::none, "C002", ""), Contains("nothing of this applicant"));
    CHECK_THAT(refused(Interest::knows, "C002", " "), Contains("needs a reason"));
    scene.open();
    CHECK_THAT(refused(Interest::knows, "C001", "kin"), Contains("cannot be taken back once scoring has opened"));
    CHECK_THAT(refused(Interest::none, "C001", ""), Contains("cannot be taken back once scoring has opened"));
    CHECK(change_interest(scene.vacancy, "P3", Interest::knows, {"C002"}, "met once").size() == 1);
}
