#include "document/layout.h"

#include "base/text.h"
#include "document/layout_columns.h"
#include "document/marks.h"
#include "document/paragraphs.h"
#include "document/reading_on.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace evenhand::document {

namespace {

constexpr double widest_gap = 2.5;       ///< lines without anything that a table may have between its rows
constexpr std::size_t most_pieces = 64;  ///< on a line of a table
constexpr std::size_t longest_cell = 60; ///< lines
constexpr double short_cell = 14;        ///< characters: codes, ticks and methods, whose presence begins a row

/// A list mark that stands apart from its words is one piece with them; with more on the line it is a cell of numbers.
Line without_lone_mark(const Line& line) {
    Line joined = line;
    if (line.pieces.size() != 2) return joined;
    const std::string first = line.pieces[0].text();
    const auto mark = list_mark(first + " \u201CXx xx");
    if (!mark || mark->mark != first) return joined;
    Piece& piece = joined.pieces[1];
    piece.left = line.pieces[0].left;
    piece.runs.insert(piece.runs.begin(), {first + " ", false, false, false});
    joined.pieces.erase(joined.pieces.begin());
    return joined;
}

/// Whether two lines have a column in common that is aligned: at its left, its right or its middle. What begins both
/// lines says nothing: all lines begin somewhere.
bool agree(const Line& a, const Line& b) {
    const auto near = [](double x, double y, double most) { return std::abs(x - y) <= most; };
    for (std::size_t i = 0; i < a.pieces.size(); ++i)
        for (std::size_t j = i == 0 ? 1 : 0; j < b.pieces.size(); ++j) {
            const Piece &p = a.pieces[i], &q = b.pieces[j];
            if (near(p.left, q.left, 1)) return true;
            if (i == 0 || j == 0) continue; // where the words that begin a line end is chance
            if (near(p.right, q.right, 1) || near(p.left + p.right, q.left + q.right, 1)) return true;
        }
    return false;
}

/// Lines that stand in columns, from `begin` on; `end` behind the last that surely does.
struct Region {
    std::size_t begin = 0, end = 0;
    LaidColumns columns;
};

/// A line across all columns is a row only between rows.
bool is_row_between(const std::vector<Line>& lines, std::size_t at, const LaidColumns& columns) {
    return at + 1 < lines.size() && lines[at + 1].pieces.size() > 1 && lines[at + 1].gap <= widest_gap &&
           columns.places(lines[at + 1]).has_value();
}

/// Whether the line there heads columns as one above it does, with a heading of its own set off before it: "Skills",
/// then "Essential    Desirable" again. How far up is as far as people's lists go.
bool heads_anew(const std::vector<Line>& lines, std::size_t at) {
    constexpr std::size_t farthest = 60; // lines
    const Line& line = lines[at];
    const auto same = [&](const Line& other) {
        const auto alike = [](const Piece& a, const Piece& b) {
            return std::abs(a.left - b.left) <= 1 && a.text() == b.text();
        };
        return std::equal(line.pieces.begin(), line.pieces.end(), other.pieces.begin(), other.pieces.end(), alike);
    };
    if (line.pieces.size() < 2 || line.pieces.size() > 3 || at == 0) return false;
    for (const Piece& piece : line.pieces)
        if (piece.text().size() > 30 || !begins(piece.text()) || list_mark(piece.text())) return false;
    bool heading = false; // a line or two of their own between
    for (std::size_t up = at; up-- > 0 && at - up <= 4;)
        heading =
            heading || (lines[up].pieces.size() == 1 && lines[up].gap >= 0.5 && !list_mark(lines[up].pieces[0].text()));
    for (std::size_t up = at; heading && up-- > 0 && at - up <= farthest;)
        if (same(lines[up])) return true;
    return false;
}

/// The end of the lines that follow each other directly from this one on.
std::size_t end_of_block(const std::vector<Line>& lines, std::size_t at) {
    for (++at; at < lines.size() && lines[at].gap < 0.5 && lines[at].pieces.size() <= most_pieces; ++at) {
    }
    return at;
}

/// \param given the lines before their marks were joined, which a column of numbers takes back
std::optional<Region> region_at(std::vector<Line>& lines, const std::vector<Line>& given, std::size_t begin) {
    if (lines[begin].pieces.size() < 2 || lines[begin].pieces.size() > most_pieces) return std::nullopt;
    for (const Piece& piece : lines[begin].pieces) // "Name: ______    Date: ______" is for writing on
        if (piece.text().find("____") != std::string::npos) return std::nullopt;
    Region region{begin, begin + 1, LaidColumns(lines[begin])};
    bool agreed = false;
    std::vector<std::size_t> rows{begin};
    const auto agrees = [&](const Line& line) { // with one of the last few: rows do not fill the same columns
        return std::any_of(rows.rbegin(), rows.rbegin() + std::min<std::ptrdiff_t>(std::ssize(rows), 6),
                           [&](std::size_t row) { return agree(lines[row], line); });
    };
    bool anew = heads_anew(lines, begin);
    for (std::size_t at = begin + 1; at < lines.size() && lines[at].gap <= widest_gap; ++at) {
        if (heads_anew(lines, at)) {
            anew = true;
            break;
        }
        if (lines[at].pieces.size() < given[at].pieces.size() && region.columns.count() > 2 &&
            !is_bullet(given[at].pieces[0].text()) && region.columns.have(given[at]))
            lines[at] = given[at];
        const Line& line = lines[at];
        if (line.pieces.size() > most_pieces || at - rows.back() > longest_cell || (!agreed && rows.size() > 4)) break;
        const auto places = region.columns.places(line);
        if (line.pieces.size() > 1) {
            const bool alike = places && agrees(line);
            if (!places || (!alike && line.gap >= 0.5)) break;
            agreed = agreed || alike;
            region.columns.take(line, *places);
            rows.push_back(at);
            region.end = at + 1;
            continue;
        }
        int columns = 0;
        for (int i = 0; i < region.columns.count(); ++i) columns += overlap(region.columns[i], line.pieces[0]);
        if (columns > 1 && !is_row_between(lines, at, region.columns)) break;
    }
    if (anew) { // a list below its heads is of the table, however few stand beside it
        const std::size_t end = end_of_block(lines, region.end - 1);
        bool fits = end > begin + 1;
        for (std::size_t at = region.end; at < end; ++at) fits = fits && region.columns.places(lines[at]).has_value();
        if (fits) {
            region.end = end;
            return region;
        }
    }
    if (!agreed) return std::nullopt;
    // What a last cell goes on with.
    while (region.end < lines.size() && lines[region.end].gap < 0.5) {
        const Line& line = lines[region.end];
        const LaidColumn& first = region.columns[0];
        if (line.pieces.size() > 1) break;
        const Piece& piece = line.pieces[0];
        const bool in_first = overlap(first, piece);
        // The last items of a list that is longer than those beside it.
        const bool item = list_mark(piece.text()) && std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
                              const Piece& above = lines[row].pieces[0];
                              return list_mark(above.text()) && std::abs(piece.left - above.left) <= 1;
                          });
        const bool other = begins(piece.text()) && !item && !is_unfinished(lines[region.end - 1].pieces[0].text());
        if (in_first ? piece.right > region.columns[1].left || other : piece.left < first.right) break;
        ++region.end;
    }
    return region;
}

/// Puts the lines of a region into rows.
class Rows {
  public:
    Rows(const std::vector<Line>& lines, const Region& region) : columns_(region.columns) {
        const auto count = static_cast<std::size_t>(columns_.count());
        std::vector<double> widths(count);
        std::size_t gaps = 0, rows = 0, starts = 0; // starts: of the first column
        bool starts_set_off = true;                 // behind an empty line, and nothing else is
        bool beside_lists = true;                   // all of them
        std::size_t lists = 0;
        for (std::size_t at = region.begin; at < region.end; ++at) {
            for (const Piece& piece : lines[at].pieces) {
                if (const auto [first, last] = where(piece); first == last) {
                    double& width = widths[static_cast<std::size_t>(first)];
                    width = std::max(width, piece.right - piece.left);
                }
            }
            if (at == region.begin) continue;
            rows += lines[at].pieces.size() > 1;
            gaps += lines[at].pieces.size() > 1 && lines[at].gap >= 0.5;
            const bool start = where(lines[at].pieces[0]).first == 0;
            starts += start;
            const bool list = std::any_of(lines[at].pieces.begin(), lines[at].pieces.end(),
                                          [](const Piece& piece) { return list_mark(piece.text()).has_value(); });
            starts_set_off = starts_set_off && start == (lines[at].gap >= 0.5);
            beside_lists = beside_lists && (!start || list);
            lists += list;
        }
        // Rows set off by empty lines: then lines that follow each other directly are one row's.
        for (std::size_t i = 1; i < count; ++i) short_.push_back(widths[i] <= short_cell);
        const bool wide = std::none_of(short_.begin(), short_.end(), [](char one) { return one != 0; });
        set_off_ = (gaps > 0 && gaps * 10 >= rows * 8) || (starts >= 3 && starts_set_off && (beside_lists || wide));
        // Lists beside what heads them, and no codes: a row begins with its heading alone.
        headed_ = wide && starts >= 2 && lists * 2 >= rows && lists >= 3;
        table_.columns = columns_.count();
        table_.place = lines[region.begin].place;
        for (std::size_t at = region.begin; at < region.end; ++at) add(lines[at], at == region.begin);
        complete(table_);
    }
    Table table_;

  private:
    std::pair<int, int> where(const Piece& piece) const {
        std::pair<int, int> found{-1, -1};
        for (int i = 0; i < columns_.count(); ++i) {
            if (!overlap(columns_[i], piece)) continue;
            if (found.first < 0) found.first = i;
            found.second = i;
        }
        if (found.first < 0) { // beside all that set the columns: with the nearest on its left
            found.first = 0;
            while (found.first + 1 < columns_.count() && columns_[found.first + 1].left <= piece.left) ++found.first;
            found.second = found.first;
        }
        return found;
    }

    Cell* cell_at(int column) {
        for (Cell& cell : table_.rows.back().cells)
            if (cell.column <= column && column < cell.column + cell.columns) return &cell;
        return nullptr;
    }

    /// Whether a piece can be the rest of what its cell says already. A narrow column is always full, and codes often
    /// are in small letters: there only what cannot end goes on.
    bool goes_on(const Piece& piece) {
        const auto [first, last] = where(piece);
        const Cell* cell = cell_at(first);
        if (!cell || cell->paragraphs.empty() || first != last) return false;
        const std::string before = cell->paragraphs.back().text(), text = piece.text();
        if (list_mark(text)) return false;
        if (is_short(first)) return before.ends_with('/') || is_unfinished(before);
        if (reads_on(before, text)) return true;
        const bool wide = columns_.edge(first) - columns_[first].left >= 20;
        return wide && is_full(rights_[static_cast<std::size_t>(first)], text, columns_.edge(first)) &&
               std::string_view(".;:").find(before.back()) == std::string_view::npos;
    }

    bool is_short(int column) const { return column > 0 && short_[static_cast<std::size_t>(column) - 1]; }

    /// Lists beside each other, of which one goes on within an item where the other does or begins its next.
    bool is_within_lists(const Line& line) {
        bool within = false;
        for (const Piece& piece : line.pieces) {
            const Cell* cell = cell_at(where(piece).first);
            if (list_mark(piece.text())) continue;
            const bool in_list = cell && list_mark(cell->paragraphs.back().text());
            if (!in_list || !is_small(piece.text()) || !goes_on(piece)) return false;
            within = true;
        }
        return within && line.pieces.size() > 1;
    }

    bool is_new_row(const Line& line) {
        if (line.row > 0) return line.row != row_;
        if (line.gap >= 0.5) return true;
        const bool small = std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
            const int column = where(piece).first;
            const Cell* cell = cell_at(column);
            if (!cell || begins(piece.text()) || list_mark(piece.text())) return false;
            return column > 0 || (begins(cell->paragraphs.front().text()) && goes_on(piece));
        });
        goes_on_ = small && line.pieces.size() > 1; // beside each other and none begins anything
        if (set_off_ || goes_on_ || is_within_lists(line)) return false;
        if (headed_ && where(line.pieces[0]).first > 0) return false;
        const bool spans = where(line.pieces[0]).first != where(line.pieces[0]).second;
        if (spans) return true;
        bool second_code = false, all_go_on = true;
        for (const Piece& piece : line.pieces) {
            const int column = where(piece).first;
            second_code = second_code || (is_short(column) && cell_at(column) && !goes_on(piece));
            all_go_on = all_go_on && goes_on(piece);
        }
        if (second_code) return true;
        // "and with the public" beside something new: no row begins in the middle of a sentence; nor does one where
        // words go on beside a cell that was empty so far.
        const auto filled = std::count_if(line.pieces.begin(), line.pieces.end(),
                                          [&](const Piece& piece) { return cell_at(where(piece).first) != nullptr; });
        const bool in_the_middle = std::any_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
            const int column = where(piece).first;
            const bool joint = cannot_begin(piece.text()) || (filled == 1 && !begins(piece.text()));
            return column > 0 && !is_short(column) && goes_on(piece) && joint;
        });
        if (all_go_on || (in_the_middle && where(line.pieces[0]).first > 0)) return false;
        // A line in one later column alone adds a paragraph to its cell; anything else begins a row.
        return line.pieces.size() > 1 || where(line.pieces[0]).first == 0;
    }

    void add(const Line& line, bool first) {
        goes_on_ = false;
        const bool fresh = first || is_new_row(line);
        row_ = line.row;
        if (fresh) {
            table_.rows.push_back({{}, false, line.place});
            rights_.assign(static_cast<std::size_t>(columns_.count()), 0);
        }
        for (const Piece& piece : line.pieces) {
            const auto [from, to] = where(piece);
            Cell* cell = cell_at(from);
            if (!cell) {
                auto& cells = table_.rows.back().cells;
                const auto at = std::find_if(cells.begin(), cells.end(),
                                             [from = from](const Cell& other) { return other.column > from; });
                cell = &*cells.insert(at, Cell{from, to - from + 1, 1, false, {}});
            }
            const bool on = !cell->paragraphs.empty() && (goes_on_ || goes_on(piece));
            if (!on) {
                cell->paragraphs.emplace_back();
                cell->paragraphs.back().place = line.place;
            }
            go_on(cell->paragraphs.back(), piece.runs);
            rights_[static_cast<std::size_t>(from)] = piece.right;
        }
    }

    const LaidColumns& columns_;
    std::vector<char> short_;    ///< of columns after the first
    std::vector<double> rights_; ///< where the last line of each cell ends
    bool set_off_ = false, headed_ = false;
    bool goes_on_ = false; ///< all of the line that is being added
    int row_ = 0;          ///< of the line before, where it is known
};

} // namespace

std::string Piece::text() const {
    std::string all;
    for (const Run& run : runs) all += run.text;
    return all;
}

std::vector<FoundTable> aligned_tables(const std::vector<Line>& given) {
    std::vector<Line> lines;
    lines.reserve(given.size());
    for (const Line& line : given) lines.push_back(without_lone_mark(line));
    std::vector<FoundTable> found;
    for (std::size_t at = 0; at < lines.size();) {
        const auto region = region_at(lines, given, at);
        if (!region) {
            ++at;
            continue;
        }
        found.push_back({region->begin, region->end, Rows(lines, *region).table_});
        at = region->end;
    }
    return found;
}

} // namespace evenhand::document
