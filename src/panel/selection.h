// What follows from the state: who is awaited, which phase it is, who may see what, and the shortlist.
#pragma once
#include "panel/acts.h"

namespace evenhand::panel {

enum class Phase { draft, open, moderation, deciding, closed };
std::string_view name(Phase phase);

/// Whether the member owes that candidate at this stage (4.2): scores, not stood down, no conflict, the candidate is
/// in, and a substitute only what is named.
bool owes(const Vacancy& vacancy, const StageState& state, std::size_t person, std::size_t candidate);
/// Whether that member's marks of that candidate count (4.2, 4.3).
bool counts(const Vacancy& vacancy, const StageState& state, std::size_t person, std::size_t candidate);
/// Whether an agreed score stands: it is the cell's last, and nobody who took part has a conflict with the candidate
/// (4.3).
bool stands(const Vacancy& vacancy, const AgreedScore& agreed);
/// What is proposed, in the words of the stage's decisions: at interview "appoint" for those above the line.
std::string_view proposed_as(merit::Outcome outcome, spec::Stage stage);
/// The decision in the word the panel may read: one that interview schemes brought about shows the proposal on merit.
std::string_view shown_to_panel(const Decision& decision, spec::Stage stage);
/// Whether HR's schemes only added a place to what the panel had decided before on the same figures: then the panel
/// goes on reading its own decision.
bool only_adds_scheme(const Vacancy& vacancy, const StageState& state, const Decision& before, const Decision& later);
merit::Outcome as_merit(Outcome outcome); ///< the same word as an outcome of the arithmetic

/// Has handed in everything owed. A member who owes nothing counts as having handed in once the stage is open.
bool has_handed_in(const Vacancy& vacancy, spec::Stage stage, const Person& person);
/// Whether the rules ask for a note beside that score, and there is none yet.
bool needs_note(const StageState& state, std::size_t candidate, std::size_t criterion, std::size_t person);
/// Names of the members whose hand-in is awaited, in the order added.
std::vector<std::string> awaited(const Vacancy& vacancy, spec::Stage stage);
Phase phase(const Vacancy& vacancy, spec::Stage stage);
/// Whether scoring has opened at any stage: from then on the rules are frozen and the applications are read.
bool any_stage_opened(const Vacancy& vacancy);
/// Ids of the criteria judged at the interview, in the specification's order: by that stage's rules, and while it has
/// none by each method's own stage.
std::vector<std::string> judged_at_interview(const Vacancy& vacancy);
/// \throws NotAllowed while the stage has not come as far as `from`, naming who or what is awaited
/// \param doing what has to wait: "printing the shortlist report"
void require_phase(const Vacancy& vacancy, spec::Stage stage, Phase from, const std::string& doing);

/// What merit needs, from the state as it is. The marks are borrowed from `vacancy`, which must outlive the round.
/// \param flags HR's view if given, the panel's view if null
merit::Round round_of(const Vacancy& vacancy, spec::Stage stage, const Flags* flags = nullptr);
/// The agenda of moderation. \throws NotAllowed before all have handed in, naming who is awaited
std::vector<merit::AgendaItem> agenda_of(const Vacancy& vacancy, spec::Stage stage);
/// The shortlist. \throws NotAllowed before all have handed in or before moderation is closed where it is needed,
/// naming who or what is awaited. Candidates who are not in at this stage are left out. It is complete when no tie and
/// no incomplete candidate is without a decision on today's figures: the panel settles what the arithmetic cannot.
merit::Selection selection_of(const Vacancy& vacancy, spec::Stage stage, const Flags* flags = nullptr);

/// Whether a sign-off stands: after it nothing was decided, no figures changed, and no other basis was written.
bool sign_off_stands(const Vacancy& vacancy, const StageState& state, const SignOff& sign_off);
/// Ids of those whose sign-off a decision, a change of figures or a basis with that event number sets aside.
std::vector<std::string> sign_offs_overtaken(const Vacancy& vacancy, const StageState& state, long long event);

/// Whether everyone who scores has scored this criterion of a practice application, by levels the scale has now: only
/// then are the scores shown side by side.
bool practice_shown(const Vacancy& vacancy, const std::string& application, const std::string& criterion);

/// Refuses to show one person's scores to another before everyone who owes has handed in; HR and observers wait as
/// well. \throws NotAllowed naming who is awaited
void require_may_see(const Vacancy& vacancy, spec::Stage stage, const Person& viewer, const Person& scorer);

/// The order in which a member reads the candidates they owe: random, stable, different for each member (never the
/// order of codes for all). \returns indices into vacancy.candidates
std::vector<std::size_t> reading_order(const Vacancy& vacancy, spec::Stage stage, const Person& member);

} // namespace evenhand::panel
