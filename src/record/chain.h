// The chain of events: each is hashed together with the hash of the one before.
#pragma once
#include "record/database.h"
#include "seal/digest.h"

#include <array>
#include <string>
#include <string_view>

namespace evenhand::record {

/// A row of the table of events, but for the two hashes.
struct EventRow {
    long long number = 0;
    std::string at;  ///< "2026-11-22T09:30:00Z"
    std::string who; ///< person id
    std::string kind;
    int version = 0;
    std::string body; ///< canonical JSON
    std::string why;  ///< reference to a word; empty: none
};

/// What the first event has for the hash before it.
inline constexpr Digest no_digest{};

/// What stands before each field that is hashed or signed: its length in bytes, the highest byte first.
std::array<char, 8> length_before(std::string_view field);

/// The bytes that are hashed: "evenhand-event-1", then the hash before (64 hex digits), number, at, who, kind, version,
/// body and why, each as text behind its length.
std::string canonical_bytes(const EventRow& event, const Digest& previous);
Digest hash_of(const EventRow& event, const Digest& previous);

/// Adds the event at the end of the chain; the table itself refuses any other place.
void append(Statement& insert, const EventRow& event, const Digest& previous, const Digest& hash);
inline constexpr const char* append_sql =
    "INSERT INTO event(number, at, who, kind, version, body, why, previous, hash) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

/// For reading: EventRow's columns in order, then previous and hash.
inline constexpr const char* events_sql = "SELECT number, at, who, kind, version, body, why, previous, hash FROM event "
                                          "WHERE number BETWEEN ?1 AND ?2 ORDER BY number";
EventRow read_event(const Statement& row);

} // namespace evenhand::record
