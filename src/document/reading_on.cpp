#include "document/reading_on.h"

#include "base/ascii.h"
#include "base/text.h"
#include "document/marks.h"
#include "document/paragraphs.h"

#include <algorithm>
#include <array>

namespace evenhand::document {

bool is_small(std::string_view text) {
    if (text.starts_with('(') && !list_mark(text)) text.remove_prefix(1);
    return !text.empty() && is_lower(text[0]);
}

bool begins(std::string_view text) {
    return !text.empty() && !is_small(text);
}

bool is_unfinished(std::string_view words) {
    static constexpr std::array<std::string_view, 15> unfinished = {
        "/", " and", " or", " of", " the", " a", " an", " to", " in", " with", " for", " by", " from", "&", ","};
    return std::any_of(unfinished.begin(), unfinished.end(),
                       [&](std::string_view word) { return words.ends_with(word); });
}

bool cannot_begin(std::string_view words) {
    static constexpr std::array<std::string_view, 6> joints = {"and ", "or ", "of ", "to ", "with ", "for "};
    return std::any_of(joints.begin(), joints.end(), [&](std::string_view word) { return words.starts_with(word); });
}

bool is_full(double right, std::string_view next, double edge) {
    const std::size_t blank = next.find(' ');
    const auto word = static_cast<double>(character_breaks(next.substr(0, blank)).size());
    return right + 1 + word > edge;
}

bool reads_on(std::string_view before, std::string_view next) {
    if (before.empty() || next.empty()) return false;
    if (is_small(next))
        return std::string_view(".;:!?").find(before.back()) == std::string_view::npos && !list_mark(next);
    return is_unfinished(before) && !list_mark(next);
}

void go_on(Paragraph& paragraph, const std::vector<Run>& runs) {
    if (runs.empty()) return;
    if (!paragraph.runs.empty()) {
        std::string& last = paragraph.runs.back().text;
        const std::string& next = runs.front().text;
        const bool small = !next.empty() && is_lower(next[0]);
        const bool parted = last.size() > 1 && last.back() == '-' && last[last.size() - 2] != ' ' && small;
        if (last.ends_with("\u00AD"))
            last.resize(last.size() - 2);
        else if (!parted)
            last += ' ';
    }
    for (const Run& run : runs) append(paragraph, run.text, {run.bold, run.italic, run.strike});
}

} // namespace evenhand::document
