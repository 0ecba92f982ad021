// Design 4.3 and 4.4: what counts, and the combined score.
#include "merit/judged.h"

#include <algorithm>

namespace evenhand::merit {

namespace {

/// Of an even number the mean of the middle two.
Rational median(std::vector<int>& levels) {
    std::sort(levels.begin(), levels.end());
    const std::size_t middle = levels.size() / 2;
    if (levels.size() % 2 == 1) return levels[middle];
    return Rational(levels[middle - 1] + levels[middle], 2);
}

void count(Cell& cell, int level, int minimum) {
    cell.lowest = cell.levels == 0 ? level : std::min(cell.lowest, level);
    cell.highest = cell.levels == 0 ? level : std::max(cell.highest, level);
    ++cell.levels;
    if (level >= minimum) ++cell.met;
}

/// \param levels room for the counted levels, used again for every cell
Cell cell_of(const Round& round, std::size_t candidate, std::size_t criterion, std::vector<int>& levels) {
    const Marks& marks = *round.marks;
    const char* counts = round.counts.data() + candidate * marks.members();
    Cell cell;
    int sum = 0;
    levels.clear();
    for (std::size_t member = 0; member < marks.members(); ++member) {
        if (!counts[member]) continue;
        const Mark mark = marks.at(candidate, criterion, member);
        if (mark.is_cannot_judge()) ++cell.cannot_judge;
        if (!mark.is_level()) continue;
        count(cell, mark.value(), round.rules.minimum);
        sum += mark.value();
        if (round.rules.combine == Combine::median) levels.push_back(mark.value());
    }
    if (cell.levels == 0) return cell;
    cell.combined = round.rules.combine == Combine::median ? median(levels) : Rational(sum, cell.levels);
    cell.split = round.criteria[criterion].essential && cell.met > 0 && cell.met < cell.levels;
    return cell;
}

} // namespace

Cell cell_of(const Round& round, std::size_t candidate, std::size_t criterion) {
    std::vector<int> levels;
    return cell_of(round, candidate, criterion, levels);
}

std::vector<Cell> cells_of(const Round& round, std::size_t candidate) {
    std::vector<Cell> cells;
    std::vector<int> levels;
    cells.reserve(round.criteria.size());
    for (std::size_t criterion = 0; criterion < round.criteria.size(); ++criterion)
        cells.push_back(cell_of(round, candidate, criterion, levels));
    return cells;
}

void agree(std::vector<Cell>& cells, std::size_t candidate, const std::vector<Agreed>& sorted) {
    auto agreed = std::lower_bound(sorted.begin(), sorted.end(), candidate,
                                   [](const Agreed& entry, std::size_t of) { return entry.candidate < of; });
    for (; agreed != sorted.end() && agreed->candidate == candidate; ++agreed) {
        Cell& cell = cells[agreed->criterion];
        cell.agreed = agreed->level;
        cell.combined = agreed->level;
        cell.split = false;
    }
}

// A counted scorer of a criterion gave a level or `?`. An agreed score does not stand in for scorers: with too few of
// them the candidate waits for a substitute (design 4.3).
bool too_few_scorers(const Cell& cell, const Rules& rules) {
    return cell.levels + cell.cannot_judge < rules.least_scorers;
}

bool below(const Cell& cell, int minimum) {
    return cell.combined && *cell.combined < Rational(minimum);
}

Rational percentage(const Round& round, const Rational& essential_total) {
    Rational most;
    for (const Scored& criterion : round.criteria)
        if (criterion.essential) most += criterion.weight * Rational(round.scale.most());
    return most == Rational(0) ? Rational(100) : essential_total * Rational(100) / most;
}

} // namespace evenhand::merit
