#include "record/pack_return.h"

#include "base/json.h"
#include "panel/packs.h"
#include "record/names.h"
#include "seal/box.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// What one score with its words takes as a rule, and the steps in which sizes go.
constexpr std::size_t room_for_cell = 1024, step = 64U << 10;
constexpr std::size_t rows_of_event = 10000;

Json mark_json(merit::Mark mark) {
    return mark.is_level() ? Json(mark.value()) : Json("?");
}

merit::Mark mark_of(const Json& json) {
    return json.is_string() ? merit::Mark::cannot_judge() : merit::Mark::level(json.get<int>());
}

panel::Word word(std::string text) {
    return {std::move(text), false, {}};
}

struct Kept {
    std::string hash, salt, sealed, secret, secret_hash;
};

/// What the record keeps of a pack; without `sealed` if it is not there any more.
Kept kept_of(const Database& database, const std::string& pack) {
    Kept kept;
    Statement row(database, "SELECT f.hash, f.salt, f.bytes FROM pack k JOIN hr_file f ON f.hash = k.sealed "
                            "WHERE k.id = ?1");
    if (row.bind(pack).step()) kept = {to_hex(row.digest(0)), row.text(1), row.text(2), {}, {}};
    Statement secret(database, "SELECT w.hash, w.text FROM pack k JOIN hr_word w ON w.hash = k.secret WHERE k.id = ?1");
    if (secret.bind(pack).step()) {
        kept.secret_hash = to_hex(secret.digest(0));
        kept.secret = secret.text(1);
    }
    return kept;
}

/// A row that the record can take: what the panel would ask for it was asked in the pack, by the same rules.
bool has_place(const panel::Vacancy& vacancy, const panel::StageState& state, const panel::ScoresGiven::Row& row) {
    const auto candidate = vacancy.candidate_index(row.candidate), person = vacancy.person_index(row.person);
    const auto criterion = state.criterion_index(row.criterion);
    return candidate && person && criterion && !state.locked[state.cell(*candidate, *criterion, *person)] &&
           (row.mark.is_cannot_judge() || (row.mark.is_level() && state.scale_now().find(row.mark.value())));
}

void open_pack(const Database& database, const panel::Vacancy& vacancy, const panel::Pack& pack,
               std::vector<Following>& all, std::vector<std::string>& opened) {
    const Kept kept = kept_of(database, pack.id);
    if (kept.sealed.empty() || kept.secret.empty()) return; // lost with a damaged file: the scores are awaited again
    HandedBack handed;
    try {
        handed = handed_back_of(seal::open_sealed({pack.key, kept.secret}, kept.sealed));
    } catch (const InvalidInput&) {
        const panel::Person* person = vacancy.find_person(pack.person);
        throw StorageError(fmt::format("What {} handed in with a pack cannot be opened: the record was damaged or "
                                       "changed there. \"evenhand verify\" says more. Nothing was changed.",
                                       person ? person->name : pack.person));
    }
    const panel::StageState& state = vacancy.stage(pack.stage);
    panel::ScoresGiven given{pack.stage, {}};
    const auto add = [&] {
        if (!given.rows.empty()) all.push_back({pack.returned->by, {given, {}}});
        given.rows.clear();
    };
    for (auto& row : handed.scores.rows) {
        if (!has_place(vacancy, state, row)) continue;
        if (vacancy.candidates[*vacancy.candidate_index(row.candidate)].erased) { // while the pack was out
            row.note = {};
            row.evidence.clear();
        }
        given.rows.push_back(std::move(row));
        if (given.rows.size() == rows_of_event) add();
    }
    add();
    all.push_back({pack.returned->by,
                   {panel::HandedIn{pack.stage, pack.person},
                    word(fmt::format("In a panel pack, on {}.", handed.at.substr(0, 10)))}});
    opened.insert(opened.end(), {kept.hash, kept.secret_hash});
}

} // namespace

std::string padded(const HandedBack& handed, std::size_t cells) {
    Json rows = Json::array();
    for (const auto& row : handed.scores.rows) {
        Json evidence = Json::array();
        for (const panel::Word& quoted : row.evidence) evidence.push_back(quoted.text);
        rows.push_back(
            Json::array({row.candidate, row.criterion, mark_json(row.mark), row.note.text, std::move(evidence)}));
    }
    std::string text = Json({{"pack", handed.pack},
                             {"person", handed.person},
                             {"stage", name_of(handed.scores.stage)},
                             {"at", handed.at},
                             {"scores", std::move(rows)}})
                           .dump();
    std::size_t size = (cells * room_for_cell / step + 1) * step;
    while (size < text.size()) size *= 2;
    text.resize(size, ' ');
    return text;
}

HandedBack handed_back_of(const std::string& text) {
    try {
        const Json json = Json::parse(text);
        HandedBack handed{json.at("pack").get<std::string>(),
                          json.at("person").get<std::string>(),
                          json.at("at").get<std::string>(),
                          {named<spec::Stage>(json.at("stage").get_ref<const std::string&>()), {}}};
        for (const Json& row : json.at("scores")) {
            panel::ScoresGiven::Row score{
                handed.person,      row.at(0).get<std::string>(),       row.at(1).get<std::string>(),
                mark_of(row.at(2)), word(row.at(3).get<std::string>()), {}};
            for (const Json& quoted : row.at(4)) score.evidence.push_back(word(quoted.get<std::string>()));
            handed.scores.rows.push_back(std::move(score));
        }
        return handed;
    } catch (const Json::exception&) {
        throw InvalidInput("What was handed in cannot be read");
    } catch (const StorageError&) { // no name of a stage
        throw InvalidInput("What was handed in cannot be read");
    }
}

bool is_kept(const Database& database, const std::string& pack, const std::string& sealed) {
    const Kept kept = kept_of(database, pack);
    return !kept.hash.empty() && kept.sealed == sealed;
}

void require_can_be_opened(const Database& database, const panel::Pack& pack, const std::string& sealed) {
    const std::string secret = kept_of(database, pack.id).secret;
    if (secret.empty()) // lost with a damaged file, or disposed of
        throw InvalidInput("The record does not hold the key of this pack any more. Nothing was taken",
                           "another pack, once this one is withdrawn");
    const HandedBack handed = handed_back_of(seal::open_sealed({pack.key, secret}, sealed));
    if (handed.pack != pack.id || handed.person != pack.person || handed.scores.stage != pack.stage)
        throw InvalidInput("What was handed in with this pack belongs to another");
}

std::vector<Following> open_due_packs(const Database& database, const panel::Vacancy& vacancy) {
    std::vector<Following> all;
    std::vector<std::string> opened;
    for (const auto& [stage, state] : vacancy.stages) {
        if (!panel::packs_are_due(vacancy, stage)) continue;
        for (const panel::Person& person : vacancy.people)
            if (const panel::Pack* pack = panel::pack_sealed(vacancy, stage, person.id))
                open_pack(database, vacancy, *pack, all, opened);
    }
    if (!opened.empty())
        all.push_back({vacancy.officer,
                       {panel::WordsErased{opened}, word("What was sealed stands in the record now, and is not kept "
                                                         "twice.")}});
    return all;
}

} // namespace evenhand::record
