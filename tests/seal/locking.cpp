// Passphrases, encryption and sealed boxes: what was changed, cut off or added is never given out.
#include "base/errors.h"
#include "seal/box.h"
#include "seal/digest.h"
#include "seal/passphrase.h"
#include "seal/stream.h"

#include <catch2/catch.hpp>
#include <set>

using namespace evenhand;
using namespace evenhand::seal;

namespace {

/// A key without the cost of a passphrase.
Secret some_key() {
    return Secret(random_bytes(32));
}

std::string text_of(std::size_t size) {
    std::string text;
    while (text.size() < size) text += "Nobody reads this on the way. ";
    text.resize(size);
    return text;
}

constexpr std::size_t piece = 64U << 10;

} // namespace

TEST_CASE("What is encrypted comes back as it was, whatever its size") {
    const Secret key = some_key();
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, piece - 1, piece, piece + 1, 3 * piece}) {
        const std::string encrypted = encrypt(key, text_of(size), "where it belongs");
        CHECK(encrypted.size() == encrypted_size(size));
        CHECK(encrypted.find("Nobody") == std::string::npos);
        CHECK((decrypt(key, encrypted, "where it belongs") == text_of(size)));
    }
}

TEST_CASE("The same text is never encrypted to the same bytes, since no nonce is used twice") {
    const Secret key = some_key();
    std::set<std::string> nonces;
    for (int i = 0; i < 200; ++i) nonces.insert(encrypt(key, "again", "").substr(0, 24));
    CHECK(nonces.size() == 200);
}

TEST_CASE("Another key, another place, one changed byte, a missing end or a byte more: nothing is given out") {
    const Secret key = some_key();
    const std::string encrypted = encrypt(key, text_of(200), "here");
    CHECK_THROWS_AS(decrypt(some_key(), encrypted, "here"), InvalidInput);
    CHECK_THROWS_AS(decrypt(key, encrypted, "there"), InvalidInput);
    CHECK_THROWS_AS(decrypt(key, encrypted, ""), InvalidInput);
    for (std::size_t at = 0; at < encrypted.size(); ++at) {
        std::string changed = encrypted;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_THROWS_AS(decrypt(key, changed, "here"), InvalidInput);
        CHECK_THROWS_AS(decrypt(key, encrypted.substr(0, at), "here"), InvalidInput);
    }
    CHECK_THROWS_AS(decrypt(key, encrypted + '\0', "here"), InvalidInput);
    CHECK_THROWS_AS(decrypt(key, encrypted + encrypted, "here"), InvalidInput);
}

TEST_CASE("A long text that ends between two of its pieces, or whose pieces change places, is not given out") {
    const Secret key = some_key();
    const std::string encrypted = encrypt(key, text_of(3 * piece), "");
    const std::size_t header = 24, whole = piece + 17;
    CHECK_THROWS_AS(decrypt(key, encrypted.substr(0, header + 2 * whole), ""), InvalidInput);
    const std::string swapped = encrypted.substr(0, header) + encrypted.substr(header + whole, whole) +
                                encrypted.substr(header, whole) + encrypted.substr(header + 2 * whole);
    CHECK_THROWS_AS(decrypt(key, swapped, ""), InvalidInput);
}

TEST_CASE("A passphrase gives its key again and no other does") {
    const NewKey made = new_key("four words that differ", least_cost());
    const Derivation read = read_derivation(to_bytes(made.derivation));
    CHECK(to_bytes(made.derivation).size() == derivation_size);
    CHECK((key_of("four words that differ", read).view() == made.key.view()));
    CHECK_THROWS_AS(key_of("four words that differ ", read), InvalidInput);
    CHECK_THROWS_AS(key_of("", read), InvalidInput);
    CHECK((new_key("four words that differ", least_cost()).key.view() != made.key.view())); // its salt is another
}

TEST_CASE("A derivation with one changed byte gives no key, and an absurd cost is refused before it is paid") {
    const std::string bytes = to_bytes(new_key("four words that differ", least_cost()).derivation);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_THROWS_AS(key_of("four words that differ", read_derivation(changed)), InvalidInput);
    }
    const Derivation sound = read_derivation(bytes);
    for (const Cost cost : {Cost{3, UINT64_MAX}, Cost{UINT64_MAX, 8192}, Cost{0, 8192}, Cost{3, 0}, Cost{3, 7168},
                            Cost{21, 8192}, Cost{3, (1ULL << 30) + 1024}})
        CHECK_THROWS_AS(read_derivation(to_bytes({cost, sound.salt, sound.check})), InvalidInput);
    CHECK_THROWS_AS(read_derivation(bytes.substr(1)), InvalidInput);
    CHECK((read_derivation(to_bytes({Cost{}, sound.salt, sound.check})).cost == Cost{})); // what is set by default
}

TEST_CASE("A passphrase that keeps nobody out is not taken") {
    CHECK_THROWS_AS(require_long_enough(""), InvalidInput);
    CHECK_THROWS_AS(require_long_enough("ŵŷâêîôûŵŷ"), InvalidInput); // nine characters of more bytes
    CHECK_NOTHROW(require_long_enough("ŵŷâêîôûŵŷâ"));
}

TEST_CASE("What is sealed for a key is opened with its secret and with no other") {
    const BoxKeys keys = make_box_keys(), others = make_box_keys();
    CHECK(keys.public_key.size() == 64);
    CHECK(keys.public_key != others.public_key);
    const std::string sealed = seal_for(keys.public_key, "2.2 is 3");
    CHECK(sealed.find("2.2") == std::string::npos);
    CHECK(open_sealed(keys, sealed) == "2.2 is 3");
    CHECK(open_sealed(keys, seal_for(keys.public_key, "")).empty());
    CHECK_THROWS_AS(open_sealed(others, sealed), InvalidInput);
    CHECK_THROWS_AS(open_sealed({keys.public_key, others.secret_key}, sealed), InvalidInput);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        std::string changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_THROWS_AS(open_sealed(keys, changed), InvalidInput);
        CHECK_THROWS_AS(open_sealed(keys, sealed.substr(0, at)), InvalidInput);
    }
    CHECK_THROWS_AS(seal_for("no key", "text"), InvalidInput);
}

TEST_CASE("A secret takes its bytes over and wipes where they came from") {
    std::string text = "a passphrase that is longer than a short string";
    const char* where = text.data();
    const std::size_t size = text.size();
    Secret secret(std::move(text));
    CHECK((secret.view() == "a passphrase that is longer than a short string"));
    CHECK((std::string_view(where, size) == std::string(size, '\0')));
    Secret other = std::move(secret);
    CHECK((other.view() == "a passphrase that is longer than a short string"));
    other = Secret(4);
    CHECK((other.view() == std::string_view("\0\0\0\0", 4)));
}
