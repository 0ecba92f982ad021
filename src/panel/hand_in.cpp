// Handing in: what still stands in the way, and locking the scores.
#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"
#include "panel/packs.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

std::string cells(const std::vector<Owed>& owed, bool note_only) {
    std::vector<std::string> names;
    for (const Owed& cell : owed)
        if (cell.note_only == note_only) names.push_back(fmt::format("{} on {}", cell.candidate, cell.criterion));
    return first_of(names);
}

void require_nothing_owed(const Person& person, const std::vector<Owed>& owed) {
    if (owed.empty()) return;
    const auto notes = std::count_if(owed.begin(), owed.end(), [](const Owed& cell) { return cell.note_only; });
    const auto scores = static_cast<long long>(owed.size()) - notes;
    std::vector<std::string> parts = {fmt::format("{} cannot hand in yet", person.name)};
    if (scores > 0)
        parts.push_back(fmt::format("{} missing: {}", counted(scores, "score is", "scores are"), cells(owed, false)));
    if (notes > 0)
        parts.push_back(fmt::format("{} a note, because the level is below the minimum: {}",
                                    counted(notes, "score needs", "scores need"), cells(owed, true)));
    throw NotAllowed(sentences(parts));
}

} // namespace

bool needs_note(const StageState& state, std::size_t candidate, std::size_t criterion, std::size_t person) {
    const merit::Rules& rules = state.rules_now();
    const merit::Mark mark = state.marks.at(candidate, criterion, person);
    const std::size_t cell = state.cell(candidate, criterion, person);
    return rules.note_below_minimum && state.criteria[criterion].essential && mark.is_level() &&
           mark.value() < rules.minimum && !state.noted[cell] && !state.locked[cell];
}

std::vector<Owed> still_owed(const Vacancy& vacancy, spec::Stage stage, const std::string& person_id) {
    const Person& person = known_person(vacancy, person_id);
    const StageState& state = vacancy.stage(stage);
    std::vector<Owed> list;
    if (!state.opened) return list;
    const std::size_t index = *vacancy.person_index(person_id);
    const std::vector<char> owed = owed_by(vacancy, state, person);
    const Pack* sealed = pack_sealed(vacancy, stage, person_id);
    for (std::size_t candidate = 0; candidate < owed.size(); ++candidate) {
        if (!owed[candidate] || (sealed && comes_with(*sealed, vacancy.candidates[candidate]))) continue;
        for (std::size_t criterion = 0; criterion < state.criteria.size(); ++criterion) {
            const bool note_only = state.marks.at(candidate, criterion, index).is_given();
            if (note_only && !needs_note(state, candidate, criterion, index)) continue;
            list.push_back({vacancy.candidates[candidate].code, state.criteria[criterion].id, note_only});
        }
    }
    return list;
}

Events hand_in(const Vacancy& vacancy, spec::Stage stage, const std::string& person_id) {
    const Person& person = known_person(vacancy, person_id);
    const StageState& state = opened_stage(vacancy, stage);
    if (!person.scores())
        throw NotAllowed(fmt::format("{} is {} and has no scores to hand in.", person.name, with_article(person.role)));
    if (person.stood_down)
        throw NotAllowed(
            fmt::format("{} has stood down. What was handed in before counts; nothing more can be.", person.name));
    const std::vector<char> owed = owed_by(vacancy, state, person);
    if (std::none_of(owed.begin(), owed.end(), [](char owes_it) { return owes_it != 0; }))
        throw NotAllowed(fmt::format("{} owes no scores at the {} stage: there is nothing to hand in.", person.name,
                                     spec::name(stage)));
    if (const Pack* out = pack_out(vacancy, stage, person.id)) throw NotAllowed(scores_in_pack(person, *out));
    if (has_handed_in(vacancy, stage, person) || has_returned(vacancy, stage, person))
        throw NotAllowed(fmt::format("{} has handed in at the {} stage already.", person.name, spec::name(stage)));
    if (!person.has_declared())
        throw NotAllowed(
            fmt::format("{} has not declared an interest or none yet. Handing in comes after it.", person.name));
    require_nothing_owed(person, still_owed(vacancy, stage, person_id));
    return {Event{HandedIn{stage, person.id}, {}}};
}

} // namespace evenhand::panel
