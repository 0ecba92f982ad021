#include "document/pdf_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace evenhand::document {

namespace {

// In pixels, of which about 100 are an inch.
constexpr int shortest_across = 24, shortest_down = 13; ///< a line that is no stroke of a letter
constexpr int thickest = 6;                             ///< beyond it a shaded area, whose edges count
constexpr int near = 5;                                 ///< lines that belong together
constexpr std::size_t most_lines = 4'000, most_cells = 20'000;

/// A line across (`at` its row) or down (`at` its column).
struct Rule {
    int at = 0, from = 0, to = 0;
};

/// Something dark of one width over several rows, while the rows are looked through.
struct Band {
    int first = 0, last = 0, from = 0, to = 0;
};

class Darkness {
  public:
    Darkness(const Picture& picture, int threshold)
        : width_(picture.width), height_(picture.height),
          dark_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
        for (std::size_t i = 0; i < dark_.size(); ++i) {
            const unsigned char* pixel = picture.rgb.data() + i * 3;
            dark_[i] = (pixel[0] * 3 + pixel[1] * 6 + pixel[2]) / 10 < threshold;
        }
    }
    bool operator()(int x, int y) const {
        return dark_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
    }
    int width() const { return width_; }
    int height() const { return height_; }

  private:
    int width_, height_;
    std::vector<char> dark_;
};

/// Lines across, if `dark` is asked (along, over); lines down, if it is asked the other way round.
template <typename Dark>
std::vector<Rule> rules(const Dark& dark, int along, int over, int shortest) {
    std::vector<Rule> found;
    std::vector<Band> open;
    // Within a shaded area a line cannot be told from what is around it, and one that goes on beside it is no edge of
    // it.
    const auto add_outside_shade = [&](int row, int from, int to) {
        constexpr int aside = thickest + 2;
        const auto shaded = [&](int at) {
            bool all = row >= aside && row + aside < over;
            for (int beside = row - aside; all && beside <= row + aside; ++beside) all = dark(at, beside);
            return all;
        };
        for (int at = from; at < to;) {
            while (at < to && shaded(at)) ++at;
            const int start = at;
            while (at < to && !shaded(at)) ++at;
            if (at - start >= shortest) found.push_back({row, start, at});
        }
    };
    // Between light letters on shaded ground there is shade too: beside its edge more of it above and below them.
    const auto ends_shade = [&](const Band& band, int beside) {
        if (beside < 0 || beside >= over) return true;
        constexpr int ends = 3;
        int shaded = 0;
        for (int at = band.from; at < band.to; ++at) shaded += dark(at, beside);
        return shaded * 3 < band.to - band.from || !dark(band.from + ends, beside) || !dark(band.to - ends, beside);
    };
    const auto close = [&](const Band& band) {
        const bool before = ends_shade(band, band.first - 1), after = ends_shade(band, band.last + 1);
        if (before && after && band.last - band.first < thickest) {
            add_outside_shade((band.first + band.last) / 2, band.from, band.to);
        } else {
            if (before) add_outside_shade(band.first, band.from, band.to);
            if (after) add_outside_shade(band.last, band.from, band.to);
        }
    };
    for (int row = 0; row <= over; ++row) {
        std::vector<Band> still;
        for (int at = 0; row < over && at < along;) {
            while (at < along && !dark(at, row)) ++at;
            const int from = at;
            while (at < along && dark(at, row)) ++at;
            if (at - from < shortest) continue;
            const auto same = std::find_if(open.begin(), open.end(), [&](const Band& band) {
                return std::abs(band.from - from) <= 3 && std::abs(band.to - at) <= 3;
            });
            Band band{row, row, from, at};
            if (same != open.end()) {
                band.first = same->first;
                open.erase(same);
            }
            still.push_back(band);
        }
        std::for_each(open.begin(), open.end(), close);
        open = std::move(still);
        if (found.size() > most_lines) return {}; // a picture, not a table
    }
    return found;
}

/// Numbers that lie near each other, each group as its middle.
std::vector<int> grouped(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::vector<int> groups;
    for (std::size_t begin = 0; begin < numbers.size();) {
        std::size_t end = begin + 1;
        while (end < numbers.size() && numbers[end] - numbers[end - 1] <= near) ++end;
        groups.push_back((numbers[begin] + numbers[end - 1]) / 2);
        begin = end;
    }
    return groups;
}

/// Which things belong together.
class Sets {
  public:
    explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t of(std::size_t one) {
        while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
        return one;
    }
    void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

  private:
    std::vector<std::size_t> parent_;
};

bool touch(const Rule& across, const Rule& down) {
    return down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near &&
           across.at <= down.to + near;
}

/// Lines down that reach from one line across to another. Any other is the stroke of a letter, or belongs to no cell.
std::vector<Rule> spanning(const std::vector<Rule>& across, const std::vector<Rule>& down) {
    constexpr int exactly = 3;
    std::vector<Rule> kept;
    for (const Rule& rule : down) {
        const auto ends_at = [&](int at) {
            return std::any_of(across.begin(), across.end(), [&](const Rule& other) {
                return std::abs(other.at - at) <= exactly && touch(other, rule);
            });
        };
        if (ends_at(rule.from) && ends_at(rule.to)) kept.push_back(rule);
    }
    return kept;
}

/// The foot of a row that goes on on the next page, which nothing is drawn at: where lines down end together, from one
/// end of a line across above them to the other.
std::vector<Rule> feet_of(const std::vector<Rule>& across, const std::vector<Rule>& down) {
    constexpr int exactly = 3, tallest = 200;
    constexpr std::size_t most = 100; // the longest
    std::vector<Rule> loose, feet;
    for (const Rule& rule : down)
        if (std::none_of(across.begin(), across.end(),
                         [&](const Rule& other) { return touch(other, rule) && std::abs(other.at - rule.to) <= near; }))
            loose.push_back(rule);
    std::sort(loose.begin(), loose.end(), [](const Rule& a, const Rule& b) { return a.to - a.from > b.to - b.from; });
    loose.resize(std::min(loose.size(), most));
    for (const Rule& left : loose)
        for (const Rule& right : loose) {
            if (right.at - left.at < shortest_across || std::abs(left.to - right.to) > exactly) continue;
            int last = 0; // the line across above it
            for (const Rule& rule : across) {
                const bool whole = std::abs(rule.from - left.at) <= near && std::abs(rule.to - right.at) <= near;
                if (whole && touch(rule, left) && touch(rule, right)) last = std::max(last, rule.at);
            }
            const bool known = std::any_of(feet.begin(), feet.end(),
                                           [&](const Rule& foot) { return std::abs(foot.at - left.to) <= near; });
            if (!known && last > 0 && left.to - last >= shortest_down && left.to - last < tallest)
                feet.push_back({left.to, left.at, right.at});
        }
    return feet;
}

/// Lines that hang together.
struct Group {
    std::vector<Rule> across, down;
};

std::vector<Group> groups_of(const std::vector<Rule>& across, const std::vector<Rule>& down) {
    Sets sets(across.size() + down.size());
    std::vector<bool> crossed(across.size());
    for (std::size_t i = 0; i < across.size(); ++i)
        for (std::size_t j = 0; j < down.size(); ++j)
            if (touch(across[i], down[j])) {
                sets.join(i, across.size() + j);
                crossed[i] = true;
            }
    // Lines between rows alone: of one width, below each other; feet of letters make short ones.
    constexpr int tallest_row = 250, narrowest = 200;
    std::vector<std::size_t> alone;
    for (std::size_t i = 0; i < across.size(); ++i)
        if (!crossed[i] && across[i].to - across[i].from >= narrowest) alone.push_back(i);
    std::sort(alone.begin(), alone.end(), [&](std::size_t a, std::size_t b) { return across[a].at < across[b].at; });
    for (std::size_t i = 0; i < alone.size(); ++i)
        for (std::size_t j = i + 1; j < alone.size() && across[alone[j]].at - across[alone[i]].at < tallest_row; ++j) {
            const Rule &a = across[alone[i]], &b = across[alone[j]];
            if (std::abs(a.from - b.from) <= near && std::abs(a.to - b.to) <= near) sets.join(alone[i], alone[j]);
        }
    std::vector<Group> groups(across.size() + down.size());
    for (std::size_t i = 0; i < across.size(); ++i) groups[sets.of(i)].across.push_back(across[i]);
    for (std::size_t j = 0; j < down.size(); ++j) groups[sets.of(across.size() + j)].down.push_back(down[j]);
    return groups;
}

/// A grid of lines, some of which are missing where a cell spans.
class Grid {
  public:
    Grid(const Group& group, double points, const std::vector<PdfWord>& words)
        : group_(group), points_(points), words_(words) {
        std::vector<int> xs, ys;
        int left = 1 << 30, right = 0;
        for (const Rule& rule : group.across) {
            ys.push_back(rule.at);
            left = std::min(left, rule.from);
            right = std::max(right, rule.to);
        }
        for (const Rule& rule : group.down) xs.push_back(rule.at);
        xs.push_back(left);
        xs.push_back(right);
        xs_ = grouped(xs);
        ys_ = grouped(ys);
    }

    RuledTable table() {
        RuledTable table;
        if (xs_.size() < 2 || ys_.size() < 2 || (xs_.size() - 1) * (ys_.size() - 1) > most_cells) return table;
        table.columns = static_cast<int>(xs_.size()) - 1;
        table.rows = static_cast<int>(ys_.size()) - 1;
        table.box = box(0, 0, table.columns, table.rows);
        for (const int x : xs_) table.edges.push_back(x * points_);
        Sets sets(static_cast<std::size_t>(table.columns * table.rows));
        const auto id = [&](int column, int row) { return static_cast<std::size_t>(row * table.columns + column); };
        for (int row = 0; row < table.rows; ++row)
            for (int column = 0; column < table.columns; ++column) {
                if (column + 1 < table.columns &&
                    !parted(group_.down, xs_[index(column + 1)], ys_[index(row)], ys_[index(row + 1)]) &&
                    joined_by_words(column, row))
                    sets.join(id(column, row), id(column + 1, row));
                if (row + 1 < table.rows &&
                    !parted(group_.across, ys_[index(row + 1)], xs_[index(column)], xs_[index(column + 1)]))
                    sets.join(id(column, row), id(column, row + 1));
            }
        table.cells = rectangles(sets, table.columns, table.rows);
        return table;
    }

  private:
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }

    Box box(int column, int row, int columns, int rows) const {
        return {xs_[index(column)] * points_, ys_[index(row)] * points_, xs_[index(column + columns)] * points_,
                ys_[index(row + rows)] * points_};
    }

    /// Whether lines at `at` cover most of what lies between two points.
    static bool parted(const std::vector<Rule>& rules, int at, int from, int to) {
        int covered = 0;
        for (const Rule& rule : rules)
            if (std::abs(rule.at - at) <= near)
                covered = std::max(covered, std::min(rule.to, to) - std::max(rule.from, from));
        return covered * 10 > (to - from) * 6;
    }

    /// In a shaded row no line can be seen: cells are one only if words go across, or there are none on one side.
    bool joined_by_words(int column, int row) const {
        const Box cell = box(column, row, 1, 1);
        const double edge = cell.right, right = box(column + 1, row, 1, 1).right;
        bool before = false, after = false;
        double last = cell.left, first = right;
        for (const PdfWord& word : words_) {
            const double middle = (word.top + word.bottom) / 2;
            if (middle < cell.top || middle >= cell.bottom || word.right < cell.left || word.left > right) continue;
            if (word.left < edge - 1 && word.right > edge + 1) return true;
            if (word.right <= edge + 1) {
                before = true;
                last = std::max(last, word.right);
            } else {
                after = true;
                first = std::min(first, word.left);
            }
        }
        return !before || !after || first - last < 6;
    }

    /// The cells that hang together as rectangles: what overlaps is one. None if that does not come to an end soon.
    std::vector<RuledCell> rectangles(Sets& sets, int columns, int rows) const {
        struct Reach {
            int left = 1 << 30, right = -1, top = 1 << 30, bottom = -1;
        };
        const auto id = [&](int column, int row) { return index(row * columns + column); };
        constexpr int most_rounds = 8;
        for (int round = 0; round < most_rounds; ++round) {
            std::vector<Reach> reaches(index(columns * rows));
            for (int row = 0; row < rows; ++row)
                for (int column = 0; column < columns; ++column) {
                    Reach& reach = reaches[sets.of(id(column, row))];
                    reach = {std::min(reach.left, column), std::max(reach.right, column), std::min(reach.top, row),
                             std::max(reach.bottom, row)};
                }
            bool changed = false;
            std::vector<RuledCell> cells;
            for (int row = 0; row < rows; ++row)
                for (int column = 0; column < columns; ++column) {
                    const Reach reach = reaches[sets.of(id(column, row))];
                    if (reach.left != column || reach.top != row) continue;
                    for (int y = reach.top; y <= reach.bottom; ++y)
                        for (int x = reach.left; x <= reach.right; ++x) {
                            changed = changed || sets.of(id(x, y)) != sets.of(id(column, row));
                            sets.join(id(x, y), id(column, row));
                        }
                    const int wide = reach.right - reach.left + 1, tall = reach.bottom - reach.top + 1;
                    cells.push_back({box(column, row, wide, tall), column, row, wide, tall});
                }
            if (!changed) return cells;
        }
        return {};
    }

    const Group& group_;
    double points_;
    const std::vector<PdfWord>& words_;
    std::vector<int> xs_, ys_;
};

/// Whether words stand in at least two of the cells: else it is a picture or a frame.
bool holds_words(const RuledTable& table, const std::vector<PdfWord>& words) {
    int filled = 0;
    for (const RuledCell& cell : table.cells)
        filled += std::any_of(words.begin(), words.end(), [&](const PdfWord& word) {
            return cell.box.holds((word.left + word.right) / 2, (word.top + word.bottom) / 2);
        });
    return filled > 1;
}

} // namespace

std::vector<RuledTable> ruled_tables(const Picture& picture, double points_a_pixel, const std::vector<PdfWord>& words) {
    std::vector<Rule> across, down;
    // Dark lines can be seen on shaded ground, light ones only on paper.
    for (const int threshold : {120, 180, 236}) {
        const Darkness dark(picture, threshold);
        const auto add = [](std::vector<Rule>& all, const std::vector<Rule>& found) {
            all.insert(all.end(), found.begin(), found.end());
        };
        add(across, rules([&](int x, int y) { return dark(x, y); }, dark.width(), dark.height(), shortest_across));
        add(down, rules([&](int y, int x) { return dark(x, y); }, dark.height(), dark.width(), shortest_down));
    }
    const std::vector<Rule> feet = feet_of(across, down);
    across.insert(across.end(), feet.begin(), feet.end());
    down = spanning(across, down);
    std::vector<RuledTable> tables;
    for (const Group& group : groups_of(across, down)) {
        if (group.across.size() < 2) continue;
        RuledTable table = Grid(group, points_a_pixel, words).table();
        table.open_below = std::any_of(group.across.begin(), group.across.end(), [&](const Rule& rule) {
            return std::abs(rule.at * points_a_pixel - table.box.bottom) < near &&
                   std::any_of(feet.begin(), feet.end(), [&](const Rule& foot) { return foot.at == rule.at; });
        });
        if (table.cells.size() > 1 && holds_words(table, words)) tables.push_back(std::move(table));
    }
    std::sort(tables.begin(), tables.end(), [](const RuledTable& a, const RuledTable& b) {
        return a.box.width() * a.box.height() > b.box.width() * b.box.height();
    });
    std::vector<RuledTable> outermost;
    for (RuledTable& table : tables) {
        const double x = (table.box.left + table.box.right) / 2, y = (table.box.top + table.box.bottom) / 2;
        if (std::none_of(outermost.begin(), outermost.end(),
                         [&](const RuledTable& outer) { return outer.box.holds(x, y); }))
            outermost.push_back(std::move(table));
    }
    std::sort(outermost.begin(), outermost.end(),
              [](const RuledTable& a, const RuledTable& b) { return a.box.top < b.box.top; });
    return outermost;
}

} // namespace evenhand::document
