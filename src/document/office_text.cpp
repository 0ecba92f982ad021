#include "document/office_text.h"

#include "base/encoding.h"
#include "base/text.h"
#include "document/symbols.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

constexpr std::string_view unknown_sign = "\xEF\xBF\xBD"; // U+FFFD

bool is_private(char32_t character) {
    return character >= 0xE000 && character <= 0xF8FF;
}

template <class Unknown>
std::string draw(std::string_view text, std::string_view font, Unknown unknown) {
    const bool of_signs = is_symbol_font(font);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t character = next_character(text, at);
        const bool sign = is_private(character) || (of_signs && character >= 0x20 && character <= 0xFF);
        if (!sign) {
            result += text.substr(start, at - start);
            continue;
        }
        const std::string shown = symbol(font, character);
        result += shown.empty() ? unknown(character) : shown;
    }
    return result;
}

} // namespace

void StatedLook::take(const StatedLook& nearer) {
    if (nearer.bold) bold = nearer.bold;
    if (nearer.italic) italic = nearer.italic;
    if (nearer.strike) strike = nearer.strike;
    if (nearer.hidden) hidden = nearer.hidden;
    if (!nearer.font.empty()) font = nearer.font;
}

std::string drawn(std::string_view text, std::string_view font, const Place& place, Notes& notes) {
    return draw(text, font, [&](char32_t character) {
        notes.add(fmt::format("a sign of the font \"{}\" is not known (code {:X} hex)", font,
                              static_cast<unsigned>(character)),
                  place);
        return std::string(unknown_sign);
    });
}

std::string drawn_bullet(std::string_view text, std::string_view font) {
    // Word's hollow bullet is a letter o in a typewriter's font.
    if (text == "o" && !is_symbol_font(font)) return "◦";
    return draw(trimmed(text), font, [](char32_t) { return std::string("•"); });
}

std::string beginning(std::string_view text, std::size_t most) {
    text = text.substr(0, most);
    return std::string(text.substr(0, utf8_prefix(text)));
}

std::vector<Paragraph> flat(std::vector<Block> blocks) {
    std::vector<Paragraph> paragraphs;
    for (Block& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            paragraphs.push_back(std::move(*paragraph));
            continue;
        }
        for (TableRow& row : std::get<Table>(block).rows)
            for (Cell& cell : row.cells)
                std::move(cell.paragraphs.begin(), cell.paragraphs.end(), std::back_inserter(paragraphs));
    }
    return paragraphs;
}

void Margins::add(std::vector<Block> blocks) {
    for (Paragraph& paragraph : flat(std::move(blocks))) {
        const std::string text = tidied(paragraph.text());
        if (!text.empty() && words_.insert(text).second) paragraphs.push_back(std::move(paragraph));
    }
}

} // namespace evenhand::document
