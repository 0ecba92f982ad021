#include "spec/import/lines.h"

#include "base/ascii.h"
#include "base/text.h"
#include "document/marks.h"
#include "spec/import/text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace evenhand::spec::importing {

namespace {

/// A mark within a text: "1.2 ", "(b) ", "2) ", "• ", and what it counts.
struct Inner {
    std::size_t at = 0, length = 0;
    std::string mark, before; ///< before: what comes before the number that goes up, such as "1."
    int number = 0;           ///< 0 for a bullet
};

int number_of(std::string_view figures) {
    int number = 0;
    const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), number);
    return error == std::errc() && end == figures.data() + figures.size() ? number : -1;
}

/// A mark that starts at this byte with a blank and a capital, digit or quotation behind it.
std::optional<Inner> mark_at(std::string_view text, std::size_t at) {
    // Only a few characters can start one; and how a mark is told needs no more than the words next to it.
    const char c = text[at], after = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool letter = is_lower(c) && (after == ')' || after == '.');
    if (!letter && c != '(' && !is_digit(c) && static_cast<unsigned char>(c) < 0x80) return std::nullopt;
    const auto found = document::list_mark(text.substr(at, 100));
    if (!found || found->length == 0) return std::nullopt;
    Inner inner{at, found->length, found->mark, {}, 0};
    if (document::is_bullet(found->mark)) {
        // A dash between words is punctuation.
        if (found->mark == "\u2013" || found->mark == "\u2014") return std::nullopt;
        return inner;
    }
    std::string core = found->mark;
    while (ends_with_any(core, ".)")) core.pop_back();
    if (!core.empty() && core[0] == '(') core.erase(0, 1);
    const std::size_t dot = core.rfind('.');
    inner.before = dot == std::string::npos ? std::string() : core.substr(0, dot + 1);
    const std::string last = core.substr(inner.before.size());
    inner.number = number_of(last);
    if (inner.number < 0 && last.size() == 1 && is_lower(last[0])) inner.number = last[0] - 'a' + 1;
    if (inner.number <= 0) return std::nullopt;
    return inner;
}

/// The marks within one line at which a list goes on that starts there, or with the line's own mark: 1.1, 1.2…; a),
/// b)…; or bullets.
std::vector<Inner> marks_within(std::string_view text, const std::string& own_mark) {
    constexpr std::size_t longest = 20'000; // no cell of people's; and looking takes time with the length
    std::vector<Inner> bullets, counted;
    if (text.size() > longest) return {};
    const auto own = own_mark.empty() ? std::nullopt : mark_at(own_mark + " Words", 0);
    if (own && own->number > 0) counted.push_back(*own);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\t') continue;
        auto inner = mark_at(text, at);
        if (!inner) continue;
        if (inner->number == 0) {
            bullets.push_back(*inner);
            continue;
        }
        const bool next =
            !counted.empty() && inner->before == counted.back().before && inner->number == counted.back().number + 1;
        if (next || (counted.empty() && (inner->number == 1 || at == 0))) counted.push_back(*inner);
    }
    const bool goes_on = counted.size() >= 2;
    if (own && own->number > 0) counted.erase(counted.begin());
    return goes_on ? counted : bullets;
}

/// The words that are not struck out, and whether all of them are bold.
std::pair<std::string, bool> kept_words(const document::Paragraph& paragraph) {
    document::Paragraph kept = paragraph;
    kept.runs.erase(
        std::remove_if(kept.runs.begin(), kept.runs.end(), [](const document::Run& run) { return run.strike; }),
        kept.runs.end());
    return {kept.text(), kept.all_bold()};
}

void add_line(std::vector<Line>& lines, Line line, std::string_view words) {
    const bool bullet = document::is_bullet(line.mark);
    // "• E1. Bakes bread": the number somebody typed says more than the list's own bullet.
    if (const auto found = document::list_mark(words);
        found && (line.mark.empty() || (bullet && ends_with_any(found->mark, ".)") &&
                                        found->mark.find_first_of("0123456789") != std::string::npos))) {
        line.mark = found->mark;
        words.remove_prefix(found->length);
    }
    line.text = clean(words);
    // An empty box to tick before the words.
    for (const std::string_view box : {"\u2610 ", "\u25A1 "})
        if (line.text.size() > box.size() && line.text.substr(0, box.size()) == box) line.text.erase(0, box.size());
    if (!line.text.empty() || !line.mark.empty()) lines.push_back(std::move(line));
}

/// One piece between line breaks.
void add_piece(std::vector<Line>& lines, const Line& like, std::string_view words) {
    const auto inner = marks_within(words, like.mark);
    if (inner.empty()) {
        add_line(lines, like, words);
        return;
    }
    if (inner.front().at > 0) {
        std::string before = trimmed(words.substr(0, inner.front().at));
        if (ends_with_any(before, ";")) before.pop_back();
        add_line(lines, like, before);
    }
    for (std::size_t one = 0; one < inner.size(); ++one) {
        const std::size_t end = one + 1 < inner.size() ? inner[one + 1].at : words.size();
        Line line = like;
        line.mark = inner[one].mark;
        const std::size_t start = inner[one].at + inner[one].length;
        line.text = clean(words.substr(start, end - start));
        // A semicolon before the next mark parts the two.
        if (one + 1 < inner.size() && ends_with_any(line.text, ";")) line.text.pop_back();
        if (!line.text.empty()) lines.push_back(std::move(line));
    }
}

} // namespace

bool Line::is_bullet() const {
    return !mark.empty() && number().empty();
}

bool Line::is_lone_mark() const {
    if (text.empty()) return !number().empty();
    const std::size_t start = text[0] == '(' ? 1 : 0;
    return mark.empty() && text.size() >= start + 2 && text.size() <= start + 4 && ends_with_any(text, ").") &&
           text.substr(start, text.size() - start - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") ==
               std::string::npos;
}

std::string Line::number() const {
    std::string core = trimmed(mark);
    if (core.empty() || document::is_bullet(core)) return {};
    while (ends_with_any(core, ".):]")) core.pop_back();
    while (!core.empty() && (core[0] == '(' || core[0] == '[')) core.erase(0, 1);
    const bool counts = std::any_of(core.begin(), core.end(), [](char c) { return is_digit(c) || is_letter(c); });
    return counts ? clean(core) : std::string();
}

std::vector<Line> lines_of(const document::Paragraph& paragraph) {
    const auto [words, bold] = kept_words(paragraph);
    Line like;
    like.mark = clean(paragraph.mark);
    like.depth = paragraph.depth;
    like.heading = paragraph.heading;
    like.bold = bold;
    like.place = paragraph.place;
    std::vector<Line> lines;
    for (const std::string& piece : split(words, "\n\v")) {
        if (clean(piece).empty()) continue;
        add_piece(lines, like, piece);
        like.mark.clear(); // the paragraph's mark stands before its first line
    }
    if (lines.empty() && !like.mark.empty()) lines.push_back(std::move(like));
    return lines;
}

std::vector<Line> lines_of(const std::vector<document::Paragraph>& paragraphs) {
    std::vector<Line> lines;
    for (const document::Paragraph& paragraph : paragraphs)
        for (Line& line : lines_of(paragraph)) {
            // "a)" on a line of its own is the mark of the next.
            if (!lines.empty() && lines.back().is_lone_mark() && line.mark.empty() && !line.is_lone_mark()) {
                line.mark = lines.back().mark + lines.back().text;
                lines.pop_back();
            }
            lines.push_back(std::move(line));
        }
    return lines;
}

std::string words_in(const document::Cell& cell) {
    std::string words;
    for (const Line& line : lines_of(cell.paragraphs)) {
        if (!words.empty()) words += '\n';
        // A letter in brackets is more likely a code than a list's mark, where it is the value of a cell.
        const bool letters = !line.is_bullet() && line.mark.find_first_of("0123456789") == std::string::npos;
        words += line.text.empty() ? line.mark : letters ? clean(line.mark + " " + line.text) : line.text;
    }
    return words;
}

std::string short_words(const document::Cell* cell) {
    return cell ? clean(words_in(*cell)) : std::string();
}

} // namespace evenhand::spec::importing
