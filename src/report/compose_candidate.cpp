// One candidate's own record: what an applicant or their representative is given. Members stand by letter, and nothing
// is said of any other candidate.
#include "report/blocks.h"
#include "report/candidate_scores.h"
#include "report/words.h"

#include "base/text.h"
#include "merit/totals.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

const merit::Result& result_of(const Context& context) {
    const std::string& code = context.vacancy().candidates[context.candidate()].code;
    if (const merit::Result* found = context.result_of(code)) return *found;
    throw NotAllowed(context.trf("{} did not come as far as the {} stage, so there is no record of it there.", code,
                                 stage_name(context)));
}

std::string letters(const Context& context, const std::vector<std::string>& people) {
    std::vector<std::string> words;
    for (const Scorer& scorer : context.scorers()) // by letter, not as they were named
        if (std::find(people.begin(), people.end(), scorer.person->id) != people.end())
            words.push_back(member_words(context, scorer.letter));
    return words.empty() ? context.tr("nobody") : context.listed(words);
}

/// The total as it stands in the reasons, told apart from others that would look like it.
std::string total_words(const Context& context, const merit::Result& result) {
    const auto shown = [&](const std::optional<Rational>& total) {
        return total ? figure(*total) : context.tr("none");
    };
    const merit::ShownTotals totals(context.selection(), context.rules().line);
    return context.trf("{} (essentials {}, desirables {})",
                       result.total ? totals.of(*result.total) : context.tr("none"), shown(result.essential_total),
                       shown(result.desirable_total));
}

std::string essentials_words(const Context& context, const merit::Result& result) {
    if (result.essential_met) return context.tr("All were met.");
    if (result.missed.empty())
        return result.outcome == merit::Outcome::incomplete
                   ? context.tr("Not settled yet.")
                   : context.tr("Together they did not reach what the rules ask.");
    return missed_words(context, result);
}

} // namespace

void compose_candidate_outcome(const Context& context, const Sink& out) {
    const merit::Result& result = result_of(context);
    const Shown shown = context.shown(result);
    FactList facts;
    std::string outcome = outcome_words(context, shown.outcome);
    const bool aside = result.cells.empty();
    if (!aside && !shown.decision) outcome = context.trf("{} (proposed, not decided yet)", outcome);
    facts.rows.emplace_back(context.tr("Outcome on merit"), outcome);
    facts.rows.emplace_back(context.tr("Reason"), shown.reason.empty()
                                                      ? context.tr("No reason is recorded beside this outcome.")
                                                      : sentence(shown.reason));
    if (shown.departs || shown.settles)
        facts.rows.emplace_back(context.tr("Proposed by the rules"),
                                context.trf("{}. The panel decided otherwise for the reason above.",
                                            outcome_words(context, shown.decision->proposed)));
    if (shown.settles)
        facts.rows.back().second = context.trf("{}. The panel decided it for the reason above.",
                                               outcome_words(context, shown.decision->proposed));
    if (!aside) {
        facts.rows.emplace_back(context.tr("Essentials"), essentials_words(context, result));
        facts.rows.emplace_back(context.tr("Total"), total_words(context, result));
        facts.rows.emplace_back(context.tr("Rank"),
                                result.rank
                                    ? fmt::format("{}{}", *result.rank, result.tied ? context.tr(", shared") : "")
                                    : context.tr("none: only those who meet every essential are ranked"));
    }
    if (shown.decision) facts.rows.emplace_back(context.tr("Decided"), context.moment(shown.decision->stamp.at));
    out(std::move(facts));
    out(Paragraph{schemes_sentence(context)});
    if (shown.earlier) out(Paragraph{std::string(earlier_figures_words), Paragraph::Look::strong});
}

void compose_candidate_scores(const Context& context, const Sink& out) {
    const merit::Result& result = result_of(context);
    if (result.cells.empty()) {
        if (const std::string given = given_before_words(context, context.candidate()); !given.empty())
            out(Paragraph{given});
        return;
    }
    out(score_table(context, context.candidate(), result, true));
    for (std::string& words : not_counted_words(context, context.candidate())) out(Paragraph{std::move(words)});
    out(Paragraph{context.tr("E is essential, D desirable. Combined scores are shown with at most two decimals."),
                  Paragraph::Look::quiet});
}

void compose_candidate_agreed(const Context& context, const Sink& out) {
    const auto& all = context.agreed_on(context.vacancy().candidates[context.candidate()].code);
    if (all.empty()) return;
    Table table;
    table.summary = context.tr("Scores the panel agreed for this application");
    table.columns = {{context.tr("Criterion"), Column::Width::fit, 70, false, true},
                     {context.trc("a score or rules", "Agreed"), Column::Width::fit, 50, true, false},
                     {context.tr("Reason"), Column::Width::share, 3, false, false},
                     {context.tr("Present and dissenting"), Column::Width::share, 2, false, false}};
    for (const panel::AgreedScore* agreed : all) {
        std::string reason = reason_or_none(context, agreed->why);
        if (context.replaced(*agreed))
            reason += " " + context.tr("Replaced by a later agreement.");
        else if (context.has_conflicted(*agreed))
            reason += " " + context.tr("Set aside: somebody who took part has a conflict of interest.");
        table.rows.push_back(
            {{context.label_of(agreed->criterion), fmt::format_int(agreed->level).str(), std::move(reason),
              context.trf("Present: {}. Dissenting: {}.", letters(context, agreed->present),
                          letters(context, agreed->dissent))},
             false,
             false});
    }
    out(std::move(table));
}

void compose_candidate_notes(const Context& context, const Sink& out) {
    const auto words = context.words_on(context.vacancy().candidates[context.candidate()].code);
    std::optional<Table> table = notes_table(context, words);
    if (!table) return;
    out(std::move(*table));
    if (!any_evidence(words))
        out(Paragraph{context.tr("No member pinned words of the application as evidence."), Paragraph::Look::quiet});
}

} // namespace evenhand::report
