// Scores out of a table.
#pragma once
#include "panel/acts.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::cli {

struct ScoreTable {
    std::size_t taken = 0;         ///< rows that were handed on
    std::size_t skipped = 0;       ///< rows with a blank score: not scored
    std::vector<Problem> problems; ///< rows that cannot be taken; the first hundred, and how many more there are
};

using TakeScore = std::function<void(panel::NewScore)>;

/// Reads CSV with the columns member, candidate, criterion, score and, if there is one, note, in any order and case,
/// and hands each score on as it comes. What `take` throws comes out. \throws InvalidInput if the table as a whole
/// cannot be read: not text, a column missing or unknown
ScoreTable read_score_table(std::string_view bytes, const std::string& file, const panel::Vacancy& vacancy,
                            const merit::Scale& scale, const TakeScore& take);

} // namespace evenhand::cli
