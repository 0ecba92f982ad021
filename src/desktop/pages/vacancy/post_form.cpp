#include "desktop/pages/vacancy/post_form.h"

#include "base/errors.h"
#include "base/text.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <charconv>
#include <wx/window.h>

namespace evenhand::desktop {

namespace {

constexpr const char *posts = "posts", *closing = "closing", *interviews = "interviews", *notification = "notification",
                     *start = "start";
constexpr int most_posts = 10'000;

struct Words {
    const char* field;
    std::string spec::Post::*member;
};
constexpr Words all_words[] = {{"title", &spec::Post::title},
                               {"reference", &spec::Post::reference},
                               {"organisation", &spec::Post::organisation},
                               {"unit", &spec::Post::unit},
                               {"grade", &spec::Post::grade},
                               {"hours", &spec::Post::hours},
                               {"contract", &spec::Post::contract},
                               {"location", &spec::Post::location},
                               {"reports-to", &spec::Post::reports_to}};

struct Day {
    const char* field;
    std::optional<Date> spec::Timetable::*member;
};
constexpr Day all_days[] = {{closing, &spec::Timetable::closing},
                            {notification, &spec::Timetable::notification},
                            {start, &spec::Timetable::start}};

std::string day_text(const std::optional<Date>& day) {
    return day ? to_string(*day) : std::string();
}

std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts(1);
    for (const char letter : list)
        if (letter == ',' || letter == ';' || letter == ' ')
            parts.emplace_back();
        else
            parts.back() += letter;
    std::erase(parts, std::string());
    return parts;
}

class Reading {
  public:
    std::vector<SpecificationProblem> problems;

    std::optional<Date> day(const std::string& field, const std::string& typed) {
        try {
            return parse_date(typed);
        } catch (const InvalidInput&) {
            wrong(field, trf("\"{}\" is no date: year, month and day are written as 2026-11-30.", typed));
            return std::nullopt;
        }
    }
    std::optional<int> number(const std::string& field, const std::string& typed) {
        int value = 0;
        const auto [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
        if (failure == std::errc() && end == typed.data() + typed.size() && value >= 1 && value <= most_posts)
            return value;
        wrong(field, trf("\"{}\" is no number of posts: a whole number from 1 to {} is.", typed, most_posts));
        return std::nullopt;
    }
    void wrong(const std::string& field, std::string says) {
        problems.push_back({Problem::Severity::error, {}, field, std::move(says)});
    }
};

} // namespace

PostTexts post_texts(const spec::Specification& specification) {
    PostTexts texts;
    for (const Words& one : all_words) texts[one.field] = specification.post.*one.member;
    texts[posts] = std::to_string(specification.post.number);
    for (const Day& one : all_days) texts[one.field] = day_text(specification.timetable.*one.member);
    std::vector<std::string> days;
    for (const Date day : specification.timetable.interviews) days.push_back(to_string(day));
    texts[interviews] = joined(days, ", ");
    return texts;
}

std::vector<SpecificationProblem> write_post(const PostTexts& texts, spec::Specification& into) {
    Reading reading;
    for (const Words& one : all_words) into.post.*one.member = tidied(texts.at(one.field));
    if (into.post.title.empty()) reading.wrong("title", tr("The post has no title."));
    if (const auto number = reading.number(posts, trimmed(texts.at(posts)))) into.post.number = *number;
    for (const Day& one : all_days) {
        const std::string typed = trimmed(texts.at(one.field));
        if (typed.empty())
            (into.timetable.*one.member).reset();
        else if (const auto day = reading.day(one.field, typed))
            into.timetable.*one.member = day;
    }
    std::vector<Date> days;
    bool read = true;
    for (const std::string& typed : parts_of(texts.at(interviews))) {
        const auto day = reading.day(interviews, typed);
        read = read && day;
        if (day) days.push_back(*day);
    }
    std::sort(days.begin(), days.end());
    if (read) into.timetable.interviews = std::move(days);
    return std::move(reading.problems);
}

PostForm::PostForm(wxWindow* parent, const ChangePost& change) : FieldForm(parent) {
    const auto row = [&](const char* field, const std::string& name, const std::string& help, int width,
                         const std::string& what) {
        auto* made =
            new TextRow(this, name, help, width,
                        [change, what, field = std::string(field)](const auto& typed) { change(what, field, typed); });
        add(field, made);
        texts_[field] = made;
    };
    const std::string as_printed = tr("As it is printed in the reports; may be empty.");
    const std::string as_date = tr("As 2026-11-30; may be empty.");
    constexpr int narrow = 130;
    row("title", tr("Title of the post"), tr("As the advertisement has it."), 0, tr("the title"));
    row("reference", tr("Vacancy reference"), as_printed, 0, tr("the reference"));
    row(posts, tr("Number of posts"), tr("How many are to be appointed."), narrow, tr("the number of posts"));
    row("organisation", tr("Organisation"), as_printed, 0, tr("the organisation"));
    row("unit", tr("Unit"), as_printed, 0, tr("the unit"));
    row("grade", tr("Grade"), as_printed, 0, tr("the grade"));
    row("hours", tr("Hours"), as_printed, 0, tr("the hours"));
    row("contract", tr("Contract"), as_printed, 0, tr("the contract"));
    row("location", tr("Location"), as_printed, 0, tr("the location"));
    row("reports-to", tr("Reports to"), as_printed, 0, tr("to whom the post reports"));
    row(closing, tr("Closing date"), as_date, narrow, tr("the closing date"));
    row(notification, tr("Shortlisted are told by"), as_date, narrow, tr("the day of telling"));
    row(interviews, tr("Interviews"), tr("As 2026-11-30; several with commas between."), 0, tr("the interviews"));
    row(start, tr("Start"), as_date, narrow, tr("the start"));
}

void PostForm::show(const PostTexts& texts) {
    for (const auto& [field, row] : texts_) row->show(texts.at(field), true);
}

} // namespace evenhand::desktop
