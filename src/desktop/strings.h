// Between the core's UTF-8 and the window's strings. A narrow literal with other than ASCII letters becomes empty in
// wx: always go through here.
#pragma once
#include <string>
#include <wx/string.h>

namespace evenhand::desktop {
inline wxString shown(const std::string& utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}
inline std::string utf8(const wxString& text) {
    return std::string(text.utf8_str());
}
} // namespace evenhand::desktop
