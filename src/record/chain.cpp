#include "record/chain.h"

namespace evenhand::record {

namespace {

constexpr std::string_view tag = "evenhand-event-1";

/// Hands the canonical bytes to `add` piece by piece, so that hashing needs no copy of a long body.
template <class Add>
void pieces(const EventRow& event, const Digest& previous, Add&& add) {
    add(tag);
    const std::string before = to_hex(previous), number = std::to_string(event.number),
                      version = std::to_string(event.version);
    for (const std::string* field :
         {&before, &number, &event.at, &event.who, &event.kind, &version, &event.body, &event.why}) {
        const std::array<char, 8> length = length_before(*field);
        add(std::string_view(length.data(), length.size()));
        add(std::string_view(*field));
    }
}

} // namespace

std::array<char, 8> length_before(std::string_view field) {
    std::array<char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(field.size() >> (56 - 8 * i));
    return bytes;
}

std::string canonical_bytes(const EventRow& event, const Digest& previous) {
    std::string bytes;
    pieces(event, previous, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

Digest hash_of(const EventRow& event, const Digest& previous) {
    Sha256 sha;
    pieces(event, previous, [&](std::string_view piece) { sha.add(piece); });
    return sha.finish();
}

void append(Statement& insert, const EventRow& event, const Digest& previous, const Digest& hash) {
    const auto why = event.why.empty() ? std::nullopt : std::optional<std::string_view>(event.why);
    insert.bind(event.number, event.at, event.who, event.kind, event.version, event.body, why, previous, hash).run();
}

EventRow read_event(const Statement& row) {
    EventRow event;
    event.number = row.integer(0);
    event.at = row.text(1);
    event.who = row.text(2);
    event.kind = row.text(3);
    event.version = static_cast<int>(row.integer(4));
    event.body = row.text(5);
    event.why = row.text(6);
    return event;
}

} // namespace evenhand::record
