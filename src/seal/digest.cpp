#include "seal/digest.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <new>
#include <sodium.h>

namespace evenhand {

namespace {
// The header keeps libsodium's type out of sight; this proves the room kept for it is enough.
static_assert(sizeof(crypto_hash_sha256_state) <= 128);
crypto_hash_sha256_state* as_state(std::array<unsigned char, 128>& bytes) {
    return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes.data()));
}
} // namespace

Sha256::Sha256() {
    crypto_hash_sha256_init(new (state_.data()) crypto_hash_sha256_state);
}

Sha256& Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(as_state(state_), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
}

Sha256& Sha256::add(std::span<const std::uint8_t> bytes) {
    crypto_hash_sha256_update(as_state(state_), bytes.data(), bytes.size());
    return *this;
}

Digest Sha256::finish() {
    Digest digest;
    crypto_hash_sha256_final(as_state(state_), digest.data());
    return digest;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Digest digest_from_hex(std::string_view hex) {
    Digest digest;
    auto nibble = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    bool good = hex.size() == 64;
    for (std::size_t i = 0; good && i < digest.size(); ++i) {
        const int high = nibble(hex[2 * i]), low = nibble(hex[2 * i + 1]);
        good = high >= 0 && low >= 0;
        digest[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    if (!good) throw InvalidInput(fmt::format("\"{}\" is not a SHA-256 hash", hex), "64 hexadecimal digits");
    return digest;
}

std::string random_bytes(std::size_t count) {
    if (sodium_init() < 0)
        throw StorageError("This computer gives no random numbers, so no record can be kept safely.");
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

SystemRandom::result_type SystemRandom::operator()() {
    return randombytes_random();
}

} // namespace evenhand
