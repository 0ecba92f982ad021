// Decisions: the panel decides, the program proposes (design 4.11).
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace evenhand::panel {

namespace {

using Results = std::unordered_map<std::string_view, const merit::Result*>;

Results by_code(const merit::Selection& selection) {
    Results results;
    for (const merit::Result& result : selection.results) results.emplace(result.code, &result);
    return results;
}

/// What the proposal comes to; nothing where the panel has to decide itself.
std::optional<Outcome> settled(merit::Outcome outcome) {
    switch (outcome) {
    case merit::Outcome::invite:
        return Outcome::invite;
    case merit::Outcome::reserve:
        return Outcome::reserve;
    case merit::Outcome::reject:
        return Outcome::reject;
    default:
        return std::nullopt;
    }
}

/// Once the next stage has opened with those invited, an invitation can be confirmed but no longer given or taken back.
void require_same_invitation(const Vacancy& vacancy, const StageState& state, const std::string& code,
                             Outcome outcome) {
    const auto later = std::find_if(vacancy.stages.begin(), vacancy.stages.end(), [&](const auto& entry) {
        return entry.first > state.stage && entry.second.opened;
    });
    if (later == vacancy.stages.end()) return;
    const Decision* before = state.decision_on(code);
    if (!before) return;
    if ((before->outcome == Outcome::invite) != (outcome == Outcome::invite))
        throw NotAllowed(
            fmt::format("The {} stage has opened with those who were invited: whether {} is one of them can no "
                        "longer change. A candidate who is to leave can be set aside with a reason.",
                        spec::name(later->first), code));
}

/// The row that takes over the proposal in HR's view. Where schemes made it, its reason tells of them: HR alone may
/// read it.
Decided::Row proposed_row(const merit::Result& hr, const merit::Result& panel) {
    const bool by_merit = hr.outcome == panel.outcome;
    Decided::Row row;
    row.candidate = hr.code;
    row.outcome = settled(hr.outcome).value();
    row.proposed = panel.outcome;
    row.ground = by_merit ? Ground::merit : Ground::scheme;
    row.reason.text = by_merit ? panel.reason : hr.reason;
    row.reason.hr_only = !by_merit;
    return row;
}

void require_no_question(const Vacancy& vacancy, const std::vector<std::size_t>& open, const Results& hr) {
    std::vector<std::string> ties, incomplete;
    for (const std::size_t index : open) {
        const std::string& code = vacancy.candidates[index].code;
        const merit::Outcome outcome = hr.at(code)->outcome;
        if (outcome == merit::Outcome::tie) ties.push_back(code);
        if (outcome == merit::Outcome::incomplete) incomplete.push_back(code);
    }
    std::vector<std::string> parts;
    if (!ties.empty())
        parts.push_back(fmt::format("{} {} tied at the line: the panel has to decide on each with a reason",
                                    first_of(ties), ties.size() == 1 ? "is" : "are"));
    if (!incomplete.empty())
        parts.push_back(
            fmt::format("{} {} incomplete: a score has to be agreed, a substitute has to score, or the panel has "
                        "to decide on each with a reason",
                        first_of(incomplete), incomplete.size() == 1 ? "is" : "are"));
    if (!parts.empty()) throw NotAllowed("Nothing can be decided as proposed yet. " + sentences(parts));
}

} // namespace

// A decision of the panel's own is compared with the proposal on merit, whatever schemes would add: flags are not
// looked at.
Events decide(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& candidate,
              Outcome outcome, const std::string& given_reason, const Flags& /*flags*/) {
    administrator(vacancy, actor, "Entering a decision");
    const merit::Selection selection = selection_of(vacancy, stage);
    const StageState& state = vacancy.stage(stage);
    candidate_in(vacancy, state, candidate);
    require_same_invitation(vacancy, state, candidate, outcome);
    Decided::Row row;
    row.candidate = candidate;
    row.outcome = outcome;
    row.proposed = by_code(selection).at(candidate)->outcome;
    row.ground = Ground::panel;
    row.reason = reason(given_reason, "A decision of the panel");
    return {Event{Decided{stage, {std::move(row)}}, {}}};
}

Events decide_as_proposed(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const Flags& flags) {
    administrator(vacancy, actor, "Deciding as proposed");
    const merit::Selection panel_view = selection_of(vacancy, stage);
    const merit::Selection hr_view = selection_of(vacancy, stage, &flags);
    const StageState& state = vacancy.stage(stage);
    const std::vector<std::size_t> open = undecided(vacancy, state);
    if (open.empty())
        throw NotAllowed(fmt::format(
            "Nothing is left to decide at the {} stage: every candidate still in has a decision.", spec::name(stage)));
    const Results panel = by_code(panel_view), hr = by_code(hr_view);
    require_no_question(vacancy, open, hr);
    Events events;
    for (std::size_t n = 0; n < open.size(); ++n) {
        const std::string& code = vacancy.candidates[open[n]].code;
        if (n % rows_per_event == 0) events.push_back(Event{Decided{stage, {}}, {}});
        auto row = proposed_row(*hr.at(code), *panel.at(code));
        require_same_invitation(vacancy, state, code, row.outcome);
        std::get<Decided>(events.back().what).rows.push_back(std::move(row));
    }
    return events;
}

} // namespace evenhand::panel
