#include "report/pdf/utf.h"

namespace evenhand::report::pdf {

std::u32string decode(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) text += next_code_point(utf8, at);
    return text;
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

void append_hex4(std::string& out, unsigned value) {
    static constexpr char digits[] = "0123456789ABCDEF";
    const char text[4] = {digits[value >> 12 & 15], digits[value >> 8 & 15], digits[value >> 4 & 15],
                          digits[value & 15]};
    out.append(text, 4);
}

void append_utf16_hex(std::string& out, char32_t c) {
    if (c < 0x10000) return append_hex4(out, static_cast<unsigned>(c));
    append_hex4(out, 0xD800U + static_cast<unsigned>((c - 0x10000) >> 10));
    append_hex4(out, 0xDC00U + static_cast<unsigned>((c - 0x10000) & 0x3FF));
}

std::string settable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == '\r') {
            if (at < text.size() && text[at] == '\n') ++at;
            out += '\n';
        } else if (c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
            out += '\n';
        } else if (c == '\t') {
            out += ' ';
        } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            append_utf8(out, replacement_character);
        } else {
            append_utf8(out, c);
        }
    }
    return out;
}

} // namespace evenhand::report::pdf
