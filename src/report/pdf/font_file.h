// Which font files are used, and where they are looked for.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report::pdf {

struct FontFile {
    std::filesystem::path path;
    unsigned index = 0; ///< within a collection (.ttc)
};

/// The folders to look in: those of EVENHAND_FONTS (separated by ':') if it is set, else the well-known ones.
std::vector<std::filesystem::path> font_folders();

/// The files of one weight in the order in which they are asked for a character: Noto Sans first (without which nothing
/// can be set), then its companions for other scripts as far as they are installed; a script without bold gives its
/// regular. The order is fixed, so that the same text looks the same everywhere.
/// \param language BCP 47: decides between the Chinese, Japanese and Korean forms of the same characters
/// \throws StorageError saying what to install if Noto Sans is not there
std::vector<FontFile> font_files(const std::vector<std::filesystem::path>& folders, bool bold,
                                 std::string_view language);

} // namespace evenhand::report::pdf
