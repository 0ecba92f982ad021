// A blind application as one text to read.
#pragma once
#include "desktop/window/context.h"

#include <vector>
#include <wx/string.h>

class wxTextCtrl;

namespace evenhand::desktop {

/// Places in a text, counted in characters; `to` is after the last.
struct Span {
    std::size_t from = 0, to = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

struct ApplicationText {
    wxString text;
    std::vector<Span> labels; ///< what the form asks, ahead of each answer
};

/// Label and answer of every field the panel may see; never a name, contact data or a flag. \throws StorageError
ApplicationText application_text(const Context& context, const std::string& candidate);
/// Shows it. Where the text is there already, caret and scroll stay. \throws StorageError
void show_application(wxTextCtrl& text, const Context& context, const std::string& candidate);

} // namespace evenhand::desktop
