#include "base/encoding.h"

#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

namespace evenhand {

namespace {

constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF", little_mark = "\xFF\xFE", big_mark = "\xFE\xFF";

[[noreturn]] void refuse(const std::string& file, int line, std::string message) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, line, 0, std::move(message), "the text saved in UTF-8"}});
}

/// Where a byte stands, by the line ends before it; CRLF counts once.
int line_of(std::string_view bytes, std::size_t offset) {
    int line = 1;
    for (std::size_t at = 0; at < offset; ++at)
        line += bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'));
    return line;
}

/// UTF-16 without a mark: text in any alphabet has blanks and line ends, whose upper byte is 0, few characters whose
/// lower byte is, and never a whole unit of 0. Anything less is not believed.
std::optional<Encoding> bare_utf_16(std::string_view bytes) {
    const std::size_t units = std::min<std::size_t>(bytes.size() / 2, 4096);
    if (units < 2 || bytes.size() % 2 != 0) return std::nullopt;
    std::size_t first = 0, second = 0;
    for (std::size_t unit = 0; unit < units; ++unit) {
        first += bytes[unit * 2] == '\0';
        second += bytes[unit * 2 + 1] == '\0';
        if (bytes[unit * 2] == '\0' && bytes[unit * 2 + 1] == '\0') return std::nullopt;
    }
    if (first * 8 < second && second * 2 > units) return Encoding::utf_16_little;
    if (second * 8 < first && first * 2 > units) return Encoding::utf_16_big;
    return std::nullopt;
}

std::string from_utf_16(std::string_view bytes, bool big) {
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t character = unit(at);
        if (character >= 0xD800 && character < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(text, character);
    }
    if (bytes.size() % 2 != 0) append_utf8(text, 0xFFFD);
    return text;
}

} // namespace

void append_utf8(std::string& text, char32_t character) {
    if ((character >= 0xD800 && character < 0xE000) || character > 0x10FFFF) character = 0xFFFD;
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0 | (character >> 6));
        text += static_cast<char>(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        text += static_cast<char>(0xE0 | (character >> 12));
        text += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (character & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (character >> 18));
        text += static_cast<char>(0x80 | ((character >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (character & 0x3F));
    }
}

char32_t next_character(std::string_view text, std::size_t& at) {
    UChar32 character = 0;
    auto position = static_cast<int64_t>(at);
    U8_NEXT_OR_FFFD(text.data(), position, static_cast<int64_t>(text.size()), character);
    at = static_cast<std::size_t>(position);
    return static_cast<char32_t>(character);
}

std::string_view without_mark(std::string_view bytes) {
    for (const std::string_view mark : {utf_8_mark, little_mark, big_mark})
        if (bytes.starts_with(mark)) return bytes.substr(mark.size());
    return bytes;
}

Encoding encoding_of(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with(little_mark) || bytes.starts_with(big_mark)) {
        if (bytes.size() % 2 != 0)
            refuse(file, 0, "the text is UTF-16 and ends in the middle of a character: it has been cut off");
        return bytes.starts_with(little_mark) ? Encoding::utf_16_little : Encoding::utf_16_big;
    }
    const bool marked = bytes.starts_with(utf_8_mark);
    const std::string_view text = without_mark(bytes);
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        if (const auto found = bare_utf_16(text); found && !marked) return *found;
        refuse(file, line_of(text, zero), "this is no text (a zero byte stands in it)");
    }
    const std::size_t good = utf8_prefix(text);
    if (good == text.size()) return Encoding::utf_8;
    const bool begun = marked || std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(good),
                                             [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (begun)
        refuse(file, line_of(text, good),
               fmt::format("the byte {:02X} (hex) is not UTF-8, though characters before it are",
                           static_cast<unsigned char>(text[good])));
    if (!utf8_from_windows_1252(text)) refuse(file, line_of(text, good), "the text is neither UTF-8 nor Windows-1252");
    return Encoding::windows_1252;
}

std::string utf8_of(std::string_view bytes, Encoding encoding) {
    const std::string_view text = without_mark(bytes);
    switch (encoding) {
    case Encoding::utf_16_little:
        return from_utf_16(text, false);
    case Encoding::utf_16_big:
        return from_utf_16(text, true);
    case Encoding::windows_1252:
        return utf8_from_windows_1252(bytes).value_or(std::string());
    case Encoding::utf_8:
        break;
    }
    return std::string(text);
}

std::string utf8_of(std::string_view bytes, const std::string& file) {
    return utf8_of(bytes, encoding_of(bytes, file));
}

std::optional<std::string> utf8_from(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status) || charset.empty()) return std::nullopt;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        const char* const before = at;
        status = U_ZERO_ERROR;
        const UChar32 character = ucnv_getNextUChar(converter.get(), &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR) break; // only a state change stood there
        append_utf8(text, U_FAILURE(status) ? 0xFFFD : static_cast<char32_t>(character));
        if (at == before) ++at; // never stand still, whatever a converter does
    }
    return text;
}

} // namespace evenhand
