#include "cli/shortlist.h"

#include "base/text.h"
#include "cli/json.h"
#include "cli/table.h"
#include "merit/totals.h"
#include "panel/decided.h"
#include "panel/figures.h"

#include <fmt/format.h>
#include <optional>

namespace evenhand::cli {

namespace {

std::string line_words(const merit::Line& line) {
    std::vector<std::string> parts;
    if (line.invite) parts.push_back(counted(*line.invite, "place", "places"));
    if (line.minimum_total) parts.push_back("minimum total " + line.minimum_total->to_string());
    return parts.empty() ? "the line" : "the line: " + joined(parts);
}

/// Whether this candidate stands above the line by their own total.
bool above_line(const merit::Result& result) {
    if (result.outcome != merit::Outcome::invite) return false;
    return !result.scheme || result.scheme->outcome != merit::SchemeResult::Outcome::additional;
}

std::string rank_of(const merit::Result& result) {
    if (!result.rank) return "-";
    return std::to_string(*result.rank) + (result.tied ? "=" : "");
}

std::string decision_of(const panel::StageState& state, const panel::Figures& figures, const std::string& code,
                        bool hr) {
    const panel::Decision* decision = state.decision_on(code);
    const std::string word = shown_decision(state, decision, hr);
    if (word.empty()) return "-";
    return figures.are_earlier_in(*decision) ? word + " (on earlier figures)" : word;
}

void print_text(std::ostream& out, const panel::Vacancy& vacancy, const panel::StageState& state,
                const merit::Selection& selection, const panel::Flags* flags) {
    const bool hr = flags != nullptr;
    const panel::Figures figures(vacancy, state, flags);
    std::vector<std::string> headings{"Rank", "Code", "Outcome", "Total", "Decision"};
    if (hr) headings.emplace_back("Scheme");
    headings.emplace_back("Reason");
    TextTable table(headings);
    const merit::ShownTotals totals(selection, state.rules_now().line);
    bool above = false, drawn = false;
    for (const merit::Result& result : selection.results) {
        if (above && !drawn && !above_line(result)) {
            table.add_line(line_words(state.rules_now().line));
            drawn = true;
        }
        above = above || above_line(result);
        std::vector<std::string> cells{
            rank_of(result), result.code, std::string(panel::proposed_as(result.outcome, state.stage)),
            result.total ? totals.of(*result.total) : "-", decision_of(state, figures, result.code, hr)};
        if (hr)
            cells.push_back(
                result.scheme ? fmt::format("{}: {}", result.scheme->flag, merit::name(result.scheme->outcome)) : "-");
        cells.push_back(result.reason);
        table.add(std::move(cells));
    }
    out << fmt::format("{}, {}\n\n", vacancy.specification.post.title, spec::name(state.stage)) << table.text() << '\n'
        << panel::counts_in_words(selection.counts, state.stage) << '\n';
    if (!selection.complete) out << "Ties and incomplete candidates are for the panel to settle.\n";
    if (!hr) out << "Interview schemes are applied by HR.\n";
}

} // namespace

void show_shortlist(const Session& session, const record::Record& record, const ShortlistGiven& given, Json more) {
    const panel::Vacancy& vacancy = record.vacancy();
    const spec::Stage stage = stage_of(vacancy, given.common);
    const panel::Person& viewer = viewer_of(vacancy, given.common);
    if (given.hr && viewer.role != panel::Role::hr && viewer.role != panel::Role::officer)
        throw NotAllowed(
            fmt::format("Interview schemes are seen by HR alone, and {} has the role {}. An HR officer can run "
                        "this command; without --hr everyone can.",
                        viewer.name, panel::name(viewer.role)));
    std::optional<panel::Flags> hr_flags;
    if (given.hr) hr_flags = record.flags(stage);
    const panel::Flags* flags = hr_flags ? &*hr_flags : nullptr;
    const merit::Selection selection = panel::selection_of(vacancy, stage, flags);
    const panel::StageState& state = vacancy.stage(stage);
    if (given.common.json) {
        more.update(shortlist_json(vacancy, state, selection, flags));
        session.print(more);
    } else {
        print_text(session.out(), vacancy, state, selection, flags);
    }
}

} // namespace evenhand::cli
