// UTF-8 text as people read and sort it; the door to ICU. Bytes that are not UTF-8 count as one unknown character each.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand {

bool is_utf8(std::string_view text);
/// How many bytes from the start are UTF-8: text.size() if all are, else the offset of the first that is not.
std::size_t utf8_prefix(std::string_view text);
/// Without white space (any Unicode white space) at either end.
std::string trimmed(std::string_view text);
/// Runs of white space become one blank; ends trimmed.
std::string tidied(std::string_view text);
/// Case folded (Unicode full folding, NFC) for comparing headings and names without regard to case.
std::string folded(std::string_view text);
/// A key whose byte order is the alphabetical order of the locale ("en_GB", "cy_GB"…).
std::string collation_key(std::string_view text, const std::string& locale = "en_GB");
/// Byte offsets at which a line may be broken (UAX #14), ascending, the last being text.size(); must-break offsets
/// (after a newline) are included. \param language BCP 47, for the language's own rules
std::vector<std::size_t> line_breaks(std::string_view text, const std::string& language = "en");
/// Byte offsets of user-perceived character boundaries, ascending, the last being text.size().
std::vector<std::size_t> character_breaks(std::string_view text);
/// Text in Windows-1252 as UTF-8; nothing if a byte stands for no character there.
std::optional<std::string> utf8_from_windows_1252(std::string_view bytes);
/// Joins with a separator: {"a","b"} → "a, b".
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");
/// "a, b and c".
std::string listed(const std::vector<std::string>& parts);
/// "1 candidate", "3 candidates": the noun is singular for 1.
std::string counted(long long number, std::string_view singular, std::string_view plural);

} // namespace evenhand
