#include "desktop/pages/decide/shortlist.h"

#include "base/errors.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/words.h"
#include "desktop/pages/decide/words.h"
#include "panel/decided.h"

#include <algorithm>
#include <unordered_map>

namespace evenhand::desktop {

namespace {

std::string key_of(const Context& context) {
    if (!context.record) return "none";
    return fmt::format("{} {} {} {}", context.record->path().string(), context.vacancy().last.event,
                       static_cast<int>(context.stage), context.hr_view);
}

/// Where each candidate of one list stands in the other.
std::vector<std::size_t> places_in(const std::vector<merit::Result>& other, const std::vector<merit::Result>& of) {
    std::unordered_map<std::string_view, std::size_t> by_code;
    for (std::size_t i = 0; i < other.size(); ++i) by_code.emplace(other[i].code, i);
    std::vector<std::size_t> places;
    for (const merit::Result& result : of) places.push_back(by_code.at(result.code));
    return places;
}

bool above_line(const merit::Result& result) {
    return result.outcome == merit::Outcome::invite &&
           (!result.scheme || result.scheme->outcome != merit::SchemeResult::Outcome::additional);
}

} // namespace

bool Shortlist::bring_up_to_date(const Context& context) {
    const std::string now = key_of(context);
    if (now == key_) return false;
    forget();
    try {
        if (context.record)
            work_out(context);
        else
            waits_ = tr("No record is open.");
    } catch (const NotAllowed& waiting) {
        forget();
        waits_ = describe(waiting);
    }
    key_ = now;
    return true;
}

void Shortlist::work_out(const Context& context) {
    const panel::Vacancy& vacancy = context.vacancy();
    stage_ = context.stage;
    on_merit_ = panel::selection_of(vacancy, stage_);
    std::optional<panel::Flags> flags;
    if (context.hr_view) {
        flags = context.record->flags(stage_);
        with_schemes_ = panel::selection_of(vacancy, stage_, &*flags);
    }
    merit_places_ = places_in(on_merit_.results, results());
    const panel::StageState& state = vacancy.stage(stage_);
    rules_ = state.rules_now();
    criteria_ = state.criteria;
    totals_.emplace(selection(), rules_.line);
    const panel::DecidedOn decided = panel::decided_on(vacancy, state, flags ? &*flags : nullptr);
    const auto decisions = panel::decisions_in_force(vacancy, state, context.hr_view);
    in_ = decided.in;
    for (const merit::Result& result : results()) {
        Standing standing;
        standing.outcome = result.outcome;
        if (const auto found = decisions.find(result.code); found != decisions.end()) {
            standing.decision = *found->second;
            standing.decided = decision_in_words(*found->second, stage_, context.hr_view);
            standing.departs = panel::departs(*found->second);
            if (!result.cells.empty()) // those set aside since are counted as that
                standing.outcome = outcome_read(*found->second, context.hr_view);
            if (context.hr_view && standing.decision->reason.empty())
                standing.decision->reason = context.record->hr_reason(*found->second);
        }
        const auto index = vacancy.candidate_index(result.code);
        standing.open = index && std::binary_search(decided.open.begin(), decided.open.end(), *index);
        standings_.push_back(std::move(standing));
    }
    signed_ =
        static_cast<int>(std::count_if(vacancy.people.begin(), vacancy.people.end(), [&](const panel::Person& person) {
            return std::any_of(state.sign_offs.begin(), state.sign_offs.end(), [&](const panel::SignOff& one) {
                return one.person == person.id && panel::sign_off_stands(vacancy, state, one);
            });
        }));
    look_back(vacancy);
    waits_.clear();
}

/// Totals alone: a rank would tell whom a scheme brought here.
void Shortlist::look_back(const panel::Vacancy& vacancy) {
    for (const auto& [stage, state] : vacancy.stages) {
        if (stage >= stage_ || panel::phase(vacancy, stage) < panel::Phase::deciding) continue;
        const merit::Selection before = panel::selection_of(vacancy, stage);
        const merit::ShownTotals totals(before, state.rules_now().line);
        for (const merit::Result& result : before.results) {
            if (!result.total) continue;
            std::string& words = earlier_[result.code];
            words += (words.empty() ? "" : " ") +
                     trf("At {}: a total of {}.", stage_words(stage), figure_words(totals.of(*result.total)));
        }
    }
}

std::string Shortlist::earlier_totals(std::size_t place) const {
    const auto found = earlier_.find(results().at(place).code);
    return found != earlier_.end() ? found->second : std::string();
}

merit::Counts Shortlist::counts() const {
    merit::Counts counts;
    for (const Standing& one : standings_) counts.add(one.outcome);
    return counts;
}

const merit::Result& Shortlist::merit_of(std::size_t place) const {
    return on_merit_.results.at(merit_places_.at(place));
}

std::optional<std::size_t> Shortlist::place_of(const std::string& code) const {
    if (!is_there()) return std::nullopt;
    const auto found = std::find_if(results().begin(), results().end(),
                                    [&](const merit::Result& result) { return result.code == code; });
    if (found == results().end()) return std::nullopt;
    return static_cast<std::size_t>(found - results().begin());
}

std::string Shortlist::total_of(std::size_t place) const {
    const auto& total = results().at(place).total;
    return total ? figure_words(totals_->of(*total)) : std::string();
}

std::size_t Shortlist::open_count() const {
    return static_cast<std::size_t>(
        std::count_if(standings_.begin(), standings_.end(), [](const Standing& one) { return one.open; }));
}

bool Shortlist::line_is_after(std::size_t place) const {
    const auto& all = results();
    if (!rules_.line.invite && !rules_.line.minimum_total) return false;
    return above_line(all[place]) && place + 1 < all.size() && !above_line(all[place + 1]) &&
           std::all_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(place), above_line);
}

} // namespace evenhand::desktop
