// A read-only table that a screen reader can read: wxDataViewListCtrl with text cells.
#pragma once
#include <string>
#include <vector>
#include <wx/dataview.h>

namespace evenhand::desktop {

struct Column {
    std::string title;
    int width = 100; ///< device-independent pixels
    bool right = false;
};

class TableView : public wxDataViewListCtrl {
  public:
    TableView(wxWindow* parent, const std::string& name, const std::vector<Column>& columns);
    /// Replaces the rows; keeps the selected row's place. Each row has one text for each column.
    void fill(const std::vector<std::vector<std::string>>& rows);
    int selected() const; ///< -1 if none
    void select(int row); ///< and scrolls to it
};

} // namespace evenhand::desktop
