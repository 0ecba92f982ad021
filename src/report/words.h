// Words and figures that several blocks of a report print in the same way.
#pragma once
#include "base/figure.h"
#include "report/context.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

/// The one sentence about schemes that a panel's report holds; it is always there, whether there are schemes or none.
std::string schemes_sentence(const Context& context);

/// "Invited", "Reserve", "Rejected", "Incomplete", "Tied at the line", "Withdrawn", "Ineligible"; at interview
/// "Appointed"…
std::string outcome_words(const Context& context, merit::Outcome outcome);
std::string counted_outcome(const Context& context, merit::Outcome outcome, int number); ///< "3 invited"…
std::string role_words(const Context& context, panel::Role role);   ///< "Chair", "Member", "HR adviser", "Observer"…
std::string role_name(const Context& context, panel::Role role);    ///< "chair"…, within a sentence
std::string stage_words(const Context& context, spec::Stage stage); ///< "Shortlisting"…, as a heading
std::string stage_name(const Context& context, spec::Stage stage);  ///< "shortlisting"…, within a sentence
std::string stage_name(const Context& context);                     ///< of the report's stage
std::string method_words(const Context& context, spec::Method method); ///< "Application"…
std::string methods_words(const Context& context, const std::vector<spec::Method>& methods);
std::string importance_words(const Context& context, bool essential);        ///< "Essential" or "Desirable"
std::string importance_letter(const Context& context, bool essential);       ///< "E" or "D"
std::string member_words(const Context& context, const std::string& letter); ///< "Member A"
/// The reason as a sentence, or the sentence that none is on record.
std::string reason_or_none(const Context& context, const std::string& reason);

std::string room_words(const Context& context); ///< what empty lines to write on are for a screen reader

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

/// Codes of candidates as a list; many are counted instead. \param at_most how many codes are listed
std::string codes_or_count(const Context& context, const std::vector<std::string>& codes, std::size_t at_most = 60);
std::string sentence(std::string words); ///< ends with a full stop

/// Sentences of merit/rule_words.h on the rules of the report's stage.
std::string combine_words(const Context& context);
std::string essential_words(const Context& context);
std::string ranking_words(const Context& context);
std::string line_words(const Context& context);
std::string tie_rule_words(const Context& context);
/// Who agreed the rules and when, or that their agreement is not recorded.
std::string agreement_words(const Context& context);

} // namespace evenhand::report
