// UTF-8 in, code points and UTF-16 out.
#pragma once
#include <string>
#include <string_view>

namespace evenhand::report::pdf {

inline constexpr char32_t replacement_character = 0xFFFD;

/// The code point that begins at `at`, which is moved behind it. Bytes that are not UTF-8 give U+FFFD, one for each.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return static_cast<char32_t>(text[at++]);
    const int more = first >= 0xF0 && first <= 0xF4  ? 3
                     : first >= 0xE0 && first < 0xF0 ? 2
                     : first >= 0xC2 && first < 0xE0 ? 1
                                                     : 0;
    char32_t value = more == 3 ? first & 0x07U : more == 2 ? first & 0x0FU : first & 0x1FU;
    if (more == 0 || at + static_cast<std::size_t>(more) >= text.size()) return ++at, replacement_character;
    for (int i = 1; i <= more; ++i) {
        const unsigned char next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80) return ++at, replacement_character;
        value = value << 6 | (next & 0x3FU);
    }
    const bool overlong = (more == 2 && value < 0x800) || (more == 3 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return ++at, replacement_character;
    at += static_cast<std::size_t>(more) + 1;
    return value;
}

std::u32string decode(std::string_view utf8);
void append_utf8(std::string& out, char32_t c);
/// Four or eight hexadecimal digits.
void append_utf16_hex(std::string& out, char32_t c);
/// Appends `value` as four hexadecimal digits.
void append_hex4(std::string& out, unsigned value);

/// Text as it is set: UTF-8 (U+FFFD for what is not), line ends of any kind as "\n", tabs as blanks, other control
/// characters as U+FFFD.
std::string settable(std::string_view text);

} // namespace evenhand::report::pdf
