#include "desktop/pages/score/own_scores.h"

namespace evenhand::desktop {

bool OwnScores::locked(Cell cell) const {
    return stage_.locked[stage_.cell(order_[cell.candidate], cell.criterion, person_)] != 0;
}

bool OwnScores::needs_note(Cell cell) const {
    return panel::needs_note(stage_, order_[cell.candidate], cell.criterion, person_);
}

std::size_t OwnScores::left_for(std::size_t candidate) const {
    std::size_t left = 0;
    for (std::size_t k = 0; k < criteria(); ++k) left += !mark({candidate, k}).is_given();
    return left;
}

std::size_t OwnScores::left_on(std::size_t criterion) const {
    std::size_t left = 0;
    for (std::size_t i = 0; i < candidates(); ++i) left += !mark({i, criterion}).is_given();
    return left;
}

std::size_t OwnScores::complete() const {
    std::size_t complete = 0;
    for (std::size_t i = 0; i < candidates(); ++i) complete += left_for(i) == 0;
    return complete;
}

std::optional<Cell> OwnScores::next_owed(Cell after, bool by_criterion) const {
    const std::size_t count = candidates() * criteria();
    const std::size_t from = by_criterion ? after.criterion * candidates() + after.candidate
                                          : after.candidate * criteria() + after.criterion;
    for (std::size_t step = 1; step <= count; ++step) {
        const std::size_t at = (from + step) % count;
        const Cell cell =
            by_criterion ? Cell{at % candidates(), at / candidates()} : Cell{at / criteria(), at % criteria()};
        if (owed(cell)) return cell;
    }
    return std::nullopt;
}

std::string in_figures(merit::Mark mark) {
    if (mark.is_cannot_judge()) return "?";
    return mark.is_level() ? std::to_string(mark.value()) : std::string();
}

} // namespace evenhand::desktop
