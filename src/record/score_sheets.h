// A member's scores as a spreadsheet: a file of it, and telling one that comes back.
#pragma once
#include "panel/score_sheet.h"
#include "record/record.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::record {

/// Whether the name ends as one of the kinds that can be written does.
bool is_sheet_name(const std::filesystem::path& target);
/// Writes the rows that the member owes at the stage, as .xlsx or .csv, which the ending says. Never over another file.
/// \returns how many  \throws InvalidInput (another ending, something has that name), NotAllowed as panel::score_sheet,
/// StorageError
std::size_t write_score_sheet(const Record& record, spec::Stage stage, const panel::Person& member,
                              const std::filesystem::path& target);

/// The rows of a score sheet, headings first, each with its row in a spreadsheet; nothing if these bytes hold another
/// table. \throws InvalidInput for a spreadsheet that is damaged, or is none of a member's scores
std::optional<std::vector<document::Row>> score_sheet_in(std::string_view bytes, const std::string& file);

/// What a sheet of those rows changes. \param actor who enters the scores  \throws as panel::read_score_sheet
panel::SheetScores scores_of_sheet(const Record& record, spec::Stage stage, const std::vector<document::Row>& rows,
                                   const std::string& file, const std::string& actor);

} // namespace evenhand::record
