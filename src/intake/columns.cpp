#include "intake/columns.h"

#include "base/text.h"
#include "intake/tables/known.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace evenhand::intake {

namespace {

using Severity = Problem::Severity;

/// Beyond these a column each would be a page of warnings.
constexpr std::size_t most_told_one_by_one = 10;

/// Ids and labels of a form, to find a heading's field at once.
class FieldNames {
  public:
    explicit FieldNames(const Form& form) {
        for (const Field& field : form.fields)
            for (const std::string& name : {folded(field.id), folded(field.label), plain_heading(field.label)})
                fields_.emplace(name, &field);
    }
    /// \param key folded and tidied
    const Field* find(const std::string& key) const {
        for (const std::string& wanted : {key, plain_heading(key)})
            if (const auto found = fields_.find(wanted); !wanted.empty() && found != fields_.end())
                return found->second;
        return nullptr;
    }

  private:
    std::map<std::string, const Field*> fields_;
};

/// Finds each column's field and notes what is wrong on the way.
class Matching {
  public:
    Matching(std::span<const std::string> headings, int line, const std::string& file, const Form& form)
        : line_(line), file_(file), form_(form), names_(form) {
        for (const std::string& heading : headings) name_column(heading);
        result_.known_export = known_export(headings);
    }

    Columns match(const ColumnMap& map) {
        for (const auto& [column, field] : map) take_mapping(column, field);
        for (TableColumn& column : result_.all) propose(column);
        for (const Field& field : form_.fields) settle(field);
        for (std::size_t at = 0; at < result_.all.size(); ++at)
            if (TableColumn& column = result_.all[at]; column.known)
                column.field = column.known->id;
            else
                column.field = unmatched_id(column.heading, at);
        return std::move(result_);
    }

  private:
    void name_column(const std::string& heading) {
        TableColumn column;
        column.heading = tidied(heading);
        const std::size_t position = result_.all.size() + 1;
        column.name = column.heading.empty() ? fmt::format("column {}", position) : column.heading;
        if (!taken_names_.insert(folded(column.name)).second) {
            column.name = fmt::format("{} ({})", column.heading, position);
            taken_names_.insert(folded(column.name));
        }
        result_.all.push_back(std::move(column));
    }

    /// A mapping names a column as it is called, or all columns of one heading.
    void take_mapping(const std::string& column, const std::string& field) {
        const std::string wanted = folded(tidied(column));
        const bool there = std::any_of(result_.all.begin(), result_.all.end(), [&](const TableColumn& one) {
            return folded(one.heading) == wanted || folded(one.name) == wanted;
        });
        if (!there)
            error(fmt::format("the mapping names a column \"{}\", which is not in the heading row", column),
                  "one of the headings there");
        const Field* known = names_.find(folded(tidied(field)));
        if (!known && !field.empty())
            error(fmt::format("the mapping names a field \"{}\", which the form {} does not have", field, form_.id),
                  "one of " + field_ids());
        mapped_[wanted] = known;
    }

    void propose(TableColumn& column) {
        auto mapped = mapped_.find(folded(column.name));
        if (mapped == mapped_.end()) mapped = mapped_.find(folded(column.heading));
        if (mapped != mapped_.end()) {
            column.known = mapped->second;
            column.said_by = SaidBy::map;
            if (const auto common = common_meaning(column.heading); common && column.known) column.part = common->part;
        } else if (const Field* field = names_.find(folded(column.heading))) {
            column.known = field;
            const bool account = result_.known_export && of_account(*result_.known_export, column.heading);
            column.said_by = account ? SaidBy::account : SaidBy::form;
        } else {
            propose_by_meaning(column);
        }
    }

    void propose_by_meaning(TableColumn& column) {
        const auto means = [&](std::optional<Meaning> meaning, SaidBy by) {
            const Field* field = meaning ? form_.find(meaning->field) : nullptr;
            if (!field || (by == SaidBy::common_heading && !field->identifies)) return false;
            column.known = field;
            column.part = meaning->part;
            column.said_by = by;
            return true;
        };
        if (result_.known_export && means(meaning(*result_.known_export, column.heading), SaidBy::known_export)) return;
        means(common_meaning(column.heading), SaidBy::common_heading);
    }

    /// Which of the columns that could hold a field do.
    void settle(const Field& field) {
        std::vector<TableColumn*> wanting;
        for (TableColumn& column : result_.all)
            if (column.known == &field) wanting.push_back(&column);
        if (wanting.size() < 2) return;
        const SaidBy first = (*std::min_element(wanting.begin(), wanting.end(), [](const auto* a, const auto* b) {
                                 return a->said_by < b->said_by;
                             }))->said_by;
        const auto firm = [](const TableColumn* one) { return one->said_by <= SaidBy::form; };
        // Where the form or the mapping says it of several columns, somebody has to decide; not where each of them was
        // mapped by its own.
        const TableColumn* held = nullptr;
        for (const TableColumn* one : wanting) {
            if (!firm(one)) continue;
            if (held && !(mapped_by_itself(*held) && mapped_by_itself(*one)))
                error(fmt::format("the columns \"{}\" and \"{}\" both hold the field {}", held->heading, one->heading,
                                  field.id),
                      "one column for each field");
            held = one;
        }
        if (first == SaidBy::map)
            return keep(wanting, [](const TableColumn& one) { return one.said_by == SaidBy::map; });
        if (held) return keep(wanting, [&](const TableColumn& one) { return &one == held; });
        const auto has_part = [&](int part) {
            return std::any_of(wanting.begin(), wanting.end(), [&](const auto* one) { return one->part == part; });
        };
        const auto whole = std::find_if(wanting.begin(), wanting.end(), [&](const TableColumn* one) {
            return one->part == 0 && one->said_by == first;
        });
        // "Applicant" may hold a number beside first and family name.
        if (const bool in_parts = has_part(1) && has_part(3); !in_parts && whole != wanting.end())
            return keep(wanting, [&](const TableColumn& one) { return &one == *whole; });
        // Parts: one of a kind, but for telephone numbers, of which somebody may have several.
        std::set<int> there;
        keep(wanting, [&](const TableColumn& one) { return one.part != 0 && there.insert(one.part).second; });
    }

    template <typename Wanted>
    static void keep(const std::vector<TableColumn*>& columns, Wanted wanted) {
        for (TableColumn* column : columns)
            if (!wanted(*column)) *column = without_field(std::move(*column));
    }

    static TableColumn without_field(TableColumn column) {
        column.known = nullptr;
        column.part = 0;
        column.said_by = SaidBy::nobody;
        return column;
    }

    bool mapped_by_itself(const TableColumn& column) const {
        if (column.said_by != SaidBy::map) return false;
        if (mapped_.count(folded(column.name)) && folded(column.name) != folded(column.heading)) return true;
        return std::count_if(result_.all.begin(), result_.all.end(), [&](const TableColumn& one) {
                   return folded(one.heading) == folded(column.heading) && !mapped_.count(folded(one.name));
               }) == 0;
    }

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

    void error(std::string message, std::string expected) {
        result_.errors.push_back({Severity::error, file_, line_, 0, std::move(message), std::move(expected)});
    }
    std::string field_ids() const {
        std::vector<std::string> ids;
        for (const Field& field : form_.fields) ids.push_back(field.id);
        return joined(ids);
    }

    int line_;
    const std::string& file_;
    const Form& form_;
    FieldNames names_;
    Columns result_;
    std::set<std::string> taken_names_;
    std::map<std::string, const Field*> mapped_; ///< null: for HR only
    std::set<std::string> unmatched_;
};

void warn_of_unmatched(Columns& columns, int line, const std::string& file, const Form& form) {
    std::vector<std::string> unmatched;
    for (const TableColumn& column : columns.all)
        if (!column.known && !column.heading.empty() && column.said_by != SaidBy::map)
            unmatched.push_back(fmt::format("\"{}\"", column.heading));
    constexpr const char* expected = "a field's id or label, or --map COLUMN=FIELD";
    const auto warn = [&](std::string message, std::string wanted) {
        columns.warnings.push_back({Severity::warning, file, line, 0, std::move(message), std::move(wanted)});
    };
    if (unmatched.size() > most_told_one_by_one)
        warn(fmt::format("{} columns match no field and are kept for HR only: {}", unmatched.size(), joined(unmatched)),
             expected);
    else
        for (const std::string& heading : unmatched)
            warn(fmt::format("the column {} matches no field and is kept for HR only", heading), expected);
    if (columns.panel_reads() && !columns.names_somebody() &&
        std::any_of(form.fields.begin(), form.fields.end(), asks_for_name))
        warn("no column gives the applicants' names, and the blind copies cannot hide names that nobody gave",
             "a column such as the full name, or --map COLUMN=FIELD");
    if (columns.any_known() && !columns.panel_reads())
        warn("no column holds anything that the panel may read", "a column such as the personal statement");
}

} // namespace

bool Columns::any_known() const {
    return std::any_of(all.begin(), all.end(), [](const TableColumn& column) { return column.known != nullptr; });
}

bool Columns::panel_reads() const {
    return std::any_of(all.begin(), all.end(),
                       [](const TableColumn& column) { return column.known && column.known->panel_sees(); });
}

bool Columns::names_somebody() const {
    return std::any_of(all.begin(), all.end(), [](const TableColumn& column) {
        return column.known ? asks_for_name(*column.known) : folded(column.heading).find("name") != std::string::npos;
    });
}

Columns matched_columns(std::span<const std::string> headings, int line, const std::string& file, const Form& form,
                        const ColumnMap& map) {
    Columns columns = Matching(headings, line, file, form).match(map);
    warn_of_unmatched(columns, line, file, form);
    return columns;
}

Columns columns_of(std::span<const std::string> headings, int line, const std::string& file, const Form& form,
                   const ColumnMap& map) {
    Columns columns = matched_columns(headings, line, file, form, map);
    const auto refuse = [&](std::string message, std::string expected) {
        columns.errors.push_back({Severity::error, file, line, 0, std::move(message), std::move(expected)});
    };
    const bool form_has_any =
        std::any_of(form.fields.begin(), form.fields.end(), [](const Field& field) { return field.panel_sees(); });
    if (columns.errors.empty() && !columns.any_known()) {
        std::vector<std::string> ids;
        for (const Field& field : form.fields) ids.push_back(field.id);
        refuse("no column of the heading row matches a field of the form " + form.id,
               "headings among " + joined(ids) + ", or --map COLUMN=FIELD");
    } else if (columns.errors.empty() && !columns.panel_reads() && form_has_any && map.empty() &&
               !columns.known_export) {
        // A table of scores, or of people, has references and names as well.
        refuse("no column holds anything that the panel may read, so these may be no applications",
               "the right file, or --map COLUMN=FIELD for a column such as the personal statement");
    }
    if (!columns.errors.empty()) throw InvalidInput(std::move(columns.errors));
    return columns;
}

std::string_view between_parts(const Field& field) {
    if (field.type == FieldType::long_text) return "\n";
    return asks_for_name(field) ? " " : ", ";
}

std::string as_part(const TableColumn& column, std::string text) {
    return column.part == known_as && column.known && asks_for_name(*column.known) ? "(" + text + ")" : text;
}

} // namespace evenhand::intake
