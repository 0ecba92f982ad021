// GTK makes parts of its own inside some controls, and gives them the keyboard: the button of a choice, the headers of
// a table. wx is not told and takes the focus for lost: nothing scrolls to it, and the window cannot hand it on.
#pragma once

class wxChoice;
class wxWindow;

namespace evenhand::desktop {

/// From now on the control has the focus where a part inside it has. A part without a name of its own is called what
/// the control is called. Call when the parts are made.
void know_inner_focus(wxWindow& control);

/// A choice that knows when it has the focus. A wxStaticText made just before it names it.
wxChoice* make_choice(wxWindow* parent);

} // namespace evenhand::desktop
