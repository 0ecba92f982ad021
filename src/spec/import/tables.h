// Criteria out of tables.
#pragma once
#include "document/document.h"
#include "spec/import/columns.h"
#include "spec/import/context.h"
#include "spec/import/values_of_row.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::spec::importing {

class Tables {
  public:
    Tables(Findings& findings, Context& context) : findings_(findings), context_(context) {}

    /// Reads the table's criteria. \param about what the headings before it say that this part is about
    /// \returns whether it is a table of criteria; nothing is taken from one that is not
    bool read(const document::Table& table, std::optional<Topic> about);

    /// Whether the last one read has columns that say importance or methods.
    bool read_values() const { return before_ && before_->has_values; }
    /// Whether a table has the same headings as the last one read, and these say importance or methods.
    bool goes_on_in(const document::Table& table) const;
    /// The number of rows that head a table of duties; nothing for other tables.
    std::optional<std::size_t> duties_header(const document::Table& table) const;

  private:
    /// Rows that the same columns hold for.
    struct Stretch {
        std::size_t header, first, last; ///< as in columns_of
    };
    std::vector<Stretch> stretches(const Grid& grid) const;
    std::optional<Columns> columns_for(const Grid& grid, const Stretch& stretch, std::optional<Topic> about);
    bool inherits(const Grid& grid, const Stretch& stretch, Columns& columns) const;
    void before_header(const Grid& grid, std::size_t last);
    void row(const Grid& grid, std::size_t row, const Columns& columns);
    bool numbered_heading_row(const Grid& grid, std::size_t row, const Columns& columns);
    bool heading_row(const Grid& grid, std::size_t row, const Columns& columns);
    void category(const Grid& grid, std::size_t row, std::size_t column);
    void statements(const Grid& grid, std::size_t row, std::size_t column, const Columns& columns);
    Lists lists_in(const Grid& grid, const Stretch& stretch, const Columns& columns) const;
    bool carries(const Grid& grid, const Stretch& stretch, const Columns& columns) const;
    void carry_importance(const Grid& grid, std::size_t row, const Columns& columns, RowValues& values);
    std::vector<std::size_t> method_rows(const Grid& grid, const Stretch& stretch, const Columns& columns) const;
    std::vector<std::size_t> method_rows_; ///< of the rows being read
    std::size_t last_count_ = 0;           ///< statements of the row before
    Lists lists_ = Lists::unknown;         ///< of the rows being read, as is the importance that goes on
    bool carries_ = false;
    std::string carried_;
    Assessed of_category_;          ///< "Assessed by: interview" below the heading beside the rows
    std::optional<Columns> before_; ///< of the table before, for one that has no heading
    std::vector<std::string> doubts_told_;
    bool skipping_ = false;   ///< rows of notes
    NumberedHeading skipped_; ///< over them

    Findings& findings_;
    Context& context_;
};

} // namespace evenhand::spec::importing
