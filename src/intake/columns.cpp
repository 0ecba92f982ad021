#include "intake/columns.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace evenhand::intake {

namespace {

using Severity = Problem::Severity;

/// Finds each column's field and notes what is wrong on the way.
class Matching {
  public:
    Matching(int line, const std::string& file, const Form& form) : line_(line), file_(file), form_(form) {}

    void map(const ColumnMap& map, std::span<const std::string> headings) {
        for (const auto& [column, field] : map) {
            const std::string wanted = folded(tidied(column));
            if (std::none_of(headings.begin(), headings.end(),
                             [&](const std::string& heading) { return folded(tidied(heading)) == wanted; }))
                error(fmt::format("the mapping names a column \"{}\", which is not in the heading row", column),
                      "one of the headings there");
            const Field* known = form_.find(field);
            if (!known) known = form_.for_heading(field);
            if (!known)
                error(fmt::format("the mapping names a field \"{}\", which the form {} does not have", field, form_.id),
                      "one of " + field_ids());
            mapped_[wanted] = known;
        }
    }

    TableColumn match(const std::string& heading, std::size_t position) {
        TableColumn column;
        column.heading = tidied(heading);
        const auto mapped = mapped_.find(folded(column.heading));
        column.known = mapped != mapped_.end() ? mapped->second : form_.for_heading(column.heading);
        if (!column.known) {
            column.field = unmatched_id(column.heading, position);
            return column;
        }
        column.field = column.known->id;
        const auto [first, fresh] = holders_.emplace(column.field, column.heading);
        if (!fresh)
            error(fmt::format("the columns \"{}\" and \"{}\" both hold the field {}", first->second, column.heading,
                              column.field),
                  "one column for each field");
        return column;
    }

    void error(std::string message, std::string expected) {
        errors.push_back({Severity::error, file_, line_, 0, std::move(message), std::move(expected)});
    }
    bool matched_any() const { return !holders_.empty(); }
    std::string field_ids() const {
        std::vector<std::string> ids;
        for (const Field& field : form_.fields) ids.push_back(field.id);
        return joined(ids);
    }

    std::vector<Problem> errors;

  private:
    /// "column:HEADING", told apart where a table has the heading twice or none.
    std::string unmatched_id(const std::string& heading, std::size_t position) {
        std::string id = "column:" + heading;
        if (heading.empty()) id += std::to_string(position + 1);
        if (!unmatched_.insert(id).second) {
            id += fmt::format(" ({})", position + 1);
            unmatched_.insert(id);
        }
        return id;
    }

    int line_;
    const std::string& file_;
    const Form& form_;
    std::map<std::string, const Field*> mapped_;
    std::map<std::string, std::string> holders_; ///< field → heading of its column
    std::set<std::string> unmatched_;
};

} // namespace

std::vector<TableColumn> columns_of(std::span<const std::string> headings, int line, const std::string& file,
                                    const Form& form, const ColumnMap& map, std::vector<Problem>& warnings) {
    Matching matching(line, file, form);
    matching.map(map, headings);
    std::vector<TableColumn> columns;
    for (const std::string& heading : headings) columns.push_back(matching.match(heading, columns.size()));
    if (!matching.matched_any() && matching.errors.empty())
        matching.error("no column of the heading row matches a field of the form " + form.id,
                       "headings among " + matching.field_ids() + ", or --map COLUMN=FIELD");
    if (!matching.errors.empty()) throw InvalidInput(std::move(matching.errors));
    bool panel_sees_any = false;
    for (const TableColumn& column : columns) {
        panel_sees_any = panel_sees_any || (column.known && column.known->panel_sees());
        if (!column.known && !column.heading.empty())
            warnings.push_back(
                {Severity::warning, file, line, 0,
                 fmt::format("the column \"{}\" matches no field and is kept for HR only", column.heading),
                 "a field's id or label, or --map COLUMN=FIELD"});
    }
    if (!panel_sees_any)
        warnings.push_back({Severity::warning, file, line, 0, "no column holds anything that the panel may read",
                            "a column such as the personal statement"});
    return columns;
}

} // namespace evenhand::intake
