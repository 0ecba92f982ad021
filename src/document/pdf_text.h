// The text of a whole PDF.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::document {

/// The text of each page in reading order, UTF-8; "" for a page without any, such as a scan.
/// \throws InvalidInput for a file that is no PDF or is locked by a password, StorageError if it cannot be read
std::vector<std::string> pdf_pages_text(const std::filesystem::path& path);
/// The same from bytes. \param file the name for problems
std::vector<std::string> pdf_pages_text(std::string_view bytes, const std::string& file);

} // namespace evenhand::document
