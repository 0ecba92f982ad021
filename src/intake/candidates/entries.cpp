#include "intake/candidates/entries.h"

#include "base/text.h"
#include "document/read.h"
#include "intake/candidates/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::intake::candidates {

namespace {

/// No post began at a time of day, whatever a file says ("2015-03-01T00:00:00Z").
std::string day_of(std::string date) {
    date = tidied(date);
    if (date.find('T') == 10) date.resize(10);
    const std::string word = folded(date);
    return word == "notknown" || word == "notapplicable" ? std::string() : date;
}

std::string without_empty(const std::vector<std::string>& parts, std::string_view separator) {
    std::vector<std::string> kept;
    for (const std::string& part : parts)
        if (std::string text = trimmed(part); !text.empty()) kept.push_back(std::move(text));
    return joined(kept, separator);
}

bool has_markup(const std::string& text) {
    const std::string small = folded(text);
    static constexpr std::array marks{"<p>", "<p ",  "<br", "<ul",  "<ol",     "<li", "<div",
                                      "<b>", "</b>", "<i>", "</i>", "<strong", "<em", "<span"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](const char* mark) { return small.find(mark) != std::string::npos; });
}

} // namespace

std::string period(std::string from, std::string to, bool goes_on) {
    from = day_of(std::move(from));
    to = day_of(std::move(to));
    if (from.empty() && to.empty()) return {};
    if (from.empty()) return "until " + to;
    if (to.empty()) return (goes_on ? "since " : "from ") + from;
    return from + " to " + to;
}

std::string Entry::text() const {
    std::string head = without_empty(what, ", ");
    if (!when.empty()) head += head.empty() ? when : " (" + when + ")";
    std::vector<std::string> lines{head};
    lines.insert(lines.end(), texts.begin(), texts.end());
    for (const std::string& point : points)
        if (const std::string said = trimmed(point); !said.empty()) lines.push_back("• " + said);
    return without_empty(lines, "\n");
}

void add_entries(Candidate& candidate, Meaning meaning, const std::string& heading, std::vector<Item> entries,
                 const EntryText& text_of) {
    std::vector<std::string> texts, left;
    for (Item& entry : entries) {
        const bool text_alone = entry.items.empty();
        texts.push_back(text_alone ? std::exchange(entry.text, {}) : text_of(entry));
        left.push_back(entry.rest());
    }
    candidate.add(meaning, heading, without_empty(texts, "\n\n"));
    candidate.add(Meaning::other, heading + " (further details)", without_empty(left, "\n\n"));
}

void add_rest(Candidate& candidate, const std::string& heading, const Item& item) {
    candidate.add(Meaning::other, heading, item.rest());
}

std::string without_markup(const std::string& text) {
    if (text.size() > most_text || !has_markup(text)) return text;
    try {
        return plain_text(document::read_document("<html><body>" + text + "</body></html>", {}));
    } catch (const InvalidInput&) { // beyond the bounds of a page: as it was written, then
        return text;
    }
}

std::string from_base64(std::string_view text) {
    if (text.starts_with("data:")) {
        const std::size_t comma = text.find(',');
        if (comma == std::string_view::npos || text.substr(0, comma).find(";base64") == std::string_view::npos)
            return {};
        text.remove_prefix(comma + 1);
    }
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0, count = 0;
    for (const char c : text) {
        if (c == '=' || c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos) return {};
        bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 0xFF);
    }
    return bytes;
}

void add_embedded(Candidate& candidate, const std::string& name, const std::string& kind, const std::string& base64) {
    std::string bytes = from_base64(trimmed(base64));
    if (bytes.starts_with("data:")) bytes = from_base64(bytes); // packed twice, as Europass does with pictures
    if (bytes.empty()) return candidate.add(Meaning::other, name, base64);
    std::string file = name.substr(name.find_last_of("/\\") + 1);
    if (file.find('.') == std::string::npos && !kind.empty()) {
        std::string ending = folded(kind.substr(kind.find('/') + 1));
        if (ending == "jpeg") ending = "jpg";
        if (std::all_of(ending.begin(), ending.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            file += "." + ending;
    }
    candidate.originals.push_back({file, std::move(bytes)});
}

} // namespace evenhand::intake::candidates
