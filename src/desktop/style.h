// Fonts of the window, relative to the user's own, so that large text stays large.
#pragma once
#include <wx/font.h>
#include <wx/window.h>

namespace evenhand::desktop {
inline wxFont heading_font(const wxWindow& window) {
    return window.GetFont().Scaled(1.4F).Bold();
}
inline wxFont bold_font(const wxWindow& window) {
    return window.GetFont().Bold();
}
} // namespace evenhand::desktop
