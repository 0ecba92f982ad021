#include "record/word_use.h"

#include "record/codec.h"

#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// Each gives a sentence's words for the rows that hold a hash.
constexpr const char* places[] = {
    "SELECT 'the answer of ' || c.code || ' to \"' || a.field || '\"' FROM answer a "
    "JOIN candidate c ON c.number = a.candidate WHERE a.hash = ?1",
    "SELECT 'the answer of ' || c.code || ' to \"' || a.field || '\", for HR' FROM hr_answer a "
    "JOIN candidate c ON c.number = a.candidate WHERE a.hash = ?1",
    "SELECT 'the name of ' || id FROM person WHERE name = ?1",
    "SELECT 'the note of ' || p.id || ' on ' || c.code || ', criterion ' || k.id FROM score s "
    "JOIN person p ON p.number = s.person JOIN candidate c ON c.number = s.candidate "
    "JOIN criterion k ON k.number = s.criterion WHERE s.note = ?1",
    "SELECT 'the evidence of ' || p.id || ' on ' || c.code || ', criterion ' || k.id FROM evidence s "
    "JOIN person p ON p.number = s.person JOIN candidate c ON c.number = s.candidate "
    "JOIN criterion k ON k.number = s.criterion WHERE s.hash = ?1",
    "SELECT 'the answer of ' || c.code || ' to \"' || a.field || '\", for practice' FROM practice_answer a "
    "JOIN practice c ON c.number = a.application WHERE a.hash = ?1",
    "SELECT 'the note of ' || p.id || ' on ' || c.code || ', criterion ' || k.id || ', in practice' "
    "FROM practice_score s JOIN person p ON p.number = s.person JOIN practice c ON c.number = s.application "
    "JOIN criterion k ON k.number = s.criterion WHERE s.note = ?1",
    "SELECT 'the basis of the decisions, ' || s.name FROM basis b JOIN stage s ON s.number = b.stage "
    "WHERE b.text = ?1",
    "SELECT 'an interview question on criterion ' || k.id FROM interview_question q "
    "JOIN criterion k ON k.number = q.criterion WHERE q.text = ?1",
    "SELECT 'a file that the application of ' || c.code || ' came in' FROM original o "
    "JOIN candidate c ON c.number = o.candidate WHERE o.hash = ?1",
    "SELECT 'the name of a file that the application of ' || c.code || ' came in' FROM original o "
    "JOIN candidate c ON c.number = o.candidate WHERE o.name = ?1",
    "SELECT 'the secret of the pack of ' || p.id FROM pack k JOIN person p ON p.number = k.person WHERE k.secret = ?1",
    "SELECT 'the returned pack of ' || p.id FROM pack k JOIN person p ON p.number = k.person WHERE k.sealed = ?1",
    "SELECT 'the place of a copy of the record' FROM backup WHERE place = ?1",
    "SELECT 'the reason of the decision on ' || c.code FROM decision d "
    "JOIN candidate c ON c.number = d.candidate WHERE d.reason = ?1",
};

} // namespace

void collect(WordUses& uses, long long event, panel::What& what, const panel::Word& why) {
    const auto add = [&](const panel::Word& word) {
        if (!word.hash.empty())
            uses.try_emplace(digest_from_hex(word.hash),
                             WordUse{event, word.hr_only ? Kept::hr_word : Kept::word, 0, false});
    };
    visit_kept(what, add, [&](const panel::KeptFile& file) {
        uses.try_emplace(digest_from_hex(file.hash), WordUse{event, Kept::hr_file, 0, false});
    });
    add(why);
    if (const auto* erased = std::get_if<panel::WordsErased>(&what))
        for (const std::string& hash : erased->hashes)
            if (const auto use = uses.find(digest_from_hex(hash)); use != uses.end() && use->second.erased == 0)
                use->second.erased = event;
}

std::string about(const Database& state, const Digest& hash, const WordUse& use) {
    for (const char* place : places) {
        Statement query(state, place);
        if (query.bind(hash).step()) return query.text(0);
    }
    return fmt::format("a {} of event {}", use.kept == Kept::hr_file ? "file" : "word", use.event);
}

} // namespace evenhand::record
