// Where words stand in a text.
#pragma once
#include "desktop/controls/application_text.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

/// Each character folded by itself, so that places in the text stay what they are; any white space is a blank.
std::u32string folded_in_place(const wxString& text);
/// Every place of the words in a text that was folded in place, first to last, none overlapping another: whatever their
/// case, and however many blanks and line ends stand between them. None for no words.
std::vector<Span> places_of(const std::string& words, const std::u32string& text);

} // namespace evenhand::desktop
