// What the columns of a table of applications seem to hold, for somebody to look over before anything is taken in.
#pragma once
#include "intake/application.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake {

struct ProposedColumn {
    std::string heading; ///< white space tidied, and unique: what ColumnMap calls the column
    std::string field;   ///< id of the form's field; empty where none is proposed and the column is HR's alone
    std::string why;     ///< a sentence without its full stop: "Greenhouse calls the e-mail address so"
    bool certain = true; ///< taking the file in without a word would do the same; else a guess by what the cells hold
    friend bool operator==(const ProposedColumn&, const ProposedColumn&) = default;
};

/// Without columns for what is no table: documents, folders, archives, candidate data.
struct Proposal {
    int heading_line = 0;                       ///< 1-based
    std::string sheet;                          ///< of a spreadsheet, the one that would be read
    std::string known_export;                   ///< "Greenhouse"; empty where the headings are of none that is known
    std::vector<ProposedColumn> columns;        ///< in the table's order
    std::vector<std::vector<std::string>> rows; ///< the first applications, each with a cell for each column
    std::size_t applications = 0;               ///< rows in all, as far as they would be taken
    std::vector<Problem> told;                  ///< how the table was read: title lines, other sheets, rows joined…
    std::string fingerprint;                    ///< of the set of headings, whatever their order and case: an answer
                                                ///< can be remembered under it
};

/// Nothing is taken. A table in which no column matches a field is no error here. \param most_rows how many
/// applications to show
/// \throws InvalidInput for a table that cannot be read at all, StorageError, Cancelled
Proposal propose_columns(const std::filesystem::path& file, const Form& form, std::size_t most_rows = 5,
                         const Progress& progress = {});
/// The same from bytes. \param file the name for problems
Proposal propose_columns(std::string_view bytes, const std::string& file, const Form& form, std::size_t most_rows = 5,
                         const Progress& progress = {});

} // namespace evenhand::intake
