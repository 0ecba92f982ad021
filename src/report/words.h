// Words and figures that several blocks of a report print in the same way.
#pragma once
#include "base/figure.h"
#include "merit/rule_words.h"
#include "report/context.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

/// The one sentence about schemes that a panel's report holds; it is always there, whether there are schemes or none.
inline constexpr std::string_view schemes_sentence = "Interview schemes are applied by HR.";

/// "Invited", "Reserve", "Rejected", "Incomplete", "Tied at the line", "Withdrawn", "Ineligible"; at interview
/// "Appointed"…
std::string outcome_words(merit::Outcome outcome, spec::Stage stage);
std::string_view role_words(panel::Role role); ///< "Chair", "Member", "HR adviser", "Observer", "HR officer"
std::string stage_words(spec::Stage stage);    ///< "Shortlisting"…

/// How many decimals, at most two, a figure needs.
int decimals_of(const Rational& figure);
/// With exactly so many decimals, rounded half away from zero: for showing only.
std::string fixed(const Rational& figure, int decimals);

/// The figures of one column, all with as many decimals: as few as show them whole, two at most, and more where two
/// that differ would look alike.
class FigureColumn {
  public:
    explicit FigureColumn(std::vector<Rational> figures);
    std::string of(const std::optional<Rational>& figure) const; ///< "–" for none

  private:
    int decimals_ = 0;
};

/// As a number that places something on paper: nothing is decided by it.
double for_drawing(const Rational& figure);
/// Where a score lies between the lowest level and the highest: 0 to 1. For colouring only.
double heat_of(const Rational& score, const merit::Scale& scale);

std::string importance_letter(bool essential); ///< "E" or "D"
/// Codes of candidates as a list; many are counted instead. \param at_most how many codes are listed
std::string codes_or_count(const std::vector<std::string>& codes, std::size_t at_most = 60);
std::string sentence(std::string words); ///< ends with a full stop

using merit::combine_words;
using merit::essential_words;
using merit::line_words;
using merit::ranking_words;
std::string tie_rule_words(const Context& context);
/// Who agreed the rules and when, or that their agreement is not recorded.
std::string agreement_words(const Context& context);

} // namespace evenhand::report
