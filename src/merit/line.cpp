// Design 4.7: the line.
#include "merit/judged.h"

#include <limits>
#include <utility>

namespace evenhand::merit {

namespace {

constexpr int no_limit = std::numeric_limits<int>::max();

} // namespace

Outcome outcome_at(Placing::At at) {
    switch (at) {
    case Placing::At::invited:
    case Placing::At::included:
        return Outcome::invite;
    case Placing::At::straddles:
        return Outcome::tie;
    case Placing::At::reserve:
        return Outcome::reserve;
    case Placing::At::no_reserve:
    case Placing::At::below_total:
        break;
    }
    return Outcome::reject;
}

Places::Places(const Line& line)
    : line_(&line), invite_(line.invite.value_or(no_limit)), reserve_(line.reserve.value_or(no_limit)) {}

Placing Places::take(int size, const Rational& total) {
    if (line_->minimum_total && total < *line_->minimum_total) return {Placing::At::below_total, size, 0, 0};
    if (invite_ >= size) {
        invite_ -= size;
        return {Placing::At::invited, size, 0, 0};
    }
    if (invite_ > 0)
        return {line_->ties == Ties::include ? Placing::At::included : Placing::At::straddles, size,
                std::exchange(invite_, 0), 0};
    // A group that straddles the end of the reserve list is held whole: nobody in it is behind the others.
    const Placing::At at = reserve_ > 0 ? Placing::At::reserve : Placing::At::no_reserve;
    reserve_ -= size < reserve_ ? size : reserve_;
    return {at, size, 0, 0};
}

void draw_line(const Line& line, const std::vector<Judged*>& ranked) {
    Places places(line);
    for (std::size_t from = 0; from < ranked.size();) {
        std::size_t to = from + 1;
        while (to < ranked.size() && ranked[to]->result.rank == ranked[from]->result.rank) ++to;
        const Placing placing = places.take(static_cast<int>(to - from), *ranked[from]->result.total);
        for (; from < to; ++from) {
            ranked[from]->placing = placing;
            ranked[from]->result.outcome = outcome_at(placing.at);
        }
    }
}

} // namespace evenhand::merit
