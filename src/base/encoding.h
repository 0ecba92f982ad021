// Which encoding a text is in, and the text as UTF-8; the one place where that is found out.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace evenhand {

enum class Encoding { utf_8, utf_16_little, utf_16_big, windows_1252 };

/// Says what the bytes are, and nothing that could as well be wrong: a byte order mark is believed; UTF-16 without one
/// has to have every second byte 0 mostly; what is not UTF-8 from its first letter beyond ASCII on is Windows-1252.
/// \param file the name for problems
/// \throws InvalidInput with the line for text that begins as UTF-8 and then is not (damaged, cut off, or two files
/// stuck together: a guess would spoil the rest), for bytes that stand for nothing, and for what is no text
Encoding encoding_of(std::string_view bytes, const std::string& file = {});

/// The bytes without a byte order mark.
std::string_view without_mark(std::string_view bytes);

/// The text as UTF-8, without its byte order mark; what stands for nothing in the encoding becomes U+FFFD.
std::string utf8_of(std::string_view bytes, Encoding encoding);
/// Both at once. \throws InvalidInput as encoding_of
std::string utf8_of(std::string_view bytes, const std::string& file = {});

/// The text out of a named character set ("windows-1250", "cp437", "macintosh"); bytes that stand for nothing become
/// U+FFFD. Nothing if the name is unknown.
std::optional<std::string> utf8_from(std::string_view bytes, const std::string& charset);

/// Adds one character as UTF-8; U+FFFD for a surrogate or what lies beyond Unicode.
void append_utf8(std::string& text, char32_t character);

/// The character at `at`, which moves on behind it; U+FFFD for a byte that is not UTF-8.
char32_t next_character(std::string_view text, std::size_t& at);

} // namespace evenhand
