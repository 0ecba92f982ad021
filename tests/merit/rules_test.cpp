// Design 4.1 and 4.9: what is scored, what keeps rules from being used, how two versions differ.
#include "merit/rules.h"

#include "merit/table.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::merit;
using spec::Importance;
using spec::Method;
using spec::Stage;
using Ids = std::vector<std::string>;

namespace {

spec::Criterion criterion(const std::string& id, Importance importance, std::vector<Method> methods,
                          std::optional<Rational> weight = {}) {
    spec::Criterion result;
    result.id = id;
    result.text = "Statement " + id;
    result.importance = importance;
    result.methods = std::move(methods);
    result.weight = weight;
    return result;
}

/// Two sections and a subsection, every kind of method and importance.
spec::Specification specification() {
    spec::Section first, inner, second;
    first.criteria = {criterion("1.1", Importance::essential, {Method::application, Method::interview}, Rational(3)),
                      criterion("1.2", Importance::desirable, {Method::application}),
                      criterion("1.3", Importance::essential, {Method::interview})};
    inner.criteria = {criterion("1.4.1", Importance::unspecified, {})};
    first.sections = {inner};
    second.criteria = {criterion("2.1", Importance::essential, {Method::test}),
                       criterion("2.2", Importance::essential, {Method::certificate}),
                       criterion("2.3", Importance::desirable, {Method::presentation}),
                       criterion("2.4", Importance::desirable, {Method::reference})};
    spec::Specification result;
    result.sections = {first, second};
    return result;
}

Ids ids(const std::vector<Scored>& scored) {
    Ids result;
    for (const Scored& one : scored) result.push_back(one.id);
    return result;
}

Rules usable() {
    Rules rules;
    rules.scale = "0-3";
    rules.minimum = 2;
    rules.unspecified = Importance::essential;
    return rules;
}

Ids problems(const Rules& rules) {
    return problems_of(rules, test::plain_scale(0, 3), specification());
}

} // namespace

TEST_CASE("At a stage the criteria with a method of that stage are scored, in the specification's order") {
    Rules rules = usable();
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"1.1", "1.2", "1.4.1"});
    rules.stage = Stage::test;
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"2.1"});
    rules.stage = Stage::interview;
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"1.1", "1.3", "2.3"});
}

TEST_CASE("A criterion with no method counts as the rules say") {
    Rules rules = usable();
    rules.unstated_method = Method::interview;
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"1.1", "1.2"});
    rules.stage = Stage::interview;
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"1.1", "1.3", "1.4.1", "2.3"});
}

TEST_CASE("Certificates and references are scored where the rules name a stage for them") {
    Rules rules = usable();
    rules.stage_of = {{Method::certificate, Stage::shortlisting}, {Method::reference, Stage::interview}};
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"1.1", "1.2", "1.4.1", "2.2"});
    rules.stage = Stage::interview;
    CHECK(ids(scored_criteria(specification(), rules)) == Ids{"1.1", "1.3", "2.3", "2.4"});
}

TEST_CASE("Unspecified importance counts as the rules say") {
    Rules rules = usable();
    CHECK(scored_criteria(specification(), rules).at(2) == Scored{"1.4.1", true, 1});
    rules.unspecified = Importance::desirable;
    CHECK(scored_criteria(specification(), rules).at(2) == Scored{"1.4.1", false, 1});
    CHECK(scored_criteria(specification(), rules).at(0).essential); // what is stated stays
}

TEST_CASE("A weight of the rules goes over the specification's own, which goes over 1") {
    Rules rules = usable();
    CHECK(scored_criteria(specification(), rules).at(0).weight == Rational(3));
    CHECK(scored_criteria(specification(), rules).at(1).weight == Rational(1));
    rules.weights = {{"1.1", Rational(1, 8)}, {"1.2", Rational(2)}};
    CHECK(scored_criteria(specification(), rules).at(0).weight == Rational(1, 8));
    CHECK(scored_criteria(specification(), rules).at(1).weight == Rational(2));
}

TEST_CASE("Essentials that are not scored at this stage but later, or in a check after, are judged later") {
    Rules rules = usable();
    CHECK(judged_later(specification(), rules) == Ids{"1.3", "2.1", "2.2"});
    rules.stage = Stage::test;
    CHECK(judged_later(specification(), rules) == Ids{"1.1", "1.3", "2.2"});
    rules.stage = Stage::interview; // 2.1 was judged in the test, 1.4.1 from the application: earlier, not later
    CHECK(judged_later(specification(), rules) == Ids{"2.2"});
    rules.stage_of = {{Method::certificate, Stage::interview}};
    CHECK(judged_later(specification(), rules).empty());
}

TEST_CASE("Rules that fit have no problems") {
    Rules rules = usable();
    CHECK(problems(rules).empty());
    rules.weights = {{"1.2", Rational(2)}};
    rules.tie_rule = {{TieKey::By::criterion, "1.2"}, {TieKey::By::all_total, ""}};
    rules.schemes = {{"dc", "Disability Confident", 0, {}, false, 2, "Many apply"}};
    CHECK(problems(rules).empty());
}

TEST_CASE("What keeps rules from being used is told in sentences") {
    struct Row {
        void (*change)(Rules&);
        std::string told;
    };
    const auto row = GENERATE(values<Row>({
        {[](Rules& rules) { rules.unspecified.reset(); }, "The importance of criterion 1.4.1 is not stated"},
        {[](Rules& rules) { rules.minimum = 4; },
         "The minimum for an essential is 4, which is no level of the scale 0-3 (0, 1, 2, 3)."},
        {[](Rules& rules) { rules.scale = "1-7"; }, "The rules ask for the scale 1-7, but the scale given is 0-3."},
        {[](Rules& rules) {
             rules.weights = {{"2.1", Rational(2)}};
         },
         "A weight is given for criterion 2.1, which is not scored at the stage shortlisting."},
        {[](Rules& rules) {
             rules.weights = {{"9.9", Rational(2)}};
         },
         "A weight is given for criterion 9.9, which the specification does not have."},
        {[](Rules& rules) {
             rules.tie_rule = {{TieKey::By::criterion, "1.3"}};
         },
         "The tie rule names criterion 1.3, which is not scored at the stage shortlisting."},
        {[](Rules& rules) {
             rules.schemes = {{"dc", "Disability Confident", 7, {}, false, {}, ""}};
         },
         "The minimum of Disability Confident is 7, which is no level"},
        {[](Rules& rules) {
             rules.schemes = {{"dc", "Disability Confident", {}, {}, false, 2, ""}};
         },
         "The cap of Disability Confident has no written reason."},
        {[](Rules& rules) {
             rules.schemes = {{"re", "Redeployment", {}, {}, true, 2, "Why"}};
         },
         "Redeployment has a cap, but a cap counts additional places"},
    }));
    Rules rules = usable();
    row.change(rules);
    const Ids told = problems(rules);
    INFO(row.told);
    REQUIRE(told.size() == 1);
    CHECK_THAT(told.front(), Catch::Contains(row.told));
}

TEST_CASE("A stage at which nothing is scored is a problem, and so is a specification without criteria") {
    Rules rules = usable();
    CHECK(problems_of(rules, test::plain_scale(0, 3), {}) == Ids{"No criterion is scored at the stage shortlisting."});
    spec::Specification written;
    written.sections.emplace_back().criteria = {criterion("1", Importance::essential, {Method::application})};
    rules.stage = Stage::test;
    CHECK(problems_of(rules, test::plain_scale(0, 3), written) == Ids{"No criterion is scored at the stage test."});
}

TEST_CASE("Several problems are told together") {
    Rules rules = usable();
    rules.unspecified.reset();
    rules.minimum = 9;
    rules.weights = {{"9.9", Rational(2)}, {"9.8", Rational(2)}};
    CHECK(problems(rules).size() == 4);
}

TEST_CASE("Equal rules do not differ") {
    const Difference same = difference(usable(), usable());
    CHECK(same.frozen.empty());
    CHECK(same.invite.empty());
}

TEST_CASE("The number to invite is told alone") {
    Rules after = usable();
    after.line.invite = 4;
    const Difference found = difference(usable(), after);
    CHECK(found.frozen.empty());
    CHECK(found.invite == "the number to invite: 4, was all who meet the essentials");
    Rules later = after;
    later.line.invite = 6;
    CHECK(difference(after, later).invite == "the number to invite: 6, was 4");
}

TEST_CASE("Every other change of the rules is told as frozen") {
    struct Row {
        void (*change)(Rules&);
        std::string told;
    };
    const auto row = GENERATE(values<Row>({
        {[](Rules& rules) { rules.stage = Stage::test; }, "the stage: test, was shortlisting"},
        {[](Rules& rules) { rules.scale = "1-7"; }, "the scale: 1-7, was 0-3"},
        {[](Rules& rules) { rules.combine = Combine::median; }, "scores are combined by: median, was mean"},
        {[](Rules& rules) { rules.unspecified.reset(); },
         "criteria of unstated importance count as: not said, was essential"},
        {[](Rules& rules) { rules.unstated_method = Method::test; },
         "criteria of unstated method count as: Test, was Application"},
        {[](Rules& rules) { rules.least_scorers = 3; }, "the least number of scorers: 3, was 2"},
        {[](Rules& rules) { rules.rank_by = RankBy::essential; },
         "candidates are ranked by: the essentials alone, was all criteria"},
        {[](Rules& rules) { rules.minimum = 1; }, "the minimum for an essential: 1, was 2"},
        {[](Rules& rules) { rules.split = Split::mean; },
         "where members are split about an essential: the combined score decides, was ask the panel"},
        {[](Rules& rules) { rules.minimum_percent = Rational(60); },
         "the minimum percentage over all essentials: 60, was none"},
        {[](Rules& rules) { rules.weights["2"] = Rational(3, 2); },
         "the weight of 2: 1.5, was as in the specification"},
        {[](Rules& rules) { rules.weights["1"] = Rational(3); }, "the weight of 1: 3, was 2"},
        {[](Rules& rules) { rules.weights.clear(); }, "the weight of 1: as in the specification, was 2"},
        {[](Rules& rules) {
             rules.tie_rule = {{TieKey::By::criterion, "1"}, {TieKey::By::desirable_total, ""}};
         },
         "the tie rule: criterion 1, then desirable total, was none"},
        {[](Rules& rules) { rules.line.minimum_total = Rational(12); }, "the minimum total: 12, was none"},
        {[](Rules& rules) { rules.line.ties = Ties::include; }, "ties at the line: include them, was ask the panel"},
        {[](Rules& rules) { rules.line.reserve = 3; }, "the number held in reserve: 3, was all"},
        {[](Rules& rules) { rules.tolerance = 2; }, "the tolerance in levels: 2, was 1"},
        {[](Rules& rules) { rules.note_below_minimum = true; }, "a note is required below the minimum: yes, was no"},
        {[](Rules& rules) { rules.stage_of[Method::certificate] = Stage::test; },
         "the stage of Certificate: test, was none"},
        {[](Rules& rules) { rules.schemes.pop_back(); }, "the scheme for \"b\": none, was B, minimum as for everyone"},
        {[](Rules& rules) { rules.schemes[0].minimum = 1; },
         "the scheme for \"a\": A, minimum 1, was A, minimum as for everyone"},
        {[](Rules& rules) { rules.schemes[0].prior = true; },
         "the scheme for \"a\": A, minimum as for everyone, prior consideration, was"},
        {[](Rules& rules) { rules.schemes[0].cap = 2, rules.schemes[0].why = "Many"; },
         "minimum as for everyone, at most 2 additional (Many), was"},
        {[](Rules& rules) { rules.schemes[0].minimum_percent = Rational(50); }, "A, minimum as for everyone, 50%, was"},
        {[](Rules& rules) { rules.schemes[0].name = "C"; }, "the scheme for \"a\": C, minimum as for everyone, was A"},
        {[](Rules& rules) { std::swap(rules.schemes[0], rules.schemes[1]); }, "the order of the schemes has changed"},
    }));
    Rules before = usable(), after;
    before.weights = {{"1", Rational(2)}};
    before.schemes = {{"a", "A", {}, {}, false, {}, ""}, {"b", "B", {}, {}, false, {}, ""}};
    after = before;
    row.change(after);
    const Difference found = difference(before, after);
    INFO(row.told);
    REQUIRE(found.frozen.size() == 1);
    CHECK_THAT(found.frozen.front(), Catch::Contains(row.told));
    CHECK(found.invite.empty());
    CHECK(difference(after, before).frozen.size() == 1);
}

TEST_CASE("A scale finds its levels") {
    const Scale scale = test::plain_scale(1, 7);
    CHECK(scale.least() == 1);
    CHECK(scale.most() == 7);
    REQUIRE(scale.find(4));
    CHECK(scale.find(4)->name == "Level 4");
    CHECK_FALSE(scale.find(0));
    CHECK_FALSE(scale.find(8));
}
