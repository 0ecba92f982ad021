#include "spec/import/text.h"

#include "base/ascii.h"
#include "base/text.h"

#include <algorithm>

namespace evenhand::spec::importing {

namespace {

/// The bytes of the character at `at`.
std::string_view character(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return text.substr(at, end - at);
}

/// Punctuation and signs of two or three bytes: Latin-1 signs, U+2000 to U+2BFF, CJK stops, private characters.
bool is_sign(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    if (bytes.size() == 2) return byte(0) == 0xC2 || (byte(0) == 0xC3 && (byte(1) == 0x97 || byte(1) == 0xB7));
    if (bytes.size() == 3)
        return (byte(0) == 0xE2 && byte(1) < 0xB0) || (byte(0) == 0xE3 && byte(1) == 0x80) || byte(0) == 0xEE ||
               (byte(0) == 0xEF && byte(1) < 0xA4);
    return bytes.size() == 4 && byte(0) == 0xF0;
}

bool is_apostrophe(std::string_view bytes) {
    return bytes == "'" || bytes == "\u2019" || bytes == "\u2018" || bytes == "`";
}

/// The first character behind brackets, quotation marks and stars.
std::string_view first_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view one = character(text, at);
        if (one.size() > 1 ? !is_sign(one) : is_letter(one[0]) || is_digit(one[0])) return one;
        at += one.size();
    }
    return {};
}

} // namespace

std::string plain(std::string_view text) {
    const std::string all = folded(text);
    std::string result = " ";
    for (std::size_t at = 0; at < all.size();) {
        const std::string_view one = character(all, at);
        at += one.size();
        if (is_apostrophe(one) || one == "\u00AD" || one == "\u200B" || one == "\uFEFF") continue;
        const bool word = one.size() > 1 ? !is_sign(one) : is_letter(one[0]) || is_digit(one[0]);
        if (word)
            result += one;
        else if (result.back() != ' ')
            result += ' ';
    }
    if (result.back() != ' ') result += ' ';
    return result;
}

bool has(std::string_view plain_words, std::string_view phrase) {
    for (std::size_t at = plain_words.find(phrase); at != std::string_view::npos; at = plain_words.find(phrase, at + 1))
        if (at > 0 && plain_words[at - 1] == ' ' && plain_words.substr(at + phrase.size(), 1) == " ") return true;
    return false;
}

bool has_any(std::string_view plain_words, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return has(plain_words, phrase); });
}

bool starts_with(std::string_view plain_words, std::string_view phrase) {
    return plain_words.size() > phrase.size() + 1 && plain_words.substr(1, phrase.size()) == phrase &&
           plain_words[phrase.size() + 1] == ' ';
}

bool starts_with_any(std::string_view plain_words, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return starts_with(plain_words, phrase); });
}

std::string without(std::string plain_words, std::string_view phrase) {
    const std::string whole = " " + std::string(phrase) + " ";
    for (std::size_t at = plain_words.find(whole); at != std::string::npos; at = plain_words.find(whole))
        plain_words.replace(at, whole.size(), " ");
    return plain_words;
}

std::vector<std::string> words_of(std::string_view plain_words) {
    return split(plain_words, " ");
}

std::size_t word_count(std::string_view text) {
    return words_of(plain(text)).size();
}

std::string clean(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view one = character(text, at);
        at += one.size();
        if (one != "\u00AD" && one != "\u200B" && one != "\uFEFF" && one != "\u2060") kept += one;
    }
    return tidied(kept);
}

bool starts_lower(std::string_view text) {
    const std::string_view one = first_character(text);
    return !one.empty() && folded(one) == one && !starts_upper(text) && (one.size() > 1 || is_letter(one[0]));
}

bool starts_upper(std::string_view text) {
    const std::string_view one = first_character(text);
    return !one.empty() && folded(one) != one;
}

bool is_capitals(std::string_view text) {
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view one = character(text, at);
        at += one.size();
        if (one.size() == 1 && !is_letter(one[0])) continue;
        if (one.size() > 1 && is_sign(one)) continue;
        if (folded(one) == one) return false;
        ++letters;
    }
    return letters >= 2;
}

bool ends_with_any(std::string_view text, std::string_view characters) {
    return !text.empty() && characters.find(text.back()) != std::string_view::npos;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t most = 160;
    const std::string words = clean(text);
    if (words.size() <= most) return "\"" + words + "\"";
    const auto boundary = [&](std::size_t at) {
        while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
        return at;
    };
    return "\"" + words.substr(0, boundary(110)) + " … " + words.substr(boundary(words.size() - 40)) + "\"";
}

std::string_view unbracketed(std::string_view text) {
    if (text.size() > 2 && ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']')))
        return text.substr(1, text.size() - 2);
    return text;
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        if (end > at) parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

} // namespace evenhand::spec::importing
