// Applications as they come in, before anybody has a code.
#pragma once
#include "base/errors.h"
#include "base/progress.h"
#include "intake/form.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace evenhand::intake {

struct Answer {
    std::string field;   ///< a field's id, or "column:HEADING" for a column no field matches
    std::string text;    ///< never empty
    bool hr_only = true; ///< the field identifies or is HR's, or nobody has said what the column is
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// A file that an application came in, kept for HR as it was.
struct Original {
    std::string name;  ///< of the file, without folders; it may hold the applicant's name: HR's alone
    std::string bytes; ///< as they came
    friend bool operator==(const Original&, const Original&) = default;
};

struct Application {
    int line = 0;                         ///< where its row starts in the file, 1-based; 0 where it has no line
    std::vector<Answer> answers;          ///< in the form's order, then unmatched columns; blank answers left out
    std::vector<Original> originals = {}; ///< where each applicant's file is one's own
    friend bool operator==(const Application&, const Application&) = default;
};

struct Intake {
    std::vector<Application> applications;
    std::vector<Problem> skipped;        ///< rows that could not be taken, each with its line
    std::vector<Problem> warnings;       ///< columns that match no field, and the like
    std::vector<std::string> notes = {}; ///< how the file was read: "read as an export of Greenhouse"; nothing is amiss
};

/// Heading of a column → id of the field it holds, over the form's own matching (`--map COLUMN=FIELD`); "" for a column
/// that is HR's alone. A heading that a table has again is called "HEADING (POSITION)", a column without one
/// "column POSITION". Columns that are each given one field are joined: first name and family name, or lines of an
/// address.
using ColumnMap = std::map<std::string, std::string>;

/// Reads applications from a file, its format found by its content, or from a folder (folder.h). A bad row is reported
/// and skipped, the others are taken.
/// \throws InvalidInput if the file as a whole cannot be read (no heading row, no column matches a field, not text, a
/// mapping that names no column or no field), StorageError, Cancelled
Intake read_applications(const std::filesystem::path& file, const Form& form, const ColumnMap& map = {},
                         const Progress& progress = {});
/// The same for a table as text: CSV, TSV.
Intake read_csv_applications(std::string_view bytes, const std::string& file, const Form& form,
                             const ColumnMap& map = {}, const Progress& progress = {});
/// The same for a spreadsheet: .xlsx, .ods. Of several sheets the one whose heading row matches most fields is read.
Intake read_sheet_applications(std::string_view bytes, const std::string& file, const Form& form,
                               const ColumnMap& map = {}, const Progress& progress = {});

} // namespace evenhand::intake
