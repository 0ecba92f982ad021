// Signatures with a person's own key, and the file it is kept in.
#include "base/errors.h"
#include "base/files.h"
#include "seal/signing_key.h"
#include "support/folder.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::seal;
using Catch::Contains;

namespace {

constexpr std::string_view words = "four words that fit";

std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was refused";
}

} // namespace

TEST_CASE("A signature holds under the very bytes it was made for and with its own key alone") {
    const SigningKey key = make_signing_key(), other = make_signing_key();
    CHECK(key.public_key.size() == 64);
    CHECK(key.public_key != other.public_key);
    const std::string signature = sign(key, "what was handed in");
    CHECK(signature.size() == 128);
    CHECK(is_signature(key.public_key, "what was handed in", signature));
    CHECK_FALSE(is_signature(key.public_key, "what was handed on", signature));
    CHECK_FALSE(is_signature(other.public_key, "what was handed in", signature));
    for (const std::string& wrong :
         {std::string(), std::string(128, '0'), std::string(128, 'x'), signature.substr(1), signature + "00"})
        CHECK_FALSE(is_signature(key.public_key, "what was handed in", wrong));
    CHECK_FALSE(is_signature("no key", "what was handed in", signature));
}

TEST_CASE("Signatures are those of RFC 8032") {
    // Its second test vector (section 7.1): one byte, 0x72.
    CHECK(is_signature("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "\x72",
                       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                       "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

TEST_CASE("A fingerprint is eight groups of four digits, of which each key has its own") {
    const std::string key(64, '0');
    CHECK(fingerprint(key) == "6668 7aad f862 bd77 6c8f c18b 8e9f 8e20"); // SHA-256 of 32 noughts
    CHECK_THAT(refusal([] { fingerprint("0123"); }), Contains("no public key"));
}

TEST_CASE("A key comes back out of its file with its passphrase and with no other") {
    const SigningKey key = make_signing_key();
    const std::string bytes = to_key_file(key, words, least_cost());
    const SigningKey again = from_key_file(bytes, words);
    CHECK(again.public_key == key.public_key);
    CHECK(is_signature(key.public_key, "bytes", sign(again, "bytes")));
    CHECK_THAT(refusal([&] { from_key_file(bytes, "four words that do not"); }), Contains("passphrase"));
    CHECK_THAT(refusal([&] { to_key_file(key, "short"); }), Contains("too short"));
    CHECK(bytes.find(std::string(key.secret.view().substr(0, 32))) == std::string::npos);
}

TEST_CASE("A key file that was changed anywhere, cut off or added to is refused") {
    const std::string bytes = to_key_file(make_signing_key(), words, least_cost());
    // Another cost would be tried for as long as it says; it is bounded where it is read (see locking.cpp).
    for (std::size_t at = 0; at < bytes.size(); at += at < 15 ? 1 : 7) {
        if (at >= 15 && at < 31) continue;
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        INFO(at);
        CHECK_THROWS_AS(from_key_file(changed, words), InvalidInput);
    }
    for (const std::string& wrong :
         {std::string(), std::string("evenhand-key-1\n"), bytes.substr(0, bytes.size() - 1), bytes + " "})
        CHECK_THAT(refusal([&] { from_key_file(wrong, words); }), Contains("no key file"));
}

TEST_CASE("A key file is its owner's to read, is never written over, and stands where its owner's name says") {
    const test::Folder folder;
    const std::filesystem::path path = folder / "keys" / "a.key";
    const SigningKey key = make_key_file(path, words, least_cost());
    CHECK(open_key_file(path, words).public_key == key.public_key);
    CHECK(std::filesystem::status(path).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    const std::string before = read_file(path);
    CHECK_THAT(refusal([&] { make_key_file(path, words, least_cost()); }), Contains("not written over"));
    CHECK(read_file(path) == before);
    CHECK(key_path("Sample / Member").filename() == "Sample _ Member.key");
    CHECK(key_path("../x").filename() == "_.._x.key");
    CHECK(key_path("").filename() == "_.key");
}
