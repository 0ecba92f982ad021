// One person's two applications: found, decided on, and what stands in the way of opening until then.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;
using intake::SameBy;

namespace {

void found(Scene& scene, const std::vector<std::string>& codes, std::vector<SameBy> by = {SameBy::email}) {
    scene.vacancy.alike.push_back({codes, std::move(by), scene.stamp()});
}

std::vector<std::vector<std::string>> undecided(const Scene& scene) {
    std::vector<std::vector<std::string>> groups;
    for (const Alike& one : undecided_alike(scene.vacancy)) groups.push_back(one.candidates);
    return groups;
}

using Groups = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("A group waits for HR until one of it is left, or HR has said that they count each") {
    Scene scene = Scene::ready(5);
    CHECK(undecided(scene).empty());
    found(scene, {"C004", "C002"});
    CHECK(undecided(scene) == Groups{{"C002", "C004"}});
    scene.vacancy.kept_apart = {{"C002", "C005"}};
    CHECK(undecided(scene).size() == 1); // not these two
    scene.vacancy.kept_apart.push_back({"C002", "C004"});
    CHECK(undecided(scene).empty());
    found(scene, {"C002", "C004", "C005"}); // a third has come
    CHECK(undecided(scene) == Groups{{"C002", "C004", "C005"}});
    scene.set_aside("C005", merit::Standing::withdrawn);
    CHECK(undecided(scene).empty());
    found(scene, {"C001", "C003"});
    scene.set_aside("C003", merit::Standing::ineligible);
    CHECK(undecided(scene).empty());
    scene.vacancy.candidates[2].standing = merit::Standing::in; // brought back
    CHECK(undecided(scene) == Groups{{"C001", "C003"}});
}

TEST_CASE("A group that has grown is listed once, as it is now") {
    Scene scene = Scene::ready(5);
    found(scene, {"C002", "C003"});
    found(scene, {"C002", "C003", "C005"});
    found(scene, {"C001", "C004"});
    CHECK(undecided(scene) == Groups{{"C001", "C004"}, {"C002", "C003", "C005"}});
}

TEST_CASE("The newer application stands for the older one, before scoring opens, with a reason") {
    Scene scene = Scene::ready();
    const auto replace = [&](const std::string& actor, const std::string& older, const std::string& newer,
                             const std::string& why = "Sent again") {
        return replace_application(scene.vacancy, actor, older, newer, why);
    };
    const Events events = replace("P5", "C001", "C003");
    const auto event = only<CandidateReplaced>(events);
    CHECK(event.code == "C001");
    CHECK(event.by == "C003");
    CHECK(events.front().why.text == "Sent again");
    CHECK_THAT(refusal([&] { replace("P3", "C001", "C003"); }), Contains("is for the chair"));
    CHECK_THAT(refusal([&] { replace("P1", "C001", "C003", " "); }), Contains("needs a reason"));
    CHECK_THAT(fault([&] { replace("P1", "C001", "C001"); }), Contains("cannot replace itself"));
    CHECK_THAT(fault([&] { replace("P1", "C001", "C009"); }), Contains("C009"));
    scene.set_aside("C002", merit::Standing::withdrawn);
    scene.vacancy.candidates[1].replaced_by = "C003";
    CHECK_THAT(refusal([&] { replace("P1", "C002", "C001"); }), Contains("C002 was replaced by C003 already"));
    CHECK_THAT(refusal([&] { replace("P1", "C001", "C002"); }), Contains("C002 was replaced by C003 already"));
    scene.open();
    CHECK_THAT(refusal([&] { replace("P1", "C001", "C003"); }), Contains("Scoring has opened"));
}

TEST_CASE("HR says that applications count each, by all codes or by one for its whole group") {
    Scene scene = Scene::ready(5);
    found(scene, {"C001", "C002", "C004"});
    const auto keep = [&](const std::vector<std::string>& codes, const std::string& why = "Two people") {
        return only<KeptApart>(keep_apart(scene.vacancy, "P1", codes, why)).candidates;
    };
    CHECK(keep({"C004"}) == std::vector<std::string>{"C001", "C002", "C004"});
    CHECK(keep({"C004", "C001"}) == std::vector<std::string>{"C001", "C004"});
    CHECK_THAT(refusal([&] { keep({"C003"}); }), Contains("nothing to decide about C003"));
    CHECK_THAT(refusal([&] { keep({"C001", "C003"}); }), Contains("C001 and C003"));
    CHECK_THAT(fault([&] { keep({"C009"}); }), Contains("C009"));
    CHECK_THAT(refusal([&] { keep({"C001"}, ""); }), Contains("needs a reason"));
    CHECK_THAT(refusal([&] { keep_apart(scene.vacancy, "P3", {"C001"}, "Two"); }), Contains("is for the chair"));
}

TEST_CASE("Shortlisting does not open while one person may stand in it twice") {
    Scene scene = Scene::ready();
    found(scene, {"C001", "C003"}, {SameBy::email, SameBy::name_and_phone});
    const auto missing = missing_before_opening(scene.vacancy, shortlisting);
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].where == Missing::Where::applications);
    // No codes: members read it, and the name that stands twice in the list they declare by.
    CHECK(missing[0].says == "HR has not decided yet on 1 group of applications that may be one person's.");
    CHECK_THAT(refusal([&] { open_stage(scene.vacancy, "P1", shortlisting, {}); }), Contains("HR has not decided"));
    scene.vacancy.kept_apart = {{"C001", "C003"}};
    CHECK(missing_before_opening(scene.vacancy, shortlisting).empty());
}

TEST_CASE("A pair that came late keeps the interviews from opening only where both are invited") {
    Scene scene = Scene::all_handed_in(4);
    scene.rules(Scene::sample_rules(interview));
    for (const char* code : {"C001", "C002"}) scene.decide(code, Outcome::invite);
    for (const char* code : {"C003", "C004"}) scene.decide(code, Outcome::reject);
    const auto says = [&] {
        std::string text;
        for (const Missing& one : missing_before_opening(scene.vacancy, interview)) text += one.says;
        return text;
    };
    found(scene, {"C001", "C003"});
    CHECK_THAT(says(), !Contains("one person's"));
    found(scene, {"C001", "C002", "C003"});
    CHECK_THAT(says(), Contains("on 1 group of applications"));
}

TEST_CASE("Who was replaced is told as replaced, with the code that stands") {
    Candidate one;
    one.code = "C001";
    one.standing = merit::Standing::withdrawn;
    one.why = "Sent again";
    CHECK(set_aside_because(one) == "Sent again");
    one.replaced_by = "C003";
    CHECK(set_aside_because(one) == "replaced by C003 (Sent again)");
    one.why.clear();
    CHECK(set_aside_because(one) == "replaced by C003");
}
