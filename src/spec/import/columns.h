// What each column of a table is: told from its heading and from what stands in it.
#pragma once
#include "document/document.h"
#include "spec/import/legend.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::spec::importing {

/// A table as rows of equal length; a cell that spans others is in every place it covers.
class Grid {
  public:
    explicit Grid(const document::Table& table);
    std::size_t rows() const { return places_.size(); }
    std::size_t columns() const { return columns_; }
    const document::Cell* at(std::size_t row, std::size_t column) const { return places_[row][column].cell; }
    /// The words of the cell there; "" where there is none.
    const std::string& words(std::size_t row, std::size_t column) const;
    /// Whether the cell begins in this row, so that it is new there.
    bool begins(std::size_t row, std::size_t column) const;
    /// The columns whose cell has words, each cell once.
    std::vector<std::size_t> filled(std::size_t row) const;
    const document::TableRow& row(std::size_t row) const { return table_.rows[row]; }

  private:
    const document::Table& table_;
    std::size_t columns_ = 0;
    struct Covered {
        const document::Cell* cell = nullptr;
        std::size_t row = 0; ///< where it begins
    };
    std::vector<std::vector<Covered>> places_;
    std::vector<std::vector<std::string>> words_; ///< where the cells begin
};

enum class Role {
    unknown,
    number,
    category,   ///< heads the rows beside it
    statement,  ///< with an importance where the column stands for one
    importance, ///< says it in words or codes
    method,     ///< likewise
    mark,       ///< stands for one importance or method; a mark in it says yes
    weight,
    guidance,    ///< what to look for
    translation, ///< the statements in another language
    ignored,     ///< for the panel to fill in
};

struct Column {
    Role role = Role::unknown;
    std::optional<Importance> importance;
    std::optional<Method> method;
    bool crosses_say_yes = true; ///< no ticks beside them
    bool letters_say_yes = true; ///< the same for the letter X
    bool weighs = false;         ///< its marks are weights: "Essential weighting"
    std::string code;            ///< of the method, where the legend has one
    std::string heading;         ///< its words
};

struct Columns {
    std::vector<Column> all;
    std::string section;         ///< that the heading row names in place of a heading for the statements
    bool levels = false;         ///< a table of levels of performance
    bool duties = false;         ///< a table of duties
    bool has_values = false;     ///< a column for importance or method
    bool criteria_named = false; ///< its headings speak of criteria
    std::vector<std::string> doubts;

    std::optional<std::size_t> first(Role role) const;
    std::size_t count(Role role) const;
};

/// How many rows from here on head columns; 0 if this row does not.
std::size_t header_rows(const Grid& grid, std::size_t row, const Legend& legend);

/// What the columns are in the rows [first, last), headed by those from `header` to `first`; header == first: by none.
Columns columns_of(const Grid& grid, std::size_t header, std::size_t first, std::size_t last, const Legend& legend);

} // namespace evenhand::spec::importing
