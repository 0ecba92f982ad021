#include "spec/import/post.h"

#include "base/ascii.h"
#include "base/text.h"
#include "spec/import/post_words.h"
#include "spec/import/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace evenhand::spec::importing {

namespace {

/// "x 2", "X2", "(2 posts)": how many posts, and where in the text it is said.
struct Posts {
    int number = 0;
    std::size_t at = 0, end = 0;
};

Posts posts_in(const std::string& text) {
    const std::string low = folded(text);
    if (low.size() != text.size()) return {};
    const auto digits = [&](std::size_t at) {
        std::size_t end = at;
        while (end < low.size() && is_digit(low[end])) ++end;
        return end;
    };
    const auto value = [&](std::size_t at, std::size_t end) {
        int number = 0;
        std::from_chars(low.data() + at, low.data() + end, number);
        return number;
    };
    for (std::size_t at = 0; at < low.size(); ++at) {
        const bool starts = at == 0 || low[at - 1] == ' ' || low[at - 1] == '(';
        if (!starts) continue;
        if (low[at] == 'x') {
            const std::size_t number = low[at + 1] == ' ' ? at + 2 : at + 1;
            const std::size_t end = digits(number);
            if (end > number && end - number <= 3 && (end == low.size() || low[end] == ' ' || low[end] == ')'))
                return {value(number, end), at, end};
        }
        const std::size_t end = digits(at);
        for (const std::string_view word : {" posts", " positions", " vacancies", " x "})
            if (end > at && end - at <= 3 && low.substr(end, word.size()) == word)
                return {value(at, end), at, end + word.size() - (word == " x ")};
    }
    return {};
}

/// Where a label of a fact stands in a line.
struct LabelSpot {
    std::size_t start, colon;
};

/// The labels of a line: the first begins it, others stand further on.
std::vector<LabelSpot> labels_in(std::string_view text) {
    std::vector<LabelSpot> labels;
    for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
        const std::size_t from = labels.empty() ? 0 : labels.back().colon + 1;
        // The most words before the colon that are a label.
        for (std::size_t start = from; start < colon && colon - from < 200; ++start) {
            if (start > from && text[start - 1] != ' ') continue;
            if (text[start] == ' ' || !fact_in(text.substr(start, colon - start))) continue;
            labels.push_back({start, colon});
            break;
        }
        if (labels.empty() || labels.front().start > 0) return {};
    }
    return labels;
}

class PostReader {
  public:
    explicit PostReader(Findings& findings) : findings_(findings), post_(findings.imported.specification.post) {}

    void read(const std::vector<Step>& steps, const document::Document& document) {
        for (const Step& step : steps)
            if (step.table)
                rows(*step.table);
            else
                line(step.line);
        for (const document::Paragraph& paragraph : document.margins)
            for (const Line& one : lines_of(paragraph)) labelled(one.text);
        if (post_.title.empty()) from_specification_heading(steps);
        if (post_.title.empty()) from_first_heading(steps);
        head(steps);
        if (post_.title.empty() && !steps.empty()) post_.title = job_below(steps, steps.front()).value_or("");
        if (post_.organisation.empty()) from_equality_statement();
        tidy_title();
        keep_order();
    }

  private:
    void line(const Line& line) {
        if (!labelled(line.text)) sentence(line.text);
    }

    /// "Grade: 5", "Reference: X/2 Hours: 37".
    bool labelled(const std::string& text) {
        if (text.size() > 300) return false;
        const auto labels = labels_in(text);
        for (std::size_t one = 0; one < labels.size(); ++one) {
            const std::size_t end = one + 1 < labels.size() ? labels[one + 1].start : text.size();
            const std::string name = text.substr(labels[one].start, labels[one].colon - labels[one].start);
            fact(name, trimmed(text.substr(labels[one].colon + 1, end - labels[one].colon - 1)));
        }
        return !labels.empty();
    }

    void rows(const document::Table& table) {
        for (const document::TableRow& row : table.rows) {
            std::vector<std::string> cells;
            for (const document::Cell& cell : row.cells)
                if (std::string words = short_words(&cell); !words.empty()) cells.push_back(std::move(words));
            for (const std::string& cell : cells) labelled(cell);
            const std::string words = cells.size() == 1 ? plain(cells[0]) : std::string();
            if (post_.title.empty() && word_count(words) <= 8 && names_a_job(words) && !topic_of(words) &&
                !starts_as_requirement(words))
                over_table_ = over_table_.empty() ? cells[0] : over_table_;
            if (cells.size() % 2 == 0 && cells.size() <= 4)
                for (std::size_t one = 0; one + 1 < cells.size(); one += 2) {
                    std::string label = cells[one];
                    while (ends_with_any(label, ": ")) label.pop_back();
                    if (word_count(cells[one + 1]) <= 25) fact(label, cells[one + 1]);
                }
        }
    }

    bool fact(const std::string& label, const std::string& value) {
        const auto fact = fact_in(label);
        if (!fact || value.empty()) return fact.has_value();
        const auto keep = [&](std::string& field) {
            if (field.empty()) field = clean(value);
        };
        switch (*fact) {
        case Fact::title:
            if (!counts_vacancies(plain(value))) keep(post_.title);
            break;
        case Fact::reference:
            if (!method_said(plain(value)) && word_count(value) <= 8) keep(post_.reference);
            break;
        case Fact::organisation:
            keep(post_.organisation);
            break;
        case Fact::unit:
            post_.unit += (post_.unit.empty() ? "" : ": ") + clean(value);
            break;
        case Fact::location:
            keep(post_.location);
            break;
        case Fact::grade:
            keep(post_.grade);
            break;
        case Fact::hours:
            keep(post_.hours);
            break;
        case Fact::contract:
            keep(post_.contract);
            break;
        case Fact::reports_to:
            keep(post_.reports_to);
            break;
        case Fact::posts: {
            const auto found = posts_in(value + " posts");
            if (found.number > 0) post_.number = found.number;
            break;
        }
        case Fact::closing:
            date(Fact::closing, value);
            break;
        case Fact::interview:
            date(Fact::interview, value);
            break;
        case Fact::start:
            date(Fact::start, value);
            break;
        }
        return true;
    }

    void date(Fact what, const std::string& text) {
        Timetable& timetable = findings_.imported.specification.timetable;
        const auto dates = dates_in(text);
        if (dates.empty()) return;
        if (what == Fact::closing && !timetable.closing) timetable.closing = dates.front();
        if (what == Fact::start && !timetable.start) timetable.start = dates.front();
        if (what == Fact::interview) {
            std::set<Date> all(timetable.interviews.begin(), timetable.interviews.end());
            all.insert(dates.begin(), dates.end());
            timetable.interviews.assign(all.begin(), all.end());
        }
    }

    /// A sentence that names a date says for what.
    void sentence(const std::string& text) {
        const auto dates = dates_in(text);
        if (dates.empty() || text.size() > 600) return;
        static constexpr std::array<std::string_view, 5> told = {"told", "notified", "informed", "contacted", "hear"};
        static constexpr std::array<std::string_view, 5> starts = {"available from", "start", "commence", "starting",
                                                                   "take up"};
        static constexpr std::array<std::string_view, 8> closes = {
            "closing", "deadline", "submitted", "received", "returned", "send", "close", "application forms"};
        const std::string words = plain(text);
        Timetable& timetable = findings_.imported.specification.timetable;
        if (has_any(words, told) && !has(words, "closing")) {
            if (!timetable.notification) timetable.notification = dates.front();
        } else if (has(words, "closing")) {
            date(Fact::closing, text);
        } else if (has(words, "interview") || has(words, "interviews")) {
            date(Fact::interview, text);
        } else if (has_any(words, closes)) {
            date(Fact::closing, text);
        } else if (has_any(words, starts)) {
            date(Fact::start, text);
        }
    }

    static bool names_the_document(const std::string& words) {
        const auto topic = topic_of(plain(words));
        return topic == Topic::criteria || topic == Topic::post;
    }

    /// "Person specification: Branch Organiser", "Job description – Cook".
    void from_specification_heading(const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            const std::string& text = step.line.text;
            if (step.table || word_count(text) > 14) continue;
            for (const std::string_view joint : {":", " \u2013 ", " - ", " \u2014 ", " for the post of ", " for "}) {
                const std::size_t at = text.find(joint);
                if (at == std::string::npos) continue;
                const std::string before = trimmed(text.substr(0, at)), after = trimmed(text.substr(at + joint.size()));
                const bool behind = names_the_document(before);
                const std::string& title = behind ? after : before;
                if (!behind && !names_the_document(after)) continue;
                static constexpr std::array<std::string_view, 2> readers = {"candidates", "applicants"};
                if (has_any(plain(title), readers)) continue; // "Information booklet for candidates"
                const bool words = std::any_of(title.begin(), title.end(), [](char c) { return is_lower(c); }) ||
                                   names_a_job(plain(title));
                if (!words || topic_of(plain(title)) || importance_in(plain(title)).one()) continue;
                post_.title = title;
                return;
            }
        }
    }

    /// A page's heading of the first level, where it is about no part of the page and no organisation.
    void from_first_heading(const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            const std::string words = plain(step.line.text);
            if (step.table || step.line.heading != 1 || word_count(words) > 10) continue;
            if (topic_of(words) || importance_in(words).one() || is_category(words)) continue;
            if (names_an_organisation(words) && !names_a_job(words)) continue;
            post_.title = names_a_job(words) ? step.line.text : job_below(steps, step).value_or(step.line.text);
            return;
        }
    }

    /// A job in a heading close below the first, which then is whose it is.
    static std::optional<std::string> job_below(const std::vector<Step>& steps, const Step& first) {
        constexpr std::ptrdiff_t close = 5;
        const auto* const end = steps.data() + steps.size();
        for (const Step* step = &first + 1; step < end && step - &first <= close; ++step) {
            const std::string words = plain(step->line.text);
            if (step->table || step->line.heading == 0 || topic_of(words) || word_count(words) > 8) continue;
            if (ends_as_job(words) || (names_a_job(words) && !is_category(words))) return step->line.text;
        }
        return std::nullopt;
    }

    /// "Home > Careers > Vacancies": where a page stands; "Skip to main content": its own workings.
    static bool is_trail(const std::string& text) {
        static constexpr std::array<std::string_view, 6> workings = {"skip to",       "back to", "sign in",
                                                                     "accessibility", "cookies", "menu"};
        if (starts_with_any(plain(text), workings) && word_count(text) <= 5) return true;
        for (const std::string_view arrow : {" > ", " \u203A ", " \u00BB "})
            if (const std::size_t at = text.find(arrow); at != std::string::npos)
                return text.find(arrow, at + 1) != std::string::npos;
        return false;
    }

    /// The first lines: who, what post, which unit.
    void head(const std::vector<Step>& steps) {
        std::string first;
        std::string job, standing_out;
        std::size_t seen = 0;
        for (const Step& step : steps) {
            if (step.table || ++seen > 12 || word_count(step.line.text) > 14) break;
            const std::string& text = step.line.text;
            const std::string words = plain(text);
            if (!step.line.mark.empty() || topic_of(words) || text.find(':') != std::string::npos || is_trail(text) ||
                ends_with_any(text, "."))
                continue;
            if (importance_in(words).one()) break;
            const bool is_job = names_a_job(words);
            if (post_.organisation.empty() && names_an_organisation(words) && !is_job)
                post_.organisation = text;
            else if (post_.unit.empty() && names_a_unit(words) && !is_job)
                post_.unit = text;
            else if (is_job && job.empty())
                job = text;
            else if (!is_category(words) && !has(words, "us")) {
                const bool stands_out = step.line.bold || step.line.heading > 0;
                if (first.empty()) first = text;
                if (standing_out.empty() && stands_out && !post_.organisation.empty()) standing_out = text;
            }
        }
        if (!standing_out.empty()) first = standing_out; // below whose it is, and not what these say of themselves
        if (post_.title.empty()) post_.title = !job.empty() ? job : !over_table_.empty() ? over_table_ : first;
    }

    void from_equality_statement() {
        const std::string& statement = findings_.imported.specification.equality_statement;
        const std::size_t at = statement.find(" is an equal opportunit");
        if (at != std::string::npos && at < 80) post_.organisation = statement.substr(0, at);
    }

    /// "Technician, The Playhouse", "Assistant, Samples Housing (part of the group)": the post, then where it is.
    static void cut_place(std::string& title) {
        const std::size_t comma = title.find(", ");
        if (comma == std::string::npos || title.find('(') < comma) return;
        const std::string rest = title.substr(comma + 2);
        const bool place =
            rest.substr(0, 4) == "The " || names_an_organisation(plain(rest)) || ends_with_any(rest, ")");
        if (place && !names_a_job(plain(rest))) title.resize(comma);
    }

    /// "Technician (30 hours a week)": the terms behind the post.
    void cut_terms(std::string& title) {
        static constexpr std::array<std::string_view, 14> terms = {
            "hours",     "hrs",   "hour", "part time", "full time", "fixed term", "permanent",
            "temporary", "grade", "band", "fte",       "pro rata",  "term time",  "months"};
        const std::size_t open = title.rfind(" (");
        if (open == std::string::npos || !ends_with_any(title, ")")) return;
        const std::string inner = title.substr(open + 2, title.size() - open - 3);
        if (!has_any(plain(inner), terms)) return;
        if (post_.hours.empty() && (has(plain(inner), "hours") || has(plain(inner), "hrs"))) post_.hours = inner;
        title.resize(open);
    }

    void tidy_title() {
        std::string& title = post_.title;
        const Posts posts = posts_in(title);
        if (posts.number > 0) {
            post_.number = posts.number;
            const std::string rest = trimmed(title.substr(posts.end));
            title = trimmed(title.substr(0, posts.at));
            while (ends_with_any(title, " (-,")) title.pop_back();
            const std::string words = plain(rest);
            if (title.empty())
                title = rest;
            else if (post_.contract.empty() && (has(words, "fixed term") || has(words, "temporary") ||
                                                has(words, "permanent") || has(words, "part time")))
                post_.contract = rest;
        }
        for (const std::string_view before :
             {"We\u2019re hiring: ", "We're hiring: ", "We are hiring: ", "Now hiring: ", "We\u2019re recruiting: ",
              "We are recruiting: ", "Apply: ", "Vacancy: ", "Job vacancy: ", "Join us as ", "Post of ",
              "Appointment of ", "Recruitment of ", "a ", "an "})
            if (title.size() > before.size() && title.substr(0, before.size()) == before) title.erase(0, before.size());
        cut_terms(title);
        cut_place(title);
    }

    /// Closing, notification, interviews, start: dates in another order are not told apart by us.
    void keep_order() {
        Timetable& timetable = findings_.imported.specification.timetable;
        std::vector<Date> all;
        if (timetable.closing) all.push_back(*timetable.closing);
        if (timetable.notification) all.push_back(*timetable.notification);
        all.insert(all.end(), timetable.interviews.begin(), timetable.interviews.end());
        if (timetable.start) all.push_back(*timetable.start);
        if (std::is_sorted(all.begin(), all.end())) return;
        std::vector<std::string> named;
        for (const Date date : all) named.push_back(to_string(date));
        findings_.warn({}, fmt::format("the dates {} are not in the order closing, notification, interviews, start, so "
                                       "they were left out",
                                       joined(named)));
        timetable = {};
    }

    Findings& findings_;
    Post& post_;
    std::string over_table_; ///< a job named in a row of its own
};

} // namespace

bool is_fact(std::string_view line) {
    return line.size() <= 300 && !labels_in(line).empty();
}

void read_post(const std::vector<Step>& steps, const document::Document& document, Findings& findings) {
    PostReader(findings).read(steps, document);
}

} // namespace evenhand::spec::importing
