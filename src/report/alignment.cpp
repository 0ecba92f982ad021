#include "report/alignment.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace evenhand::report {

namespace {

/// So many words of each row lie behind.
struct Place {
    std::size_t expected = 0, printed = 0;
};

/// Goes from place to place, those first that fewer changes lead to (Dijkstra's way, where a change costs one and equal
/// words nothing). Where words are equal nothing else is tried: taking them is never worse.
class Walk {
  public:
    explicit Walk(const Rows& rows) : rows_(rows) {}

    Alignment run(std::size_t most) {
        std::vector<Reached> now{{{}, {}}};
        for (std::size_t changes = 0; changes <= most && !now.empty() && !arrived_; ++changes) {
            std::vector<Reached> next;
            for (const Reached& each : now) {
                go_on(each, next);
                if (arrived_) break;
            }
            now = std::move(next);
        }
        return way_to(arrived_ ? Place{rows_.expected, rows_.printed} : furthest_);
    }

  private:
    struct Reached {
        Place place, from;
    };

    std::uint64_t key(Place place) const { return place.expected * (rows_.printed + 1) + place.printed; }

    /// As far as it goes without a change.
    void go_on(const Reached& start, std::vector<Reached>& next) {
        std::vector<Reached> open{start};
        while (!open.empty()) {
            const Reached reached = open.back();
            open.pop_back();
            if (!came_from_.emplace(key(reached.place), key(reached.from)).second) continue;
            const Place at = reached.place;
            if (at.expected + at.printed > furthest_.expected + furthest_.printed) furthest_ = at;
            const bool more = at.expected < rows_.expected, printed = at.printed < rows_.printed;
            if (!more && !printed) {
                arrived_ = true;
                return;
            }
            if (printed)
                if (const std::size_t repeated = rows_.repeats(at.printed))
                    open.push_back({{at.expected, at.printed + repeated}, at});
            if (const std::size_t words = more && printed ? rows_.same(at.expected, at.printed) : 0) {
                open.push_back({{at.expected + 1, at.printed + words}, at});
                continue;
            }
            if (more && printed) next.push_back({{at.expected + 1, at.printed + 1}, at});
            if (more) next.push_back({{at.expected + 1, at.printed}, at});
            if (printed) next.push_back({{at.expected, at.printed + 1}, at});
        }
    }

    Alignment way_to(Place end) const {
        Alignment alignment;
        alignment.complete = arrived_;
        for (Place at = end; at.expected + at.printed > 0;) {
            const std::uint64_t before = came_from_.at(key(at));
            const Place from{before / (rows_.printed + 1), before % (rows_.printed + 1)};
            const std::size_t words = at.printed - from.printed;
            if (at.expected == from.expected) {
                if (rows_.repeats(from.printed) != words)
                    alignment.steps.push_back({Step::Kind::extra, from.expected, from.printed, 1});
            } else if (words == 0) {
                alignment.steps.push_back({Step::Kind::missing, from.expected, from.printed, 0});
            } else {
                const bool same = rows_.same(from.expected, from.printed) == words;
                alignment.steps.push_back(
                    {same ? Step::Kind::same : Step::Kind::instead, from.expected, from.printed, words});
            }
            at = from;
        }
        std::reverse(alignment.steps.begin(), alignment.steps.end());
        return alignment;
    }

    const Rows& rows_;
    std::unordered_map<std::uint64_t, std::uint64_t> came_from_;
    Place furthest_;
    bool arrived_ = false;
};

} // namespace

Alignment align(const Rows& rows, std::size_t most) {
    return Walk(rows).run(most);
}

} // namespace evenhand::report
