// How long a large shortlist takes: `test_merit [.speed]` in a release build. Hidden, since it says nothing in a debug
// build.
#include "merit/table.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <fmt/format.h>
#include <random>

using namespace evenhand;
using namespace evenhand::merit;

namespace {

test::Sample large(std::size_t candidates, std::size_t criteria, std::size_t members) {
    test::Sample sample;
    sample.round.scale = test::plain_scale(0, 3);
    sample.round.rules.minimum = 1;
    sample.round.rules.split = Split::mean;
    sample.round.rules.line.invite = static_cast<int>(candidates / 100);
    sample.round.rules.tie_rule = {{TieKey::By::essential_total, ""}, {TieKey::By::criterion, "1"}};
    for (std::size_t c = 0; c < criteria; ++c)
        sample.round.criteria.push_back({std::to_string(c), c % 2 == 0, c % 3 == 0 ? Rational(5, 4) : Rational(1)});
    for (std::size_t i = 0; i < candidates; ++i)
        sample.round.candidates.push_back({fmt::format("C{:05}", i + 1), Standing::in, ""});
    sample.marks = Marks(candidates, criteria, members);
    sample.round.counts.assign(candidates * members, 1);
    std::mt19937 random(7);
    for (std::size_t i = 0; i < candidates; ++i)
        for (std::size_t c = 0; c < criteria; ++c)
            for (std::size_t m = 0; m < members; ++m)
                sample.marks.at(i, c, m) = Mark::level(static_cast<int>(1 + random() % 3));
    return sample;
}

double seconds(test::Sample& sample) {
    const auto start = std::chrono::steady_clock::now();
    const Selection selection = sample.select();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CHECK(selection.results.size() == sample.round.candidates.size());
    CHECK(selection.results.front().rank == 1);
    CHECK(selection.results.back().rank.value_or(0) > 1);
    return took.count();
}

} // namespace

TEST_CASE("Ten thousand candidates are selected quickly", "[.speed]") {
    test::Sample sample = large(10'000, 30, 5);
    for (int run = 0; run < 5; ++run) WARN(fmt::format("10,000 x 30 x 5: {:.3f} s", seconds(sample)));
}
