// GTK makes parts of its own inside some controls, and gives them the keyboard: the button of a choice, the headers of
// a table. wx is not told and takes the focus for lost: nothing scrolls to it, and the window cannot hand it on.
#pragma once

class wxChoice;
class wxWindow;

namespace evenhand::desktop {

/// From now on the control has the focus where a part inside it has. A part without a name of its own is called what
/// the control is called. Call when the parts are made.
void know_inner_focus(wxWindow& control);

/// Gives the keyboard to the window, or to the first control in it that can have it where the window cannot hold it
/// itself: a form whose choices are closed, a page with nothing but words. \returns whether something has it now
bool put_focus(wxWindow& window);

/// A choice that knows when it has the focus. A wxStaticText made just before it names it.
wxChoice* make_choice(wxWindow* parent);

} // namespace evenhand::desktop
