// Questions about scores and about moderation.
#include "base/text.h"
#include "panel/asking.h"
#include "panel/duty.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace evenhand::panel {

namespace {

using Kind = Question::Kind;

/// Fewer candidates or criteria than this look alike by chance.
constexpr std::size_t least_alike = 3;
/// Two members who agree in fewer cells than this may well have judged alike.
constexpr std::size_t least_identical = 12;

/// Every candidate whom the person gave the same level on every criterion, and how many they scored on two or more.
struct Flat {
    std::size_t flat = 0, scored = 0;
};

Flat flat_scores(const StageState& state, std::size_t person) {
    Flat found;
    const merit::Marks& marks = state.marks;
    for (std::size_t c = 0; c < marks.candidates(); ++c) {
        std::size_t levels = 0;
        bool same = true;
        merit::Mark first;
        for (std::size_t k = 0; k < marks.criteria(); ++k) {
            const merit::Mark mark = marks.at(c, k, person);
            if (!mark.is_level()) continue;
            if (levels++ == 0) first = mark;
            same = same && mark == first;
        }
        if (levels < 2) continue;
        ++found.scored;
        found.flat += same;
    }
    return found;
}

/// Whether two people gave the same in every cell that both scored, in enough of them, and not one level throughout.
bool identical(const StageState& state, std::size_t a, std::size_t b) {
    const merit::Marks& marks = state.marks;
    std::size_t cells = 0;
    bool several = false;
    merit::Mark first;
    for (std::size_t c = 0; c < marks.candidates(); ++c)
        for (std::size_t k = 0; k < marks.criteria(); ++k) {
            const merit::Mark left = marks.at(c, k, a), right = marks.at(c, k, b);
            if (!left.is_given() || !right.is_given()) continue;
            if (left != right) return false;
            if (cells++ == 0) first = left;
            several = several || left != first;
        }
    return several && cells >= least_identical;
}

void ask_about_members(const Asked& asked) {
    const auto& people = asked.vacancy.people;
    for (std::size_t p = 0; p < people.size(); ++p) {
        if (!people[p].scores()) continue;
        const Flat found = flat_scores(asked.state, p);
        if (found.scored >= least_alike && found.flat == found.scored)
            asked
                .ask(Kind::scores_flat,
                     fmt::format("{} gave each of {} candidates one level on every criterion. Was each criterion "
                                 "judged by itself? (For discussion only.)",
                                 called(people[p]), found.scored))
                .person = people[p].id;
        for (std::size_t q = p + 1; q < people.size(); ++q)
            if (people[q].scores() && identical(asked.state, p, q))
                asked
                    .ask(Kind::scores_identical,
                         fmt::format("{} and {} gave the same score everywhere. Did each score alone? (For discussion "
                                     "only.)",
                                     called(people[p]), called(people[q])))
                    .person = people[p].id;
    }
}

/// An essential that everybody who was judged on it missed.
void ask_about_essentials(const Asked& asked) {
    for (std::size_t k = 0; k < asked.state.criteria.size(); ++k) {
        if (!asked.state.criteria[k].essential) continue;
        std::size_t judged = 0, met = 0;
        for (const merit::Result& result : asked.selection.results) {
            if (k >= result.cells.size() || !result.cells[k].combined) continue;
            ++judged;
            met += *result.cells[k].combined >= Rational(asked.state.rules_now().minimum);
        }
        const std::string& id = asked.state.criteria[k].id;
        if (judged >= least_alike && met == 0)
            asked
                .ask(Kind::essential_nobody_met,
                     fmt::format("None of {} candidates met the essential {}. Does the post need it from the first "
                                 "day, and could it be seen in an application?",
                                 judged, id))
                .criterion = id;
    }
}

/// The levels members gave in that cell; none if nobody did.
std::optional<std::pair<int, int>> range_of(const StageState& state, std::size_t candidate, std::size_t criterion) {
    std::optional<std::pair<int, int>> range;
    for (std::size_t p = 0; p < state.marks.members(); ++p) {
        const merit::Mark mark = state.marks.at(candidate, criterion, p);
        if (!mark.is_level()) continue;
        if (!range) range = {mark.value(), mark.value()};
        range = {std::min(range->first, mark.value()), std::max(range->second, mark.value())};
    }
    return range;
}

void ask_about_agreed(const Asked& asked, const AgreedScore& agreed) {
    const std::string cell = fmt::format("{} for {} on {}", agreed.level, agreed.candidate, agreed.criterion);
    const auto ask = [&](Kind kind, std::string sentence) {
        asked.ask(kind, std::move(sentence), {agreed.candidate}).criterion = agreed.criterion;
    };
    if (disputed(asked.vacancy, agreed))
        return ask(Kind::agreed_set_aside,
                   fmt::format("The score agreed as {} is set aside, since somebody who took part has a conflict with "
                               "the candidate. Do those without one agree a score?",
                               cell));
    if (trimmed(agreed.why).empty())
        ask(Kind::agreed_without_reason, fmt::format("The panel agreed {}, and the record has no reason. What spoke "
                                                     "for it?",
                                                     cell));
    if (agreed.present.empty())
        ask(Kind::agreed_without_room,
            fmt::format("The panel agreed {}, and the record does not say who was in the room. Who was?", cell));
    const auto candidate = asked.vacancy.candidate_index(agreed.candidate);
    const auto criterion = asked.state.criterion_index(agreed.criterion);
    if (!candidate || !criterion) return;
    const auto range = range_of(asked.state, *candidate, *criterion);
    if (range && (agreed.level < range->first || agreed.level > range->second))
        ask(Kind::agreed_outside,
            fmt::format("The panel agreed {}, where members had given {}. Does the reason say what nobody had seen "
                        "alone?",
                        cell,
                        range->first == range->second ? std::to_string(range->first)
                                                      : fmt::format("{} to {}", range->first, range->second)));
}

} // namespace

void ask_about_scores(const Asked& asked) {
    ask_about_members(asked);
    ask_about_essentials(asked);
}

void ask_about_moderation(const Asked& asked) {
    std::map<std::pair<std::string_view, std::string_view>, const AgreedScore*> in_force;
    for (const AgreedScore& agreed : asked.state.agreed) in_force[{agreed.candidate, agreed.criterion}] = &agreed;
    for (const AgreedScore& agreed : asked.state.agreed)
        if (in_force[{agreed.candidate, agreed.criterion}] == &agreed) ask_about_agreed(asked, agreed);
    for (const ModerationStep& step : asked.state.moderation)
        if (!step.closed)
            asked.ask(
                Kind::moderation_reopened,
                fmt::format("Moderation was reopened on {}, when totals and ranks could be seen. Would the reason "
                            "have been the same whoever gained by it?",
                            long_moment(step.stamp.at)));
}

} // namespace evenhand::panel
