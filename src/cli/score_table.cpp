#include "cli/score_table.h"

#include "base/text.h"
#include "document/csv.h"

#include <array>
#include <fmt/format.h>
#include <unordered_map>

namespace evenhand::cli {

namespace {

using Severity = Problem::Severity;

constexpr std::array<std::string_view, 5> headings{"member", "candidate", "criterion", "score", "note"};
enum Column { member, candidate, criterion, score, note };

/// A table of a million rows with one column wrong must not print a million lines.
constexpr std::size_t most_problems = 100;

class Reading {
  public:
    Reading(const std::string& file, const panel::Vacancy& vacancy, const merit::Scale& scale, const TakeScore& take)
        : file_(file), vacancy_(vacancy), scale_(scale), take_(take) {
        for (const panel::Person& person : vacancy.people)
            if (person.role != panel::Role::officer) people_.emplace(person.name, person.id);
    }

    void row(int line, std::span<std::string> cells) {
        if (width_ == 0) return heading_row(line, cells);
        if (cells.size() != width_)
            return error(line,
                         fmt::format("the row has {} where the heading row has {}",
                                     counted(static_cast<long long>(cells.size()), "cell", "cells"), width_),
                         "one cell for each heading");
        const std::string& given = cells[*at_[score]];
        if (given.empty()) {
            ++table.skipped;
            return;
        }
        panel::NewScore one;
        one.line = line;
        const std::optional<merit::Mark> mark = mark_of(given, line);
        const std::string* person = person_named(cells[*at_[member]], line);
        if (!mark || !person) return;
        one.mark = *mark;
        one.person = *person;
        one.candidate = std::move(cells[*at_[candidate]]);
        one.criterion = std::move(cells[*at_[criterion]]);
        if (at_[note]) one.note = std::move(cells[*at_[note]]);
        take_(std::move(one));
        ++table.taken;
    }

    void finish() {
        if (width_ == 0)
            throw InvalidInput({{Severity::error, file_, 0, 0, "the file is empty",
                                 "the heading row member,candidate,criterion,score and a row for each score"}});
        table.problems = std::move(problems_);
        if (count_ > most_problems)
            table.problems.push_back({Severity::error,
                                      file_,
                                      0,
                                      0,
                                      fmt::format("{} more lines cannot be taken", count_ - most_problems),
                                      {}});
    }

    ScoreTable table;

  private:
    void heading_row(int line, std::span<std::string> cells) {
        width_ = cells.size();
        for (std::size_t position = 0; position < cells.size(); ++position) {
            const std::string heading = folded(tidied(cells[position]));
            std::size_t known = 0;
            while (known < headings.size() && headings[known] != heading) ++known;
            if (known == headings.size())
                error(line, fmt::format("unknown column \"{}\"", cells[position]),
                      "member, candidate, criterion, score, note");
            else if (at_[known])
                error(line, fmt::format("two columns are headed \"{}\"", heading), "one of each");
            else
                at_[known] = position;
        }
        for (const Column needed : {member, candidate, criterion, score})
            if (!at_[needed])
                error(line, fmt::format("there is no column \"{}\"", headings[needed]),
                      "member, candidate, criterion, score");
        if (!problems_.empty()) throw InvalidInput(std::move(problems_));
    }

    /// Every level of a scale is written in a few ways at most: remember what was read.
    std::optional<merit::Mark> mark_of(const std::string& text, int line) {
        const auto known = marks_.find(text);
        if (known != marks_.end()) return known->second;
        try {
            return marks_.emplace(text, panel::parse_mark(scale_, text)).first->second;
        } catch (const InvalidInput& failure) {
            const Problem& problem = failure.problems().front();
            error(line, problem.message, problem.expected);
            return std::nullopt;
        }
    }

    const std::string* person_named(const std::string& name, int line) {
        const auto found = people_.find(name);
        if (found != people_.end()) return &found->second;
        std::vector<std::string> names;
        for (const panel::Person& person : vacancy_.people)
            if (person.scores()) names.push_back(person.name);
        error(line, fmt::format("there is no member \"{}\"", name),
              names.empty() ? "a member of the panel" : "one of " + joined(names));
        return nullptr;
    }

    void error(int line, std::string message, std::string expected) {
        if (++count_ <= most_problems)
            problems_.push_back({Severity::error, file_, line, 0, std::move(message), std::move(expected)});
    }

    const std::string& file_;
    const panel::Vacancy& vacancy_;
    const merit::Scale& scale_;
    const TakeScore& take_;
    std::unordered_map<std::string, std::string> people_; ///< name → id
    std::unordered_map<std::string, merit::Mark> marks_;
    std::array<std::optional<std::size_t>, headings.size()> at_;
    std::size_t width_ = 0, count_ = 0;
    std::vector<Problem> problems_;
};

} // namespace

ScoreTable read_score_table(std::string_view bytes, const std::string& file, const panel::Vacancy& vacancy,
                            const merit::Scale& scale, const TakeScore& take) {
    Reading reading(file, vacancy, scale, take);
    try {
        document::read_rows(bytes, [&](int line, std::span<std::string> cells) { reading.row(line, cells); });
    } catch (const InvalidInput& failure) {
        std::vector<Problem> problems = failure.problems();
        for (Problem& problem : problems) problem.file = file;
        throw InvalidInput(std::move(problems));
    }
    reading.finish();
    return std::move(reading.table);
}

} // namespace evenhand::cli
