// What a member's pack holds when it is made: the record's own events, without all that the member may not see.
#pragma once
#include "record/database.h"
#include "record/record.h"

#include <string>

namespace evenhand::record {

/// As the first frame of a pack has it. The events keep their numbers, so that the member reads the candidates in the
/// same order as in the record. \param key the public key that what comes back is sealed for
std::string genesis_of(const Database& database, const panel::Vacancy& vacancy, spec::Stage stage,
                       const panel::Person& member, const std::string& id, const std::string& key);

/// The hash of the first event, by which a record is told from every other.
std::string identity_of(const Database& database);
/// The number and hash of the last event that set rules of the stage, up to and with an event.
Head rules_of(const Database& database, spec::Stage stage, long long last);

} // namespace evenhand::record
