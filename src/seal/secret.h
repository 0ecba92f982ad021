// Bytes that are wiped when they are let go: passphrases and keys.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace evenhand::seal {

/// Moves, does not copy.
class Secret {
  public:
    Secret() = default;
    explicit Secret(std::size_t size); ///< noughts
    /// Takes the bytes over; what they came in is wiped.
    explicit Secret(std::string&& bytes);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    std::string_view view() const { return {bytes_.get(), size_}; }
    bool empty() const { return size_ == 0; }
    unsigned char* data() { return reinterpret_cast<unsigned char*>(bytes_.get()); }
    const unsigned char* data() const { return reinterpret_cast<const unsigned char*>(bytes_.get()); }
    std::size_t size() const { return size_; }

  private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
};

/// Overwrites the bytes and empties the string.
void wipe(std::string& bytes);

} // namespace evenhand::seal
