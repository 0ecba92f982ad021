#include "cli/printed_head.h"

#include <algorithm>
#include <charconv>

namespace evenhand::cli {

namespace {

constexpr std::size_t hash_length = 64;

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c;
    if (c >= 'a' && c <= 'f') return c;
    if (c >= 'A' && c <= 'F') return c - 'A' + 'a';
    return 0;
}

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

/// Reads backwards from an '@' over blanks and 64 digits.
std::string hash_before(std::string_view text, std::size_t at) {
    std::string hash;
    while (at > 0 && hash.size() < hash_length) {
        const char c = text[--at];
        if (is_blank(c)) continue;
        const int digit = hex_digit(c);
        if (!digit) return {};
        hash += static_cast<char>(digit);
    }
    if (hash.size() < hash_length) return {};
    std::reverse(hash.begin(), hash.end());
    return hash;
}

/// The number that starts at `at`, blanks before it passed over; 0 where there is none.
long long number_after(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    long long number = 0;
    std::from_chars(text.data() + at, text.data() + text.size(), number);
    return number;
}

} // namespace

std::optional<record::Head> head_from(std::string_view text) {
    if (text.size() <= hash_length + 1 || text[hash_length] != '@') return std::nullopt;
    if (std::any_of(text.begin(), text.end(), is_blank)) return std::nullopt;
    const std::vector<record::Head> heads = heads_in(text);
    if (heads.size() != 1) return std::nullopt;
    const std::string_view number = text.substr(hash_length + 1);
    if (!std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    return heads.front();
}

std::vector<record::Head> heads_in(std::string_view text) {
    std::vector<record::Head> heads;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        record::Head head;
        head.hash = hash_before(text, at);
        head.event = number_after(text, at + 1);
        if (!head.hash.empty() && head.event > 0 && std::find(heads.begin(), heads.end(), head) == heads.end())
            heads.push_back(std::move(head));
    }
    return heads;
}

} // namespace evenhand::cli
