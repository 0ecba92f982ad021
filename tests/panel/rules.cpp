// Changing the rules: freely before opening, within limits after (design 4.9).
#include "base/xml.h"
#include "merit/read.h"
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

Events change(const Scene& scene, const merit::Rules& rules, const std::string& why = "agreed anew",
              const std::string& actor = "P1", const merit::Scale& scale = Scene::sample_scale()) {
    return change_rules(scene.vacancy, actor, xml::write(merit::to_xml(rules)), xml::write(merit::to_xml(scale)), why);
}

merit::Rules sample_rules() {
    return Scene::sample_rules(shortlisting);
}

} // namespace

TEST_CASE("Before opening rules change freely, with or without a reason") {
    merit::Rules rules = sample_rules();
    rules.minimum = 1;
    const auto events = change(Scene::ready(), rules, "");
    const auto set = only<RulesSet>(events);
    CHECK(set.stage == shortlisting);
    CHECK(merit::parse_rules(set.rules, "rules") == rules);
    CHECK(merit::parse_scale(set.scale, "scale") == Scene::sample_scale());
    CHECK(change(Scene::ready(), rules, "why").front().why.text == "why");
}

TEST_CASE("Rules are changed by those who administer") {
    merit::Rules rules = sample_rules();
    rules.minimum = 1;
    CHECK_THAT(refusal([&] { change(Scene::ready(), rules, "why", "P3"); }),
               Contains("Changing the rules is for the chair"));
}

TEST_CASE("Rules have to fit their scale and the specification") {
    merit::Rules rules = sample_rules();
    rules.scale = "1-5";
    CHECK_THAT(fault([&] { change(Scene::ready(), rules); }), Contains("\"1-5\"") && Contains("\"0-3\""));
    rules = sample_rules();
    rules.minimum = 7;
    CHECK_THAT(fault([&] { change(Scene::ready(), rules); }), Contains("7"));
    rules = Scene::sample_rules(spec::Stage::test);
    CHECK_THAT(fault([&] { change(Scene::ready(), rules); }), Contains("test"));
}

TEST_CASE("The same rules again are refused: nothing would change") {
    CHECK_THAT(refusal([] { change(Scene::ready(), sample_rules()); }), Contains("nothing would change"));
}

TEST_CASE("A stage without rules gets its first whatever the other stages do") {
    const Scene scene = Scene::all_handed_in();
    CHECK(only<RulesSet>(change(scene, Scene::sample_rules(interview), "")).stage == interview);
}

TEST_CASE("After opening a change needs a reason, and before the first hand-in everything may change") {
    const Scene scene = Scene::open_for_scoring();
    merit::Rules rules = sample_rules();
    rules.minimum = 1;
    rules.combine = merit::Combine::median;
    CHECK_THAT(refusal([&] { change(scene, rules, " "); }), Contains("needs a reason"));
    CHECK(only<RulesSet>(change(scene, rules)).stage == shortlisting);
    rules.least_scorers = 4;
    CHECK_THAT(refusal([&] { change(scene, rules); }), Contains("at least 4 scorers") && Contains("has 3"));
}

TEST_CASE("After the first hand-in only the number to invite may change") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P3", 2).hand_in("P3");
    merit::Rules rules = sample_rules();
    rules.line.invite = 2;
    CHECK(change(scene, rules).size() == 1);
    CHECK_THAT(refusal([&] { change(scene, rules, ""); }), Contains("needs a reason"));
    rules.minimum = 1;
    CHECK_THAT(refusal([&] { change(scene, rules); }),
               Contains("only the number to invite") &&
                   Contains(merit::difference(sample_rules(), rules).frozen.front()));
    merit::Scale scale = Scene::sample_scale();
    scale.levels[2].words = "Other words";
    CHECK_THAT(refusal([&] { change(scene, sample_rules(), "why", "P1", scale); }), Contains("rating scale"));
}
