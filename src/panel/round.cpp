// From the vacancy's state to what merit works with, and back.
#include "base/errors.h"
#include "panel/duty.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace evenhand::panel {

namespace {

/// Agreed scores in force; a scan from the newest, so that it stays linear in their number.
std::vector<merit::Agreed> standing_scores(const Vacancy& vacancy, const StageState& state) {
    std::set<std::pair<std::size_t, std::size_t>> settled;
    std::vector<merit::Agreed> agreed;
    for (auto score = state.agreed.rbegin(); score != state.agreed.rend(); ++score) {
        const auto candidate = vacancy.candidate_index(score->candidate);
        const auto criterion = state.criterion_index(score->criterion);
        if (!candidate || !criterion || !settled.emplace(*candidate, *criterion).second) continue;
        if (!disputed(vacancy, *score)) agreed.push_back({*candidate, *criterion, score->level});
    }
    std::reverse(agreed.begin(), agreed.end());
    return agreed;
}

merit::Entrant entrant(const StageState& state, const Candidate& candidate, std::size_t index) {
    if (came_to(state, index)) return {candidate.code, candidate.standing, set_aside_because(candidate)};
    // The marks have a place for everyone; those who did not come this far are kept out of the arithmetic by their
    // standing, and out of results by selection_of().
    return {candidate.code, merit::Standing::ineligible, "did not come as far as this stage"};
}

/// Whether each of these candidates has a decision on today's figures.
bool all_decided(const Vacancy& vacancy, const StageState& state, const std::vector<std::string_view>& codes,
                 const Flags* flags) {
    if (codes.empty()) return true;
    const std::vector<std::size_t> open = undecided(vacancy, state, flags);
    return std::none_of(codes.begin(), codes.end(), [&](std::string_view code) {
        return std::binary_search(open.begin(), open.end(), *vacancy.candidate_index(code));
    });
}

} // namespace

merit::Round round_of(const Vacancy& vacancy, spec::Stage stage, const Flags* flags) {
    const StageState& state = vacancy.stage(stage);
    merit::Round round;
    round.rules = state.rules_now();
    round.scale = state.scale_now();
    round.criteria = state.criteria;
    round.later = merit::judged_later(vacancy.specification, round.rules);
    round.candidates.reserve(vacancy.candidates.size());
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i)
        round.candidates.push_back(entrant(state, vacancy.candidates[i], i));
    round.marks = &state.marks;
    const std::size_t people = vacancy.people.size();
    round.counts.assign(vacancy.candidates.size() * people, 0);
    for (std::size_t person = 0; person < people; ++person) {
        const std::vector<char> counted = counted_by(vacancy, state, person);
        for (std::size_t i = 0; i < counted.size(); ++i) round.counts[i * people + person] = counted[i];
    }
    round.agreed = standing_scores(vacancy, state);
    if (flags) round.flags = *flags;
    return round;
}

std::vector<merit::AgendaItem> agenda_of(const Vacancy& vacancy, spec::Stage stage) {
    require_all_handed_in(vacancy, stage, "The agenda of moderation");
    return merit::agenda(round_of(vacancy, stage));
}

merit::Selection selection_of(const Vacancy& vacancy, spec::Stage stage, const Flags* flags) {
    require_all_handed_in(vacancy, stage, "The shortlist");
    require_moderated(vacancy, stage, "totals, ranks and the shortlist are shown");
    const StageState& state = vacancy.stage(stage);
    merit::Selection selection = merit::select(round_of(vacancy, stage, flags));
    auto& results = selection.results;
    results.erase(std::remove_if(results.begin(), results.end(),
                                 [&](const merit::Result& result) {
                                     const auto index = vacancy.candidate_index(result.code);
                                     return !index || !came_to(state, *index);
                                 }),
                  results.end());
    selection.counts = {};
    std::vector<std::string_view> questions;
    for (const merit::Result& result : results) {
        selection.counts.add(result.outcome);
        if (result.outcome == merit::Outcome::tie || result.outcome == merit::Outcome::incomplete)
            questions.push_back(result.code);
    }
    selection.complete = all_decided(vacancy, state, questions, flags);
    return selection;
}

} // namespace evenhand::panel
