// Rows of one application that stand in several lines.
#include "base/text.h"
#include "intake/tables/heading.h"
#include "intake/tables/table.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unordered_map>

namespace evenhand::intake {

namespace {

using document::Row;
using Severity = Problem::Severity;

std::string quoted_headings(const Table& table, const std::set<std::size_t>& columns) {
    std::vector<std::string> headings;
    for (const std::size_t at : columns)
        headings.push_back(table.headings[at].empty() ? fmt::format("column {}", at + 1)
                                                      : fmt::format("\"{}\"", table.headings[at]));
    return listed(headings);
}

void add(std::string& cell, const std::string& more) {
    if (blank(more) || cell == more) return;
    cell += (blank(cell) ? "" : "\n") + more;
}

/// Whether the row goes on with the one above: nothing says who it is of, and it does not begin with something of its
/// own, such as a number or a time.
class Continued {
  public:
    Continued(const Table& table, const TableSource& source) {
        const Columns columns = matched_columns(table.headings, table.line, source.file, source.form, source.map);
        for (std::size_t at = 0; at < columns.all.size(); ++at)
            if (columns.all[at].known && columns.all[at].known->identifies) identifying_.push_back(at);
        const Field* first = columns.all.empty() ? nullptr : columns.all.front().known;
        first_is_own_ = !first;
    }
    bool operator()(const Row& row, const Row& above) const {
        if (names_somebody(row) || !names_somebody(above)) return false;
        return !first_is_own_ || blank(row.cells.front()) || row.cells.front() == above.cells.front();
    }

  private:
    bool names_somebody(const Row& row) const {
        return std::any_of(identifying_.begin(), identifying_.end(),
                           [&](std::size_t at) { return !blank(row.cells[at]); });
    }

    std::vector<std::size_t> identifying_;
    bool first_is_own_ = false;
};

/// Rows of the same applicant, one for each reviewer, made into one.
class Reviews {
  public:
    Reviews(Table& table, const TableSource& source, Columns columns, std::vector<std::size_t> key)
        : table_(table), source_(source), columns_(std::move(columns)), key_(std::move(key)) {}

    bool run() {
        for (std::size_t at = 0; at < columns_.all.size(); ++at)
            if (!columns_.all[at].known && holds_review(columns_.all[at].heading)) of_reviewers_.insert(at);
        std::vector<Row> once;
        std::unordered_map<std::string, std::size_t> seen;
        const std::size_t rows = table_.rows.size();
        for (Row& row : table_.rows) {
            const std::string key = key_of(row, key_);
            const auto [first, fresh] = key.empty() ? std::pair(seen.end(), true) : seen.emplace(key, once.size());
            if (fresh)
                once.push_back(std::move(row));
            else
                merge(once[first->second], row);
        }
        table_.rows = std::move(once);
        for (Row& row : table_.rows)
            for (const std::size_t at : of_reviewers_) row.cells[at].clear();
        table_.warnings.push_back(told(
            Severity::warning, source_, table_.line,
            fmt::format("each applicant stands here once for each reviewer: {} are {}, and what stands under {} is "
                        "not taken",
                        counted(static_cast<long long>(rows), "row", "rows"),
                        counted(static_cast<long long>(table_.rows.size()), "application", "applications"),
                        quoted_headings(table_, of_reviewers_))));
        return true;
    }

  private:
    void merge(Row& whole, const Row& row) {
        const auto differs = [&](std::size_t at) { return !blank(row.cells[at]) && whole.cells[at] != row.cells[at]; };
        for (std::size_t at = 0; at < row.cells.size(); ++at)
            if (differs(at) && columns_.all[at].known && !blank(whole.cells[at])) return skip(whole, row, at);
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (!differs(at)) continue;
            if (columns_.all[at].known)
                whole.cells[at] = row.cells[at];
            else
                of_reviewers_.insert(at);
        }
    }

    void skip(const Row& whole, const Row& row, std::size_t at) {
        table_.skipped.push_back(
            told(Severity::error, source_, row.line,
                 fmt::format("the row is of the applicant of line {} for another reviewer, but what stands under "
                             "\"{}\" is not the same; it is not taken",
                             whole.line, columns_.all[at].heading),
                 "the same answers in each row of an applicant, or a reference that tells applicants apart"));
    }

    Table& table_;
    const TableSource& source_;
    Columns columns_;
    std::vector<std::size_t> key_;
    std::set<std::size_t> of_reviewers_;
};

} // namespace

bool join_continued(Table& table, const TableSource& source) {
    const Continued continued(table, source);
    std::vector<Row> whole;
    std::vector<int> lines;
    for (Row& row : table.rows) {
        if (whole.empty() || !continued(row, whole.back())) {
            whole.push_back(std::move(row));
            continue;
        }
        lines.push_back(row.line);
        for (std::size_t at = 0; at < row.cells.size(); ++at) add(whole.back().cells[at], row.cells[at]);
    }
    table.rows = std::move(whole);
    if (lines.empty()) return false;
    table.as_written = false;
    table.warnings.push_back(
        told(Severity::warning, source, lines.front(),
             fmt::format("nothing says whose {} {}; the answers are taken as going on with those above",
                         lines_in_words(lines), lines.size() == 1 ? "is" : "are"),
             "a name or reference in each row that is an application of its own"));
    return true;
}

bool take_reviewers_out(Table& table, const TableSource& source) {
    Columns columns = matched_columns(table.headings, table.line, source.file, source.form, source.map);
    const bool reviewed = std::any_of(columns.all.begin(), columns.all.end(), [](const TableColumn& column) {
        return !column.known && column.said_by != SaidBy::map && names_reviewer(column.heading);
    });
    if (!reviewed) return false;
    std::vector<std::size_t> key = key_columns(columns, table.rows);
    std::set<std::string> seen;
    const bool repeated = std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
        const std::string one = key_of(row, key);
        return !one.empty() && !seen.insert(one).second;
    });
    if (!repeated) return false;
    table.as_written = false;
    return Reviews(table, source, std::move(columns), std::move(key)).run();
}

} // namespace evenhand::intake
