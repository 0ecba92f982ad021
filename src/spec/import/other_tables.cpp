#include "spec/import/other_tables.h"

#include "spec/import/post_words.h"
#include "spec/import/text.h"

#include <array>

namespace evenhand::spec::importing {

namespace {

/// "Mark | What it means" over figures alone.
bool heads_scale(const Grid& grid) {
    static constexpr std::array<std::string_view, 7> marks = {"mark",   "marks",  "score", "scores",
                                                              "points", "rating", "level"};
    static constexpr std::array<std::string_view, 6> means = {"meaning",    "means",      "description",
                                                              "descriptor", "definition", "standard"};
    if (grid.rows() < 3 || grid.columns() < 2 || word_count(grid.words(0, 0)) > 2) return false;
    if (!has_any(plain(grid.words(0, 0)), marks) || !has_any(plain(grid.words(0, 1)), means)) return false;
    for (std::size_t row = 1; row < grid.rows(); ++row)
        if (clean(grid.words(row, 0)).find_first_not_of("0123456789 %-") != std::string::npos) return false;
    return true;
}

/// "Level 1", "Level 2" and what each means.
bool counts_levels(const Grid& grid) {
    if (grid.rows() < 2 || grid.columns() != 2) return false;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const std::string first = plain(grid.words(row, 0));
        if (!has(first, "level " + std::to_string(row + 1)) && !has(first, "level " + std::to_string(row)))
            return false;
    }
    return true;
}

/// "Role | Baker", "Shift | Nights", "Reports to | The head baker": labels of a word or three beside a line each, at
/// least two and half of which are known, the first of all.
bool labels_mostly_facts(const Grid& grid) {
    if (grid.columns() != 2 || grid.rows() < 2) return false;
    std::size_t known = 0;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        std::string label = clean(grid.words(row, 0));
        while (ends_with_any(label, ": ")) label.pop_back();
        if (label.empty() || word_count(label) > 3 || word_count(grid.words(row, 1)) > 14) return false;
        const bool fact = fact_in(label).has_value();
        if (row == 0 && !fact) return false;
        known += fact;
    }
    return known >= 2 && known * 2 >= grid.rows();
}

} // namespace

bool is_scale(const Grid& grid) {
    if (heads_scale(grid) || counts_levels(grid)) return true;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const auto filled = grid.filled(row);
        if (filled.empty()) continue;
        const std::string first = clean(grid.words(row, filled[0]));
        const bool from_zero = first.substr(0, 1) == "0" && first.find_first_of("0123456789.") == 0 &&
                               first.substr(1, 1) != "." && first.find_first_of("0123456789", 1) != 1;
        if (from_zero) return true; // "0", "0–20 %"
        if (row > 0 || first.find_first_of("0123456789") != std::string::npos) return false;
    }
    return false;
}

bool tells_facts(const Grid& grid) {
    if (labels_mostly_facts(grid)) return true;
    bool fact = false;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const auto filled = grid.filled(row);
        if (filled.empty()) continue;
        std::string label = clean(grid.words(row, filled[0]));
        const bool colon = ends_with_any(label, ":");
        while (ends_with_any(label, ": ")) label.pop_back();
        const bool named = fact_in(label).has_value();
        if (filled.size() > 2 || (!colon && !named)) return false;
        fact = fact || named;
    }
    return fact;
}

} // namespace evenhand::spec::importing
