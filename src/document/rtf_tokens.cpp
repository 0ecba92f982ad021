#include "document/rtf_tokens.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>

namespace evenhand::document {

RtfToken RtfTokens::next() {
    while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n' || bytes_[at_] == '\0')) ++at_;
    RtfToken token;
    if (at_ >= bytes_.size()) return token;
    const char c = bytes_[at_++];
    if (c == '\\') return control();
    token.kind = c == '{' ? RtfToken::Kind::open : c == '}' ? RtfToken::Kind::close : RtfToken::Kind::byte;
    token.byte = c;
    return token;
}

RtfToken RtfTokens::control() {
    RtfToken token;
    if (at_ >= bytes_.size()) return token;
    token.kind = RtfToken::Kind::word;
    const std::size_t start = at_;
    if (!is_letter(bytes_[at_])) {
        const char sign = bytes_[at_++];
        token.word = bytes_.substr(start, 1);
        if (sign == '\r' || sign == '\n') token.word = "par";
        if (sign == '\\' || sign == '{' || sign == '}') {
            token.kind = RtfToken::Kind::byte;
            token.byte = sign;
        }
        unsigned value = 0;
        if (sign == '\'' && at_ + 2 <= bytes_.size() &&
            std::from_chars(bytes_.data() + at_, bytes_.data() + at_ + 2, value, 16).ptr == bytes_.data() + at_ + 2) {
            token.kind = RtfToken::Kind::byte;
            token.byte = static_cast<char>(value);
            at_ += 2;
        }
        return token;
    }
    constexpr std::size_t longest = 32;
    while (at_ < bytes_.size() && at_ - start < longest && is_letter(bytes_[at_])) ++at_;
    token.word = bytes_.substr(start, at_ - start);
    const std::size_t number = at_;
    if (at_ < bytes_.size() && bytes_[at_] == '-') ++at_;
    while (at_ < bytes_.size() && is_digit(bytes_[at_])) ++at_;
    token.has_number = std::from_chars(bytes_.data() + number, bytes_.data() + at_, token.number).ec == std::errc{};
    if (!token.has_number && at_ == number + 1 && bytes_[number] == '-') at_ = number; // a hyphen of the text
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    if (token.word == "bin" && token.number > 0)
        at_ += std::min(static_cast<std::size_t>(token.number), bytes_.size() - at_);
    return token;
}

} // namespace evenhand::document
