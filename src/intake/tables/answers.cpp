// One row for each answer.
#include "base/text.h"
#include "intake/tables/heading.h"
#include "intake/tables/table.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <unordered_map>

namespace evenhand::intake {

namespace {

using document::Row;
using Severity = Problem::Severity;

/// The one column that is meant, if there is one.
template <typename Means>
std::optional<std::size_t> only_column(const Columns& columns, Means means) {
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < columns.all.size(); ++at) {
        const TableColumn& column = columns.all[at];
        if (column.known || column.said_by == SaidBy::map || !means(column.heading)) continue;
        if (found) return std::nullopt;
        found = at;
    }
    return found;
}

struct Places {
    std::size_t question = 0, answer = 0;
};

/// Which columns hold questions and answers, if the table is of that shape. Headings that could mean something else
/// have to have a question of the form below.
std::optional<Places> places_of(const Table& table, const Columns& columns, const Form& form) {
    for (const bool loosely : {false, true}) {
        const auto question = only_column(columns, [&](const auto& one) { return asks_question(one, loosely); });
        const auto answer = only_column(columns, [&](const auto& one) { return gives_answer(one, loosely); });
        if (!question || !answer) continue;
        const bool of_form = std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
            return row.cells[*question].size() < 1000 && form.for_heading(row.cells[*question]);
        });
        if (!loosely || of_form) return Places{*question, *answer};
    }
    return std::nullopt;
}

class Pivot {
  public:
    Pivot(Table& table, const TableSource& source, const Columns& columns, Places places)
        : table_(table), source_(source), places_(places), key_(key_columns(columns, table.rows)) {
        if (key_.empty())
            throw InvalidInput({told(Severity::error, source, table.line,
                                     fmt::format("each row holds one answer (\"{}\"), but no column says whose it is",
                                                 table.headings[places.answer]),
                                     "a column such as reference, e-mail or name, or --map COLUMN=FIELD for it")});
        for (std::size_t at = 0; at < columns.all.size(); ++at) {
            if (at == places.question || at == places.answer) continue;
            others_.push_back(at);
            known_.push_back(columns.all[at].known || std::count(key_.begin(), key_.end(), at));
            headings_.push_back(table.headings[at]);
            column_of_.emplace(folded(table.headings[at]), headings_.size() - 1);
        }
    }

    void run() {
        for (Row& row : table_.rows) take(row);
        for (const std::size_t at : varying_)
            for (Row& row : whole_)
                if (at < row.cells.size()) row.cells[at].clear();
        for (Row& row : whole_) row.cells.resize(headings_.size());
        tell();
        table_.rows = std::move(whole_);
        table_.headings = std::move(headings_);
        table_.as_written = false;
    }

  private:
    void take(Row& row) {
        const std::string key = key_of(row, key_);
        if (key.empty() && (whole_.empty() || names_another(row)))
            return skip(row.line, "nothing says for sure whose answer this is; it is not taken",
                        fmt::format("something under \"{}\"", table_.headings[key_.front()]));
        if (!key.empty()) {
            const auto [found, fresh] = applicant_.emplace(key, whole_.size());
            if (fresh) whole_.push_back({row.line, std::vector<std::string>(headings_.size())});
            if (fresh || found->second != current_) question_.clear();
            current_ = found->second;
        }
        Row& whole = whole_[current_];
        take_others(whole, row);
        take_answer(whole, row);
    }

    /// Whether anything known of the applicant is not that of the one above.
    bool names_another(const Row& row) const {
        for (std::size_t n = 0; n < others_.size(); ++n)
            if (known_[n] && !blank(row.cells[others_[n]]) && row.cells[others_[n]] != whole_[current_].cells[n])
                return true;
        return false;
    }

    void take_others(Row& whole, const Row& row) {
        for (std::size_t n = 0; n < others_.size(); ++n) {
            const std::string& cell = row.cells[others_[n]];
            if (blank(cell) || whole.cells[n] == cell) continue;
            if (blank(whole.cells[n]))
                whole.cells[n] = cell;
            else if (!known_[n])
                varying_.insert(n);
            else if (folded(tidied(whole.cells[n])) != folded(tidied(cell)))
                warn(row.line, fmt::format("\"{}\" is not what it is in line {}; that of line {} is taken",
                                           headings_[n], whole.line, whole.line));
        }
    }

    void take_answer(Row& whole, Row& row) {
        const std::string& asked = row.cells[places_.question];
        if (!blank(asked))
            question_ = tidied(asked);
        else if (const Field* field = source_.form.for_heading(question_); field && field->type != FieldType::long_text)
            question_.clear(); // a name or a date does not go on below
        std::string& answer = row.cells[places_.answer];
        if (blank(answer)) {
            if (!question_.empty()) column_for(question_);
            return;
        }
        if (question_.empty())
            return skip(row.line, "the answer has no question; it is not taken",
                        "a question under \"" + table_.headings[places_.question] + "\"");
        const std::size_t column = column_for(question_);
        if (whole.cells.size() <= column) whole.cells.resize(headings_.size());
        std::string& cell = whole.cells[column];
        if (cell == answer) return;
        if (!blank(cell) && !blank(asked))
            warn(row.line, fmt::format("the question \"{}\" of the application of line {} has another answer here; "
                                       "both are kept",
                                       question_, whole.line));
        if (blank(cell))
            cell = std::move(answer);
        else
            cell += "\n" + answer;
    }

    std::size_t column_for(const std::string& question) {
        const auto [found, fresh] = column_of_.emplace(folded(question), headings_.size());
        if (fresh) headings_.push_back(question);
        return found->second;
    }

    void tell() {
        std::vector<std::string> varying;
        for (const std::size_t at : varying_) varying.push_back(fmt::format("\"{}\"", headings_[at]));
        table_.notes.push_back(fmt::format(
            "each row holds one answer: {} are {}", counted(static_cast<long long>(table_.rows.size()), "row", "rows"),
            counted(static_cast<long long>(whole_.size()), "application", "applications")));
        if (!varying.empty())
            warn(table_.line,
                 fmt::format("what stands under {} differs from answer to answer and is not taken", listed(varying)));
    }

    void warn(int line, std::string message) {
        table_.warnings.push_back(told(Severity::warning, source_, line, std::move(message)));
    }
    void skip(int line, std::string message, std::string expected) {
        table_.skipped.push_back(told(Severity::error, source_, line, std::move(message), std::move(expected)));
    }

    Table& table_;
    const TableSource& source_;
    Places places_;
    std::vector<std::size_t> key_, others_;
    std::vector<bool> known_;           ///< of others_: says something of the applicant
    std::vector<std::string> headings_; ///< of others_, then the questions
    std::unordered_map<std::string, std::size_t> column_of_, applicant_;
    std::vector<Row> whole_;
    std::set<std::size_t> varying_;
    std::size_t current_ = 0;
    std::string question_; ///< of the row above, of the same applicant
};

} // namespace

bool take_answers_together(Table& table, const TableSource& source) {
    const Columns columns = matched_columns(table.headings, table.line, source.file, source.form, source.map);
    const auto places = places_of(table, columns, source.form);
    if (!places || table.rows.empty()) return false;
    Pivot(table, source, columns, *places).run();
    return true;
}

} // namespace evenhand::intake
