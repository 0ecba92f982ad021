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
    return words.empty() ? "nobody" : listed(words);
}

std::string agenda_words(const Context& context) {
    int split = 0, unjudged = 0, spread = 0;
    for (const merit::AgendaItem& item : context.facts().agenda) {
        if (item.why == merit::AgendaItem::Why::split_essential) ++split;
        if (item.why == merit::AgendaItem::Why::only_cannot_judge) ++unjudged;
        if (item.why == merit::AgendaItem::Why::spread) ++spread;
    }
    const long long all = static_cast<long long>(context.facts().agenda.size());
    if (all == 0) return "Nothing is on the agenda by the rules; the panel met of its own accord.";
    return fmt::format(
        "On the agenda: {}. {} because members were split about an essential, {} because nobody gave a level, "
        "{} because scores lay more than {} apart.",
        counted(all, "score", "scores"), split, unjudged, spread,
        counted(context.rules().tolerance, "level", "levels"));
}

std::string state_words(const Context& context, const panel::AgreedScore& agreed) {
    if (context.replaced(agreed)) return " Replaced by a later agreement.";
    if (context.has_conflicted(agreed)) return " Set aside: somebody who took part has a conflict of interest.";
    return {};
}

Table agreed_table(const Context& context) {
    Table table;
    table.summary = "Scores agreed in moderation";
    table.columns = {{"Candidate", Column::Width::fit, 60, false, true},
                     {"Criterion", Column::Width::fit, 60, false, false},
                     {"Agreed", Column::Width::fit, 50, true, false},
                     {"Reason", Column::Width::share, 4, false, false},
                     {"Present and dissenting", Column::Width::share, 3, false, false}};
    for (const panel::AgreedScore& agreed : context.state().agreed) {
        const std::string reason = sentence(agreed.why.empty() ? "no reason on record" : agreed.why);
        table.rows.push_back({{agreed.candidate, context.label_of(agreed.criterion),
                               fmt::format_int(agreed.level).str(), reason + state_words(context, agreed),
                               fmt::format("Present: {}. Dissenting: {}. {}.", names(context, agreed.present),
                                           names(context, agreed.dissent), long_moment(agreed.stamp.at))},
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
        out(Paragraph{"No score was agreed: the members' own scores stand."});
    else
        out(agreed_table(context));
    for (const panel::ModerationStep& step : state.moderation) {
        const std::string who = fmt::format("on {} by {}", long_moment(step.stamp.at), context.name_of(step.stamp.by));
        out(Paragraph{step.closed ? fmt::format("Moderation was closed {}.", who)
                                  : fmt::format("Moderation was reopened {}: {}", who, sentence(step.why))});
    }
}

} // namespace evenhand::report
