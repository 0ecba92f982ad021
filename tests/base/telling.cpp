#include "base/telling.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using Severity = Problem::Severity;

namespace {

Problem at(int line, const std::string& message, const std::string& file = "a.csv") {
    return {Severity::warning, file, line, 0, message, "less"};
}

std::string told(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& one : summed_up(problems)) text += to_string(one) + "\n";
    return text;
}

} // namespace

TEST_CASE("The same problem in many lines is one that counts them") {
    std::vector<Problem> many;
    for (int line = 2; line <= 5; ++line) many.push_back(at(line, "odd"));
    CHECK(told(many) == "a.csv:2: warning: odd; so it is with lines 3, 4 and 5; expected less\n");
    many.push_back(at(6, "odd"));
    CHECK(told(many) == "a.csv:2: warning: odd; so it is with lines 3, 4, 5 and 6; expected less\n");
    for (int line = 7; line <= 10'000; ++line) many.push_back(at(line, "odd"));
    CHECK(told(many) == "a.csv:2: warning: odd; so it is with lines 3, 4, 5, 6 and 9994 more; expected less\n");
}

TEST_CASE("A few problems, and whatever differs, are told each in its place") {
    CHECK(told({}).empty());
    const std::vector<Problem> few{at(2, "odd"), at(3, "odd"), at(4, "even"), at(5, "odd")};
    CHECK(summed_up(few) == few);
    std::vector<Problem> others;
    for (const std::string file : {"a.csv", "b.csv"})
        for (int line = 2; line <= 4; ++line) others.push_back(at(line, "odd", file));
    CHECK(summed_up(others) == others);
    const std::vector<Problem> without_lines(5, at(0, "odd")); // files of a folder
    CHECK(summed_up(without_lines) == without_lines);
    std::vector<Problem> mixed{at(1, "first")};
    for (int line = 2; line <= 5; ++line) mixed.push_back(at(line, "odd"));
    mixed.insert(mixed.begin() + 3, at(3, "between"));
    CHECK(told(mixed) == "a.csv:1: warning: first; expected less\n"
                         "a.csv:2: warning: odd; so it is with lines 3, 4 and 5; expected less\n"
                         "a.csv:3: warning: between; expected less\n");
}

TEST_CASE("Control characters are shown as unknown ones, tabs and line ends stay") {
    CHECK(without_controls("a\tb\nÄ\x1B[31m\x07\x7F\u009B…") == "a\tb\nÄ\uFFFD[31m\uFFFD\uFFFD\uFFFD…");
    CHECK(without_controls("a\u202Eb\u2066c\u200F\u2030") == "a\uFFFDb\uFFFDc\u200F\u2030");
    CHECK(without_controls("\xC2").size() == 1); // half a character is left as it is
}
