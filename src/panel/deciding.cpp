// Decisions: the panel decides, the program proposes (design 4.11).
#include "base/errors.h"
#include "base/text.h"
#include "panel/decided.h"
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

Events in_events(spec::Stage stage, std::vector<Decided::Row> rows) {
    Events events;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (n % rows_per_event == 0) events.push_back(Event{Decided{stage, {}}, {}});
        std::get<Decided>(events.back().what).rows.push_back(std::move(rows[n]));
    }
    return events;
}

/// Flags are HR's to see.
bool sees_schemes(const Person& person) {
    return is_hr(person.role);
}

/// A tie that merit does not show: at a scheme's cap, or at a line that prior consideration has moved. HR settles it.
bool tied_by_schemes(const merit::Result& hr, const merit::Result& panel) {
    return hr.outcome == merit::Outcome::tie && panel.outcome != merit::Outcome::tie;
}

std::string are(const std::vector<std::string>& codes) {
    return first_of(codes) + (codes.size() == 1 ? " is" : " are");
}

/// Refuses while the panel or HR has something to decide itself: a tie, on merit or once schemes are applied, an
/// incomplete candidate, or a departure that the panel made on figures that have changed since.
void require_no_question(const Vacancy& vacancy, const StageState& state, const std::vector<std::size_t>& open,
                         const Results& panel, const Results& hr, bool with_schemes) {
    std::vector<std::string> ties, scheme_ties, incomplete, departures;
    for (const std::size_t index : open) {
        const std::string& code = vacancy.candidates[index].code;
        const merit::Result &on_merit = *panel.at(code), &with = *hr.at(code);
        const Decision* before = state.decision_on(code);
        if (on_merit.outcome == merit::Outcome::tie)
            ties.push_back(code);
        else if (on_merit.outcome == merit::Outcome::incomplete)
            incomplete.push_back(code);
        else if (tied_by_schemes(with, on_merit))
            scheme_ties.push_back(code);
        else if (before && departs(*before) && before->outcome != settled(with.outcome))
            departures.push_back(code);
    }
    std::vector<std::string> parts;
    if (!ties.empty()) parts.push_back(are(ties) + " tied at the line: the panel has to decide on each with a reason");
    if (!scheme_ties.empty())
        parts.push_back((with_schemes ? are(scheme_ties) + " tied" : "There are ties") +
                        " once interview schemes are applied: HR has to decide on each with a reason");
    if (!incomplete.empty())
        parts.push_back(are(incomplete) + " incomplete: a score has to be agreed, a substitute has to score, or the "
                                          "panel has to decide on each with a reason");
    if (!departures.empty())
        parts.push_back("The panel decided on " + first_of(departures) +
                        " otherwise than proposed, and the figures have changed since: it has to decide on each again "
                        "with a reason");
    if (!parts.empty()) throw NotAllowed("Nothing can be decided as proposed yet. " + sentences(parts));
}

/// Those on whom the panel decided itself, on merit and without departing from it, and whom HR's schemes invite.
std::vector<std::size_t> invited_by_schemes(const Vacancy& vacancy, const StageState& state,
                                            const std::vector<std::size_t>& open, const Results& panel,
                                            const Results& hr) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) {
        if (!is_in(vacancy, state, i) || std::binary_search(open.begin(), open.end(), i)) continue;
        const std::string& code = vacancy.candidates[i].code;
        const merit::Outcome with = hr.at(code)->outcome;
        if (with != merit::Outcome::invite || with == panel.at(code)->outcome) continue;
        const Decision& decision = *state.decision_on(code);
        if (decision.ground == Ground::panel && decision.outcome != Outcome::invite && !departs(decision))
            found.push_back(i);
    }
    return found;
}

} // namespace

// A decision is compared with the proposal on merit, whatever schemes would add; but where schemes leave a tie that
// merit does not show, HR's decision settles it in words that HR alone may read, and the panel goes on seeing merit.
Events decide(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& candidate,
              Outcome outcome, const std::string& given_reason, const Flags& flags) {
    const Person& person = administrator(vacancy, actor, "Entering a decision");
    const merit::Selection selection = selection_of(vacancy, stage);
    const StageState& state = vacancy.stage(stage);
    candidate_in(vacancy, state, candidate);
    require_same_invitation(vacancy, state, candidate, outcome);
    const merit::Result& on_merit = *by_code(selection).at(candidate);
    Decided::Row row;
    row.candidate = candidate;
    row.outcome = outcome;
    row.proposed = on_merit.outcome;
    row.reason = reason(given_reason, "A decision of the panel");
    if (sees_schemes(person)) {
        const merit::Selection with_schemes = selection_of(vacancy, stage, &flags);
        row.reason.hr_only = tied_by_schemes(*by_code(with_schemes).at(candidate), on_merit);
    }
    row.ground = row.reason.hr_only ? Ground::scheme : Ground::panel;
    return {Event{Decided{stage, {std::move(row)}}, {}}};
}

Events decide_as_proposed(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const Flags& flags) {
    const Person& person = administrator(vacancy, actor, "Deciding as proposed");
    const merit::Selection panel_view = selection_of(vacancy, stage);
    const merit::Selection hr_view = selection_of(vacancy, stage, &flags);
    const StageState& state = vacancy.stage(stage);
    const Results panel = by_code(panel_view), hr = by_code(hr_view);
    const std::vector<std::size_t> open = undecided(vacancy, state, &flags);
    const std::vector<std::size_t> added = invited_by_schemes(vacancy, state, open, panel, hr);
    if (open.empty() && added.empty())
        throw NotAllowed(fmt::format(
            "Nothing is left to decide at the {} stage: every candidate still in has a decision.", spec::name(stage)));
    require_no_question(vacancy, state, open, panel, hr, sees_schemes(person));
    std::vector<Decided::Row> rows;
    for (const std::size_t index : open) {
        const std::string& code = vacancy.candidates[index].code;
        rows.push_back(proposed_row(*hr.at(code), *panel.at(code)));
    }
    for (const std::size_t index : added) {
        const std::string& code = vacancy.candidates[index].code;
        rows.push_back(proposed_row(*hr.at(code), *panel.at(code)));
        rows.back().proposed = as_merit(state.decision_on(code)->outcome); // what the panel goes on seeing
    }
    for (const Decided::Row& row : rows) require_same_invitation(vacancy, state, row.candidate, row.outcome);
    return in_events(stage, std::move(rows));
}

} // namespace evenhand::panel
