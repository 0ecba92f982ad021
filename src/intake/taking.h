// Headings and rows of cells, whatever file they came in, become applications by the form.
#pragma once
#include "intake/columns.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace evenhand::intake {

/// Takes the rows of a table one by one. File and form are borrowed and must outlive it.
class Taking {
  public:
    /// \param spreadsheet its cells are called by their names ("F12") in what is told
    Taking(const std::string& file, const Form& form, bool spreadsheet = false)
        : file_(file), form_(form), spreadsheet_(spreadsheet) {}

    /// Which column holds which field; comes first, and once. \throws InvalidInput as columns_of does
    void headings(int line, std::span<const std::string> cells, const ColumnMap& map);
    /// One application; cells may be moved from. A row without anything in it is none.
    /// \param line 0 where there are no lines  \param cells as many as headings
    void row(int line, std::span<std::string> cells);

    /// What was taken so far; may be added to and moved from.
    Intake intake;

  private:
    void add_answer(Application& application, const TableColumn& column, std::string text) const;
    void check_flag(int line, std::size_t at, const std::string& text);
    void warn_of_nameless(int line, std::size_t at);
    void warn(int line, std::string message, std::string expected);

    const std::string& file_;
    const Form& form_;
    bool spreadsheet_;
    std::vector<TableColumn> columns_;
    const KnownExport* known_export_ = nullptr;
    std::vector<std::size_t> order_; ///< columns in the order of the form, parts of one field together
    std::set<std::size_t> told_;     ///< columns without a heading
    bool panel_reads_ = false;
};

/// "F12". \param column counted from 0
std::string cell_name(std::size_t column, int line);

} // namespace evenhand::intake
