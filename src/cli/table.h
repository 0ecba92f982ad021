// Tables in plain text, columns aligned by what the eye sees as one character.
#pragma once
#include <string>
#include <vector>

namespace evenhand::cli {

class TextTable {
  public:
    explicit TextTable(std::vector<std::string> headings);
    /// As many cells as there are headings.
    void add(std::vector<std::string> cells);
    /// A line across the table with words on it.
    void add_line(const std::string& words);
    /// One line for each row, columns two blanks apart, the last one ragged; no blanks at line ends.
    std::string text() const;

  private:
    struct Row {
        std::vector<std::string> cells; ///< one cell for a line across
        bool line = false;
    };
    std::vector<Row> rows_;
    std::size_t columns_;
};

} // namespace evenhand::cli
