// Sealed boxes: anybody can put something in with the public key, only the secret key opens them.
#pragma once
#include "seal/secret.h"

#include <string>
#include <string_view>

namespace evenhand::seal {

struct BoxKeys {
    std::string public_key, secret_key; ///< 64 hex digits each
};
BoxKeys make_box_keys();

/// \param public_key 64 hex digits  \throws InvalidInput if it is none
std::string seal_for(std::string_view public_key, std::string_view bytes);
/// \throws InvalidInput if it was sealed for another key, or changed
std::string open_sealed(const BoxKeys& keys, std::string_view sealed);

} // namespace evenhand::seal
