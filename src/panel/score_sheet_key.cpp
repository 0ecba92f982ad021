#include "panel/score_sheet_key.h"

#include "seal/digest.h"

#include <charconv>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// Takes what stands before the mark, and the mark; nothing if it is not there.
std::optional<std::string_view> taken_before(std::string_view& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return part;
}

/// A number from 1 on, of at most nine digits.
bool read_number(std::optional<std::string_view> text, long long& number) {
    if (!text || text->empty() || text->size() > 9) return false;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc() && end == text->data() + text->size() && number > 0;
}

} // namespace

std::string to_string(const SheetKey& key) {
    return fmt::format("{}/{}/{}/{}/{}-of-{}/{}/{}", key.vacancy, spec::name(key.stage), key.person, key.rules,
                       key.position, key.rows, key.candidate, key.criterion);
}

std::optional<SheetKey> sheet_key(std::string_view text) {
    SheetKey key;
    const auto vacancy = taken_before(text, "/"), stage = taken_before(text, "/"), person = taken_before(text, "/");
    const std::optional<spec::Stage> known = stage ? spec::stage_named(*stage) : std::nullopt;
    if (!known || !person || vacancy->empty() || person->empty()) return std::nullopt;
    if (!read_number(taken_before(text, "/"), key.rules) || !read_number(taken_before(text, "-of-"), key.position) ||
        !read_number(taken_before(text, "/"), key.rows) || key.position > key.rows)
        return std::nullopt;
    const auto candidate = taken_before(text, "/");
    if (!candidate || candidate->empty() || text.empty()) return std::nullopt;
    key.vacancy = *vacancy;
    key.stage = *known;
    key.person = *person;
    key.candidate = *candidate;
    key.criterion = text;
    return key;
}

std::string vacancy_mark(const SheetOf& of) {
    return of.vacancy.substr(0, 8);
}

std::string checksum(const SheetKey& key, const SheetOf& of) {
    const Digest digest = Sha256().add(of.vacancy).add("\n").add(to_string(key)).finish();
    return "c" + to_hex(digest).substr(0, 12);
}

std::map<std::string, std::string> words_of_criteria(const Vacancy& vacancy) {
    std::map<std::string, std::string> words;
    for (const spec::Placed& placed : spec::criteria(vacancy.specification))
        words.emplace(placed.criterion->id, placed.full_text());
    return words;
}

std::string to_string(merit::Mark mark) {
    if (mark.is_level()) return std::to_string(mark.value());
    return mark.is_cannot_judge() ? "?" : "";
}

} // namespace evenhand::panel
