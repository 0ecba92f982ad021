#include "record/pack_part.h"

#include "record/codec.h"
#include "record/words.h"

#include <fmt/format.h>
#include <span>

namespace evenhand::record {

namespace {

std::string bytes_of_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const auto digit = [&](std::size_t at) {
            const char c = hex[at];
            return c >= 'a' ? c - 'a' + 10 : c - '0';
        };
        bytes += static_cast<char>(digit(i) * 16 + digit(i + 1));
    }
    return bytes;
}

std::string hex_of_bytes(std::string_view bytes) {
    return to_hex(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

} // namespace

Json to_json(const Part& part) {
    Json events = Json::array(), words = Json::array();
    for (const EventRow& row : part.events)
        events.push_back(Json::array({row.number, row.at, row.who, row.kind, row.version, row.body, row.why}));
    for (const Part::Text& word : part.words)
        words.push_back(Json::array({to_hex(word.hash), hex_of_bytes(word.salt), word.text}));
    return {{"events", std::move(events)}, {"words", std::move(words)}};
}

Part part_of_json(const Json& json) {
    try {
        Part part;
        for (const Json& row : json.at("events"))
            part.events.push_back({row.at(0).get<long long>(), row.at(1).get<std::string>(),
                                   row.at(2).get<std::string>(), row.at(3).get<std::string>(), row.at(4).get<int>(),
                                   row.at(5).get<std::string>(), row.at(6).get<std::string>()});
        for (const Json& word : json.at("words"))
            part.words.push_back({digest_from_hex(word.at(0).get<std::string>()),
                                  bytes_of_hex(word.at(1).get<std::string>()), word.at(2).get<std::string>()});
        return part;
    } catch (const Json::exception& error) {
        throw InvalidInput(fmt::format("What the pack holds cannot be read: {}", error.what()));
    }
}

void add_words(Part& part, panel::What& what, const panel::Word& why, const Database& database) {
    Statement find(database, "SELECT salt, text FROM word WHERE hash = ?1");
    const auto add = [&](const panel::Word& word) {
        if (word.hash.empty() || word.hr_only) return;
        const Digest hash = digest_from_hex(word.hash);
        for (find.bind(hash); find.step();) part.words.push_back({hash, find.text(0), find.text(1)}); // else erased
    };
    visit_kept(what, add, [](panel::KeptFile&) {});
    add(why);
}

Part part_of(const Database& database, long long first, long long last) {
    Part part;
    Statement rows(database, events_sql);
    for (rows.bind(first, last); rows.step();) {
        part.events.push_back(read_event(rows));
        const EventRow& row = part.events.back();
        panel::What what = decode(row.kind, row.version, row.body);
        add_words(part, what, word_referred_to(row.why), database);
    }
    return part;
}

void put(const Part& part, Database& database, Applier& applier, Digest& previous) {
    Statement word(database, "INSERT INTO word(hash, salt, text) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    for (const Part::Text& text : part.words) {
        if (!is_word_of(text.hash, text.salt, text.text))
            throw InvalidInput("A word of the pack is not the one that its events refer to");
        word.bind(text.hash, Bytes{text.salt}, text.text).run();
    }
    Statement insert(database, append_sql);
    for (const EventRow& row : part.events) {
        const Digest hash = hash_of(row, previous);
        append(insert, row, previous, hash);
        const panel::What what = decode(row.kind, row.version, row.body);
        applier.apply({row.number, what, word_referred_to(row.why)});
        previous = hash;
    }
}

} // namespace evenhand::record
