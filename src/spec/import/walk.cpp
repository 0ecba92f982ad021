#include "spec/import/walk.h"

#include "base/text.h"
#include "spec/import/announced.h"
#include "spec/import/post.h"
#include "spec/import/post_words.h"
#include "spec/import/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace evenhand::spec::importing {

bool is_value_line(const Line& line, const Legend& legend) {
    if (!line.mark.empty() || line.heading > 0 || line.text.size() > 120) return false;
    if (looks_like_codes(line.text)) return true;
    // "Statement", "Documents" alone on a line: over what is said of them.
    static constexpr std::array<std::string_view, 6> parts = {" statement ", " form ",      " letter ",
                                                              " forms ",     " documents ", " documentation "};
    if (std::find(parts.begin(), parts.end(), plain(line.text)) != parts.end()) return false;
    if (starts_with(plain(line.text), "the") && topic_of(plain(line.text)) == Topic::notes) return false;
    // "Essential criteria (application form)" heads what is to come.
    static constexpr std::array<std::string_view, 4> kinds = {"criteria", "criterion", "requirements", "attributes"};
    const std::string words = plain(line.text);
    if (has_any(words, kinds) && importance_said(plain(line.text.substr(0, line.text.find(' '))))) return false;
    const auto said = said_for_all(line.text, legend);
    if (!said.empty()) return said.front().label;
    return !line.bold && (is_assessment(line.text, legend) || values_alone(line.text, legend).has_value());
}

const Step* Walk::after(std::size_t at) const {
    return at + 1 < steps_.size() ? &steps_[at + 1] : nullptr;
}

bool Walk::in_criteria() const {
    return topic_ == Topic::criteria || topic_ == Topic::legend || (weak_ && topic_ == Topic::weak_criteria);
}

void Walk::enter(Topic topic, const Line& line) {
    const std::string words = plain(line.text);
    const bool again = topic_ == topic && topic_words_ == words; // the head of another page
    topic_ = topic;
    topic_level_ = line.heading;
    topic_words_ = words;
    after_table_ = false;
    if (topic == Topic::duties && !again) marked_duties_ = false;
    if (topic == Topic::criteria || topic == Topic::weak_criteria) {
        if (again) return;
        context_.begin(words);
        findings_.begin_block(line.place);
    }
}

void Walk::heading(std::size_t at) {
    const Line& line = steps_[at].line;
    flush();
    if (heads_lost_column(at)) {
        if (!in_criteria()) enter(Topic::criteria, line);
        findings_.warn(line.place,
                       fmt::format("nothing stands below {}: what it is said of cannot be told", quoted(line.text)));
        return;
    }
    // "Essential criteria – assessed from your application" is no heading about applications.
    const Stripped without = said_by_heading(line.text, findings_.legend());
    const bool says_how = without.assessed.stated() && importance_in(plain(without.text)).one();
    const std::string words = plain(says_how ? without.text : line.text);
    const ImportanceFound importance = importance_in(words);
    const auto topic = topic_of(words);
    const auto numbered = numbered_heading(line.mark, line.text);
    // "Who we are looking for", "Qualifications", then "Essential".
    static constexpr std::array<std::string_view, 5> persons = {"we", "you", "your", "youll", "looking"};
    const bool names_group = is_category(topic_words_) && !has_any(topic_words_, persons);
    const bool under_weak = topic_ == Topic::weak_criteria && (names_group || plain(heading_) != topic_words_);
    const std::string over = under_weak ? heading_ : std::string();
    const int weak_level = under_weak ? topic_level_ : 0;
    const bool right_below = at > 0 && !steps_[at - 1].table && steps_[at - 1].line.text == heading_ &&
                             is_category(plain(heading_)) && !has_any(plain(heading_), persons);
    const std::string category = right_below ? heading_ : std::string();
    heading_ = numbered.words;
    if (!importance.one()) label_before_ = {};
    const std::string rest = trimmed(importance.rest);
    if (in_criteria() && is_method_heading(numbered.words, findings_.legend())) {
        context_.heading({}, numbered.words, line.heading);
        return;
    }
    if (importance.one() && (rest.empty() || is_category(importance.rest) || topic == Topic::criteria)) {
        if (!in_criteria()) {
            enter(Topic::criteria, line);
            if (weak_level > 0) topic_level_ = weak_level;
            const std::string& group = over.empty() ? category : over;
            if (!group.empty()) context_.heading({}, group, 0); // "Skills and experience", then "Essential"
            if (label_before_.stated()) {
                ForAll said;
                said.following = true;
                said.assessed = std::move(label_before_);
                findings_.for_all(std::move(said));
            }
        }
        context_.heading(rest.empty() || topic == Topic::criteria ? std::string() : numbered.number, numbered.words,
                         line.heading);
        return;
    }
    // Behind notes or what else stood between: a group whose lines say their importance themselves.
    if (!in_criteria() && topic_ && topic_ != Topic::weak_criteria && line.heading == 0 && !topic &&
        is_category(words) && values_follow(at)) {
        enter(Topic::criteria, line);
        context_.heading(numbered.number, numbered.words, line.heading);
        return;
    }
    const bool above_sections = line.heading > 0 && line.heading < context_.section_level();
    const bool within = context_.within_importance(line.heading) && heads_a_list(at);
    const Step* below = after(at);
    const bool same_table = below && below->table && tables_.goes_on_in(*below->table);
    const bool criteria_follow =
        same_table || (topic == Topic::equality && !after_table_) || within || values_follow(at);
    const bool ours = has(words, "our") && !values_follow(at); // "Our behaviours" are those of everybody there
    const bool subject = in_criteria() && may_be_subject(words) && criteria_follow && !above_sections && !ours;
    // "Skills and experience" within a specification is one of its groups.
    const bool group =
        (in_criteria() && topic == Topic::weak_criteria && is_category(words) && !above_sections &&
         (line.heading == 0 || line.heading > topic_level_)) ||
        (topic == Topic::notes && heads_rows_of_importance(at)); // "Special conditions", as "Skills" before
    // "You will have:" over a list of a section, perhaps of each: no new part of the document.
    const bool over_lines = line.heading == 0 && ends_with_any(line.text, ":") && heads_a_list(at);
    if (in_criteria() && over_lines && findings_.has_section() && Context::announces(words)) {
        context_.announce();
        return;
    }
    if (topic && !subject && !group) {
        if (*topic == Topic::legend && in_criteria()) return;
        enter(*topic, line);
        if (in_criteria() && over_lines && !category.empty() && Context::announces(words))
            context_.heading({}, category, 0); // "Experience", then "You will need:"
        return;
    }
    if (topic_ == Topic::duties) {
        if (line.heading > 0 && topic_level_ > 0 && line.heading <= topic_level_) topic_.reset();
        return;
    }
    if (in_criteria()) {
        // Behind a table whose columns say it all, a list that says nothing of the kind is about something else.
        const Step* next = after(at);
        const bool behind_table = after_table_ && next && !next->table && !is_category(words) && !values_follow(at);
        const bool over_importance = next && !next->table && importance_in(plain(next->line.text)).one();
        const bool behind_lists = context_.stands_behind_lists(line.heading) && !is_category(words) &&
                                  !values_follow(at) && !over_importance && !(next && next->table);
        if (behind_lists)
            findings_.warn(line.place, fmt::format("what stands under {} was not taken for requirements: those before "
                                                   "it stand under their importance",
                                                   quoted(line.text)));
        const bool leaves = behind_table || behind_lists ||
                            (line.heading > 0 && topic_level_ > 0 && line.heading <= topic_level_ &&
                             !is_category(words) && !values_follow(at));
        if (leaves)
            topic_.reset();
        else if (!names_the_post(words))
            context_.heading(numbered.number, numbered.words, line.heading);
        return;
    }
    if (line.heading > 0 && topic_level_ > 0 && line.heading <= topic_level_) topic_.reset();
}

void Walk::table(const document::Table& table) {
    flush();
    const bool free =
        !topic_ || topic_ == Topic::weak_criteria || topic_ == Topic::post || topic_ == Topic::introduction;
    if (!in_criteria() && free && is_category(plain(heading_))) context_.heading({}, heading_, 0);
    const std::size_t before = findings_.count();
    if (tables_.read(table, topic_)) {
        in_last_table_ = findings_.count() - before;
        after_table_ = tables_.read_values();
        if (!in_criteria()) {
            topic_ = Topic::criteria;
            topic_level_ = 0;
            topic_words_.clear();
        }
    } else if (const auto header = tables_.duties_header(table); header || topic_ == Topic::duties) {
        Duties duties = tasks_in(heading_, table, header.value_or(0));
        if (!duties.tasks.empty()) findings_.imported.specification.duties.push_back(std::move(duties));
    }
}

void Walk::text(std::size_t at) {
    const Line& line = steps_[at].line;
    const std::string words = plain(line.text);
    Specification& specification = findings_.imported.specification;
    if (line.mark.empty() && is_equality_statement(words) && word_count(line.text) > 8) {
        if (specification.equality_statement.empty()) specification.equality_statement = line.text;
        return;
    }
    const bool open_topic = !topic_ || topic_ == Topic::post || topic_ == Topic::introduction;
    if (open_topic && line.mark.empty() && ends_with_any(line.text, ":") && heads_a_list(at)) {
        flush();
        if (announces_duties(words))
            enter(Topic::duties, line);
        else if (weak_ && announces_requirements(words)) {
            enter(Topic::weak_criteria, line);
            if (const auto importance = announced_importance(line)) context_.label(*importance, line.text);
        }
        heading_.clear();
        return;
    }
    open_.push_back(line);
}

/// Lines right behind a table whose columns say it all are remarks, but for those that say it themselves.
void Walk::without_values_out(std::vector<Line>& lines) const {
    const auto is_remark = [&](const Line& line) {
        const Stripped said = stripped(line.text, findings_.legend());
        if (said.text != line.text && (said.importance || said.assessed.stated())) return false;
        const bool explains = explained_in(with_mark(line.mark, line.text)).all;
        if (word_count(line.text) >= 3 && !explains) findings_.warn_remark(line);
        return true;
    };
    lines.erase(std::remove_if(lines.begin(), lines.end(), is_remark), lines.end());
}

void Walk::flush() {
    std::vector<Line> lines;
    lines.swap(open_);
    if (lines.empty()) return;
    Specification& specification = findings_.imported.specification;
    if (in_criteria()) {
        if (after_table_) without_values_out(lines);
        read_criteria(lines, context_, findings_);
    } else if (topic_ == Topic::duties) {
        lines.erase(std::remove_if(lines.begin(), lines.end(), [](const Line& line) { return is_fact(line.text); }),
                    lines.end());
        const bool marked =
            std::any_of(lines.begin(), lines.end(), [](const Line& line) { return !line.mark.empty(); });
        Duties duties = marked || !marked_duties_ ? tasks_in(heading_, lines) : Duties(); // prose beside lists
        marked_duties_ = marked_duties_ || marked;
        if (!marked && !duties.tasks.empty()) prose_duties_.push_back(specification.duties.size());
        if (!duties.tasks.empty()) specification.duties.push_back(std::move(duties));
    } else if (topic_ == Topic::post || topic_ == Topic::introduction) { // a list under "Job description" and no more
        constexpr std::ptrdiff_t list = 3;
        const auto marks =
            std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.mark.empty(); });
        const bool marked = marks == std::ssize(lines) || marks >= list;
        const bool facts = std::any_of(lines.begin(), lines.end(), [](const Line& line) { return is_fact(line.text); });
        if (marked && !facts) specification.duties.push_back(tasks_in(heading_, lines));
    } else if (topic_ == Topic::summary) {
        for (std::string& requirement : summary_in(lines)) specification.summary.push_back(std::move(requirement));
    }
    if (!topic_ || topic_ == Topic::introduction || topic_ == Topic::summary || topic_ == Topic::post)
        for (const Line& line : lines)
            if (line.mark.empty() && word_count(line.text) > 12) {
                std::string& introduction = specification.introduction;
                introduction += (introduction.empty() ? "" : " ") + line.text;
            }
}

/// A paragraph under a heading like one of duties is none where lists are.
void Walk::prose_duties_out() {
    auto& duties = findings_.imported.specification.duties;
    if (prose_duties_.size() == duties.size()) return;
    for (auto at = prose_duties_.rbegin(); at != prose_duties_.rend(); ++at)
        if (duties[*at].tasks.size() == 1) duties.erase(duties.begin() + static_cast<std::ptrdiff_t>(*at));
}

void Walk::run() {
    for (std::size_t at = 0; at < steps_.size(); ++at) {
        if (steps_[at].table)
            table(*steps_[at].table);
        else if (for_all(at))
            continue;
        else if (is_heading(at))
            heading(at);
        else if (!announces_importance(at))
            text(at);
    }
    flush();
    prose_duties_out();
}

} // namespace evenhand::spec::importing
