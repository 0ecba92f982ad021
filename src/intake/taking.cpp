#include "intake/taking.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <numeric>

namespace evenhand::intake {

namespace {

using Severity = Problem::Severity;

std::string with_plain_line_ends(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            result += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            result += '\n';
    }
    return result;
}

/// A flag that is neither yes nor no must not be lost without a word: somebody may have asked for an adjustment or
/// scheme.
bool means_no(std::string_view answer) {
    const std::string word = folded(trimmed(answer));
    return word == "no" || word == "n" || word == "false" || word == "0" || word == "-" || word == "none";
}

} // namespace

void Taking::headings(int line, std::span<const std::string> cells) {
    columns_ = columns_of(cells, line, file_, form_, map_, intake.warnings);
    order_.resize(columns_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    // The form's order, then columns of no field in the table's: fields lie in one vector, so addresses are in
    // order.
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        const Field *first = columns_[a].known, *second = columns_[b].known;
        return first && (!second || std::less<>()(first, second));
    });
    panel_reads_ = std::any_of(columns_.begin(), columns_.end(),
                               [](const TableColumn& column) { return column.known && column.known->panel_sees(); });
}

void Taking::row(int line, std::span<std::string> cells) {
    if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trimmed(cell).empty(); })) return;
    // Spreadsheets fill rows up with empty cells: those behind the last heading say nothing.
    while (cells.size() > columns_.size() && trimmed(cells.back()).empty()) cells = cells.first(cells.size() - 1);
    if (cells.size() != columns_.size()) {
        intake.skipped.push_back(
            {Severity::error, file_, line, 0,
             fmt::format("the row has {} where the heading row has {}; it is not taken",
                         counted(static_cast<long long>(cells.size()), "cell", "cells"), columns_.size()),
             "one cell for each heading"});
        return;
    }
    take(line, cells);
}

void Taking::take(int line, std::span<std::string> cells) {
    Application application;
    application.line = line;
    bool panel_sees = false;
    for (const std::size_t at : order_) {
        std::string text = with_plain_line_ends(trimmed(cells[at]));
        if (text.empty()) continue;
        const TableColumn& column = columns_[at];
        const bool hr_only = !column.known || !column.known->panel_sees();
        panel_sees = panel_sees || !hr_only;
        check_flag(line, column, text);
        warn_of_nameless(line, column);
        application.answers.push_back({column.field, std::move(text), hr_only});
    }
    if (!panel_sees && panel_reads_)
        warn(line, "the application has no answer that the panel may read",
             "a personal statement, or set it aside as ineligible");
    intake.applications.push_back(std::move(application));
}

void Taking::check_flag(int line, const TableColumn& column, const std::string& text) {
    if (!column.known || column.known->type != FieldType::flag || means_yes(text) || means_no(text)) return;
    warn(line, fmt::format("\"{}\" under \"{}\" is taken as no", text, column.heading), "yes, y, true, 1 or x for yes");
}

/// Spreadsheets leave empty columns without headings; only one that holds something is worth a word.
void Taking::warn_of_nameless(int line, const TableColumn& column) {
    if (column.known || !column.heading.empty() || std::find(told_.begin(), told_.end(), column.field) != told_.end())
        return;
    told_.push_back(column.field);
    warn(line,
         fmt::format("column {} has no heading; what stands in it is kept for HR only",
                     column.field.substr(column.field.find(':') + 1)),
         "a heading for each column");
}

void Taking::warn(int line, std::string message, std::string expected) {
    intake.warnings.push_back({Severity::warning, file_, line, 0, std::move(message), std::move(expected)});
}

} // namespace evenhand::intake
