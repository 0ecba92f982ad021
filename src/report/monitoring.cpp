#include "report/monitoring.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace evenhand::report {

namespace {

/// An answer and how many who gave it reached each stage.
struct Line {
    std::string answer;
    std::vector<long long> counts;
};

std::vector<Line> lines_of(const std::vector<std::string>& answers, const std::vector<std::vector<char>>& reached) {
    std::map<std::string, Line> by_answer; // by the answer as it is compared; "" is none
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string answer = tidied(answers[i]);
        Line& line = by_answer[folded(answer)];
        if (line.answer.empty()) line.answer = answer;
        line.counts.resize(reached.size());
        for (std::size_t stage = 0; stage < reached.size(); ++stage) line.counts[stage] += reached[stage][i] ? 1 : 0;
    }
    std::vector<Line> lines;
    for (auto& [key, line] : by_answer) lines.push_back(std::move(line));
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.counts.front() > b.counts.front(); });
    return lines;
}

void add_to(Line& rest, const Line& line) {
    for (std::size_t stage = 0; stage < line.counts.size(); ++stage) rest.counts[stage] += line.counts[stage];
}

/// Rule 1. \returns no line if none may be shown
std::vector<Line> with_rest(std::vector<Line> lines, std::size_t stages, long long least) {
    Line rest{other_answers, std::vector<long long>(stages)};
    std::vector<Line> named;
    for (Line& line : lines) {
        if (line.answer.empty() || line.counts.front() < least)
            add_to(rest, line);
        else
            named.push_back(std::move(line));
    }
    while (!named.empty() && rest.counts.front() > 0 && rest.counts.front() < least) {
        add_to(rest, named.back()); // the smallest: they stand in order
        named.pop_back();
    }
    if (named.empty()) return {};
    if (rest.counts.front() > 0) named.push_back(std::move(rest));
    return named;
}

/// Whether every line can show that stage: enough came to it, and enough of those at each stage before did not.
bool tells_of_nobody(const std::vector<Line>& lines, std::size_t stage, long long least) {
    return std::all_of(lines.begin(), lines.end(), [&](const Line& line) {
        const auto& counts = line.counts;
        const auto before = counts.begin() + static_cast<std::ptrdiff_t>(stage);
        return *before >= least &&
               std::all_of(counts.begin(), before, [&](long long earlier) { return earlier - *before >= least; });
    });
}

} // namespace

Monitoring monitoring_of(const std::vector<std::string>& answers, const std::vector<std::vector<char>>& reached,
                         long long least) {
    Monitoring table;
    for (const auto& stage : reached)
        table.totals.push_back(std::count_if(stage.begin(), stage.end(), [](char one) { return one != 0; }));
    if (reached.empty()) return table;
    const std::vector<Line> lines = with_rest(lines_of(answers, reached), reached.size(), least);
    std::size_t shown = 0;
    while (shown < reached.size() && tells_of_nobody(lines, shown, least)) ++shown;
    for (const Line& line : lines) {
        table.answers.push_back(line.answer);
        auto& row = table.counts.emplace_back();
        for (std::size_t stage = 0; stage < reached.size(); ++stage)
            row.push_back(stage < shown ? std::optional(line.counts[stage]) : std::nullopt);
    }
    return table;
}

} // namespace evenhand::report
