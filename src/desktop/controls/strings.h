// Between the core's UTF-8 and the window's strings, and into the user's language. A narrow literal with other than
// ASCII letters becomes empty in wx: always go through here. What stands in the record (reasons, refusals, names) is in
// the record's own language and is not translated.
#pragma once
#include "desktop/controls/local.h"

#include <fmt/format.h>
#include <string>
#include <type_traits>
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

/// What stands in a sentence for a value: whole numbers as the user writes them, anything else as it is.
template <class Value>
decltype(auto) value_words(const Value& value) {
    if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool> && !std::is_same_v<Value, char>)
        return count_words(static_cast<long long>(value));
    else
        return (value);
}

/// tr() with {} filled in. A translation whose braces do not fit is left aside for the original.
template <class... Values>
std::string trf(const char* text, const Values&... values) {
    const auto filled = [&](const std::string& form, const auto&... said) {
        return fmt::format(fmt::runtime(form), said...);
    };
    try {
        return filled(tr(text), value_words(values)...);
    } catch (const fmt::format_error&) {
        return filled(text, value_words(values)...);
    }
}

} // namespace evenhand::desktop
