// Design 4.10: what the panel has to talk about, the same for every candidate.
#include "merit/judged.h"

#include <algorithm>
#include <tuple>

namespace evenhand::merit {

namespace {

using Why = AgendaItem::Why;

/// A cell that no counted mark stands in is not for discussion: it waits for a scorer.
std::optional<Why> why_to_discuss(const Cell& cell, const Rules& rules) {
    if (cell.split) return Why::split_essential;
    if (cell.levels == 0 && cell.cannot_judge > 0) return Why::only_cannot_judge;
    if (cell.levels > 0 && cell.highest - cell.lowest > rules.tolerance) return Why::spread;
    return std::nullopt;
}

} // namespace

std::vector<AgendaItem> agenda(const Round& round) {
    std::vector<AgendaItem> items;
    for (std::size_t candidate = 0; candidate < round.candidates.size(); ++candidate) {
        if (round.candidates[candidate].standing != Standing::in) continue;
        const std::vector<Cell> cells = cells_of(round, candidate);
        for (std::size_t criterion = 0; criterion < cells.size(); ++criterion)
            if (const auto why = why_to_discuss(cells[criterion], round.rules))
                items.push_back({candidate, criterion, *why, cells[criterion].highest - cells[criterion].lowest});
    }
    std::sort(items.begin(), items.end(), [&](const AgendaItem& a, const AgendaItem& b) {
        const auto place = [&](const AgendaItem& item) {
            return std::tuple(item.why, item.why == Why::spread ? -item.spread : 0,
                              round.candidates[item.candidate].code.size(),
                              std::string_view(round.candidates[item.candidate].code), item.criterion);
        };
        return place(a) < place(b);
    });
    return items;
}

} // namespace evenhand::merit
