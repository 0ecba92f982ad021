// A table of figures as a heat map: a colour for each cell's strength and always the figure itself, with marks that do
// without colour. Only what is in sight is painted, from pictures of cells that are painted once; to a screen reader it
// is a table like any other.
#pragma once
#include "desktop/controls/table_accessible.h"

#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>
#include <wx/bitmap.h>
#include <wx/scrolwin.h>

namespace evenhand::desktop {

class HeatMap : public wxScrolledCanvas, private TableSource {
  public:
    struct Cell {
        std::string text;     ///< the figure; empty where there is none
        double strength = -1; ///< 0 to 1; below 0: no colour
        bool flagged = false; ///< a corner: needs to be looked at
        bool settled = false; ///< a line under the figure
        bool hatched = false; ///< something in it does not count
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    struct Content {
        std::vector<std::string> rows, columns;  ///< what stands at the side and above
        std::vector<std::string> spoken_columns; ///< the same in more words, for a screen reader
        std::vector<Cell> cells;                 ///< row after row
        /// All that is said of a cell, and shown where the mouse points.
        std::function<std::string(TablePlace)> words;
    };

    /// \param opened told when a cell is pressed, by Return or the mouse
    HeatMap(wxWindow* parent, const std::string& name, const std::string& description,
            std::function<void(TablePlace)> opened);
    /// Shows another content. The current cell stays where it is, if there still is such a cell.
    void show(Content content);
    const Content& content() const { return content_; }
    /// Makes their columns as wide as each other's, so that one map can stand below the other.
    static void line_up(HeatMap& one, HeatMap& other);

    TablePlace current() const override { return current_; }
    void go_to(TablePlace place) override; ///< scrolls there as well
    int row_count() const override { return static_cast<int>(content_.rows.size()); }
    int column_count() const override { return static_cast<int>(content_.columns.size()); }
    bool SetFont(const wxFont& font) override;

  private:
    std::string row_name(int row) const override { return content_.rows[static_cast<std::size_t>(row)]; }
    std::string column_name(int column) const override {
        return content_.spoken_columns[static_cast<std::size_t>(column)];
    }
    std::string cell_name(TablePlace place) const override { return content_.words ? content_.words(place) : ""; }
    wxRect cell_rect(TablePlace place) const override;
    void activate(TablePlace place) override;

    using Look = std::tuple<std::string, int, bool, bool, bool>; ///< what makes two cells look alike
    void measure();
    void forget_pictures();
    void paint();
    void paint_labels(wxDC& dc, int from_row, int from_column);
    void paint_cursor(wxDC& dc);
    const wxBitmap& picture_of(TablePlace place);
    wxBitmap paint_cell(const Cell& cell) const;
    wxBitmap paint_label(const std::string& text, wxSize size, bool right) const;
    wxBitmap blank(wxSize size) const;
    const Cell& cell_at(TablePlace place) const;
    bool has(TablePlace place) const;
    TablePlace place_at(wxPoint point) const; ///< row or column -1 where there is none
    int rows_in_sight() const;
    void on_key(wxKeyEvent& event);
    TablePlace target_of(const wxKeyEvent& event) const; ///< where that key goes; the current cell if nowhere
    void on_press(wxMouseEvent& event);
    void show_tip(wxMouseEvent& event);

    Content content_;
    std::vector<int> looks_; ///< by cell: which picture it has
    std::vector<wxBitmap> pictures_;
    std::vector<std::size_t> examples_; ///< by picture: a cell that looks so
    std::vector<wxBitmap> column_labels_;
    std::map<int, wxBitmap> row_labels_;  ///< those seen of late
    wxSize cell_, corner_;                ///< size of a cell, and of the corner beside the labels
    int least_cell_ = 0, least_side_ = 0; ///< widths that another map needs
    TablePlace current_, pointed_{-1, -1};
    std::function<void(TablePlace)> opened_;
    TableAccessible accessible_;
};

} // namespace evenhand::desktop
