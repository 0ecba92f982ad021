// A table over as many pages as it takes.
#pragma once
#include "report/pdf/flow.h"

namespace evenhand::report::pdf {

class TableFlow {
  public:
    /// \param sample rows that `fit` columns are measured by
    TableFlow(Flow& flow, std::vector<Column> columns, TableStyle style, const std::vector<Row>& sample);

    void row(const std::vector<Cell>& cells, RowStyle style);
    /// All rows of the table: a low table is not split, and of another no row stands alone before or after a page's
    /// end.
    void rows(const std::vector<Row>& rows);
    void end();

  private:
    struct Box { ///< a cell's place and text
        Lines lines;
        double x = 0, width = 0;
        Align align = Align::left;
        Colour colour{};
        bool shaded = false, framed = false;
        std::optional<Colour> fill{};
        Tag tag = Tag::TD;
        Scope scope = Scope::none;
        int columns = 1;
        Node node = 0;
    };
    struct Laid { ///< a row ready to be set
        std::vector<Box> boxes;
        std::size_t lines = 1;
        bool heading = false, shaded = false, keep_with_next = false;
    };

    void find_widths(const std::vector<Row>& sample);
    double fit_width(std::size_t column, const std::vector<Row>& sample);
    Laid lay(const std::vector<Cell>& cells, RowStyle style);
    Laid lay_heading();
    double height_of(const Laid& row, std::size_t lines) const;
    double height_of(const Laid& row) const { return height_of(row, row.lines); }
    void begin(double first_height);
    void set_kept();
    void set_together(std::size_t from, std::size_t to);
    void set(Laid& row);
    void set_split(Laid& row);
    void next_page();
    void make_nodes(Laid& row, Node parent);
    /// Sets lines [from, to) of each cell. \param as_artefact a repeated heading
    void draw(Laid& row, std::size_t from, std::size_t to, bool as_artefact);
    void draw_shading(const Laid& row, double y, double height);
    double room() const; ///< for rows on a fresh page

    Flow& flow_;
    Sheets& sheets_;
    std::vector<Column> columns_;
    TableStyle style_;
    std::vector<double> x_, width_;
    Laid heading_;
    std::vector<Laid> kept_;
    Node table_ = 0, body_ = 0;
    bool begun_ = false, heading_set_ = false;
};

} // namespace evenhand::report::pdf
