// Names and roles for a screen reader, where wxGTK gives none. Elsewhere nothing is needed: a wxStaticText made just
// before a control names it.
#pragma once
#include <string>

class wxWindow;

namespace evenhand::desktop {
/// What a screen reader says for the control. Call after it is created.
void set_accessible_name(wxWindow& control, const std::string& name, const std::string& description = {});
/// The name as the accessibility tree has it; for tests.
std::string accessible_name(wxWindow& control);
/// Marks a text as the window's status line, so that it is announced when it changes.
void set_status_role(wxWindow& control);
/// A painted figure: its name and description say what it shows.
void set_picture_role(wxWindow& control);
/// wx calls its dialogs frames; a screen reader should hear that it is one.
void set_dialog_role(wxWindow& dialog);
} // namespace evenhand::desktop
