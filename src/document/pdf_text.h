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

/// A PDF as the program that made it set it.
struct PdfText {
    std::vector<std::string> pages; ///< the text of each in the order in which it was set, lines ended by "\n"
    std::string property;           ///< what the file says of itself under a name; empty where it says nothing
};
/// \param property the name, as "Title" is one \throws as pdf_pages_text()
PdfText pdf_text_as_set(const std::filesystem::path& path, const std::string& property);

} // namespace evenhand::document
