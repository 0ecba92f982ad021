// Tabs that turn by Ctrl+PageDown and Ctrl+PageUp wherever on their page the keyboard is: GTK's lists would scroll.
#pragma once
#include <optional>
#include <wx/notebook.h>

namespace evenhand::desktop {

/// The tab that the key goes to, round the ends; none for any other key.
inline std::optional<std::size_t> tab_by_key(const wxNotebook& tabs, const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (event.GetModifiers() != wxMOD_CONTROL || (code != WXK_PAGEDOWN && code != WXK_PAGEUP)) return std::nullopt;
    const std::size_t count = tabs.GetPageCount(), now = static_cast<std::size_t>(tabs.GetSelection());
    return (now + (code == WXK_PAGEDOWN ? 1 : count - 1)) % count;
}

} // namespace evenhand::desktop
