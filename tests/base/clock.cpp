#include "base/clock.h"

#include "base/errors.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace std::chrono_literals;

TEST_CASE("A date is read and written as it stands") {
    for (const char* text : {"2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
        CHECK(to_string(parse_date(text)) == text);
    CHECK(long_date(parse_date("2017-10-01")) == "1 October 2017");
}

TEST_CASE("Days that do not exist are refused") {
    for (const char* text :
         {"2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026/01/01",
          "26-01-01", "2026-01-011", " 2026-01-01", "2026-01-0x", "", "01-01-2026", "2026-01-01Z"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_date(text), InvalidInput);
    }
    CHECK_THROWS_WITH(parse_date("2023-02-29"), Catch::Contains("\"2023-02-29\" is not a date"));
}

TEST_CASE("A moment is UTC to the second") {
    for (const char* text :
         {"2026-11-22T09:30:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2024-02-29T23:59:59Z"})
        CHECK(to_string(parse_moment(text)) == text);
    CHECK(parse_moment("1970-01-02T00:00:01Z").time_since_epoch() == 86401s);
    CHECK(long_moment(parse_moment("2026-11-22T09:05:59Z")) == "22 November 2026, 09:05 UTC");
    for (const char* text :
         {"2026-11-22T24:00:00Z", "2026-11-22T09:60:00Z", "2026-11-22T09:00:60Z", "2026-11-22 09:00:00Z",
          "2026-11-22T09:00:00", "2026-11-22T09:00:00+01:00", "2026-11-31T09:00:00Z", ""}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_moment(text), InvalidInput);
    }
}

TEST_CASE("A stepping clock goes on by its step, in copies too") {
    const Clock clock = stepping_clock(parse_moment("2026-01-01T00:00:00Z"), 10s);
    const Clock copy = clock;
    CHECK(to_string(clock()) == "2026-01-01T00:00:00Z");
    CHECK(to_string(copy()) == "2026-01-01T00:00:10Z");
    CHECK(to_string(clock()) == "2026-01-01T00:00:20Z");
}

TEST_CASE("The system clock does not go back") {
    const Clock clock = system_clock();
    const Moment first = clock();
    CHECK(clock() >= first);
    CHECK(first > parse_moment("2020-01-01T00:00:00Z"));
}
