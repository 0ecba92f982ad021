// What is read on demand: answers, flags, words beside scores, and the history.
#include "base/text.h"
#include "record/codec.h"
#include "record/file.h"
#include "record/load_keeping.h"
#include "record/names.h"

#include <set>

namespace evenhand::record {

namespace {

void require_known(const Database& database, const std::string& code, const char* table = "candidate") {
    Statement known(database, fmt::format("SELECT 1 FROM {} WHERE code = ?1", table));
    if (!known.bind(code).step()) throw InvalidInput(fmt::format("There is no {} {}", table, code));
}

std::vector<ShownAnswer> answers(const Database& database, const char* sql, const std::string& code,
                                 const char* table = "candidate") {
    require_known(database, code, table);
    std::vector<ShownAnswer> list;
    Statement rows(database, sql);
    for (rows.bind(code); rows.step();) list.push_back({rows.text(0), rows.text(1)});
    return list;
}

/// Candidates whose answer to a field means yes. A form that forgot to keep the field from the panel counts as well.
void collect_flag(const Database& database, const panel::Vacancy& vacancy, const std::string& field,
                  panel::Flags& flags) {
    Statement rows(database, "SELECT c.code, w.text FROM hr_answer a JOIN candidate c ON c.number = a.candidate "
                             "JOIN hr_word w ON w.hash = a.hash WHERE a.field = ?1 "
                             "UNION ALL SELECT c.code, w.text FROM answer a JOIN candidate c ON c.number = a.candidate "
                             "JOIN word w ON w.hash = a.hash WHERE a.field = ?1");
    for (rows.bind(field); rows.step();) {
        const auto index = vacancy.candidate_index(rows.view(0));
        if (index && intake::means_yes(rows.view(1))) flags[*index].insert(field);
    }
}

} // namespace

std::vector<ShownAnswer> Record::application(const std::string& candidate) const {
    return guarded(file_->path, [&] {
        return answers(file_->database,
                       "SELECT a.field, w.text FROM answer a JOIN candidate c ON c.number = a.candidate "
                       "JOIN word w ON w.hash = a.hash WHERE c.code = ?1 ORDER BY a.position",
                       candidate);
    });
}

std::vector<ShownAnswer> Record::practice_application(const std::string& code) const {
    return guarded(file_->path, [&] {
        return answers(file_->database,
                       "SELECT a.field, w.text FROM practice_answer a JOIN practice p ON p.number = a.application "
                       "JOIN word w ON w.hash = a.hash WHERE p.code = ?1 ORDER BY a.position",
                       code, "practice");
    });
}

std::vector<BlindCopy> Record::blind_copies(const std::string& candidate) const {
    return guarded(file_->path, [&] {
        const Database& database = file_->database;
        require_known(database, candidate);
        std::vector<BlindCopy> copies;
        Statement rows(database,
                       "SELECT a.field, coalesce(o.text, w.text), w.text, a.blinded IS NOT NULL FROM answer a "
                       "JOIN candidate c ON c.number = a.candidate JOIN word w ON w.hash = a.hash "
                       "LEFT JOIN hr_answer h ON h.candidate = a.candidate AND h.field = a.field "
                       "LEFT JOIN hr_word o ON o.hash = h.hash WHERE c.code = ?1 ORDER BY a.position");
        for (rows.bind(candidate); rows.step();)
            copies.push_back({rows.text(0), rows.text(1), rows.text(2), {}, rows.integer(3) != 0});
        Statement hidden(database, "SELECT h.first, h.behind, h.what FROM hidden h JOIN candidate c ON c.number = "
                                   "h.candidate WHERE c.code = ?1 AND h.field = ?2 ORDER BY h.first");
        for (BlindCopy& copy : copies) {
            for (hidden.bind(candidate, copy.field); hidden.step();)
                copy.masks.push_back({static_cast<std::size_t>(hidden.integer(0)),
                                      static_cast<std::size_t>(hidden.integer(1)),
                                      named<intake::Hidden>(hidden.view(2))});
        }
        return copies;
    });
}

std::vector<ShownAnswer> Record::hr_answers(const std::string& candidate) const {
    return guarded(file_->path, [&] {
        return answers(file_->database,
                       "SELECT a.field, w.text FROM hr_answer a JOIN candidate c ON c.number = a.candidate "
                       "JOIN hr_word w ON w.hash = a.hash WHERE c.code = ?1 AND NOT EXISTS (SELECT 1 FROM answer s "
                       "WHERE s.candidate = a.candidate AND s.field = a.field) ORDER BY a.position",
                       candidate);
    });
}

std::vector<std::string> Record::hr_answers_to(const std::string& field) const {
    const panel::Vacancy& vacancy = file_->loaded.vacancy;
    std::vector<std::string> list(vacancy.candidates.size());
    guarded(file_->path, [&] {
        Statement rows(file_->database, "SELECT c.code, w.text FROM hr_answer a JOIN candidate c ON c.number = "
                                        "a.candidate JOIN hr_word w ON w.hash = a.hash WHERE a.field = ?1");
        for (rows.bind(field); rows.step();)
            if (const auto index = vacancy.candidate_index(rows.view(0))) list[*index] = rows.text(1);
    });
    return list;
}

std::vector<std::string> Record::names() const {
    std::vector<std::string> names(file_->loaded.vacancy.candidates.size());
    for (const intake::Field& field : file_->loaded.vacancy.form.fields) {
        if (!asks_for_name(field)) continue;
        const std::vector<std::string> parts = hr_answers_to(field.id);
        for (std::size_t i = 0; i < names.size(); ++i) names[i] = tidied(names[i] + " " + parts[i]);
    }
    return names;
}

panel::Flags Record::flags(spec::Stage stage) const {
    const panel::Vacancy& vacancy = file_->loaded.vacancy;
    panel::Flags flags(vacancy.candidates.size());
    guarded(file_->path, [&] {
        for (const merit::Scheme& scheme : vacancy.stage(stage).rules_now().schemes)
            collect_flag(file_->database, vacancy, scheme.flag, flags);
    });
    return flags;
}

std::string Record::hr_reason(const panel::Decision& decision) const {
    return guarded(file_->path, [&] {
        Statement row(file_->database, "SELECT w.text FROM decision d JOIN candidate c ON c.number = d.candidate "
                                       "JOIN hr_word w ON w.hash = d.reason WHERE d.event = ?1 AND c.code = ?2");
        row.bind(decision.stamp.event, decision.candidate);
        return row.step() ? row.text(0) : std::string();
    });
}

std::vector<ScoreWords> Record::score_words(spec::Stage stage, const std::string& candidate,
                                            const std::optional<std::string>& person) const {
    return guarded(file_->path, [&] {
        std::map<std::pair<std::int64_t, std::int64_t>, ScoreWords> cells; // by criterion and person, as the table is
        const auto cell = [&](const Statement& row) -> ScoreWords& {
            ScoreWords& words = cells[{row.integer(0), row.integer(1)}];
            words.criterion = row.text(2);
            words.person = row.text(3);
            return words;
        };
        const std::string of = " JOIN criterion k ON k.number = s.criterion JOIN person p ON p.number = s.person WHERE "
                               "s.stage = ?1 AND s.person IN (SELECT number FROM person WHERE ?3 IS NULL OR id = ?3) "
                               "AND s.candidate = (SELECT number FROM candidate WHERE code = ?2)"; // so the key is used
        Statement notes(file_->database, "SELECT s.criterion, s.person, k.id, p.id, w.text FROM score s "
                                         "JOIN word w ON w.hash = s.note" +
                                             of);
        for (notes.bind(number_of(stage), candidate, person); notes.step();) cell(notes).note = notes.text(4);
        Statement quotes(file_->database, "SELECT s.criterion, s.person, k.id, p.id, w.text FROM evidence s "
                                          "JOIN word w ON w.hash = s.hash" +
                                              of + " ORDER BY s.position");
        for (quotes.bind(number_of(stage), candidate, person); quotes.step();)
            cell(quotes).evidence.push_back(quotes.text(4));
        std::vector<ScoreWords> list;
        for (auto& entry : cells) list.push_back(std::move(entry.second));
        return list;
    });
}

std::vector<Entry> Record::history(long long first, long long last) const {
    return guarded(file_->path, [&] {
        Statement rows(file_->database, events_sql);
        Statement word(file_->database, "SELECT " + text_of("?1"));
        std::vector<Entry> entries;
        for (rows.bind(first, last); rows.step();) {
            EventRow event = read_event(rows);
            Entry entry{event.number,          parse_moment(event.at), std::move(event.who),
                        std::move(event.kind), std::move(event.body),  {},
                        to_hex(rows.digest(8))};
            const panel::Word why = word_referred_to(event.why);
            if (!why.hash.empty() && !why.hr_only)
                for (word.bind(digest_from_hex(why.hash)); word.step();) entry.why = word.text(0);
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

} // namespace evenhand::record
