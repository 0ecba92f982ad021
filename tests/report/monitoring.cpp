// Small groups in equality monitoring: the exact rule as tables, and a search for what it gives away.
#include "report/monitoring.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

using namespace evenhand::report;

namespace {

/// People of one answer: how many applied, and how many of them came to each later stage.
struct Group {
    std::string answer;
    std::vector<int> reached;
};

Monitoring counted(const std::vector<Group>& groups, long long least = least_shown) {
    std::vector<std::string> answers;
    std::vector<std::vector<char>> reached(groups.front().reached.size());
    for (const Group& group : groups)
        for (int i = 0; i < group.reached.front(); ++i) {
            answers.push_back(group.answer);
            for (std::size_t stage = 0; stage < reached.size(); ++stage)
                reached[stage].push_back(i < group.reached[stage]);
        }
    return monitoring_of(answers, reached, least);
}

/// "A 20 15; B 12 –": every line as it is printed.
std::string shown(const std::vector<Group>& groups) {
    const Monitoring table = counted(groups);
    std::ostringstream words;
    for (std::size_t i = 0; i < table.answers.size(); ++i) {
        words << (i ? "; " : "") << table.answers[i];
        for (const auto& count : table.counts[i]) words << ' ' << (count ? std::to_string(*count) : "–");
    }
    return words.str();
}

const std::string rest = "Other answers, and none given";

} // namespace

TEST_CASE("Counts of ten and more are shown with every stage whose numbers tell of nobody") {
    CHECK(shown({{"A", {40, 20}}, {"B", {30, 15}}}) == "A 40 20; B 30 15");
    CHECK(shown({{"B", {30, 15}}, {"A", {40, 20}}}) == "A 40 20; B 30 15"); // most first
}

TEST_CASE("Answers that fewer than ten gave are one line with none given") {
    CHECK(shown({{"A", {40}}, {"B", {6}}, {"C", {5}}}) == "A 40; " + rest + " 11");
    CHECK(shown({{"A", {40}}, {"", {12}}}) == "A 40; " + rest + " 12");
    CHECK(shown({{"A", {40}}, {"", {4}}, {"B", {7}}}) == "A 40; " + rest + " 11");
}

TEST_CASE("While the line of the others has fewer than ten, the smallest other answer joins it") {
    CHECK(shown({{"A", {40}}, {"B", {20}}, {"C", {12}}, {"D", {3}}}) == "A 40; B 20; " + rest + " 15");
    CHECK(shown({{"A", {40}}, {"B", {3}}}).empty()); // nothing is left to compare
    CHECK(shown({{"A", {9}}}).empty());
    CHECK(shown({{"", {30}}}).empty());
}

TEST_CASE("A stage to which fewer than ten of an answer came, or all but fewer than ten, is not shown for any") {
    CHECK(shown({{"A", {40, 20}}, {"B", {30, 5}}}) == "A 40 –; B 30 –");
    CHECK(shown({{"A", {40, 20}}, {"B", {30, 0}}}) == "A 40 –; B 30 –");
    CHECK(shown({{"A", {60, 30}}, {"B", {30, 10}}, {"C", {30, 9}}}) == "A 60 –; B 30 –; C 30 –");
    CHECK(shown({{"A", {40, 31}}, {"B", {30, 15}}}) == "A 40 –; B 30 –"); // 40 less 31 would tell of nine
    CHECK(shown({{"A", {40, 30}}, {"B", {30, 15}}}) == "A 40 30; B 30 15");
}

TEST_CASE("Behind a stage that is not shown none is") {
    CHECK(shown({{"A", {60, 40, 20}}, {"B", {50, 30, 10}}}) == "A 60 40 20; B 50 30 10");
    CHECK(shown({{"A", {60, 55, 20}}, {"B", {50, 30, 10}}}) == "A 60 – –; B 50 – –");
    CHECK(shown({{"A", {60, 40, 35}}, {"B", {50, 30, 10}}}) == "A 60 40 –; B 50 30 –");
}

TEST_CASE("Answers are alike whatever their case and the blanks around them") {
    CHECK(shown({{"Welsh", {6}}, {" welsh ", {6}}, {"English", {20}}}) == "English 20; Welsh 12");
}

namespace {

/// Every number from which something would follow of few people: each line's counts, and what they differ by.
using Numbers = std::vector<int>;

/// The least and the most that each can be, by all tables that are printed alike.
struct Range {
    Numbers least, most;
};

constexpr int few = 2, stages = 3;

/// Goes through every way in which so many people can have answered A, B, C or nothing, and come so far.
template <class Seen>
void each_table(std::vector<Group>& groups, std::size_t line, int left, const Seen& seen) {
    if (line == groups.size()) return seen();
    for (int first = 0; first <= left; ++first)
        for (int second = 0; second <= first; ++second)
            for (int third = 0; third <= second; ++third) {
                groups[line].reached = {first, second, third};
                each_table(groups, line + 1, left - first, seen);
            }
}

/// What is printed, and the numbers behind it by line.
std::pair<std::string, std::vector<Numbers>> printed(const std::vector<Group>& groups) {
    const Monitoring table = counted(groups, few);
    std::string text;
    for (const long long total : table.totals) text += std::to_string(total) + ' ';
    std::vector<Numbers> behind;
    Numbers others(table.totals.begin(), table.totals.end());
    for (std::size_t line = 0; line < table.answers.size(); ++line) {
        text += table.answers[line] + ' ';
        for (const auto& count : table.counts[line]) text += count ? std::to_string(*count) + ' ' : "- ";
        for (const Group& group : groups)
            if (group.answer == table.answers[line]) {
                behind.push_back(group.reached);
                for (std::size_t stage = 0; stage < stages; ++stage) others[stage] -= group.reached[stage];
            }
    }
    if (behind.size() < table.answers.size()) behind.push_back(others);
    for (Numbers& line : behind) line.insert(line.end(), {line[0] - line[1], line[0] - line[2], line[1] - line[2]});
    return {text, behind};
}

} // namespace

TEST_CASE(
    "Of every table of few people, nothing of a group that is not shown follows from what is, the rule being known") {
    std::vector<Group> groups = {{"A", {}}, {"B", {}}, {"", {}}};
    std::map<std::string, std::vector<Range>> alike;
    each_table(groups, 0, 9, [&] {
        const auto [text, behind] = printed(groups);
        auto& ranges = alike[text];
        if (ranges.empty())
            for (const Numbers& line : behind) ranges.push_back({line, line});
        for (std::size_t line = 0; line < behind.size(); ++line)
            for (std::size_t at = 0; at < behind[line].size(); ++at) {
                ranges[line].least[at] = std::min(ranges[line].least[at], behind[line][at]);
                ranges[line].most[at] = std::max(ranges[line].most[at], behind[line][at]);
            }
    });
    CHECK(alike.size() > 1000);
    for (const auto& [text, ranges] : alike) {
        if (ranges.size() < 2) continue; // all gave one answer: the totals tell it
        std::istringstream words(text);
        Numbers totals(stages);
        for (int& total : totals) words >> total;
        totals.insert(totals.end(), {totals[0] - totals[1], totals[0] - totals[2], totals[1] - totals[2]});
        for (const Range& line : ranges)
            for (std::size_t at = 0; at < totals.size(); ++at) {
                // Where nobody came, or nobody was left behind, the total tells it of every line.
                const bool told = at < stages ? totals[at] == 0 : totals[at] == 0 || totals[at == 3 ? 1 : 2] == 0;
                if (told || line.least[at] != line.most[at] || line.least[at] >= few) continue;
                FAIL_CHECK(text << "gives away " << line.least[at]);
            }
    }
}
