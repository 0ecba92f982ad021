#include "spec/import/other_tables.h"

#include "spec/import/post_words.h"
#include "spec/import/text.h"

namespace evenhand::spec::importing {

bool is_scale(const Grid& grid) {
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
    bool fact = false;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const auto filled = grid.filled(row);
        if (filled.empty()) continue;
        std::string label = clean(grid.words(row, filled[0]));
        const bool colon = ends_with_any(label, ":");
        while (ends_with_any(label, ": ")) label.pop_back();
        const bool named = fact_named(plain(label)).has_value();
        if (filled.size() > 2 || (!colon && !named)) return false;
        fact = fact || named;
    }
    return fact;
}

} // namespace evenhand::spec::importing
