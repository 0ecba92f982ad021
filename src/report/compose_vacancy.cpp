// The post and what was asked of candidates: timetable, criteria, what is judged later, the scale.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string methods_words(const std::vector<spec::Method>& methods) {
    std::vector<std::string> words;
    for (const spec::Method method : methods) words.emplace_back(spec::name(method));
    return joined(words);
}

std::string methods_of(const Context& context, const spec::Criterion& criterion) {
    if (criterion.methods.empty())
        return fmt::format("not stated: counts as {}", spec::name(context.rules().unstated_method));
    return methods_words(criterion.methods);
}

std::string importance_of(const spec::Criterion& criterion, bool essential) {
    const std::string counted_as = essential ? "Essential" : "Desirable";
    if (criterion.importance == spec::Importance::unspecified) return counted_as + " (not stated)";
    if (criterion.importance_printed.empty()) return counted_as;
    return fmt::format("{} (printed “{}”)", counted_as, criterion.importance_printed);
}

/// Large print leaves room for two columns.
Table large_criteria(const Context& context) {
    Table table;
    table.summary = fmt::format("Criteria scored at {}", spec::name(context.stage()));
    table.columns = {{"No.", Column::Width::fit, 40, false, true},
                     {"Criterion", Column::Width::share, 1, false, false}};
    for (const ShownCriterion& each : context.criteria())
        table.rows.push_back({{each.label, fmt::format("{} {}.", sentence(each.text),
                                                       importance_of(*each.criterion, each.scored->essential))},
                              false,
                              false});
    return table;
}

std::string date_or_none(const std::optional<Date>& date) {
    return date ? long_date(*date) : "not stated";
}

} // namespace

void compose_post(const Context& context, const Sink& out) {
    const spec::Post& post = context.vacancy().specification.post;
    const spec::Timetable& timetable = context.vacancy().specification.timetable;
    FactList facts;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) facts.rows.emplace_back(label, value);
    };
    add("Post", post.title);
    facts.rows.emplace_back("Reference", post.reference.empty() ? "none" : post.reference);
    add("Organisation", post.organisation);
    add("Unit", post.unit);
    add("Place", post.location);
    add("Grade", post.grade);
    add("Hours", post.hours);
    add("Contract", post.contract);
    add("Reports to", post.reports_to);
    facts.rows.emplace_back("Number of posts", fmt::format_int(post.number).str());
    facts.rows.emplace_back("Closing date", date_or_none(timetable.closing));
    std::vector<std::string> interviews;
    for (const Date& date : timetable.interviews) interviews.push_back(long_date(date));
    facts.rows.emplace_back("Interviews", interviews.empty() ? "not stated" : listed(interviews));
    facts.rows.emplace_back("Shortlisted are told by", date_or_none(timetable.notification));
    facts.rows.emplace_back("Start", date_or_none(timetable.start));
    out(std::move(facts));
}

void compose_criteria(const Context& context, const Sink& out) {
    if (context.criteria().empty()) return;
    const auto essentials = std::count_if(context.criteria().begin(), context.criteria().end(),
                                          [](const ShownCriterion& each) { return each.scored->essential; });
    out(Paragraph{fmt::format("{}, {} of them essential.",
                              counted(static_cast<long long>(context.criteria().size()), "criterion", "criteria"),
                              essentials),
                  Paragraph::Look::normal, true});
    if (context.definition().large) return out(large_criteria(context));
    Table table;
    table.summary = fmt::format("Criteria scored at {}", spec::name(context.stage()));
    table.columns = {{"No.", Column::Width::fit, 60, false, true},
                     {"Criterion", Column::Width::share, 1, false, false},
                     {"Importance", Column::Width::fit, 104, false, false},
                     {"Judged by", Column::Width::fit, 104, false, false},
                     {"Weight", Column::Width::fit, 50, true, false}};
    std::string section;
    for (const ShownCriterion& each : context.criteria()) {
        if (each.section != section && !each.section.empty()) {
            Cell heading(each.section);
            heading.strong = true;
            heading.columns = static_cast<int>(table.columns.size());
            table.rows.push_back({{heading}, false, true});
        }
        section = each.section;
        table.rows.push_back({{each.label, each.text, importance_of(*each.criterion, each.scored->essential),
                               methods_of(context, *each.criterion), each.scored->weight.to_string()},
                              false,
                              false});
    }
    out(std::move(table));
}

void compose_judged_later(const Context& context, const Sink& out) {
    const auto later = merit::judged_later(context.vacancy().specification, context.rules());
    if (later.empty()) return;
    Table table;
    table.summary = "Essential criteria judged at a later stage";
    table.columns = {{"No.", Column::Width::fit, 60, false, true},
                     {"Criterion", Column::Width::share, 1, false, false},
                     {"Judged by", Column::Width::fit, 110, false, false}};
    for (const spec::Placed& placed : spec::criteria(context.vacancy().specification))
        if (std::find(later.begin(), later.end(), placed.criterion->id) != later.end())
            table.rows.push_back(
                {{context.label_of(placed.criterion->id), placed.full_text(), methods_of(context, *placed.criterion)},
                 false,
                 false});
    out(std::move(table));
}

namespace {

constexpr const char* cannot_be_judged = "It cannot be judged from this application. Not the same as no evidence, "
                                         "which is the lowest level; a ? is left out of "
                                         "the combined score.";

/// Large print leaves room for two columns.
Table large_scale(const merit::Scale& scale) {
    Table table;
    table.summary = "Levels of the rating scale and what earns them";
    table.columns = {{"Level", Column::Width::fit, 30, false, true},
                     {"What earns it", Column::Width::share, 1, false, false}};
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level)
        table.rows.push_back(
            {{fmt::format_int(level->value).str(), sentence(level->name) + " " + level->words}, false, false});
    table.rows.push_back({{"?", cannot_be_judged}, false, false});
    return table;
}

} // namespace

void compose_scale(const Context& context, const Sink& out) {
    if (context.definition().large) return out(large_scale(context.scale()));
    Table table;
    table.summary = "Levels of the rating scale and what earns them";
    table.columns = {{"Level", Column::Width::fit, 40, false, true},
                     {"Name", Column::Width::fit, 120, false, false},
                     {"What earns it", Column::Width::share, 1, false, false}};
    const auto& levels = context.scale().levels;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        table.rows.push_back({{fmt::format_int(level->value).str(), level->name, level->words}, false, false});
    table.rows.push_back({{"?", "Cannot be judged", cannot_be_judged}, false, false});
    out(std::move(table));
}

} // namespace evenhand::report
