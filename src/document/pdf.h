// PDFs that have text.
#pragma once
#include "base/progress.h"
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// What read_document() promises, for a PDF. A PDF says where words stand and no more: lines, paragraphs and tables are
/// made out of that and of the lines drawn around cells. What stands at the head or foot of several pages goes to the
/// margins; a table that goes on over a page is one; struck-out words cannot be told from others. A page without text
/// is warned about. \param file the name for problems \throws InvalidInput for what is no PDF, is locked by a password,
/// has no text at all (a scan) or more than 300 pages
Document read_pdf(std::string_view bytes, const std::string& file, const Progress& progress = {});

} // namespace evenhand::document
