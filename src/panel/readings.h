// Decisions as the panel reads them: on merit, whatever interview schemes did besides. Not for other rooms.
#pragma once
#include "panel/figures.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenhand::panel {

/// What the panel reads as decided on one candidate.
struct Reading {
    const Decision* decision = nullptr; ///< nullptr: nothing is decided
    merit::Outcome outcome = merit::Outcome::incomplete;
    bool own = false;     ///< the panel's own decision, with its reason; else the proposal
    bool earlier = false; ///< made on figures that have changed since
};

/// Looked up once for all candidates of a stage. Borrows the vacancy.
class Readings {
  public:
    Readings(const Vacancy& vacancy, const StageState& state);
    Reading of(std::string_view code) const;
    /// Every decision that changed what the panel reads, oldest first, beginning with the first.
    std::vector<const Decision*> changes(std::string_view code) const;
    static merit::Outcome outcome(const Decision& decision);

  private:
    std::vector<const Decision*> read(std::string_view code) const; ///< without those that only add a scheme
    const Vacancy& vacancy_;
    const StageState& state_;
    Figures figures_;
    std::unordered_map<std::string_view, std::vector<const Decision*>> decisions_;
};

} // namespace evenhand::panel
