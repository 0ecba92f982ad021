// What the kinds of candidate XML share: each takes out of the item what it knows.
#pragma once
#include "intake/candidates/candidate.h"
#include "intake/candidates/item.h"

namespace evenhand::intake::candidates {

/// What other systems call somebody by. It is no application's reference: two systems may give out the same.
constexpr const char* candidate_number = "Candidate number";

/// HR-XML 2 and 3, and the Europass that is built on it: who somebody is and how they can be reached.
void read_hr_person(Item& person, Candidate& candidate);
/// Everything of a `Candidate` or `Resume`.
Candidate hr_candidate(Item item);
/// Everything of a `SkillsPassport` or its `LearnerInfo`.
Candidate europass_candidate(Item item);

/// Lines of an address in either language; the country, which is no part of what identifies, is a part of its own.
void read_address(Item& address, Candidate& candidate);

} // namespace evenhand::intake::candidates
