// What the acts of this room share: who may, is there a reason, is the stage open. Not for other rooms.
#pragma once
#include "panel/selection.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::panel {

/// A list of changes longer than this becomes several events (design, section 5).
inline constexpr std::size_t rows_per_event = 10'000;

/// "the chair", "a member", "an observer"…: how a role is called in a sentence.
std::string_view with_article(Role role);
/// "C003 has withdrawn", "C003 was replaced by C007", "C003 was set aside as ineligible"; empty while the candidate is
/// in.
std::string set_aside_as(const Candidate& candidate);
/// Sentences one after the other, each with its full stop.
std::string sentences(const std::vector<std::string>& parts);
/// The first `most` of them, and how many more there are: "C001, C002 and 7 more".
std::string first_of(const std::vector<std::string>& parts, std::size_t most = 10);
/// Words that levels are chosen from: "0, 1, 2, 3 or ?" (without `?` where it is no answer).
std::string levels_of(const merit::Scale& scale, bool cannot_judge = true);

bool contains(const std::vector<std::string>& list, const std::string& value);

bool administers(Role role); ///< the chair, HR and the HR officer
bool is_hr(Role role);       ///< HR and the HR officer

/// \throws NotAllowed if the record knows no such person
const Person& known_person(const Vacancy& vacancy, const std::string& id);
/// Who administers the exercise: the chair, HR and the HR officer, unless they stood down.
/// \param act what is being done, as the beginning of a sentence: "Adding people to the panel"  \throws NotAllowed
const Person& administrator(const Vacancy& vacancy, const std::string& actor, std::string_view act);
/// Who may see who applicants are: HR and the HR officer, unless they stood down. The chair scores and may not.
/// \throws NotAllowed
const Person& who_sees_names(const Vacancy& vacancy, const std::string& actor);
/// Who acts for HR, where that is neither for the chair nor a member: packs, keeping and erasing.
/// \param act what is being done, as the beginning of a sentence  \throws NotAllowed
const Person& acts_for_hr(const Vacancy& vacancy, const std::string& actor, std::string_view act);
/// Who agrees to rules: those who score by them and have not stood down. \throws NotAllowed
const Person& who_agrees(const Vacancy& vacancy, const std::string& id);
/// The reason as a word. \throws NotAllowed if it is blank, saying what it is needed for
Word reason(const std::string& why, std::string_view act);
/// \throws InvalidInput if there is no such candidate
std::size_t existing_candidate(const Vacancy& vacancy, const std::string& code);
/// Also still in at the stage. \throws NotAllowed if they did not come this far or were set aside
std::size_t candidate_in(const Vacancy& vacancy, const StageState& state, const std::string& code);
/// \throws NotAllowed before the stage is open, saying what opens it
const StageState& opened_stage(const Vacancy& vacancy, spec::Stage stage);
/// \throws NotAllowed naming those whose hand-in is awaited. \param what "The shortlist": what has to wait for them
void require_all_handed_in(const Vacancy& vacancy, spec::Stage stage, std::string_view what);

/// To be asked once all have handed in. \throws NotAllowed while moderation is open, saying what is on its agenda
/// \param before "the shortlist is shown": what has to wait until it is closed
void require_moderated(const Vacancy& vacancy, spec::Stage stage, std::string_view before);

/// Whether scores are given alike by two versions of a stage's rules: how many are invited makes no difference.
bool score_alike(const RulesVersion& one, const RulesVersion& other);

/// Whether the candidate came as far as this stage: to shortlisting everyone does, whatever becomes of them.
bool came_to(const StageState& state, std::size_t candidate);
/// Whether the candidate came as far as this stage and was not set aside.
bool is_in(const Vacancy& vacancy, const StageState& state, std::size_t candidate);

} // namespace evenhand::panel
