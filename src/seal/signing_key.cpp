#include "seal/signing_key.h"

#include "base/errors.h"
#include "base/files.h"
#include "seal/digest.h"
#include "seal/stream.h"

#include <cstdlib>
#include <fmt/format.h>
#include <optional>
#include <sodium.h>
#include <vector>

namespace evenhand::seal {

namespace {

/// What a key file begins with; then come derivation, public key and the encrypted secret key.
constexpr std::string_view tag = "evenhand-key-1\n";
constexpr std::size_t public_size = crypto_sign_PUBLICKEYBYTES, secret_size = crypto_sign_SECRETKEYBYTES,
                      clear_size = tag.size() + derivation_size + public_size;

const unsigned char* as_bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::span<const std::uint8_t> span_of(std::string_view bytes) {
    return {as_bytes(bytes), bytes.size()};
}

/// The bytes of so many hex digits; nothing if they are none.
std::optional<std::vector<unsigned char>> bytes_of(std::string_view hex, std::size_t size) {
    std::vector<unsigned char> bytes(size);
    std::size_t written = 0;
    if (hex.size() != 2 * size ||
        sodium_hex2bin(bytes.data(), size, hex.data(), hex.size(), nullptr, &written, nullptr) != 0 || written != size)
        return std::nullopt;
    return bytes;
}

void start() {
    if (sodium_init() < 0) throw StorageError("The system gives no random numbers to make a key from.");
}

[[noreturn]] void no_key_file() {
    throw InvalidInput("This is no key file of Evenhand, or it was changed",
                       "the file that was made when its owner signed for the first time");
}

} // namespace

SigningKey make_signing_key() {
    start();
    SigningKey key{Secret(secret_size), {}};
    std::vector<unsigned char> open(public_size);
    crypto_sign_keypair(open.data(), key.secret.data());
    key.public_key = to_hex(open);
    return key;
}

std::string sign(const SigningKey& key, std::string_view bytes) {
    start();
    std::vector<unsigned char> signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, as_bytes(bytes), bytes.size(), key.secret.data());
    return to_hex(signature);
}

bool is_signature(std::string_view public_key, std::string_view bytes, std::string_view signature) {
    start();
    const auto key = bytes_of(public_key, public_size), signed_with = bytes_of(signature, crypto_sign_BYTES);
    return key && signed_with &&
           crypto_sign_verify_detached(signed_with->data(), as_bytes(bytes), bytes.size(), key->data()) == 0;
}

std::string fingerprint(std::string_view public_key) {
    const auto key = bytes_of(public_key, public_size);
    if (!key) throw InvalidInput("This is no public key", "64 hexadecimal digits");
    const std::string digits = to_hex(Sha256().add(std::span<const std::uint8_t>(*key)).finish()).substr(0, 32);
    std::string text;
    for (std::size_t at = 0; at < digits.size(); at += 4) (text += at == 0 ? "" : " ") += digits.substr(at, 4);
    return text;
}

std::string to_key_file(const SigningKey& key, std::string_view passphrase, const Cost& cost) {
    require_long_enough(passphrase);
    const NewKey under = new_key(passphrase, cost);
    const auto open = bytes_of(key.public_key, public_size);
    std::string bytes = std::string(tag) + to_bytes(under.derivation);
    bytes.append(open->begin(), open->end());
    return bytes + encrypt(under.key, key.secret.view(), bytes);
}

SigningKey from_key_file(std::string_view bytes, std::string_view passphrase) {
    if (bytes.size() != clear_size + encrypted_size(secret_size) || !bytes.starts_with(tag)) no_key_file();
    const std::string_view clear = bytes.substr(0, clear_size), open = clear.substr(clear_size - public_size);
    const Secret under = key_of(passphrase, read_derivation(clear.substr(tag.size(), derivation_size)));
    Secret secret(decrypt(under, bytes.substr(clear_size), clear));
    // The public half of a secret key is its end.
    if (secret.size() != secret_size || secret.view().substr(secret_size - public_size) != open) no_key_file();
    return {std::move(secret), to_hex(span_of(open))};
}

std::filesystem::path key_path(const std::string& owner) {
    std::string name = owner;
    for (char& c : name)
        if (c == '/' || static_cast<unsigned char>(c) < 0x20) c = '_';
    if (name.empty() || name.front() == '.') name.insert(0, 1, '_');
    const char* settings = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path folder =
        settings && *settings ? std::filesystem::path(settings) : std::filesystem::path(home ? home : "") / ".config";
    return folder / "evenhand" / "keys" / (name + ".key");
}

SigningKey make_key_file(const std::filesystem::path& path, std::string_view passphrase, const Cost& cost) {
    if (std::filesystem::exists(path))
        throw StorageError(fmt::format("There is a key in {} already. It is not written over.", path.string()));
    SigningKey key = make_signing_key();
    const std::string bytes = to_key_file(key, passphrase, cost);
    std::error_code failed;
    const std::filesystem::path folder = path.parent_path();
    if (!folder.empty() && !std::filesystem::exists(folder)) {
        std::filesystem::create_directories(folder, failed);
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    }
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 failed); // the secret part is encrypted whoever may read it
    return key;
}

SigningKey open_key_file(const std::filesystem::path& path, std::string_view passphrase) {
    return from_key_file(read_file(path), passphrase);
}

} // namespace evenhand::seal
