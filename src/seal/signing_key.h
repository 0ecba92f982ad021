// Signatures with a person's own key (Ed25519, RFC 8032), and the file the key is kept in, under a passphrase.
#pragma once
#include "seal/passphrase.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace evenhand::seal {

/// A pair of keys; moves, does not copy.
struct SigningKey {
    Secret secret;          ///< 64 bytes, as libsodium has it
    std::string public_key; ///< 64 hex digits
};
SigningKey make_signing_key();

/// \returns 128 hex digits
std::string sign(const SigningKey& key, std::string_view bytes);
/// Whether `signature` was made with that key's secret part under exactly these bytes. False for what is no key or no
/// signature at all.
bool is_signature(std::string_view public_key, std::string_view bytes, std::string_view signature);

/// What people compare: the first 16 bytes of the key's SHA-256, "3f2a 9c1d …", eight groups of four.
/// \throws InvalidInput if it is no key
std::string fingerprint(std::string_view public_key);

/// The bytes of a key file: the public key in the clear, the secret one under the passphrase.
/// \throws InvalidInput for a passphrase that is too short
std::string to_key_file(const SigningKey& key, std::string_view passphrase, const Cost& cost = {});
/// \throws InvalidInput if it is no key file, was changed, or if this is not its passphrase
SigningKey from_key_file(std::string_view bytes, std::string_view passphrase);

/// Where the key of a person by that name is kept on this machine unless they say otherwise: keys/NAME.key in
/// Evenhand's folder of the user's settings (XDG_CONFIG_HOME, else ~/.config).
std::filesystem::path key_path(const std::string& owner);
/// Makes a key and keeps it in a new file that only its owner may read. \throws StorageError, also where a file is
SigningKey make_key_file(const std::filesystem::path& path, std::string_view passphrase, const Cost& cost = {});
/// \throws InvalidInput as from_key_file, StorageError if the file cannot be read
SigningKey open_key_file(const std::filesystem::path& path, std::string_view passphrase);

} // namespace evenhand::seal
