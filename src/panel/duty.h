// What each person has to do with each candidate, worked out for all candidates in one pass, so that tables of 10,000
// candidates and five members stay linear. Not for other rooms.
#pragma once
#include "panel/permission.h"

namespace evenhand::panel {

/// For each of the vacancy's candidates: whether the person declared a conflict with them.
std::vector<char> conflicts_of(const Vacancy& vacancy, const Person& person);
/// For each candidate: whether the person is there to score them at this stage, conflicts left aside. A substitute
/// covers only what was named, and nobody covers a stage that was over (a later one had opened) before they came.
std::vector<char> covered_by(const Vacancy& vacancy, const StageState& state, const Person& person);
/// For each candidate: owes() of that person.
std::vector<char> owed_by(const Vacancy& vacancy, const StageState& state, const Person& person);
/// For each candidate: counts() of that person.
std::vector<char> counted_by(const Vacancy& vacancy, const StageState& state, std::size_t person);

/// Whether the person handed in a score of that candidate.
bool handed_in_on(const StageState& state, std::size_t person, std::size_t candidate);

/// Whether someone who took part in agreeing the score has a conflict with the candidate.
bool disputed(const Vacancy& vacancy, const AgreedScore& agreed);

/// Whether everyone has handed in, and moderation is closed or was not needed.
bool scores_are_settled(const Vacancy& vacancy, const StageState& state);
/// Indices of the candidates still in without a decision in force on today's figures. \param flags HR's view if given
std::vector<std::size_t> undecided(const Vacancy& vacancy, const StageState& state, const Flags* flags = nullptr);

} // namespace evenhand::panel
