#include "desktop/pages/panel/applicant_names.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace evenhand::desktop {

ApplicantNames applicant_names(const record::Record& record) {
    const std::vector<std::string> names = record.names();
    const auto& candidates = record.vacancy().candidates;
    ApplicantNames all;
    std::map<std::string, ApplicantName>
        by_alphabet; // the alphabet's key, then what tells names apart that it does not
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (candidates[i].standing != merit::Standing::in) continue;
        if (names[i].empty()) {
            ++all.nameless;
            continue;
        }
        const std::string folded_name = folded(names[i]);
        ApplicantName& entry = by_alphabet[collation_key(folded_name) + '\0' + folded_name];
        // Of several ways to write it the first by alphabet, so that no order of codes shows.
        if (entry.name.empty() || names[i] < entry.name) entry.name = names[i];
        entry.candidates.push_back(candidates[i].code);
    }
    for (auto& [key, entry] : by_alphabet) all.names.push_back(std::move(entry));
    return all;
}

panel::Interest declared_of(const panel::Person& person, const ApplicantName& name) {
    panel::Interest strongest = panel::Interest::none;
    for (const std::string& code : name.candidates) strongest = std::max(strongest, person.interest_in(code));
    return strongest;
}

std::string why_declared(const panel::Person& person, const ApplicantName& name) {
    const panel::Interest interest = declared_of(person, name);
    if (interest == panel::Interest::none) return {};
    for (auto one = person.declarations.rbegin(); one != person.declarations.rend(); ++one)
        if (one->interest == interest &&
            std::find(name.candidates.begin(), name.candidates.end(), one->candidate) != name.candidates.end())
            return one->why;
    return {};
}

namespace {

bool has_scored(const panel::StageState& state, std::size_t person) {
    for (std::size_t candidate = 0; candidate < state.marks.candidates(); ++candidate)
        for (std::size_t criterion = 0; criterion < state.marks.criteria(); ++criterion)
            if (state.marks.at(candidate, criterion, person) != merit::Mark()) return true;
    return false;
}

} // namespace

bool names_are_open(const panel::Vacancy& vacancy, const panel::Person& person) {
    if (person.stood_down || person.role == panel::Role::officer || person.role == panel::Role::observer) return false;
    const auto number = vacancy.person_index(person.id);
    for (const auto& [stage, state] : vacancy.stages)
        if (state.opened && (state.opened->event > person.added.event || !number || has_scored(state, *number)))
            return false;
    return true;
}

} // namespace evenhand::desktop
