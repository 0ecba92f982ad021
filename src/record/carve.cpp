#include "record/carve.h"

#include "record/words.h"

#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <vector>

namespace evenhand::record {

namespace {

/// How values stand in a row: https://www.sqlite.org/fileformat.html, 2.1. A text of n bytes is 13 + 2n, bytes 12 + 2n.
constexpr std::uint64_t null_type = 0, digest_type = 12 + 2 * 32, salt_type = 12 + 2 * 16;

/// A word of no bytes: its head, hash and salt.
constexpr std::uint64_t least_row = 4 + 32 + 16;

/// A number of one to nine bytes, moved past; nothing where the bytes end.
std::optional<std::uint64_t> varint(std::string_view bytes, std::size_t& at) {
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size()) return std::nullopt;
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (i == 8) return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80) return value;
    }
    return value;
}

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

bool is_text(std::uint64_t type) {
    return type >= 13 && type % 2 == 1;
}
bool is_number(std::uint64_t type) {
    return (type >= 1 && type <= 6) || type == 8 || type == 9;
}
std::uint64_t size_of(std::uint64_t type) {
    constexpr std::array<std::uint64_t, 12> small{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < small.size() ? small[type] : (type - 12) / 2;
}

/// The types of a row's values, as its head lists them.
using Types = std::vector<std::uint64_t>;

/// number (which stands beside the row), at, who, kind, version, body, why, previous, hash
bool is_event(const Types& types) {
    return types.size() == 9 && types[0] == null_type && is_text(types[1]) && is_text(types[2]) && is_text(types[3]) &&
           is_number(types[4]) && is_text(types[5]) && (types[6] == null_type || is_text(types[6])) &&
           types[7] == digest_type && types[8] == digest_type;
}
/// hash, salt, text or bytes
bool is_word(const Types& types) {
    return types.size() == 3 && types[0] == digest_type && types[1] == salt_type && types[2] >= 12;
}

Digest digest(std::string_view bytes) {
    Digest made{};
    std::memcpy(made.data(), bytes.data(), made.size());
    return made;
}

class Carver {
  public:
    Carver(std::string_view file, std::size_t page_size) : file_(file), size_(page_size) {}

    Carved run(const Progress& progress) {
        const std::size_t pages = (file_.size() + size_ - 1) / size_;
        for (std::size_t page = 0; page < pages; ++page) {
            if (page % 256 == 0) advance(progress, page, pages, "Looking through the file");
            const std::string_view bytes = file_.substr(page * size_, size_);
            for (std::size_t at = 0; at < bytes.size(); ++at) look(bytes, at);
        }
        return std::move(found_);
    }

  private:
    /// Whether a row begins at that byte: its size, its number, then its head.
    void look(std::string_view page, std::size_t at) {
        const auto size = varint(page, at);
        if (!size || *size < least_row || *size > file_.size()) return;
        const auto number = varint(page, at);
        const std::size_t begin = at;
        if (!number || at >= page.size()) return;
        const auto head = static_cast<unsigned char>(page[at++]); // of the rows looked for it is one byte long
        if (head < 4 || head > 60 || begin + head > page.size()) return;
        const auto first = static_cast<unsigned char>(page[at]);
        if (first != null_type && first != digest_type) return;
        Types types;
        std::uint64_t needed = head;
        while (at < begin + head && types.size() < 10) {
            const auto type = varint(page.substr(0, begin + head), at);
            if (!type || *type > std::numeric_limits<std::uint32_t>::max()) return;
            types.push_back(*type);
            needed += size_of(*type);
        }
        if (needed != *size || (!is_event(types) && !is_word(types))) return;
        if (const auto row = whole(page, begin, *size)) take(static_cast<long long>(*number), types, *row, head);
    }

    /// The bytes of a row: what stands on the page, and what goes on on others. Same document, 1.6.
    std::optional<std::string> whole(std::string_view page, std::size_t begin, std::uint64_t size) const {
        const std::uint64_t most = size_ - 35, least = (size_ - 12) * 32 / 255 - 23;
        std::uint64_t here = size;
        if (size > most) {
            here = least + (size - least) % (size_ - 4);
            if (here > most) here = least;
        }
        if (begin + here + (here < size ? 4 : 0) > page.size()) return std::nullopt;
        std::string row(page.substr(begin, here));
        std::uint64_t next = here < size ? big_endian(page.substr(begin + here, 4)) : 0;
        while (row.size() < size) {
            if (next == 0 || next * size_ > file_.size()) return std::nullopt;
            const std::string_view other = file_.substr((next - 1) * size_, size_);
            row += other.substr(4, std::min<std::uint64_t>(size - row.size(), size_ - 4));
            next = big_endian(other.substr(0, 4));
        }
        return row;
    }

    void take(long long number, const Types& types, const std::string& row, std::size_t head) {
        std::vector<std::string_view> values;
        std::string_view rest = std::string_view(row).substr(head);
        for (const std::uint64_t type : types) {
            values.push_back(rest.substr(0, size_of(type)));
            rest.remove_prefix(size_of(type));
        }
        if (types.size() == 3) {
            if (const Digest hash = digest(values[0]); word_hash(values[1], values[2]) == hash)
                found_.words.try_emplace(hash, CarvedWord{std::string(values[1]), std::string(values[2])});
            return;
        }
        CarvedEvent event;
        event.row = {number,
                     std::string(values[1]),
                     std::string(values[2]),
                     std::string(values[3]),
                     types[4] == 9 ? 1 : static_cast<int>(big_endian(values[4])), // 8 and 9 are 0 and 1 themselves
                     std::string(values[5]),
                     std::string(values[6])};
        event.previous = digest(values[7]);
        event.hash = digest(values[8]);
        if (hash_of(event.row, event.previous) != event.hash) return;
        const auto [from, to] = found_.events.equal_range(number);
        for (auto known = from; known != to; ++known)
            if (known->second.hash == event.hash) return;
        found_.events.emplace(number, std::move(event));
    }

    std::string_view file_;
    std::size_t size_;
    Carved found_;
};

} // namespace

Carved carve(std::string_view file, std::size_t page_size, const Progress& progress) {
    return Carver(file, page_size).run(progress);
}

} // namespace evenhand::record
