#include "document/notes.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

constexpr std::size_t most_kinds = 100; // nobody reads more

/// The beginning, whole words and at most some 60 characters of it.
std::string shortened(std::string_view words) {
    constexpr std::size_t most = 60;
    std::string text = tidied(words);
    text.resize(utf8_prefix(text)); // who gathered them may have cut a character in two
    if (text.size() <= most) return text;
    text.resize(utf8_prefix(std::string_view(text).substr(0, 4 * most)));
    const std::vector<std::size_t> breaks = line_breaks(text);
    const auto end = std::find_if(breaks.begin(), breaks.end(), [](std::size_t at) { return at > most; });
    text.resize(end == breaks.begin() ? *end : *(end - 1));
    return trimmed(text) + "…";
}

} // namespace

void Notes::add(std::string_view what, const Place& place, std::string_view words) {
    const auto known = std::find_if(notes_.begin(), notes_.end(), [&](const Note& note) { return note.what == what; });
    if (known == notes_.end() && notes_.size() < most_kinds)
        notes_.push_back({std::string(what), place, shortened(words)});
}

std::vector<Problem> Notes::warnings(const std::string& file) const {
    std::vector<Problem> warnings;
    for (const Note& note : notes_) {
        std::string where = to_string(note.place);
        if (!note.words.empty()) where += fmt::format("{}\"{}\"", where.empty() ? "" : ": ", note.words);
        warnings.push_back({Problem::Severity::warning,
                            file,
                            0,
                            0,
                            where.empty() ? note.what : fmt::format("{} (first {})", note.what, where),
                            {}});
    }
    return warnings;
}

} // namespace evenhand::document
