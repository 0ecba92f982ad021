// Design 4.7: the line.
#include "merit/judged.h"

#include <limits>
#include <span>

namespace evenhand::merit {

namespace {

using Group = std::span<Judged* const>;
constexpr int no_limit = std::numeric_limits<int>::max();

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

void place(Group group, Placing::At at, int left = 0) {
    for (Judged* judged : group) {
        judged->placing = Placing{at, static_cast<int>(group.size()), left, 0};
        judged->result.outcome = outcome_at(at);
    }
}

/// Groups of equal rank are placed one after the other, best first.
class Placer {
  public:
    explicit Placer(const Line& line)
        : line_(line), places_(line.invite.value_or(no_limit)), reserve_(line.reserve.value_or(no_limit)) {}

    void take(Group group) {
        const int size = static_cast<int>(group.size());
        if (line_.minimum_total && *group.front()->result.total < *line_.minimum_total)
            return place(group, Placing::At::below_total);
        if (places_ >= size) {
            places_ -= size;
            return place(group, Placing::At::invited);
        }
        if (places_ > 0) {
            place(group, line_.ties == Ties::include ? Placing::At::included : Placing::At::straddles, places_);
            places_ = 0;
            return;
        }
        // A group that straddles the end of the reserve list is held whole: nobody in it is behind the others.
        place(group, reserve_ > 0 ? Placing::At::reserve : Placing::At::no_reserve);
        reserve_ -= size < reserve_ ? size : reserve_;
    }

  private:
    const Line& line_;
    int places_, reserve_;
};

} // namespace

void draw_line(const Line& line, const std::vector<Judged*>& ranked) {
    Placer placer(line);
    for (std::size_t from = 0; from < ranked.size();) {
        std::size_t to = from + 1;
        while (to < ranked.size() && ranked[to]->result.rank == ranked[from]->result.rank) ++to;
        placer.take(Group(ranked).subspan(from, to - from));
        from = to;
    }
}

} // namespace evenhand::merit
