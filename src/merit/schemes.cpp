// Design 4.8: interview schemes. Worked out only where flags are given, that is in HR's view.
#include "merit/judged.h"

#include <algorithm>
#include <limits>
#include <span>

namespace evenhand::merit {

namespace {

using SchemeOutcome = SchemeResult::Outcome;

bool carries(const Round& round, const Judged& judged, const Scheme& scheme) {
    return round.flags[judged.index].count(scheme.flag) > 0;
}

/// The combined score decides, whichever sides of the scheme's minimum members took: only a split about the rules' own
/// minimum makes a candidate incomplete.
bool reaches(const Round& round, const Judged& judged, const Scheme& scheme) {
    return below_scheme(round, judged, scheme).empty() && !misses_percentage(round, judged, scheme.minimum_percent);
}

/// An invitation says more than a tie at a cap, and that more than the rest; of two that say as much the first scheme
/// in the rules' order is named. (A tie counts, since otherwise its outcome would stand beside another scheme's name.)
int weight(const SchemeWorking& working) {
    if (working.outcome == SchemeOutcome::prior || working.outcome == SchemeOutcome::additional) return 2;
    return working.equal > 0 ? 1 : 0;
}

void note(Judged& judged, const SchemeWorking& working) {
    if (judged.scheme && weight(*judged.scheme) >= weight(working)) return;
    judged.scheme = working;
    if (weight(working) == 2) judged.result.outcome = Outcome::invite;
    if (weight(working) == 1) judged.result.outcome = Outcome::tie;
}

bool invited_by_scheme(const Judged& judged) {
    return judged.scheme && weight(*judged.scheme) == 2;
}

/// Gives out the scheme's additional places, best first. A group that straddles the cap is to be decided; those beyond
/// it keep their outcome on merit.
void give_places(const Scheme& scheme, std::vector<Judged*>& qualified) {
    std::sort(qualified.begin(), qualified.end(),
              [](const Judged* a, const Judged* b) { return ranks_before(*a, *b); });
    int left = scheme.cap.value_or(std::numeric_limits<int>::max());
    for (std::size_t from = 0; from < qualified.size();) {
        std::size_t to = from + 1;
        while (to < qualified.size() && !ranks_before(*qualified[from], *qualified[to])) ++to;
        const int size = static_cast<int>(to - from);
        SchemeWorking working{&scheme, size <= left ? SchemeOutcome::additional : SchemeOutcome::over_cap, 0, 0};
        if (size > left && left > 0) working.equal = size, working.left = left;
        for (std::size_t i = from; i < to; ++i) note(*qualified[i], working);
        left = size <= left ? left - size : 0;
        from = to;
    }
}

void work_out(const Round& round, const Scheme& scheme, const std::vector<Judged*>& open) {
    std::vector<Judged*> qualified;
    for (Judged* judged : open) {
        if (!carries(round, *judged, scheme) || invited_by_scheme(*judged)) continue;
        if (!reaches(round, *judged, scheme)) // never one of prior consideration who reaches it: invited already
            note(*judged, {&scheme, SchemeOutcome::not_met, 0, 0});
        else
            qualified.push_back(judged);
    }
    give_places(scheme, qualified);
}

} // namespace

std::vector<std::size_t> below_scheme(const Round& round, const Judged& judged, const Scheme& scheme) {
    std::vector<std::size_t> found;
    const int minimum = scheme.minimum.value_or(round.rules.minimum);
    for (std::size_t i = 0; i < round.criteria.size(); ++i)
        if (round.criteria[i].essential && below(judged.result.cells[i], minimum)) found.push_back(i);
    return found;
}

bool misses_percentage(const Round& round, const Judged& judged, const std::optional<Rational>& percent) {
    if (!percent) return false;
    return !judged.result.essential_total || percentage(round, *judged.result.essential_total) < *percent;
}

// Prior consideration comes before every additional place, whichever the rules name first, since ranks and line are
// worked out without those it covers. Among several such schemes the first in the rules' order is named. A cap does not
// apply: it counts additional places only.
void consider_prior(const Round& round, std::vector<Judged>& judged) {
    for (const Scheme& scheme : round.rules.schemes) {
        if (!scheme.prior) continue;
        for (Judged& candidate : judged)
            if (candidate.complete && carries(round, candidate, scheme) && reaches(round, candidate, scheme))
                note(candidate, {&scheme, SchemeOutcome::prior, 0, 0});
    }
}

// Who is invited on merit takes an ordinary place: nothing is said of a scheme. One in a group that is tied at the line
// may be invited in addition; the others of the group stay tied even if they now fit, for nothing is settled silently.
void consider_additional(const Round& round, std::vector<Judged>& judged) {
    std::vector<Judged*> open;
    for (Judged& candidate : judged)
        if (candidate.complete && candidate.result.outcome != Outcome::invite) open.push_back(&candidate);
    for (const Scheme& scheme : round.rules.schemes) work_out(round, scheme, open);
}

} // namespace evenhand::merit
