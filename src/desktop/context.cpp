#include "desktop/context.h"

#include "desktop/strings.h"

#include <fmt/format.h>
#include <wx/datetime.h>

namespace evenhand::desktop {

namespace {
/// "12:04", by the clock on the user's wall.
std::string time_of_day(Moment moment) {
    return utf8(wxDateTime(static_cast<time_t>(moment.time_since_epoch().count())).Format("%H:%M"));
}
} // namespace

record::ScoreWords Context::own_words(spec::Stage stage, const std::string& candidate,
                                      const std::string& criterion) const {
    for (record::ScoreWords& words : record->score_words(stage, candidate))
        if (words.person == member && words.criterion == criterion) return std::move(words);
    return {};
}

bool Context::act(const std::string& actor, const std::function<panel::Events()>& what,
                  const std::function<std::string()>& then) {
    try {
        record->commit(actor, what());
        const std::string more = then ? then() : std::string();
        say(fmt::format("Saved {}{}{}", time_of_day(clock()), more.empty() ? "" : " · ", more));
        return true;
    } catch (const NotAllowed& refusal) {
        say(describe(refusal));
    } catch (const InvalidInput& refusal) {
        say(describe(refusal));
    } catch (const std::exception& failure) {
        say("Not saved.");
        alarm("This was not saved. " + describe(failure));
    }
    return false;
}

} // namespace evenhand::desktop
