// A piece of a chain of events with the words that its events refer to, as packs carry it.
#pragma once
#include "base/json.h"
#include "record/apply.h"
#include "record/chain.h"

#include <string>
#include <vector>

namespace evenhand::record {

struct Part {
    struct Text {
        Digest hash{};
        std::string salt, text;
    };
    std::vector<EventRow> events;
    std::vector<Text> words; ///< those that anybody on the panel may read, never HR's
};

Json to_json(const Part& part);
/// \throws InvalidInput if it is none
Part part_of_json(const Json& json);

/// Adds what the event's words say to the part. \param what its words have hashes
void add_words(Part& part, panel::What& what, const panel::Word& why, const Database& database);
/// The events of a database with these numbers, and their words.
Part part_of(const Database& database, long long first, long long last);

/// Puts the part behind what the database holds, in the caller's transaction. \param previous the hash before; becomes
/// the last one's
void put(const Part& part, Database& database, Applier& applier, Digest& previous);

} // namespace evenhand::record
