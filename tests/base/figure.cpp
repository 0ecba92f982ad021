// Numbers as people read them: rounded, unless rounding would tell an untruth.
#include "base/figure.h"

#include <catch2/catch.hpp>

using evenhand::figure;
using evenhand::Rational;

TEST_CASE("A figure has two decimals at most, rounded half away from zero") {
    CHECK(figure(Rational(283, 6)) == "47.17");
    CHECK(figure(Rational(2, 3)) == "0.67");
    CHECK(figure(Rational::parse("1.005")) == "1.01");
    CHECK(figure(Rational::parse("-1.005")) == "-1.01");
    CHECK(figure(Rational::parse("7.50")) == "7.5");
    CHECK(figure(12) == "12");
}

TEST_CASE("A figure has more decimals where two would make it look like another number") {
    CHECK(figure(Rational::parse("1.995"), {2}) == "1.995");
    CHECK(figure(Rational::parse("1.9996"), {2}) == "1.9996");
    CHECK(figure(Rational(17, 3), {Rational::parse("5.667")}) == "5.6667");
    CHECK(figure(Rational::parse("2.674"), {Rational::parse("2.668")}) == "2.674");
    CHECK(figure(Rational::parse("2.668"), {Rational::parse("2.674")}) == "2.668");
    CHECK(figure(Rational(1, 3), {Rational(333, 1000), Rational::parse("0.33334")}) == "0.33333");
}

TEST_CASE("A figure has no more decimals than tell it from others") {
    CHECK(figure(Rational(2, 3), {2}) == "0.67");
    CHECK(figure(Rational::parse("1.994"), {2}) == "1.99");
    CHECK(figure(Rational(7, 3), {Rational(8, 3), Rational(5, 3)}) == "2.33");
}

TEST_CASE("A figure that reaches a limit looks as if it did") {
    CHECK(figure(Rational::parse("12.344"), {Rational::parse("12.344")}) == "12.344");
    CHECK(figure(Rational::parse("12.345"), {Rational::parse("12.345")}) == "12.345");
    CHECK(figure(2, {2}) == "2");
}

TEST_CASE("A figure that no decimals tell from another stays a fraction") {
    CHECK(figure(Rational(1, 3), {Rational::parse("0.33333333333")}) == "1/3");
    CHECK(figure(Rational(2, 3), {Rational(2, 3)}) == "2/3");
}
