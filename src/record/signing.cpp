#include "record/signing.h"

#include "record/chain.h"
#include "record/file.h"
#include "record/names.h"
#include "record/record.h"
#include "seal/signing_key.h"

#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// Text fields, each behind its length.
class Fields {
  public:
    explicit Fields(std::string_view tag) : bytes_(tag) {}
    Fields& add(std::string_view text) {
        const std::array<char, 8> length = length_before(text);
        bytes_.append(length.data(), length.size()) += text;
        return *this;
    }
    /// A hash, or nothing.
    Fields& add_hash(const Statement& row, int column) {
        return add(row.is_null(column) ? std::string() : to_hex(row.digest(column)));
    }
    const std::string& bytes() const { return bytes_; }
    Digest digest() const { return Sha256().add(bytes_).finish(); }

  private:
    std::string bytes_;
};

Digest digest_of_scores(const Database& state, spec::Stage stage, const std::string& person) {
    Fields fields("evenhand-hand-in-1");
    Statement scores(state, "SELECT c.code, k.id, s.mark, s.note, s.person, s.candidate, s.criterion FROM score s "
                            "JOIN person p ON p.number = s.person JOIN candidate c ON c.number = s.candidate "
                            "JOIN criterion k ON k.number = s.criterion WHERE s.stage = ?1 AND p.id = ?2 "
                            "AND s.handed_in = 1 ORDER BY length(c.code), c.code, k.number");
    Statement evidence(state, "SELECT hash FROM evidence WHERE stage = ?1 AND person = ?2 AND candidate = ?3 "
                              "AND criterion = ?4 ORDER BY position");
    for (scores.bind(number_of(stage), person); scores.step();) {
        fields.add(scores.view(0)).add(scores.view(1)).add(scores.is_null(2) ? "?" : scores.text(2));
        fields.add_hash(scores, 3);
        std::vector<std::string> quoted;
        evidence.bind(number_of(stage), scores.integer(4), scores.integer(5), scores.integer(6));
        while (evidence.step()) quoted.push_back(to_hex(evidence.digest(0)));
        fields.add(std::to_string(quoted.size()));
        for (const std::string& hash : quoted) fields.add(hash);
    }
    return fields.digest();
}

Digest digest_of_decisions(const Database& state, spec::Stage stage) {
    Fields fields("evenhand-sign-off-1");
    Statement decisions(state, "SELECT c.code, d.outcome, d.reason FROM decision d "
                               "JOIN candidate c ON c.number = d.candidate WHERE d.stage = ?1 AND NOT EXISTS "
                               "(SELECT 1 FROM decision later WHERE later.stage = d.stage "
                               "AND later.candidate = d.candidate AND (later.event, later.position) > (d.event, "
                               "d.position)) ORDER BY length(c.code), c.code");
    for (decisions.bind(number_of(stage)); decisions.step();)
        fields.add(decisions.view(0)).add(decisions.view(1)).add_hash(decisions, 2);
    Statement basis(state, "SELECT text FROM basis WHERE stage = ?1 ORDER BY event DESC LIMIT 1");
    if (basis.bind(number_of(stage)).step())
        fields.add_hash(basis, 0);
    else
        fields.add("");
    return fields.digest();
}

std::string hash_of_event(const Database& file, std::int64_t number) {
    Statement event(file, "SELECT hash FROM event WHERE number = ?1");
    return event.bind(number).step() ? to_hex(event.digest(0)) : std::string();
}

/// Whether that event is the person's own hand-in or sign-off.
bool is_act(const Database& state, const panel::Signed& what) {
    Statement act(state, fmt::format("SELECT 1 FROM {} a JOIN person p ON p.number = a.person "
                                     "WHERE a.event = ?1 AND a.stage = ?2 AND p.id = ?3",
                                     what.act == panel::Signable::hand_in ? "hand_in" : "sign_off"));
    return act.bind(what.event, number_of(what.stage), what.person).step();
}

/// Whether it is the key that the person gave last: one that another took the place of signs nothing more.
bool gave_key(const Database& state, const panel::Signed& what) {
    Statement key(state, "SELECT k.key FROM member_key k JOIN person p ON p.number = k.person WHERE p.id = ?1 "
                         "ORDER BY k.event DESC LIMIT 1");
    return key.bind(what.person).step() && key.view(0) == what.key;
}

} // namespace

Digest digest_signed(const Database& state, spec::Stage stage, const std::string& person, panel::Signable act) {
    return act == panel::Signable::hand_in ? digest_of_scores(state, stage, person) : digest_of_decisions(state, stage);
}

std::string signed_bytes(const std::string& vacancy, const panel::Signed& what) {
    return Fields("evenhand-signature-1")
        .add(vacancy)
        .add(name_of(what.stage))
        .add(what.person)
        .add(name_of(what.act))
        .add(std::to_string(what.event))
        .add(what.hash)
        .add(what.digest)
        .bytes();
}

std::string wrong_with(const Database& file, const Database& state, const panel::Signed& what) {
    if (!seal::is_signature(what.key, signed_bytes(hash_of_event(file, 1), what), what.signature))
        return fmt::format("The signature of {} is not one under what it says, made with the key it names.",
                           what.person);
    if (!gave_key(state, what))
        return fmt::format("The signature of {} was made with a key that {} had not given, or not last.", what.person,
                           what.person);
    if (!is_act(state, what) || hash_of_event(file, what.event) != what.hash)
        return fmt::format("The signature of {} is under event {} with another hash, or under an event that is not "
                           "their {}.",
                           what.person, what.event, name_of(what.act));
    if (to_hex(digest_signed(state, what.stage, what.person, what.act)) != what.digest)
        return fmt::format("The signature of {} is under another {} than the one in the record.", what.person,
                           name_of(what.act));
    return {};
}

panel::Signed Record::to_sign(const std::string& person, spec::Stage stage, panel::Signable act,
                              long long event) const {
    return guarded(file_->path, [&] {
        return panel::Signed{stage,
                             person,
                             act,
                             event,
                             hash_of_event(file_->database, event),
                             to_hex(digest_signed(file_->database, stage, person, act)),
                             {},
                             {}};
    });
}

std::string Record::bytes_to_sign(const panel::Signed& what) const {
    return guarded(file_->path, [&] { return signed_bytes(hash_of_event(file_->database, 1), what); });
}

panel::Signed Record::signed_with(const seal::SigningKey& key, const std::string& person, spec::Stage stage,
                                  const panel::Unsigned& act) const {
    panel::Signed what = to_sign(person, stage, act.act, act.event);
    what.key = key.public_key;
    what.signature = seal::sign(key, bytes_to_sign(what));
    return what;
}

} // namespace evenhand::record
