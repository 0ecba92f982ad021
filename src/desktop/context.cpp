#include "desktop/context.h"

#include <fmt/format.h>

namespace evenhand::desktop {

bool Context::act(const std::string& actor, const std::function<panel::Events()>& what) {
    try {
        record->commit(actor, what());
        const std::string moment = to_string(clock());
        say(fmt::format("Saved {} UTC", moment.substr(11, 5)));
        return true;
    } catch (const StorageError& error) {
        alarm(describe(error));
    } catch (const std::exception& error) {
        say(describe(error));
    }
    return false;
}

} // namespace evenhand::desktop
