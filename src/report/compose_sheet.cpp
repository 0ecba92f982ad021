// A blank sheet for one member, to score on paper.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// How many boxes stand beside each other.
std::size_t boxes_that_fit(const Context& context) {
    return context.definition().large ? 7 : 18;
}

/// The member's candidates in their reading order. Before opening there is no such order yet: then by code.
std::vector<std::size_t> candidates_of(const Context& context) {
    const panel::Person& member = context.member();
    if (context.state().opened) return panel::reading_order(context.vacancy(), context.stage(), member);
    std::vector<std::size_t> candidates;
    const auto& all = context.vacancy().candidates;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].standing == merit::Standing::in && member.interest_in(all[i].code) != panel::Interest::conflict &&
            !member.stood_down)
            candidates.push_back(i);
    return candidates;
}

std::string levels_words(const merit::Scale& scale) {
    std::vector<std::string> levels;
    for (const merit::Level& level : scale.levels) levels.push_back(fmt::format_int(level.value).str());
    return joined(levels);
}

Table grid(const Context& context, const std::vector<std::size_t>& candidates, std::size_t from, std::size_t to) {
    Table table;
    table.tall = true;
    table.summary = context.trf("Empty boxes for the scores of each candidate on criteria {} to {}",
                                context.criteria()[from].label, context.criteria()[to - 1].label);
    table.columns.push_back({context.tr("Candidate"), Column::Width::points, 60, false, true});
    for (std::size_t c = from; c < to; ++c) {
        const ShownCriterion& each = context.criteria()[c];
        table.columns.push_back({fmt::format("{} {}", each.label, importance_letter(context, each.scored->essential)),
                                 Column::Width::share, 1, false, false});
    }
    for (const std::size_t candidate : candidates) {
        const panel::Candidate& who = context.vacancy().candidates[candidate];
        const bool knows = context.member().interest_in(who.code) == panel::Interest::knows;
        Row row;
        row.cells.emplace_back(knows ? context.trf("{} (knows)", who.code) : who.code);
        for (std::size_t c = from; c < to; ++c) {
            Cell box;
            box.box = true;
            row.cells.push_back(std::move(box));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void compose_sheet(const Context& context, const Sink& out) {
    const panel::Person& member = context.member();
    const auto candidates = candidates_of(context);
    FactList facts;
    facts.rows.emplace_back(context.tr("Member"),
                            fmt::format("{}, {}", context.name_of(member.id), role_name(context, member.role)));
    facts.rows.emplace_back(context.tr("Stage"), stage_words(context, context.stage()));
    facts.rows.emplace_back(context.tr("Candidates"),
                            context.trf("{}, {} each", candidates.size(),
                                        context.trn("{} criterion", "{} criteria", context.criteria().size())));
    facts.rows.emplace_back(context.tr("Write"), context.trf("{}, or ?", levels_words(context.scale())));
    facts.rows.emplace_back(context.tr("An essential needs"), context.trf("{} or more", context.rules().minimum));
    if (context.rules().note_below_minimum)
        facts.rows.emplace_back(context.tr("Notes"), context.tr("A score below the minimum needs a note."));
    out(std::move(facts));
}

void compose_grid(const Context& context, const Sink& out) {
    const auto candidates = candidates_of(context);
    const std::size_t all = context.criteria().size();
    if (candidates.empty() || all == 0) return;
    if (!context.state().opened)
        out(Paragraph{context.tr("Scoring has not been opened: the candidates stand by code, and the order in which "
                                 "you read them is given "
                                 "when it is."),
                      Paragraph::Look::strong, true});
    out(Paragraph{context.tr("E is essential, D desirable."), Paragraph::Look::quiet, true});
    const std::size_t fitting = boxes_that_fit(context);
    const std::size_t groups = (all + fitting - 1) / fitting;
    for (std::size_t group = 0; group < groups; ++group) {
        const std::size_t from = all * group / groups, to = all * (group + 1) / groups;
        if (groups > 1)
            out(Heading{
                3, context.trf("Criteria {} to {}", context.criteria()[from].label, context.criteria()[to - 1].label)});
        out(grid(context, candidates, from, to));
    }
}

void compose_notes(const Context& context, const Sink& out) {
    out(Room{20, false, room_words(context)}); // and how to verify the sheet below them
}

} // namespace evenhand::report
