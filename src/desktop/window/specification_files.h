// The files a person specification is read from: documents of any kind that people write, and XML.
#pragma once
#include "desktop/window/context.h"

namespace evenhand::desktop {

/// For asking for one.
FileKind specification_files();

/// The document's bytes; nothing where the file is XML. \throws InvalidInput for a file that cannot be read as a
/// document (an old .doc, a spreadsheet), with what to do; StorageError
std::optional<std::string> document_bytes(const std::filesystem::path& file);

} // namespace evenhand::desktop
