// What one scorer has given at a stage, and nothing of anybody else. Looks into the state: made anew for each use.
#pragma once
#include "panel/selection.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::desktop {

/// A cell of the scorer's sheet: place of the candidate in the scorer's own order, and of the criterion.
struct Cell {
    std::size_t candidate = 0, criterion = 0;
    friend bool operator==(const Cell&, const Cell&) = default;
};

class OwnScores {
  public:
    /// \param order the candidates in the scorer's own order, as indices into vacancy.candidates
    OwnScores(const panel::Vacancy& vacancy, const panel::StageState& stage, std::size_t person,
              const std::vector<std::size_t>& order)
        : vacancy_(vacancy), stage_(stage), person_(person), order_(order) {}

    std::size_t candidates() const { return order_.size(); }
    std::size_t criteria() const { return stage_.criteria.size(); }
    const std::string& code(std::size_t candidate) const { return vacancy_.candidates[order_[candidate]].code; }
    merit::Mark mark(Cell cell) const { return stage_.marks.at(order_[cell.candidate], cell.criterion, person_); }
    bool locked(Cell cell) const;
    bool needs_note(Cell cell) const;
    /// Whether a score or a note is missing there.
    bool owed(Cell cell) const { return !mark(cell).is_given() || needs_note(cell); }
    std::size_t left_for(std::size_t candidate) const; ///< criteria without a score
    std::size_t left_on(std::size_t criterion) const;  ///< candidates without a score
    std::size_t complete() const;                      ///< candidates with every score
    bool everything_scored() const { return complete() == candidates(); }
    /// The next cell after that one where something is missing, round the end; none where nothing is.
    std::optional<Cell> next_owed(Cell after, bool by_criterion) const;

  private:
    const panel::Vacancy& vacancy_;
    const panel::StageState& stage_;
    std::size_t person_;
    const std::vector<std::size_t>& order_;
};

/// A mark as it is shown: "3", "?", empty for none.
std::string in_figures(merit::Mark mark);

} // namespace evenhand::desktop
