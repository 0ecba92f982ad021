// The one door for documents: their format is found by what they hold, never by their name.
#pragma once
#include "base/progress.h"
#include "document/document.h"

#include <filesystem>
#include <string_view>

namespace evenhand::document {

/// Reads .docx, .odt, .pdf with text, HTML, .rtf, Markdown and plain text (UTF-8, UTF-16, Windows-1252). Text that was
/// deleted with changes tracked, or is hidden, is left out; inserted text is kept; each is warned about once.
/// Memory and time are bounded whatever the file says of itself.
/// \param progress asked before each page of a PDF, the one kind that takes long
/// \throws InvalidInput for what is no document or cannot be read, with what to do (an old .doc: save as .docx; a scan:
/// run text recognition; locked by a password); StorageError; Cancelled
Document read_document(const std::filesystem::path& file);
/// The same from bytes. \param file the name for problems
Document read_document(std::string_view bytes, const std::string& file, const Progress& progress = {});

} // namespace evenhand::document
