// What names a row of a score sheet. Not for other rooms.
#pragma once
#include "panel/score_sheet.h"

#include <array>
#include <optional>
#include <string_view>

namespace evenhand::panel {

constexpr std::array<std::string_view, 8> sheet_headings{"Row key", "Candidate", "Criterion", "Words",
                                                         "Scale",   "Score",     "Note",      "Checksum"};

/// Written "1a2b3c4d/shortlisting/P3/12/7-of-40/C014/2.2": text in every spreadsheet.
struct SheetKey {
    std::string vacancy; ///< vacancy_mark()
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
    long long rules = 0, position = 0, rows = 0; ///< position counts from 1
    std::string candidate, criterion;
};
std::string to_string(const SheetKey& key);
/// Nothing if it is no key.
std::optional<SheetKey> sheet_key(std::string_view text);

/// The beginning of the vacancy's hash.
std::string vacancy_mark(const SheetOf& of);
/// Over the key's parts and the whole hash of the vacancy. It finds slips; it is no signature. Begins with a letter, so
/// that no spreadsheet takes it for a number.
std::string checksum(const SheetKey& key, const SheetOf& of);

/// Each criterion with its section's stem, by id.
std::map<std::string, std::string> words_of_criteria(const Vacancy& vacancy);
/// As it is written in the score column: "3", "?", or nothing.
std::string to_string(merit::Mark mark);

} // namespace evenhand::panel
