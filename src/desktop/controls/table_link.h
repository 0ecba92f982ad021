// What table_accessible.cpp and table_cell.cpp share, and nobody else includes: the table as ATK's objects refer to it.
#pragma once
#include "desktop/controls/table_accessible.h"

#include <atk/atk.h>
#include <map>
#include <utility>

namespace evenhand::desktop {

/// The row of a column's header, and the column of a row's.
inline constexpr int header = -1;

struct TableLink : std::enable_shared_from_this<TableLink> {
    TableLink(wxWindow& of, TableSource& told_by) : window(of), source(told_by) {}

    bool has(TablePlace place) const {
        return place.row >= header && place.column >= header && place.row < source.row_count() &&
               place.column < source.column_count() && (place.row != header || place.column != header);
    }
    std::string name_of(TablePlace place) const {
        if (place.row == header) return source.column_name(place.column);
        return place.column == header ? source.row_name(place.row) : source.cell_name(place);
    }
    /// The cell or header, borrowed; nullptr if there is none.
    AtkObject* find(TablePlace place);
    AtkObject* find_new(TablePlace place) {
        AtkObject* cell = find(place);
        return cell ? ATK_OBJECT(g_object_ref(cell)) : nullptr;
    }
    TablePlace place_of(int index) const {
        const int columns = source.column_count();
        return columns > 0 && index >= 0 ? TablePlace{index / columns, index % columns} : TablePlace{header, header};
    }
    void forget_cells() {
        for (const auto& entry : cells) g_object_unref(entry.second);
        cells.clear();
    }

    wxWindow& window;
    TableSource& source;
    AtkObject* object = nullptr; ///< the window's own, as a table; none where its type is not the one we know
    std::string name;            ///< of the whole table
    std::string said;            ///< keeps what was last given out as a plain string
    std::map<std::pair<int, int>, AtkObject*> cells;
};

/// A new cell or header of that table; the caller's own.
AtkObject* new_table_cell(std::weak_ptr<TableLink> link, TablePlace place);

template <class Interface>
Interface& as(gpointer made) {
    return *static_cast<Interface*>(made);
}

inline void add_interface(GType type, GType interface, GInterfaceInitFunc fill) {
    const GInterfaceInfo info = {fill, nullptr, nullptr};
    g_type_add_interface_static(type, interface, &info);
}

} // namespace evenhand::desktop
