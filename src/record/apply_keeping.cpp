// What events about the record itself do: keys and signatures, panel packs, backups, how long it is kept.
#include "record/apply.h"
#include "record/names.h"

namespace evenhand::record {

void Applier::on(const Context& context, const panel::KeyShown& event) {
    run("INSERT INTO member_key(event, person, key) VALUES (?1, ?2, ?3)", context.event, person(event.person),
        event.key);
}

void Applier::on(const Context& context, const panel::Signed& event) {
    run("INSERT INTO signature(event, stage, person, act, of_event, of_hash, digest, key, signature) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        context.event, number_of(event.stage), person(event.person), name_of(event.act), event.event, event.hash,
        event.digest, event.key, event.signature);
}

void Applier::on(const Context& context, const panel::SignedOnPaper& event) {
    run("INSERT INTO paper_signature(event, stage, person, act, why) VALUES (?1, ?2, ?3, ?4, ?5)", context.event,
        number_of(event.stage), person(event.person), name_of(event.act), context.why);
}

void Applier::on(const Context& context, const panel::PackMade& event) {
    run("INSERT INTO pack(event, id, stage, person, key, secret) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", context.event,
        event.id, number_of(event.stage), person(event.person), event.key, hash_of(event.secret));
}

void Applier::on(const Context& context, const panel::PackReturned& event) {
    run("UPDATE pack SET returned = ?1, sealed = ?2 WHERE id = ?3", context.event, digest_from_hex(event.sealed.hash),
        event.id);
    if (database_.changes() == 0) throw StorageError(fmt::format("The record has no pack {}.", event.id));
}

void Applier::on(const Context& context, const panel::PackWithdrawn& event) {
    run("UPDATE pack SET withdrawn = ?1, why = ?2 WHERE id = ?3", context.event, context.why, event.id);
    if (database_.changes() == 0) throw StorageError(fmt::format("The record has no pack {}.", event.id));
}

void Applier::on(const Context& context, const panel::BackupMade& event) {
    run("INSERT INTO backup(event, place) VALUES (?1, ?2)", context.event, hash_of(event.place));
}

void Applier::on(const Context& context, const panel::RetentionSet& event) {
    run("INSERT INTO retention(event, from_date, months, why) VALUES (?1, ?2, ?3, ?4)", context.event, event.from,
        event.months, context.why);
}

void Applier::on(const Context& context, const panel::HoldSet& event) {
    run("INSERT INTO hold(event, placed, why) VALUES (?1, ?2, ?3)", context.event, event.on, context.why);
}

void Applier::on(const Context& context, const panel::CandidateMovedOut& event) {
    run("UPDATE candidate SET moved_out = ?1 WHERE number = ?2", context.event, candidate(event.code));
}

void Applier::on(const Context& context, const panel::CandidateErased& event) {
    run("UPDATE candidate SET erased = ?1 WHERE number = ?2", context.event, candidate(event.code));
}

void Applier::on(const Context& context, const panel::RecordDisposed&) {
    run("INSERT INTO disposal(event, why) VALUES (?1, ?2)", context.event, context.why);
}

} // namespace evenhand::record
