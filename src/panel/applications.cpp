// Who of those who applied is in: set aside, brought back, twice the same person.
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

bool all_in(const std::vector<std::string>& codes, const std::vector<std::string>& list) {
    return std::all_of(codes.begin(), codes.end(), [&](const std::string& code) { return contains(list, code); });
}

/// Those of a group who are in, by code; empty where HR has decided on them or fewer than two are left.
std::vector<std::string> left_to_decide(const Vacancy& vacancy, const std::vector<std::string>& group) {
    std::vector<std::string> left;
    for (const std::string& code : group)
        if (const auto index = vacancy.candidate_index(code);
            index && vacancy.candidates[*index].standing == merit::Standing::in)
            left.push_back(code);
    const bool decided = std::any_of(vacancy.kept_apart.begin(), vacancy.kept_apart.end(),
                                     [&](const std::vector<std::string>& kept) { return all_in(left, kept); });
    if (left.size() < 2 || decided) return {};
    std::sort(left.begin(), left.end(), code_before);
    return left;
}

} // namespace

std::vector<Alike> undecided_alike(const Vacancy& vacancy) {
    std::vector<Alike> open;
    // The newest first: a group that has grown since stands for what it was before.
    for (auto group = vacancy.alike.rbegin(); group != vacancy.alike.rend(); ++group) {
        std::vector<std::string> left = left_to_decide(vacancy, group->candidates);
        const bool told =
            std::any_of(open.begin(), open.end(), [&](const Alike& one) { return all_in(left, one.candidates); });
        if (!left.empty() && !told) open.push_back({std::move(left), group->by, group->stamp});
    }
    std::sort(open.begin(), open.end(), [](const Alike& a, const Alike& b) {
        return std::lexicographical_compare(a.candidates.begin(), a.candidates.end(), b.candidates.begin(),
                                            b.candidates.end(), code_before);
    });
    return open;
}

Events replace_application(const Vacancy& vacancy, const std::string& actor, const std::string& older,
                           const std::string& newer, const std::string& why) {
    administrator(vacancy, actor, "Replacing an application");
    if (older == newer) throw InvalidInput("An application cannot replace itself", "two codes");
    for (const std::string* code : {&older, &newer})
        if (const std::string aside = set_aside_as(vacancy.candidates[existing_candidate(vacancy, *code)]);
            !aside.empty())
            throw NotAllowed(aside + " already.");
    if (any_stage_opened(vacancy))
        throw NotAllowed("Scoring has opened: the application that was there stands. Set the other one aside, or say "
                         "that both count.");
    return {Event{CandidateReplaced{older, newer}, reason(why, "Replacing an application")}};
}

Events keep_apart(const Vacancy& vacancy, const std::string& actor, const std::vector<std::string>& candidates,
                  const std::string& why) {
    administrator(vacancy, actor, "Keeping applications apart");
    for (const std::string& code : candidates) existing_candidate(vacancy, code);
    KeptApart kept;
    for (const Alike& group : undecided_alike(vacancy)) {
        const bool meant = candidates.size() == 1 ? contains(group.candidates, candidates.front())
                                                  : all_in(candidates, group.candidates);
        if (!meant) continue;
        for (const std::string& code : candidates.size() == 1 ? group.candidates : candidates)
            if (!contains(kept.candidates, code)) kept.candidates.push_back(code);
    }
    if (kept.candidates.size() < 2)
        throw NotAllowed(fmt::format("There is nothing to decide about {}: no undecided pair holds {}.",
                                     listed(candidates), candidates.size() == 1 ? "it" : "them together"));
    std::sort(kept.candidates.begin(), kept.candidates.end(), code_before);
    return {Event{std::move(kept), reason(why, "Keeping applications apart")}};
}

Events set_aside(const Vacancy& vacancy, const std::string& actor, const std::string& code, merit::Standing standing,
                 const std::string& why) {
    administrator(vacancy, actor, "Setting a candidate aside");
    if (standing == merit::Standing::in)
        throw InvalidInput("A candidate is set aside as withdrawn or as ineligible", "withdrawn or ineligible");
    const Candidate& candidate = vacancy.candidates[existing_candidate(vacancy, code)];
    if (const std::string before = set_aside_as(candidate); !before.empty()) throw NotAllowed(before + " already.");
    return {Event{CandidateSetAside{code, standing}, reason(why, "Setting a candidate aside")}};
}

Events bring_back(const Vacancy& vacancy, const std::string& actor, const std::string& code, const std::string& why) {
    administrator(vacancy, actor, "Bringing a candidate back");
    const Candidate& candidate = vacancy.candidates[existing_candidate(vacancy, code)];
    if (candidate.standing == merit::Standing::in)
        throw NotAllowed(fmt::format("{} is in: there is nothing to take back.", code));
    if (candidate.erased)
        throw NotAllowed(fmt::format("{} was erased: there is no application left to bring back.", code));
    for (const auto& [stage, state] : vacancy.stages)
        if (stage != spec::Stage::shortlisting && state.opened && state.opened->event > candidate.set_aside->event)
            throw NotAllowed(fmt::format("The {} stage has opened without {}, who cannot be brought back any more.",
                                         spec::name(stage), code));
    return {Event{CandidateSetAside{code, merit::Standing::in}, reason(why, "Bringing a candidate back")}};
}

} // namespace evenhand::panel
