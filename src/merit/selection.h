// Working out the shortlist: pure arithmetic over marks, by the rules of the design's section 4, exact throughout.
#pragma once
#include "merit/marks.h"
#include "merit/rules.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::merit {

/// The order of codes: C001 … C999, C1000: shorter first, then by bytes. It is for showing; it never settles anything.
inline bool code_before(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

enum class Standing { in, withdrawn, ineligible };

struct Entrant {
    std::string code;
    Standing standing = Standing::in;
    std::string why; ///< for withdrawn and ineligible
};

/// A score the panel agreed in moderation, standing beside the members' own. Indices into Round's lists.
struct Agreed {
    std::size_t candidate = 0, criterion = 0;
    int level = 0;
};

/// Everything a shortlist depends on, and nothing else.
struct Round {
    Rules rules;
    Scale scale;
    std::vector<Scored> criteria;
    std::vector<std::string> later; ///< essentials judged at a later stage
    std::vector<Entrant> candidates;
    const Marks* marks = nullptr; ///< candidates × criteria × members, borrowed; must outlive the round
    /// counts[candidate * marks->members() + member]: whether that member's marks of that candidate count (no conflict,
    /// not stood down without having handed in). char, not bool: it is read in the innermost loop.
    std::vector<char> counts;
    std::vector<Agreed> agreed; ///< only those that stand
    /// Scheme flags per candidate, same order; empty: the panel's view, nothing of schemes is worked out.
    std::vector<std::set<std::string>> flags;
};

/// One criterion of one candidate.
struct Cell {
    std::optional<Rational> combined; ///< none: nobody gave a level and nothing is agreed
    std::optional<int> agreed;
    int levels = 0;              ///< counted levels
    int met = 0;                 ///< of them, how many reach the minimum
    int cannot_judge = 0;        ///< counted `?`
    int lowest = 0, highest = 0; ///< counted levels; meaningful where levels > 0
    bool split = false;          ///< counted levels on both sides of the minimum, nothing agreed (essentials only)
};

enum class Outcome { invite, reserve, reject, incomplete, tie, withdrawn, ineligible };
std::string_view name(Outcome outcome); ///< "invite"…

struct SchemeResult {
    enum class Outcome { additional, prior, not_met, over_cap };
    std::string flag;
    Outcome outcome = Outcome::not_met;
};
std::string_view name(SchemeResult::Outcome outcome); ///< "additional", "prior", "not met", "over cap"

struct Result {
    std::string code;
    Outcome outcome = Outcome::incomplete;
    std::optional<int> rank; ///< competition rank among those who meet every essential
    bool tied = false;       ///< shares its rank
    bool essential_met = false;
    std::vector<std::string> missed;                                 ///< ids of essentials missed
    std::optional<Rational> total, essential_total, desirable_total; ///< none where a criterion has no combined score
    std::vector<Cell> cells;                                         ///< one for each criterion; empty for those not in
    std::string reason;                                              ///< one or more sentences for the record
    std::optional<SchemeResult> scheme;                              ///< only where flags were given, and settled
};

struct Counts {
    int received = 0, withdrawn = 0, ineligible = 0, incomplete = 0, reject = 0, reserve = 0, invite = 0, tie = 0;
    void add(Outcome outcome); ///< one more received, with that outcome
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct Selection {
    std::vector<Result>
        results; ///< ranked candidates first, in rank order (equal ranks by code), then the others by code
    Counts counts;
    bool complete = false; ///< no tie and no incomplete candidate stands
};

/// Works out the shortlist. Rules, in the design's section 4: 4 combined score, 5 essentials, 6 ranking, 7 the line, 8
/// schemes (only if flags are given, never at interview), 12 everyone is accounted for. The order of candidates and of
/// members changes nothing. \throws std::invalid_argument if the round's lists do not fit together (sizes, indices, a
/// tie rule for a criterion that is not scored), std::overflow_error if a number does not fit 128 bits (base/exact.h)
Selection select(const Round& round);

/// What the panel has to talk about (design 4.10), from counted marks alone: the same for everyone.
struct AgendaItem {
    enum class Why { split_essential, only_cannot_judge, spread };
    std::size_t candidate = 0, criterion = 0; ///< indices into the round
    Why why = Why::spread;
    int spread = 0; ///< highest minus lowest counted level
};
/// In order of need: split essentials, then only `?`, then spreads above the tolerance (widest first); then candidate
/// code, then criterion. One item for each cell, by its most pressing reason. Candidates not in are left out; agreed
/// scores are ignored.
std::vector<AgendaItem> agenda(const Round& round);

} // namespace evenhand::merit
