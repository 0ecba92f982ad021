// The panel: who is on it, what interests they declare, who leaves it.
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

bool scores(Role role) {
    return role == Role::chair || role == Role::member;
}

std::string new_name(const Vacancy& vacancy, const std::string& given) {
    if (!is_utf8(given)) throw InvalidInput("The name is not UTF-8 text");
    std::string name = tidied(given);
    if (name.empty()) throw InvalidInput("The new person has no name");
    const std::string key = folded(name);
    for (const Person& person : vacancy.people)
        if (person.role != Role::officer && folded(person.name) == key)
            throw NotAllowed(fmt::format("{} is on the panel already, as {}. Names are unique in a record: "
                                         "tell the two apart, for instance by a middle name.",
                                         person.name, with_article(person.role)));
    return name;
}

/// Codes of the candidates a substitute is to score: those named, else everyone still in.
std::vector<std::string> codes_to_score(const Vacancy& vacancy, const NewPerson& person) {
    const auto found = vacancy.stages.find(vacancy.current_stage());
    const StageState* open = found != vacancy.stages.end() && found->second.opened ? &found->second : nullptr;
    std::vector<std::string> codes;
    for (const std::string& code : person.owes) {
        const std::size_t candidate = existing_candidate(vacancy, code);
        if (open) candidate_in(vacancy, *open, code);
        if (const std::string aside = set_aside_as(vacancy.candidates[candidate]); !aside.empty())
            throw NotAllowed(aside + ": nobody has to score them.");
        codes.push_back(code);
    }
    if (!codes.empty()) return codes;
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i)
        if (open ? is_in(vacancy, *open, i) : vacancy.candidates[i].standing == merit::Standing::in)
            codes.push_back(vacancy.candidates[i].code);
    return codes;
}

/// The one who is substituted: stood down, or in conflict with every candidate the substitute is to score.
const Person& substituted(const Vacancy& vacancy, const NewPerson& person) {
    const Person& absent = vacancy.require_person(person.substitute_for);
    if (!absent.scores())
        throw NotAllowed(fmt::format("{} is {} and does not score: there is nothing to substitute.", absent.name,
                                     with_article(absent.role)));
    std::vector<std::string> without_conflict;
    for (const std::string& code : codes_to_score(vacancy, person))
        if (absent.interest_in(code) != Interest::conflict) without_conflict.push_back(code);
    if (!absent.stood_down && !without_conflict.empty())
        throw NotAllowed(fmt::format("{0} has not stood down and has declared no conflict with {1}. A substitute "
                                     "scores for {0} once {0} has stood "
                                     "down, or the candidates {0} has a conflict with, which have to be named.",
                                     absent.name, first_of(without_conflict)));
    return absent;
}

void require_vacant_chair(const Vacancy& vacancy) {
    for (const Person& person : vacancy.people)
        if (person.role == Role::chair && !person.stood_down)
            throw NotAllowed(fmt::format("{} chairs the panel. Another chair can be added once {} has stood down.",
                                         person.name, person.name));
}

/// Whether knowledge or a conflict declared earlier still stands.
bool has_interests(const Person& person) {
    const auto& all = person.declarations;
    return !all.empty() && all.back().interest != Interest::none;
}

void require_may_declare(const Person& person) {
    if (person.role == Role::officer)
        throw NotAllowed(
            fmt::format("{} is {} and not on the panel. Declarations of interest are made by those who are.",
                        person.name, with_article(person.role)));
}

/// Why the person declared that interest in the candidate.
std::string reason_for(const Person& person, const std::string& candidate, Interest interest) {
    for (auto one = person.declarations.rbegin(); one != person.declarations.rend(); ++one)
        if (one->candidate == candidate && one->interest == interest) return one->why;
    return {};
}

Events declare_none(const Vacancy& vacancy, const Person& person, const std::string& candidate) {
    if (!candidate.empty())
        throw InvalidInput(fmt::format("A declaration of no interest names no candidate, but {} was given", candidate));
    if (has_interests(person) && any_stage_opened(vacancy))
        throw NotAllowed(
            fmt::format("{} has declared an interest. It cannot be taken back once scoring has opened: what "
                        "followed from it stands.",
                        person.name));
    return {Event{InterestDeclared{person.id, Interest::none, {}}, {}}};
}

} // namespace

Events open_hr_view(const Vacancy& vacancy, const std::string& actor, const std::string& why) {
    who_sees_names(vacancy, actor);
    return {Event{HrViewOpened{}, Word{trimmed(why), false, {}}}};
}

Events add_person(const Vacancy& vacancy, const std::string& actor, const NewPerson& person) {
    administrator(vacancy, actor, "Adding people to the panel");
    if (person.role == Role::officer)
        throw NotAllowed(
            "An HR officer acts for HR and is not on the panel. Roles on the panel are chair, member, hr and "
            "observer.");
    PersonAdded added;
    added.id = fmt::format("P{}", vacancy.people.size() + 1);
    added.name.text = new_name(vacancy, person.name);
    added.role = person.role;
    if (person.role == Role::chair) require_vacant_chair(vacancy);
    if (person.substitute_for.empty()) {
        if (!person.owes.empty())
            throw InvalidInput("Candidates are named for a substitute only", "for whom the new member scores");
        if (scores(person.role) && any_stage_opened(vacancy))
            throw NotAllowed(
                fmt::format("Scoring is open. {} can join those who score only as the substitute of a member "
                            "who has stood down or has a conflict, with a reason.",
                            added.name.text));
        return {Event{std::move(added), Word{trimmed(person.why), false, {}}}};
    }
    if (!scores(person.role))
        throw InvalidInput(fmt::format("A substitute scores, but the role given is {}", name(person.role)),
                           "chair or member");
    added.substitute_for = substituted(vacancy, person).id;
    added.owes = person.owes;
    return {Event{std::move(added), reason(person.why, "Adding a substitute")}};
}

Events declare_interest(const Vacancy& vacancy, const std::string& person_id, Interest interest,
                        const std::string& candidate, const std::string& why) {
    const Person& person = known_person(vacancy, person_id);
    require_may_declare(person);
    // Someone who stood down declares too: what they handed in counts until a conflict is known.
    if (interest == Interest::none) return declare_none(vacancy, person, candidate);
    if (candidate.empty()) throw InvalidInput("The declaration names no candidate", "a candidate's code");
    existing_candidate(vacancy, candidate);
    if (const Interest before = person.interest_in(candidate); before >= interest)
        throw NotAllowed(fmt::format("{} has declared {} {} already.", person.name,
                                     before == Interest::conflict ? "a conflict with" : "to know", candidate));
    return {
        Event{InterestDeclared{person.id, interest, candidate}, reason(why, "Declaring an interest in a candidate")}};
}

Events change_interest(const Vacancy& vacancy, const std::string& person_id, Interest interest,
                       const std::vector<std::string>& candidates, const std::string& why) {
    const Person& person = known_person(vacancy, person_id);
    require_may_declare(person);
    for (const std::string& code : candidates) existing_candidate(vacancy, code);
    const bool weaker = std::any_of(candidates.begin(), candidates.end(),
                                    [&](const std::string& code) { return person.interest_in(code) > interest; });
    Events events;
    if (weaker) {
        // Only a declaration of none takes back, and it takes everything: what stays is declared again behind it.
        events = declare_none(vacancy, person, {});
        for (const Candidate& other : vacancy.candidates)
            if (const Interest stays = person.interest_in(other.code);
                stays != Interest::none && !contains(candidates, other.code))
                events.push_back(Event{InterestDeclared{person.id, stays, other.code},
                                       Word{reason_for(person, other.code, stays), false, {}}});
    }
    if (interest == Interest::none) {
        if (events.empty())
            throw NotAllowed(
                fmt::format("{} has declared nothing of this applicant that could be taken back.", person.name));
        return events;
    }
    const Word because = reason(why, "Declaring an interest in an applicant");
    for (const std::string& code : candidates)
        if (weaker || person.interest_in(code) < interest)
            events.push_back(Event{InterestDeclared{person.id, interest, code}, because});
    if (events.empty()) throw NotAllowed(fmt::format("{} has declared that already.", person.name));
    return events;
}

Events stand_down(const Vacancy& vacancy, const std::string& actor, const std::string& person_id,
                  const std::string& why) {
    const Person& person = known_person(vacancy, person_id);
    if (known_person(vacancy, actor).id != person.id || person.role == Role::observer)
        administrator(vacancy, actor, "Standing others down");
    if (person.role == Role::officer)
        throw NotAllowed(
            fmt::format("{} is an HR officer and not on the panel: only those on it can stand down.", person.name));
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down already.", person.name));
    return {Event{PersonStoodDown{person.id}, reason(why, "Standing down")}};
}

} // namespace evenhand::panel
