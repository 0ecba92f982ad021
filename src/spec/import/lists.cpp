// Criteria, tasks and summaries out of lines of text.
#include "base/text.h"
#include "spec/import/announced.h"
#include "spec/import/post.h"
#include "spec/import/text.h"
#include "spec/import/values_of_row.h"
#include "spec/import/walk.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::spec::importing {

namespace {

class ListReader {
  public:
    ListReader(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void read(const std::vector<Line>& lines) {
        marked_ = std::any_of(lines.begin(), lines.end(), [](const Line& line) { return !line.mark.empty(); });
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const Line& line = lines[at];
            if (explains_importance(line) || speaks_of_all_staff(line)) { // and so does the rest of that list
                if (!statements_.empty() && ends_with_any(statements_.back().text, ":")) statements_.pop_back();
                at += line.mark.empty();
                for (; at < lines.size() && !lines[at].mark.empty(); ++at) findings_.warn_remark(lines[at]);
                --at;
                continue;
            }
            if (explained_in(with_mark(line.mark, line.text)).all) continue;
            if (tells_signs(line)) continue;
            if (is_value_line(line, findings_.legend()) && statements_.empty()) {
                findings_.warn_remark(line);
                continue;
            }
            if (!statements_.empty() && is_value(line)) continue;
            if (!importance_.empty() || !methods_.empty()) flush();
            const bool announces = at + 1 < lines.size() && !lines[at + 1].mark.empty();
            const bool valued = at + 1 < lines.size() && is_value_of(line, lines[at + 1]);
            // "You will be able to demonstrate:" over what is complete in itself.
            if (announces && leads_to_candidate(line) && starts_upper(lines[at + 1].text)) continue;
            const bool taken = valued || belongs(line, announces);
            if (taken) statements_.push_back(line);
            left_out_ = !taken;
        }
        flush();
    }

  private:
    /// "Those rated:", then "1. are desirable, but not necessary".
    static bool explains_importance(const Line& line) {
        const std::string words = plain(line.text);
        const bool verb = starts_with(words, "are") || starts_with(words, "is");
        const ImportanceFound found = importance_in(words);
        const bool no_more = words_of(found.rest).size() <= 2; // but "is civil (essential)"
        return !line.mark.empty() && starts_lower(line.text) && verb && (found.essential || found.desirable) && no_more;
    }

    /// "We expect all our people to:"
    static bool speaks_of_all_staff(const Line& line) {
        static constexpr std::array<std::string_view, 9> staff = {
            "all our people", "all our staff",    "all staff",       "all employees",     "all colleagues",
            "all our teams",  "all team members", "all postholders", "everyone who works"};
        return line.mark.empty() && ends_with_any(line.text, ":") && has_any(plain(line.text), staff);
    }

    /// Signs for both importances, explained; or the heads of columns.
    static bool tells_signs(const Line& line) {
        static constexpr std::array<std::string_view, 9> marking = {
            "marked", "shown", "indicated", "denoted", "identified", "labelled", "flagged", "listed", "rated"};
        const std::string words = plain(line.text);
        const ImportanceFound importance = importance_in(words);
        return importance.both() && word_count(line.text) <= 12 &&
               (trimmed(importance.rest).empty() || is_category(importance.rest) ||
                (line.mark.empty() && has_any(words, marking)));
    }

    /// Whether codes, methods or a tick below a line make a requirement of it.
    bool is_value_of(const Line& line, const Line& below) const {
        if (!line.mark.empty() || !below.mark.empty() || is_note(plain(line.text)) || is_fact(line.text)) return false;
        const bool whole = values_alone(below.text, findings_.legend()).has_value(); // even of "QLab"
        if (word_count(line.text) < 3 && !whole) return false;
        return tick_of(below.text) != Tick::none || is_value_line(below, findings_.legend());
    }

    /// Values on lines of their own, behind the statements they are of.
    bool is_value(const Line& line) {
        if (!line.mark.empty() || line.text.size() > 120) return false;
        const Legend& legend = findings_.legend();
        const std::size_t colon = line.text.find(':');
        if (const auto said = said_for_all(line.text, legend); !said.empty() && said.front().label) {
            const bool whole = colon == std::string::npos; // "Assessed at interview"
            (said.front().importance ? importance_ : methods_) +=
                (whole ? said.front().assessed.words : trimmed(line.text.substr(colon + 1))) + "\n";
            if (!said.front().importance) labelled_ = labelled_.stated() ? Assessed() : said.front().assessed;
            return true;
        }
        if (const auto both = values_alone(line.text, legend); both) {
            importance_ += both->importance_words + "\n";
            methods_ += both->assessed.words + "\n";
            return true;
        }
        if (line.text.size() > 60) return false;
        if (tick_of(line.text) != Tick::none && !legend.method(line.text)) {
            findings_.warn(line.place, fmt::format("what {} below {} ticks cannot be told", quoted(line.text),
                                                   quoted(statements_.back().text)));
            return true;
        }
        if (word_count(line.text) == 1 && importance_value(line.text, legend)) {
            importance_ += line.text + "\n";
            return true;
        }
        // "Counting test", where others stood below an "Application form"
        const bool alike = value_lines_ && starts_upper(line.text) && method_at_end(plain(line.text)).has_value();
        if (!alike && !is_value_line(line, legend)) return false;
        value_lines_ = true;
        methods_ += line.text + "\n";
        return true;
    }

    /// Whether a line is a requirement or goes on with one; what is not marked in a marked list is text around it.
    bool belongs(const Line& line, bool announces) {
        if (!line.mark.empty()) return true;
        const std::string words = plain(line.text);
        const Stripped said = stripped(line.text, findings_.legend());
        if (said.importance && said.text != line.text) return true;
        if (!statements_.empty() && !left_out_ && (starts_lower(line.text) || line.text[0] == '(')) return true;
        if (is_note(words) || is_fact(line.text)) return false;
        if (announces && ends_with_any(line.text, ":")) return true; // a stem
        const bool requirement = starts_as_requirement(words) || said.importance.has_value() || said.assessed.stated();
        if (!marked_ && (requirement || (context_.importance() && word_count(line.text) <= 60))) return true;
        if (marked_ && requirement && context_.importance()) return true;
        if (word_count(line.text) >= 3) findings_.warn_remark(line);
        return false;
    }

    void flush() {
        auto found = found_in(statements_in(statements_, findings_.legend()));
        statements_.clear();
        for (Found& one : found) {
            if (one.said.importance) { // more than the heading over it says
                one.importance = one.said.importance;
                one.importance_words = one.said.importance_words;
            }
            one.set_importance(context_.importance(), context_.importance_words());
            one.implied_essential = context_.implies_essential();
            if (!one.assessed.stated() && methods_.empty()) one.assessed = context_.assessed();
        }
        RowValues values;
        if (!importance_.empty()) values.importance.push_back(importance_);
        if (!methods_.empty()) values.methods.push_back(methods_);
        importance_.clear();
        methods_.clear();
        share_out(values, found, findings_);
        const bool all_alike = labelled_.stated() && std::all_of(found.begin(), found.end(), [&](const Found& one) {
                                   return one.assessed.methods == labelled_.methods;
                               });
        if (all_alike && !found.empty()) findings_.say_of_section(labelled_);
        labelled_ = {};
        for (Found& one : found) {
            if (method_said(plain(one.text))) // alone on a line: it has lost what it belongs to
                findings_.warn(one.place, fmt::format("what {} belongs to cannot be told", quoted(one.text)));
            else
                findings_.add(std::move(one));
        }
    }

    const Context& context_;
    Findings& findings_;
    bool marked_ = false;
    bool left_out_ = false;    ///< the line before
    bool value_lines_ = false; ///< methods stood below statements
    std::vector<Line> statements_;
    std::string importance_, methods_;
    Assessed labelled_; ///< by the one line below the statements
};

/// A list as texts: a line without mark in small letters goes on with the one before.
std::vector<std::string> items_in(const std::vector<Line>& lines, bool only_marked) {
    std::vector<std::string> items;
    bool open = false;
    for (const Line& line : lines) {
        const bool goes_on = open && line.mark.empty() && starts_lower(line.text);
        if (goes_on) {
            items.back() += " " + line.text;
            continue;
        }
        open = !line.mark.empty() || (!only_marked && word_count(line.text) >= 3 && !ends_with_any(line.text, ":") &&
                                      !is_note(plain(line.text)));
        if (open) items.push_back(line.text);
    }
    return items;
}

} // namespace

void read_criteria(const std::vector<Line>& lines, const Context& context, Findings& findings) {
    ListReader(context, findings).read(findings.in_one_language(lines));
}

Duties tasks_in(const std::string& heading, const std::vector<Line>& lines) {
    const bool marked = std::any_of(lines.begin(), lines.end(), [](const Line& line) { return !line.mark.empty(); });
    return {heading, items_in(lines, marked)};
}

Duties tasks_in(const std::string& heading, const document::Table& table, std::size_t first) {
    Duties duties{heading, {}};
    const Grid grid(table);
    for (std::size_t row = first; row < grid.rows(); ++row) {
        std::size_t longest = grid.columns();
        for (const std::size_t column : grid.filled(row))
            if (grid.begins(row, column) &&
                (longest == grid.columns() || grid.words(row, column).size() > grid.words(row, longest).size()))
                longest = column;
        if (longest == grid.columns()) continue;
        auto lines = lines_of(grid.at(row, longest)->paragraphs);
        const std::string number = clean(grid.words(row, 0));
        const bool counted = longest > 0 && number.find_first_not_of("0123456789.)") == std::string::npos;
        if (counted && !number.empty() && !lines.empty()) lines.front().mark = number; // "1 | Visits applicants"
        for (std::string& task : items_in(lines, false)) duties.tasks.push_back(std::move(task));
    }
    return duties;
}

std::vector<std::string> summary_in(const std::vector<Line>& lines) {
    std::vector<std::string> requirements;
    bool takes = true;
    for (const Line& line : lines) {
        if (line.mark.empty())
            takes = !ends_with_any(line.text, ":") || announces_requirements(plain(line.text));
        else if (takes)
            requirements.push_back(line.text);
    }
    return requirements;
}

} // namespace evenhand::spec::importing
