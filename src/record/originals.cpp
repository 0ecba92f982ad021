#include "record/originals.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::record {

namespace fs = std::filesystem;

namespace {

/// Bytes of a name; with the code, a number and an ending it stays below 255.
constexpr std::size_t most_bytes = 180;

/// What a file system, a shell or another system reads as its own.
bool is_unsafe(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
           std::string_view("<>:\"|?*$`").find(c) != std::string::npos;
}

/// "cv.docx" → "cv" and ".docx".
std::pair<std::string, std::string> parts_of(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0 || name.size() - dot > 12) return {name, {}};
    return {name.substr(0, dot), name.substr(dot)};
}

/// Cut between characters.
std::string shortened(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = 0;
    for (const std::size_t at : character_breaks(text)) {
        if (at > most) break;
        end = at;
    }
    return text.substr(0, end);
}

} // namespace

std::string safe_name(std::string_view name) {
    std::string kept;
    for (const char c : name.substr(name.find_last_of("/\\") + 1)) kept += is_unsafe(c) ? '_' : c;
    if (!is_utf8(kept)) kept.clear();
    kept.erase(0, std::min(kept.find_first_not_of(". "), kept.size()));
    kept = trimmed(kept);
    const auto [stem, ending] = parts_of(kept);
    kept = shortened(stem, most_bytes) + ending;
    return kept.empty() ? "original" : kept;
}

std::vector<fs::path> write_originals(const Record& record, const std::string& candidate, const fs::path& folder) {
    const std::vector<intake::Original> files = record.originals(candidate);
    if (files.empty())
        throw InvalidInput(fmt::format("No file of {} is kept", candidate),
                           "a candidate whose application came in a file of its own");
    std::vector<fs::path> paths;
    for (const intake::Original& file : files) {
        const std::string name = candidate + "-" + safe_name(file.name);
        fs::path path = folder / name;
        for (int number = 2; std::find(paths.begin(), paths.end(), path) != paths.end(); ++number) {
            const auto [stem, ending] = parts_of(name);
            path = folder / fmt::format("{} ({}){}", stem, number, ending);
        }
        paths.push_back(path);
    }
    std::error_code error;
    for (const fs::path& path : paths)
        if (fs::exists(fs::symlink_status(path, error)))
            throw InvalidInput(fmt::format("{} is already there and was not touched", path.string()),
                               "another folder, or that file moved away");
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder))
        throw StorageError(fmt::format("{} is no folder and cannot be made one.", folder.string()));
    for (std::size_t at = 0; at < files.size(); ++at) {
        AtomicFile out(paths[at]);
        out.write(files[at].bytes);
        out.commit();
    }
    return paths;
}

} // namespace evenhand::record
