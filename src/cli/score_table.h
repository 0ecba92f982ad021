// Scores out of a table.
#pragma once
#include "panel/acts.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::cli {

struct ScoreTable {
    std::vector<panel::NewScore> scores;
    std::size_t skipped = 0;       ///< rows with a blank score: not scored
    std::vector<Problem> problems; ///< rows that cannot be taken; the first hundred, and how many more there are
};

/// Reads CSV with the columns member, candidate, criterion, score and, if there is one, note, in any order and case.
/// \throws InvalidInput if the table as a whole cannot be read: not text, a column missing or unknown
ScoreTable read_score_table(std::string_view bytes, const std::string& file, const panel::Vacancy& vacancy,
                            const merit::Scale& scale);

} // namespace evenhand::cli
