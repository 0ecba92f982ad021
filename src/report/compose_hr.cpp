// The annex that HR alone reads: names beside codes, interview schemes, adjustments asked for, and who looked at names.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"
#include "panel/decided.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string name_or_dash(const Context& context, std::size_t candidate) {
    const std::string name = context.candidate_name(candidate);
    return name.empty() ? "–" : name;
}

/// What was decided, schemes included.
std::string decided_words(const Context& context, const panel::Decision* decision) {
    return decision ? outcome_words(context, as_merit(decision->outcome)) : context.tr("not decided yet");
}

std::string scheme_words(const Context& context, merit::SchemeResult::Outcome outcome) {
    switch (outcome) {
    case merit::SchemeResult::Outcome::additional:
        return context.tr("Invited in addition");
    case merit::SchemeResult::Outcome::prior:
        return context.tr("Invited before others");
    case merit::SchemeResult::Outcome::not_met:
        return context.tr("Minimum not met");
    case merit::SchemeResult::Outcome::over_cap:
        return context.tr("Over the cap");
    }
    return {};
}

std::string conditions(const Context& context, const merit::Scheme& scheme) {
    std::vector<std::string> parts{
        context.trf("every essential scored at {} or more", scheme.minimum.value_or(context.rules().minimum))};
    if (scheme.minimum_percent)
        parts.push_back(context.trf("{} per cent over all essentials", scheme.minimum_percent->to_string()));
    std::string words =
        scheme.prior ? context.trf("{}: {}. Those who reach it are invited before others, using no place of the line.",
                                   scheme.name, context.listed(parts))
                     : context.trf("{}: {}. Those who reach it are invited in addition, and nobody is displaced.",
                                   scheme.name, context.listed(parts));
    if (scheme.cap)
        words += " " + context.trf("At most {} in addition: {}", *scheme.cap, reason_or_none(context, scheme.why));
    return words;
}

std::string reason_of(const Context& context, const panel::Decision& decision) {
    std::string reason = decision.reason;
    if (decision.ground == panel::Ground::scheme && context.hr().reason) reason = context.hr().reason(decision);
    return reason.empty() ? "–" : sentence(reason);
}

/// Why each of them was decided so: whole sentences, for which a table of all the rest has no room.
Table reasons(const Context& context, const Table& flagged) {
    const auto in_force = panel::decisions_in_force(context.vacancy(), context.state(), true);
    Table table;
    table.summary = context.tr("Reasons of the decisions on candidates with a scheme's flag");
    table.columns = {{context.tr("Code"), Column::Width::fit, 50, false, true},
                     {context.tr("Reason"), Column::Width::share, 1, false, false}};
    for (const Row& row : flagged.rows) {
        const auto found = in_force.find(row.cells.front().text);
        if (found != in_force.end())
            table.rows.push_back({{row.cells.front(), reason_of(context, *found->second)}, false, false});
    }
    return table;
}

Table flagged(const Context& context) {
    const merit::Selection& selection = *context.hr().selection;
    const auto in_force = panel::decisions_in_force(context.vacancy(), context.state(), true);
    Table table;
    table.summary = context.tr("Candidates with a scheme's flag: what the scheme makes of them and what was decided");
    table.columns = {{context.tr("Code"), Column::Width::fit, 50, false, true},
                     {context.tr("Name"), Column::Width::share, 2, false, false},
                     {context.tr("Schemes asked for"), Column::Width::share, 2, false, false},
                     {context.tr("On merit"), Column::Width::fit, 66, false, false},
                     {context.tr("By the scheme"), Column::Width::fit, 80, false, false},
                     {context.tr("Decided"), Column::Width::fit, 80, false, false}};
    for (std::size_t i = 0; i < context.vacancy().candidates.size(); ++i) {
        if (i >= context.hr().flags.size() || context.hr().flags[i].empty()) continue;
        const std::string& code = context.vacancy().candidates[i].code;
        const auto result = std::find_if(selection.results.begin(), selection.results.end(),
                                         [&](const merit::Result& one) { return one.code == code; });
        const merit::Result* on_merit = context.result_of(code);
        if (result == selection.results.end() || !on_merit) continue;
        std::vector<std::string> schemes;
        for (const merit::Scheme& scheme : context.rules().schemes)
            if (context.hr().flags[i].count(scheme.flag)) schemes.push_back(scheme.name);
        const auto found = in_force.find(code);
        const panel::Decision* decision = found == in_force.end() ? nullptr : found->second;
        table.rows.push_back(
            {{code, name_or_dash(context, i), context.listed(schemes), outcome_words(context, on_merit->outcome),
              result->scheme ? scheme_words(context, result->scheme->outcome) : context.tr("Takes an ordinary place"),
              decided_words(context, decision)},
             false,
             false});
    }
    return table;
}

} // namespace

void compose_hr_names(const Context& context, const Sink& out) {
    const auto in_force = panel::decisions_in_force(context.vacancy(), context.state(), true);
    Table table;
    table.summary = context.tr("Codes with names and outcomes");
    table.columns = {{context.tr("Code"), Column::Width::fit, 60, false, true},
                     {context.tr("Name"), Column::Width::share, 1, false, false},
                     {context.tr("On merit"), Column::Width::fit, 110, false, false},
                     {context.tr("Decided, schemes included"), Column::Width::fit, 130, false, false}};
    const auto& candidates = context.vacancy().candidates;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const merit::Result* result = context.result_of(candidates[i].code);
        const bool in = result && !result->cells.empty();
        const auto found = in_force.find(candidates[i].code);
        table.rows.push_back(
            {{candidates[i].code, name_or_dash(context, i),
              result ? outcome_words(context, result->outcome) : context.tr("did not come to this stage"),
              in ? decided_words(context, found == in_force.end() ? nullptr : found->second) : "–"},
             false,
             false});
    }
    if (!table.rows.empty()) out(std::move(table));
}

void compose_hr_schemes(const Context& context, const Sink& out) {
    if (context.rules().schemes.empty()) return;
    std::vector<std::string> items;
    for (const merit::Scheme& scheme : context.rules().schemes) items.push_back(conditions(context, scheme));
    out(Bullets{std::move(items)});
    if (context.stage() == spec::Stage::interview) {
        out(Paragraph{context.tr("At the interview stage no scheme applies: everybody is judged on merit alone.")});
        return;
    }
    Table table = flagged(context);
    if (table.rows.empty()) return out(Paragraph{context.tr("No candidate asked for a scheme.")});
    Table why = reasons(context, table);
    out(std::move(table));
    if (!why.rows.empty()) out(std::move(why));
}

void compose_hr_adjustments(const Context& context, const Sink& out) {
    Table table;
    table.summary = context.tr("Adjustments that candidates asked for");
    table.columns = {{context.tr("Code"), Column::Width::fit, 60, false, true},
                     {context.tr("Name"), Column::Width::share, 1, false, false},
                     {context.tr("Asked for"), Column::Width::share, 3, false, false}};
    const auto& candidates = context.vacancy().candidates;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        for (const FieldAnswers& field : context.hr().adjustments)
            if (i < field.answers.size() && !trimmed(field.answers[i]).empty())
                table.rows.push_back({{candidates[i].code, name_or_dash(context, i), field.answers[i]}, false, false});
    if (!table.rows.empty()) out(std::move(table));
}

void compose_hr_views(const Context& context, const Sink& out) {
    Table table;
    table.summary = context.tr("When names were shown, to whom and why");
    table.columns = {{context.tr("When"), Column::Width::fit, 90, false, true},
                     {context.tr("To whom"), Column::Width::share, 1, false, false},
                     {context.tr("Why"), Column::Width::share, 2, false, false}};
    for (const panel::HrView& view : context.vacancy().hr_views)
        table.rows.push_back({{context.moment(view.stamp.at), context.name_of(view.stamp.by),
                               view.why.empty() ? context.tr("No reason recorded.") : sentence(view.why)},
                              false,
                              false});
    if (!table.rows.empty()) out(std::move(table));
}

} // namespace evenhand::report
