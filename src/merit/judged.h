// How the rooms of this folder work on one candidate while a shortlist is worked out. Private to merit.
#pragma once
#include "merit/selection.h"

namespace evenhand::merit {

/// Where the line puts a candidate who meets every essential, and what the reason has to say about it.
struct Placing {
    enum class At { invited, included, straddles, reserve, no_reserve, below_total };
    At at = At::invited;
    int shared = 1;      ///< how many hold this rank
    int left = 0;        ///< places left for a group that straddles the line
    int in_addition = 0; ///< how many of those who share the rank a scheme invites
};

/// What a scheme makes of a candidate who carries its flag.
struct SchemeWorking {
    const Scheme* scheme = nullptr;
    SchemeResult::Outcome outcome = SchemeResult::Outcome::not_met;
    int equal = 0, left = 0; ///< of a group that straddles the cap: how many, and for how many places; else 0
};

struct Judged {
    std::size_t index = 0;      ///< in the round
    Result result;              ///< outcome is that of merit until schemes are worked out
    bool complete = false;      ///< in, and nothing stands open
    std::vector<Rational> keys; ///< what ranks, larger first: total, then the tie rule. Empty unless complete
    std::string total;          ///< as people read it; empty where there is none
    std::optional<Placing> placing;
    std::optional<SchemeWorking> scheme;
};

// cells.cpp
/// One cell for each criterion, from counted marks alone (agreed scores are left out).
std::vector<Cell> cells_of(const Round& round, std::size_t candidate);
Cell cell_of(const Round& round, std::size_t candidate, std::size_t criterion); ///< one of them
/// Lets agreed scores take the place of the combined ones.
/// \param sorted by candidate
void agree(std::vector<Cell>& cells, std::size_t candidate, const std::vector<Agreed>& sorted);
bool too_few_scorers(const Cell& cell, const Rules& rules);
bool below(const Cell& cell, int minimum); ///< has a combined score, and it is lower
/// Weighted sum over the essentials, in per cent of the most they can give. 100 where no essential is scored.
Rational percentage(const Round& round, const Rational& essential_total);

// judging.cpp
/// Everything about one candidate that does not depend on the others (design 4.3 to 4.5). \param sorted agreed scores
/// by candidate
Judged judge(const Round& round, std::size_t candidate, const std::vector<Agreed>& sorted);
/// What follows from the cells of one who is in, whatever was concluded before: all but rank and line.
void conclude(const Round& round, Judged& judged);

// selection.cpp
/// Every candidate by themselves, in the round's order.
std::vector<Judged> judge_all(const Round& round);
/// Those who are ranked: complete, every essential met, and not of prior consideration.
std::vector<Judged*> to_rank(std::vector<Judged>& judged);

// ranking.cpp
/// Ranks those who are given, in place (design 4.6): sorts by keys, then code, and sets rank and tied.
void rank(std::vector<Judged*>& candidates);
bool ranks_before(const Judged& a, const Judged& b); ///< by keys alone

// line.cpp
Outcome outcome_at(Placing::At at);
/// The places above the line and on the reserve list, given out to one group of equal rank after the other, best first.
class Places {
  public:
    explicit Places(const Line& line);
    /// \param total the ranking total that the group shares
    Placing take(int size, const Rational& total);

  private:
    const Line* line_;
    int invite_, reserve_; ///< left
};
/// Sets placing and merit outcome of ranked candidates (design 4.7).
void draw_line(const Line& line, const std::vector<Judged*>& ranked);

// schemes.cpp
/// Invites those whom a scheme of prior consideration covers; to be done before ranking (design 4.8).
void consider_prior(const Round& round, std::vector<Judged>& judged);
/// Works out all other schemes; to be done after the line is drawn.
void consider_additional(const Round& round, std::vector<Judged>& judged);
/// Ids of scored essentials that do not reach the scheme's minimum.
std::vector<std::size_t> below_scheme(const Round& round, const Judged& judged, const Scheme& scheme);
bool misses_percentage(const Round& round, const Judged& judged, const std::optional<Rational>& percent);

// reasons.cpp
/// The sentences for the record.
std::string reason_for(const Round& round, const Judged& judged);

} // namespace evenhand::merit
