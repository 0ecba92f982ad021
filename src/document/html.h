// Web pages.
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// What read_document() promises, for HTML. List numbers are those that a browser shows; a box, an option or a field of
/// a form says what is chosen in it; a table that only holds another one in place is passed through. Hidden elements,
/// deleted text and pictures that say nothing are left out with a warning each.
/// \param file the name for problems  \throws InvalidInput for what is no text or goes beyond the bounds of html_tree.h
Document read_html(std::string_view bytes, const std::string& file);

} // namespace evenhand::document
