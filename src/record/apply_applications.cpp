// What becomes of the state as applications come in, are renewed, blinded by hand, set aside, or found to be alike.
#include "record/apply.h"

#include "record/names.h"

namespace evenhand::record {

/// A late application joins the stage that was opened last.
void Applier::on(const Context& context, const panel::ApplicationsTaken& event) {
    Statement& insert = prepared("INSERT INTO candidate(number, code, event, late, late_why, standing) "
                                 "SELECT coalesce(max(number), 0) + 1, ?1, ?2, ?3, ?4, 'in' FROM candidate");
    for (const auto& row : event.rows) {
        insert.bind(row.code, context.event, event.late, event.late ? context.why : std::nullopt).run();
        const std::int64_t number = candidate(row.code);
        give_answers(number, row);
        if (event.late)
            run("INSERT INTO admitted(stage, candidate) SELECT number, ?1 FROM stage WHERE opened IS NOT NULL "
                "ORDER BY opened DESC LIMIT 1",
                number);
    }
}

void Applier::give_answers(std::int64_t number, const panel::ApplicationsTaken::Row& row) {
    Statement& shown = prepared("INSERT INTO answer(candidate, position, field, hash) VALUES (?1, ?2, ?3, ?4)");
    Statement& kept = prepared("INSERT INTO hr_answer(candidate, position, field, hash) VALUES (?1, ?2, ?3, ?4)");
    if (row.fields.size() != row.answers.size())
        throw StorageError(fmt::format("The application {} has not one field for each answer.", row.code));
    for (std::size_t i = 0; i < row.answers.size(); ++i)
        if (const Hash hash = hash_of(row.answers[i]))
            (row.answers[i].hr_only ? kept : shown).bind(number, i + 1, row.fields[i], hash).run();
    for (const panel::HiddenPart& part : row.hidden)
        hide(number, row.fields.at(static_cast<std::size_t>(part.answer)), part);
}

void Applier::on(const Context& context, const panel::ApplicationsRenewed& event) {
    for (const auto& row : event.rows) {
        const std::int64_t number = candidate(row.code);
        run("DELETE FROM answer WHERE candidate = ?1", number);
        run("DELETE FROM hr_answer WHERE candidate = ?1", number);
        run("DELETE FROM hidden WHERE candidate = ?1", number);
        give_answers(number, row);
        run("UPDATE candidate SET renewed = ?1 WHERE number = ?2", context.event, number);
    }
}

void Applier::on(const Context&, const panel::OriginalsKept& event) {
    for (const auto& row : event.rows) {
        const std::int64_t number = candidate(row.code);
        run("DELETE FROM original WHERE candidate = ?1", number);
        int position = 0;
        for (const auto& one : row.originals)
            run("INSERT INTO original(candidate, position, name, hash) VALUES (?1, ?2, ?3, ?4)", number, ++position,
                hash_of(one.name), digest_from_hex(one.file.hash));
    }
}

void Applier::hide(std::int64_t candidate, const std::string& field, const panel::HiddenPart& part) {
    prepared("INSERT INTO hidden(candidate, field, first, behind, what) VALUES (?1, ?2, ?3, ?4, ?5)")
        .bind(candidate, field, part.begin, part.end, name_of(part.what))
        .run();
}

void Applier::on(const Context& context, const panel::AnswerBlinded& event) {
    const std::int64_t number = candidate(event.code);
    run("DELETE FROM hr_answer WHERE candidate = ?1 AND field = ?2", number, event.field);
    // A copy stands in one place of the application; no other answer of either table has it.
    run("INSERT INTO hr_answer(candidate, position, field, hash) SELECT candidate, position, field, ?3 FROM answer "
        "WHERE candidate = ?1 AND field = ?2",
        number, event.field, hash_of(event.original));
    run("UPDATE answer SET hash = ?3, blinded = ?4 WHERE candidate = ?1 AND field = ?2", number, event.field,
        hash_of(event.copy), context.event);
    run("DELETE FROM hidden WHERE candidate = ?1 AND field = ?2", number, event.field);
    for (const panel::HiddenPart& part : event.hidden) hide(number, event.field, part);
}

void Applier::on(const Context& context, const panel::CandidateSetAside& event) {
    if (event.standing == merit::Standing::in) // brought back
        run("UPDATE candidate SET standing = ?1, set_aside = NULL, why = NULL, replaced_by = NULL WHERE number = ?2",
            name_of(event.standing), candidate(event.code));
    else
        run("UPDATE candidate SET standing = ?1, set_aside = ?2, why = ?3 WHERE number = ?4", name_of(event.standing),
            context.event, context.why, candidate(event.code));
}

/// Whoever sent another application has withdrawn the one before.
void Applier::on(const Context& context, const panel::CandidateReplaced& event) {
    run("UPDATE candidate SET standing = ?1, set_aside = ?2, why = ?3, replaced_by = ?4 WHERE number = ?5",
        name_of(merit::Standing::withdrawn), context.event, context.why, candidate(event.by), candidate(event.code));
}

void Applier::on(const Context& context, const panel::AlikeFound& event) {
    int number = 0;
    for (const auto& row : event.rows) {
        std::string by;
        for (const intake::SameBy one : row.by) (by += by.empty() ? "" : " ") += name_of(one);
        run("INSERT INTO alike(event, number, by_what) VALUES (?1, ?2, ?3)", context.event, ++number, by);
        int position = 0;
        for (const std::string& code : row.candidates)
            run("INSERT INTO alike_candidate(event, number, position, candidate) VALUES (?1, ?2, ?3, ?4)",
                context.event, number, ++position, candidate(code));
    }
}

void Applier::on(const Context& context, const panel::KeptApart& event) {
    int position = 0;
    for (const std::string& code : event.candidates)
        run("INSERT INTO kept_apart(event, position, candidate) VALUES (?1, ?2, ?3)", context.event, ++position,
            candidate(code));
}

} // namespace evenhand::record
