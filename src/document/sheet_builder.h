// Putting a sheet together cell by cell, within bounds.
#pragma once
#include "base/progress.h"
#include "document/sheet.h"

#include <cstdint>

namespace evenhand::document {

/// Cells come by row and column, ascending. Empty ones need not come at all.
class SheetBuilder {
  public:
    static constexpr std::size_t most_cells = 10'000'000;  ///< of a sheet, empty ones before a filled one counted
    static constexpr std::uint64_t most_text = 512u << 20; ///< bytes of a sheet

    /// \param progress is told of every thousandth row, and may cancel
    explicit SheetBuilder(const Progress& progress) : progress_(progress) {}

    /// Begins a row. \param line 1-based  \throws Cancelled
    void row(int line);
    /// \param column counted from 0  \throws InvalidInput if the sheet goes beyond the bounds
    void cell(int column, std::string text);
    /// The rows that hold something.
    Sheet finish();

  private:
    void end_row();

    const Progress& progress_;
    Sheet sheet_;
    Row row_;
    std::size_t cells_ = 0;
    std::uint64_t text_ = 0;
};

} // namespace evenhand::document
