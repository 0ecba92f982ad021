// A document as the lines and tables that the walk goes through.
#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/walk.h"
#include "spec/import/words.h"

#include <algorithm>

namespace evenhand::spec::importing {

namespace {

/// A table with words in one column alone is a frame around text.
bool is_frame(const document::Table& table) {
    int used = -1;
    for (const document::TableRow& row : table.rows)
        for (const document::Cell& cell : row.cells) {
            if (words_in(cell).empty()) continue;
            if (used >= 0 && used != cell.column) return false;
            if (cell.columns > 1 && table.columns > 1 && table.rows.size() > 1) return false;
            used = cell.column;
        }
    return true;
}

/// "Page 1 of 2".
bool is_page_number(const std::string& text) {
    const auto words = words_of(plain(text));
    const auto figures = [&](std::size_t at) { return words[at].find_first_not_of("0123456789") == std::string::npos; };
    return (words.size() == 2 && words[0] == "page" && figures(1)) ||
           (words.size() == 4 && words[0] == "page" && figures(1) && words[2] == "of" && figures(3));
}

/// "Nice to have (but do apply if you lack them)": what is said beside an importance to whoever reads it.
void drop_aside(Line& line) {
    const std::size_t open = line.text.find(" (");
    if (open == std::string::npos || !ends_with_any(line.text, "):")) return;
    const std::string aside = plain(line.text.substr(open));
    const auto words = words_of(aside);
    if (words.size() < 4 || !starts_lower(line.text.substr(open + 2)) ||
        !importance_said(plain(line.text.substr(0, open))))
        return;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (method_at(words, at)) return;
    line.text.resize(open);
}

/// "1.1 analyse claims", "1.2 learn quickly": numbers before small letters are marks where they count on.
void mark_numbers(std::vector<Step>& steps) {
    struct Numbered {
        Line* line;
        std::string before; ///< "1."
        int last;
        std::size_t length;
    };
    std::vector<Numbered> all;
    for (Step& step : steps) {
        const std::string& text = step.line.text;
        const std::size_t end = text.find(' '), dot = text.rfind('.', end);
        if (step.table || !step.line.mark.empty() || end == std::string::npos || end > 7) continue;
        const std::size_t figures = std::min(text.find_first_of("0123456789"), end);
        const bool lettered = figures >= 1 && figures <= 2 && is_capitals("A" + text.substr(0, figures)) &&
                              figures < end && end - figures <= 2 &&
                              text.substr(figures, end - figures).find_first_not_of("0123456789") == std::string::npos;
        const bool bare =
            end <= 2 && figures == 0 && text.substr(0, end).find_first_not_of("0123456789") == std::string::npos;
        const bool words = starts_upper(text.substr(end, 3)) || text[end + 1] == '('; // not "0 - no evidence"
        if (bare && words && text[end + 1] != '-') all.push_back({&step.line, {}, std::stoi(text.substr(0, end)), end});
        if (lettered) all.push_back({&step.line, text.substr(0, figures), std::stoi(text.substr(figures)), end});
        const bool number = dot > 0 && dot != std::string::npos && dot + 1 < end && end - dot <= 3 &&
                            text.substr(0, end).find_first_not_of("0123456789.") == std::string::npos;
        if (number) all.push_back({&step.line, text.substr(0, dot + 1), std::stoi(text.substr(dot + 1)), end});
    }
    for (std::size_t one = 0; one < all.size(); ++one) {
        const auto counts = [&](std::size_t other, int by) {
            return other < all.size() && all[other].before == all[one].before && all[other].last == all[one].last + by;
        };
        if (!counts(one + 1, 1) && !counts(one - 1, -1)) continue;
        // A number alone counts from 1 on: "3 years" and "4 certificates" are words.
        if (all[one].before.empty() && all[one].last != 1 &&
            (one == 0 || all[one - 1].line->mark != std::to_string(all[one].last - 1)))
            continue;
        Line& line = *all[one].line;
        line.mark = all[one].before + std::to_string(all[one].last);
    }
    for (const Numbered& one : all)
        if (!one.line->mark.empty()) one.line->text = trimmed(one.line->text.substr(one.length));
}

/// Lines of a running footer that stand before a number of page, between two items of a list.
/// \param pages where the numbers stood
void drop_footers(std::vector<Step>& steps, const std::vector<std::size_t>& pages) {
    const auto is_item = [&](std::size_t at) { return !steps[at].table && !steps[at].line.mark.empty(); };
    for (auto page = pages.rbegin(); page != pages.rend(); ++page) {
        if (*page < 2 || *page >= steps.size() || !is_item(*page) || !is_item(*page - 2)) continue;
        const Line& footer = steps[*page - 1].line;
        const bool short_line = word_count(footer.text) <= 8 && !ends_with_any(footer.text, ":;,");
        if (steps[*page - 1].table || !footer.mark.empty() || footer.heading > 0 || !short_line) continue;
        if (starts_lower(footer.text) || importance_said(plain(footer.text)) || is_category(plain(footer.text)))
            continue;
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(*page) - 1);
    }
}

} // namespace

std::vector<Step> steps_of(const document::Document& document) {
    std::vector<Step> steps;
    std::string lone;
    std::vector<std::size_t> pages;
    for (const document::Block& block : document.blocks) {
        const auto add = [&](const document::Paragraph& paragraph) {
            for (Line& line : lines_of(paragraph)) {
                if (line.is_lone_mark() || line.text.empty()) {
                    lone = line.is_lone_mark() ? line.mark + line.text : std::string(); // "a)" on a line of its own
                    continue;
                }
                if (line.mark.empty()) line.mark = lone;
                lone.clear();
                drop_aside(line);
                if (is_page_number(line.text))
                    pages.push_back(steps.size());
                else
                    steps.push_back({std::move(line), nullptr});
            }
        };
        const auto* table = std::get_if<document::Table>(&block);
        if (!table) {
            add(std::get<document::Paragraph>(block));
        } else if (!is_frame(*table)) {
            steps.push_back({{}, table});
        } else {
            for (const document::TableRow& row : table->rows)
                for (const document::Cell& cell : row.cells)
                    for (const document::Paragraph& paragraph : cell.paragraphs) add(paragraph);
        }
    }
    drop_footers(steps, pages);
    mark_numbers(steps);
    // "1 Experience" over 1.1, 1.2: a number without its stop.
    for (std::size_t at = 0; at + 1 < steps.size(); ++at) {
        Line& line = steps[at].line;
        const std::size_t end = line.text.find_first_not_of("0123456789.");
        if (steps[at].table || steps[at + 1].table || !line.mark.empty() || end == 0 || end == std::string::npos ||
            line.text[end] != ' ')
            continue;
        const std::string number = line.text.substr(0, end);
        if (steps[at + 1].line.number().substr(0, number.size() + 1) != number + ".") continue;
        line.mark = number;
        line.text = trimmed(line.text.substr(end));
    }
    return steps;
}

} // namespace evenhand::spec::importing
