// Signatures in a record: what they are under, and what verify finds.
#include "record/chain.h"
#include "record/codec.h"
#include "record/sample.h"
#include "record/signing.h"
#include "seal/signing_key.h"

#include <functional>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using panel::Signable;
using record::Record;
using spec::Stage;

namespace {

const auto first = Stage::shortlisting;

std::string problems(const std::filesystem::path& path) {
    std::string text;
    for (const auto& one : record::verify(path).problems) text += one.where + ": " + one.message + "\n";
    return text;
}

long long event_of(const Record& record, std::string_view kind) {
    long long number = 0;
    for (const auto& entry : record.history())
        if (entry.kind == kind && entry.body.find("\"P2\"") != std::string::npos) number = entry.number;
    return number;
}

panel::Signed signature(const Record& record, const seal::SigningKey& key, Signable act) {
    const long long event = event_of(record, act == Signable::hand_in ? "handed-in" : "signed-off");
    return record.signed_with(key, "P2", first, {act, event});
}

} // namespace

TEST_CASE("A signature under a hand-in and one under a sign-off verify, now and after words were erased") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    const seal::SigningKey key = seal::make_signing_key();
    Record record = filled(path);
    record.commit("P2",
                  {event(panel::KeyShown{"P2", key.public_key}), event(signature(record, key, Signable::hand_in))});
    record.commit("P2", {event(signature(record, key, Signable::sign_off))});
    CHECK(problems(path).empty());

    std::vector<std::string> notes;
    for (const auto& entry : record.history()) {
        panel::What what = record::decode(entry.kind, record::body_version, entry.body);
        if (std::holds_alternative<panel::ScoresGiven>(what))
            record::visit_kept(
                what,
                [&](panel::Word& word) {
                    if (!word.hash.empty()) notes.push_back(word.hash);
                },
                [](panel::KeptFile&) {});
    }
    REQUIRE_FALSE(notes.empty());
    record.commit("P1", {event(panel::WordsErased{notes})});
    CHECK(problems(path).empty());
}

TEST_CASE("Verify tells a signature that is under something else, or made with another key") {
    const seal::SigningKey key = seal::make_signing_key(), other = seal::make_signing_key();
    struct Row {
        const char* says;
        std::function<void(const Record&, panel::Signed&)> spoil;
    };
    const auto sign_anew = [&](const Record& record, panel::Signed& what, const seal::SigningKey& with) {
        what.signature = seal::sign(with, record.bytes_to_sign(what));
    };
    const Row table[] = {
        {"not one under what it says",
         [](const Record&, panel::Signed& what) {
             what.signature.front() = what.signature.front() == '0' ? '1' : '0';
         }},
        {"had not given",
         [&](const Record& record, panel::Signed& what) {
             what.key = other.public_key;
             sign_anew(record, what, other);
         }},
        {"not their hand-in",
         [&](const Record& record, panel::Signed& what) {
             for (const auto& entry : record.history())
                 if (entry.kind == "handed-in" && entry.body.find("\"P3\"") != std::string::npos) {
                     what.event = entry.number;
                     what.hash = entry.hash;
                 }
             sign_anew(record, what, key);
         }},
        {"with another hash",
         [&](const Record& record, panel::Signed& what) {
             what.hash = std::string(64, '0');
             sign_anew(record, what, key);
         }},
        {"under another hand-in than the one in the record",
         [&](const Record& record, panel::Signed& what) {
             what.digest = std::string(64, '0');
             sign_anew(record, what, key);
         }},
    };
    for (const Row& row : table) {
        const Folder folder;
        Record record = filled(folder / "a.evenhand");
        panel::Signed what = signature(record, key, Signable::hand_in);
        row.spoil(record, what);
        record.commit("P2", {event(panel::KeyShown{"P2", key.public_key}), event(what)});
        CHECK_THAT(problems(folder / "a.evenhand"), Contains(row.says));
    }
}

TEST_CASE("A key signs from when it was given until another takes its place") {
    const Folder folder;
    const seal::SigningKey key = seal::make_signing_key(), next = seal::make_signing_key();
    Record record = filled(folder / "a.evenhand");
    record.commit("P2",
                  {event(panel::KeyShown{"P2", key.public_key}), event(signature(record, key, Signable::hand_in))});
    record.commit("P2", {event(panel::KeyShown{"P2", next.public_key})});
    CHECK(problems(folder / "a.evenhand").empty());
    record.commit("P2", {event(signature(record, key, Signable::sign_off))});
    CHECK_THAT(problems(folder / "a.evenhand"), Contains("with a key that P2 had not given, or not last"));
}

TEST_CASE("A signature of one vacancy does not fit another with the same scores") {
    const Folder folder;
    const seal::SigningKey key = seal::make_signing_key();
    Record one = filled(folder / "a.evenhand"), other = filled(folder / "b.evenhand");
    panel::Signed what = signature(one, key, Signable::hand_in);
    CHECK(seal::is_signature(key.public_key, one.bytes_to_sign(what), what.signature));
    CHECK_FALSE(seal::is_signature(key.public_key, other.bytes_to_sign(what), what.signature));
}

TEST_CASE(
    "The digest of a hand-in is of that member's scores, once they are handed in, and tells one score from another") {
    const Folder folder;
    const auto digest = [&](const char* name, int level, const char* note) {
        Record record = create(folder / name);
        auto story = whole_story();
        for (std::size_t i = 0; i < 8; ++i) record.commit("P1", story[i]);
        const auto now = [&] {
            record::Database file = record::Database::open_for_reading(record.path());
            return to_hex(record::digest_signed(file, first, "P2", Signable::hand_in));
        };
        const auto give = [&](const char* person, int given, const char* said) {
            record.commit(person, {event(scores({score(person, "C001", "1.1", merit::Mark::level(given), said, {})}))});
        };
        const std::string before = now();
        give("P2", level, note);
        CHECK(now() == before);
        record.commit("P2", {event(panel::HandedIn{first, "P2"})});
        const std::string after = now();
        CHECK(after != before);
        give("P3", 0, "theirs");
        CHECK(now() == after);
        return after;
    };
    CHECK(digest("a.evenhand", 1, "") == digest("b.evenhand", 1, ""));
    CHECK(digest("c.evenhand", 1, "") != digest("d.evenhand", 2, ""));
    CHECK(digest("e.evenhand", 1, "") != digest("f.evenhand", 1, "a note"));
}
