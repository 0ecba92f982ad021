// What GTK can do and wx does not pass on.
#pragma once
#include <string>
#include <vector>

class wxDataViewColumn;
class wxDataViewCtrl;
class wxTextCtrl;
class wxWindow;

namespace evenhand::desktop {
/// Gives every window the icon of that name, where the theme of the desktop has one.
void use_icon(const char* name);
/// From now on the letter that is underlined in the label before the control leads into it. GTK would give the keyboard
/// to the frame that scrolls it, where keys do nothing.
void lead_letter_inside(wxWindow& control);
/// Puts the keyboard's cursor on that row and selects it. wx selects alone: arrow keys and a screen reader would stay
/// where they were.
void put_cursor(wxDataViewCtrl& table, int row);
/// The same in a tree: the row's place among its siblings on every level, from the root on.
void put_cursor(wxDataViewCtrl& tree, const std::vector<int>& path);
/// The width that program or user last gave a column, in pixels; wx tells the one it has been drawn with.
int given_width(const wxDataViewColumn& column);
/// Room between the text and its border, in pixels; wx's own margins do nothing for a text of many lines.
void set_text_margins(wxTextCtrl& text, int beside, int above);
/// Changes a text of many lines in the middle and leaves caret, selection and scroll where the reader has them; wx
/// would go to what it writes. Positions in characters.
void insert_words(wxTextCtrl& text, long at, const std::string& utf8);
void remove_words(wxTextCtrl& text, long from, long to);
/// Takes every style off a text of many lines; wx can only lay another over it.
void clear_styles(wxTextCtrl& text);
} // namespace evenhand::desktop
