#include "spec/import/marks_of_row.h"

#include "base/text.h"
#include "spec/import/context.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace evenhand::spec::importing {

namespace {

/// What one cell under a column's heading says.
struct Mark {
    bool yes = false;
    std::string methods;                  ///< codes in place of a tick
    std::optional<Importance> importance; ///< likewise
    bool unknown = false;
};

Mark mark_in(const std::string& words, const Column& column, const Legend& legend) {
    Mark mark;
    const std::string one = clean(words);
    const Tick tick = legend.method(one) || legend.importance_of(one) ? Tick::none : tick_of(one);
    if (one.empty() || tick == Tick::no || (tick == Tick::none && is_nothing(one))) return mark;
    if (column.weighs) {
        mark.yes = one.find_first_of("123456789") != std::string::npos;
        return mark;
    }
    const bool letter = one.find_first_not_of("xX") == std::string::npos;
    if (tick == Tick::yes || (tick == Tick::cross && (letter ? column.letters_say_yes : column.crosses_say_yes))) {
        mark.yes = true;
        return mark;
    }
    if (tick == Tick::cross) return mark;
    if (const auto importance = importance_value(one, legend)) {
        mark.yes = true;
        mark.importance = importance;
        return mark;
    }
    mark.yes = true;
    if (is_assessment(one, legend) || looks_like_codes(one)) {
        // "A" in the column of application is a tick of its own kind.
        const auto methods = assessed_in(one, legend).methods;
        if (!column.method || methods != std::vector<Method>{*column.method}) mark.methods = one;
        return mark;
    }
    mark.unknown = true;
    return mark;
}

/// A symbol font's tick that came as a letter: the one thing that stands in all columns of marks.
bool is_only_sign(const std::string& words) {
    const std::string one = clean(words);
    return one == "P" || one == "a" || one == "\u00F0" || one == "R" || one == "O";
}

/// The cell's text for each of the statements: line by line, or one for all.
std::vector<std::string> for_each(const std::string& words, std::size_t count) {
    std::vector<std::string> lines;
    for (const std::string& line : split(words, "\n"))
        if (!clean(line).empty()) lines.push_back(clean(line));
    if (lines.size() == count && count > 1) return lines;
    return std::vector<std::string>(count, joined(lines, ", "));
}

struct Marks {
    std::vector<std::pair<Importance, std::string>> importance; ///< with the heading's word
    std::vector<std::string> methods;                           ///< as the headings or cells name them
    std::string unknown;
};

void give(const Marks& marks, Found& found, Findings& findings) {
    if (!marks.importance.empty()) {
        const bool one = std::all_of(marks.importance.begin(), marks.importance.end(),
                                     [&](const auto& other) { return other.first == marks.importance[0].first; });
        if (one) {
            found.importance = marks.importance[0].first;
            found.importance_words = marks.importance[0].second;
        } else {
            findings.warn(found.place, fmt::format("{} is marked both essential and desirable", quoted(found.text)));
            found.importance_doubtful = true;
        }
    }
    if (!marks.methods.empty()) { // beside what a column of words says
        auto all = marks.methods;
        if (found.assessed.stated()) all.push_back(found.assessed.words);
        found.assessed = assessed_in(joined(all, ", "), findings.legend());
    }
    if (!marks.unknown.empty())
        findings.warn(found.place, fmt::format("what {} says in a column of marks cannot be told, for {}",
                                               quoted(marks.unknown), quoted(found.text)));
}

} // namespace

void share_out_marks(const Grid& grid, std::size_t row, const document::Cell* statement, const Columns& columns,
                     std::vector<Found>& statements, Findings& findings) {
    if (statements.empty() || columns.count(Role::mark) == 0) return;
    const Legend& legend = findings.legend();
    std::vector<Marks> marks(statements.size());
    for (std::size_t column = 0; column < columns.all.size(); ++column) {
        const Column& one = columns.all[column];
        const document::Cell* cell = grid.at(row, column);
        const bool again =
            column > 0 && cell == grid.at(row, column - 1) && columns.all[column - 1].heading == one.heading;
        if (one.role != Role::mark || !cell || cell == statement || again) continue;
        const auto each = for_each(grid.words(row, column), statements.size());
        for (std::size_t at = 0; at < each.size(); ++at) {
            Mark mark = mark_in(each[at], one, legend);
            if (mark.unknown && is_only_sign(each[at])) mark.unknown = false;
            if (!mark.methods.empty() && is_only_sign(mark.methods) && !legend.method(mark.methods))
                mark.methods.clear();
            if (mark.unknown) marks[at].unknown = each[at];
            if (!mark.yes || mark.unknown) continue;
            if (one.importance)
                marks[at].importance.emplace_back(*one.importance, importance_word(one.heading, *one.importance));
            if (one.method) {
                marks[at].methods.push_back(one.code.empty() ? one.heading : one.code);
                if (mark.importance) marks[at].importance.emplace_back(*mark.importance, clean(each[at]));
            }
            if (!mark.methods.empty()) marks[at].methods.push_back(mark.methods);
        }
    }
    for (std::size_t at = 0; at < statements.size(); ++at) give(marks[at], statements[at], findings);
}

} // namespace evenhand::spec::importing
