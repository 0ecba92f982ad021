#include "desktop/controls/gtk.h"

#include <wx/dataview.h>
#include <wx/textctrl.h>

// Declared by hand: GTK's own headers would be needed for these few functions.
typedef struct _GtkTreePath GtkTreePath;
typedef struct _GtkTextBuffer GtkTextBuffer;
struct GtkTextIter;
extern "C" {
unsigned long g_signal_connect_data(void* object, const char* signal, void (*call)(), void* data, void* ended,
                                    int flags);
void gtk_window_set_default_icon_name(const char* name);
GtkTreePath* gtk_tree_path_new(void);
void gtk_tree_path_append_index(GtkTreePath* path, int index);
void gtk_tree_path_free(GtkTreePath* path);
void gtk_tree_view_set_cursor(GtkWidget* tree, GtkTreePath* path, void* column, int edit);
int gtk_tree_view_column_get_fixed_width(GtkWidget* column);
void gtk_text_view_set_left_margin(GtkWidget* view, int margin);
void gtk_text_view_set_right_margin(GtkWidget* view, int margin);
void gtk_text_view_set_top_margin(GtkWidget* view, int margin);
void gtk_text_view_set_bottom_margin(GtkWidget* view, int margin);
GtkTextBuffer* gtk_text_view_get_buffer(GtkWidget* view);
void gtk_text_buffer_get_iter_at_offset(GtkTextBuffer* buffer, GtkTextIter* place, int offset);
void gtk_text_buffer_insert(GtkTextBuffer* buffer, GtkTextIter* place, const char* text, int length);
void gtk_text_buffer_delete(GtkTextBuffer* buffer, GtkTextIter* from, GtkTextIter* to);
void gtk_text_buffer_remove_all_tags(GtkTextBuffer* buffer, const GtkTextIter* from, const GtkTextIter* to);
}

namespace evenhand::desktop {

namespace {

/// Room for a GtkTextIter, which GTK fills in: 80 bytes in GTK 3, whose interface no longer changes.
class Place {
  public:
    Place(GtkTextBuffer* buffer, long offset) {
        gtk_text_buffer_get_iter_at_offset(buffer, *this, static_cast<int>(offset));
    }
    operator GtkTextIter*() { return reinterpret_cast<GtkTextIter*>(room_); }

  private:
    alignas(16) char room_[160] = {};
};

GtkTextBuffer* buffer_of(const wxTextCtrl& text) {
    return gtk_text_view_get_buffer(text.m_focusWidget);
}

} // namespace

void use_icon(const char* name) {
    gtk_window_set_default_icon_name(name);
}

void lead_letter_inside(wxWindow& control) {
    int (*lead)(GtkWidget*, int, wxWindow*) = [](GtkWidget*, int, wxWindow* inside) {
        inside->SetFocus();
        return 1;
    };
    g_signal_connect_data(control.GetHandle(), "mnemonic-activate", reinterpret_cast<void (*)()>(lead), &control,
                          nullptr, 0);
}

void put_cursor(wxDataViewCtrl& table, int row) {
    put_cursor(table, std::vector<int>{row});
}

void put_cursor(wxDataViewCtrl& tree, const std::vector<int>& path) {
    GtkTreePath* place = gtk_tree_path_new();
    for (const int index : path) gtk_tree_path_append_index(place, index);
    gtk_tree_view_set_cursor(tree.GtkGetTreeView(), place, nullptr, 0);
    gtk_tree_path_free(place);
}

int given_width(const wxDataViewColumn& column) {
    return gtk_tree_view_column_get_fixed_width(column.GetGtkHandle());
}

void set_text_margins(wxTextCtrl& text, int beside, int above) {
    GtkWidget* view = text.m_focusWidget; // the text inside its scrolled window
    if (!view) return;
    gtk_text_view_set_left_margin(view, beside);
    gtk_text_view_set_right_margin(view, beside);
    gtk_text_view_set_top_margin(view, above);
    gtk_text_view_set_bottom_margin(view, above);
}

void insert_words(wxTextCtrl& text, long at, const std::string& utf8) {
    GtkTextBuffer* buffer = buffer_of(text);
    gtk_text_buffer_insert(buffer, Place(buffer, at), utf8.data(), static_cast<int>(utf8.size()));
}

void remove_words(wxTextCtrl& text, long from, long to) {
    GtkTextBuffer* buffer = buffer_of(text);
    gtk_text_buffer_delete(buffer, Place(buffer, from), Place(buffer, to));
}

void clear_styles(wxTextCtrl& text) {
    GtkTextBuffer* buffer = buffer_of(text);
    gtk_text_buffer_remove_all_tags(buffer, Place(buffer, 0), Place(buffer, -1));
}

} // namespace evenhand::desktop
