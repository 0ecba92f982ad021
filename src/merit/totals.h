// Totals as people read them beside each other.
#pragma once
#include "merit/selection.h"

namespace evenhand::merit {

/// Two decimals at most, and more where a total would look like another one that is not equal to it, or as if it
/// reached or missed the line's minimum total when it does not (base/figure.h).
class ShownTotals {
  public:
    ShownTotals(std::vector<Rational> totals, const Line& line);
    ShownTotals(const Selection& selection, const Line& line);
    /// \param total one of those given
    std::string of(const Rational& total) const;

  private:
    std::vector<Rational> totals_; ///< ascending, each once
    std::optional<Rational> minimum_;
};

} // namespace evenhand::merit
