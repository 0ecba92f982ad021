#include "base/locale.h"

#include <catch2/catch.hpp>

using namespace evenhand;

TEST_CASE("Words are in the window's language and follow the user's country") {
    CHECK(locale_for("en", "en_US.UTF-8") == "en_US");
    CHECK(locale_for("cy", "cy_GB.UTF-8") == "cy_GB");
    CHECK(locale_for("cy", "en_GB.UTF-8") == "cy_GB");
    CHECK(locale_for("en", "de_DE@euro") == "en_DE");
    CHECK(locale_for("de", "de_AT.UTF-8") == "de_AT");
}

TEST_CASE("A locale that says nothing, and a country where nobody uses the language, leave British English") {
    for (const char* locale : {"", "C", "POSIX", "C.UTF-8", "fr_FR.UTF-8", "nonsense", "en"})
        CHECK(locale_for("en", locale) == "en_GB");
    CHECK(locale_for("cy", "C.UTF-8") == "cy");
    CHECK(locale_for("C", "C.UTF-8") == "en_GB");
    CHECK(locale_for("", "") == "en_GB");
}

TEST_CASE("A day is written as the locale writes it, whatever the zone") {
    const Date day = parse_date("2026-11-02");
    CHECK(local_date(day, "en_GB") == "2 November 2026");
    CHECK(local_date(day, "en_US") == "November 2, 2026");
    CHECK(local_date(day, "cy_GB") == "2 Tachwedd 2026");
    CHECK(local_date(day, "de_DE") == "2. November 2026");
}

TEST_CASE("A moment is the time on the wall and says in which zone") {
    const Moment summer = parse_moment("2026-07-22T23:30:00Z"), winter = parse_moment("2026-01-05T09:05:59Z");
    CHECK(local_moment(summer, "en_GB", "Europe/London") == "23 July 2026 at 00:30 BST");
    CHECK(local_moment(winter, "en_GB", "Europe/London") == "5 January 2026 at 09:05 GMT");
    CHECK(local_moment(winter, "en_GB", "UTC") == "5 January 2026 at 09:05 UTC");
    CHECK(local_moment(winter, "cy_GB", "UTC") == "5 Ionawr 2026 am 09:05 UTC");
    CHECK(local_time(winter, "en_GB", "Europe/Paris") == "10:05");
    CHECK(local_time(winter, "de_DE", "UTC") == "09:05");
}

TEST_CASE("A list is joined in the locale's words") {
    CHECK(local_list({}, "en_GB").empty());
    CHECK(local_list({"C001"}, "en_GB") == "C001");
    CHECK(local_list({"C001", "C002"}, "en_GB") == "C001 and C002");
    CHECK(local_list({"C001", "C002", "Łucja"}, "en_GB") == "C001, C002 and Łucja");
    CHECK(local_list({"C001", "C002", "C003"}, "en_US") == "C001, C002, and C003");
    CHECK(local_list({"C001", "C002"}, "de_DE") == "C001 und C002");
}

TEST_CASE("Numbers have the locale's own marks, and what is typed with them is read") {
    CHECK(local_count(1234567, "en_GB") == "1,234,567");
    CHECK(local_count(1234567, "de_DE") == "1.234.567");
    CHECK(local_count(-7, "en_GB") == "-7");
    CHECK(local_decimal("-2.125", "en_GB") == "-2.125");
    CHECK(local_decimal("-2.125", "de_DE") == "-2,125");
    CHECK(local_decimal("12", "de_DE") == "12");
    CHECK(plain_decimal("2,125", "de_DE") == "2.125");
    CHECK(plain_decimal("2.125", "de_DE") == "2.125");
}

TEST_CASE("What is no plain decimal is left as it stands, and a comma is no point where the locale has none") {
    CHECK(local_decimal("8/3", "de_DE") == "8/3");
    CHECK(local_decimal("1.2.3 of 4", "de_DE") == "1.2.3 of 4");
    CHECK(local_decimal("", "de_DE").empty());
    CHECK(plain_decimal("1,5", "en_GB") == "1,5");
    CHECK(plain_decimal("one", "de_DE") == "one");
}
