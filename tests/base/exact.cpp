#include "base/exact.h"

#include "base/errors.h"

#include <catch2/catch.hpp>
#include <limits>
#include <stdexcept>

using namespace evenhand;

namespace {
constexpr auto biggest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
} // namespace

TEST_CASE("A third taken three times is one") {
    const Rational third(1, 3);
    CHECK(third + third + third == Rational(1));
    CHECK(Rational::parse("0.1") + Rational::parse("0.2") == Rational::parse("0.3"));
    CHECK((Rational(8, 3) - Rational(2, 3)) == 2);
    CHECK(Rational(2, 3) * Rational(9, 4) == Rational(3, 2));
    CHECK(Rational(1, 2) / Rational(-1, 4) == Rational(-2));
    CHECK(Rational(0, 5) == Rational());
    CHECK(Rational(0) * Rational(7, 9) == Rational(0));
}

TEST_CASE("Fractions are kept in lowest terms with the sign above") {
    CHECK(Rational(6, -4).to_string() == "-1.5");
    CHECK(Rational(-6, -9).to_string() == "2/3");
    CHECK(Rational(10, 5).is_whole());
    CHECK_FALSE(Rational(10, 4).is_whole());
}

TEST_CASE("Order is by value, to the last digit") {
    CHECK(Rational(1, 3) < Rational(34, 100));
    CHECK(Rational(1, 3) > Rational(33, 100));
    CHECK(Rational(-1, 2) < Rational(-1, 3));
    CHECK(Rational(2, 4) >= Rational(1, 2));
    CHECK(Rational(biggest, biggest - 1) < Rational(biggest - 1, biggest - 2));
    CHECK(Rational(biggest - 1, biggest) < Rational(1));
}

TEST_CASE("Decimals that end are shown as decimals, others in lowest terms") {
    CHECK(Rational(15, 2).to_string() == "7.5");
    CHECK(Rational(8, 3).to_string() == "8/3");
    CHECK(Rational(-2).to_string() == "-2");
    CHECK(Rational(1, 8).to_string() == "0.125");
    CHECK(Rational(-1, 40).to_string() == "-0.025");
    CHECK(Rational(7, 6).to_string() == "7/6");
    CHECK(Rational(100).to_string() == "100");
    CHECK(Rational().to_string() == "0");
    CHECK(Rational(smallest).to_string() == "-9223372036854775808");
}

TEST_CASE("Rounding for show goes half away from zero and drops idle zeros") {
    CHECK(Rational(8, 3).rounded(2) == "2.67");
    CHECK(Rational(5, 2).rounded(0) == "3");
    CHECK(Rational(-5, 2).rounded(0) == "-3");
    CHECK(Rational(1, 3).rounded(1) == "0.3");
    CHECK(Rational(1, 8).rounded(2) == "0.13");
    CHECK(Rational(2).rounded(2) == "2");
    CHECK(Rational(-1, 1000).rounded(2) == "0");
}

TEST_CASE("Numbers are read exactly") {
    CHECK(Rational::parse("12") == 12);
    CHECK(Rational::parse("-3") == -3);
    CHECK(Rational::parse("+3") == 3);
    CHECK(Rational::parse("0.125") == Rational(1, 8));
    CHECK(Rational::parse("8/3") == Rational(8, 3));
    CHECK(Rational::parse("-6/4") == Rational(-3, 2));
    CHECK(Rational::parse("0.125", 3) == Rational(1, 8));
    for (const char* text : {"8/3", "-2", "7.5", "0.001", "-0.025"}) CHECK(Rational::parse(text).to_string() == text);
}

TEST_CASE("What is no number is refused by name") {
    for (const char* text :
         {"", "-", "1.", ".5", "1,5", "1e3", "0x10", " 1", "1 ", "1/0", "1/", "/2", "1/-2", "--1", "nan", "1.2.3"}) {
        CAPTURE(text);
        CHECK_THROWS_WITH(Rational::parse(text), Catch::Contains("\"" + std::string(text) + "\""));
    }
    CHECK_THROWS_AS(Rational::parse("0.1234", 3), InvalidInput);
    CHECK_THROWS_AS(Rational::parse(std::string(40, '9')), InvalidInput);
    CHECK_THROWS_AS(Rational::parse("0." + std::string(60, '0') + "1", 100), InvalidInput);
}

TEST_CASE("What does not fit throws instead of giving a wrong number") {
    const Rational big = Rational(biggest) * Rational(biggest); // just under 2^126
    CHECK_THROWS_AS(big * Rational(4), std::overflow_error);
    CHECK_THROWS_AS(big + big + big, std::overflow_error);
    CHECK_THROWS_AS(Rational(0) - big - big - big, std::overflow_error);
    const Rational tiny = Rational(1, biggest) * Rational(1, biggest);
    CHECK_THROWS_AS(tiny * Rational(1, biggest), std::overflow_error);
    CHECK_THROWS_AS(tiny + Rational(1, biggest - 1), std::overflow_error);
    CHECK_THROWS_AS((void)(big < tiny), std::overflow_error);
    CHECK(big / Rational(biggest) == Rational(biggest)); // cancelling first keeps what fits
    CHECK(big * Rational(1, biggest) == Rational(biggest));
    CHECK_THROWS_AS(Rational(1, 0), std::domain_error);
    CHECK_THROWS_AS(Rational(1) / Rational(0), std::domain_error);
}

TEST_CASE("The least 64-bit numbers are taken") {
    CHECK(Rational(smallest, -1) == Rational(biggest) + 1);
    CHECK(Rational(1, smallest) == Rational(-1, 2) / Rational(std::int64_t(1) << 62));
    CHECK(Rational(smallest, smallest) == 1);
    CHECK(Rational(smallest) / Rational(smallest) == 1);
    CHECK(Rational(smallest, 6).to_string() == "-4611686018427387904/3");
}

TEST_CASE("A total of a thousand weighted means of forty scorers stays exact") {
    Rational total;
    for (int i = 1; i <= 1000; ++i) total += Rational(100000 - i, 1000) * Rational(1000 * (1 + i % 40) - 1, 1 + i % 40);
    Rational back = total;
    for (int i = 1000; i >= 1; --i) back -= Rational(100000 - i, 1000) * Rational(1000 * (1 + i % 40) - 1, 1 + i % 40);
    CHECK(total > 0);
    CHECK(back == 0);
}
