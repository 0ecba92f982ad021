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
    std::vector<char> shown;
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
std::vector<Line> with_rest(std::vector<Line> lines, std::size_t stages) {
    Line rest{other_answers, std::vector<long long>(stages), {}};
    std::vector<Line> named;
    for (Line& line : lines) {
        if (line.answer.empty() || line.counts.front() < least_shown)
            add_to(rest, line);
        else
            named.push_back(std::move(line));
    }
    while (!named.empty() && rest.counts.front() > 0 && rest.counts.front() < least_shown) {
        add_to(rest, named.back()); // the smallest: they stand in order
        named.pop_back();
    }
    if (named.empty()) return {};
    if (rest.counts.front() > 0) named.push_back(std::move(rest));
    for (Line& line : named) line.shown.assign(stages, 1);
    return named;
}

/// Rules 2 to 4.
class Hiding {
  public:
    Hiding(std::vector<Line>& lines, std::size_t stages) : lines_(lines), stages_(stages) {}

    void run() {
        do {
            changed_ = false;
            for (Line& line : lines_) hide_small(line);
            for (std::size_t later = 0; later < stages_; ++later) {
                guard(
                    later, [&](const Line& line) { return line.shown[later] != 0; },
                    [&](const Line& line) { return line.counts[later]; }, true);
                for (std::size_t before = 0; before < later; ++before)
                    guard(
                        later, [&](const Line& line) { return line.shown[before] && line.shown[later]; },
                        [&](const Line& line) { return line.counts[before] - line.counts[later]; }, false);
            }
        } while (changed_);
    }

  private:
    void hide(Line& line, std::size_t stage) {
        changed_ = changed_ || line.shown[stage];
        line.shown[stage] = 0;
    }

    void hide_small(Line& line) {
        for (std::size_t later = 0; later < stages_; ++later) {
            if (line.counts[later] < least_shown) hide(line, later);
            for (std::size_t before = 0; before < later; ++before)
                if (line.shown[before] && line.shown[later] && line.counts[before] - line.counts[later] < least_shown)
                    hide(line, later);
        }
    }

    /// What the total gives away of those who are not shown. \param alone a single hidden line is given away, however
    /// many it counts
    template <class Shown, class Count>
    void guard(std::size_t stage, Shown shown, Count count, bool alone) {
        long long hidden = 0;
        std::size_t number = 0;
        Line* smallest = nullptr;
        for (Line& line : lines_) {
            if (!shown(line)) {
                hidden += count(line);
                ++number;
            } else if (!smallest || line.counts[stage] <= smallest->counts[stage]) {
                smallest = &line;
            }
        }
        if (number > 0 && smallest && (hidden < least_shown || (alone && number == 1))) hide(*smallest, stage);
    }

    std::vector<Line>& lines_;
    std::size_t stages_;
    bool changed_ = false;
};

} // namespace

Monitoring monitoring_of(const std::vector<std::string>& answers, const std::vector<std::vector<char>>& reached) {
    Monitoring table;
    for (const auto& stage : reached)
        table.totals.push_back(std::count_if(stage.begin(), stage.end(), [](char one) { return one != 0; }));
    if (reached.empty()) return table;
    std::vector<Line> lines = with_rest(lines_of(answers, reached), reached.size());
    Hiding(lines, reached.size()).run();
    for (const Line& line : lines) {
        table.answers.push_back(line.answer);
        auto& row = table.counts.emplace_back();
        for (std::size_t stage = 0; stage < reached.size(); ++stage)
            row.push_back(line.shown[stage] ? std::optional(line.counts[stage]) : std::nullopt);
    }
    return table;
}

} // namespace evenhand::report
