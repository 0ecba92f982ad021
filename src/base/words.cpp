#include "base/words.h"

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

namespace evenhand {

namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = get(status);
    if (!found || U_FAILURE(status)) throw std::runtime_error("ICU has no normalizer");
    return *found;
}

bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC || c == 0x60 || c == 0xB4;
}

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

/// Letters that Unicode does not part into a letter and an accent, as people write them without.
UChar32 plain_letter(UChar32 c) {
    switch (c) {
    case 0x142: // l with stroke
        return 'l';
    case 0xF8: // o with stroke
        return 'o';
    case 0x111: // d with stroke
    case 0xF0:  // eth
        return 'd';
    case 0x131: // dotless i
        return 'i';
    default:
        return c;
    }
}

/// Words whose full stop ends no sentence; a letter alone is an initial.
bool is_shortened(const std::string& key) {
    static const std::set<std::string> words = {"st", "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "eg", "ie"};
    return key.size() == 1 || words.count(key) > 0;
}

/// Whether what stands between two words ends a sentence or a line. \param before key of the first of the two
bool ends_sentence(const icu::UnicodeString& gap, const std::string& before) {
    for (int32_t at = 0; at < gap.length(); ++at) {
        const char16_t c = gap.charAt(at);
        if (c == '.' && at == 0 && is_shortened(before)) continue;
        if (c == '\n' || c == '\r' || c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2022) return true;
    }
    return false;
}

/// \param last the word before it, or nullptr
TextWord word_at(std::string_view text, std::size_t begin, std::size_t end, const TextWord* last) {
    TextWord word;
    word.begin = begin;
    word.end = end;
    const std::string_view piece = text.substr(begin, end - begin);
    const icu::UnicodeString letters = unicode(piece);
    const UChar32 first = letters.char32At(0);
    word.number = u_isdigit(first);
    word.capital = u_isupper(first) || u_istitle(first) || (u_isalpha(first) && !u_islower(first));
    int upper = 0, lower = 0;
    for (int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        const UChar32 c = letters.char32At(at);
        upper += u_isupper(c);
        lower += u_islower(c);
    }
    word.upper = upper >= 2 && lower == 0;
    word.key = word_key(piece);
    word.starts = !last || ends_sentence(unicode(text.substr(last->end, begin - last->end)), last->key);
    return word;
}

} // namespace

std::string word_key(std::string_view text) {
    static const icu::Normalizer2& apart = normalizer(icu::Normalizer2::getNFKDInstance);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts = apart.normalize(unicode(text), status);
    if (U_FAILURE(status)) return std::string(text);
    parts.foldCase();
    icu::UnicodeString kept;
    for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        const UChar32 c = parts.char32At(at);
        const int8_t type = u_charType(c);
        // Soft hyphens, joiners and the like cannot be seen; they come along when a text is copied.
        if (type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR || is_apostrophe(c) || c == '.') continue;
        kept.append(plain_letter(c));
    }
    std::string key;
    kept.toUTF8String(key);
    return key;
}

std::vector<std::string_view> parted(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<TextWord> words_of(std::string_view text) {
    thread_local std::unique_ptr<icu::BreakIterator> breaks;
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks) breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    const std::unique_ptr<UText, decltype(&utext_close)> source(
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status), &utext_close);
    if (U_SUCCESS(status)) breaks->setText(source.get(), status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("finding the words of a text: ") + u_errorName(status));
    std::vector<TextWord> words;
    int32_t begin = breaks->first();
    for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
        if (breaks->getRuleStatus() < UBRK_WORD_NUMBER) continue;
        words.push_back(word_at(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(end),
                                words.empty() ? nullptr : &words.back()));
    }
    return words;
}

} // namespace evenhand
