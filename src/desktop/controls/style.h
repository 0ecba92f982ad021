// Fonts and read-only texts of the window, relative to the user's own font, so that large text stays large. No colours:
// the theme's are right in light, dark and high contrast.
#pragma once
#include "desktop/controls/gtk.h"
#include "desktop/window/preferences.h"

#include <wx/font.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {
inline wxFont heading_font(const wxWindow& window) {
    return window.GetFont().Scaled(1.4F).Bold();
}
/// Under which the size of what is read is remembered, in per cent.
inline constexpr const char* text_size_key = "/text/size";
/// The font of applications, criteria and notes, in the size the user chose.
inline wxFont reading_font(const wxWindow& window, const Preferences& preferences) {
    return window.GetFont().Scaled(static_cast<float>(preferences.number(text_size_key, 100)) / 100.0F);
}
inline wxFont bold_font(const wxWindow& window) {
    return window.GetFont().Bold();
}
/// A text to read with caret and selection, which a screen reader reads line by line; Tab goes past it.
inline wxTextCtrl* reading_text(wxWindow* parent, long style = 0) {
    auto* text =
        new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY | style);
    set_text_margins(*text, parent->FromDIP(8), parent->FromDIP(4));
    return text;
}
/// Gives a text to read another font. wx writes a text of many lines anew then, without its styles and scrolled to its
/// end, an empty one as soon as it has been filled: so it is emptied here. Show the text again after.
inline void set_text_font(wxTextCtrl& text, const wxFont& font) {
    if (text.GetFont() == font) return;
    text.ChangeValue(" "); // of an empty text wx puts it off
    text.SetFont(font);
    text.ChangeValue("");
}
/// Sets the text unless it is there already: caret and scroll stay where the reader was.
inline void show_text(wxTextCtrl& control, const wxString& text) {
    if (control.GetValue() == text) return;
    control.ChangeValue(text);
    control.SetInsertionPoint(0);
}
} // namespace evenhand::desktop
