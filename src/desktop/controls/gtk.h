// What GTK can do and wx does not pass on.
#pragma once

class wxDataViewCtrl;
class wxTextCtrl;

namespace evenhand::desktop {
/// Puts the keyboard's cursor on that row and selects it. wx selects alone: arrow keys and a screen reader would stay
/// where they were.
void put_cursor(wxDataViewCtrl& table, int row);
/// Room between the text and its border, in pixels; wx's own margins do nothing for a text of many lines.
void set_text_margins(wxTextCtrl& text, int beside, int above);
} // namespace evenhand::desktop
