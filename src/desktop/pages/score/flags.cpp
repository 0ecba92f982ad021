#include "desktop/pages/score/flags.h"

#include "base/text.h"

#include <fmt/format.h>
#include <sstream>

namespace evenhand::desktop {

void Flags::load(const Context& context) {
    clear();
    // The hash of the first event is a record's own wherever its file lies, and says nothing about what is in it.
    key_ = fmt::format("/flags/{}/{}", context.record->history(1, 1).front().hash.substr(0, 16), context.person);
    std::istringstream codes(context.preferences.text(key_));
    for (std::string code; codes >> code;) codes_.insert(code);
}

void Flags::clear() {
    key_.clear();
    codes_.clear();
}

void Flags::toggle(const std::string& code, Preferences& preferences) {
    if (codes_.erase(code) == 0) codes_.insert(code);
    preferences.set(key_, joined({codes_.begin(), codes_.end()}, " "));
}

} // namespace evenhand::desktop
