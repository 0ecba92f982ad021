#include "base/telling.h"

#include <fmt/format.h>
#include <map>
#include <tuple>

namespace evenhand {

namespace {

/// U+202A to U+202E, U+2066 to U+2069: what follows may be shown backwards.
bool turns_direction(std::string_view three) {
    return (three >= "\u202A" && three <= "\u202E") || (three >= "\u2066" && three <= "\u2069");
}

} // namespace

std::string without_controls(std::string_view text) {
    constexpr std::string_view replacement = "\uFFFD";
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        if (turns_direction(text.substr(at, 3))) {
            plain += replacement;
            at += 2;
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) { // those of eight bits
            plain += replacement;
            ++at;
        } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
            plain += replacement;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::vector<Problem> summed_up(const std::vector<Problem>& problems) {
    constexpr std::size_t few = 3, named = 4;
    using Key = std::tuple<std::string_view, std::string_view, std::string_view, Problem::Severity>;
    std::map<Key, std::vector<const Problem*>> alike;
    for (const Problem& one : problems)
        if (one.line > 0) alike[{one.file, one.message, one.expected, one.severity}].push_back(&one);
    std::vector<Problem> all;
    for (const Problem& one : problems) {
        const auto found = alike.find({one.file, one.message, one.expected, one.severity});
        if (found == alike.end() || one.line == 0 || found->second.size() <= few) {
            all.push_back(one);
            continue;
        }
        const auto& several = found->second;
        if (several.front() != &one) continue;
        std::string others;
        for (std::size_t at = 1; at <= named && at < several.size(); ++at)
            others += fmt::format("{}{}", at == 1 ? "" : at + 1 == several.size() ? " and " : ", ", several[at]->line);
        if (several.size() > named + 1) others += fmt::format(" and {} more", several.size() - named - 1);
        all.push_back(one);
        all.back().message += fmt::format("; so it is with lines {}", others);
    }
    return all;
}

} // namespace evenhand
