// Every candidate: outcome, reason, what was missed, members' scores beside the combined one.
#include "report/blocks.h"
#include "report/candidate_scores.h"
#include "report/words.h"

#include "base/text.h"

#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string heading(const Context& context, const merit::Result& result, const Shown& shown) {
    const std::string words = outcome_words(context, shown.outcome);
    if (shown.decision || result.cells.empty()) return fmt::format("{}: {}", result.code, words);
    return context.trf("{}: {} (proposed, not decided yet)", result.code, words);
}

void compose_notes_of(const Context& context, const std::string& code, const Sink& out) {
    if (std::optional<Table> notes = notes_table(context, context.words_on(code)))
        out(std::move(*notes));
    else
        out(Paragraph{context.tr("The members wrote no notes about this application.")});
}

void compose_one(const Context& context, std::size_t candidate, const merit::Result& result, bool with_notes,
                 const Sink& out) {
    const Shown shown = context.shown(result);
    const bool with_table = !result.cells.empty();
    const auto say = [&](std::string words, Paragraph::Look look = Paragraph::Look::normal) {
        out(Paragraph{std::move(words), look, with_table});
    };
    out(Heading{3, heading(context, result, shown)});
    if (shown.departs || shown.settles)
        say(context.trf("The panel's reason: {} Proposed by the rules: {}.", sentence(shown.reason),
                        outcome_words(context, shown.decision->proposed)));
    else
        say(shown.reason.empty() ? context.tr("No reason is recorded beside this outcome.") : sentence(shown.reason));
    if (shown.earlier) say(std::string(earlier_figures_words), Paragraph::Look::strong);
    if (std::string missed = missed_words(context, result); !missed.empty()) say(std::move(missed));
    if (!with_table) {
        if (const std::string given = given_before_words(context, candidate); !given.empty()) out(Paragraph{given});
        return;
    }
    out(score_table(context, candidate, result));
    for (std::string& words : not_counted_words(context, candidate)) out(Paragraph{std::move(words)});
    if (with_notes) compose_notes_of(context, result.code, out);
    if (shown.decision)
        out(Paragraph{context.trf("Decided on {}, entered by {}.", context.moment(shown.decision->stamp.at),
                                  context.name_of(shown.decision->stamp.by)),
                      Paragraph::Look::quiet});
}

} // namespace

namespace {

void compose_all(const Context& context, bool with_notes, const Sink& out) {
    const auto& candidates = context.vacancy().candidates;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (const merit::Result* result = context.result_of(candidates[i].code))
            compose_one(context, i, *result, with_notes, out);
}

} // namespace

void compose_outcomes(const Context& context, const Sink& out) {
    compose_all(context, false, out);
}

void compose_panel_scores(const Context& context, const Sink& out) {
    compose_all(context, true, out);
}

} // namespace evenhand::report
