#include "spec/import/tables.h"

#include "base/text.h"
#include "spec/import/heads.h"
#include "spec/import/lines.h"
#include "spec/import/marks_of_row.h"
#include "spec/import/other_tables.h"
#include "spec/import/post.h"
#include "spec/import/post_words.h"
#include "spec/import/row_of_table.h"
#include "spec/import/text.h"
#include "spec/import/values_of_row.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::spec::importing {

namespace {

/// One number for a stem and what completes it: one requirement.
void make_one(std::vector<Found>& found) {
    Found& first = found.front();
    if (first.stem.empty()) return;
    std::string text = first.stem;
    for (const Found& one : found) text += " " + one.text;
    first.text = text;
    first.stem.clear();
    found.resize(1);
}

bool is_heading_like(const Grid& grid, std::size_t row, std::size_t column) {
    const auto lines = lines_of(grid.at(row, column)->paragraphs);
    if (lines.empty() || lines.size() > 2) return false;
    const Line& line = lines.front();
    const std::string words = plain(line.text);
    const std::size_t count = word_count(line.text);
    if (lines.size() == 2 && (word_count(lines[1].text) > 8 || !lines[1].mark.empty())) return false;
    if (line.is_bullet() || count > 12 || ends_with_any(line.text, ".;")) return false;
    if (importance_in(words).one() && count <= 6) return true;
    if (line.bold || line.heading > 0 || is_capitals(line.text) || ends_with_any(line.text, ":")) return count <= 10;
    if (starts_as_requirement(words) && count >= 2) return false;
    return count <= 8 && (is_category(words) || count <= 3);
}

} // namespace

std::vector<Tables::Stretch> Tables::stretches(const Grid& grid) const {
    std::vector<Stretch> all = {{0, 0, 0}};
    for (std::size_t row = 0; row < grid.rows();) {
        const std::size_t heads = header_rows(grid, row, findings_.legend());
        if (heads > 0) {
            all.back().last = row;
            all.push_back({row, row + heads, row + heads});
        }
        row += std::max<std::size_t>(heads, 1);
        all.back().last = std::min(row, grid.rows());
    }
    all.back().last = grid.rows();
    return all;
}

bool Tables::inherits(const Grid& grid, const Stretch& stretch, Columns& columns) const {
    if (!before_ || before_->all.size() != grid.columns()) return false;
    const Columns own = columns_of(grid, stretch.header, stretch.first, stretch.last, findings_.legend());
    // What stands in it must speak for the headings before, and not against them.
    bool values = false, alike = false;
    for (std::size_t column = 0; column < own.all.size(); ++column) {
        const Role mine = own.all[column].role, theirs = before_->all[column].role;
        const bool value = mine == Role::importance || mine == Role::method;
        if (value && mine != theirs && theirs != Role::mark) return false;
        values = values || theirs == Role::importance || theirs == Role::method || theirs == Role::mark;
        alike = alike || (value && mine == theirs) || (theirs == Role::mark && (value || mine == Role::ignored));
    }
    if (values && !alike) return false;
    columns = *before_;
    columns.section.clear();
    columns.doubts.clear();
    return true;
}

std::optional<Columns> Tables::columns_for(const Grid& grid, const Stretch& stretch, std::optional<Topic> about) {
    const bool headed = stretch.header < stretch.first;
    const bool in_criteria = about == Topic::criteria || about == Topic::legend || about == Topic::weak_criteria ||
                             (!about && rows_say_importance(grid));
    Columns columns = columns_of(grid, stretch.header, stretch.first, stretch.last, findings_.legend());
    if (!headed) {
        if (about != Topic::notes && about != Topic::duties && about != Topic::behaviours &&
            inherits(grid, stretch, columns))
            return columns;
        const bool values = columns.count(Role::importance) + columns.count(Role::method) > 0;
        // Behind a table whose columns say it all, one that says nothing is about something else.
        const bool behind_values = before_ && before_->has_values && !context_.importance();
        const bool plain_list = in_criteria && grid.columns() <= 2 && !behind_values;
        if (!(in_criteria && values) && !plain_list) return std::nullopt;
        return columns.count(Role::statement) > 0 ? std::optional(columns) : std::nullopt;
    }
    const bool importance = columns.count(Role::importance) > 0 ||
                            std::any_of(columns.all.begin(), columns.all.end(),
                                        [](const Column& column) { return column.importance.has_value(); });
    // Levels beside criteria that stand nowhere else.
    const bool only_here = in_criteria && columns.criteria_named && findings_.count() == 0;
    if (((columns.levels && !only_here) || columns.duties) && !importance) return std::nullopt;
    const bool strong = importance || columns.criteria_named;
    if (!columns.has_values && !(in_criteria && columns.criteria_named)) return std::nullopt;
    if (!strong && !in_criteria) return std::nullopt;
    if (columns.count(Role::statement) == 0) return std::nullopt;
    return columns;
}

bool Tables::goes_on_in(const document::Table& table) const {
    const Grid grid(table);
    if (!read_values() || grid.columns() != before_->all.size()) return false;
    for (std::size_t column = 0; column < grid.columns(); ++column)
        if (grid.rows() == 0 || clean(grid.words(0, column)) != before_->all[column].heading) return false;
    return true;
}

std::optional<std::size_t> Tables::duties_header(const document::Table& table) const {
    const Grid grid(table);
    if (grid.columns() == 0) return std::nullopt;
    const std::size_t rows = header_rows(grid, 0, findings_.legend());
    if (rows == 0 || !columns_of(grid, 0, rows, grid.rows(), findings_.legend()).duties) return std::nullopt;
    return rows;
}

bool Tables::read(const document::Table& table, std::optional<Topic> about) {
    const Grid grid(table);
    if (grid.columns() == 0 || tells_facts(grid) || is_legend(table) || (grid.columns() <= 3 && is_scale(grid)))
        return false;
    bool any = false;
    skipping_ = false;
    for (const Stretch& stretch : stretches(grid)) {
        if (stretch.first == stretch.last && stretch.header == stretch.first) continue;
        const auto columns = columns_for(grid, stretch, about);
        if (!columns) {
            if (!any) before_header(grid, stretch.last);
            continue;
        }
        if (!any) findings_.begin_block(table.place);
        any = true;
        before_ = columns;
        for (const std::string& doubt : columns->doubts)
            if (std::find(doubts_told_.begin(), doubts_told_.end(), doubt) == doubts_told_.end()) {
                findings_.warn(table.place, doubt);
                doubts_told_.push_back(doubt);
            }
        skipping_ = false;
        of_category_ = {};
        lists_ = lists_in(grid, stretch, *columns);
        method_rows_ = method_rows(grid, stretch, *columns);
        carried_.clear();
        carries_ = carries(grid, stretch, *columns);
        if (!columns->section.empty()) {
            const ImportanceFound found = importance_in(plain(columns->section));
            if (!found.one()) context_.forget_importance();
            findings_.section({}, columns->section);
        }
        for (std::size_t row = stretch.first; row < stretch.last; ++row) this->row(grid, row, *columns);
    }
    return any;
}

/// The rows over the first heading: the last of them may be a heading of the criteria ("Knowledge").
void Tables::before_header(const Grid& grid, std::size_t last) {
    for (std::size_t row = 0; row < last; ++row) {
        const auto filled = grid.filled(row);
        if (filled.size() != 1 || grid.columns() < 2 || !is_heading_like(grid, row, filled[0])) continue;
        const auto lines = lines_of(grid.at(row, filled[0])->paragraphs);
        const std::string words = plain(lines.front().text);
        if (topic_of(words) || is_fact(lines.front().text) || (names_a_job(words) && !is_category(words)) ||
            row + 1 != last || last == grid.rows())
            continue;
        const auto heading = numbered_heading(lines.front().mark, lines.front().text);
        context_.heading(heading.number, heading.words, 0);
    }
}

/// "1. | Experience" with nothing beside it: a number and what stands out as a heading.
bool Tables::numbered_heading_row(const Grid& grid, std::size_t row, const Columns& columns) {
    const auto filled = grid.filled(row);
    if (filled.size() != 2 || !columns.has_values || columns.all[filled[0]].role != Role::number) return false;
    if (columns.all[filled[1]].role != Role::statement || !is_heading_like(grid, row, filled[1])) return false;
    const auto lines = lines_of(grid.at(row, filled[1])->paragraphs);
    const Line& line = lines.front();
    const bool stands_out = line.bold || line.heading > 0 || is_capitals(line.text) || ends_with_any(line.text, ":");
    if (!stands_out && !(is_category(plain(line.text)) && word_count(line.text) <= 3)) return false;
    Line number;
    number.mark = clean(grid.words(row, filled[0]));
    context_.heading(number.number(), numbered_heading({}, line.text).words, 0);
    skipping_ = false;
    return true;
}

/// A row of one cell that heads those below. \returns whether it is one, or is none of the criteria
bool Tables::heading_row(const Grid& grid, std::size_t row, const Columns& columns) {
    const auto filled = grid.filled(row);
    if (filled.size() != 1) return false;
    const std::size_t column = filled[0];
    const document::Cell* cell = grid.at(row, column);
    if (!grid.begins(row, column)) return true; // a cell that goes on from above, beside nothing
    const Role role = columns.all[column].role;
    const bool spans = static_cast<std::size_t>(cell->columns) * 2 > grid.columns() && grid.columns() > 1;
    // "Background | | " where the first column is for the importance: no value of it.
    const std::string& only = grid.words(row, column);
    const bool no_value = column == 0 && (role == Role::importance || role == Role::method) &&
                          !importance_value(only, findings_.legend()) && !is_assessment(only, findings_.legend()) &&
                          !looks_like_codes(only) && !is_ditto(only);
    if (!spans && !no_value && role != Role::statement && role != Role::number) return false;
    // One of two columns that stand for an importance: the other is empty.
    if (!spans && columns.count(Role::statement) > 1) return false;
    const auto lines = lines_of(cell->paragraphs);
    const std::string all = clean(grid.words(row, column));
    const std::string words = plain(all);
    if (spans) {
        auto said = said_for_all(all, findings_.legend());
        for (ForAll& one : said)
            if (one.label && last_count_ > 0)
                findings_.say_of_last(one, last_count_); // "Assessed by: interview" below a statement
            else
                findings_.for_all(std::move(one));
        if (!said.empty()) return true;
    }
    if (is_heading_like(grid, row, column) && (spans || columns.has_values || !lines.front().mark.empty())) {
        const auto topic = topic_of(words);
        skipping_ = topic == Topic::notes || topic == Topic::behaviours || topic == Topic::equality ||
                    topic == Topic::duties || topic == Topic::summary;
        const auto heading = numbered_heading(lines.front().mark, lines.front().text);
        skipped_ = heading;
        const bool subject = words == " assessment "; // of learners, say: codes are not explained between rows
        if (topic && *topic != Topic::weak_criteria && !subject && !importance_in(words).one()) return true;
        context_.heading(heading.number, heading.words, 0);
        return true;
    }
    return explained_in(all).all || (spans && is_note(words) && lines.size() <= 2);
}

/// What the rows of several statements and several methods show together.
Lists Tables::lists_in(const Grid& grid, const Stretch& stretch, const Columns& columns) const {
    bool each = false, together = false;
    for (std::size_t row = stretch.first; row < stretch.last; ++row)
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            if (columns.all[column].role != Role::statement || !grid.begins(row, column)) continue;
            const document::Cell* cell = grid.at(row, column);
            if (!cell || grid.words(row, column).empty()) continue;
            for (const std::string& words : values_beside(grid, row, cell, columns).methods) {
                const std::size_t lines = split(words, "\n").size();
                if (lines < 2) continue;
                const std::size_t count = count_of(statements_in(lines_of(cell->paragraphs), findings_.legend()));
                const bool sets = is_set_of_methods(words, findings_.legend());
                together = together || (sets && count != lines);
                each = each || (!sets && count == lines);
            }
        }
    return each && !together ? Lists::one_for_each : together && !each ? Lists::all_for_each : Lists::unknown;
}

/// Rows such as "Assessed by | Application form | Interview": for what stands above in each column.
std::vector<std::size_t> Tables::method_rows(const Grid& grid, const Stretch& stretch, const Columns& columns) const {
    std::vector<std::size_t> rows;
    const auto category = columns.first(Role::category);
    if (!category || columns.count(Role::method) + columns.count(Role::mark) > 0) return rows;
    for (std::size_t row = stretch.first; row < stretch.last; ++row) {
        const auto filled = grid.filled(row);
        if (!filled.empty() && filled[0] == *category && is_row_of_methods(grid, row, findings_.legend()))
            rows.push_back(row);
    }
    return rows;
}

/// Whether a column of importance on the left of the statements names it once for the rows that follow.
bool Tables::carries(const Grid& grid, const Stretch& stretch, const Columns& columns) const {
    const auto importance = columns.first(Role::importance), statement = columns.first(Role::statement);
    if (!importance || !statement || *importance > *statement) return false;
    std::string last;
    bool blank = false;
    for (std::size_t row = stretch.first; row < stretch.last; ++row) {
        if (!grid.begins(row, *importance)) return false;
        const std::string& words = grid.words(row, *importance);
        blank = blank || (words.empty() && !last.empty());
        if (!words.empty() && words == last) return false;
        if (!words.empty()) last = words;
    }
    return blank;
}

void Tables::carry_importance(const Grid& grid, std::size_t row, const Columns& columns, RowValues& values) {
    if (!carries_ || values.importance.size() != 1) return;
    if (values.importance.front().empty())
        values.importance.front() = carried_;
    else
        carried_ = grid.words(row, *columns.first(Role::importance));
}

void Tables::category(const Grid& grid, std::size_t row, std::size_t column) {
    const auto lines = lines_of(grid.at(row, column)->paragraphs);
    if (lines.empty()) return;
    std::string words = lines.front().text, mark = lines.front().mark;
    of_category_ = {};
    for (std::size_t one = 1; one < lines.size(); ++one) {
        if (const auto said = said_for_all(lines[one].text, findings_.legend());
            !said.empty() && said.front().label && said.front().assessed.stated()) {
            of_category_ = said.front().assessed;
            continue;
        }
        if (words.empty())
            words = lines[one].text; // "1." on a line of its own
        else if (lines[one].mark.empty())
            words += " " + lines[one].text;
    }
    const auto heading = numbered_heading(mark, words);
    context_.category(heading.number, heading.words);
}

/// "Our values" beside a cell across the columns of both importances.
static bool is_beside_importance(const Grid& grid, std::size_t row, std::size_t column, const Columns& columns) {
    const auto label = columns.first(Role::category);
    if (!label || column <= *label || !stands_across(grid, row, column, columns)) return false;
    const auto topic = topic_of(plain(grid.words(row, *label)));
    return topic == Topic::behaviours || topic == Topic::notes || topic == Topic::duties || topic == Topic::post;
}

void Tables::row(const Grid& grid, std::size_t row, const Columns& columns) {
    if (std::binary_search(method_rows_.begin(), method_rows_.end(), row)) return;
    if (grid.filled(row).empty() || heading_row(grid, row, columns)) return;
    if (numbered_heading_row(grid, row, columns)) return;
    last_count_ = 0;
    if (skipping_ && !has_values(grid, row, columns)) return;
    if (skipping_) context_.heading(skipped_.number, skipped_.words, 0); // "Behaviours" over rows that are criteria
    skipping_ = false;
    if (const auto column = columns.first(Role::category);
        column && grid.begins(row, *column) && !grid.words(row, *column).empty())
        category(grid, row, *column);
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        if (is_beside_importance(grid, row, column, columns)) break;
        const bool again = column > 0 && grid.at(row, column) == grid.at(row, column - 1);
        const bool takes = columns.all[column].role == Role::statement && !again && grid.begins(row, column);
        if (takes && !grid.words(row, column).empty()) statements(grid, row, column, columns);
    }
}

void Tables::statements(const Grid& grid, std::size_t row, std::size_t column, const Columns& columns) {
    const document::Cell* cell = grid.at(row, column);
    const Column& own = columns.all[column];
    auto found = found_in(statements_in(findings_.in_one_language(lines_of(cell->paragraphs)), findings_.legend()));
    const bool across = stands_across(grid, row, column, columns);
    if (across && !found.empty())
        findings_.warn(grid.row(row).place,
                       fmt::format("{} stands across the columns of both importances", quoted(found.front().text)));
    for (Found& one : found) {
        if (grid.row(row).place != document::Place{}) one.place = grid.row(row).place;
        one.words = row_words(grid, row);
        one.importance_doubtful = across;
        if (own.importance && !across)
            one.set_importance(own.importance, importance_word(own.heading, *own.importance));
    }
    const auto number = columns.first(Role::number);
    const std::string numbers = number ? words_beside(grid, row, cell, *number) : std::string();
    if (found.size() > 1 && split(numbers, "\n").size() == 1) make_one(found);
    const auto each_number = split(numbers, "\n");
    for (std::size_t one = 0; one < found.size() && each_number.size() == found.size(); ++one) {
        Line line;
        line.mark = clean(each_number[one]);
        found[one].number = line.number();
    }
    if (const auto guidance = columns.first(Role::guidance); guidance && found.size() == 1)
        found.front().guidance = clean(words_beside(grid, row, cell, *guidance));
    RowValues values = values_beside(grid, row, cell, columns);
    const auto below = std::upper_bound(method_rows_.begin(), method_rows_.end(), row);
    if (below != method_rows_.end()) values.methods.push_back(grid.words(*below, column));
    values.lists = lists_;
    carry_importance(grid, row, columns, values);
    share_out(values, found, findings_);
    share_out_marks(grid, row, cell, columns, found, findings_);
    const auto [section_number, section_heading] = findings_.current_section();
    for (Found& one : found) { // what the row does not say, its statement or a heading may
        one.set_importance(one.said.importance, one.said.importance_words);
        one.set_importance(context_.importance(), context_.importance_words());
        if (const Stripped head = stripped(own.heading, findings_.legend());
            !one.assessed.stated() && !one.assessed_doubtful && head.text != own.heading && values.methods.empty())
            one.assessed = head.assessed; // "Essential (assessed by application form)"
        if (!one.assessed.stated() && !one.assessed_doubtful && values.methods.empty() &&
            columns.count(Role::mark) == 0)
            one.assessed = of_category_.stated() ? of_category_ : context_.assessed();
        if (!one.heading.empty()) findings_.section({}, numbered_heading({}, one.heading).words);
        findings_.add(std::move(one));
    }
    last_count_ += found.size();
    findings_.section(section_number, section_heading); // headings within the cell end with it
}

} // namespace evenhand::spec::importing
