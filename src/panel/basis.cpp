// The basis of the decisions, proposed from the facts.
#include "base/text.h"
#include "merit/rule_words.h"
#include "panel/questions.h"
#include "panel/readings.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// Outcomes as they stand: what is decided, else what is proposed.
struct Standing {
    merit::Counts counts;
    int departures = 0, settled = 0, undecided = 0;
    bool anyone_in = false;
};

Standing standing_of(const Vacancy& vacancy, const StageState& state, const merit::Selection& selection) {
    const Readings readings(vacancy, state);
    Standing standing;
    for (const merit::Result& result : selection.results) {
        const bool in = !result.cells.empty();
        const Reading reading = in ? readings.of(result.code) : Reading();
        standing.counts.add(reading.decision ? reading.outcome : result.outcome);
        standing.anyone_in = standing.anyone_in || in;
        if (!reading.decision) {
            standing.undecided += in;
            continue;
        }
        const merit::Outcome proposed = reading.decision->proposed;
        const bool open = proposed == merit::Outcome::tie || proposed == merit::Outcome::incomplete;
        if (reading.own && open) ++standing.settled;
        if (reading.own && !open && reading.outcome != proposed) ++standing.departures;
    }
    return standing;
}

std::string scored_words(const Vacancy& vacancy, const StageState& state, const Standing& standing) {
    const bool first = state.stage == spec::Stage::shortlisting;
    const std::string received =
        first ? counted(standing.counts.received, "application was received", "applications were received")
              : fmt::format("{} came as far as the {} stage",
                            counted(standing.counts.received, "candidate", "candidates"), spec::name(state.stage));
    if (!standing.anyone_in)
        return fmt::format(
            "{}. None of them is still in at {}, so there are no scores to compare. They would have been "
            "judged as follows.",
            received, spec::name(state.stage));
    const auto essentials = std::count_if(state.criteria.begin(), state.criteria.end(),
                                          [](const merit::Scored& criterion) { return criterion.essential; });
    const auto criteria = static_cast<long long>(state.criteria.size());
    const auto scorers = std::count_if(vacancy.people.begin(), vacancy.people.end(),
                                       [](const Person& person) { return person.scores(); });
    return fmt::format(
        "{}. Every {} still in was scored at {} against the {} of the person specification that are "
        "judged then, {} essential and {} desirable, by {} of the panel, each alone and without sight of "
        "the others' scores, on the same scale of {} levels.{}",
        received, first ? "application" : "candidate", spec::name(state.stage),
        counted(criteria, "criterion", "criteria"), essentials, criteria - essentials,
        counted(scorers, "member", "members"), state.scale_now().levels.size(),
        first ? " The panel saw candidates by code." : "");
}

std::string uncapitalised(std::string words) {
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') words.front() += 'a' - 'A';
    return words;
}

std::string rules_words(const Vacancy& vacancy, const StageState& state) {
    const merit::Rules& rules = state.rules_now();
    const auto label_of = [&](const std::string& id) {
        const spec::Criterion* criterion = spec::find(vacancy.specification, id);
        return criterion && !criterion->number.empty() ? criterion->number : id;
    };
    return fmt::format("What counts on each criterion: {} {} {} {} {}", uncapitalised(merit::combine_words(rules)),
                       merit::essential_words(rules, state.scale_now()), merit::ranking_words(rules),
                       merit::tie_rule_words(rules, label_of), merit::line_words(rules, state.stage));
}

std::string numbers_words(const merit::Counts& counts, spec::Stage stage) {
    const bool interview = stage == spec::Stage::interview;
    std::vector<std::string> parts = {fmt::format("{} withdrawn", counts.withdrawn),
                                      fmt::format("{} ineligible", counts.ineligible),
                                      fmt::format("{} incomplete", counts.incomplete)};
    if (counts.tie > 0) parts.push_back(fmt::format("{} tied at the line", counts.tie));
    parts.push_back(fmt::format("{} {}", counts.reject, interview ? "not appointed" : "rejected"));
    parts.push_back(fmt::format("{} reserve", counts.reserve));
    parts.push_back(fmt::format("{} {}", counts.invite, interview ? "appointed" : "invited"));
    return fmt::format("{}: {}.",
                       stage == spec::Stage::shortlisting ? counted(counts.received, "application", "applications")
                                                          : counted(counts.received, "candidate", "candidates"),
                       listed(parts));
}

std::string departures_words(const Standing& standing) {
    std::vector<std::string> parts;
    if (standing.departures > 0)
        parts.push_back(counted(standing.departures, "decision departs", "decisions depart") + " from the proposal");
    if (standing.settled > 0)
        parts.push_back(counted(standing.settled, "decision settles", "decisions settle") +
                        " what the rules left to the panel");
    return parts.empty() ? "none; every decision so far is the one the rules propose." : listed(parts) + ".";
}

std::string outcome_words(const StageState& state, const Standing& standing) {
    std::string words = fmt::format("The outcome: {} Departures from the proposal: {}",
                                    numbers_words(standing.counts, state.stage), departures_words(standing));
    if (standing.undecided > 0)
        words += fmt::format(" {} still to be decided and counted here as proposed.",
                             counted(standing.undecided, "candidate is", "candidates are"));
    return words + " Interview schemes are applied by HR.";
}

} // namespace

std::vector<std::string> basis_proposed(const Vacancy& vacancy, spec::Stage stage, const merit::Selection& selection) {
    const StageState& state = vacancy.stage(stage);
    const Standing standing = standing_of(vacancy, state, selection);
    return {scored_words(vacancy, state, standing), rules_words(vacancy, state), outcome_words(state, standing)};
}

} // namespace evenhand::panel
