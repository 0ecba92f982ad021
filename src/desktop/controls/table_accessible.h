// A table for a screen reader, in a window that paints its cells itself: left alone, wx on GTK shows such a window as
// an empty panel.
#pragma once
#include <memory>
#include <string>
#include <wx/gdicmn.h>

class wxWindow;

namespace evenhand::desktop {

/// A cell of a table, counted from 0.
struct TablePlace {
    int row = 0, column = 0;
    friend bool operator==(TablePlace, TablePlace) = default;
};

/// What the window tells of its table. Asked only for places inside rows and columns.
class TableSource {
  public:
    virtual int row_count() const = 0;
    virtual int column_count() const = 0;
    virtual std::string row_name(int row) const = 0;
    virtual std::string column_name(int column) const = 0;
    virtual std::string cell_name(TablePlace place) const = 0; ///< all that is said of the cell
    virtual wxRect cell_rect(TablePlace place) const = 0;      ///< in the window, scrolled as it is
    virtual TablePlace current() const = 0;
    virtual void go_to(TablePlace place) = 0;
    virtual void activate(TablePlace place) = 0; ///< what a press on the cell does

  protected:
    ~TableSource() = default;
};

struct TableLink; // what the accessibility layer holds on to

class TableAccessible {
  public:
    /// \param window made already; it and the source outlive this
    TableAccessible(wxWindow& window, TableSource& source, const std::string& name, const std::string& description);
    ~TableAccessible();
    TableAccessible(const TableAccessible&) = delete;
    TableAccessible& operator=(const TableAccessible&) = delete;

    void moved();   ///< The current cell is another, or the window has the focus now: it is spoken.
    void changed(); ///< Rows, columns or what the cells say are other.

  private:
    std::shared_ptr<TableLink>
        link_; ///< shared by the cells, of which a screen reader may keep some longer than we live
};

} // namespace evenhand::desktop
