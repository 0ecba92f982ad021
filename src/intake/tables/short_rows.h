// Rows with fewer cells than the table has headings: programs leave out empty cells at the end, and line breaks tear
// rows.
#pragma once
#include "intake/tables/table.h"

#include <optional>

namespace evenhand::intake {

/// Tells rows that only lack empty cells at their end from pieces of a torn row. All that it is given is borrowed.
class ShortRows {
  public:
    ShortRows(const std::vector<document::Row>& rows, const std::vector<std::string>& headings,
              const TableSource& source);

    /// The last of the rows from `at` on that are one row torn by line breaks; nothing where row `at` is whole, or the
    /// next stands for itself.
    std::optional<std::size_t> torn_until(std::size_t at) const;
    /// Whether the row stands for itself, its last cells left out.
    bool is_whole(const document::Row& row) const;

  private:
    const std::vector<document::Row>& rows_;
    std::vector<TableColumn> columns_;
};

} // namespace evenhand::intake
