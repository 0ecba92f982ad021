#include "seal/stream.h"

#include "base/errors.h"
#include "seal/digest.h"

#include <algorithm>
#include <sodium.h>

namespace evenhand::seal {

namespace {

constexpr std::size_t piece = 64U << 10, header = crypto_secretstream_xchacha20poly1305_HEADERBYTES,
                      more = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(crypto_secretstream_xchacha20poly1305_KEYBYTES == 32);

/// The state of a stream holds its key.
struct Stream {
    crypto_secretstream_xchacha20poly1305_state state{};
    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

void require_key(const Secret& key) {
    if (sodium_init() < 0 || key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES)
        throw StorageError("There is no key to encrypt with.");
}

const unsigned char* as_bytes(const char* text) {
    return reinterpret_cast<const unsigned char*>(text);
}

[[noreturn]] void not_as_written() {
    throw InvalidInput("What is encrypted here was changed, cut off or damaged");
}

} // namespace

std::size_t encrypted_size(std::size_t plain) {
    return header + plain + more * std::max<std::size_t>(1, (plain + piece - 1) / piece);
}

std::string encrypt(const Secret& key, std::string_view bytes, std::string_view bound) {
    require_key(key);
    std::string out(header, '\0');
    out.reserve(encrypted_size(bytes.size()));
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, reinterpret_cast<unsigned char*>(out.data()),
                                                    key.data());
    for (std::size_t at = 0; at == 0 || at < bytes.size();) {
        const std::size_t size = std::min(piece, bytes.size() - at), end = out.size();
        const bool last = at + size == bytes.size();
        out.resize(end + size + more);
        crypto_secretstream_xchacha20poly1305_push(
            &stream.state, reinterpret_cast<unsigned char*>(out.data() + end), nullptr, as_bytes(bytes.data() + at),
            size, as_bytes(bound.data()), bound.size(), last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        at += size;
        if (last) break;
    }
    return out;
}

std::string decrypt(const Secret& key, std::string_view encrypted, std::string_view bound) {
    require_key(key);
    if (encrypted.size() < header + more) not_as_written();
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, as_bytes(encrypted.data()), key.data()) != 0)
        not_as_written();
    encrypted.remove_prefix(header);
    std::string out;
    out.reserve(encrypted.size());
    for (bool last = false; !last;) {
        const std::size_t size = std::min(piece + more, encrypted.size()), end = out.size();
        unsigned char tag = 0;
        if (size >= more) out.resize(end + size - more);
        if (size < more || crypto_secretstream_xchacha20poly1305_pull(
                               &stream.state, reinterpret_cast<unsigned char*>(out.data() + end), nullptr, &tag,
                               as_bytes(encrypted.data()), size, as_bytes(bound.data()), bound.size()) != 0) {
            wipe(out);
            not_as_written();
        }
        encrypted.remove_prefix(size);
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (last != encrypted.empty()) { // cut off between two pieces, or something behind the last
            wipe(out);
            not_as_written();
        }
    }
    return out;
}

} // namespace evenhand::seal
