#include "spec/import/glued_headings.h"

#include "base/text.h"
#include "spec/import/text.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace evenhand::spec::importing {

namespace {

bool is_item(const Step& step) {
    return !step.table && !step.line.mark.empty();
}

/// The importance that a line says and nothing else.
std::optional<Importance> heads(const Step& step) {
    if (step.table || !step.line.mark.empty() || word_count(step.line.text) > 4) return std::nullopt;
    return importance_said(plain(step.line.text));
}

/// Where a heading of importance begins at the end of a line: "… Desirable", "… Desirable criteria:".
struct Tail {
    std::size_t at;
    Importance is;
};
std::optional<Tail> tail_of(const std::string& text) {
    for (const std::string_view word : {" Essential", " Desirable"}) {
        const std::size_t at = text.rfind(word);
        if (at == std::string::npos || word_count(text.substr(0, at)) < 2) continue;
        const std::string tail = trimmed(text.substr(at));
        const auto importance = importance_said(plain(tail));
        const bool closed = std::string_view(":-/&,(").find(text[at - 1]) == std::string_view::npos &&
                            !trimmed(text.substr(0, at)).ends_with("\u2013");
        if (importance && closed && word_count(tail) <= 2) return Tail{at, *importance};
    }
    return std::nullopt;
}

} // namespace

void part_glued_headings(std::vector<Step>& steps, Findings& findings) {
    for (std::size_t first = 1; first < steps.size(); ++first) {
        const auto over = is_item(steps[first]) ? heads(steps[first - 1]) : std::nullopt;
        if (!over) continue;
        std::size_t end = first, glued = 0, tails = 0;
        for (; end < steps.size() && is_item(steps[end]); ++end)
            if (const auto tail = tail_of(steps[end].line.text)) {
                ++tails;
                if (tail->is != *over) glued = end;
            }
        if (tails != 1 || glued == 0 || glued + 1 == end) continue;
        Line& line = steps[glued].line;
        Step heading;
        heading.line.place = line.place;
        const std::size_t at = tail_of(line.text)->at;
        heading.line.text = trimmed(line.text.substr(at));
        findings.warn(line.place, fmt::format("{} at the end of {} is taken for the heading of what follows",
                                              quoted(heading.line.text), quoted(line.text)));
        line.text = trimmed(line.text.substr(0, at));
        steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(glued) + 1, std::move(heading));
    }
}

} // namespace evenhand::spec::importing
