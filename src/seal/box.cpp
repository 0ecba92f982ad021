#include "seal/box.h"

#include "base/errors.h"
#include "seal/digest.h"

#include <sodium.h>
#include <span>

namespace evenhand::seal {

namespace {

static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32);

std::string hex(const Secret& bytes) {
    return to_hex(std::span(bytes.data(), bytes.size()));
}

const unsigned char* as_bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

BoxKeys make_box_keys() {
    if (sodium_init() < 0) throw StorageError("This computer gives no random numbers, so no key can be made.");
    Secret open(crypto_box_PUBLICKEYBYTES), secret(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(open.data(), secret.data());
    return {hex(open), hex(secret)};
}

std::string seal_for(std::string_view public_key, std::string_view bytes) {
    const Digest key = digest_from_hex(public_key);
    std::string sealed(bytes.size() + crypto_box_SEALBYTES, '\0');
    if (sodium_init() < 0 || crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), as_bytes(bytes),
                                             bytes.size(), key.data()) != 0)
        throw InvalidInput("What is to be sealed has no usable key");
    return sealed;
}

std::string open_sealed(const BoxKeys& keys, std::string_view sealed) {
    const Digest open = digest_from_hex(keys.public_key);
    Digest secret = digest_from_hex(keys.secret_key);
    std::string bytes(sealed.size() < crypto_box_SEALBYTES ? 0 : sealed.size() - crypto_box_SEALBYTES, '\0');
    const bool opened = sodium_init() >= 0 && sealed.size() >= crypto_box_SEALBYTES &&
                        crypto_box_seal_open(reinterpret_cast<unsigned char*>(bytes.data()), as_bytes(sealed),
                                             sealed.size(), open.data(), secret.data()) == 0;
    sodium_memzero(secret.data(), secret.size());
    if (!opened) throw InvalidInput("What was sealed was changed or damaged, or is sealed for another key");
    return bytes;
}

} // namespace evenhand::seal
