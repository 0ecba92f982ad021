#include "desktop/controls/accessible.h"

#include <atk/atk.h>
#include <wx/window.h>

// Declared by hand: GTK's own headers would be needed for this one function.
typedef struct _GtkWidget GtkWidget;
extern "C" AtkObject* gtk_widget_get_accessible(GtkWidget* widget);

namespace evenhand::desktop {

namespace {
AtkObject* accessible(wxWindow& control) {
    // m_focusWidget is the inner native widget (the text view, the tree view) that has the focus.
    GtkWidget* widget = control.m_focusWidget ? control.m_focusWidget : static_cast<GtkWidget*>(control.GetHandle());
    return widget ? gtk_widget_get_accessible(widget) : nullptr;
}
} // namespace

void set_accessible_name(wxWindow& control, const std::string& name, const std::string& description) {
    AtkObject* object = accessible(control);
    if (!object) return;
    atk_object_set_name(object, name.c_str());
    if (!description.empty()) atk_object_set_description(object, description.c_str());
}

std::string accessible_name(wxWindow& control) {
    AtkObject* object = accessible(control);
    const char* name = object ? atk_object_get_name(object) : nullptr;
    return name ? name : "";
}

void set_status_role(wxWindow& control) {
    if (AtkObject* object = accessible(control)) atk_object_set_role(object, ATK_ROLE_STATUSBAR);
}

void set_picture_role(wxWindow& control) {
    if (AtkObject* object = accessible(control)) atk_object_set_role(object, ATK_ROLE_IMAGE);
}

void set_dialog_role(wxWindow& dialog) {
    if (AtkObject* object = accessible(dialog)) atk_object_set_role(object, ATK_ROLE_DIALOG);
}

} // namespace evenhand::desktop
