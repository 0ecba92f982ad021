// Signing what was handed in or signed off, with a key of one's own or on paper.
#include "base/errors.h"
#include "panel/figures.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

std::string called(Signable act, spec::Stage stage) {
    return fmt::format("{} the {} stage", act == Signable::hand_in ? "what was handed in at" : "the sign-off of",
                       spec::name(stage));
}

/// The act as it stands; none if the person has not done it, or it was overtaken.
std::optional<long long> act_of(const Vacancy& vacancy, const StageState& state, const std::string& person,
                                Signable act) {
    if (act == Signable::hand_in) {
        for (auto one = state.hand_ins.rbegin(); one != state.hand_ins.rend(); ++one)
            if (one->first == person) return one->second.event;
        return std::nullopt;
    }
    for (auto one = state.sign_offs.rbegin(); one != state.sign_offs.rend(); ++one)
        if (one->person == person)
            return sign_off_stands(vacancy, state, *one) ? std::optional(one->stamp.event) : std::nullopt;
    return std::nullopt;
}

/// Whether what the person did in that event is signed: with a key, or on paper later.
bool is_signed(const StageState& state, const std::string& person, Signable act, long long event) {
    const auto with_key = [&](const Signature& one) {
        return one.person == person && one.act == act && one.event == event;
    };
    const auto with_pen = [&](const PaperSignature& one) {
        return one.person == person && one.act == act && one.stamp.event > event;
    };
    return std::any_of(state.signatures.begin(), state.signatures.end(), with_key) ||
           std::any_of(state.on_paper.begin(), state.on_paper.end(), with_pen);
}

/// \throws NotAllowed unless that act is there, stands and is not signed
void require_unsigned(const Vacancy& vacancy, spec::Stage stage, const Person& person, Signable act) {
    const StageState& state = vacancy.stage(stage);
    const auto event = act_of(vacancy, state, person.id, act);
    if (!event)
        throw NotAllowed(fmt::format("{} has nothing to sign: {} is not there, or no longer stands.", person.name,
                                     called(act, stage)));
    if (is_signed(state, person.id, act, *event))
        throw NotAllowed(fmt::format("{} has signed {} already.", person.name, called(act, stage)));
}

/// \throws NotAllowed for a key with which somebody else signs: two people's signatures with it would be nobody's
void require_own(const Vacancy& vacancy, const Person& person, const std::string& key) {
    for (const Person& other : vacancy.people)
        if (other.id != person.id &&
            std::any_of(other.keys.begin(), other.keys.end(), [&](const MemberKey& one) { return one.key == key; }))
            throw NotAllowed(fmt::format("This is the key with which {} signs. {} signs with a key of their own.",
                                         other.name, person.name));
}

} // namespace

std::vector<Unsigned> unsigned_acts(const Vacancy& vacancy, spec::Stage stage, const std::string& person) {
    const StageState& state = vacancy.stage(stage);
    std::vector<Unsigned> acts;
    for (const Signable act : {Signable::hand_in, Signable::sign_off})
        if (const auto event = act_of(vacancy, state, person, act); event && !is_signed(state, person, act, *event))
            acts.push_back({act, *event});
    return acts;
}

Events sign(const Vacancy& vacancy, const Signed& what) {
    const Person& person = known_person(vacancy, what.person);
    require_unsigned(vacancy, what.stage, person, what.act);
    require_own(vacancy, person, what.key);
    Events events;
    if (person.keys.empty() || person.keys.back().key != what.key)
        events.push_back({KeyShown{person.id, what.key}, {}});
    events.push_back({what, {}});
    return events;
}

Events sign_on_paper(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& person_id,
                     Signable act, const std::string& why) {
    const Person& person = known_person(vacancy, person_id);
    if (actor != person.id) administrator(vacancy, actor, "Noting that somebody signs on paper");
    require_unsigned(vacancy, stage, person, act);
    return {Event{SignedOnPaper{stage, person.id, act}, reason(why, "Signing on paper")}};
}

} // namespace evenhand::panel
