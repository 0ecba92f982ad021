// Plain text and Markdown.
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// What read_document() promises, for text in any encoding of base/encoding.h. One reader for plain text and Markdown,
/// since people mix them and no file says which it is: only what is unmistakable counts as a mark. Headings are lines
/// after "#" or underlined; tables stand in tabs, pipes or aligned blanks and have at least two rows that agree; lines
/// are joined where they were surely broken to fit a width, else each is a paragraph.
/// \param file the name for problems  \throws InvalidInput for what is no text in a known encoding
Document read_plain(std::string_view bytes, const std::string& file);

} // namespace evenhand::document
