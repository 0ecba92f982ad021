// What will happen and cannot be taken back, offered by name.
#pragma once
#include <string>

class wxWindow;

namespace evenhand::desktop {

struct LastWord {
    std::string title, text;
    std::string does, does_not; ///< the buttons, with their mnemonics
};

/// Shows it. Return and Escape do nothing by themselves. \returns whether it is to happen
bool has_last_word(wxWindow* parent, const LastWord& word);

} // namespace evenhand::desktop
