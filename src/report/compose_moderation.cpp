// Minutes of moderation: what was on the agenda, what was agreed, by whom and why.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string names(const Context& context, const std::vector<std::string>& people) {
    std::vector<std::string> words;
    for (const std::string& id : people) words.push_back(context.name_of(id));
    return words.empty() ? context.tr("nobody") : context.listed(words);
}

std::string agenda_words(const Context& context) {
    int split = 0, unjudged = 0, spread = 0;
    for (const merit::AgendaItem& item : context.facts().agenda) {
        if (item.why == merit::AgendaItem::Why::split_essential) ++split;
        if (item.why == merit::AgendaItem::Why::only_cannot_judge) ++unjudged;
        if (item.why == merit::AgendaItem::Why::spread) ++spread;
    }
    const long long all = static_cast<long long>(context.facts().agenda.size());
    if (all == 0) return context.tr("Nothing is on the agenda by the rules; the panel met of its own accord.");
    return context.trf(
        "On the agenda: {}. {} because members were split about an essential, {} because nobody gave a level, "
        "{} because scores lay more than {} apart.",
        context.trn("{} score", "{} scores", static_cast<std::size_t>(all)), split, unjudged, spread,
        context.trn("{} level", "{} levels", static_cast<std::size_t>(context.rules().tolerance)));
}

std::string state_words(const Context& context, const panel::AgreedScore& agreed) {
    if (context.replaced(agreed)) return " " + context.tr("Replaced by a later agreement.");
    if (context.has_conflicted(agreed))
        return " " + context.tr("Set aside: somebody who took part has a conflict of interest.");
    return {};
}

Table agreed_table(const Context& context) {
    Table table;
    table.summary = context.tr("Scores agreed in moderation");
    table.columns = {{context.tr("Candidate"), Column::Width::fit, 60, false, true},
                     {context.tr("Criterion"), Column::Width::fit, 60, false, false},
                     {context.trc("a score or rules", "Agreed"), Column::Width::fit, 50, true, false},
                     {context.tr("Reason"), Column::Width::share, 4, false, false},
                     {context.tr("Present and dissenting"), Column::Width::share, 3, false, false}};
    for (const panel::AgreedScore& agreed : context.state().agreed) {
        const std::string reason = reason_or_none(context, agreed.why);
        table.rows.push_back({{agreed.candidate, context.label_of(agreed.criterion),
                               fmt::format_int(agreed.level).str(), reason + state_words(context, agreed),
                               context.trf("Present: {}. Dissenting: {}. {}.", names(context, agreed.present),
                                           names(context, agreed.dissent), context.moment(agreed.stamp.at))},
                              false,
                              false});
    }
    return table;
}

} // namespace

void compose_moderation(const Context& context, const Sink& out) {
    const panel::StageState& state = context.state();
    if (state.agreed.empty() && state.moderation.empty() && context.facts().agenda.empty()) return;
    out(Paragraph{agenda_words(context)});
    if (state.agreed.empty())
        out(Paragraph{context.tr("No score was agreed: the members' own scores stand.")});
    else
        out(agreed_table(context));
    for (const panel::ModerationStep& step : state.moderation) {
        const std::string when = context.moment(step.stamp.at), who = context.name_of(step.stamp.by);
        out(Paragraph{step.closed
                          ? context.trf("Moderation was closed on {} by {}.", when, who)
                          : context.trf("Moderation was reopened on {} by {}: {}", when, who, sentence(step.why))});
    }
}

} // namespace evenhand::report
