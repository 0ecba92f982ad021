// Cells and headers of a painted table as a screen reader finds them; made when asked for. The functions are called by
// GObject and ATK.
#include "desktop/controls/table_link.h"

#include <wx/toplevel.h>
#include <wx/window.h>

namespace evenhand::desktop {

namespace {

struct CellFacts {
    std::weak_ptr<TableLink> link;
    TablePlace place;
    std::string name;
};
struct CellObject {
    AtkObject object;
    CellFacts* facts; ///< lives as long as the object
};
struct CellClass {
    AtkObjectClass of_object;
};
gpointer cell_parent = nullptr;

CellFacts& facts_of(gpointer cell) {
    return *static_cast<CellObject*>(cell)->facts;
}

/// The table, as long as it lives and still has that place.
std::shared_ptr<TableLink> link_of(gpointer cell) {
    auto link = facts_of(cell).link.lock();
    return link && link->object && link->has(facts_of(cell).place) ? link : nullptr;
}

bool is_header(gpointer cell) {
    const TablePlace place = facts_of(cell).place;
    return place.row == header || place.column == header;
}

const char* cell_name(AtkObject* cell) {
    const auto link = link_of(cell);
    facts_of(cell).name = link ? link->name_of(facts_of(cell).place) : std::string();
    return facts_of(cell).name.c_str();
}

int cell_index(AtkObject* cell) {
    const auto link = link_of(cell);
    const TablePlace place = facts_of(cell).place;
    return link && !is_header(cell) ? place.row * link->source.column_count() + place.column : -1;
}

AtkObject* cell_table(AtkObject* cell) {
    const auto link = link_of(cell);
    return link ? link->object : nullptr;
}

AtkStateSet* cell_states(AtkObject* cell) {
    AtkStateSet* states = ATK_OBJECT_CLASS(cell_parent)->ref_state_set(cell);
    const auto link = link_of(cell);
    if (!link) {
        atk_state_set_add_state(states, ATK_STATE_DEFUNCT);
        return states;
    }
    const auto add = [&](AtkStateType state) { atk_state_set_add_state(states, state); };
    for (const auto state : {ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_TRANSIENT}) add(state);
    if (link->window.IsShownOnScreen()) add(ATK_STATE_VISIBLE);
    if (is_header(cell)) return states;
    const TablePlace place = facts_of(cell).place;
    for (const auto state : {ATK_STATE_FOCUSABLE, ATK_STATE_SELECTABLE}) add(state);
    if (link->window.IsShownOnScreen() && link->window.GetClientRect().Intersects(link->source.cell_rect(place)))
        add(ATK_STATE_SHOWING);
    if (place == link->source.current()) {
        for (const auto state : {ATK_STATE_SELECTED, ATK_STATE_ACTIVE}) add(state);
        if (link->window.HasFocus()) add(ATK_STATE_FOCUSED);
    }
    return states;
}

void cell_made(GTypeInstance* cell, gpointer) {
    reinterpret_cast<CellObject*>(cell)->facts = new CellFacts;
}

void cell_gone(GObject* cell) {
    delete reinterpret_cast<CellObject*>(cell)->facts;
    G_OBJECT_CLASS(cell_parent)->finalize(cell);
}

void make_cell_class(gpointer made, gpointer) {
    cell_parent = g_type_class_peek_parent(made);
    AtkObjectClass* object = ATK_OBJECT_CLASS(made);
    object->get_name = cell_name;
    object->get_index_in_parent = cell_index;
    object->get_parent = cell_table;
    object->ref_state_set = cell_states;
    G_OBJECT_CLASS(made)->finalize = cell_gone;
}

void cell_extents(AtkComponent* cell, int* x, int* y, int* width, int* height, AtkCoordType from) {
    const auto link = link_of(cell);
    if (!link || is_header(cell)) return;
    const wxRect place = link->source.cell_rect(facts_of(cell).place);
    wxPoint corner = link->window.ClientToScreen(place.GetTopLeft());
    if (from != ATK_XY_SCREEN) corner -= wxGetTopLevelParent(&link->window)->GetScreenPosition();
    *x = corner.x;
    *y = corner.y;
    *width = place.width;
    *height = place.height;
}

gboolean focus_cell(AtkComponent* cell) {
    const auto link = link_of(cell);
    if (!link || is_header(cell)) return FALSE;
    link->window.SetFocus();
    link->source.go_to(facts_of(cell).place);
    return TRUE;
}

gboolean press_cell(AtkAction* cell, int) {
    const auto link = link_of(cell);
    if (!link || is_header(cell)) return FALSE;
    link->source.activate(facts_of(cell).place);
    return TRUE;
}

gboolean position_of(AtkTableCell* cell, int* row, int* column) {
    *row = facts_of(cell).place.row;
    *column = facts_of(cell).place.column;
    return TRUE;
}

GPtrArray* one_header(gpointer cell, bool of_column) {
    GPtrArray* headers = g_ptr_array_new_with_free_func(g_object_unref);
    if (const auto link = link_of(cell)) {
        const TablePlace place = facts_of(cell).place;
        AtkObject* found = link->find_new(of_column ? TablePlace{header, place.column} : TablePlace{place.row, header});
        if (found) g_ptr_array_add(headers, found);
    }
    return headers;
}

GType make_cell_type() {
    const GType type =
        g_type_register_static_simple(ATK_TYPE_OBJECT, "EvenhandTableCell", sizeof(CellClass), make_cell_class,
                                      sizeof(CellObject), cell_made, static_cast<GTypeFlags>(0));
    add_interface(type, ATK_TYPE_COMPONENT, [](gpointer made, gpointer) {
        as<AtkComponentIface>(made).get_extents = cell_extents;
        as<AtkComponentIface>(made).grab_focus = focus_cell;
    });
    add_interface(type, ATK_TYPE_ACTION, [](gpointer made, gpointer) {
        as<AtkActionIface>(made).do_action = press_cell;
        as<AtkActionIface>(made).get_n_actions = [](AtkAction*) { return 1; };
        as<AtkActionIface>(made).get_name = [](AtkAction*, int) { return "activate"; };
    });
    add_interface(type, ATK_TYPE_TABLE_CELL, [](gpointer made, gpointer) {
        auto& cell = as<AtkTableCellIface>(made);
        cell.get_table = [](AtkTableCell* of) {
            AtkObject* table = cell_table(ATK_OBJECT(of));
            return table ? ATK_OBJECT(g_object_ref(table)) : nullptr;
        };
        cell.get_position = position_of;
        cell.get_row_span = cell.get_column_span = [](AtkTableCell*) { return 1; };
        cell.get_column_header_cells = [](AtkTableCell* of) { return one_header(of, true); };
        cell.get_row_header_cells = [](AtkTableCell* of) { return one_header(of, false); };
    });
    return type;
}

} // namespace

AtkObject* new_table_cell(std::weak_ptr<TableLink> link, TablePlace place) {
    static const GType type = make_cell_type();
    auto* cell = ATK_OBJECT(g_object_new(type, nullptr));
    facts_of(cell).link = std::move(link);
    facts_of(cell).place = place;
    atk_object_set_role(cell, place.row == header      ? ATK_ROLE_TABLE_COLUMN_HEADER
                              : place.column == header ? ATK_ROLE_TABLE_ROW_HEADER
                                                       : ATK_ROLE_TABLE_CELL);
    return cell;
}

} // namespace evenhand::desktop
