#include "panel/figures.h"

#include "panel/duty.h"

#include <algorithm>

namespace evenhand::panel {

namespace {

/// Whether the conflict took something away that had counted: handed-in scores, or an agreed score they took part in.
bool touched_figures(const Vacancy& vacancy, const StageState& state, const Person& person, const std::string& code) {
    const auto candidate = vacancy.candidate_index(code);
    const auto index = vacancy.person_index(person.id);
    if (candidate && index && handed_in_on(state, *index, *candidate)) return true;
    return std::any_of(state.agreed.begin(), state.agreed.end(), [&](const AgreedScore& agreed) {
        return agreed.candidate == code && contains(agreed.present, person.id);
    });
}

/// Calls `change(code, event)` for every conflict that took something away.
template <class Change>
void for_late_conflicts(const Vacancy& vacancy, const StageState& state, Change change) {
    for (const Person& person : vacancy.people)
        for (const Declaration& declaration : person.declarations)
            if (declaration.interest == Interest::conflict && declaration.stamp.event > state.opened->event &&
                touched_figures(vacancy, state, person, declaration.candidate))
                change(declaration.candidate, declaration.stamp.event);
}

/// For each candidate: the newest event that changed their own scores.
std::vector<long long> own_changes(const Vacancy& vacancy, const StageState& state) {
    std::vector<long long> own(vacancy.candidates.size(), 0);
    if (!state.opened) return own;
    const auto change = [&](const std::string& code, long long event) {
        if (const auto index = vacancy.candidate_index(code)) own[*index] = std::max(own[*index], event);
    };
    for (const AgreedScore& agreed : state.agreed) change(agreed.candidate, agreed.stamp.event);
    for_late_conflicts(vacancy, state, change);
    for (const auto& [id, stamp] : state.hand_ins)
        if (const auto person = vacancy.person_index(id))
            for (std::size_t i = 0; i < own.size(); ++i)
                if (stamp.event > own[i] && handed_in_on(state, *person, i)) own[i] = stamp.event;
    return own;
}

} // namespace

std::vector<long long> changes_of_figures(const Vacancy& vacancy, const StageState& state) {
    std::vector<long long> changes;
    if (!state.opened) return changes;
    for (const RulesVersion& version : state.rules) changes.push_back(version.stamp.event);
    for (const AgreedScore& agreed : state.agreed) changes.push_back(agreed.stamp.event);
    for (const ModerationStep& step : state.moderation)
        if (!step.closed) changes.push_back(step.stamp.event);
    // Everyone's hand-in comes before the first decision; one that comes after it is a substitute's (or follows one).
    for (const auto& [person, stamp] : state.hand_ins) changes.push_back(stamp.event);
    for_late_conflicts(vacancy, state, [&](const std::string&, long long event) { changes.push_back(event); });
    return changes;
}

long long last_change_of_figures(const Vacancy& vacancy, const StageState& state) {
    const std::vector<long long> changes = changes_of_figures(vacancy, state);
    return changes.empty() ? 0 : *std::max_element(changes.begin(), changes.end());
}

Figures::Figures(const Vacancy& vacancy, const StageState& state, const Flags* flags)
    : vacancy_(vacancy), state_(state), flags_(flags), changed_(last_change_of_figures(vacancy, state)) {
    const bool any_older = std::any_of(state.decisions.begin(), state.decisions.end(),
                                       [&](const Decision& decision) { return decision.stamp.event < changed_; });
    if (!any_older) return;
    can_be_told_ = scores_are_settled(vacancy, state);
    own_ = own_changes(vacancy, state);
}

Figures::Proposals Figures::worked_out(const Flags* flags) const {
    Proposals proposals;
    proposals.reserve(vacancy_.candidates.size());
    for (const merit::Result& result : merit::select(round_of(vacancy_, state_.stage, flags)).results)
        if (const auto index = vacancy_.candidate_index(result.code))
            proposals.emplace(vacancy_.candidates[*index].code, result.outcome);
    return proposals;
}

const Figures::Proposals& Figures::proposals() const {
    if (!proposals_) proposals_ = worked_out(nullptr);
    return *proposals_;
}

const Figures::Proposals& Figures::hr_proposals() const {
    if (!hr_proposals_) hr_proposals_ = worked_out(flags_);
    return *hr_proposals_;
}

bool Figures::are_earlier_in(const Decision& decision) const {
    if (decision.stamp.event >= changed_) return false;
    const auto index = vacancy_.candidate_index(decision.candidate);
    if (!can_be_told_ || !index || own_.empty() || own_[*index] > decision.stamp.event) return true;
    const merit::Outcome proposed = proposals().at(decision.candidate);
    if (proposed != decision.proposed || proposed == merit::Outcome::tie) return true;
    return flags_ && decision.ground != Ground::panel &&
           hr_proposals().at(decision.candidate) != as_merit(decision.outcome);
}

} // namespace evenhand::panel
