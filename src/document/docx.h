// Word documents (.docx, .docm, .dotx, transitional and strict).
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// What read_document() promises, for a Word document. List numbers are worked out as Word prints them; ticks and boxes
/// of symbol fonts become characters; footnotes stand among the margins; pictures, comments, macros and embedded
/// objects are left out with a warning each. \param file the name for problems
/// \throws InvalidInput for what is no Word document, is damaged or locked by a password
Document read_docx(std::string_view bytes, const std::string& file);

} // namespace evenhand::document
