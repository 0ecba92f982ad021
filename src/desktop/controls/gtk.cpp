#include "desktop/controls/gtk.h"

#include <wx/dataview.h>
#include <wx/textctrl.h>

// Declared by hand: GTK's own headers would be needed for these few functions.
typedef struct _GtkTreePath GtkTreePath;
extern "C" {
GtkTreePath* gtk_tree_path_new_from_indices(int first, ...);
void gtk_tree_path_free(GtkTreePath* path);
void gtk_tree_view_set_cursor(GtkWidget* tree, GtkTreePath* path, void* column, int edit);
void gtk_text_view_set_left_margin(GtkWidget* view, int margin);
void gtk_text_view_set_right_margin(GtkWidget* view, int margin);
void gtk_text_view_set_top_margin(GtkWidget* view, int margin);
void gtk_text_view_set_bottom_margin(GtkWidget* view, int margin);
}

namespace evenhand::desktop {

void put_cursor(wxDataViewCtrl& table, int row) {
    GtkTreePath* path = gtk_tree_path_new_from_indices(row, -1);
    gtk_tree_view_set_cursor(table.GtkGetTreeView(), path, nullptr, 0);
    gtk_tree_path_free(path);
}

void set_text_margins(wxTextCtrl& text, int beside, int above) {
    GtkWidget* view = text.m_focusWidget; // the text inside its scrolled window
    if (!view) return;
    gtk_text_view_set_left_margin(view, beside);
    gtk_text_view_set_right_margin(view, beside);
    gtk_text_view_set_top_margin(view, above);
    gtk_text_view_set_bottom_margin(view, above);
}

} // namespace evenhand::desktop
