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

/// Counts of one question. A count that is not shown is empty.
struct Monitoring {
    std::vector<std::string> answers;                          ///< in the order of their numbers, most first
    std::vector<std::vector<std::optional<long long>>> counts; ///< answer × stage
    std::vector<long long> totals;                             ///< of each stage
    bool shown() const { return !answers.empty(); }
};

/// Counts answers by stage, each stage a part of the one before. Totals are public, and so is this rule; nothing may
/// follow from them together:
///  1. answers given by fewer than ten in all, and none given, are one line; while that line has fewer than ten, the
///     smallest other answer joins it. Nothing is shown if no other line is left.
///  2. a stage is shown only where every line has ten or more there, and ten or more fewer than at each stage before;
///     nor is any stage behind one that is not shown.
/// To hide single counts, and as many others as keep the total from giving them away, tells more than it seems: which
/// of them had to go follows from the counts. A hidden stage between two others lies between their numbers. \param
/// answers one for each candidate, empty for none; alike whatever the case and the blanks around \param reached stage ×
/// candidate  \param least ten
Monitoring monitoring_of(const std::vector<std::string>& answers, const std::vector<std::vector<char>>& reached,
                         long long least = least_shown);

} // namespace evenhand::report
