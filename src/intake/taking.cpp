#include "intake/taking.h"

#include "base/text.h"
#include "intake/tables/known.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <numeric>

namespace evenhand::intake {

namespace {

using Severity = Problem::Severity;

std::string with_plain_line_ends(std::string text) {
    if (text.find('\r') == std::string::npos) return text;
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

void Taking::headings(int line, std::span<const std::string> cells, const ColumnMap& map) {
    Columns columns = columns_of(cells, line, file_, form_, map);
    panel_reads_ = columns.panel_reads();
    columns_ = std::move(columns.all);
    known_export_ = columns.known_export;
    intake.warnings.insert(intake.warnings.end(), columns.warnings.begin(), columns.warnings.end());
    if (known_export_) intake.notes.push_back(fmt::format("read as an export of {}", name(*known_export_)));
    order_.resize(columns_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    // The form's order, then columns of no field in the table's: fields lie in one vector, so addresses are in
    // order.
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        const Field *first = columns_[a].known, *second = columns_[b].known;
        if (first && first == second) return columns_[a].part < columns_[b].part;
        return first && (!second || std::less<>()(first, second));
    });
}

void Taking::row(int line, std::span<std::string> cells) {
    Application application;
    application.line = line;
    bool panel_sees = false;
    for (const std::size_t at : order_) {
        const TableColumn& column = columns_[at];
        std::string text = with_plain_line_ends(trimmed(cells[at]));
        if (text.empty()) continue;
        if (known_export_ && column.known && column.known->identifies && means_nobody(*known_export_, text)) continue;
        panel_sees = panel_sees || (column.known && column.known->panel_sees());
        check_flag(line, at, text);
        warn_of_nameless(line, at);
        add_answer(application, column, std::move(text));
    }
    if (application.answers.empty()) return;
    if (!panel_sees && panel_reads_)
        warn(line, "the application has no answer that the panel may read",
             "a personal statement, or set it aside as ineligible");
    intake.applications.push_back(std::move(application));
}

void Taking::add_answer(Application& application, const TableColumn& column, std::string text) const {
    if (column.known && !application.answers.empty() && application.answers.back().field == column.field) {
        // Another part of the same answer. A name somebody is called by may be the first name again.
        std::string& whole = application.answers.back().text;
        const std::string part = as_part(column, std::move(text));
        if (part.front() == '(' && whole.find(part.substr(1, part.size() - 2)) != std::string::npos) return;
        whole += std::string(between_parts(*column.known)) + part;
        return;
    }
    application.answers.push_back({column.field, std::move(text), !column.known || !column.known->panel_sees()});
}

void Taking::check_flag(int line, std::size_t at, const std::string& text) {
    const TableColumn& column = columns_[at];
    if (!column.known || column.known->type != FieldType::flag || means_yes(text) || means_no(text)) return;
    warn(line,
         fmt::format("\"{}\" under \"{}\"{} is taken as no", text, column.heading,
                     spreadsheet_ ? fmt::format(" (cell {})", cell_name(at, line)) : ""),
         "yes, y, true, 1 or x for yes");
}

/// Spreadsheets leave empty columns without headings; only one that holds something is worth a word.
void Taking::warn_of_nameless(int line, std::size_t at) {
    const TableColumn& column = columns_[at];
    if (column.known || !column.heading.empty() || column.said_by == SaidBy::map || !told_.insert(at).second) return;
    warn(line,
         fmt::format("column {} has no heading; what stands in it is kept for HR only",
                     column.field.substr(column.field.find(':') + 1)),
         "a heading for each column");
}

void Taking::warn(int line, std::string message, std::string expected) {
    intake.warnings.push_back({Severity::warning, file_, line, 0, std::move(message), std::move(expected)});
}

std::string cell_name(std::size_t column, int line) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(line);
}

} // namespace evenhand::intake
