// A ZIP archive to read, made by hand: nothing in it is compressed, and it may lie about itself.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::test {

struct ZipEntry {
    std::string name;
    std::string bytes;
    unsigned flags = 0;                ///< 1: encrypted, 0x800: the name is UTF-8
    unsigned mode = 0100644;           ///< as Unix has it: 0120777 is a link
    std::optional<std::uint32_t> size = {}; ///< that it claims to unpack to
    bool spoilt = false;               ///< its check sum is wrong
};

inline std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// A number in so many bytes, the lowest first.
inline std::string little(std::uint64_t number, int bytes) {
    std::string out;
    for (int at = 0; at < bytes; ++at) out += static_cast<char>(number >> (8 * at) & 0xFF);
    return out;
}

inline std::string zip_of(const std::vector<ZipEntry>& entries) {
    std::string files, directory;
    for (const ZipEntry& entry : entries) {
        const std::uint32_t crc = crc_of(entry.bytes) ^ (entry.spoilt ? 1U : 0U);
        const std::string common = little(entry.flags, 2) + little(0, 2) + little(0x21, 4) + little(crc, 4) +
                                   little(entry.bytes.size(), 4) +
                                   little(entry.size.value_or(static_cast<std::uint32_t>(entry.bytes.size())), 4) +
                                   little(entry.name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(3 << 8 | 20, 2) + little(20, 2) + common + little(0, 6) +
                     little(static_cast<std::uint64_t>(entry.mode) << 16, 4) + little(files.size(), 4) + entry.name;
        files += "PK\x03\x04" + little(20, 2) + common + entry.name + entry.bytes;
    }
    return files + directory + "PK\x05\x06" + little(0, 4) + little(entries.size(), 2) + little(entries.size(), 2) +
           little(directory.size(), 4) + little(files.size(), 4) + little(0, 2);
}

} // namespace evenhand::test
