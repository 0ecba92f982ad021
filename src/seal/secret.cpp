#include "seal/secret.h"

#include <cstring>
#include <sodium.h>
#include <utility>

namespace evenhand::seal {

Secret::Secret(std::size_t size) : bytes_(std::make_unique<char[]>(size)), size_(size) {}

Secret::Secret(std::string&& bytes) : Secret(bytes.size()) {
    if (size_ > 0) std::memcpy(bytes_.get(), bytes.data(), size_);
    wipe(bytes);
}

Secret::Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    if (bytes_) sodium_memzero(bytes_.get(), size_);
    bytes_ = std::move(other.bytes_);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

Secret::~Secret() {
    if (bytes_) sodium_memzero(bytes_.get(), size_);
}

void wipe(std::string& bytes) {
    bytes.resize(bytes.capacity()); // what a longer text left behind its end as well
    sodium_memzero(bytes.data(), bytes.size());
    bytes.clear();
}

} // namespace evenhand::seal
