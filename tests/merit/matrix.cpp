#include "merit/matrix.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::merit;

TEST_CASE("The matrix has a cell for each criterion, agreed scores in place, and none for those who are not in") {
    Marks marks(3, 2, 2);
    for (std::size_t candidate = 0; candidate < 3; ++candidate) {
        marks.at(candidate, 0, 0) = Mark::level(1);
        marks.at(candidate, 0, 1) = Mark::level(2);
        marks.at(candidate, 1, 0) = Mark::cannot_judge();
        marks.at(candidate, 1, 1) = Mark::cannot_judge();
    }
    Round round;
    round.rules.minimum = 2;
    round.scale.levels = {{0, "", ""}, {1, "", ""}, {2, "", ""}, {3, "", ""}};
    round.criteria = {{"1.1", true, 1}, {"1.2", false, 1}};
    round.candidates = {{"C001", Standing::in, ""}, {"C002", Standing::withdrawn, ""}, {"C003", Standing::in, ""}};
    round.marks = &marks;
    round.counts.assign(6, 1);
    round.agreed = {{2, 1, 3}, {0, 0, 2}};
    const auto matrix = matrix_of(round);
    REQUIRE(matrix.size() == 3);
    REQUIRE(matrix[0].size() == 2);
    CHECK(matrix[0][0].agreed == 2);
    CHECK(matrix[0][0].combined == Rational(2));
    CHECK_FALSE(matrix[0][0].split);
    CHECK_FALSE(matrix[0][1].combined.has_value());
    CHECK(matrix[0][1].cannot_judge == 2);
    CHECK(matrix[1].empty());
    CHECK(matrix[2][0].combined == Rational(3, 2));
    CHECK(matrix[2][0].split);
    CHECK(matrix[2][1].agreed == 3);
}
