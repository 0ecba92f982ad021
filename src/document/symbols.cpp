#include "document/symbols.h"

#include "base/encoding.h"
#include "base/text.h"

#include <array>
#include <utility>

namespace evenhand::document {

namespace {

enum class Family { none, wingdings, wingdings_2, wingdings_3, webdings, symbol, dingbats };

Family family_of(std::string_view font) {
    if (font.size() > 7 && font[6] == '+') font.remove_prefix(7);
    std::string name;
    for (const char c : folded(font))
        if (c != ' ' && c != '-' && c != '_') name += c;
    if (name.starts_with("wingdings2")) return Family::wingdings_2;
    if (name.starts_with("wingdings3")) return Family::wingdings_3;
    if (name.starts_with("wingdings")) return Family::wingdings;
    if (name.starts_with("webdings")) return Family::webdings;
    if (name == "symbol" || name == "symbolmt" || name.starts_with("standardsymbol")) return Family::symbol;
    if (name.find("dingbats") != std::string::npos || name.starts_with("monotypesorts")) return Family::dingbats;
    return Family::none;
}

using Sign = std::pair<unsigned char, char32_t>;

// Boxes are given as the ballot boxes they stand for on forms, ticks and crosses in their plain shape.
constexpr std::array wingdings{
    Sign{0x20, U' '},      Sign{0x21, U'\u270F'}, Sign{0x22, U'\u2702'}, Sign{0x28, U'\u260E'}, Sign{0x2A, U'\u2709'},
    Sign{0x43, 0x1F44D},   Sign{0x44, 0x1F44E},   Sign{0x46, U'\u261E'}, Sign{0x4A, U'\u263A'}, Sign{0x4C, U'\u2639'},
    Sign{0x6C, U'\u25CF'}, Sign{0x6D, U'\u25CB'}, Sign{0x6E, U'\u25A0'}, Sign{0x6F, U'\u2610'}, Sign{0x70, U'\u2610'},
    Sign{0x71, U'\u2751'}, Sign{0x72, U'\u2752'}, Sign{0x73, U'\u25C6'}, Sign{0x74, U'\u25C6'}, Sign{0x75, U'\u25C6'},
    Sign{0x76, U'\u2756'}, Sign{0x77, U'\u25C6'}, Sign{0x78, U'\u2612'}, Sign{0x9E, U'\u00B7'}, Sign{0x9F, U'\u2022'},
    Sign{0xA1, U'\u25CB'}, Sign{0xA7, U'\u25AA'}, Sign{0xA8, U'\u2610'}, Sign{0xAB, U'\u2605'}, Sign{0xD8, U'\u27A2'},
    Sign{0xDF, U'\u2190'}, Sign{0xE0, U'\u2192'}, Sign{0xE1, U'\u2191'}, Sign{0xE2, U'\u2193'}, Sign{0xE8, U'\u2794'},
    Sign{0xF0, U'\u21E8'}, Sign{0xFB, U'\u2717'}, Sign{0xFC, U'\u2713'}, Sign{0xFD, U'\u2612'}, Sign{0xFE, U'\u2611'},
};
constexpr std::array wingdings_2{
    Sign{0x20, U' '},      Sign{0x4F, U'\u2717'}, Sign{0x50, U'\u2713'}, Sign{0x51, U'\u2612'}, Sign{0x52, U'\u2611'},
    Sign{0x53, U'\u2612'}, Sign{0x54, U'\u2612'}, Sign{0x55, U'\u2612'}, Sign{0x56, U'\u2612'}, Sign{0x96, U'\u2022'},
    Sign{0x97, U'\u2022'}, Sign{0x98, U'\u25CF'}, Sign{0x99, U'\u25CF'}, Sign{0x9F, U'\u25AA'}, Sign{0xA0, U'\u25A0'},
    Sign{0xA2, U'\u25A0'}, Sign{0xA3, U'\u2610'}, Sign{0xA4, U'\u2610'},
};
constexpr std::array wingdings_3{
    Sign{0x20, U' '},      Sign{0x66, U'\u2190'}, Sign{0x67, U'\u2192'},
    Sign{0x7D, U'\u25B6'}, Sign{0x7C, U'\u25C0'}, Sign{0x84, U'\u25B8'},
};
constexpr std::array webdings{
    Sign{0x20, U' '},      Sign{0x33, U'\u25C0'}, Sign{0x34, U'\u25B6'}, Sign{0x3D, U'\u25CF'}, Sign{0x61, U'\u2713'},
    Sign{0x63, U'\u2610'}, Sign{0x67, U'\u25A0'}, Sign{0x6E, U'\u25CF'}, Sign{0x72, U'\u2717'},
};
constexpr std::array symbols{
    Sign{0x22, U'\u2200'}, Sign{0x24, U'\u2203'}, Sign{0x2A, U'\u2217'}, Sign{0x2D, U'\u2212'}, Sign{0x40, U'\u2245'},
    Sign{0xA0, U'\u20AC'}, Sign{0xA3, U'\u2264'}, Sign{0xA5, U'\u221E'}, Sign{0xA7, U'\u2663'}, Sign{0xA8, U'\u2666'},
    Sign{0xA9, U'\u2665'}, Sign{0xAA, U'\u2660'}, Sign{0xAB, U'\u2194'}, Sign{0xAC, U'\u2190'}, Sign{0xAD, U'\u2191'},
    Sign{0xAE, U'\u2192'}, Sign{0xAF, U'\u2193'}, Sign{0xB0, U'\u00B0'}, Sign{0xB1, U'\u00B1'}, Sign{0xB2, U'\u2033'},
    Sign{0xB3, U'\u2265'}, Sign{0xB4, U'\u00D7'}, Sign{0xB7, U'\u2022'}, Sign{0xB8, U'\u00F7'}, Sign{0xB9, U'\u2260'},
    Sign{0xBB, U'\u2248'}, Sign{0xBC, U'\u2026'}, Sign{0xD2, U'\u00AE'}, Sign{0xD3, U'\u00A9'}, Sign{0xD4, U'\u2122'},
    Sign{0xD6, U'\u221A'}, Sign{0xD7, U'\u22C5'}, Sign{0xDE, U'\u21D2'}, Sign{0xE0, U'\u25CA'},
};
/// Symbol's letters from A on and from a on.
constexpr std::u32string_view greek_upper = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view greek_lower = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
/// Where Zapf Dingbats leaves the order that Unicode took over from it.
constexpr std::array dingbats{
    Sign{0x20, U' '},      Sign{0x25, U'\u260E'}, Sign{0x2A, U'\u261B'}, Sign{0x2B, U'\u261E'},
    Sign{0x48, U'\u2605'}, Sign{0x6C, U'\u25CF'}, Sign{0x6E, U'\u25A0'}, Sign{0x73, U'\u25B2'},
    Sign{0x74, U'\u25BC'}, Sign{0x75, U'\u25C6'}, Sign{0x77, U'\u25D7'},
};

template <typename Table>
char32_t in(const Table& table, char32_t code) {
    for (const auto& [from, to] : table)
        if (from == code) return to;
    return 0;
}

char32_t of_symbol(char32_t code) {
    if (const char32_t sign = in(symbols, code)) return sign;
    if (code >= 'A' && code <= 'Z') return greek_upper[code - 'A'];
    if (code >= 'a' && code <= 'z') return greek_lower[code - 'a'];
    return code >= 0x20 && code < 0x40 ? code : 0; // figures and stops are themselves
}

char32_t of_dingbats(char32_t code) {
    if (const char32_t sign = in(dingbats, code)) return sign;
    return code > 0x20 && code < 0x7F ? 0x2700 + (code - 0x20) : 0;
}

} // namespace

bool is_symbol_font(std::string_view font) {
    return family_of(font) != Family::none;
}

std::string symbol(std::string_view font, char32_t code) {
    if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
    char32_t sign = 0;
    switch (family_of(font)) {
    case Family::wingdings:
        sign = in(wingdings, code);
        break;
    case Family::wingdings_2:
        sign = in(wingdings_2, code);
        break;
    case Family::wingdings_3:
        sign = in(wingdings_3, code);
        break;
    case Family::webdings:
        sign = in(webdings, code);
        break;
    case Family::symbol:
        sign = of_symbol(code);
        break;
    case Family::dingbats:
        sign = of_dingbats(code);
        break;
    case Family::none:
        break;
    }
    std::string text;
    if (sign != 0) append_utf8(text, sign);
    return text;
}

} // namespace evenhand::document
