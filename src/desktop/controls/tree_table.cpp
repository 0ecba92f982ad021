#include "desktop/controls/tree_table.h"

#include "desktop/controls/gtk.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <cstdint>

namespace evenhand::desktop {

/// An item of the tree is a row's number, counted from 1: no item is the root.
class TreeTable::Nodes : public wxDataViewModel {
  public:
    explicit Nodes(unsigned columns) : columns_(columns) { set({}); }

    static wxDataViewItem item(int row) {
        return wxDataViewItem(reinterpret_cast<void*>(static_cast<std::intptr_t>(row + 1)));
    }
    static int row_of(const wxDataViewItem& item) {
        return static_cast<int>(reinterpret_cast<std::intptr_t>(item.GetID())) - 1;
    }

    const std::vector<Row>& rows() const { return rows_; }

    void set(std::vector<Row> rows) {
        rows_ = std::move(rows);
        parents_.clear();
        children_.assign(rows_.size() + 1, {});
        std::vector<int> within; // the rows that the next one may stand in, outermost first
        for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
            const auto depth = static_cast<std::size_t>(rows_[static_cast<std::size_t>(row)].depth);
            within.resize(std::min(within.size(), depth));
            const int parent = within.empty() ? -1 : within.back();
            parents_.push_back(parent);
            children_[static_cast<std::size_t>(parent + 1)].push_back(row);
            within.push_back(row);
        }
    }
    void change(int row, Row to) {
        rows_[static_cast<std::size_t>(row)] = std::move(to);
        ItemChanged(item(row));
    }

    const std::vector<int>& children(int row) const { return children_[static_cast<std::size_t>(row + 1)]; }
    /// Places among siblings, from the root on.
    std::vector<int> path(int row) const {
        std::vector<int> places;
        for (; row >= 0; row = parents_[static_cast<std::size_t>(row)]) {
            const auto& siblings = children(parents_[static_cast<std::size_t>(row)]);
            places.push_back(static_cast<int>(std::find(siblings.begin(), siblings.end(), row) - siblings.begin()));
        }
        std::reverse(places.begin(), places.end());
        return places;
    }

    // wxDataViewModel
    unsigned GetColumnCount() const override { return columns_; }
    wxString GetColumnType(unsigned) const override { return "string"; }
    void GetValue(wxVariant& value, const wxDataViewItem& at, unsigned column) const override {
        // The control may still ask for a row that has just gone.
        const auto row = static_cast<std::size_t>(row_of(at));
        value = row < rows_.size() && column < rows_[row].cells.size() ? shown(rows_[row].cells[column]) : wxString();
    }
    bool GetAttr(const wxDataViewItem& at, unsigned, wxDataViewItemAttr& look) const override {
        const auto row = static_cast<std::size_t>(row_of(at));
        if (row >= rows_.size() || !rows_[row].strong) return false;
        look.SetBold(true);
        return true;
    }
    bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
    wxDataViewItem GetParent(const wxDataViewItem& at) const override {
        const auto row = static_cast<std::size_t>(row_of(at));
        return row < parents_.size() ? item(parents_[row]) : wxDataViewItem();
    }
    bool IsContainer(const wxDataViewItem& at) const override {
        const auto row = static_cast<std::size_t>(row_of(at) + 1);
        return row == 0 || (row < children_.size() && !children_[row].empty());
    }
    bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
    unsigned GetChildren(const wxDataViewItem& at, wxDataViewItemArray& items) const override {
        const auto row = static_cast<std::size_t>(row_of(at) + 1);
        if (row >= children_.size()) return 0;
        for (const int child : children_[row]) items.Add(item(child));
        return static_cast<unsigned>(children_[row].size());
    }

  private:
    unsigned columns_;
    std::vector<Row> rows_;
    std::vector<int> parents_;               ///< by row; -1: a root
    std::vector<std::vector<int>> children_; ///< by row + 1; first the roots
};

TreeTable::TreeTable(wxWindow* parent, const std::string& name, const std::vector<Column>& columns,
                     std::function<void(int row)> chosen)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE),
      nodes_(new Nodes(static_cast<unsigned>(columns.size()))) {
    AssociateModel(nodes_.get());
    add_text_columns(*this, columns);
    // Where there is too little room for all, one scrolls to what is left rather than having it squeezed to nothing.
    if (!columns.empty()) GetColumn(GetColumnCount() - 1)->SetMinWidth(FromDIP(columns.back().width));
    SetMinSize(FromDIP(wxSize(100, 80)));
    name_table(*this, name);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, chosen = std::move(chosen)](wxDataViewEvent&) {
        if (!quiet_) chosen(selected());
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_selected(); });
}

void TreeTable::fill(std::vector<Row> rows) {
    const auto& before = nodes_->rows();
    const bool same_shape = std::equal(rows.begin(), rows.end(), before.begin(), before.end(),
                                       [](const Row& a, const Row& b) { return a.depth == b.depth; });
    if (same_shape) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] != before[i]) nodes_->change(static_cast<int>(i), std::move(rows[i]));
        return;
    }
    quiet_ = true;
    nodes_->set(std::move(rows));
    nodes_->Cleared();
    for (int row = 0; row < static_cast<int>(nodes_->rows().size()); ++row)
        if (!nodes_->children(row).empty()) Expand(Nodes::item(row));
    quiet_ = false;
    constexpr int until_laid_out = 100;
    laid_out_.StartOnce(until_laid_out);
}

void TreeTable::show_selected() {
    if (nodes_->rows().empty()) return;
    EnsureVisible(Nodes::item(0));
    if (const wxDataViewItem item = GetSelection(); item.IsOk()) EnsureVisible(item);
}

const std::vector<TreeTable::Row>& TreeTable::rows() const {
    return nodes_->rows();
}

int TreeTable::selected() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? Nodes::row_of(item) : -1;
}

void TreeTable::select(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= nodes_->rows().size() || selected() == row) return;
    quiet_ = true;
    for (wxDataViewItem around = nodes_->GetParent(Nodes::item(row)); around.IsOk(); around = nodes_->GetParent(around))
        Expand(around);
    put_cursor(*this, nodes_->path(row));
    quiet_ = false;
}

} // namespace evenhand::desktop
