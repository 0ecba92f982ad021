#include "document/notes.h"

#include "base/text.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;

namespace {

std::string noted(std::string_view words) {
    Notes notes;
    notes.add("x", {}, words);
    return notes.warnings("f").at(0).message;
}

} // namespace

TEST_CASE("What is left out is told once for each kind, with the place and words of the first") {
    Notes notes;
    notes.add("a picture is left out", {0, 0, 2, 3});
    notes.add("hidden text is left out", {}, "  some\nwords ");
    notes.add("a picture is left out", {0, 0, 4, 1}, "other");
    const std::vector<Problem> warnings = notes.warnings("post.docx");
    REQUIRE(warnings.size() == 2);
    CHECK(to_string(warnings[0]) == "post.docx: warning: a picture is left out (first table 2, row 3)");
    CHECK(to_string(warnings[1]) == "post.docx: warning: hidden text is left out (first \"some words\")");
}

TEST_CASE("Long words are cut between two of them, and never within a character") {
    CHECK(noted("Experience of running a busy front desk for at least one whole year or more") ==
          "x (first \"Experience of running a busy front desk for at least one…\")");
    for (std::size_t length = 395; length < 405; ++length) {
        std::string words;
        while (words.size() < length) words += "é€";
        CHECK(is_utf8(noted(std::string_view(words).substr(0, length))));
    }
    CHECK(is_utf8(noted(std::string(50, ' ') + "\xE2\x82")));
}
