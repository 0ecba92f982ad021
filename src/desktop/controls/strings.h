// Between the core's UTF-8 and the window's strings, and into the user's language. A narrow literal with other than
// ASCII letters becomes empty in wx: always go through here. What stands in the record (reasons, refusals, names) is in
// the record's own language and is not translated.
#pragma once
#include <fmt/format.h>
#include <string>
#include <wx/string.h>

namespace evenhand::desktop {

inline wxString shown(const std::string& utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}
inline std::string utf8(const wxString& text) {
    return std::string(text.utf8_str());
}

/// The text in the user's language; the text itself where there is no translation. Give literals only:
/// scripts/translate collects them.
std::string tr(const char* text);
/// The form for that number, which stands in both as {}: trn("{} criterion", "{} criteria", 3) is "3 criteria".
std::string trn(const char* singular, const char* plural, long long number);
/// tr() for what wx takes: labels and titles.
inline wxString label(const char* text) {
    return shown(tr(text));
}

/// tr() with {} filled in. A translation whose braces do not fit is left aside for the original.
template <class... Values>
std::string trf(const char* text, const Values&... values) {
    try {
        return fmt::format(fmt::runtime(tr(text)), values...);
    } catch (const fmt::format_error&) {
        return fmt::format(fmt::runtime(text), values...);
    }
}

} // namespace evenhand::desktop
