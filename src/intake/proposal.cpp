#include "intake/proposal.h"

#include "base/files.h"
#include "base/text.h"
#include "document/format.h"
#include "intake/tables/heading.h"
#include "intake/tables/known.h"
#include "intake/tables/read.h"
#include "seal/digest.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <set>

namespace evenhand::intake {

namespace {

using document::Format;
using document::Row;

constexpr std::size_t rows_to_guess_by = 50;
constexpr std::size_t a_long_answer = 200; ///< bytes, in the middle of all

std::string why_known(const TableColumn& column, const Columns& columns) {
    switch (column.said_by) {
    case SaidBy::form:
        return "the form has a field of this heading";
    case SaidBy::known_export:
        return fmt::format("{} puts it under this heading", name(*columns.known_export));
    case SaidBy::common_heading:
        return column.part != 0 ? "such columns are often called so, and this one holds a part of it"
                                : "such columns are often called so";
    case SaidBy::account:
        return fmt::format("{} puts there who was signed in", name(*columns.known_export));
    case SaidBy::map:
    case SaidBy::nobody:
        break;
    }
    return "nothing says what it is, so HR alone keeps it";
}

/// Guesses by what the cells hold: for a person to look at, never for taking anything in.
class Guesses {
  public:
    Guesses(const Form& form, const Table& table, const Columns& columns) : form_(form), table_(table) {
        for (const TableColumn& column : columns.all)
            if (column.known) taken_.insert(column.known->id);
    }

    void improve(ProposedColumn& column, std::size_t at) {
        const auto propose = [&](const Field* field, const char* why) {
            if (!field || !taken_.insert(field->id).second) return false;
            column.field = field->id;
            column.why = why;
            column.certain = false;
            return true;
        };
        const std::vector<const std::string*> cells = some_of(at);
        if (cells.empty()) return;
        if (most(cells, [](const std::string& cell) { return cell.size() < 300 && is_email(cell); }) &&
            propose(first([](const Field& one) { return one.type == FieldType::email; }),
                    "its cells look like e-mail addresses"))
            return;
        if (most(cells, [](const std::string& cell) { return is_phone(cell); }) &&
            propose(form_.find("phone"), "its cells look like telephone numbers"))
            return;
        if (long_answers(cells))
            propose(first([&](const Field& one) { return one.type == FieldType::long_text && one.panel_sees(); }),
                    "its cells are long answers, and the first long answer of the form has no column yet");
    }

  private:
    std::vector<const std::string*> some_of(std::size_t at) const {
        std::vector<const std::string*> cells;
        for (const Row& row : table_.rows) {
            if (!blank(row.cells[at])) cells.push_back(&row.cells[at]);
            if (cells.size() == rows_to_guess_by) break;
        }
        return cells;
    }
    template <typename Is>
    static bool most(const std::vector<const std::string*>& cells, Is is) {
        const auto so = std::count_if(cells.begin(), cells.end(), [&](const std::string* cell) { return is(*cell); });
        return static_cast<std::size_t>(so) * 5 >= cells.size() * 4;
    }
    static bool is_email(const std::string& cell) {
        const std::string text = trimmed(cell);
        const std::size_t at = text.find('@');
        return at != std::string::npos && at > 0 && text.find('.', at) != std::string::npos &&
               text.find(' ') == std::string::npos;
    }
    static bool is_phone(const std::string& cell) {
        std::size_t digits = 0;
        for (const char c : trimmed(cell)) {
            if (c >= '0' && c <= '9')
                ++digits;
            else if (std::string_view("+ -()./").find(c) == std::string_view::npos)
                return false;
        }
        return digits >= 9 && digits <= 15;
    }
    static bool long_answers(const std::vector<const std::string*>& cells) {
        std::vector<std::size_t> sizes;
        for (const std::string* cell : cells) sizes.push_back(cell->size());
        const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
        std::nth_element(sizes.begin(), middle, sizes.end());
        return *middle >= a_long_answer;
    }
    template <typename Is>
    const Field* first(Is is) const {
        const auto found = std::find_if(form_.fields.begin(), form_.fields.end(),
                                        [&](const Field& field) { return is(field) && !taken_.count(field.id); });
        return found == form_.fields.end() ? nullptr : &*found;
    }

    const Form& form_;
    const Table& table_;
    std::set<std::string> taken_;
};

/// Of the set, whatever order and case; two tables with other headings do not share one.
std::string fingerprint_of(const Columns& columns) {
    std::set<std::string> names;
    for (const TableColumn& column : columns.all)
        if (!column.heading.empty()) names.insert(folded(column.heading));
    Sha256 hash;
    for (const std::string& one : names) hash.add(one).add(std::string_view("\0", 1));
    return to_hex(hash.finish());
}

Proposal propose(OpenedSheet opened, const TableSource& source, std::size_t most_rows, const Progress& progress) {
    Table table = one_row_each(std::move(opened.sheet), source, progress);
    const Columns columns = matched_columns(table.headings, table.line, source.file, source.form, source.map);
    Proposal proposal;
    proposal.heading_line = table.line;
    proposal.sheet = opened.name;
    if (columns.known_export) proposal.known_export = name(*columns.known_export);
    Guesses guesses(source.form, table, columns);
    for (std::size_t at = 0; at < columns.all.size(); ++at) {
        const TableColumn& column = columns.all[at];
        ProposedColumn one{column.name, column.known ? column.known->id : "", why_known(column, columns), true};
        if (!column.known) guesses.improve(one, at);
        proposal.columns.push_back(std::move(one));
    }
    for (const Row& row : table.rows) {
        if (proposal.rows.size() == most_rows) break;
        proposal.rows.push_back(row.cells);
    }
    proposal.applications = table.rows.size();
    for (auto* problems : {&opened.warnings, &table.skipped, &table.warnings})
        std::move(problems->begin(), problems->end(), std::back_inserter(proposal.told));
    proposal.fingerprint = fingerprint_of(columns);
    return proposal;
}

} // namespace

Proposal propose_columns(std::string_view bytes, const std::string& file, const Form& form, std::size_t most_rows,
                         const Progress& progress) {
    const ColumnMap nothing;
    switch (document::format_of(bytes)) {
    case Format::text:
    case Format::unknown:
        return propose(open_text(bytes, file, progress), TableSource{file, form, nothing, false}, most_rows, progress);
    case Format::xlsx:
    case Format::ods: {
        const TableSource source{file, form, nothing, true};
        return propose(open_spreadsheet(bytes, source, progress), source, most_rows, progress);
    }
    default:
        return {};
    }
}

Proposal propose_columns(const std::filesystem::path& file, const Form& form, std::size_t most_rows,
                         const Progress& progress) {
    if (std::filesystem::is_directory(file)) return {};
    return propose_columns(read_file(file), file.string(), form, most_rows, progress);
}

} // namespace evenhand::intake
