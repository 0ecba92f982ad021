// Encryption with a key, XChaCha20-Poly1305 in a stream of pieces (libsodium's secretstream).
#pragma once
#include "seal/secret.h"

#include <string>
#include <string_view>

namespace evenhand::seal {

/// Each call draws a fresh nonce, so that none is ever used twice with a key. \param bound what the bytes belong to:
/// not kept, but the same must be given to open them
std::string encrypt(const Secret& key, std::string_view bytes, std::string_view bound);

/// How many bytes `plain` bytes become.
std::size_t encrypted_size(std::size_t plain);

/// Gives nothing out before the last byte has been proved. \throws InvalidInput if anything was changed, cut off or
/// added, or if key or `bound` are others
std::string decrypt(const Secret& key, std::string_view encrypted, std::string_view bound);

} // namespace evenhand::seal
