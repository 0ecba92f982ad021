// Design 4.3 to 4.5: whether a candidate is complete, and whether every essential is met.
#include "merit/judged.h"

#include <algorithm>
#include <stdexcept>

namespace evenhand::merit {

namespace {

bool asks(const Cell& cell, const Rules& rules) {
    return cell.split && rules.split == Split::ask;
}

bool settled(const Cell& cell, const Rules& rules) {
    return cell.combined && !asks(cell, rules) && !too_few_scorers(cell, rules);
}

/// The weighted sum over the essentials, or over the desirables; none where one of them has no combined score.
std::optional<Rational> total_of(const Round& round, const std::vector<Cell>& cells, bool essential) {
    Rational total;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Scored& criterion = round.criteria[i];
        if (criterion.essential != essential) continue;
        if (!cells[i].combined) return std::nullopt;
        total += criterion.weight == Rational(1) ? *cells[i].combined : criterion.weight * *cells[i].combined;
    }
    return total;
}

void add_totals(const Round& round, Result& result) {
    result.total.reset();
    result.essential_total = total_of(round, result.cells, true);
    result.desirable_total = total_of(round, result.cells, false);
    if (round.rules.rank_by == RankBy::essential)
        result.total = result.essential_total;
    else if (result.essential_total && result.desirable_total)
        result.total = *result.essential_total + *result.desirable_total;
}

/// For an incomplete candidate as well: essentials that are missed already are named beside what stands open. One that
/// waits for an agreed score is not settled, so it is not missed yet.
void add_missed(const Round& round, Result& result) {
    result.missed.clear();
    for (std::size_t i = 0; i < result.cells.size(); ++i) {
        const Cell& cell = result.cells[i];
        if (round.criteria[i].essential && below(cell, round.rules.minimum) && !asks(cell, round.rules))
            result.missed.push_back(round.criteria[i].id);
    }
}

bool essentials_settled(const Round& round, const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (round.criteria[i].essential && !settled(cells[i], round.rules)) return false;
    return true;
}

std::size_t index_of(const Round& round, const std::string& criterion) {
    for (std::size_t i = 0; i < round.criteria.size(); ++i)
        if (round.criteria[i].id == criterion) return i;
    throw std::invalid_argument("the tie rule names " + criterion + ", which is not scored at this stage");
}

Rational key_value(const Round& round, const Result& result, const TieKey& key) {
    switch (key.by) {
    case TieKey::By::essential_total:
        return *result.essential_total;
    case TieKey::By::desirable_total:
        return *result.desirable_total;
    case TieKey::By::all_total:
        return *result.essential_total + *result.desirable_total;
    case TieKey::By::criterion:
        break;
    }
    return *result.cells[index_of(round, key.criterion)].combined; // unweighted: one criterion weighs the same for all
}

std::vector<Rational> keys_of(const Round& round, const Result& result) {
    std::vector<Rational> keys;
    keys.reserve(1 + round.rules.tie_rule.size());
    keys.push_back(*result.total);
    for (const TieKey& key : round.rules.tie_rule) keys.push_back(key_value(round, result, key));
    return keys;
}

} // namespace

// The order in which outcomes take precedence, where the design leaves it open: not in; then incomplete, even if an
// essential is missed already, since what stands open may be settled either way; then a missed essential; then the
// percentage; then the line (line.cpp).
Judged judge(const Round& round, std::size_t candidate, const std::vector<Agreed>& sorted) {
    const Entrant& entrant = round.candidates[candidate];
    Judged judged;
    judged.index = candidate;
    Result& result = judged.result;
    result.code = entrant.code;
    if (entrant.standing != Standing::in) {
        result.outcome = entrant.standing == Standing::withdrawn ? Outcome::withdrawn : Outcome::ineligible;
        return judged;
    }
    result.cells = cells_of(round, candidate);
    agree(result.cells, candidate, sorted);
    conclude(round, judged);
    return judged;
}

void conclude(const Round& round, Judged& judged) {
    Result& result = judged.result;
    add_totals(round, result);
    add_missed(round, result);
    judged.complete = essentials_settled(round, result.cells) &&
                      std::all_of(result.cells.begin(), result.cells.end(), [&](const Cell& cell) {
                          return cell.combined && !too_few_scorers(cell, round.rules);
                      });
    result.essential_met = result.missed.empty() && essentials_settled(round, result.cells) &&
                           !misses_percentage(round, judged, round.rules.minimum_percent);
    result.outcome = judged.complete ? Outcome::reject : Outcome::incomplete;
    judged.keys = judged.complete ? keys_of(round, result) : std::vector<Rational>();
}

} // namespace evenhand::merit
