// The printed person specification.
#include "report/support.h"

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

Report printed(const Scene& scene) {
    Facts facts;
    facts.vacancy = &scene.vacancy;
    facts.head = sample_head(scene);
    return compose(shipped("person-specification"), facts);
}

} // namespace

TEST_CASE("The printed specification has every criterion as it is written, whatever is scored now") {
    Scene scene = Scene::ready();
    auto& criteria = scene.vacancy.specification.sections.at(0).criteria;
    criteria.at(0).guidance = "Look for results.";
    criteria.at(0).themes = {"one-team"};
    criteria.at(0).weight = Rational(5, 2);
    criteria.push_back({});
    criteria.back().id = "9.9";
    criteria.back().text = "Speaks in public.";
    criteria.back().methods = {spec::Method::interview};
    criteria.back().importance_printed = "Useful";
    scene.vacancy.specification.sections.at(0).stem = "Excellent skills including:";
    const auto blocks = section(printed(scene), "What the post requires");
    const Table table = table_in(blocks);
    const std::string words = words_of(blocks);
    CHECK_THAT(words, Contains("Excellent skills including:"));
    CHECK_THAT(words, Contains("Guidance: Look for results.") && Contains("Behaviours: one-team"));
    CHECK_THAT(words, Contains("9.9 | Speaks in public. | Useful | Interview"));
    REQUIRE(table.columns.size() == 5);
    CHECK_THAT(words, Contains("2.5"));
}

TEST_CASE("Without weights there is no column of them, without criteria the printed specification says so") {
    Scene scene = Scene::ready();
    CHECK(table_in(section(printed(scene), "What the post requires")).columns.size() == 4);
    scene.vacancy.specification.sections.clear();
    CHECK_THAT(words_of(section(printed(scene), "What the post requires")), Contains("has no criteria"));
}
