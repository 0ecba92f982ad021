// The words by which enumerations stand in events and tables. They belong to the file format: what people read may be
// reworded or translated, these never change.
#pragma once
#include "base/errors.h"
#include "panel/event.h"

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace evenhand::record {

using Name = std::string_view;

/// In the order of the enumeration. Only the types below have names.
template <class Enum>
inline constexpr int names_of = 0;
template <>
inline constexpr std::array names_of<panel::Role>{Name("chair"), Name("member"), Name("hr"), Name("observer"),
                                                  Name("officer")};
template <>
inline constexpr std::array names_of<panel::Interest>{Name("none"), Name("knows"), Name("conflict")};
template <>
inline constexpr std::array names_of<panel::Outcome>{Name("invite"), Name("reserve"), Name("reject")};
template <>
inline constexpr std::array names_of<panel::Ground>{Name("panel"), Name("merit"), Name("scheme")};
template <>
inline constexpr std::array names_of<merit::Standing>{Name("in"), Name("withdrawn"), Name("ineligible")};
template <>
inline constexpr std::array names_of<merit::Outcome>{Name("invite"),     Name("reserve"), Name("reject"),
                                                     Name("incomplete"), Name("tie"),     Name("withdrawn"),
                                                     Name("ineligible")};
template <>
inline constexpr std::array names_of<spec::Stage>{Name("shortlisting"), Name("test"), Name("interview")};
template <>
inline constexpr std::array names_of<intake::Hidden>{
    Name("name"),       Name("title"), Name("pronoun"), Name("e-mail"), Name("phone"),  Name("address"), Name("link"),
    Name("birth-date"), Name("age"),   Name("year"),    Name("school"), Name("number"), Name("other")};
template <>
inline constexpr std::array names_of<panel::Signable>{Name("hand-in"), Name("sign-off")};
template <>
inline constexpr std::array names_of<intake::SameBy>{Name("e-mail"), Name("name-and-birth-date"),
                                                     Name("name-and-phone"), Name("reference"), Name("answers")};

template <class Enum>
constexpr Name name_of(Enum value) {
    return names_of<Enum>[static_cast<std::size_t>(value)];
}

/// \throws StorageError for a word that stands for nothing
template <class Enum>
Enum named(Name word) {
    for (std::size_t i = 0; i < names_of<Enum>.size(); ++i)
        if (names_of<Enum>[i] == word) return static_cast<Enum>(i);
    throw StorageError(fmt::format("The record is damaged: \"{}\" is none of the words that can stand there.", word));
}

/// How a stage stands in tables: 1 shortlisting, 2 test, 3 interview.
constexpr int number_of(spec::Stage stage) {
    return static_cast<int>(stage) + 1;
}
constexpr spec::Stage stage_numbered(std::int64_t number) {
    return static_cast<spec::Stage>(number - 1);
}

} // namespace evenhand::record
