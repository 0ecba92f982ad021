// GTK gives a painted window an accessible object of a type without a table. The object of this one window is told to
// be of a type derived from its own, which adds one; every other window keeps what it has. That goes round GObject's
// rules, so it is done in switch_type() alone, and only where the object is exactly of the type this was written for:
// elsewhere the window still says the current cell, as its own name. The functions below are called by GObject and ATK.
#include "desktop/controls/table_link.h"

#include <wx/window.h>

// Declared by hand: GTK's own headers would be needed for these two functions.
extern "C" {
typedef struct _GtkWidget GtkWidget;
AtkObject* gtk_widget_get_accessible(GtkWidget* widget);
GType gtk_container_accessible_get_type(void);
}

namespace evenhand::desktop {

/// Cells that were asked for are kept, so that a screen reader finds the same one again; beyond so many they are made
/// anew.
constexpr std::size_t most_cells = 4096;

namespace {

gpointer table_parent = nullptr;

GQuark link_key() {
    static const GQuark key = g_quark_from_static_string("evenhand-table");
    return key;
}

/// Nothing once the window's table has gone: then the object is what it was before.
TableLink* table_link(gpointer table) {
    return static_cast<TableLink*>(g_object_get_qdata(G_OBJECT(table), link_key()));
}

int child_count(AtkObject* table) {
    const TableLink* link = table_link(table);
    if (!link) return ATK_OBJECT_CLASS(table_parent)->get_n_children(table);
    return link->source.row_count() * link->source.column_count();
}

AtkObject* child_at(AtkObject* table, int index) {
    TableLink* link = table_link(table);
    if (!link) return ATK_OBJECT_CLASS(table_parent)->ref_child(table, index);
    return link->find_new(link->place_of(index));
}

AtkStateSet* table_states(AtkObject* table) {
    AtkStateSet* states = ATK_OBJECT_CLASS(table_parent)->ref_state_set(table);
    if (table_link(table)) atk_state_set_add_state(states, ATK_STATE_MANAGES_DESCENDANTS);
    return states;
}

void make_table_class(gpointer made, gpointer) {
    table_parent = g_type_class_peek_parent(made);
    AtkObjectClass* object = ATK_OBJECT_CLASS(made);
    object->get_n_children = child_count;
    object->ref_child = child_at;
    object->ref_state_set = table_states;
}

const char* description(AtkTable* table, TablePlace place) {
    TableLink* link = table_link(table);
    if (!link || !link->has(place)) return nullptr;
    link->said = link->name_of(place);
    return link->said.c_str();
}

AtkObject* borrowed(AtkTable* table, TablePlace place) {
    TableLink* link = table_link(table);
    return link ? link->find(place) : nullptr;
}

bool is_current(gpointer table, TablePlace place) {
    const TableLink* link = table_link(table);
    return link && link->source.current() == place;
}

void fill_table(gpointer made, gpointer) {
    auto& table = as<AtkTableIface>(made);
    table.ref_at = [](AtkTable* of, int row, int column) -> AtkObject* {
        TableLink* link = table_link(of);
        return link && row >= 0 && column >= 0 ? link->find_new({row, column}) : nullptr;
    };
    table.get_n_rows = [](AtkTable* of) { return table_link(of) ? table_link(of)->source.row_count() : 0; };
    table.get_n_columns = [](AtkTable* of) { return table_link(of) ? table_link(of)->source.column_count() : 0; };
    table.get_index_at = [](AtkTable* of, int row, int column) {
        return table_link(of) ? row * table_link(of)->source.column_count() + column : -1;
    };
    table.get_row_at_index = [](AtkTable* of, int index) {
        return table_link(of) ? table_link(of)->place_of(index).row : -1;
    };
    table.get_column_at_index = [](AtkTable* of, int index) {
        return table_link(of) ? table_link(of)->place_of(index).column : -1;
    };
    table.get_row_description = [](AtkTable* of, int row) { return description(of, {row, header}); };
    table.get_column_description = [](AtkTable* of, int column) { return description(of, {header, column}); };
    table.get_row_header = [](AtkTable* of, int row) { return borrowed(of, {row, header}); };
    table.get_column_header = [](AtkTable* of, int column) { return borrowed(of, {header, column}); };
    table.get_row_extent_at = table.get_column_extent_at = [](AtkTable*, int, int) { return 1; };
    table.is_selected = [](AtkTable* of, int row, int column) -> gboolean { return is_current(of, {row, column}); };
    table.is_row_selected = [](AtkTable* of, int row) -> gboolean {
        return table_link(of) && table_link(of)->source.current().row == row;
    };
}

void fill_selection(gpointer made, gpointer) {
    auto& selection = as<AtkSelectionIface>(made);
    selection.get_selection_count = [](AtkSelection* of) {
        return table_link(of) && table_link(of)->has(table_link(of)->source.current()) ? 1 : 0;
    };
    selection.ref_selection = [](AtkSelection* of, int number) -> AtkObject* {
        TableLink* link = table_link(of);
        return link && number == 0 ? link->find_new(link->source.current()) : nullptr;
    };
    selection.add_selection = [](AtkSelection* of, int index) -> gboolean {
        TableLink* link = table_link(of);
        if (!link || !link->has(link->place_of(index))) return FALSE;
        link->source.go_to(link->place_of(index));
        return TRUE;
    };
    selection.is_child_selected = [](AtkSelection* of, int index) -> gboolean {
        return table_link(of) && is_current(of, table_link(of)->place_of(index));
    };
}

GType make_table_type() {
    GTypeQuery plain;
    g_type_query(gtk_container_accessible_get_type(), &plain);
    const GType type = g_type_register_static_simple(
        gtk_container_accessible_get_type(), "EvenhandTable", static_cast<guint>(plain.class_size), make_table_class,
        static_cast<guint>(plain.instance_size), nullptr, static_cast<GTypeFlags>(0));
    add_interface(type, ATK_TYPE_TABLE, fill_table);
    add_interface(type, ATK_TYPE_SELECTION, fill_selection);
    return type;
}

/// Makes a table of the object, which has to be exactly what a plain window's is: the derived type has the same size
/// and no data of its own, so that the object itself is not touched. \returns whether it was
bool switch_type(AtkObject* object) {
    if (!object || G_OBJECT_TYPE(object) != gtk_container_accessible_get_type()) return false;
    static const GType type = make_table_type();
    reinterpret_cast<GTypeInstance*>(object)->g_class = static_cast<GTypeClass*>(g_type_class_ref(type));
    return true;
}

AtkObject* accessible(wxWindow& window) {
    return window.m_wxwindow ? gtk_widget_get_accessible(window.m_wxwindow) : nullptr;
}

} // namespace

AtkObject* TableLink::find(TablePlace place) {
    if (!has(place)) return nullptr;
    const std::pair key(place.row, place.column);
    if (const auto found = cells.find(key); found != cells.end()) return found->second;
    if (cells.size() >= most_cells) forget_cells();
    return cells.emplace(key, new_table_cell(weak_from_this(), place)).first->second;
}

TableAccessible::TableAccessible(wxWindow& window, TableSource& source, const std::string& name,
                                 const std::string& description)
    : link_(std::make_shared<TableLink>(window, source)) {
    AtkObject* object = accessible(window);
    if (!object) return;
    link_->name = name;
    atk_object_set_name(object, name.c_str());
    atk_object_set_description(object, description.c_str());
    if (!switch_type(object)) return;
    link_->object = ATK_OBJECT(g_object_ref(object));
    atk_object_set_role(object, ATK_ROLE_TABLE);
    g_object_set_qdata(G_OBJECT(object), link_key(), link_.get());
}

TableAccessible::~TableAccessible() {
    link_->forget_cells();
    if (!link_->object) return;
    g_object_set_qdata(G_OBJECT(link_->object), link_key(), nullptr);
    g_object_unref(link_->object);
    link_->object = nullptr;
}

void TableAccessible::moved() {
    const TablePlace place = link_->source.current();
    if (!link_->has(place)) return;
    if (!link_->object) {
        if (AtkObject* plain = accessible(link_->window))
            atk_object_set_name(plain, (link_->name + ": " + link_->name_of(place)).c_str());
        return;
    }
    AtkObject* cell = link_->find(place);
    g_signal_emit_by_name(link_->object, "active-descendant-changed", cell);
    g_signal_emit_by_name(link_->object, "selection-changed");
    if (link_->window.HasFocus()) atk_object_notify_state_change(cell, ATK_STATE_FOCUSED, TRUE);
}

void TableAccessible::changed() {
    if (!link_->object) return;
    link_->forget_cells();
    g_signal_emit_by_name(link_->object, "model-changed");
}

} // namespace evenhand::desktop
