// Which lines of a document head what follows.
#include "spec/import/announced.h"
#include "spec/import/post.h"
#include "spec/import/post_words.h"
#include "spec/import/row_of_table.h"
#include "spec/import/text.h"
#include "spec/import/walk.h"

#include "base/text.h"

#include <algorithm>

namespace evenhand::spec::importing {

/// A list or a table comes next.
bool Walk::heads_a_list(std::size_t at) const {
    const Step* next = after(at);
    return next && (next->table || !next->line.mark.empty());
}

/// Whether lines under a heading say their importance or methods themselves.
bool Walk::values_follow(std::size_t at) const {
    constexpr std::size_t enough = 4;
    for (std::size_t next = at + 1; next < std::min(steps_.size(), at + 1 + enough); ++next) {
        const Step& step = steps_[next];
        if (step.table || step.line.heading > 0) return false;
        const Stripped said = stripped(step.line.text, findings_.legend());
        if (said.text != step.line.text && (said.importance || said.assessed.stated())) return true;
    }
    return false;
}

/// "Essential" and right below it "Desirable": heads of columns whose table is lost.
bool Walk::heads_lost_column(std::size_t at) const {
    const auto importance = [&](std::size_t of) -> std::optional<Importance> {
        if (of >= steps_.size() || steps_[of].table) return std::nullopt;
        const ImportanceFound found = importance_in(plain(steps_[of].line.text));
        return found.one() && trimmed(found.rest).empty() ? std::optional(found.which()) : std::nullopt;
    };
    const auto here = importance(at), below = importance(at + 1), above = importance(at - 1);
    return here && ((below && below != here) || (above && above != here));
}

/// The post under "Person specification", before anything else.
bool Walk::names_the_post(const std::string& plain_words) const {
    return names_a_job(plain_words) && !is_category(plain_words) && findings_.count() == 0 && !findings_.has_section();
}

/// A table whose rows begin with their importance, as those of criteria before it did.
bool Walk::heads_rows_of_importance(std::size_t at) const {
    const Step* below = after(at);
    if (!in_criteria() || !below || !below->table || findings_.count() == 0) return false;
    return rows_begin_with_importance(Grid(*below->table));
}

/// Whether the rows of a table count on from a number: 2.1 in the first.
static bool counts_below(const document::Table& table, const std::string& number) {
    if (number.empty() || table.rows.empty() || table.rows.front().cells.empty()) return false;
    const auto lines = lines_of(table.rows.front().cells.front().paragraphs);
    const std::string words = lines.empty() ? std::string() : lines[0].mark + " " + lines[0].text;
    return trimmed(words).substr(0, number.size() + 1) == number + ".";
}

/// "Essential (application form)", "Essential criteria assessed at interview" over a list whose lines have no such line
/// each.
bool Walk::heads_items_with_how(std::size_t at) const {
    const Line& line = steps_[at].line;
    const Step *first = after(at), *second = first ? after(at + 1) : nullptr;
    const bool over_items = line.mark.empty() && first && !first->table && !first->line.mark.empty() &&
                            (!second || (!second->table && !second->line.mark.empty()));
    if (!over_items || word_count(line.text) > 12) return false;
    const Stripped said = said_by_heading(line.text, findings_.legend());
    const ImportanceFound importance = importance_in(plain(said.text));
    const std::string rest = trimmed(importance.rest);
    return said.assessed.stated() && importance.one() && (rest.empty() || is_category(importance.rest));
}

/// "1. Administrative", then 1.1; or bold: but not the items of a list.
bool Walk::is_marked_heading(std::size_t at) const {
    const Line& line = steps_[at].line;
    const std::size_t count = word_count(line.text);
    const std::string words = plain(line.text);
    const Step* behind = after(at) ? after(at + 1) : nullptr;
    const Step* next = after(at);
    const bool over_list = next && !next->table && !next->line.mark.empty() &&
                           (next->line.depth > line.depth || (next->line.is_bullet() && !line.is_bullet()));
    const bool group = is_category(words) && count <= 5 && !starts_as_requirement(words);
    const bool counts_in_table = next && next->table && counts_below(*next->table, line.number());
    if (!line.is_bullet() && in_criteria() && (counts_in_table || (group && next && next->table))) return true;
    if (over_list && (group || importance_said(words))) return true;
    // "1. Skills", "Essential", "a) …"
    const ImportanceFound below = importance_in(next && !next->table ? plain(next->line.text) : std::string());
    const bool over_lists = below.one() && trimmed(below.rest).empty() && next->line.mark.empty();
    if (!line.is_bullet() && group && over_lists && behind && (behind->table || !behind->line.mark.empty()))
        return true;
    if (line.is_bullet()) return false;
    const std::string number = line.number();
    const auto is_below = [&](const Step* step) {
        return step && !step->table && step->line.number().substr(0, number.size() + 1) == number + ".";
    };
    // "1. Thinking", "Ability to:", "1.1 …"
    const bool stem = next && !next->table && next->line.mark.empty() && ends_with_any(next->line.text, ":");
    const bool counts_on = is_below(next) || (stem && is_below(after(at + 1)));
    const bool stands_out = (line.bold || is_capitals(line.text)) && next && (next->table || !next->line.bold);
    return counts_on || stands_out;
}

/// Neither bold nor in capitals: a line that reads like a heading and stands where one may.
bool Walk::is_worded_as_heading(std::size_t at) const {
    const Line& line = steps_[at].line;
    const std::size_t count = word_count(line.text);
    const std::string words = plain(line.text);
    if (!starts_upper(line.text) || !after(at)) return false;
    // "Skills (interview)", then "Essential" and a list
    const Step *following = after(at), *third_down = after(at + 1);
    const Stripped own = stripped(line.text, findings_.legend());
    const ImportanceFound below = importance_in(following->table ? std::string() : plain(following->line.text));
    const bool over_lists = below.one() && trimmed(below.rest).empty() && third_down &&
                            (third_down->table || !third_down->line.mark.empty());
    if (over_lists && word_count(own.text) <= 6 && is_category(plain(own.text)) &&
        !starts_as_requirement(plain(own.text)) &&
        (in_criteria() || topic_ == Topic::weak_criteria || topic_ == Topic::duties))
        return true;
    if (topic_ == Topic::duties) return count <= 6 && heads_a_list(at);
    if (!in_criteria()) return false;
    const bool short_heading = count <= 6 && is_category(words) && !(starts_as_requirement(words) && count > 2);
    // What stands between the title and the first table is no section, unless it is worded as one.
    const bool under_title = following && following->table && findings_.count() == 0 && !findings_.has_section();
    if (under_title && !is_category(words)) return false;
    const bool before_list = count <= 8 && heads_a_list(at) && !starts_as_requirement(words) && !names_the_post(words);
    // "Knowledge and skills" over lines without marks; "Communication skills" may be one of them.
    const bool names_group = count == 1 ||
                             (count <= 4 && (has(words, "and") || line.text.find(" / ") < line.text.size())) ||
                             (!stripped(line.text, findings_.legend()).importance && values_follow(at));
    return (short_heading && (heads_a_list(at) || ends_with_any(line.text, ":") || names_group)) || before_list;
}

bool Walk::is_heading(std::size_t at) const {
    const Line& line = steps_[at].line;
    const std::size_t count = word_count(line.text);
    const std::string words = plain(line.text);
    if (count == 0 || count > 20) return false;
    // "Person specification (E = essential, D = desirable)" heads what it explains codes of.
    const std::string over = line.text.substr(0, line.text.find(" ("));
    if (over != line.text && word_count(over) <= 4 && topic_of(plain(over)) == Topic::criteria &&
        explained_in(line.text).all)
        return true;
    if (heads_items_with_how(at)) return true;
    if (in_criteria() && is_value_line(line, findings_.legend())) return false;
    // A line with what it is assessed by below it is a statement, unless a list comes then.
    const Step *value = after(at), *behind = value ? after(at + 1) : nullptr;
    const bool valued =
        line.heading == 0 && in_criteria() && value && !value->table && is_value_line(value->line, findings_.legend());
    const Step* third = behind ? after(at + 2) : nullptr; // "Skills", "Assessed by: …", "Essential", and a list
    const bool over_importance = third && !behind->table && importance_said(plain(behind->line.text)) &&
                                 !third->table && !third->line.mark.empty();
    if (valued && !is_category(words) && !over_importance && (!behind || behind->table || behind->line.mark.empty()))
        return false;
    if (explained_in(with_mark(line.mark, line.text)).all || (line.heading == 0 && is_fact(line.text))) return false;
    if (line.heading == 0 && unbracketed(line.text) != line.text) return false;    // "(Please note the dates below)"
    const bool names_group = is_category(importance_in(words).rest) && count <= 5; // "Skills you must have:"
    if (line.heading == 0 && in_criteria() && heads_a_list(at) && announced_importance(line) && !names_group)
        return false;
    if (line.heading > 0) return count <= 14 || !ends_with_any(line.text, ".");
    if (count > 12 || ends_with_any(line.text, ".;,")) return false;
    if (!line.mark.empty()) return is_marked_heading(at);
    const ImportanceFound importance = importance_in(words);
    const bool nothing_else = trimmed(importance.rest).empty();
    // "Desirable: training in work with the old" is a statement, "Desirable: skills" heads some.
    const std::size_t colon = line.text.find(": ");
    if (colon != std::string::npos && starts_lower(trimmed(line.text.substr(colon + 2))) && importance.one() &&
        word_count(line.text.substr(colon + 2)) >= 3)
        return false;
    const std::size_t most =
        nothing_else && ends_with_any(line.text, ":") ? 9 : 7; // "It would be great if you also had:"
    if (importance.one() && count <= most && (nothing_else || (is_category(importance.rest) && after(at)))) return true;
    if (const auto topic = topic_of(words); topic && count <= 8) {
        // "The main responsibilities of the post are to:" within a summary leads on to a list of it.
        const bool leads_on = topic_ == Topic::summary && topic == Topic::duties && count > 4;
        return line.bold || !leads_on || !ends_with_any(line.text, ":");
    }
    if (!line.bold && in_criteria() && (leads_on(line) || leads_to_candidate(line)) && heads_a_list(at)) return false;
    if (line.bold || is_capitals(line.text)) return true;
    return is_worded_as_heading(at);
}

} // namespace evenhand::spec::importing
