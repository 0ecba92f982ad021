#include "desktop/controls/table.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/gtk.h"
#include "desktop/controls/strings.h"
#include "desktop/window/preferences.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace evenhand::desktop {

class TableView::Rows : public wxDataViewVirtualListModel {
  public:
    std::vector<Row> rows;

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        // The control may still ask for a row that has just gone.
        value = row < rows.size() && column < rows[row].size() ? shown(rows[row][column]) : wxString();
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
};

TableView::TableView(wxWindow* parent, const std::string& name, const std::vector<Column>& columns)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE), rows_(new Rows),
      name_(name) {
    AssociateModel(rows_.get());
    // Widths are given for text of the usual size; larger text needs wider columns.
    const double larger = std::max(1.0, GetTextExtent("0123456789").x / static_cast<double>(FromDIP(80)));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int width = static_cast<int>(FromDIP(columns[i].width) * larger);
        natural_width_ += width;
        auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT,
                                                    columns[i].right ? wxALIGN_RIGHT : wxALIGN_LEFT);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        AppendColumn(new wxDataViewColumn(shown(columns[i].title), renderer, static_cast<unsigned>(i), width,
                                          columns[i].right ? wxALIGN_RIGHT : wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
    }
    SetMinSize(FromDIP(wxSize(100, 80)));
    set_accessible_name(*this, name);
}

void TableView::fill(std::vector<Row> rows) {
    if (rows.size() == rows_->rows.size()) {
        std::swap(rows_->rows, rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] != rows_->rows[i]) rows_->RowChanged(static_cast<unsigned>(i));
        return;
    }
    const int before = selected();
    rows_->rows = std::move(rows);
    rows_->Reset(static_cast<unsigned>(rows_->rows.size()));
    select(before);
}

const std::vector<TableView::Row>& TableView::rows() const {
    return rows_->rows;
}

int TableView::selected() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? static_cast<int>(rows_->GetRow(item)) : -1;
}

void TableView::select(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= rows_->rows.size()) return;
    const wxDataViewItem item = rows_->GetItem(static_cast<unsigned>(row));
    if (GetSelection() == item) return;
    put_cursor(*this, row);
    EnsureVisible(item);
}

namespace {

void each_column(wxWindow& window,
                 const std::function<void(TableView&, wxDataViewColumn&, const std::string& key)>& see,
                 const std::function<std::string(const TableView&)>& name) {
    if (auto* table = dynamic_cast<TableView*>(&window))
        // The last column takes what is left, whatever it is told.
        for (unsigned i = 0; i + 1 < table->GetColumnCount(); ++i)
            see(*table, *table->GetColumn(i), fmt::format("/columns/{}/{}", name(*table), i));
    for (wxWindow* child : window.GetChildren()) each_column(*child, see, name);
}

} // namespace

void TableView::keep_widths(wxWindow& window, Preferences& preferences) {
    each_column(
        window,
        [&](TableView&, wxDataViewColumn& column, const std::string& key) {
            if (column.GetWidth() > 0) preferences.set(key, column.GetWidth());
        },
        [](const TableView& table) { return table.name_; });
}

void TableView::restore_widths(wxWindow& window, const Preferences& preferences) {
    each_column(
        window,
        [&](TableView&, wxDataViewColumn& column, const std::string& key) {
            if (const long width = preferences.number(key, 0); width > 0) column.SetWidth(static_cast<int>(width));
        },
        [](const TableView& table) { return table.name_; });
}

} // namespace evenhand::desktop
