// What decisions rest on, and which of them rest on figures that are no longer today's (design 4.3).
#pragma once
#include "panel/selection.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenhand::panel {

/// The numbers of the events that changed what decisions rest on, in no order; none if the stage has not opened: other
/// rules, an agreed score, moderation reopened, a substitute's scores, a conflict that came after scores.
std::vector<long long> changes_of_figures(const Vacancy& vacancy, const StageState& state);
/// The newest of them, else 0.
long long last_change_of_figures(const Vacancy& vacancy, const StageState& state);

/// Tells decisions that stand from those that wait to be confirmed, for all candidates of a stage. A decision waits
/// once its candidate's own scores have changed since, or what the rules propose for them: another number to invite
/// touches those alone whom it moves. One that settled a tie waits after any change, since the tie may be another;
/// while moderation is open again all of them wait, since nobody can tell yet.
class Figures {
  public:
    /// \param flags HR's view if given: then a decision taken over from the proposal waits as well once schemes propose
    /// another, which the panel does not see. All are borrowed.
    Figures(const Vacancy& vacancy, const StageState& state, const Flags* flags = nullptr);
    bool are_earlier_in(const Decision& decision) const;

  private:
    using Proposals = std::unordered_map<std::string_view, merit::Outcome>;
    const Proposals& proposals() const;
    const Proposals& hr_proposals() const;
    Proposals worked_out(const Flags* flags) const;

    const Vacancy& vacancy_;
    const StageState& state_;
    const Flags* flags_;
    long long changed_;
    bool can_be_told_ = false;
    std::vector<long long> own_; ///< for each candidate: the newest event that changed their own scores, else 0
    // Worked out once somebody has to know: most of the time nothing has changed since the decisions.
    mutable std::optional<Proposals> proposals_, hr_proposals_;
};

} // namespace evenhand::panel
