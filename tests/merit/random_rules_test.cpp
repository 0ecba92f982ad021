// Rules made up by a seed, through XML and back.
#include "merit/problems.h"
#include "merit/read.h"

#include <catch2/catch.hpp>
#include <random>

using namespace evenhand;
using namespace evenhand::merit;

namespace {

class RulesMaker {
  public:
    explicit RulesMaker(unsigned seed) : random_(seed) {}

    Rules make() {
        Rules rules;
        rules.stage = static_cast<spec::Stage>(between(0, 2));
        rules.scale = word();
        rules.combine = chance() ? Combine::mean : Combine::median;
        if (chance()) rules.unspecified = chance() ? spec::Importance::essential : spec::Importance::desirable;
        rules.unstated_method = static_cast<spec::Method>(between(0, 5));
        rules.least_scorers = between(1, 1000);
        rules.rank_by = chance() ? RankBy::all : RankBy::essential;
        rules.minimum = between(0, 1000);
        rules.split = chance() ? Split::ask : Split::mean;
        if (chance()) rules.minimum_percent = Rational(between(0, 100'000), 1000);
        for (int i = between(0, 4); i > 0; --i)
            rules.weights[std::to_string(i) + "." + std::to_string(between(1, 9))] =
                Rational(between(1, 100'000), 1000);
        for (int i = between(0, 3); i > 0; --i) rules.tie_rule.push_back(key());
        rules.line = line();
        rules.tolerance = between(0, 1000);
        rules.note_below_minimum = chance();
        if (chance()) rules.stage_of[spec::Method::certificate] = static_cast<spec::Stage>(between(0, 2));
        if (chance()) rules.stage_of[spec::Method::reference] = static_cast<spec::Stage>(between(0, 2));
        for (int i = between(0, 3); i > 0; --i) rules.schemes.push_back(scheme(i));
        return rules;
    }

  private:
    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool chance() { return between(0, 1) == 1; }
    std::string word() {
        static const std::vector<std::string> words = {"0-3", "a<b", "Disability \"Confident\"", "R&D", "gŵyl"};
        return words[static_cast<std::size_t>(between(0, static_cast<int>(words.size()) - 1))];
    }
    TieKey key() {
        const auto by = static_cast<TieKey::By>(between(0, 3));
        return {by, by == TieKey::By::criterion ? word() : std::string()};
    }
    Line line() {
        Line made;
        if (chance()) made.invite = between(0, 1'000'000);
        if (chance()) made.minimum_total = Rational(between(0, 1'000'000'000), 1'000'000);
        made.ties = chance() ? Ties::ask : Ties::include;
        if (chance()) made.reserve = between(0, 1'000'000);
        return made;
    }
    Scheme scheme(int number) {
        Scheme made;
        made.flag = "flag" + std::to_string(number);
        made.name = word();
        if (chance()) made.minimum = between(0, 1000);
        if (chance()) made.minimum_percent = Rational(between(0, 100'000), 1000);
        made.prior = chance();
        if (chance()) {
            made.cap = between(0, 1'000'000);
            made.why = word();
        }
        return made;
    }
    std::mt19937 random_;
};

} // namespace

TEST_CASE("Whatever rules there are, they read the same after writing") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        const Rules rules = RulesMaker(seed).make();
        CHECK(parse_rules(xml::write(to_xml(rules)), "again") == rules);
    }
}

TEST_CASE("What keeps rules from being used is told with the part of them that mends it") {
    spec::Criterion criterion;
    criterion.id = "1.1";
    criterion.importance = spec::Importance::unspecified;
    criterion.methods = {spec::Method::application};
    spec::Specification specification;
    specification.sections.emplace_back();
    specification.sections.back().criteria = {criterion};
    Scale scale{"s", "", {{0, "No", "none"}, {1, "Yes", "some"}}};
    Rules rules;
    rules.scale = "s";
    rules.minimum = 1;
    rules.unspecified = spec::Importance::essential;
    CHECK(rule_problems(rules, scale, specification).empty());

    using At = RuleProblem::At;
    const auto only = [&](const Rules& changed) {
        const auto problems = rule_problems(changed, scale, specification);
        REQUIRE(problems.size() == 1);
        CHECK(problems_of(changed, scale, specification) == std::vector<std::string>{problems[0].says});
        return problems[0].at;
    };
    Rules changed = rules;
    changed.scale = "t";
    CHECK(only(changed) == At::scale);
    changed = rules;
    changed.minimum = 2;
    CHECK(only(changed) == At::minimum);
    changed = rules;
    changed.unspecified.reset();
    CHECK(only(changed) == At::unspecified);
    changed = rules;
    changed.stage = spec::Stage::test;
    CHECK(only(changed) == At::criteria);
    changed = rules;
    changed.weights["1.2"] = 2;
    CHECK(only(changed) == At::weights);
    changed = rules;
    changed.tie_rule = {{TieKey::By::criterion, "1.2"}};
    CHECK(only(changed) == At::tie_rule);
    changed = rules;
    changed.schemes = {{"veteran", "Veterans", 5, {}, false, {}, {}}};
    CHECK(only(changed) == At::schemes);
}
