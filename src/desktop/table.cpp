#include "desktop/table.h"

#include "desktop/accessible.h"
#include "desktop/strings.h"

namespace evenhand::desktop {

TableView::TableView(wxWindow* parent, const std::string& name, const std::vector<Column>& columns)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE) {
    for (const Column& column : columns)
        AppendTextColumn(shown(column.title), wxDATAVIEW_CELL_INERT, FromDIP(column.width),
                         column.right ? wxALIGN_RIGHT : wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    set_accessible_name(*this, name);
}

void TableView::fill(const std::vector<std::vector<std::string>>& rows) {
    const int before = selected();
    DeleteAllItems();
    for (const auto& row : rows) {
        wxVector<wxVariant> cells;
        for (const std::string& cell : row) cells.push_back(wxVariant(shown(cell)));
        AppendItem(cells);
    }
    if (before >= 0 && before < static_cast<int>(rows.size())) select(before);
}

int TableView::selected() const {
    return GetSelectedRow();
}

void TableView::select(int row) {
    if (row < 0 || row >= GetItemCount()) return;
    SelectRow(static_cast<unsigned>(row));
    EnsureVisible(RowToItem(row));
}

} // namespace evenhand::desktop
