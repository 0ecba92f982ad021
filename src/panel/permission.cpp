#include "panel/permission.h"

#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

std::string_view with_article(Role role) {
    switch (role) {
    case Role::chair:
        return "the chair";
    case Role::member:
        return "a member of the panel";
    case Role::hr:
        return "the HR adviser";
    case Role::observer:
        return "an observer";
    case Role::officer:
        break;
    }
    return "an HR officer";
}

std::string set_aside_as(const Candidate& candidate) {
    switch (candidate.standing) {
    case merit::Standing::withdrawn:
        return candidate.replaced_by.empty()
                   ? candidate.code + " has withdrawn"
                   : fmt::format("{} was replaced by {}", candidate.code, candidate.replaced_by);
    case merit::Standing::ineligible:
        return candidate.code + " was set aside as ineligible";
    case merit::Standing::in:
        break;
    }
    return {};
}

std::string sentences(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ' ';
        text += part;
        if (part.back() != '.') text += '.';
    }
    return text;
}

std::string first_of(const std::vector<std::string>& parts, std::size_t most) {
    if (parts.size() <= most) return joined(parts);
    const auto end = parts.begin() + static_cast<std::ptrdiff_t>(most);
    return fmt::format("{} and {} more", joined({parts.begin(), end}), parts.size() - most);
}

std::string levels_of(const merit::Scale& scale, bool cannot_judge) {
    std::vector<std::string> levels;
    for (const merit::Level& level : scale.levels) levels.push_back(std::to_string(level.value));
    if (cannot_judge) levels.emplace_back("?");
    const std::string last = levels.back();
    levels.pop_back();
    return levels.empty() ? last : joined(levels) + " or " + last;
}

bool contains(const std::vector<std::string>& list, const std::string& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool administers(Role role) {
    return role == Role::chair || is_hr(role);
}

bool is_hr(Role role) {
    return role == Role::hr || role == Role::officer;
}

const Person& known_person(const Vacancy& vacancy, const std::string& id) {
    if (const Person* person = vacancy.find_person(id)) return *person;
    throw NotAllowed(fmt::format("The record knows no person \"{}\".", id));
}

const Person& administrator(const Vacancy& vacancy, const std::string& actor, std::string_view act) {
    const Person& person = known_person(vacancy, actor);
    if (!administers(person.role))
        throw NotAllowed(fmt::format("{} is {}. {} is for the chair, the HR adviser or an HR officer.", person.name,
                                     with_article(person.role), act));
    if (person.stood_down)
        throw NotAllowed(
            fmt::format("{} has stood down. {} is for the chair, the HR adviser or an HR officer.", person.name, act));
    return person;
}

const Person& who_sees_names(const Vacancy& vacancy, const std::string& actor) {
    const Person& person = known_person(vacancy, actor);
    if (!is_hr(person.role))
        throw NotAllowed(fmt::format("{} is {}. Names and scheme flags are for the HR adviser and HR officers alone.",
                                     person.name, with_article(person.role)));
    if (person.stood_down)
        throw NotAllowed(
            fmt::format("{} has stood down. Names and scheme flags are for those who act for HR now.", person.name));
    return person;
}

const Person& acts_for_hr(const Vacancy& vacancy, const std::string& actor, std::string_view act) {
    const Person& person = known_person(vacancy, actor);
    if (!is_hr(person.role) || person.stood_down)
        throw NotAllowed(
            fmt::format("{} {}. {} is for the HR adviser and HR officers.", person.name,
                        person.stood_down ? "has stood down" : fmt::format("is {}", with_article(person.role)), act));
    return person;
}

const Person& who_agrees(const Vacancy& vacancy, const std::string& id) {
    const Person& person = known_person(vacancy, id);
    if (!person.scores() || person.stood_down)
        throw NotAllowed(
            fmt::format("The rules are agreed by those who score by them; {} {}.", person.name,
                        person.scores() ? "has stood down" : fmt::format("is {}", with_article(person.role))));
    return person;
}

Word reason(const std::string& why, std::string_view act) {
    Word word;
    word.text = trimmed(why);
    if (word.text.empty()) throw NotAllowed(fmt::format("{} needs a reason.", act));
    return word;
}

std::size_t existing_candidate(const Vacancy& vacancy, const std::string& code) {
    if (const auto index = vacancy.candidate_index(code)) return *index;
    if (vacancy.candidates.empty())
        throw InvalidInput(fmt::format("There is no candidate \"{}\": no application has been taken yet", code));
    throw InvalidInput(
        fmt::format("There is no candidate \"{}\"", code),
        fmt::format("a code from {} to {}", vacancy.candidates.front().code, vacancy.candidates.back().code));
}

std::size_t candidate_in(const Vacancy& vacancy, const StageState& state, const std::string& code) {
    const std::size_t index = existing_candidate(vacancy, code);
    if (vacancy.candidates[index].erased)
        throw NotAllowed(fmt::format("{} was erased: nothing is written about them any more.", code));
    if (const std::string aside = set_aside_as(vacancy.candidates[index]); !aside.empty())
        throw NotAllowed(aside + ".");
    if (!is_in(vacancy, state, index))
        throw NotAllowed(fmt::format("{} did not come as far as the {} stage.", code, spec::name(state.stage)));
    return index;
}

const StageState& opened_stage(const Vacancy& vacancy, spec::Stage stage) {
    const StageState& state = vacancy.stage(stage);
    if (!state.opened)
        throw NotAllowed(fmt::format("The {} stage is not open: its rules are not frozen yet. Opening the stage "
                                     "freezes them and lets scoring begin.",
                                     spec::name(stage)));
    return state;
}

void require_all_handed_in(const Vacancy& vacancy, spec::Stage stage, std::string_view what) {
    opened_stage(vacancy, stage);
    const std::vector<std::string> names = awaited(vacancy, stage);
    if (names.empty()) return;
    throw NotAllowed(fmt::format("{} has to wait until everyone has handed in at the {} stage. Awaited: {}.", what,
                                 spec::name(stage), listed(names)));
}

void require_moderated(const Vacancy& vacancy, spec::Stage stage, std::string_view before) {
    if (phase(vacancy, stage) != Phase::moderation) return;
    const auto items = agenda_of(vacancy, stage).size();
    const std::string why = !vacancy.stage(stage).moderation.empty() ? std::string("It was reopened")
                            : items == 0                             ? std::string("Scores were agreed in it")
                            : items == 1                             ? std::string("1 matter is on its agenda")
                                         : fmt::format("{} matters are on its agenda", items);
    throw NotAllowed(
        fmt::format("Moderation of the {} stage has to be closed before {}. {}.", spec::name(stage), before, why));
}

bool any_stage_opened(const Vacancy& vacancy) {
    return std::any_of(vacancy.stages.begin(), vacancy.stages.end(),
                       [](const auto& entry) { return entry.second.opened.has_value(); });
}

bool score_alike(const RulesVersion& one, const RulesVersion& other) {
    return one.scale == other.scale && merit::difference(one.rules, other.rules).frozen.empty();
}

bool came_to(const StageState& state, std::size_t candidate) {
    return state.stage == spec::Stage::shortlisting || (candidate < state.in.size() && state.in[candidate] != 0);
}

bool is_in(const Vacancy& vacancy, const StageState& state, std::size_t candidate) {
    return came_to(state, candidate) && vacancy.candidates[candidate].standing == merit::Standing::in;
}

} // namespace evenhand::panel
