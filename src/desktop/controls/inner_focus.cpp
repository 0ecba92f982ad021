#include "desktop/controls/inner_focus.h"

#include "desktop/controls/form_rows.h"

#include <atk/atk.h>
#include <wx/choice.h>
#include <wx/panel.h>

// Declared by hand: GTK's own headers would be needed for these few functions. GTK calls back what is given to it.
typedef struct _GtkWidget GtkWidget;
typedef struct _GtkContainer GtkContainer;
typedef struct _GtkWindow GtkWindow;
extern "C" {
AtkObject* gtk_widget_get_accessible(GtkWidget* widget);
GType gtk_container_get_type(void);
GtkWidget* gtk_window_get_focus(GtkWindow* window);
int gtk_widget_is_ancestor(GtkWidget* widget, GtkWidget* ancestor);
void gtk_container_forall(GtkContainer* container, void (*see)(GtkWidget*, void*), void* data);
}

namespace evenhand::desktop {

namespace {

/// A screen reader finds the part, not the control: the label of the one is that of the other.
void name_part(GtkWidget* part, wxWindow& control) {
    AtkObject* object = gtk_widget_get_accessible(part);
    const char* name = object ? atk_object_get_name(object) : nullptr;
    if (!object || (name && *name)) return;
    AtkObject* whole = gtk_widget_get_accessible(control.GetHandle());
    AtkRelationSet* relations = atk_object_ref_relation_set(whole);
    if (AtkRelation* label = atk_relation_set_get_relation_by_type(relations, ATK_RELATION_LABELLED_BY)) {
        const GPtrArray* labels = atk_relation_get_target(label);
        if (labels->len > 0) atk_object_set_name(object, atk_object_get_name(ATK_OBJECT(labels->pdata[0])));
    }
    g_object_unref(relations);
}

int got_focus(GtkWidget* part, void*, wxWindow* control) {
    if (control->IsBeingDeleted()) return FALSE;
    // The label is tied to the control when the window has come to rest, after it was made.
    name_part(part, *control);
    control->GTKHandleFocusIn();
    return FALSE;
}

int lost_focus(GtkWidget*, void*, wxWindow* control) {
    if (!control->IsBeingDeleted()) control->GTKHandleFocusOut();
    return FALSE;
}

void listen(GtkWidget* part, void* data) {
    const auto* control = static_cast<wxWindow*>(data);
    // Whether it can have the focus may be decided only when it is shown.
    if (part != control->m_focusWidget) {
        g_signal_connect(part, "focus-in-event", G_CALLBACK(got_focus), data);
        g_signal_connect(part, "focus-out-event", G_CALLBACK(lost_focus), data);
    }
    if (G_TYPE_CHECK_INSTANCE_TYPE(part, gtk_container_get_type()))
        gtk_container_forall(reinterpret_cast<GtkContainer*>(part), listen, data);
}

/// Whether GTK's focus is in the window. A panel that has it for want of anything inside holds nothing.
bool holds_focus(wxWindow& window) {
    const wxWindow* outermost = wxGetTopLevelParent(&window);
    GtkWidget* focus = gtk_window_get_focus(reinterpret_cast<GtkWindow*>(outermost->GetHandle()));
    if (!focus || (dynamic_cast<wxPanel*>(&window) && focus == window.m_wxwindow)) return false;
    return focus == window.GetHandle() || gtk_widget_is_ancestor(focus, window.GetHandle());
}

} // namespace

void know_inner_focus(wxWindow& control) {
    if (GtkWidget* whole = control.GetHandle()) listen(whole, &control);
}

bool put_focus(wxWindow& window) {
    if (!window.IsShownOnScreen() || !window.IsEnabled()) return false;
    if (window.AcceptsFocus()) {
        window.SetFocus();
        if (holds_focus(window)) return true;
    }
    for (wxWindow* inside : window.GetChildren())
        if (!inside->IsTopLevel() && put_focus(*inside)) return true;
    return false;
}

wxChoice* make_choice(wxWindow* parent) {
    auto* choice = new wxChoice(parent, wxID_ANY);
    choice->SetMinSize(wxSize(-1, field_height(*parent))); // wx measures it while it is empty
    know_inner_focus(*choice);
    return choice;
}

} // namespace evenhand::desktop
