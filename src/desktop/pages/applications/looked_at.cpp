#include "desktop/pages/applications/looked_at.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::desktop {

void LookedAt::load(const Context& context) {
    clear();
    // The hash of the first event is a record's own wherever its file lies, and says nothing about what is in it.
    key_ = fmt::format("/looked-at/{}", context.record->history(1, 1).front().hash.substr(0, 16));
    std::istringstream all(context.preferences.text(key_));
    for (std::string one; all >> one;) seen_.insert(one);
}

void LookedAt::clear() {
    key_.clear();
    seen_.clear();
}

std::string LookedAt::version(const panel::Candidate& candidate) {
    return fmt::format("{}/{}", candidate.code, candidate.renewed ? candidate.renewed->event : candidate.taken.event);
}

void LookedAt::add(const panel::Candidate& candidate, Preferences& preferences) {
    if (seen_.insert(version(candidate)).second) preferences.set(key_, joined({seen_.begin(), seen_.end()}, " "));
}

long long LookedAt::missing(const panel::Vacancy& vacancy) const {
    return std::count_if(vacancy.candidates.begin(), vacancy.candidates.end(),
                         [&](const panel::Candidate& one) { return one.standing == merit::Standing::in && !has(one); });
}

std::optional<std::string> copies_to_look_over(const Context& context) {
    if (!context.record || !acts_for_hr(context) || panel::any_stage_opened(context.vacancy())) return std::nullopt;
    LookedAt looked_at;
    looked_at.load(context);
    const long long missing = looked_at.missing(context.vacancy());
    if (missing == 0) return std::nullopt;
    return trn("HR has not looked over the blind copy of {} application, which does not keep scoring from opening.",
               "HR has not looked over the blind copies of {} applications, which does not keep scoring from opening.",
               missing);
}

} // namespace evenhand::desktop
