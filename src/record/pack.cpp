#include "record/pack.h"

#include "base/json.h"
#include "record/codec.h"
#include "record/file.h"
#include "record/names.h"
#include "record/pack_genesis.h"
#include "record/pack_part.h"
#include "record/pack_return.h"
#include "record/schema.h"
#include "seal/box.h"

#include <fmt/format.h>
#include <span>

namespace evenhand::record {

namespace {

constexpr std::string_view handed_in_already("This pack is handed in: what was scored in it is sealed for the record, "
                                             "and nothing in it can be read or changed any more. Send the file back.");

std::string new_id() {
    const std::string bytes = random_bytes(16);
    return to_hex(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

struct Genesis {
    PackFacts facts;
    Part part;
};

Genesis read_genesis(const std::string& text) {
    try {
        const Json json = Json::parse(text);
        Genesis genesis;
        genesis.facts = {json.at("pack").get<std::string>(),
                         json.at("person").get<std::string>(),
                         named<spec::Stage>(json.at("stage").get_ref<const std::string&>()),
                         json.at("vacancy").get<std::string>(),
                         {json.at("rules").at(0).get<long long>(), json.at("rules").at(1).get<std::string>()},
                         json.at("key").get<std::string>(),
                         false};
        genesis.part = part_of_json(json);
        return genesis;
    } catch (const Json::exception& error) {
        throw InvalidInput(fmt::format("What the pack holds cannot be read: {}", error.what()));
    }
}

/// A database of what the pack holds. Its events have the numbers they have in the record, so that some are missing,
/// and nothing in it says which applications came late, when scoring was open.
Database database_of(const Genesis& genesis, const PackFile& file) {
    Database database = Database::in_memory();
    make_tables(database, current_version());
    database.run("DROP TRIGGER event_chain; DROP TRIGGER answer_settled_no_insert");
    Transaction transaction(database, Transaction::Kind::write);
    Applier applier(database);
    Digest hash = no_digest;
    put(genesis.part, database, applier, hash);
    for (const std::string& commit : file.commits()) put(part_of_json(Json::parse(commit)), database, applier, hash);
    transaction.commit();
    return database;
}

InvalidInput wrong(const std::filesystem::path& path, std::string message, std::string expected = {}) {
    return InvalidInput({{Problem::Severity::error, path.string(), 0, 0, std::move(message), std::move(expected)}});
}

} // namespace

Record Record::open_pack(const std::filesystem::path& path, const seal::Secret& passphrase, Access access,
                         Clock clock) {
    if (!is_pack(path)) throw wrong(path, "this is not a panel pack", "a file that `evenhand pack` made");
    std::optional<Lock> lock = access == Access::write ? std::optional<Lock>(Lock::take(path, clock())) : std::nullopt;
    auto pack = std::make_unique<PackFile>(path, passphrase,
                                           access == Access::write ? PackFile::Access::write : PackFile::Access::read);
    Genesis genesis = read_genesis(pack->genesis());
    genesis.facts.handed_in = pack->handed_in();
    if (genesis.facts.handed_in && access == Access::write) throw NotAllowed(std::string(handed_in_already));
    return guarded(path, [&] {
        Database database = database_of(genesis, *pack);
        pack->forget();
        auto file = std::make_unique<File>(path, access, std::move(clock), std::move(lock), std::move(database));
        file->pack = std::move(pack);
        file->facts = std::move(genesis.facts);
        return Record(std::move(file));
    });
}

const PackFacts* Record::pack() const {
    return file_->pack ? &file_->facts : nullptr;
}

/// Nobody else works in a pack, and nothing but scoring is done in it.
void Record::File::require_for_pack(const panel::Events& events) const {
    if (facts.handed_in) throw NotAllowed(std::string(handed_in_already));
    for (const panel::Event& event : events) {
        const auto* handed = std::get_if<panel::HandedIn>(&event.what);
        const auto* given = std::get_if<panel::ScoresGiven>(&event.what);
        bool own = (handed && handed->person == facts.person && handed->stage == facts.stage) ||
                   (given && given->stage == facts.stage);
        if (given)
            for (const auto& row : given->rows) own = own && row.person == facts.person;
        if (own) continue;
        const panel::Person* member = loaded.vacancy.find_person(facts.person);
        throw NotAllowed(fmt::format("This is a panel pack: it takes the scores of {} and their hand-in, and nothing "
                                     "else. Everything else is done in the record.",
                                     member ? member->name : facts.person));
    }
}

void Record::File::keep_in_pack(bool hands_in, long long last, const std::string& at) {
    if (!hands_in) return pack->append(to_json(part_of(database, loaded.vacancy.last.event + 1, last)).dump());
    HandedBack handed{facts.id, facts.person, at, {facts.stage, {}}};
    Statement rows(database, "SELECT c.code, k.id, s.mark, coalesce((SELECT text FROM word WHERE hash = s.note), ''), "
                             "s.candidate, s.criterion, s.person FROM score s "
                             "JOIN candidate c ON c.number = s.candidate JOIN criterion k ON k.number = s.criterion "
                             "JOIN person p ON p.number = s.person WHERE s.stage = ?1 AND p.id = ?2 "
                             "ORDER BY s.candidate, s.criterion");
    Statement quotes(database, "SELECT w.text FROM evidence e JOIN word w ON w.hash = e.hash WHERE e.stage = ?1 AND "
                               "e.candidate = ?2 AND e.criterion = ?3 AND e.person = ?4 ORDER BY e.position");
    for (rows.bind(number_of(facts.stage), facts.person); rows.step();) {
        panel::ScoresGiven::Row row{facts.person,
                                    rows.text(0),
                                    rows.text(1),
                                    rows.is_null(2) ? merit::Mark::cannot_judge()
                                                    : merit::Mark::level(static_cast<int>(rows.integer(2))),
                                    {rows.text(3), false, {}},
                                    {}};
        for (quotes.bind(number_of(facts.stage), rows.integer(4), rows.integer(5), rows.integer(6)); quotes.step();)
            row.evidence.push_back({quotes.text(0), false, {}});
        handed.scores.rows.push_back(std::move(row));
    }
    const panel::Vacancy& vacancy = loaded.vacancy;
    const std::string text = padded(handed, vacancy.candidates.size() * vacancy.stage(facts.stage).criteria.size());
    pack->close(seal::seal_for(facts.key, text));
    facts.handed_in = true;
}

NewPack::NewPack(const Record& record, const std::string& actor, spec::Stage stage, const std::string& person,
                 const seal::Secret& passphrase, const std::filesystem::path& target, const seal::Cost& cost) {
    const panel::Vacancy& vacancy = record.vacancy();
    panel::require_may_take_pack(vacancy, actor, stage, person);
    const seal::BoxKeys keys = seal::make_box_keys();
    known_by_ = {new_id(), keys.public_key, keys.secret_key};
    std::string genesis = guarded(record.path(), [&] {
        return genesis_of(record.file_->database, vacancy, stage, *vacancy.find_person(person), known_by_.id,
                          known_by_.public_key);
    });
    file_ = std::make_unique<NewPackFile>(target, passphrase, cost, genesis);
    seal::wipe(genesis);
}

panel::Events pack_returned(const Record& record, const std::string& actor, const std::filesystem::path& path,
                            const seal::Secret& passphrase) {
    if (!is_pack(path)) throw wrong(path, "this is not a panel pack", "a file that `evenhand pack` made");
    const PackFile pack(path, passphrase, PackFile::Access::read);
    const PackFacts facts = read_genesis(pack.genesis()).facts;
    const panel::Vacancy& vacancy = record.vacancy();
    return guarded(record.path(), [&] {
        const Database& database = record.file_->database;
        if (facts.vacancy != identity_of(database))
            throw wrong(path, "this pack was made from the record of another vacancy; nothing was taken",
                        fmt::format("a pack of {}", vacancy.specification.post.title));
        if (!pack.handed_in())
            throw NotAllowed(fmt::format("{} is not handed in yet, and nothing was taken from it. The member hands in, "
                                         "in the window or with \"evenhand submit\", and sends the file back.",
                                         path.string()));
        panel::Events events =
            panel::return_pack(vacancy, actor, facts.id, is_kept(database, facts.id, pack.sealed()), pack.sealed());
        for (const panel::Pack& made : vacancy.packs) {
            if (made.id != facts.id) continue;
            if (made.key != facts.key || rules_of(database, made.stage, made.made.event) != facts.rules)
                throw wrong(path, "this pack is not the one that the record has made; nothing was taken");
            require_can_be_opened(database, made, pack.sealed());
        }
        return events;
    });
}

} // namespace evenhand::record
