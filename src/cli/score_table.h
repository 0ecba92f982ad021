// Scores out of a table.
#pragma once
#include "panel/acts.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::cli {

struct ScoreTable {
    std::vector<panel::NewScore> scores;
    std::size_t skipped = 0; ///< rows with a blank score: not scored
};

/// Reads CSV with the columns member, candidate, criterion, score and, if there is one, note, in any order and case.
/// A million rows take about a second. \throws InvalidInput with every line that cannot be taken (the first hundred,
/// and how many more there are)
ScoreTable read_score_table(std::string_view bytes, const std::string& file, const panel::Vacancy& vacancy,
                            const merit::Scale& scale);

} // namespace evenhand::cli
