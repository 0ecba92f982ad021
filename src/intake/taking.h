// Headings and rows of cells, whatever file they came in, become applications by the form.
#pragma once
#include "intake/columns.h"

#include <span>
#include <string>
#include <vector>

namespace evenhand::intake {

/// Takes the rows of a table one by one. Form, file and map are borrowed and must outlive it.
class Taking {
  public:
    Taking(const std::string& file, const Form& form, const ColumnMap& map) : file_(file), form_(form), map_(map) {}

    /// Which column holds which field; comes first, and once. \throws InvalidInput as columns_of does
    void headings(int line, std::span<const std::string> cells);
    /// One application; cells may be moved from. A row without anything in it is none, one that does not fit the
    /// headings is told in `intake.skipped` and not taken. \param line 0 where there are no lines
    void row(int line, std::span<std::string> cells);

    bool has_headings() const { return !columns_.empty(); }
    /// What was taken so far; may be added to and moved from.
    Intake intake;

  private:
    void take(int line, std::span<std::string> cells);
    void check_flag(int line, const TableColumn& column, const std::string& text);
    void warn_of_nameless(int line, const TableColumn& column);
    void warn(int line, std::string message, std::string expected);

    const std::string& file_;
    const Form& form_;
    const ColumnMap& map_;
    std::vector<TableColumn> columns_;
    std::vector<std::size_t> order_; ///< columns in the order of the form
    std::vector<std::string> told_;
    bool panel_reads_ = false;
};

} // namespace evenhand::intake
