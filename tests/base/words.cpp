#include "base/words.h"

#include <catch2/catch.hpp>

using namespace evenhand;

namespace {

std::vector<std::string> keys(std::string_view text) {
    std::vector<std::string> found;
    for (const TextWord& word : words_of(text)) found.push_back(word.key);
    return found;
}

std::vector<std::string> beginnings(std::string_view text) {
    std::vector<std::string> found;
    for (const TextWord& word : words_of(text))
        if (word.starts) found.push_back(word.key);
    return found;
}

} // namespace

TEST_CASE("Words compare alike whatever their case, accents, apostrophes and hyphens") {
    CHECK(keys("García‑López O’NEILL o'neill Łódź Straße") ==
          std::vector<std::string>{"garcia", "lopez", "oneill", "oneill", "lodz", "strasse"});
    CHECK(keys("e\u0301te\u0301") == keys("été"));
    CHECK(keys("").empty());
    CHECK(keys(" .,;\n").empty());
}

TEST_CASE("A word knows whether it is a number, has a capital, and begins a sentence") {
    const auto words = words_of("I ran 3 IT teams in Łódź.");
    REQUIRE(words.size() == 7);
    CHECK(words[2].number);
    CHECK(words[3].upper);
    CHECK(words[6].capital);
    CHECK_FALSE(words[4].capital);
    CHECK(beginnings("One. Two? \"Three\" four: five\nsix, J. Seven and Dr. Eight") ==
          std::vector<std::string>{"one", "two", "three", "five", "six"});
}

TEST_CASE("Places of words are bytes of the text") {
    const std::string text = "é, b";
    const auto words = words_of(text);
    REQUIRE(words.size() == 2);
    CHECK(text.substr(words[1].begin, words[1].end - words[1].begin) == "b");
}
