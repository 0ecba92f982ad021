// Small groups in equality monitoring: the exact rule as tables, and as a search for what subtraction gives away.
#include "report/monitoring.h"

#include <catch2/catch.hpp>
#include <random>
#include <sstream>

using namespace evenhand::report;

namespace {

/// People of one answer: how many applied, and how many of them came to each later stage.
struct Group {
    std::string answer;
    std::vector<int> reached;
};

Monitoring counted(const std::vector<Group>& groups) {
    std::vector<std::string> answers;
    std::vector<std::vector<char>> reached(groups.front().reached.size());
    for (const Group& group : groups)
        for (int i = 0; i < group.reached.front(); ++i) {
            answers.push_back(group.answer);
            for (std::size_t stage = 0; stage < reached.size(); ++stage)
                reached[stage].push_back(i < group.reached[stage]);
        }
    return monitoring_of(answers, reached);
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

TEST_CASE("A count under ten is not shown, nought among them, nor what would give it away") {
    CHECK(shown({{"A", {40, 20}}, {"B", {30, 5}}}) == "A 40 –; B 30 –");
    CHECK(shown({{"A", {40, 20}}, {"B", {30, 0}}}) == "A 40 –; B 30 –");
    // Two hidden counts of ten and more together can be told from the total, and tell of neither.
    CHECK(shown({{"A", {60, 30}}, {"B", {30, 6}}, {"C", {30, 7}}}) == "A 60 30; B 30 –; C 30 –");
    // Two of fewer than ten together would: the smallest shown goes as well.
    CHECK(shown({{"A", {60, 30}}, {"B", {30, 15}}, {"C", {30, 3}}, {"D", {30, 4}}}) ==
          "A 60 30; B 30 –; C 30 –; D 30 –");
}

TEST_CASE("A stage that fewer than ten of an answer did not reach is not shown beside the one before") {
    // Shown, 40 less 35 would say that five were not invited; the second line goes with it, since the total gives the
    // first.
    CHECK(shown({{"A", {40, 35}}, {"B", {30, 15}}}) == "A 40 –; B 30 –");
    CHECK(shown({{"A", {40, 35}}, {"B", {60, 30}}, {"C", {60, 40}}}) == "B 60 –; C 60 40; A 40 –");
}

TEST_CASE("Answers are alike whatever their case and the blanks around them") {
    CHECK(shown({{"Welsh", {6}}, {" welsh ", {6}}, {"English", {20}}}) == "English 20; Welsh 12");
}

TEST_CASE("No total less what is shown tells of a group under ten, nor does one stage less another") {
    std::mt19937 random(20261122);
    const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int round = 0; round < 2000; ++round) {
        std::vector<Group> groups;
        const int lines = 1 + number(6), stages = 1 + number(2);
        for (int line = 0; line < lines; ++line) {
            Group group{std::string(1, static_cast<char>('A' + line)), {number(round % 2 ? 60 : 25)}};
            for (int stage = 1; stage < stages; ++stage) group.reached.push_back(number(group.reached.back()));
            groups.push_back(group);
        }
        groups.push_back({"Z", std::vector<int>(static_cast<std::size_t>(stages), 20)});
        const Monitoring table = counted(groups);
        CAPTURE(round);
        for (std::size_t later = 0; later < table.totals.size() && table.shown(); ++later) {
            long long left = table.totals[later];
            int hidden = 0, seen = 0;
            for (const auto& row : table.counts) {
                if (row[later]) {
                    CHECK(*row[later] >= least_shown);
                    left -= *row[later];
                    ++seen;
                } else {
                    ++hidden;
                }
            }
            if (seen > 0 && hidden > 0) {
                CHECK(left >= least_shown);
                CHECK(hidden >= 2);
            }
            for (std::size_t before = 0; before < later; ++before) {
                long long apart = table.totals[before] - table.totals[later];
                int both = 0, not_both = 0;
                for (const auto& row : table.counts) {
                    if (row[before] && row[later]) {
                        CHECK(*row[before] - *row[later] >= least_shown);
                        apart -= *row[before] - *row[later];
                        ++both;
                    } else {
                        ++not_both;
                    }
                }
                if (both > 0 && not_both > 0) CHECK(apart >= least_shown);
            }
        }
    }
}
