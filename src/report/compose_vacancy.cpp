// The post and what was asked of candidates: timetable, criteria, what is judged later, the scale.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string methods_of(const Context& context, const spec::Criterion& criterion) {
    if (criterion.methods.empty())
        return context.trf("not stated: counts as {}", method_words(context, context.rules().unstated_method));
    return methods_words(context, criterion.methods);
}

std::string importance_of(const Context& context, const spec::Criterion& criterion, bool essential) {
    const std::string counted_as = importance_words(context, essential);
    if (criterion.importance == spec::Importance::unspecified) return context.trf("{} (not stated)", counted_as);
    if (criterion.importance_printed.empty()) return counted_as;
    return context.trf("{} (printed “{}”)", counted_as, criterion.importance_printed);
}

/// Large print leaves room for two columns.
Table large_criteria(const Context& context) {
    Table table;
    table.summary = context.trf("Criteria scored at {}", stage_name(context));
    table.columns = {{context.tr("No."), Column::Width::fit, 40, false, true},
                     {context.tr("Criterion"), Column::Width::share, 1, false, false}};
    for (const ShownCriterion& each : context.criteria())
        table.rows.push_back(
            {{each.label, fmt::format("{} {}.", sentence(each.text),
                                      importance_of(context, *each.criterion, each.scored->essential))},
             false,
             false});
    return table;
}

/// What was asked at the interview, of every candidate alike.
void compose_asked(const Context& context, const Sink& out) {
    Table table;
    table.summary = context.tr("What was asked at the interview");
    table.columns = {{context.tr("No."), Column::Width::fit, 60, false, true},
                     {context.tr("Asked of every candidate"), Column::Width::share, 1, false, false}};
    for (const ShownCriterion& each : context.criteria())
        if (const panel::InterviewQuestions* written = context.vacancy().asked_on(each.criterion->id))
            for (const std::string& question : written->questions)
                table.rows.push_back({{each.label, question}, false, false});
    if (!table.rows.empty()) out(std::move(table));
}

std::string date_or_none(const Context& context, const std::optional<Date>& date) {
    return date ? context.date(*date) : context.tr("not stated");
}

} // namespace

void compose_post(const Context& context, const Sink& out) {
    const spec::Post& post = context.vacancy().specification.post;
    const spec::Timetable& timetable = context.vacancy().specification.timetable;
    FactList facts;
    const auto add = [&](const std::string& label, const std::string& value) {
        if (!value.empty()) facts.rows.emplace_back(label, value);
    };
    add(context.tr("Post"), post.title);
    facts.rows.emplace_back(context.trc("of a post", "Reference"),
                            post.reference.empty() ? context.tr("none") : post.reference);
    add(context.tr("Organisation"), post.organisation);
    add(context.tr("Unit"), post.unit);
    add(context.tr("Place"), post.location);
    add(context.tr("Grade"), post.grade);
    add(context.tr("Hours"), post.hours);
    add(context.tr("Contract"), post.contract);
    add(context.tr("Reports to"), post.reports_to);
    facts.rows.emplace_back(context.tr("Number of posts"), fmt::format_int(post.number).str());
    facts.rows.emplace_back(context.tr("Closing date"), date_or_none(context, timetable.closing));
    std::vector<std::string> interviews;
    for (const Date& date : timetable.interviews) interviews.push_back(context.date(date));
    facts.rows.emplace_back(context.tr("Interviews"),
                            interviews.empty() ? context.tr("not stated") : context.listed(interviews));
    facts.rows.emplace_back(context.tr("Shortlisted are told by"), date_or_none(context, timetable.notification));
    facts.rows.emplace_back(context.tr("Start"), date_or_none(context, timetable.start));
    out(std::move(facts));
}

void compose_criteria(const Context& context, const Sink& out) {
    if (context.criteria().empty()) return;
    const auto essentials = std::count_if(context.criteria().begin(), context.criteria().end(),
                                          [](const ShownCriterion& each) { return each.scored->essential; });
    out(Paragraph{context.trf("{}, {} of them essential.",
                              context.trn("{} criterion", "{} criteria", context.criteria().size()), essentials),
                  Paragraph::Look::normal, true});
    if (context.definition().large) return out(large_criteria(context));
    Table table;
    table.summary = context.trf("Criteria scored at {}", stage_name(context));
    table.columns = {{context.tr("No."), Column::Width::fit, 60, false, true},
                     {context.tr("Criterion"), Column::Width::share, 1, false, false},
                     {context.tr("Importance"), Column::Width::fit, 104, false, false},
                     {context.tr("Judged by"), Column::Width::fit, 104, false, false},
                     {context.tr("Weight"), Column::Width::fit, 50, true, false}};
    std::string section;
    for (const ShownCriterion& each : context.criteria()) {
        if (each.section != section && !each.section.empty()) {
            Cell heading(each.section);
            heading.strong = true;
            heading.columns = static_cast<int>(table.columns.size());
            table.rows.push_back({{heading}, false, true});
        }
        section = each.section;
        table.rows.push_back({{each.label, each.text, importance_of(context, *each.criterion, each.scored->essential),
                               methods_of(context, *each.criterion), each.scored->weight.to_string()},
                              false,
                              false});
    }
    out(std::move(table));
    if (context.stage() == spec::Stage::interview) compose_asked(context, out);
}

void compose_judged_later(const Context& context, const Sink& out) {
    const auto later = merit::judged_later(context.vacancy().specification, context.rules());
    if (later.empty()) return;
    Table table;
    table.summary = context.tr("Essential criteria judged at a later stage");
    table.columns = {{context.tr("No."), Column::Width::fit, 60, false, true},
                     {context.tr("Criterion"), Column::Width::share, 1, false, false},
                     {context.tr("Judged by"), Column::Width::fit, 110, false, false}};
    for (const spec::Placed& placed : spec::criteria(context.vacancy().specification))
        if (std::find(later.begin(), later.end(), placed.criterion->id) != later.end())
            table.rows.push_back(
                {{context.label_of(placed.criterion->id), placed.full_text(), methods_of(context, *placed.criterion)},
                 false,
                 false});
    out(std::move(table));
}

namespace {

std::string cannot_be_judged(const Context& context) {
    return context.tr("It cannot be judged from this application. Not the same as no evidence, which is the lowest "
                      "level; a ? is left out of the combined score.");
}

/// Large print leaves room for two columns.
Table large_scale(const Context& context) {
    const merit::Scale& scale = context.scale();
    Table table;
    table.summary = context.tr("Levels of the rating scale and what earns them");
    table.columns = {{context.tr("Level"), Column::Width::fit, 30, false, true},
                     {context.tr("What earns it"), Column::Width::share, 1, false, false}};
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level)
        table.rows.push_back(
            {{fmt::format_int(level->value).str(), sentence(level->name) + " " + level->words}, false, false});
    table.rows.push_back({{"?", cannot_be_judged(context)}, false, false});
    return table;
}

} // namespace

void compose_scale(const Context& context, const Sink& out) {
    if (context.definition().large) return out(large_scale(context));
    Table table;
    table.summary = context.tr("Levels of the rating scale and what earns them");
    table.columns = {{context.tr("Level"), Column::Width::fit, 40, false, true},
                     {context.tr("Name"), Column::Width::fit, 120, false, false},
                     {context.tr("What earns it"), Column::Width::share, 1, false, false}};
    const auto& levels = context.scale().levels;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        table.rows.push_back({{fmt::format_int(level->value).str(), level->name, level->words}, false, false});
    table.rows.push_back({{"?", context.tr("Cannot be judged"), cannot_be_judged(context)}, false, false});
    out(std::move(table));
}

} // namespace evenhand::report
