// Who may hear of what happened, and when.
#include "panel/permission.h"
#include "panel/story.h"

#include <algorithm>

namespace evenhand::panel {

namespace {

/// Whether scores of that stage are still awaited from somebody.
bool awaits_scores(const Vacancy& vacancy, spec::Stage stage) {
    const auto found = vacancy.stages.find(stage);
    return found != vacancy.stages.end() && found->second.opened && !awaited(vacancy, stage).empty();
}

bool practising(const Vacancy& vacancy) {
    const auto found = vacancy.stages.find(spec::Stage::shortlisting);
    const bool opened = found != vacancy.stages.end() && found->second.opened;
    return !vacancy.practice.applications.empty() && !vacancy.practice.closed && !opened;
}

/// Whether the row only adds, under a scheme, to what the panel had decided: then the panel goes on reading its own.
bool adds_scheme(const Vacancy& vacancy, const StageState& state, const Decided::Row& row, long long event) {
    if (row.ground != Ground::scheme) return false;
    const Decision* before = nullptr;
    for (const Decision& decision : state.decisions) { // oldest first
        if (decision.candidate != row.candidate) continue;
        if (decision.stamp.event == event) return before && only_adds_scheme(vacancy, state, *before, decision);
        before = &decision;
    }
    return false;
}

} // namespace

std::optional<What> visible_to(const Vacancy& vacancy, const std::string& viewer, What what, long long event) {
    if (auto* given = std::get_if<ScoresGiven>(&what); given && awaits_scores(vacancy, given->stage)) {
        auto& rows = given->rows;
        rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const auto& row) { return row.person != viewer; }),
                   rows.end());
        if (rows.empty()) return std::nullopt;
    }
    if (const auto* agreed = std::get_if<ScoreAgreed>(&what); agreed && awaits_scores(vacancy, agreed->stage))
        return std::nullopt;
    if (auto* decided = std::get_if<Decided>(&what)) {
        if (awaits_scores(vacancy, decided->stage)) return std::nullopt;
        auto& rows = decided->rows;
        if (const auto stage = vacancy.stages.find(decided->stage); stage != vacancy.stages.end())
            rows.erase(std::remove_if(rows.begin(), rows.end(),
                                      [&](const auto& row) { return adds_scheme(vacancy, stage->second, row, event); }),
                       rows.end());
    }
    if (const auto* scored = std::get_if<PracticeScored>(&what);
        scored && scored->person != viewer && practising(vacancy) &&
        !practice_shown(vacancy, scored->application, scored->criterion))
        return std::nullopt;
    return what;
}

long long last_number_told(const Vacancy& vacancy) {
    if (practising(vacancy)) return 0;
    long long last = vacancy.last.event;
    for (const auto& [stage, state] : vacancy.stages)
        if (awaits_scores(vacancy, stage)) last = std::min(last, state.opened->event);
    return last;
}

} // namespace evenhand::panel
