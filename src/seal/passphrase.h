// From a passphrase to a key, by Argon2id.
#pragma once
#include "seal/secret.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::seal {

/// What guessing one passphrase costs.
struct Cost {
    std::uint64_t passes = 3;
    std::uint64_t memory = 256U << 20; ///< bytes
    friend bool operator==(const Cost&, const Cost&) = default;
};
/// As little as Argon2id takes: for tests.
Cost least_cost();

/// How the key of a file is made of its passphrase. Stands in the clear before what the key encrypts.
struct Derivation {
    Cost cost;
    std::string salt;  ///< 16 bytes
    std::string check; ///< 8 bytes of a hash of the key: whether the passphrase is the one
};
/// How many bytes a derivation is in a file.
inline constexpr std::size_t derivation_size = 40;

/// The fewest characters a new passphrase has.
inline constexpr std::size_t least_passphrase = 10;
/// \throws InvalidInput for one that is too short to keep anything
void require_long_enough(std::string_view passphrase);

/// A key, and the derivation with a fresh salt that gives it again. \throws StorageError if there is no memory for it
struct NewKey {
    Secret key; ///< 32 bytes
    Derivation derivation;
};
NewKey new_key(std::string_view passphrase, const Cost& cost = {});

/// \throws InvalidInput if this is not the passphrase; StorageError if there is no memory for it
Secret key_of(std::string_view passphrase, const Derivation& derivation);

std::string to_bytes(const Derivation& derivation);
/// \throws InvalidInput for a cost that no program of ours sets: it is refused before memory and time are spent
Derivation read_derivation(std::string_view bytes);

} // namespace evenhand::seal
