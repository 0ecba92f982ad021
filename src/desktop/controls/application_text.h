// A blind application as one text to read.
#pragma once
#include "desktop/window/context.h"

class wxTextCtrl;

namespace evenhand::desktop {
/// Shows label and answer of every field the panel may see; never a name, contact data or a flag. Where the text is
/// there already, caret and scroll stay. \throws StorageError
void show_application(wxTextCtrl& text, const Context& context, const std::string& candidate);
} // namespace evenhand::desktop
