#include "seal/passphrase.h"

#include "base/errors.h"
#include "seal/digest.h"

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

namespace evenhand::seal {

namespace {

constexpr std::size_t key_size = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES, check_size = 8;
constexpr Cost most{20, 1U << 30}, least{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
static_assert(2 * 8 + salt_size + check_size == derivation_size);

Secret derive(std::string_view passphrase, const Cost& cost, std::string_view salt) {
    Secret key(key_size);
    if (crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(),
                      reinterpret_cast<const unsigned char*>(salt.data()), cost.passes,
                      static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw StorageError(fmt::format("There is not enough memory to try a passphrase: {} MB are needed. Close other "
                                       "programs and try again.",
                                       cost.memory >> 20));
    return key;
}

std::string check_of(const Secret& key) {
    const Digest digest = Sha256().add("evenhand-key-check-1").add(key.view()).finish();
    return {reinterpret_cast<const char*>(digest.data()), check_size};
}

void put(std::string& bytes, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 255);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

Cost least_cost() {
    return least;
}

void require_long_enough(std::string_view passphrase) {
    const auto characters = std::count_if(passphrase.begin(), passphrase.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    if (characters < static_cast<std::ptrdiff_t>(least_passphrase))
        throw InvalidInput(
            "The passphrase is too short to keep anybody out",
            fmt::format("at least {} characters, such as four words that do not belong together", least_passphrase));
}

NewKey new_key(std::string_view passphrase, const Cost& cost) {
    NewKey made;
    made.derivation.cost = cost;
    made.derivation.salt = random_bytes(salt_size);
    made.key = derive(passphrase, cost, made.derivation.salt);
    made.derivation.check = check_of(made.key);
    return made;
}

Secret key_of(std::string_view passphrase, const Derivation& derivation) {
    Secret key = derive(passphrase, derivation.cost, derivation.salt);
    if (sodium_memcmp(check_of(key).data(), derivation.check.data(), check_size) != 0)
        throw InvalidInput("The passphrase is not the one that this was locked with");
    return key;
}

std::string to_bytes(const Derivation& derivation) {
    std::string bytes;
    put(bytes, derivation.cost.passes);
    put(bytes, derivation.cost.memory >> 10); // Argon2id goes by whole kibibytes
    return bytes + derivation.salt + derivation.check;
}

Derivation read_derivation(std::string_view bytes) {
    if (bytes.size() < derivation_size) throw InvalidInput("The file is cut off before its first page");
    const std::uint64_t kibibytes = number_at(bytes, 8);
    const Cost cost{number_at(bytes, 0), std::min(kibibytes, most.memory) << 10};
    if (cost.passes < least.passes || cost.passes > most.passes || cost.memory < least.memory ||
        cost.memory > most.memory)
        throw InvalidInput(fmt::format("What the file says trying a passphrase costs ({} passes over {} KiB) is set "
                                       "by no Evenhand: it was changed or damaged",
                                       cost.passes, kibibytes));
    return {cost, std::string(bytes.substr(16, salt_size)), std::string(bytes.substr(16 + salt_size, check_size))};
}

} // namespace evenhand::seal
