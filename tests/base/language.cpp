// The program's own words in another language, with no locale of the system.
#include "base/language.h"

#include "base/errors.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <clocale>

using namespace evenhand;
using Catch::Matchers::Contains;

namespace {

Language welsh() {
    const std::optional<Language> found = find_language("cy");
    REQUIRE(found);
    return *found;
}

/// Says the same whatever it is asked for.
Language parrot(const std::string& answer) {
    return Language("und", [=](const char*, const char*, long long) { return answer; });
}

} // namespace

TEST_CASE("English needs no catalogue and says every text as it stands") {
    const Language english;
    CHECK(english.tag() == "en-GB");
    CHECK(english.tr("Criterion") == "Criterion");
    CHECK(english.trf("{} or {}", "a", 2) == "a or 2");
    CHECK(english.trn("{} criterion at {}", "{} criteria at {}", 1, "x") == "1 criterion at x");
    CHECK(english.trn("{} criterion at {}", "{} criteria at {}", 0, "x") == "0 criteria at x");
    CHECK(english.moment(parse_moment("2026-11-22T09:30:00Z")) == "22 November 2026, 09:30 UTC");
    CHECK(english.listed({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("Welsh is read out of its catalogue with no locale of the system, in all its six plural forms") {
    REQUIRE(std::string(std::setlocale(LC_ALL, nullptr)) == "C");
    const Language language = welsh();
    CHECK(language.tag() == "cy");
    CHECK(language.tr("Criterion") == "Maen prawf");
    std::vector<std::string> said;
    for (const long long number : {0, 1, 2, 3, 6, 12})
        said.push_back(language.trn("{} application", "{} applications", number));
    CHECK(said == std::vector<std::string>{"0 cais", "1 cais", "2 gais", "3 chais", "6 chais", "12 cais"});
    CHECK(language.date(parse_date("2026-11-22")) == "22 Tachwedd 2026");
    CHECK(language.listed({"C001", "C002", "C003"}) == "C001, C002 a C003");
    CHECK(language.listed({"Ceri", "Owain"}) == "Ceri ac Owain");
    CHECK(language.moment(parse_moment("2026-11-22T09:30:00Z")) == "22 Tachwedd 2026, 09:30 UTC");
}

TEST_CASE("A text that no catalogue has stands in English, and nothing at all as nothing") {
    CHECK(welsh().tr("No catalogue has this sentence") == "No catalogue has this sentence");
    CHECK(welsh().tr("").empty()); // where a catalogue keeps its own header
    CHECK(welsh().trn("{} grommet", "{} grommets", 2) == "2 grommets");
}

TEST_CASE("Texts that are alike in English alone are told apart") {
    CHECK(welsh().tr("Reference") == "Geirda");
    CHECK(welsh().trc("of a post", "Reference") == "Cyfeirnod");
    CHECK(welsh().trc("of nothing known", "Reference") == "Reference");
    CHECK(Language().trc("of a post", "Reference") == "Reference");
}

TEST_CASE("A translation whose braces do not fit is left aside for the original") {
    CHECK(parrot("{} {} {}").trf("{} or {}", "a", "b") == "a or b");
    CHECK(parrot("{").trn("{} row", "{} rows", 2) == "2 rows");
    CHECK(parrot("{1} then {0}").trf("{} or {}", "a", "b") == "b then a");
}

TEST_CASE("A language is known by the part of its tag before the country, which stays") {
    CHECK(find_language("cy-GB")->tag() == "cy-GB");
    CHECK(find_language("cy-GB")->tr("Criterion") == "Maen prawf");
    CHECK(find_language("en-US")->tag() == "en-US");
    for (const char* none : {"tlh", "", "../cy", "cy/..", "cy x", "CY"}) CHECK_FALSE(find_language(none));
    const auto names = language_names();
    CHECK(std::count(names.begin(), names.end(), "en") == 1);
    CHECK(std::count(names.begin(), names.end(), "cy") == 1);
}

TEST_CASE("A catalogue that is none is refused") {
    for (const char* bytes : {"", "no catalogue", "\xde\x12\x04\x95 and no more"})
        CHECK_THROWS_AS(messages_of("cy", bytes), InvalidInput);
}
