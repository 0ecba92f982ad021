#include "spec/import/code_spots.h"

#include "base/ascii.h"
#include "base/text.h"

#include <array>

namespace evenhand::spec::importing {

namespace {

constexpr std::array<std::string_view, 7> separators = {"=", "\u2013", "\u2014", "-", ":", "\u2192", "\t"};

std::size_t past_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text.substr(at, 2) == "\u00A0")) at += text[at] == ' ' ? 1 : 2;
    return at;
}

bool ends_with_quote(std::string_view text) {
    return text.size() > 2 && (text.substr(text.size() - 3) == "\u2018" || text.substr(text.size() - 3) == "\u201C");
}

/// Past the bracket or quotation mark that closes a code.
std::size_t past_closing(std::string_view text, std::size_t at) {
    for (const std::string_view closing : {")", "]", "}", "\"", "'", "\u2019", "\u201D"})
        if (text.substr(at, closing.size()) == closing) return at + closing.size();
    return at;
}

/// "a – application": a small letter alone, set off from a word that begins with it.
bool is_initial_of_next(std::string_view line, std::size_t at) {
    if (!is_lower(line[at])) return false;
    const std::size_t after = past_blanks(line, past_closing(line, at + 1));
    for (const std::string_view separator : separators)
        if (line.substr(after, separator.size()) == separator) {
            const std::size_t words = past_blanks(line, after + separator.size());
            return words + 2 < line.size() && folded(line.substr(words, 1)) == line.substr(at, 1) &&
                   is_lower(line[words + 1]);
        }
    return false;
}

} // namespace

std::vector<Spot> spots_in(std::string_view line) {
    std::vector<Spot> spots;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool starts = at == 0 ||
                            std::string_view(" \t([{,;/|\n.\"'*").find(line[at - 1]) != std::string_view::npos ||
                            (at > 1 && line.substr(at - 2, 2) == "\u00A0") || ends_with_quote(line.substr(0, at));
        // Small letters are codes where "=" says so.
        const std::size_t small = at + 1 < line.size() && is_lower(line[at + 1]) ? at + 2 : at + 1;
        const bool equated = is_lower(line[at]) && line.substr(past_blanks(line, small), 1) == "=";
        const bool initial = is_initial_of_next(line, at);
        if (!starts || !(is_upper(line[at]) || is_digit(line[at]) || equated || initial)) continue;
        std::size_t end = at;
        while (end < line.size() && end - at < 5 && (is_upper(line[end]) || is_lower(line[end]) || is_digit(line[end])))
            ++end;
        const std::size_t after = past_blanks(line, past_closing(line, end));
        for (const std::string_view separator : separators) {
            if (line.substr(after, separator.size()) != separator) continue;
            spots.push_back({at, past_blanks(line, after + separator.size()), std::string(line.substr(at, end - at)),
                             separator == "=" || initial});
            break;
        }
    }
    return spots;
}

} // namespace evenhand::spec::importing
