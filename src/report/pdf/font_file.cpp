#include "report/pdf/font_file.h"

#include "base/errors.h"

#include <array>
#include <cstdlib>
#include <fmt/format.h>

namespace evenhand::report::pdf {

namespace fs = std::filesystem;

namespace {

constexpr std::array companions{
    "NotoSansArabic",   "NotoSansHebrew",    "NotoSansDevanagari",
    "NotoSansThai",     "NotoSansBengali",   "NotoSansTamil",
    "NotoSansArmenian", "NotoSansGeorgian",  "NotoSansEthiopic",
    "NotoSansGujarati", "NotoSansGurmukhi",  "NotoSansTelugu",
    "NotoSansKannada",  "NotoSansMalayalam", "NotoSansOriya",
    "NotoSansSinhala",  "NotoSansKhmer",     "NotoSansLao",
    "NotoSansMyanmar",  "NotoSerifTibetan",  "NotoSansCherokee",
    "NotoSansTifinagh", "NotoSansNKo",       "NotoSansAdlam",
    "NotoSansSyriac",   "NotoSansThaana",    "NotoSansCanadianAboriginal",
    "NotoSansVai",      "NotoSansOlChiki",   "NotoSansCoptic",
    "NotoSansSymbols",  "NotoSansSymbols2",  "NotoSansMath",
    "NotoMusic",
};

/// These draw the stops and brackets of Chinese and Japanese in their own way, so they stand behind the fonts for them.
constexpr std::array last_companions{"NotoSansMongolian", "NotoSansYi"};

constexpr std::array extensions{".ttf", ".otf"};

/// Where distributions put Noto below a folder of fonts; the folder itself comes first.
constexpr std::array places{
    "",
    "truetype/noto",
    "opentype/noto",
    "noto",
    "noto-cjk",
    "google-noto",
    "google-noto-vf",
    "google-noto-cjk",
    "google-noto-sans-cjk-fonts",
    "TTF",
    "OTF",
    "truetype",
    "opentype",
};

std::optional<fs::path> find(const std::vector<fs::path>& folders, const std::string& name) {
    std::error_code ignored;
    for (const auto& folder : folders)
        for (const char* place : places)
            if (const auto path = folder / place / name; fs::is_regular_file(path, ignored)) return path;
    return std::nullopt;
}

std::optional<fs::path> find_family(const std::vector<fs::path>& folders, const std::string& family, bool bold) {
    for (const char* weight : {bold ? "-Bold" : "-Regular", "-Regular"})
        for (const char* extension : extensions)
            if (auto path = find(folders, family + weight + extension)) return path;
    return std::nullopt;
}

/// The collection holds the same characters five times: Japanese, Korean, simplified, Taiwan, Hong Kong.
unsigned cjk_index(std::string_view language) {
    if (language.starts_with("ja")) return 0;
    if (language.starts_with("ko")) return 1;
    if (language.starts_with("zh-HK") || language.starts_with("yue")) return 4;
    if (language.starts_with("zh-TW") || language.starts_with("zh-Hant")) return 3;
    return 2;
}

} // namespace

std::vector<fs::path> font_folders() {
    std::vector<fs::path> folders;
    if (const char* chosen = std::getenv("EVENHAND_FONTS"); chosen && *chosen) {
        std::string_view rest = chosen;
        while (!rest.empty()) {
            const auto end = rest.find(':');
            if (end != 0) folders.emplace_back(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        }
        return folders;
    }
    folders = {"/usr/share/fonts", "/usr/local/share/fonts"};
    if (const char* home = std::getenv("HOME"); home && *home) {
        folders.push_back(fs::path(home) / ".local/share/fonts");
        folders.push_back(fs::path(home) / ".fonts");
    }
    folders.emplace_back("/run/host/fonts"); // inside a Flatpak
    folders.emplace_back("/opt/homebrew/share/fonts");
    folders.emplace_back("/Library/Fonts");
    return folders;
}

std::vector<FontFile> font_files(const std::vector<fs::path>& folders, bool bold, std::string_view language) {
    std::vector<FontFile> files;
    const auto main = find(folders, bold ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf");
    if (!main) {
        std::string looked;
        for (const auto& folder : folders) looked += (looked.empty() ? "" : ", ") + folder.string();
        throw StorageError(fmt::format("The font Noto Sans {} was not found (looked in {}). Install the packages "
                                       "fonts-noto-core and fonts-noto-cjk, or set EVENHAND_FONTS to the folder that "
                                       "holds NotoSans-Regular.ttf and NotoSans-Bold.ttf.",
                                       bold ? "Bold" : "Regular", looked.empty() ? "no folder" : looked));
    }
    files.push_back({*main, 0});
    for (const char* family : companions)
        if (const auto path = find_family(folders, family, bold)) files.push_back({*path, 0});
    for (const char* weight : {bold ? "Bold" : "Regular", "Regular"})
        if (const auto path = find(folders, fmt::format("NotoSansCJK-{}.ttc", weight))) {
            files.push_back({*path, cjk_index(language)});
            break;
        }
    for (const char* family : last_companions)
        if (const auto path = find_family(folders, family, bold)) files.push_back({*path, 0});
    return files;
}

} // namespace evenhand::report::pdf
