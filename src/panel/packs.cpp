#include "panel/packs.h"

#include "base/errors.h"
#include "base/text.h"
#include "panel/duty.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// The newest of the person's packs at the stage that was not withdrawn.
const Pack* pack_of(const Vacancy& vacancy, spec::Stage stage, std::string_view person) {
    const auto found = std::find_if(vacancy.packs.rbegin(), vacancy.packs.rend(), [&](const Pack& pack) {
        return pack.stage == stage && pack.person == person && !pack.withdrawn;
    });
    return found == vacancy.packs.rend() ? nullptr : &*found;
}

std::string day(const Stamp& stamp) {
    return to_string(stamp.at).substr(0, 10);
}

/// A pack is opened by the one who took it in, who does not score; a member's own hand-in is by the member.
bool is_opened(const StageState& state, const Pack& pack) {
    return std::any_of(state.hand_ins.begin(), state.hand_ins.end(), [&](const auto& hand_in) {
        return hand_in.first == pack.person && hand_in.second.event > pack.returned->event &&
               hand_in.second.by != pack.person;
    });
}

/// Whether a change since the pack was made touches how its scores are given.
bool rules_differ(const StageState& state, const Pack& pack) {
    const RulesVersion* then = nullptr;
    for (const RulesVersion& version : state.rules)
        if (version.stamp.event < pack.made.event) then = &version;
    return !then || !score_alike(*then, state.rules.back());
}

} // namespace

const Pack* pack_out(const Vacancy& vacancy, spec::Stage stage, std::string_view person) {
    const Pack* pack = pack_of(vacancy, stage, person);
    return pack && !pack->returned ? pack : nullptr;
}

const Pack* pack_sealed(const Vacancy& vacancy, spec::Stage stage, std::string_view person) {
    const Pack* pack = pack_of(vacancy, stage, person);
    return pack && pack->returned && !is_opened(vacancy.stage(stage), *pack) ? pack : nullptr;
}

std::string scores_in_pack(const Person& person, const Pack& out) {
    return fmt::format("{} scores in a pack that was made on {}: the scores come with it when it comes back. Withdraw "
                       "the pack to score in the record instead.",
                       person.name, day(out.made));
}

bool comes_with(const Pack& pack, const Candidate& candidate) {
    return candidate.taken.event < pack.made.event;
}

bool has_returned(const Vacancy& vacancy, spec::Stage stage, const Person& person) {
    const Pack* pack = pack_sealed(vacancy, stage, person.id);
    if (!pack) return false;
    const StageState& state = vacancy.stage(stage);
    const std::size_t index = *vacancy.person_index(person.id);
    const std::vector<char> owed = owed_by(vacancy, state, person);
    for (std::size_t candidate = 0; candidate < owed.size(); ++candidate) {
        if (!owed[candidate] || comes_with(*pack, vacancy.candidates[candidate])) continue;
        for (std::size_t criterion = 0; criterion < state.criteria.size(); ++criterion)
            if (!state.locked[state.cell(candidate, criterion, index)]) return false;
    }
    return true;
}

bool any_handed_in(const Vacancy& vacancy, const StageState& state) {
    return !state.hand_ins.empty() || std::any_of(vacancy.packs.begin(), vacancy.packs.end(), [&](const Pack& pack) {
        return pack.stage == state.stage && pack.returned && !pack.withdrawn;
    });
}

bool packs_are_due(const Vacancy& vacancy, spec::Stage stage) {
    const auto found = vacancy.stages.find(stage);
    if (found == vacancy.stages.end() || !found->second.opened) return false;
    bool any = false;
    for (const Person& person : vacancy.people) {
        if (!person.scores()) continue;
        if (pack_sealed(vacancy, stage, person.id)) any = true;
        if (!person.stood_down && !has_handed_in(vacancy, stage, person) && !has_returned(vacancy, stage, person))
            return false;
    }
    return any;
}

void require_may_take_pack(const Vacancy& vacancy, const std::string& actor, spec::Stage stage,
                           const std::string& person_id) {
    acts_for_hr(vacancy, actor, "Making a panel pack");
    const StageState& state = opened_stage(vacancy, stage);
    const Person& person = known_person(vacancy, person_id);
    if (!person.scores())
        throw NotAllowed(fmt::format("{} is {} and does not score: packs are for those who do.", person.name,
                                     with_article(person.role)));
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down and scores no more.", person.name));
    if (!person.has_declared())
        throw NotAllowed(
            fmt::format("{} has not declared an interest or none yet. A pack comes after it.", person.name));
    if (const Pack* out = pack_out(vacancy, stage, person.id))
        throw NotAllowed(fmt::format("{} has a pack that was made on {}. A new one is made after that is withdrawn.",
                                     person.name, day(out->made)));
    const std::vector<char> owed = owed_by(vacancy, state, person);
    if (std::none_of(owed.begin(), owed.end(), [](char owes_it) { return owes_it != 0; }))
        throw NotAllowed(
            fmt::format("{} owes no scores at the {} stage: a pack would be empty.", person.name, spec::name(stage)));
    if (const Pack* back = pack_sealed(vacancy, stage, person.id))
        throw NotAllowed(
            fmt::format("The pack of {} came back on {}. What has to be scored beside it, as a late application, is "
                        "scored in the record.",
                        person.name, day(*back->returned)));
    if (has_handed_in(vacancy, stage, person))
        throw NotAllowed(fmt::format("{} has handed in at the {} stage already.", person.name, spec::name(stage)));
}

Events make_pack(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& person,
                 const NewPack& pack) {
    require_may_take_pack(vacancy, actor, stage, person);
    return {Event{PackMade{stage, person, pack.id, pack.public_key, Word{pack.secret_key, true, {}}}, {}}};
}

Events withdraw_pack(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& person_id,
                     const std::string& why) {
    acts_for_hr(vacancy, actor, "Withdrawing a panel pack");
    const Person& person = known_person(vacancy, person_id);
    const Pack* pack = pack_of(vacancy, stage, person_id);
    if (!pack) throw NotAllowed(fmt::format("{} has no pack at the {} stage.", person.name, spec::name(stage)));
    if (pack->returned)
        throw NotAllowed(fmt::format("The pack of {} came back on {} and counts: what was handed in is not withdrawn.",
                                     person.name, day(*pack->returned)));
    return {Event{PackWithdrawn{pack->id}, reason(why, "Withdrawing a panel pack")}};
}

Events return_pack(const Vacancy& vacancy, const std::string& actor, const std::string& id, bool same,
                   std::string sealed) {
    acts_for_hr(vacancy, actor, "Taking a panel pack back");
    const auto pack =
        std::find_if(vacancy.packs.begin(), vacancy.packs.end(), [&](const Pack& one) { return one.id == id; });
    if (pack == vacancy.packs.end())
        throw NotAllowed(
            "This record has made no such pack: it was made from a copy of the record. Nothing was taken.");
    const Person& person = known_person(vacancy, pack->person);
    if (pack->withdrawn)
        throw NotAllowed(fmt::format("This pack of {} was withdrawn on {} ({}) and does not count any more. Nothing "
                                     "was taken.",
                                     person.name, day(*pack->withdrawn), pack->withdrawn_why));
    if (pack->returned && (same || is_opened(vacancy.stage(pack->stage), *pack)))
        throw NotAllowed(fmt::format("This pack of {} came back on {} already. Nothing was taken a second time.",
                                     person.name, day(*pack->returned)));
    if (pack->returned)
        throw NotAllowed(
            fmt::format("This pack of {0} came back on {1}, and what it held then differs from what it holds now. What "
                        "was handed in first counts: nothing was taken. {0} has handed in two copies of one pack.",
                        person.name, day(*pack->returned)));
    if (person.stood_down)
        throw NotAllowed(fmt::format("{} has stood down on {}: what was not handed in before does not count. Nothing "
                                     "was taken.",
                                     person.name, day(*person.stood_down)));
    if (rules_differ(vacancy.stage(pack->stage), *pack))
        throw NotAllowed(
            fmt::format("The rules were changed after this pack of {} was made, so its scores were given by other "
                        "rules. Nothing was taken. Withdraw the pack and make a new one.",
                        person.name));
    return {Event{PackReturned{id, KeptFile{std::move(sealed), {}}}, {}}};
}

} // namespace evenhand::panel
