#include "desktop/controls/table.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/gtk.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/window/preferences.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace evenhand::desktop {

namespace {
/// Before the name of a table whose widths are kept, so that no other window is taken for one.
const wxString table_prefix = "table ";
} // namespace

class TableView::Rows : public wxDataViewVirtualListModel {
  public:
    std::vector<Row> rows;

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        // The control may still ask for a row that has just gone.
        value = row < rows.size() && column < rows[row].size() ? shown(rows[row][column]) : wxString();
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
};

int add_text_columns(wxDataViewCtrl& table, const std::vector<Column>& columns) {
    // Widths are given for text of the usual size; larger text needs wider columns.
    const double larger = std::max(1.0, table.GetTextExtent("0123456789").x / static_cast<double>(table.FromDIP(80)));
    constexpr double bolder = 1.1; // than the text beside it
    int together = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        // Room for the title as well, which is longer in some languages.
        const int width =
            std::max(static_cast<int>(table.FromDIP(columns[i].width) * larger),
                     static_cast<int>(table.GetTextExtent(shown(columns[i].title)).x * bolder) + table.FromDIP(16));
        together += width;
        auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT,
                                                    columns[i].right ? wxALIGN_RIGHT : wxALIGN_LEFT);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        table.AppendColumn(new wxDataViewColumn(shown(columns[i].title), renderer, static_cast<unsigned>(i), width,
                                                columns[i].right ? wxALIGN_RIGHT : wxALIGN_LEFT,
                                                wxDATAVIEW_COL_RESIZABLE));
    }
    return together;
}

void name_table(wxDataViewCtrl& table, const std::string& name) {
    table.SetName(table_prefix + shown(name));
    set_accessible_name(table, name);
    know_inner_focus(table);
    lead_letter_inside(table);
}

TableView::TableView(wxWindow* parent, const std::string& name, const std::vector<Column>& columns)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE),
      rows_(new Rows) {
    AssociateModel(rows_.get());
    natural_width_ = add_text_columns(*this, columns);
    SetMinSize(FromDIP(wxSize(100, 80)));
    name_table(*this, name);
    for (unsigned i = 0; i < GetColumnCount(); ++i) wanted_.push_back(given_width(*GetColumn(i)));
    fitted_ = wanted_;
    // GTK scrolls a table that is filled before it has its height past the first row; and a window made smaller must
    // not hide the chosen one.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            fit();
            show_chosen();
        });
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (selected() < 0) return;
        // What stands before the chosen row is shown as far as there is room for it.
        EnsureVisible(rows_->GetItem(0));
        show_chosen();
    });
}

void TableView::show_chosen() {
    if (const wxDataViewItem chosen = GetSelection(); chosen.IsOk()) EnsureVisible(chosen);
}

void TableView::take_over_widths() {
    for (unsigned i = 0; i + 1 < GetColumnCount(); ++i)
        if (const int now = given_width(*GetColumn(i)); now > 0 && now != fitted_[i]) wanted_[i] = fitted_[i] = now;
}

void TableView::fit() {
    take_over_widths();
    const int room = GetClientSize().x - FromDIP(2);
    const auto together = [&](int widest) {
        int sum = 0;
        for (unsigned i = 0; i < GetColumnCount(); ++i)
            if (!GetColumn(i)->IsHidden()) sum += std::min(wanted_[i], widest);
        return sum;
    };
    int widest = *std::max_element(wanted_.begin(), wanted_.end());
    // No narrower than a short word: then it is scrolled instead.
    const int least = GetTextExtent("0123456789").x * 5 / 4;
    while (widest > least && together(widest) > room) --widest;
    for (unsigned i = 0; i < GetColumnCount(); ++i) {
        const int width = std::min(wanted_[i], widest);
        if (width != fitted_[i]) GetColumn(i)->SetWidth(width);
        fitted_[i] = width;
    }
}

void TableView::fill(std::vector<Row> rows) {
    if (rows.size() == rows_->rows.size()) {
        std::swap(rows_->rows, rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] != rows_->rows[i]) rows_->RowChanged(static_cast<unsigned>(i));
        return;
    }
    const int before = selected();
    quiet_ = true;
    rows_->rows = std::move(rows);
    rows_->Reset(static_cast<unsigned>(rows_->rows.size()));
    quiet_ = false;
    select(before);
    // A page that is about to be shown has its size already, and GTK no rows yet.
    CallAfter([this] { show_chosen(); });
    constexpr int until_laid_out = 100;
    laid_out_.StartOnce(until_laid_out);
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
    quiet_ = true;
    put_cursor(*this, row);
    quiet_ = false;
    EnsureVisible(item);
}

namespace {

void each_column(wxWindow& window, const std::function<void(wxDataViewColumn&, const std::string& key)>& see) {
    wxString name;
    if (auto* table = dynamic_cast<wxDataViewCtrl*>(&window); table && table->GetName().StartsWith(table_prefix, &name))
        // The last column takes what is left, whatever it is told.
        for (unsigned i = 0; i + 1 < table->GetColumnCount(); ++i)
            see(*table->GetColumn(i), fmt::format("/columns/{}/{}", utf8(name), i));
    for (wxWindow* child : window.GetChildren()) each_column(*child, see);
}

} // namespace

void TableView::keep_widths(wxWindow& window, Preferences& preferences) {
    each_column(window, [&](wxDataViewColumn& column, const std::string& key) {
        int width = column.GetWidth();
        if (auto* table = dynamic_cast<TableView*>(column.GetOwner()); table && width > 0) {
            table->take_over_widths();
            width = table->wanted_[column.GetModelColumn()];
        }
        if (width > 0) preferences.set(key, width);
    });
}

void TableView::restore_widths(wxWindow& window, const Preferences& preferences) {
    each_column(window, [&](wxDataViewColumn& column, const std::string& key) {
        if (const long width = preferences.number(key, 0); width > 0) column.SetWidth(static_cast<int>(width));
    });
}

} // namespace evenhand::desktop
