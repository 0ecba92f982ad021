// A read-only tree with columns that a screen reader can read as a tree table: wxDataViewCtrl with text cells. Every
// row stands open, so that rows are counted as they are read, from the top.
#pragma once
#include "desktop/controls/table.h"

#include <functional>
#include <string>
#include <vector>
#include <wx/timer.h>

namespace evenhand::desktop {

class TreeTable : public wxDataViewCtrl {
  public:
    struct Row {
        std::vector<std::string> cells; ///< one for each column
        int depth = 0;                  ///< one more than that of the row it stands in; rows with 0 are roots
        bool strong = false;            ///< in bold: a heading
        friend bool operator==(const Row&, const Row&) = default;
    };
    /// \param chosen told when the user has gone to another row; -1: to none
    TreeTable(wxWindow* parent, const std::string& name, const std::vector<Column>& columns,
              std::function<void(int row)> chosen);
    /// Replaces the rows, in the order they are read. Where every row keeps its depth, only changed rows are drawn
    /// anew: selection, focus and scroll stay. Else the tree is made anew and nothing is selected.
    void fill(std::vector<Row> rows);
    const std::vector<Row>& rows() const;
    int selected() const; ///< -1 if none
    /// Selects the row, scrolls to it and puts the keyboard's cursor there; tells nobody. Nothing if there is none.
    void select(int row);

  private:
    class Nodes;
    wxObjectDataPtr<Nodes> nodes_;
    /// Scrolls to the selected row, and shows of what stands before it as much as there is room for.
    void show_selected();
    /// GTK lays a new tree out by and by; what it scrolled to before may be out of sight when it is done.
    wxTimer laid_out_{this};
    bool quiet_ = false; ///< what is chosen now is not the user's doing
};

} // namespace evenhand::desktop
