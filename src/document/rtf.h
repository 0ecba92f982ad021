// Rich Text Format.
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// What read_document() promises, for .rtf. List marks are those the file has for readers that do not count; boxes and
/// lists to choose from say what is chosen; foot- and endnotes stand among the margins, text boxes where they are
/// anchored. A file that ends before its last brace is read as far as it goes, with a warning.
/// \param file the name for problems  \throws InvalidInput for what is no RTF, or nests groups more than 1,000 deep
Document read_rtf(std::string_view bytes, const std::string& file);

} // namespace evenhand::document
