// Equality monitoring by stage: how many of each answer came how far, without telling of any small group.
#pragma once
#include "base/language.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

/// The line of small groups, to be translated where it is shown.
inline constexpr const char* other_answers = collected("Other answers, and none given");

/// Fewer than this are not shown.
inline constexpr long long least_shown = 10;

/// Counts of one question. A count that is not shown is empty; which of the two reasons it has cannot be told.
struct Monitoring {
    std::vector<std::string> answers;                          ///< in the order of their numbers, most first
    std::vector<std::vector<std::optional<long long>>> counts; ///< answer × stage
    std::vector<long long> totals;                             ///< of each stage
    bool shown() const { return !answers.empty(); }
};

/// Counts answers by stage, each stage a part of the one before. Totals are public, so nothing may follow from them:
///  1. answers given by fewer than ten in all, and none given, are one line; while that line has fewer than ten, the
///     smallest other answer joins it. Nothing is shown if no other line is left.
///  2. a count under ten is not shown, nought included;
///  3. where two stages of a line differ by fewer than ten, the later is not shown, since subtracting gives it away;
///  4. what the total less the shown lines of a stage gives must be at least ten and of two lines or more, else the
///     smallest shown line goes as well; the same for the difference of two stages.
/// 2 to 4 are repeated until nothing more has to go.
/// \param answers one for each candidate, empty for none; alike whatever the case and the blanks around
/// \param reached stage × candidate
Monitoring monitoring_of(const std::vector<std::string>& answers, const std::vector<std::vector<char>>& reached);

} // namespace evenhand::report
