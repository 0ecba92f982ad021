// What each kind of event holds, said once: the same description writes the body, reads it, and finds the words in it.
// An archive is called as archive("key", value) for a member of the body, and as archive.items(values...) for the
// values of a row; archive.later(at, value) for a list that rows written before there was any do not have. The order of
// the calls is the order in the file; see docs/file-format.md. Never change a description: a new shape is a new version
// of the kind.
#pragma once
#include "panel/event.h"

#include <concepts>

namespace evenhand::record {

/// A Plain, const or not: archives that write take it const.
template <class T, class Plain>
concept Is = std::same_as<std::remove_const_t<T>, Plain>;

template <class A, Is<panel::VacancyCreated> E>
void fields(A& archive, E& e) {
    archive("specification", e.specification);
    archive("framework", e.framework);
    archive("form", e.form);
    archive("officer", e.officer);
    archive("officer_name", e.officer_name);
}
template <class A, Is<panel::RulesSet> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("rules", e.rules);
    archive("scale", e.scale);
}
template <class A, Is<panel::PersonAdded> E>
void fields(A& archive, E& e) {
    archive("id", e.id);
    archive("name", e.name);
    archive("role", e.role);
    archive("substitute_for", e.substitute_for);
    archive("owes", e.owes);
}
template <class A, Is<panel::InterestDeclared> E>
void fields(A& archive, E& e) {
    archive("person", e.person);
    archive("interest", e.interest);
    archive("candidate", e.candidate);
}
template <class A, Is<panel::PersonStoodDown> E>
void fields(A& archive, E& e) {
    archive("person", e.person);
}
template <class A, Is<panel::ApplicationsTaken> E>
void fields(A& archive, E& e) {
    archive("late", e.late);
    archive("rows", e.rows);
}
template <class A, Is<panel::ApplicationsTaken::Row> R>
void row(A& archive, R& r) {
    archive.items(r.code, r.fields, r.answers);
    archive.later(3, r.hidden);
}
template <class A, Is<panel::HiddenPart> P>
void row(A& archive, P& p) {
    archive.items(p.answer, p.begin, p.end, p.what);
}
template <class A, Is<panel::ApplicationsRenewed> E>
void fields(A& archive, E& e) {
    archive("rows", e.rows);
}
template <class A, Is<panel::OriginalsKept> E>
void fields(A& archive, E& e) {
    archive("rows", e.rows);
}
template <class A, Is<panel::OriginalsKept::Row> R>
void row(A& archive, R& r) {
    archive.items(r.code, r.originals);
}
template <class A, Is<panel::OriginalsKept::Original> O>
void row(A& archive, O& o) {
    archive.items(o.name, o.file);
}
template <class A, Is<panel::AlikeFound> E>
void fields(A& archive, E& e) {
    archive("rows", e.rows);
}
template <class A, Is<panel::AlikeFound::Row> R>
void row(A& archive, R& r) {
    archive.items(r.candidates, r.by);
}
template <class A, Is<panel::KeptApart> E>
void fields(A& archive, E& e) {
    archive("candidates", e.candidates);
}
template <class A, Is<panel::CandidateReplaced> E>
void fields(A& archive, E& e) {
    archive("candidate", e.code);
    archive("by", e.by);
}
template <class A, Is<panel::AnswerBlinded> E>
void fields(A& archive, E& e) {
    archive("candidate", e.code);
    archive("field", e.field);
    archive("copy", e.copy);
    archive("original", e.original);
    archive("hidden", e.hidden);
}
template <class A, Is<panel::CandidateSetAside> E>
void fields(A& archive, E& e) {
    archive("candidate", e.code);
    archive("standing", e.standing);
}
template <class A, Is<panel::StageOpened> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("candidates", e.candidates);
    archive("agreed_by", e.agreed_by);
}
template <class A, Is<panel::ScoresGiven> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("rows", e.rows);
}
template <class A, Is<panel::ScoresGiven::Row> R>
void row(A& archive, R& r) {
    archive.items(r.person, r.candidate, r.criterion, r.mark, r.note, r.evidence);
}
template <class A, Is<panel::HandedIn> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("person", e.person);
}
template <class A, Is<panel::ScoreAgreed> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("candidate", e.candidate);
    archive("criterion", e.criterion);
    archive("level", e.level);
    archive("present", e.present);
    archive("dissent", e.dissent);
}
template <class A, Is<panel::ModerationClosed> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
}
template <class A, Is<panel::ModerationReopened> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
}
template <class A, Is<panel::Decided> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("rows", e.rows);
}
template <class A, Is<panel::Decided::Row> R>
void row(A& archive, R& r) {
    archive.items(r.candidate, r.outcome, r.proposed, r.ground, r.reason);
}
template <class A, Is<panel::WordsErased> E>
void fields(A& archive, E& e) {
    archive("hashes", e.hashes);
}
template <class A, Is<panel::SpecificationChanged> E>
void fields(A& archive, E& e) {
    archive("specification", e.specification);
    archive("framework", e.framework);
}
template <class A, Is<panel::RulesAgreed> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("person", e.person);
}
template <class A, Is<panel::HrViewOpened> E>
void fields(A&, E&) {}
template <class A, Is<panel::PracticeTaken> E>
void fields(A& archive, E& e) {
    archive("rows", e.rows);
}
template <class A, Is<panel::PracticeScored> E>
void fields(A& archive, E& e) {
    archive("person", e.person);
    archive("application", e.application);
    archive("criterion", e.criterion);
    archive("mark", e.mark);
    archive("note", e.note);
}
template <class A, Is<panel::PracticeClosed> E>
void fields(A&, E&) {}
template <class A, Is<panel::SafetyConsulted> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
}
template <class A, Is<panel::BasisWritten> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("text", e.text);
}
template <class A, Is<panel::SignedOff> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("person", e.person);
}
template <class A, Is<panel::KeyShown> E>
void fields(A& archive, E& e) {
    archive("person", e.person);
    archive("key", e.key);
}
template <class A, Is<panel::Signed> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("person", e.person);
    archive("act", e.act);
    archive("event", e.event);
    archive("hash", e.hash);
    archive("digest", e.digest);
    archive("key", e.key);
    archive("signature", e.signature);
}
template <class A, Is<panel::SignedOnPaper> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("person", e.person);
    archive("act", e.act);
}
template <class A, Is<panel::PackMade> E>
void fields(A& archive, E& e) {
    archive("stage", e.stage);
    archive("person", e.person);
    archive("id", e.id);
    archive("key", e.key);
    archive("secret", e.secret);
}
template <class A, Is<panel::PackReturned> E>
void fields(A& archive, E& e) {
    archive("id", e.id);
    archive("sealed", e.sealed);
}
template <class A, Is<panel::PackWithdrawn> E>
void fields(A& archive, E& e) {
    archive("id", e.id);
}
template <class A, Is<panel::BackupMade> E>
void fields(A& archive, E& e) {
    archive("place", e.place);
}
template <class A, Is<panel::RetentionSet> E>
void fields(A& archive, E& e) {
    archive("from", e.from);
    archive("months", e.months);
}
template <class A, Is<panel::HoldSet> E>
void fields(A& archive, E& e) {
    archive("on", e.on);
}
template <class A, Is<panel::CandidateMovedOut> E>
void fields(A& archive, E& e) {
    archive("candidate", e.code);
}
template <class A, Is<panel::CandidateErased> E>
void fields(A& archive, E& e) {
    archive("candidate", e.code);
}
template <class A, Is<panel::RecordDisposed> E>
void fields(A&, E&) {}
template <class A, Is<panel::InterviewQuestionsWritten> E>
void fields(A& archive, E& e) {
    archive("criterion", e.criterion);
    archive("questions", e.questions);
}

} // namespace evenhand::record
