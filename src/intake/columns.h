// Which column of a table holds which field of the form.
#pragma once
#include "intake/application.h"

#include <span>

namespace evenhand::intake {

struct KnownExport;

/// Who says what a column holds; the first that says anything has the last word.
/// `account`: it is what a system knows of whoever was signed in.
enum class SaidBy { map, form, known_export, common_heading, account, nobody };

struct TableColumn {
    std::string field;            ///< id, or "column:HEADING"
    std::string heading;          ///< as written, white space tidied
    std::string name;             ///< what ColumnMap calls it: unique in its table
    const Field* known = nullptr; ///< borrowed from the form; null where no field matches
    int part = 0;                 ///< its place among the columns that make up one field
    SaidBy said_by = SaidBy::nobody;
};

struct Columns {
    std::vector<TableColumn> all; ///< one for each heading
    const KnownExport* known_export = nullptr;
    std::vector<Problem> errors;   ///< two columns that hold one field, a mapping that names no column or no field
    std::vector<Problem> warnings; ///< columns that match no field
    bool any_known() const;
    bool panel_reads() const;    ///< any of them
    bool names_somebody() const; ///< a field or a heading asks for a name
};

/// Matches each heading: by the mapping, the form, the headings of a known export, common headings of fields that
/// identify.
Columns matched_columns(std::span<const std::string> headings, int line, const std::string& file, const Form& form,
                        const ColumnMap& map);

/// The same for a table that is to be taken.
/// \throws InvalidInput listing everything that is wrong: the errors, or that no column matches a field, or none that
/// the panel reads though nobody mapped anything and no system is known for such a table
Columns columns_of(std::span<const std::string> headings, int line, const std::string& file, const Form& form,
                   const ColumnMap& map);

/// What stands between the parts of one answer that lie in several columns.
std::string_view between_parts(const Field& field);
/// A part as it stands in the whole: a name somebody is called by stands in brackets.
std::string as_part(const TableColumn& column, std::string text);

} // namespace evenhand::intake
