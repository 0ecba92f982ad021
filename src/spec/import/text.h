// Small questions about words, asked by every part of the import.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

/// For comparing with word lists: case folded, apostrophes dropped, everything that is no letter or digit one blank, a
/// blank at each end. "Co-ordinator's role" → " co ordinators role ".
std::string plain(std::string_view text);
/// Whether plain words hold a phrase, at word boundaries.
bool has(std::string_view plain_words, std::string_view phrase);
bool has_any(std::string_view plain_words, std::span<const std::string_view> phrases);
bool starts_with(std::string_view plain_words, std::string_view phrase);
bool starts_with_any(std::string_view plain_words, std::span<const std::string_view> phrases);
/// Takes a phrase out wherever it stands.
std::string without(std::string plain_words, std::string_view phrase);
std::vector<std::string> words_of(std::string_view plain_words);
std::size_t word_count(std::string_view text);

/// White space tidied; soft hyphens and characters without width dropped.
std::string clean(std::string_view text);
bool starts_lower(std::string_view text); ///< with a small letter
bool starts_upper(std::string_view text); ///< with a capital letter
bool is_capitals(std::string_view text);  ///< at least two letters, none of them small
bool ends_with_any(std::string_view text, std::string_view characters);
/// For messages: in quotation marks, the middle left out where it is long.
std::string quoted(std::string_view text);
/// Without the brackets around all of it.
std::string_view unbracketed(std::string_view text);
std::vector<std::string> split(std::string_view text, std::string_view separators);

} // namespace evenhand::spec::importing
