// The history in words: one sentence for each event, and who may hear of it when.
#pragma once
#include "panel/selection.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::panel {

/// An event in words, and what it is about.
struct Told {
    std::string text;                                      ///< a sentence, and the reason where one was given
    std::vector<std::string> candidates, criteria, people; ///< codes and ids, each once; the one who entered it as well
    std::optional<spec::Stage> stage;
};

/// Tells one event. People are called by name, candidates by code; decisions as the panel may read them, whatever
/// interview schemes did (design 4.8). \param why the event's reason, empty for none \param who person id of the one
/// who entered it \param event its number where it is known: tells which version of the rules it was
Told tell(const Vacancy& vacancy, const What& what, const std::string& why, const std::string& who,
          long long event = 0);

/// What of an event may be told to that person now; nothing if none of it. Until everyone who owes has handed in at a
/// stage, scores of others are told to nobody, HR and observers included, nor what rests on scores (agreed scores and
/// decisions, should a substitute be awaited then); one's own are. Scores of the practice round are told once everyone
/// has scored that criterion of that application, or the round is over. \param viewer person id \param event the number
std::optional<What> visible_to(const Vacancy& vacancy, const std::string& viewer, What what, long long event = 0);

/// The last event whose number may be told now: the numbers of later ones would tell how many scores others have given.
long long last_number_told(const Vacancy& vacancy);

} // namespace evenhand::panel
