#include "document/layout_columns.h"

#include <algorithm>

namespace evenhand::document {

bool overlap(const LaidColumn& column, const Piece& piece) {
    return piece.left < column.right && piece.right > column.left;
}

LaidColumns::LaidColumns(const Line& first) {
    for (const Piece& piece : first.pieces) columns_.push_back({piece.left, piece.right});
}

std::optional<std::vector<std::pair<int, int>>> LaidColumns::places(const Line& line) const {
    std::vector<std::pair<int, int>> found;
    int free_from = 0;
    for (const Piece& piece : line.pieces) {
        int first = -1, last = -1;
        for (int i = 0; i < count(); ++i) {
            if (!overlap(columns_[static_cast<std::size_t>(i)], piece)) continue;
            if (first < 0) first = i;
            last = i;
        }
        if (first < 0) {
            first = 0;
            while (first < count() && columns_[static_cast<std::size_t>(first)].left < piece.left) ++first;
            found.emplace_back(first, first - 1);
            continue;
        }
        if (first < free_from || (last > first && (count() < 3 || lines_ < 2))) return std::nullopt;
        free_from = last + 1;
        found.emplace_back(first, last);
    }
    return found;
}

bool LaidColumns::have(const Line& line) const {
    const auto found = places(line);
    return found &&
           std::all_of(found->begin(), found->end(), [](const auto& place) { return place.first == place.second; });
}

void LaidColumns::take(const Line& line, const std::vector<std::pair<int, int>>& places) {
    ++lines_;
    std::vector<LaidColumn> fresh;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [first, last] = places[i];
        const Piece& piece = line.pieces[i];
        if (last < first) {
            fresh.push_back({piece.left, piece.right});
        } else if (first == last) {
            LaidColumn& column = columns_[static_cast<std::size_t>(first)];
            column.left = std::min(column.left, piece.left);
            column.right = std::max(column.right, piece.right);
        }
    }
    columns_.insert(columns_.end(), fresh.begin(), fresh.end());
    std::sort(columns_.begin(), columns_.end(),
              [](const LaidColumn& a, const LaidColumn& b) { return a.left < b.left; });
}

} // namespace evenhand::document
