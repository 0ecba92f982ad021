#include "intake/tables/heading.h"

#include "base/text.h"
#include "intake/tables/known.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace evenhand::intake {

namespace {

using document::Row;
using document::Sheet;

constexpr std::size_t rows_looked_at = 40;
constexpr std::size_t longest_heading = 1000; ///< bytes; questions may be long
constexpr int by_form = 3, by_meaning = 2, by_word = 1;

template <std::size_t n>
bool is_one_of(const std::string& heading, const std::array<std::string_view, n>& words) {
    const std::string key = folded(tidied(heading));
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// Counts what a row of cells would match if it were the heading row.
class Matches {
  public:
    Matches(const Form& form, const ColumnMap& map) : form_(form) {
        for (const Field& field : form.fields)
            for (const std::string& name : {folded(field.id), folded(field.label), plain_heading(field.label)})
                names_.emplace(name, &field);
        for (const auto& [column, field] : map) mapped_.insert(folded(tidied(column)));
    }

    int operator()(const std::vector<std::string>& cells) const {
        const KnownExport* known = known_export(cells);
        std::set<std::string> fields;
        int sum = 0;
        bool question = false, answer = false;
        for (const std::string& cell : cells) {
            if (cell.size() > longest_heading || blank(cell)) continue;
            sum += of(folded(tidied(cell)), cell, known, fields);
            question = question || asks_question(cell, false);
            answer = answer || gives_answer(cell, false);
        }
        return sum + (question && answer ? by_form : 0);
    }

  private:
    int of(const std::string& key, const std::string& cell, const KnownExport* known,
           std::set<std::string>& fields) const {
        if (mapped_.count(key)) return by_form;
        auto found = names_.find(key);
        if (found == names_.end()) found = names_.find(plain_heading(key));
        if (found != names_.end()) return fields.insert(found->second->id).second ? by_form : 0;
        std::optional<Meaning> means = known ? meaning(*known, cell) : std::nullopt;
        if (!means) means = common_meaning(cell);
        if (means && form_.find(means->field))
            return fields.insert(std::string(means->field) + std::to_string(means->part)).second ? by_meaning : 0;
        return names_reviewer(cell) ? by_word : 0;
    }

    const Form& form_;
    std::map<std::string, const Field*> names_;
    std::set<std::string> mapped_;
};

std::vector<std::string> tidied_cells(const Row& row, std::size_t width) {
    std::vector<std::string> cells;
    for (const std::string& cell : row.cells) cells.push_back(tidied(cell));
    cells.resize(std::max(width, cells.size()));
    return cells;
}

bool short_cells(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.size() <= longest_heading; });
}

bool is_personal(const std::string& section) {
    constexpr std::array<std::string_view, 13> words{"applicant",
                                                     "candidate",
                                                     "applicant details",
                                                     "candidate details",
                                                     "personal details",
                                                     "your details",
                                                     "about you",
                                                     "personal information",
                                                     "contact details",
                                                     "personal",
                                                     "contact details of applicant",
                                                     "details",
                                                     "applicant information"};
    return is_one_of(section, words);
}

/// Sections reach to the right as far as there are questions below and no other section.
std::vector<std::string> spread(const std::vector<std::string>& top, const std::vector<std::string>& bottom) {
    std::vector<std::string> sections = top;
    for (std::size_t at = 1; at < sections.size(); ++at)
        if (sections[at].empty() && !bottom[at].empty()) sections[at] = sections[at - 1];
    return sections;
}

/// Two lines as one: a question that stands once is enough by itself, as is one about the applicant.
std::vector<std::string> together(const std::vector<std::string>& top, const std::vector<std::string>& bottom) {
    const std::vector<std::string> sections = spread(top, bottom);
    std::map<std::string, int> times;
    for (const std::string& question : bottom) ++times[folded(question)];
    std::vector<std::string> headings;
    for (std::size_t at = 0; at < bottom.size(); ++at) {
        const std::string& question = bottom[at];
        if (question.empty())
            headings.push_back(top[at]);
        else if (sections[at].empty() || times[folded(question)] == 1 || is_personal(sections[at]))
            headings.push_back(question);
        else
            headings.push_back(sections[at] + ": " + question);
    }
    return headings;
}

/// Whether the row under the best one holds parts of its headings: something stands under headings that reach over
/// several columns, and under no other.
bool is_lower_line(const std::vector<std::string>& top, const std::vector<std::string>& bottom) {
    bool fills_a_gap = false;
    for (std::size_t at = 0; at < bottom.size(); ++at) {
        if (bottom[at].empty()) continue;
        if (top[at].empty())
            fills_a_gap = true;
        else if (at + 1 == bottom.size() || !top[at + 1].empty() || bottom[at + 1].empty())
            return false;
    }
    return fills_a_gap && !top.front().empty();
}

/// Whether the row above the best one tells apart or names what the best one does not.
bool is_upper_line(const std::vector<std::string>& top, const std::vector<std::string>& bottom) {
    std::map<std::string, std::set<std::string>> sections_of;
    const std::vector<std::string> sections = spread(top, bottom);
    std::size_t filled = 0, names = 0;
    for (std::size_t at = 0; at < bottom.size(); ++at) {
        filled += !top[at].empty();
        names += bottom[at].empty() && !top[at].empty();
        if (!bottom[at].empty() && !sections[at].empty()) sections_of[folded(bottom[at])].insert(sections[at]);
    }
    const bool tells_apart =
        std::any_of(sections_of.begin(), sections_of.end(), [](const auto& one) { return one.second.size() > 1; });
    return filled > 1 && (names > 0 || tells_apart);
}

/// Headings of two rows, if they are two.
void take_second_line(const Sheet& sheet, const Matches& matches, HeadingRows& found) {
    const auto width = [&](std::size_t at) { return sheet.rows[at].cells.size(); };
    const auto try_pair = [&](std::size_t upper, bool lower_is_best) {
        const std::size_t both = std::max(width(upper), width(upper + 1));
        const auto top = tidied_cells(sheet.rows[upper], both), bottom = tidied_cells(sheet.rows[upper + 1], both);
        if (!short_cells(sheet.rows[upper]) || !short_cells(sheet.rows[upper + 1])) return false;
        if (!(lower_is_best ? is_upper_line(top, bottom) : is_lower_line(top, bottom))) return false;
        const auto headings = together(top, bottom);
        const int worth = matches(headings);
        if (worth < found.matches) return false;
        found = {upper, upper + 1, headings, worth};
        return true;
    };
    if (found.first > 0 && try_pair(found.first - 1, true)) return;
    if (found.first + 1 < sheet.rows.size()) try_pair(found.first, false);
}

} // namespace

HeadingRows find_headings(const Sheet& sheet, const Form& form, const ColumnMap& map) {
    const Matches matches(form, map);
    HeadingRows found;
    const std::size_t end = std::min(rows_looked_at, sheet.rows.size());
    for (std::size_t at = 0; at < end; ++at)
        if (const int worth = matches(sheet.rows[at].cells); worth > found.matches) found = {at, at, {}, worth};
    if (found.matches == 0)
        while (found.first + 1 < end && filled_cells(sheet.rows[found.first]) < 2) ++found.first;
    if (found.matches == 0 && filled_cells(sheet.rows[found.first]) < 2) found.first = 0;
    found.last = found.first;
    found.headings = tidied_cells(sheet.rows[found.first], 0);
    if (found.matches > 0) take_second_line(sheet, matches, found);
    return found;
}

bool asks_question(const std::string& heading, bool loosely) {
    constexpr std::array<std::string_view, 7> words{
        "question", "question text", "question title", "question name", "question asked", "prompt", "questions"};
    constexpr std::array<std::string_view, 5> loose{"field", "item", "criterion", "competency", "field name"};
    return is_one_of(heading, words) || (loosely && is_one_of(heading, loose));
}

bool gives_answer(const std::string& heading, bool loosely) {
    constexpr std::array<std::string_view, 10> words{
        "answer",    "answers",          "answer text", "answer given",     "response",
        "responses", "candidate answer", "reply",       "applicant answer", "response text"};
    constexpr std::array<std::string_view, 3> loose{"value", "text", "evidence"};
    return is_one_of(heading, words) || (loosely && is_one_of(heading, loose));
}

bool names_reviewer(const std::string& heading) {
    constexpr std::array<std::string_view, 22> words{
        "reviewer",       "reviewer name", "reviewer email", "reviewer id", "reviewed by", "shortlister",
        "shortlisted by", "assessor",      "assessor name",  "assessed by", "scorer",      "scorer name",
        "scored by",      "marker",        "marked by",      "evaluator",   "rater",       "panel member",
        "panellist",      "interviewer",   "sifter",         "sifted by"};
    return is_one_of(heading, words);
}

bool holds_review(const std::string& heading) {
    const std::string key = folded(heading);
    const auto holds = [&](std::string_view word) { return key.find(word) != std::string::npos; };
    return names_reviewer(heading) || holds("score") || holds("rating") || holds("reviewer") || holds("recommend") ||
           holds("feedback") || holds("comment");
}

bool blank(const std::string& cell) {
    const std::size_t at = cell.find_first_not_of(" \t\r\n");
    if (at == std::string::npos) return true;
    const auto first = static_cast<unsigned char>(cell[at]);
    return first >= 0x80 && trimmed(cell).empty(); // there are blanks beyond ASCII
}

std::size_t filled_cells(const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !blank(cell); }));
}

} // namespace evenhand::intake
