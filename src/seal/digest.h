// SHA-256 and random bytes; the door to libsodium.
#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace evenhand {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 over bytes given in pieces (FIPS 180-4).
class Sha256 {
  public:
    Sha256();
    Sha256& add(std::string_view bytes);
    Sha256& add(std::span<const std::uint8_t> bytes);
    Digest finish(); ///< call once

  private:
    alignas(16) std::array<unsigned char, 128> state_{};
};

std::string to_hex(std::span<const std::uint8_t> bytes); ///< lower case
/// \throws InvalidInput unless the text is 64 hexadecimal digits
Digest digest_from_hex(std::string_view hex);

/// Unpredictable bytes from the operating system.
std::string random_bytes(std::size_t count);

/// A uniform random bit generator over the operating system's randomness, for std::shuffle.
struct SystemRandom {
    using result_type = std::uint32_t;
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
    result_type operator()();
};

} // namespace evenhand
