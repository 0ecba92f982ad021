// The certificate that personal data was destroyed: what, when, by whom, what stays, and what could not be reached.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <fmt/format.h>

namespace evenhand::report {

namespace {

const Destruction& destruction(const Context& context) {
    if (context.facts().destruction) return *context.facts().destruction;
    throw InvalidInput("a certificate says what was erased, and nothing of that was given",
                       "evenhand erase or evenhand dispose, which print it");
}

} // namespace

void compose_destruction(const Context& context, const Sink& out) {
    const Destruction& what = destruction(context);
    FactList facts;
    facts.rows.emplace_back(context.tr("Erased"), what.scope);
    facts.rows.emplace_back(context.tr("On"), context.moment(what.at));
    facts.rows.emplace_back(context.tr("By"), what.by);
    facts.rows.emplace_back(context.tr("Reason"), what.why.empty()
                                                      ? context.tr("The period for which it was kept is over.")
                                                      : sentence(what.why));
    out(std::move(facts));
    Table table;
    table.summary = context.tr("What was erased, and how many");
    table.columns = {{context.tr("What"), Column::Width::share, 3, false, true},
                     {context.tr("Number"), Column::Width::share, 1, true, false}};
    for (const auto& [name, number] : what.erased)
        table.rows.push_back({{context.tr(name), fmt::format_int(number).str()}, false, false});
    if (!table.rows.empty()) out(std::move(table));
    if (!what.kept.empty()) {
        out(Paragraph{context.tr("What stays"), Paragraph::Look::strong, true});
        out(Bullets{what.kept});
    }
}

void compose_destruction_counts(const Context& context, const Sink& out) {
    const panel::Vacancy& vacancy = context.vacancy();
    out(Paragraph{
        context.trn("{} application was received.", "{} applications were received.", vacancy.candidates.size()),
        Paragraph::Look::normal, true});
    Table table;
    table.summary = context.tr("How many came to each stage, and what became of them");
    table.columns = {{context.tr("Stage"), Column::Width::share, 1, false, true},
                     {context.tr("Came to it"), Column::Width::share, 1, true, false},
                     {context.tr("Taken on"), Column::Width::share, 1, true, false},
                     {context.tr("In reserve"), Column::Width::share, 1, true, false},
                     {context.tr("Not taken on"), Column::Width::share, 1, true, false},
                     {context.tr("Withdrawn or ineligible"), Column::Width::share, 1, true, false},
                     {context.tr("Not decided"), Column::Width::share, 1, true, false}};
    for (const auto& [stage, state] : vacancy.stages) {
        if (!state.opened) continue;
        long long in = 0, invited = 0, reserve = 0, rejected = 0, aside = 0;
        for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) {
            if (i >= state.in.size() || !state.in[i]) continue;
            ++in;
            if (vacancy.candidates[i].standing != merit::Standing::in) {
                ++aside;
                continue;
            }
            const panel::Decision* decision = state.decision_on(vacancy.candidates[i].code);
            if (!decision) continue;
            (decision->outcome == panel::Outcome::invite    ? invited
             : decision->outcome == panel::Outcome::reserve ? reserve
                                                            : rejected) += 1;
        }
        Row row{{stage_words(context, stage)}, false, false};
        for (const long long number :
             {in, invited, reserve, rejected, aside, in - invited - reserve - rejected - aside})
            row.cells.emplace_back(fmt::format_int(number).str());
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        out(Paragraph{context.tr("Scoring was not opened at any stage.")});
    else
        out(std::move(table));
}

void compose_destruction_backups(const Context& context, const Sink& out) {
    const Destruction& what = destruction(context);
    if (!what.backups_erased.empty()) {
        out(Paragraph{context.tr("Copies in which it was erased as well:"), Paragraph::Look::normal, true});
        out(Bullets{what.backups_erased});
    }
    if (!what.backups_left.empty()) {
        out(Paragraph{context.tr("These could not be reached. Whoever keeps them has to destroy what they hold:"),
                      Paragraph::Look::strong, true});
        out(Bullets{what.backups_left});
    }
}

} // namespace evenhand::report
