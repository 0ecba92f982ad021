// What a member's signature is under: exactly which bytes, and whether one that stands in a record is right.
#pragma once
#include "panel/vacancy.h"
#include "record/database.h"

#include <string>

namespace evenhand::record {

/// SHA-256 of what a person handed in, or signed off, at a stage, as the tables have it. Of a hand-in: the tag
/// "evenhand-hand-in-1", then for each of their scores, by candidate and criterion, code, criterion, mark, the note's
/// hash, the number of pieces of evidence and their hashes; of a sign-off: "evenhand-sign-off-1", then for each
/// candidate the decision in force: code, outcome, the reason's hash; last the hash of the basis. Every field is text
/// behind its length as in the events' canonical bytes. Texts that are erased later leave it as it is.
Digest digest_signed(const Database& state, spec::Stage stage, const std::string& person, panel::Signable act);

/// What is signed: the tag "evenhand-signature-1", then, written as above, the hash of the record's first event (which
/// vacancy it is), stage, person, act, number and hash of the event of the hand-in or sign-off, and the digest.
std::string signed_bytes(const std::string& vacancy, const panel::Signed& what);

/// What is wrong with a signature of the record, as a sentence; empty: nothing. \param file holds the events \param
/// state as it was when the signature was put there
std::string wrong_with(const Database& file, const Database& state, const panel::Signed& what);

} // namespace evenhand::record
