// Headings that recruitment systems and people give to columns, and what they mean in the standard form.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace evenhand::intake {

/// Several columns may make up one field.
struct Meaning {
    std::string_view field; ///< id of a field of the standard form
    int part = 0;           ///< 0: the whole of it; else its place among the parts: 1 first name, 3 family name…
    friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// The part of "name" that somebody is called by.
inline constexpr int known_as = 9;

/// The system that wrote a table: known by headings that only it puts together. Borrowed, lives for good.
struct KnownExport;
const KnownExport* known_export(std::span<const std::string> headings);
/// "Greenhouse".
std::string_view name(const KnownExport& one);
/// What one of its headings means; nothing for one that holds nothing of an application form.
std::optional<Meaning> meaning(const KnownExport& one, std::string_view heading);
/// Whether a cell under a field that identifies is its word for nobody ("anonymous").
bool means_nobody(const KnownExport& one, std::string_view cell);

/// Whether the column holds what the system knows of whoever was signed in; what applicants were asked goes over it.
bool of_account(const KnownExport& one, std::string_view heading);

/// A heading as it compares: case folded, without the colon, star or question mark behind it.
std::string plain_heading(std::string_view heading);

/// What a heading means wherever it stands, as a label ("Surname") or a question ("What is your surname?"): of fields
/// that identify and nothing else, for which a mistake shows nobody anything.
std::optional<Meaning> common_meaning(std::string_view heading);

} // namespace evenhand::intake
