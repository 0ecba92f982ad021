#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace evenhand {

namespace {

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The character at `at`, which moves on behind it; negative for bytes that are not UTF-8.
UChar32 next(std::string_view text, std::size_t& at) {
    UChar32 character = 0;
    auto position = static_cast<int64_t>(at);
    U8_NEXT(text.data(), position, static_cast<int64_t>(text.size()), character);
    at = static_cast<std::size_t>(position);
    return character;
}

bool is_space(UChar32 character) {
    return character >= 0 && u_isUWhiteSpace(character);
}

/// All boundaries of the text behind its start, as byte offsets.
std::vector<std::size_t> boundaries(icu::BreakIterator& breaks, std::string_view text) {
    std::vector<std::size_t> offsets;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> source(
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status), &utext_close);
    breaks.setText(source.get(), status);
    check(status, "finding breaks in a text");
    breaks.first();
    for (int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next())
        offsets.push_back(static_cast<std::size_t>(at));
    return offsets;
}

} // namespace

std::size_t utf8_prefix(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (static_cast<unsigned char>(text[at]) < 0x80)
            ++at;
        else if (next(text, at) < 0)
            return before;
    }
    return text.size();
}

bool is_utf8(std::string_view text) {
    return utf8_prefix(text) == text.size();
}

std::string trimmed(std::string_view text) {
    std::size_t start = 0, end = 0;
    bool blank = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (is_space(next(text, at))) continue;
        if (blank) start = before;
        blank = false;
        end = at;
    }
    return std::string(text.substr(start, end - start));
}

std::string tidied(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (is_space(next(text, at))) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) result += ' ';
        gap = false;
        result.append(text.substr(before, at - before));
    }
    return result;
}

std::string folded(std::string_view text) {
    std::string result;
    if (is_ascii(text)) {
        result.resize(text.size());
        std::transform(text.begin(), text.end(), result.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return result;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    check(status, "normalising a text");
    icu::UnicodeString characters = decompose->normalize(icu::UnicodeString::fromUTF8(piece(text)), status);
    characters.foldCase();
    compose->normalize(characters, status).toUTF8String(result);
    check(status, "folding the case of a text");
    return result;
}

std::string collation_key(std::string_view text, const std::string& locale) {
    // Opening a collator costs a thousand times what a key does; ICU's are not shared between threads.
    thread_local std::map<std::string, std::unique_ptr<icu::Collator>> collators;
    auto& collator = collators[locale];
    UErrorCode status = U_ZERO_ERROR;
    if (!collator) collator.reset(icu::Collator::createInstance(icu::Locale(locale.c_str()), status));
    check(status, "sorting by the alphabet of a language");
    const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(piece(text));
    std::string key(text.size() * 3 + 16, '\0');
    int32_t needed = 0;
    while ((needed = collator->getSortKey(characters, reinterpret_cast<uint8_t*>(key.data()),
                                          static_cast<int32_t>(key.size()))) > static_cast<int32_t>(key.size()))
        key.resize(static_cast<std::size_t>(needed));
    key.resize(static_cast<std::size_t>(std::max(needed - 1, 0))); // ICU ends a key with a 0 byte
    return key;
}

std::vector<std::size_t> line_breaks(std::string_view text, const std::string& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> iterators;
    auto& breaks = iterators[language];
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks)
        breaks.reset(icu::BreakIterator::createLineInstance(icu::Locale::forLanguageTag(language, status), status));
    check(status, "finding where lines may be broken");
    return boundaries(*breaks, text);
}

std::vector<std::size_t> character_breaks(std::string_view text) {
    thread_local std::unique_ptr<icu::BreakIterator> breaks;
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks) breaks.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    check(status, "finding the characters of a text");
    return boundaries(*breaks, text);
}

std::optional<std::string> utf8_from_windows_1252(std::string_view bytes) {
    // Bytes 0x80 to 0x9F; the rest is Latin-1. 0 marks the five that stand for nothing.
    static constexpr std::array<char16_t, 32> special = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned code = byte >= 0x80 && byte < 0xA0 ? special[byte - 0x80] : byte;
        if (code == 0 && byte != 0) return std::nullopt;
        if (code < 0x80) {
            text += c;
        } else if (code < 0x800) {
            text += static_cast<char>(0xC0 | (code >> 6));
            text += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            text += static_cast<char>(0xE0 | (code >> 12));
            text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            text += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const auto& part : parts) {
        if (&part != &parts.front()) text += separator;
        text += part;
    }
    return text;
}

std::string listed(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return joined(parts);
    return joined({parts.begin(), parts.end() - 1}) + " and " + parts.back();
}

std::string counted(long long number, std::string_view singular, std::string_view plural) {
    return std::to_string(number) + " " + std::string(number == 1 ? singular : plural);
}

} // namespace evenhand
