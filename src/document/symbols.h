// Characters of symbol fonts, in which a tick is a letter.
#pragma once
#include <string>
#include <string_view>

namespace evenhand::document {

/// Whether the font has signs in the place of letters: Wingdings, Webdings, Symbol, Zapf Dingbats and their kind. A
/// PDF's name for its part of a font ("ABCDEF+Wingdings-Regular") counts.
bool is_symbol_font(std::string_view font);

/// What the font draws for a code, as UTF-8: ticks, crosses, boxes, bullets, arrows, Symbol's letters. Empty if the
/// font is none of these or the sign is not known. \param code as written, from 0x20 or from 0xF020 on
std::string symbol(std::string_view font, char32_t code);

} // namespace evenhand::document
