#include "report/identity.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <map>
#include <sstream>

namespace evenhand::report {

std::string to_text(const Identity& identity) {
    std::string text = fmt::format("{} head={}@{} stage={}", identity.name, identity.head.hash, identity.head.event,
                                   spec::name(identity.stage));
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) text += fmt::format(" {}={}", name, value);
    };
    add("member", identity.member);
    add("candidate", identity.candidate);
    add("language", identity.language);
    add("requested", identity.requested ? to_string(*identity.requested) : "");
    add("hr", identity.hr ? "yes" : "");
    return text;
}

std::optional<Identity> identity_from(std::string_view text) {
    std::istringstream words{std::string(text)};
    Identity identity;
    std::map<std::string, std::string> values;
    words >> identity.name;
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        if (equals == std::string::npos) return std::nullopt;
        values[word.substr(0, equals)] = word.substr(equals + 1);
    }
    const std::string head = values["head"];
    const auto at = head.find('@');
    const auto stage = spec::stage_named(values["stage"]);
    if (identity.name.empty() || at == std::string::npos || !stage) return std::nullopt;
    identity.head.hash = head.substr(0, at);
    std::istringstream(head.substr(at + 1)) >> identity.head.event;
    if (identity.head.event < 1) return std::nullopt;
    identity.stage = *stage;
    identity.member = values["member"];
    identity.candidate = values["candidate"];
    identity.language = values["language"];
    identity.hr = values["hr"] == "yes";
    try {
        if (const std::string& day = values["requested"]; !day.empty()) identity.requested = parse_date(day);
    } catch (const Error&) {
        return std::nullopt;
    }
    return identity;
}

} // namespace evenhand::report
