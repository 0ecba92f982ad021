// Which column of a table holds which field of the form.
#pragma once
#include "intake/application.h"

#include <span>

namespace evenhand::intake {

struct TableColumn {
    std::string field;            ///< id, or "column:HEADING"
    std::string heading;          ///< as written, white space tidied
    const Field* known = nullptr; ///< borrowed from the form; null where no field matches
};

/// The columns of a heading row. Unmatched columns are warned about once each.
/// \throws InvalidInput listing everything that is wrong: no column matches a field, two columns hold one field, a
/// mapping names no column or no field
std::vector<TableColumn> columns_of(std::span<const std::string> headings, int line, const std::string& file,
                                    const Form& form, const ColumnMap& map, std::vector<Problem>& warnings);

} // namespace evenhand::intake
