// Whose act an event may be, and when: what stands fast of it, whatever the program's later versions ask for besides.
// An event is in a record because an act of this room allowed it, or because somebody wrote it there; whoever checks
// the record afterwards asks here.
#pragma once
#include "panel/vacancy.h"

#include <optional>
#include <string>

namespace evenhand::panel {

/// What there was before an event, looked up where it is asked for: a record of 100,000 events is gone through without
/// working out its whole state for each.
class Past {
  public:
    struct Known {
        Role role = Role::member;
        bool stood_down = false, has_declared = false;
    };
    virtual ~Past() = default;
    virtual std::optional<Known> person(const std::string& id) = 0; ///< nothing: nobody by that id
    virtual bool has_vacancy() = 0;
    virtual bool opened(spec::Stage stage) = 0;
    /// Whether everyone who owes scores has handed them in.
    virtual bool all_handed_in(spec::Stage stage) = 0;
    /// Whether any score was handed in or came back in a pack.
    virtual bool any_handed_in(spec::Stage stage) = 0;
    /// Whether the person has given a score that is not handed in.
    virtual bool has_open_score(spec::Stage stage, const std::string& person) = 0;
    /// Who took in the person's pack that is still sealed; empty if there is none.
    virtual std::string took_pack_in(spec::Stage stage, const std::string& person) = 0;
    virtual std::optional<RulesVersion> rules(spec::Stage stage) = 0; ///< those in force
    /// Whether moderation was closed (true) or reopened (false) last; nothing while it was neither.
    virtual std::optional<bool> moderation(spec::Stage stage) = 0;
    virtual bool any_agreed(spec::Stage stage) = 0; ///< a score, in moderation
    virtual bool on_hold() = 0;
    virtual bool disposed() = 0;
};

/// Why the event could not be that person's, or not then, as a sentence without its full stop; empty if nothing of what
/// is known here stands against it. Not everything an act asks for is: no proposal, no agenda, no reason is worked out
/// again, and nobody is accused for what a record may hold although this program would not do it today.
std::string not_allowed(Past& past, const What& what, const std::string& actor);

} // namespace evenhand::panel
