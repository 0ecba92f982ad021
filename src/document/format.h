// What a file is, told from its bytes.
#pragma once
#include <string_view>

namespace evenhand::document {

/// `zip`: an archive that is none of the packages; `old_office`: .doc, .xls and their kind; `locked_office`: a newer
/// one locked by a password; `text`: anything else that is text in some encoding; `unknown`: bytes that are none of
/// these.
enum class Format { docx, odt, xlsx, ods, zip, pdf, html, rtf, xml, json, old_office, locked_office, text, unknown };

/// Never throws; a broken package is `zip`.
Format format_of(std::string_view bytes);
/// "a Word document (.docx)"…: for messages.
std::string_view name(Format format);

} // namespace evenhand::document
