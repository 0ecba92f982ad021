#include "seal/digest.h"

#include "base/errors.h"

#include <catch2/catch.hpp>
#include <set>

using namespace evenhand;

namespace {
std::string sha256(std::string_view bytes) {
    return to_hex(Sha256().add(bytes).finish());
}
} // namespace

TEST_CASE("SHA-256 gives the digests of the standard's examples") { // FIPS 180-4, NIST CAVP
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("A digest over pieces is the digest over the whole") {
    const std::array<std::uint8_t, 2> bytes = {'b', 'c'};
    CHECK(to_hex(Sha256().add("a").add(bytes).add("").finish()) == sha256("abc"));
}

TEST_CASE("Hexadecimal digits are read back, others refused") {
    const std::string hex = sha256("abc");
    CHECK(to_hex(digest_from_hex(hex)) == hex);
    CHECK(to_hex(digest_from_hex("BA" + hex.substr(2))) == hex);
    CHECK_THROWS_AS(digest_from_hex(hex.substr(1)), InvalidInput);
    CHECK_THROWS_AS(digest_from_hex(hex + "0"), InvalidInput);
    CHECK_THROWS_AS(digest_from_hex("g" + hex.substr(1)), InvalidInput);
    CHECK_THROWS_AS(digest_from_hex(""), InvalidInput);
}

TEST_CASE("Random bytes differ from one call to the next") {
    CHECK(random_bytes(0).empty());
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) seen.insert(random_bytes(16));
    CHECK(seen.size() == 100);
    CHECK(seen.begin()->size() == 16);
    SystemRandom random;
    std::set<std::uint32_t> numbers;
    for (int i = 0; i < 100; ++i) numbers.insert(random());
    CHECK(numbers.size() > 90);
}
