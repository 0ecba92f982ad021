#include "desktop/pages/score/places.h"

#include "base/text.h"
#include "desktop/controls/strings.h"

namespace evenhand::desktop {

namespace {

char32_t folded_one(wxUniChar letter) {
    const auto code = static_cast<char32_t>(letter.GetValue());
    if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code <= ' ' ? U' ' : code;
    const wxString one(letter);
    if (trimmed(utf8(one)).empty()) return U' ';
    const wxString folded = shown(evenhand::folded(utf8(one)));
    // Where one letter would become two ("ß"), it stays: else every place after it would be another.
    return folded.size() == 1 ? static_cast<char32_t>(folded[0].GetValue()) : code;
}

/// How many characters of the text from there are the words; 0 if others stand there.
std::size_t length_at(const std::u32string& words, const std::u32string& text, std::size_t from) {
    std::size_t at = from;
    for (const char32_t letter : words) {
        if (at == text.size() || text[at] != letter) return 0;
        ++at;
        if (letter == U' ')
            while (at < text.size() && text[at] == U' ') ++at;
    }
    return at - from;
}

} // namespace

std::u32string folded_in_place(const wxString& text) {
    std::u32string folded;
    folded.reserve(text.size());
    for (const wxUniChar letter : text) folded += folded_one(letter);
    return folded;
}

std::vector<Span> places_of(const std::string& words, const std::u32string& text) {
    const std::u32string wanted = folded_in_place(shown(tidied(words)));
    std::vector<Span> places;
    if (wanted.empty()) return places;
    for (std::size_t at = text.find(wanted.front()); at != std::u32string::npos;) {
        const std::size_t length = length_at(wanted, text, at);
        if (length > 0) places.push_back({at, at + length});
        at = text.find(wanted.front(), at + std::max<std::size_t>(length, 1));
    }
    return places;
}

} // namespace evenhand::desktop
