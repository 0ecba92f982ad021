#include "desktop/pages/applications/looked_at.h"

#include "base/text.h"

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
    return fmt::format("{}/{}", candidate.code, candidate.taken.event);
}

void LookedAt::add(const panel::Candidate& candidate, Preferences& preferences) {
    if (seen_.insert(version(candidate)).second) preferences.set(key_, joined({seen_.begin(), seen_.end()}, " "));
}

long long LookedAt::missing(const panel::Vacancy& vacancy) const {
    return std::count_if(vacancy.candidates.begin(), vacancy.candidates.end(),
                         [&](const panel::Candidate& one) { return one.standing == merit::Standing::in && !has(one); });
}

} // namespace evenhand::desktop
