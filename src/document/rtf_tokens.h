// Rich Text Format as the words it is made of.
#pragma once
#include <cstddef>
#include <string_view>

namespace evenhand::document {

/// A brace, a control word with its number, or a byte of text.
struct RtfToken {
    enum class Kind { open, close, word, byte, end };
    Kind kind = Kind::end;
    std::string_view word; ///< without its backslash: "par", "b"; for a sign such as \~ the sign
    bool has_number = false;
    int number = 0; ///< 0 if there is none
    char byte = 0;  ///< of text in the code page: as written or as \'hh
};

class RtfTokens {
  public:
    explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}
    /// The next one; `end` for ever once the bytes are at their end. What \bin announces is passed over.
    RtfToken next();
    /// How many bytes have been read.
    std::size_t at() const { return at_; }

  private:
    RtfToken control();

    std::string_view bytes_;
    std::size_t at_ = 0;
};

} // namespace evenhand::document
