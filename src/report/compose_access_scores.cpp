// How one applicant was judged at every stage, how that compares with others in bands, what happened about them, and
// what is left out of their pack and why.
#include "report/bands.h"
#include "report/blocks.h"
#include "report/candidate_scores.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// Calls `visit` with a context of each stage that the applicant came to.
template <class Visit>
void each_stage(const Context& context, Visit visit) {
    for (const Facts& stage : context.facts().stages) visit(Context(context.definition(), stage));
}

/// What HR decided by an interview scheme, which panel reports never show.
void scheme_decisions(const Context& context, const Context& stage, const Sink& out) {
    for (const panel::Decision* decision : stage.decisions_on(stage.facts().candidate)) {
        if (decision->ground != panel::Ground::scheme) continue;
        const std::string reason = context.hr().reason ? context.hr().reason(*decision) : std::string();
        out(Paragraph{context.trf("Under an interview scheme HR decided on {}: {}. {}",
                                  context.moment(decision->stamp.at), outcome_words(stage, as_merit(decision->outcome)),
                                  sentence(reason))});
    }
}

/// What the members gave before an application was withdrawn or set aside counts for nothing, but is held.
void scores_not_counted(const Context& stage, const Sink& out) {
    const merit::Result* result = stage.result_of(stage.facts().candidate);
    if (!result || !result->cells.empty() || given_before_words(stage, stage.candidate()).empty()) return;
    merit::Result given = *result;
    given.cells.resize(stage.criteria().size());
    out(score_table(stage, stage.candidate(), given, true));
}

void one_stage(const Context& context, const Context& stage, const Sink& out) {
    out(Heading{3, stage_words(context, stage.stage())});
    if (!stage.facts().selection) {
        out(Paragraph{context.tr(
            "The panel has not finished scoring and talking about this stage. Until then nobody, HR included, sees "
            "the members' scores. They are supplied when it has.")});
        return;
    }
    compose_candidate_outcome(stage, out);
    scheme_decisions(context, stage, out);
    compose_candidate_scores(stage, out);
    scores_not_counted(stage, out);
    compose_candidate_agreed(stage, out);
    compose_candidate_notes(stage, out);
}

std::string third_words(const Context& context, Third third) {
    switch (third) {
    case Third::upper:
        return context.tr("In the upper third");
    case Third::middle:
        return context.tr("In the middle third");
    case Third::lower:
        return context.tr("In the lower third");
    case Third::too_few:
        break;
    }
    return context.tr("Left out: fewer than ten to compare with");
}

const merit::Result* own_result(const Context& stage) {
    const merit::Result* result = stage.result_of(stage.facts().candidate);
    return result && !result->cells.empty() ? result : nullptr;
}

std::vector<Rational> combined_on(const merit::Selection& selection, std::size_t criterion) {
    std::vector<Rational> all;
    for (const merit::Result& result : selection.results)
        if (criterion < result.cells.size() && result.cells[criterion].combined)
            all.push_back(*result.cells[criterion].combined);
    return all;
}

std::vector<Rational> totals(const merit::Selection& selection) {
    std::vector<Rational> all;
    for (const merit::Result& result : selection.results)
        if (!result.cells.empty() && result.total) all.push_back(*result.total);
    return all;
}

Table comparison(const Context& stage, const merit::Result& own) {
    Table table;
    table.summary = stage.tr("Where the scores lie among those of all who were scored");
    table.columns = {{stage.tr("Criterion"), Column::Width::share, 1, false, true},
                     {stage.tr("Among all who were scored"), Column::Width::fit, 190, false, false}};
    const merit::Selection& selection = stage.selection();
    for (std::size_t c = 0; c < own.cells.size(); ++c) {
        const ShownCriterion& criterion = stage.criteria()[c];
        const auto& combined = own.cells[c].combined;
        table.rows.push_back({{fmt::format("{} {}", criterion.label, criterion.text),
                               combined ? third_words(stage, third_of(*combined, combined_on(selection, c)))
                                        : stage.tr("No combined score to compare")},
                              false,
                              false});
    }
    Row total{{stage.tr("Total"), own.total ? third_words(stage, third_of(*own.total, totals(selection)))
                                            : stage.tr("No total to compare")},
              true,
              false};
    for (Cell& cell : total.cells) cell.strong = true;
    table.rows.push_back(std::move(total));
    return table;
}

/// "24, from another applicant to another applicant" says nothing that "24 applicants" does not.
std::string told_to_applicant(std::string text) {
    const std::size_t from = text.find(", from C");
    if (from == std::string::npos) return text;
    std::size_t number = from;
    while (number > 0 && text[number - 1] >= '0' && text[number - 1] <= '9') --number;
    std::size_t end = text.find(" to C", from);
    if (end == std::string::npos || number < 2) return text;
    for (end += 5; end < text.size() && text[end] >= '0' && text[end] <= '9';) ++end;
    return text.erase(number - 2, end - number + 2); // with the ": " before it
}

} // namespace

void compose_access_scores(const Context& context, const Sink& out) {
    each_stage(context, [&](const Context& stage) { one_stage(context, stage, out); });
}

void compose_access_comparison(const Context& context, const Sink& out) {
    each_stage(context, [&](const Context& stage) {
        if (!stage.facts().selection) return;
        const merit::Result* own = own_result(stage);
        if (!own) return;
        out(Heading{3, stage_words(context, stage.stage())});
        out(comparison(stage, *own));
    });
}

void compose_access_events(const Context& context, const Sink& out) {
    Table table;
    table.summary = context.tr("What happened about this application, oldest first");
    table.columns = {{context.tr("When"), Column::Width::fit, 90, false, true},
                     {context.tr("What"), Column::Width::share, 1, false, false}};
    for (const record::StoryLine& line : context.facts().story)
        table.rows.push_back({{context.moment(line.at), told_to_applicant(line.told.text)}, false, false});
    if (!table.rows.empty()) out(std::move(table));
}

void compose_access_left_out(const Context& context, const Sink& out) {
    std::vector<std::string> items;
    const std::size_t others = context.vacancy().candidates.size() - 1;
    items.push_back(context.trn("Names, applications, scores and decisions of {} other applicant: they are the others' "
                                "personal data, and they have not agreed to their being shown. Where words about this "
                                "application name another by code, \"another applicant\" stands there.",
                                "Names, applications, scores and decisions of {} other applicants: they are the "
                                "others' personal data, and they have not agreed to their being shown. Where words "
                                "about this application name another by code, \"another applicant\" stands there.",
                                others));
    items.emplace_back(context.tr(
        "Which member of the panel gave which score: members stand by letters in an order that says nothing. "
        "The scores, notes and reasons themselves are all here."));
    items.emplace_back(context.tr(
        "How many lie above or below on each criterion: scores are compared in thirds, and not at all among fewer than "
        "ten, since that would tell the scores of single people. Your own rank is yours and stands above."));
    bool awaited = false;
    for (const Facts& stage : context.facts().stages) awaited = awaited || !stage.selection;
    if (awaited)
        items.emplace_back(
            context.tr("Scores and notes of a stage that the panel has not finished. They are supplied when it has."));
    if (context.facts().stages.empty())
        items.emplace_back(context.tr("Nothing of scores is left out: this application has not been scored."));
    items.emplace_back(
        context.tr("Reports, letters and e-mails kept outside this record. Whoever answers the request looks for them "
                   "elsewhere."));
    out(Bullets{std::move(items)});
}

} // namespace evenhand::report
