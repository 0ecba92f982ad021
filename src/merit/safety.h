// How safe the line is: whether the candidates near it would stand on the same side, had the exercise gone a little
// otherwise. It changes no outcome; it tells the panel what its decision hangs on.
#pragma once
#include "base/progress.h"
#include "merit/selection.h"

namespace evenhand::merit {

/// One way in which it might have gone otherwise. A level is a step of the scale. The level that is changed is one
/// member's, since it is members who might have judged otherwise; where the panel has agreed a score it is that one,
/// since the members' own no longer decide there. It is the candidate's own level: had a neighbour's been another, the
/// neighbour's finding says so.
struct Variation {
    enum class Kind { left_out, other_combination, level_up, level_down };
    Kind kind = Kind::left_out;
    std::size_t criterion = 0; ///< whose level is changed, index into the round
    /// Columns of the marks. left_out: whose scores are not counted. A level: those any one of whom would have done;
    /// empty where it is the agreed score.
    std::vector<std::size_t> members;
    friend bool operator==(const Variation&, const Variation&) = default;
};

/// A variation that takes a candidate to the other side of the line, or to the line itself.
struct Effect {
    Variation variation;
    Outcome outcome = Outcome::tie;
};

enum class Safety { always_in, depends, always_out };

struct Finding {
    std::size_t candidate = 0; ///< index into the round
    std::string code;
    Outcome now = Outcome::tie;
    Safety safety = Safety::depends; ///< a tie or an incomplete candidate depends on the panel in any case
    std::vector<Effect> effects; ///< in the order: left out, other combination, then by criterion, lower before higher
    /// Columns of the marks: without any one of these the candidate would have fewer scorers than the rules need, so
    /// nothing is said of it.
    std::vector<std::size_t> too_few;
    int tried = 0; ///< how many variations gave an outcome
};

/// Candidates on either side of the line who are told of even where nothing changes anything.
inline constexpr std::size_t beside_the_line = 5;

/// What holds near the line: everyone whom some variation takes to the other side, wherever they stand; every tied and
/// every incomplete candidate (one who has missed an essential already counts as out); and of the ranked ones the
/// nearest on either side of the line, with all who share their rank. In the order of the selection's results.
/// Variations: each member left out; the median instead of the mean or the other way round; one level up or down on one
/// criterion. Reserve counts as out. Exact throughout; for 1,000 candidates x 30 criteria x 5 members a fraction of a
/// second. Agreed scores stand whoever is left out: the panel agreed them. \param round the panel's view \param
/// selection of that round; candidates it leaves out are left out here \throws std::invalid_argument if the round has
/// scheme flags, Cancelled
std::vector<Finding> how_safe(const Round& round, const Selection& selection, const Progress& progress = {});

/// "In, unless Member B's scores are left out (then in reserve)." \param names of the members, by column of the marks
/// \param most so many ways are told, the others counted
std::string in_words(const Finding& finding, const Round& round, const std::vector<std::string>& names,
                     std::size_t most = 5);
/// "Member B's scores are left out", "Member A had given 1.2 one level less".
std::string in_words(const Variation& variation, const Round& round, const std::vector<std::string>& names);

} // namespace evenhand::merit
