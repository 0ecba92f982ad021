// The critic of a person specification: what is unfair to some applicants, or hard to score. As a file nothing is wrong
// with it.
#pragma once
#include "base/errors.h"
#include "spec/model.h"

#include <string>
#include <vector>

namespace evenhand::spec {

enum class Doubt {
    two_in_one,      ///< two requirements in one criterion
    years,           ///< years of experience: age
    recent,          ///< "recent graduate" and the like: age
    driving,         ///< a driving licence where travelling would do: disability
    health,          ///< health or fitness: disability
    many_essentials, ///< more than most_essentials
    twice,           ///< the same thing as an earlier criterion
    unscorable,      ///< nothing but words that everybody scores differently
    seen_when_met,   ///< assessed by the application alone, though it shows only when somebody is met
    all_essential    ///< nothing is desirable
};

/// More essential criteria than these are worth a word.
inline constexpr std::size_t most_essentials = 12;

struct Remark {
    Doubt doubt = Doubt::two_in_one;
    std::string criterion; ///< id; empty: of the specification as a whole
    std::string message;   ///< what, with the words it is about, and why it matters; no full stop
    std::string advice;    ///< what to have instead
    friend bool operator==(const Remark&, const Remark&) = default;
};

/// Goes through the criteria in order, then over all. The rules that go by words know English ones and are left out for
/// a specification in another language; a word that might mean something harmless is given the benefit of the doubt.
/// Age and disability: Equality Act 2010, sections 5, 6, 19 and 60.
std::vector<Remark> criticise(const Specification& specification);

/// The remark as a warning, without a place.
Problem as_problem(const Remark& remark);

} // namespace evenhand::spec
