// What the tests of this room share.
#pragma once
#include "base/errors.h"
#include "support/vacancy.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>

namespace evenhand::test {

using Catch::Matchers::Contains;
using Catch::Matchers::Equals;

/// What the act is refused with; "" if it was not refused with an error of that kind (so that no check of words
/// passes).
template <class Error, class Act>
std::string message_of(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return describe(error);
    } catch (const std::exception& error) {
        FAIL_CHECK("refused with another kind of error: " << error.what());
        return {};
    }
    FAIL_CHECK("it was not refused");
    return {};
}
template <class Act>
std::string refusal(Act act) {
    return message_of<NotAllowed>(act);
}
template <class Act>
std::string fault(Act act) {
    return message_of<InvalidInput>(act);
}

/// The one event of an act, which must be of that kind.
template <class Kind>
Kind only(const panel::Events& events) {
    REQUIRE(events.size() == 1);
    REQUIRE(std::holds_alternative<Kind>(events.front().what));
    return std::get<Kind>(events.front().what);
}

constexpr spec::Stage shortlisting = spec::Stage::shortlisting;
constexpr spec::Stage interview = spec::Stage::interview;

} // namespace evenhand::test
