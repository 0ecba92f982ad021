// Equality monitoring: how many of each answer applied and came how far.
#include "report/blocks.h"
#include "report/monitoring.h"
#include "report/words.h"

#include "base/text.h"
#include "panel/decided.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

struct Reached {
    std::vector<std::string> names;
    std::vector<std::vector<char>> by_stage; ///< stage × candidate counted
    std::vector<std::size_t> candidates;     ///< who is counted: everybody once
};

/// Who applied, and who was taken on at each stage whose decisions may be seen, schemes included.
Reached reached_by(const Context& context) {
    Reached reached;
    const panel::Vacancy& vacancy = context.vacancy();
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i)
        if (vacancy.candidates[i].replaced_by.empty()) reached.candidates.push_back(i);
    reached.names.emplace_back(context.tr("Applied"));
    reached.by_stage.emplace_back(reached.candidates.size(), char{1});
    for (const auto& [stage, state] : vacancy.stages) {
        if (!state.opened || state.decisions.empty() || panel::phase(vacancy, stage) < panel::Phase::deciding) continue;
        const auto in_force = panel::decisions_in_force(vacancy, state, true);
        std::vector<char> taken(reached.candidates.size(), 0);
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const auto found = in_force.find(vacancy.candidates[reached.candidates[i]].code);
            const bool on = found != in_force.end() && found->second->outcome == panel::Outcome::invite;
            taken[i] = on && reached.by_stage.back()[i]; // each stage is a part of the one before
        }
        reached.names.push_back(stage == spec::Stage::interview
                                    ? context.tr("Appointed")
                                    : context.trf("Invited after {}", stage_name(context, stage)));
        reached.by_stage.push_back(std::move(taken));
    }
    return reached;
}

Table table_of(const Context& context, const FieldAnswers& field, const Monitoring& counts, const Reached& reached) {
    Table table;
    table.summary = context.trf("{}: numbers by answer and stage", field.label);
    table.columns.push_back({field.label, Column::Width::share, 2, false, true});
    for (const std::string& name : reached.names) table.columns.push_back({name, Column::Width::share, 1, true, false});
    for (std::size_t i = 0; i < counts.answers.size(); ++i) {
        const std::string& answer = counts.answers[i];
        Row row{{answer == other_answers ? context.tr(answer) : answer}, false, false};
        for (const auto& count : counts.counts[i]) row.cells.emplace_back(count ? fmt::format_int(*count).str() : "–");
        table.rows.push_back(std::move(row));
    }
    Row total{{context.tr("Everybody")}, true, false};
    for (const long long count : counts.totals) total.cells.emplace_back(fmt::format_int(count).str());
    for (Cell& cell : total.cells) cell.strong = true;
    table.rows.push_back(std::move(total));
    return table;
}

} // namespace

void compose_monitoring(const Context& context, const Sink& out) {
    if (context.hr().monitoring.empty()) return;
    const Reached reached = reached_by(context);
    for (const FieldAnswers& field : context.hr().monitoring) {
        std::vector<std::string> answers;
        for (const std::size_t candidate : reached.candidates)
            answers.push_back(candidate < field.answers.size() ? field.answers[candidate] : std::string());
        const Monitoring counts = monitoring_of(answers, reached.by_stage);
        out(Heading{3, field.label});
        if (counts.shown())
            out(table_of(context, field, counts, reached));
        else
            out(Paragraph{context.tr(
                "Nothing is shown: fewer than ten people gave one answer, or so few gave another that it would "
                "tell of them.")});
    }
    out(Paragraph{
        context.tr(
            "A dash: fewer than ten, nought among them, or a number from which so few would follow by subtraction. "
            "Answers given by fewer than ten in all are one line with those who gave none."),
        Paragraph::Look::quiet});
}

} // namespace evenhand::report
