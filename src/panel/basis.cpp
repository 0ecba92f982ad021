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

std::string received_words(const StageState& state, const Standing& standing, const Language& language) {
    const int received = standing.counts.received;
    if (state.stage == spec::Stage::shortlisting)
        return language.trn("{} application was received.", "{} applications were received.", received);
    const std::string stage = language.tr(std::string(spec::name(state.stage)));
    return language.trn("{} candidate came as far as the {} stage.", "{} candidates came as far as the {} stage.",
                        received, stage);
}

std::string scored_words(const Vacancy& vacancy, const StageState& state, const Standing& standing,
                         const Language& language) {
    const bool first = state.stage == spec::Stage::shortlisting;
    const std::string received = received_words(state, standing, language);
    const std::string stage = language.tr(std::string(spec::name(state.stage)));
    if (!standing.anyone_in)
        return received + " " +
               language.trf("None of them is still in at {}, so there are no scores to compare. They would have been "
                            "judged as follows.",
                            stage);
    const auto essentials = std::count_if(state.criteria.begin(), state.criteria.end(),
                                          [](const merit::Scored& criterion) { return criterion.essential; });
    const auto criteria = static_cast<long long>(state.criteria.size());
    const auto scorers = std::count_if(vacancy.people.begin(), vacancy.people.end(),
                                       [](const Person& person) { return person.scores(); });
    const std::string against = language.trn("{} criterion", "{} criteria", criteria);
    const std::string by = language.trn("{} member", "{} members", scorers);
    const std::size_t levels = state.scale_now().levels.size();
    const std::string scored =
        first ? language.trf("Every application still in was scored at {} against the {} of the person specification "
                             "that are judged then, {} essential and {} desirable, by {} of the panel, each alone and "
                             "without sight of the others' scores, on the same scale of {} levels. The panel saw "
                             "candidates by code.",
                             stage, against, essentials, criteria - essentials, by, levels)
              : language.trf("Every candidate still in was scored at {} against the {} of the person specification "
                             "that are judged then, {} essential and {} desirable, by {} of the panel, each alone and "
                             "without sight of the others' scores, on the same scale of {} levels.",
                             stage, against, essentials, criteria - essentials, by, levels);
    return received + " " + scored;
}

std::string uncapitalised(std::string words) {
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') words.front() += 'a' - 'A';
    return words;
}

std::string rules_words(const Vacancy& vacancy, const StageState& state, const Language& language) {
    const merit::Rules& rules = state.rules_now();
    const auto label_of = [&](const std::string& id) {
        const spec::Criterion* criterion = spec::find(vacancy.specification, id);
        return criterion && !criterion->number.empty() ? criterion->number : id;
    };
    const std::string combined =
        language.trf("What counts on each criterion: {}", uncapitalised(merit::combine_words(rules, language)));
    return joined({combined, merit::essential_words(rules, state.scale_now(), language),
                   merit::ranking_words(rules, language), merit::tie_rule_words(rules, label_of, language),
                   merit::line_words(rules, state.stage, language)},
                  " ");
}

std::string numbers_words(const merit::Counts& counts, spec::Stage stage, const Language& language) {
    const bool interview = stage == spec::Stage::interview;
    std::vector<std::string> parts = {language.trf("{} withdrawn", counts.withdrawn),
                                      language.trf("{} ineligible", counts.ineligible),
                                      language.trf("{} incomplete", counts.incomplete)};
    if (counts.tie > 0) parts.push_back(language.trf("{} tied at the line", counts.tie));
    parts.push_back(interview ? language.trf("{} not appointed", counts.reject)
                              : language.trf("{} rejected", counts.reject));
    parts.push_back(language.trf("{} reserve", counts.reserve));
    parts.push_back(interview ? language.trf("{} appointed", counts.invite)
                              : language.trf("{} invited", counts.invite));
    const std::string received = stage == spec::Stage::shortlisting
                                     ? language.trn("{} application", "{} applications", counts.received)
                                     : language.trn("{} candidate", "{} candidates", counts.received);
    return fmt::format("{}: {}.", received, language.listed(parts));
}

std::string departures_words(const Standing& standing, const Language& language) {
    std::vector<std::string> parts;
    if (standing.departures > 0)
        parts.push_back(language.trn("{} decision departs from the proposal", "{} decisions depart from the proposal",
                                     standing.departures));
    if (standing.settled > 0)
        parts.push_back(language.trn("{} decision settles what the rules left to the panel",
                                     "{} decisions settle what the rules left to the panel", standing.settled));
    if (parts.empty())
        return language.tr("Departures from the proposal: none; every decision so far is the one the rules propose.");
    return language.trf("Departures from the proposal: {}.", language.listed(parts));
}

std::string outcome_words(const StageState& state, const Standing& standing, const Language& language) {
    std::vector<std::string> words{
        language.trf("The outcome: {}", numbers_words(standing.counts, state.stage, language)),
        departures_words(standing, language)};
    if (standing.undecided > 0)
        words.push_back(language.trn("{} candidate is still to be decided and counted here as proposed.",
                                     "{} candidates are still to be decided and counted here as proposed.",
                                     standing.undecided));
    words.push_back(language.tr("Interview schemes are applied by HR."));
    return joined(words, " ");
}

} // namespace

std::vector<std::string> basis_proposed(const Vacancy& vacancy, spec::Stage stage, const merit::Selection& selection,
                                        const Language& language) {
    const StageState& state = vacancy.stage(stage);
    const Standing standing = standing_of(vacancy, state, selection);
    return {scored_words(vacancy, state, standing, language), rules_words(vacancy, state, language),
            outcome_words(state, standing, language)};
}

} // namespace evenhand::panel
