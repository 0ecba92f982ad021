#include "document/archive.h"

#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <zip.h>

namespace evenhand::document {

namespace {

constexpr std::string_view sound = "an undamaged archive";

[[noreturn]] void refuse(const std::string& file, std::string message, std::string_view expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, 0, 0, std::move(message), std::string(expected)}});
}

using Zip = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Zip open_zip(std::string_view bytes, const std::string& file) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    // To the library nothing at all is an archive still to be filled.
    zip_t* zip = source && !bytes.empty() ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip && source) zip_source_free(source);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (zip) return Zip(zip, &zip_discard);
    if (code == ZIP_ER_NOZIP || bytes.empty())
        refuse(file, "this is not a ZIP archive, or its end is missing", "a whole archive");
    if (code == ZIP_ER_MULTIDISK) refuse(file, "the archive is one part of several", "the archive in one file");
    refuse(file, "the archive is damaged", sound);
}

bool is_link(zip_t* zip, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0) return false;
    constexpr zip_uint32_t kind = 0170000, link = 0120000; // of a Unix file's mode
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kind) == link;
}

/// Whether unpacking it under that name would put a file outside the folder it is unpacked in.
bool climbs(std::string_view name) {
    if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

} // namespace

struct Archive::Open {
    std::string file;
    Zip zip;
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::pair<zip_uint64_t, std::uint64_t>> places; ///< index and size by name
    std::vector<std::string> refused;
    bool encrypted = false;

    void add(zip_uint64_t index) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(zip.get(), index, 0, &entry) != 0 || !entry.name || !(entry.valid & ZIP_STAT_SIZE))
            refuse(file, "the archive is damaged", sound);
        std::string name = entry.name;
        std::replace(name.begin(), name.end(), '\\', '/'); // as some programs on Windows write it
        if (name.ends_with('/')) return;
        const auto leave = [&](std::string_view why) { refused.push_back(fmt::format("\"{}\" {}", name, why)); };
        if (name.empty() || !is_utf8(name)) return leave("has a name that cannot be read");
        if (climbs(name)) return leave("would climb out of the archive");
        if (is_link(zip.get(), index)) return leave("is a link to another file");
        if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) && entry.encryption_method != ZIP_EM_NONE) {
            encrypted = true;
            return leave("is locked by a password");
        }
        if (!places.try_emplace(name, index, entry.size).second)
            return leave("stands in the archive twice; the first is taken");
        entries.push_back({std::move(name), entry.size});
    }
};

Archive::Archive(std::string_view bytes, std::string file) {
    Zip zip = open_zip(bytes, file);
    open_ = std::make_unique<Open>(Open{std::move(file), std::move(zip), {}, {}, {}, false});
    const zip_int64_t count = zip_get_num_entries(open_->zip.get(), 0);
    if (count > static_cast<zip_int64_t>(most_entries))
        refuse(open_->file, fmt::format("the archive has {} entries", count),
               fmt::format("at most {}", std::size_t{most_entries}));
    for (zip_int64_t index = 0; index < count; ++index) open_->add(static_cast<zip_uint64_t>(index));
    std::uint64_t all = 0;
    for (const Entry& entry : open_->entries) {
        if (entry.size > most_bytes || (all += entry.size) > 4 * most_bytes)
            refuse(open_->file,
                   fmt::format("unpacked, \"{}\" makes the archive larger than anything that is read here", entry.name),
                   fmt::format("at most {} MB in one file and {} MB in all", most_bytes >> 20, most_bytes >> 18));
    }
}

Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

const std::vector<Archive::Entry>& Archive::entries() const {
    return open_->entries;
}

const std::vector<std::string>& Archive::refused() const {
    return open_->refused;
}

bool Archive::encrypted() const {
    return open_->encrypted;
}

bool Archive::has(std::string_view name) const {
    return open_->places.contains(std::string(name));
}

std::string Archive::read(std::string_view name) const {
    const auto found = open_->places.find(std::string(name));
    if (found == open_->places.end())
        refuse(open_->file, fmt::format("there is no \"{}\" in the archive", name), "a whole archive");
    const auto [index, size] = found->second;
    const auto damaged = [&](std::string_view how) {
        refuse(open_->file, fmt::format("\"{}\" in the archive {}", name, how), sound);
    };
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen_index(open_->zip.get(), index, 0),
                                                                   &zip_fclose);
    if (!entry) damaged("cannot be read");
    // What it says of its size is believed as a bound only: memory is taken for what comes.
    std::string bytes;
    std::string piece(std::min<std::uint64_t>(size + 1, 1 << 16), '\0');
    for (;;) {
        const zip_int64_t got = zip_fread(entry.get(), piece.data(), piece.size());
        if (got < 0) damaged("is damaged");
        if (got == 0) break;
        bytes.append(piece, 0, static_cast<std::size_t>(got));
        if (bytes.size() > size) damaged("is larger than it says");
    }
    if (bytes.size() < size) damaged("is cut off");
    return bytes;
}

} // namespace evenhand::document
