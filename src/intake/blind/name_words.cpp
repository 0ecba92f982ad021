// Words of a text that are words of the applicant's name.
#include "intake/blind/finding.h"

#include <algorithm>
#include <iterator>

namespace evenhand::intake::blinding {

namespace {

/// "Sample's", "she'll", "who'd"
bool is_ending(std::string_view letters) {
    static constexpr std::string_view endings[] = {"s", "S", "d", "ll", "ve", "re"};
    return std::find(std::begin(endings), std::end(endings), letters) != std::end(endings);
}

/// Parts joined by low lines: "CV_Ana_Sample".
const NamePart* part_between_low_lines(std::string_view written, const Identity& identity) {
    for (std::size_t begin = 0; begin < written.size();) {
        const std::size_t end = std::min(written.find_first_of("_.", begin), written.size());
        const NamePart* part = identity.part(word_key(written.substr(begin, end - begin)));
        if (part && !part->ordinary && !part->particle) return part;
        begin = end + 1;
    }
    return nullptr;
}

/// A full stop without a blank makes one word of two: "J.Sample", "done.Sample led".
WordOfName beside_full_stop(std::string_view written, WordOfName found, const Identity& identity) {
    const std::size_t stop = written.rfind('.');
    if (stop == std::string_view::npos || stop + 1 == written.size()) return found;
    const std::string before = word_key(written.substr(0, stop));
    if (const NamePart* part = identity.part(word_key(written.substr(stop + 1))); part && !part->ordinary) {
        const bool initials = before.find_first_not_of(identity.initial_letters) == std::string::npos && stop <= 5;
        if (!initials && !identity.part(before)) found.begin += stop + 1;
        found.part = part;
    } else if (const NamePart* first = identity.part(before); first && !first->ordinary) {
        found.end = found.begin + stop;
        found.part = first;
    }
    return found;
}

} // namespace

WordOfName part_of_word(const Text& text, std::size_t at, const Identity& identity) {
    const TextWord& word = text.words[at];
    WordOfName found{identity.part(word.key), word.begin, word.end};
    if (found.part) return found;
    const std::string_view written = text.text.substr(word.begin, word.end - word.begin);
    for (const std::string_view mark : {"'", "\u2019"})
        if (const std::size_t place = written.rfind(mark);
            place != std::string_view::npos && is_ending(written.substr(place + mark.size())))
            if (const NamePart* part = identity.part(word_key(written.substr(0, place))))
                return {part, word.begin, word.begin + place};
    // "d'Exemple", "l’Échantillon" of a name that stands without
    for (const std::string_view mark : {"'", "\u2019"})
        if (const std::size_t place = written.find(mark); place != std::string_view::npos && place > 0 && place <= 4)
            if (const NamePart* part = identity.part(word_key(written.substr(place + mark.size())));
                part && part->key.size() >= 4 && !part->ordinary)
                return {part, word.begin, word.end};
    if (written.find('_') == std::string_view::npos) return beside_full_stop(written, found, identity);
    found.part = part_between_low_lines(written, identity);
    return found;
}

bool opens_nickname(std::string_view gap) {
    static constexpr std::string_view openings[] = {" (",   " \"", " '",       " \u201C", " \u2018",
                                                    " (\"", " ('", " (\u201C", " (\u2018"};
    return std::find(std::begin(openings), std::end(openings), gap) != std::end(openings);
}
bool closes_nickname(std::string_view gap) {
    static constexpr std::string_view closings[] = {") ",   "\" ", "' ",       "\u201D ", "\u2019 ",
                                                    "\") ", "') ", "\u201D) ", "\u2019) "};
    return std::find(std::begin(closings), std::end(closings), gap) != std::end(closings);
}

bool has_tilde(std::string_view text) {
    return text.find("\u00F1") != std::string_view::npos || text.find("\u00D1") != std::string_view::npos;
}

} // namespace evenhand::intake::blinding
