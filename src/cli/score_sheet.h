// A member's scores as a spreadsheet: writing one, and telling one that comes back.
#pragma once
#include "cli/session.h"
#include "panel/score_sheet.h"

#include <optional>
#include <string_view>

namespace evenhand::cli {

/// The rows of a score sheet, headings first, each with its row in a spreadsheet; nothing if these bytes hold another
/// table. \throws InvalidInput for a spreadsheet that is damaged, or is none of a member's scores
std::optional<std::vector<document::Row>> score_sheet_in(std::string_view bytes, const std::string& file);

/// What sheets of that stage belong to.
panel::SheetOf sheet_of(const record::Record& record, spec::Stage stage);
/// What that member has written beside their scores so far.
panel::WordsOn words_of(const record::Record& record, spec::Stage stage, const std::string& person);

void add_score_sheet_export(CLI::App& scores, Session& session); ///< scores export

} // namespace evenhand::cli
