// The shortlist, step by step; each step stands in a file of its own.
#include "merit/selection.h"

#include "merit/judged.h"
#include "merit/totals.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <unordered_map>

namespace evenhand::merit {

namespace {

void check_shape(const Round& round) {
    const auto require = [](bool holds, const char* what) {
        if (!holds) throw std::invalid_argument(what);
    };
    const std::size_t candidates = round.candidates.size();
    require(round.flags.empty() || round.flags.size() == candidates, "scheme flags are not one set for each candidate");
    if (candidates == 0) return;
    require(round.marks != nullptr, "a round without marks");
    require(round.marks->candidates() == candidates && round.marks->criteria() == round.criteria.size(),
            "marks are not a table of candidates and criteria of the round");
    require(round.counts.size() == candidates * round.marks->members(),
            "what counts is not one sign for each candidate and member");
    for (const Agreed& agreed : round.agreed)
        require(agreed.candidate < candidates && agreed.criterion < round.criteria.size(),
                "an agreed score for a candidate or criterion that is not in the round");
}

/// Tells those who are tied at the line how many of their group a scheme has invited.
void count_in_addition(const std::vector<Judged*>& ranked) {
    std::unordered_map<int, int> in_addition; // by rank
    for (const Judged* judged : ranked)
        if (judged->placing->at == Placing::At::straddles && judged->result.outcome == Outcome::invite)
            ++in_addition[*judged->result.rank];
    for (Judged* judged : ranked)
        if (const auto found = in_addition.find(*judged->result.rank); found != in_addition.end())
            judged->placing->in_addition = found->second;
}

int& count_of(Counts& counts, Outcome outcome) {
    switch (outcome) {
    case Outcome::invite:
        return counts.invite;
    case Outcome::reserve:
        return counts.reserve;
    case Outcome::reject:
        return counts.reject;
    case Outcome::incomplete:
        return counts.incomplete;
    case Outcome::tie:
        return counts.tie;
    case Outcome::withdrawn:
        return counts.withdrawn;
    case Outcome::ineligible:
        break;
    }
    return counts.ineligible;
}

void write_totals(const Round& round, std::vector<Judged>& judged) {
    std::vector<Rational> totals;
    for (const Judged& candidate : judged)
        if (candidate.result.total) totals.push_back(*candidate.result.total);
    const ShownTotals shown(std::move(totals), round.rules.line);
    for (Judged& candidate : judged)
        if (candidate.result.total) candidate.total = shown.of(*candidate.result.total);
}

Selection listed(const Round& round, std::vector<Judged>& judged) {
    write_totals(round, judged);
    Selection selection;
    selection.results.reserve(judged.size());
    for (Judged& candidate : judged) {
        candidate.result.reason = reason_for(round, candidate);
        if (candidate.scheme)
            candidate.result.scheme = SchemeResult{candidate.scheme->scheme->flag, candidate.scheme->outcome};
        selection.counts.add(candidate.result.outcome);
        selection.results.push_back(std::move(candidate.result));
    }
    std::sort(selection.results.begin(), selection.results.end(), [](const Result& a, const Result& b) {
        const int last = std::numeric_limits<int>::max();
        const int left = a.rank.value_or(last), right = b.rank.value_or(last);
        return left != right ? left < right : code_before(a.code, b.code);
    });
    selection.complete = selection.counts.tie == 0 && selection.counts.incomplete == 0;
    return selection;
}

} // namespace

std::vector<Judged> judge_all(const Round& round) {
    std::vector<Agreed> sorted = round.agreed;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Agreed& a, const Agreed& b) { return a.candidate < b.candidate; });
    std::vector<Judged> judged;
    judged.reserve(round.candidates.size());
    for (std::size_t i = 0; i < round.candidates.size(); ++i) judged.push_back(judge(round, i, sorted));
    return judged;
}

std::vector<Judged*> to_rank(std::vector<Judged>& judged) {
    std::vector<Judged*> found;
    for (Judged& candidate : judged)
        if (candidate.complete && candidate.result.essential_met && !candidate.scheme) found.push_back(&candidate);
    return found;
}

void Counts::add(Outcome outcome) {
    ++received;
    ++count_of(*this, outcome);
}

std::string_view name(Outcome outcome) {
    switch (outcome) {
    case Outcome::invite:
        return "invite";
    case Outcome::reserve:
        return "reserve";
    case Outcome::reject:
        return "reject";
    case Outcome::incomplete:
        return "incomplete";
    case Outcome::tie:
        return "tie";
    case Outcome::withdrawn:
        return "withdrawn";
    case Outcome::ineligible:
        break;
    }
    return "ineligible";
}

std::string_view name(SchemeResult::Outcome outcome) {
    switch (outcome) {
    case SchemeResult::Outcome::additional:
        return "additional";
    case SchemeResult::Outcome::prior:
        return "prior";
    case SchemeResult::Outcome::not_met:
        return "not met";
    case SchemeResult::Outcome::over_cap:
        break;
    }
    return "over cap";
}

Selection select(const Round& round) {
    check_shape(round);
    std::vector<Judged> judged = judge_all(round);
    // What a scheme promises is an interview; it gives nobody the post.
    const bool schemes = !round.flags.empty() && round.rules.stage != spec::Stage::interview;
    if (schemes) consider_prior(round, judged);
    std::vector<Judged*> ranked = to_rank(judged);
    rank(ranked);
    draw_line(round.rules.line, ranked);
    if (schemes) consider_additional(round, judged);
    count_in_addition(ranked);
    return listed(round, judged);
}

} // namespace evenhand::merit
