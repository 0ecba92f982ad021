#include "report/bands.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::report;

namespace {

merit::Scale scale(int least, int most) {
    merit::Scale scale;
    for (int value = least; value <= most; ++value) scale.levels.push_back({value, "Level", "Words"});
    return scale;
}

std::vector<Rational> figures(std::initializer_list<int> values) {
    return {values.begin(), values.end()};
}

} // namespace

TEST_CASE("A combined score falls into the band that the minimum and the scale give it") {
    struct Row {
        int least, most, minimum;
        Rational combined;
        Band band;
    };
    const std::vector<Row> rows{
        {0, 3, 2, Rational(3), Band::strong},    {0, 3, 2, Rational(5, 2), Band::strong},
        {0, 3, 2, Rational(7, 3), Band::met},    {0, 3, 2, Rational(2), Band::met},
        {0, 3, 2, Rational(5, 3), Band::partly}, {0, 3, 2, Rational(1, 3), Band::partly},
        {0, 3, 2, Rational(0), Band::not_shown}, {1, 7, 4, Rational(11, 2), Band::strong},
        {1, 7, 4, Rational(5), Band::met},       {1, 7, 4, Rational(1), Band::not_shown},
        {0, 2, 2, Rational(2), Band::met}, // the minimum is the highest level: nothing lies above it
        {0, 2, 1, Rational(3, 2), Band::strong}, {0, 1, 0, Rational(0), Band::met}, // the lowest level is enough
    };
    for (const Row& row : rows) {
        CAPTURE(row.least, row.most, row.minimum, row.combined.to_string());
        CHECK(band_of(row.combined, scale(row.least, row.most), row.minimum) == row.band);
    }
    CHECK(band_of(std::nullopt, scale(0, 3), 2) == Band::not_judged);
}

TEST_CASE("A figure is compared in thirds of the others, and not at all among fewer than ten") {
    CHECK(third_of(9, figures({0, 1, 2, 3, 4, 5, 6, 7, 9})) == Third::too_few);
    const auto ten = figures({0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    CHECK(third_of(9, ten) == Third::upper);
    CHECK(third_of(6, ten) == Third::upper); // six of nine others are lower
    CHECK(third_of(5, ten) == Third::middle);
    CHECK(third_of(4, ten) == Third::middle);
    CHECK(third_of(3, ten) == Third::lower);
    CHECK(third_of(0, ten) == Third::lower);
    CHECK(third_of(2, figures({2, 2, 2, 2, 2, 2, 2, 2, 2, 2})) == Third::middle);
}
