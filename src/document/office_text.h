// What Word documents and OpenDocument texts have in common.
#pragma once
#include "document/document.h"
#include "document/notes.h"

#include <string_view>

namespace evenhand::document {

/// A text as its font draws it: letters of symbol fonts and characters of private use become the signs they show.
/// A sign that is not known becomes U+FFFD and is noted.
std::string drawn(std::string_view text, std::string_view font, const Place& place, Notes& notes);
/// The same for a bullet: a sign that is not known is a bullet all the same.
std::string drawn_bullet(std::string_view text, std::string_view font);

/// Paragraphs in reading order, those of tables cell by cell.
std::vector<Paragraph> flat(std::vector<Block> blocks);
/// Adds paragraphs whose words are not there yet.
void add_margins(std::vector<Paragraph>& margins, std::vector<Block> blocks);

} // namespace evenhand::document
