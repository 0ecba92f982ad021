// Columns that the words of lines stand in, found as lines come.
#pragma once
#include "document/layout.h"

#include <optional>
#include <utility>
#include <vector>

namespace evenhand::document {

struct LaidColumn {
    double left = 0, right = 0; ///< in characters
};
bool overlap(const LaidColumn& column, const Piece& piece);

/// Columns found so far, and the lines that fit them.
class LaidColumns {
  public:
    explicit LaidColumns(const Line& first);

    /// Which columns each piece stands in, [first, last]; nothing if two pieces share one or one spans columns that
    /// too little speaks for. `last` < `first`: a column of its own, before `first`.
    std::optional<std::vector<std::pair<int, int>>> places(const Line& line) const;
    /// Whether each piece stands in a column of its own that is there already.
    bool have(const Line& line) const;
    /// Adds a line. \param places of its pieces
    void take(const Line& line, const std::vector<std::pair<int, int>>& places);

    int count() const { return static_cast<int>(columns_.size()); }
    const LaidColumn& operator[](int column) const { return columns_[static_cast<std::size_t>(column)]; }
    /// How far words of a column may go: to the next one.
    double edge(int column) const { return column + 1 < count() ? (*this)[column].right : columns_.back().right; }

  private:
    std::vector<LaidColumn> columns_;
    int lines_ = 1;
};

} // namespace evenhand::document
