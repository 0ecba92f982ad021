// OpenDocument texts (.odt, .ott).
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// What read_document() promises, for an OpenDocument text; otherwise as read_docx(). \param file the name for problems
/// \throws InvalidInput for what is no OpenDocument text, is damaged or locked by a password
Document read_odt(std::string_view bytes, const std::string& file);

} // namespace evenhand::document
