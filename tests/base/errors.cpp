#include "base/errors.h"

#include <catch2/catch.hpp>
#include <new>

using namespace evenhand;
using Severity = Problem::Severity;

TEST_CASE("A problem is told with what is known of its place") {
    CHECK(to_string(Problem{Severity::error, "a.xml", 3, 7, "found", "wanted"}) ==
          "a.xml:3:7: error: found; expected wanted");
    CHECK(to_string(Problem{Severity::warning, "a.csv", 3, 0, "found", ""}) == "a.csv:3: warning: found");
    CHECK(to_string(Problem{Severity::error, "a.pdf", 0, 5, "found", ""}) == "a.pdf: error: found");
    CHECK(to_string(Problem{Severity::error, "", 0, 0, "found", ""}) == "error: found");
}

TEST_CASE("What a file says cannot command the terminal it is shown on") {
    const std::string said = to_string(
        Problem{Severity::warning, "a\x1B[2J.csv", 1, 0, "the column \"\x1B]0;x\x07Näme\u009B31m\x7F\"", "one\r\ntwo"});
    CHECK(said ==
          "a\uFFFD[2J.csv:1: warning: the column \"\uFFFD]0;x\uFFFDNäme\uFFFD31m\uFFFD\"; expected one\uFFFD\ntwo");
}

TEST_CASE("Warnings alone are no errors") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({{Severity::warning, "", 0, 0, "odd", ""}}));
    CHECK(has_errors({{Severity::warning, "", 0, 0, "odd", ""}, {Severity::error, "", 0, 0, "bad", ""}}));
}

TEST_CASE("Every kind of error is described in words for a person") {
    CHECK(describe(InvalidInput("\"x\" is no level", "0 to 3")) == "\"x\" is no level; expected 0 to 3");
    CHECK(describe(InvalidInput("nothing")) == "nothing");
    CHECK(describe(InvalidInput(
              std::vector<Problem>{{Severity::error, "a", 1, 2, "b", "c"}, {Severity::error, "a", 3, 4, "d", ""}})) ==
          "a:1:2: error: b; expected c\na:3:4: error: d");
    CHECK(describe(NotAllowed("Not yet.")) == "Not yet.");
    CHECK(describe(StorageError("Disk full.")) == "Disk full.");
    CHECK(describe(Cancelled()) == "Cancelled. Nothing was changed.");
    CHECK(describe(std::bad_alloc()).find("memory") != std::string::npos);
    CHECK(describe(std::logic_error("oops")) == "Something went wrong inside Evenhand: oops");
}
