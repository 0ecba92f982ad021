#include "spec/model.h"

#include <catch2/catch.hpp>

using namespace evenhand::spec;

TEST_CASE("Every name is read back as what it names, and no other word is") {
    for (const auto value : {Importance::essential, Importance::desirable, Importance::unspecified})
        CHECK(importance_named(name(value)) == value);
    for (const auto value : {Method::application, Method::test, Method::presentation, Method::interview,
                             Method::certificate, Method::reference})
        CHECK(method_named(name(value)) == value);
    for (const auto value : {Stage::shortlisting, Stage::test, Stage::interview})
        CHECK(stage_named(name(value)) == value);
    CHECK(name(Method::presentation) == "Presentation");
    CHECK(name(Importance::unspecified) == "unspecified");
    CHECK(name(Stage::shortlisting) == "shortlisting");
    CHECK_FALSE(importance_named("Useful"));
    CHECK_FALSE(method_named("PI"));
    CHECK_FALSE(stage_named(""));
}

TEST_CASE("Each method belongs to its stage, certificates and references to none") {
    CHECK(stage_of(Method::application) == Stage::shortlisting);
    CHECK(stage_of(Method::test) == Stage::test);
    CHECK(stage_of(Method::presentation) == Stage::interview);
    CHECK(stage_of(Method::interview) == Stage::interview);
    CHECK_FALSE(stage_of(Method::certificate));
    CHECK_FALSE(stage_of(Method::reference));
}

TEST_CASE("Criteria come in the order of the document and are completed by the nearest stem") {
    auto criterion = [](const char* id, const char* text) {
        Criterion one;
        one.id = id;
        one.text = text;
        return one;
    };
    Specification specification;
    specification.sections = {
        {"1",
         "Skills",
         "Able to:",
         {criterion("1.1", "write.")},
         {{"1a", "Numbers", "", {criterion("1.2", "count.")}, {}},
          {"1b", "Words", "Able, in Welsh, to:", {criterion("1.3", "read.")}, {}}}},
        {"2", "Other", "", {criterion("2.1", "Travels.")}, {}},
    };
    const auto placed = criteria(specification);
    REQUIRE(placed.size() == 4);
    CHECK(placed[0].full_text() == "Able to: write.");
    CHECK(placed[1].full_text() == "Able to: count.");
    CHECK(placed[2].full_text() == "Able, in Welsh, to: read.");
    CHECK(placed[3].full_text() == "Travels.");
    REQUIRE(placed[2].within.size() == 2);
    CHECK(placed[2].within[0]->number == "1");
    CHECK(placed[2].within[1]->number == "1b");
    CHECK(placed[3].within.size() == 1);
    CHECK(find(specification, "1.3") == &specification.sections[0].sections[1].criteria[0]);
    CHECK(find(specification, "9") == nullptr);
    CHECK(criteria({}).empty());
}
