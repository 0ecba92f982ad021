// Reads the accessibility tree as a screen reader finds it.
#include "desktop/desk.h"

#include <atk/atk.h>

typedef struct _GtkWidget GtkWidget;
typedef struct _GtkWindow GtkWindow;
extern "C" AtkObject* gtk_widget_get_accessible(GtkWidget* widget);
extern "C" GtkWidget* gtk_window_get_focus(GtkWindow* window);

namespace evenhand::test {

namespace {

void add(std::vector<std::string>& texts, const char* text) {
    if (text && *text) texts.emplace_back(text);
}

void read(AtkObject* object, std::vector<std::string>& texts, int depth = 0) {
    if (!object || depth > 40) return;
    add(texts, atk_object_get_name(object));
    add(texts, atk_object_get_description(object));
    if (ATK_IS_TEXT(object)) {
        char* text = atk_text_get_text(ATK_TEXT(object), 0, -1);
        add(texts, text);
        g_free(text);
    }
    for (int i = 0, count = atk_object_get_n_accessible_children(object); i < count; ++i) {
        AtkObject* child = atk_object_ref_accessible_child(object, i);
        read(child, texts, depth + 1);
        if (child) g_object_unref(child);
    }
}

/// Its own name, or that of the label it points at.
std::string name_of(AtkObject* object) {
    if (!object) return {};
    const char* name = atk_object_get_name(object);
    AtkRelationSet* relations = atk_object_ref_relation_set(object);
    std::string spoken = name ? name : "";
    AtkRelation* label = atk_relation_set_get_relation_by_type(relations, ATK_RELATION_LABELLED_BY);
    // A choice is named by what is chosen; the label says what it is.
    if (label && (spoken.empty() || atk_object_get_role(object) == ATK_ROLE_COMBO_BOX)) {
        const GPtrArray* targets = atk_relation_get_target(label);
        if (targets->len > 0) spoken = atk_object_get_name(static_cast<AtkObject*>(targets->pdata[0]));
    }
    g_object_unref(relations);
    return spoken;
}

AtkObject* accessible(wxWindow& control) {
    return gtk_widget_get_accessible(control.m_focusWidget ? control.m_focusWidget
                                                           : static_cast<GtkWidget*>(control.GetHandle()));
}

} // namespace

std::vector<std::string> heard(wxWindow& window) {
    std::vector<std::string> texts;
    read(gtk_widget_get_accessible(static_cast<GtkWidget*>(window.GetHandle())), texts);
    return texts;
}

std::vector<std::string> buttons_with_labels(wxWindow& window) {
    std::vector<std::string> found;
    for (wxWindow* one : everything(window)) {
        AtkObject* object = accessible(*one);
        const AtkRole role = object ? atk_object_get_role(object) : ATK_ROLE_INVALID;
        if (role != ATK_ROLE_PUSH_BUTTON && role != ATK_ROLE_CHECK_BOX && role != ATK_ROLE_TOGGLE_BUTTON) continue;
        AtkRelationSet* relations = atk_object_ref_relation_set(object);
        if (atk_relation_set_contains(relations, ATK_RELATION_LABELLED_BY))
            found.push_back(atk_object_get_name(object));
        g_object_unref(relations);
    }
    return found;
}

Keyboard keyboard_in(wxWindow& window) {
    GtkWidget* widget = gtk_window_get_focus(reinterpret_cast<GtkWindow*>(wxGetTopLevelParent(&window)->GetHandle()));
    return {widget, widget ? name_of(gtk_widget_get_accessible(widget)) : std::string()};
}

std::string spoken_name(wxWindow& control) {
    return name_of(accessible(control));
}

} // namespace evenhand::test
