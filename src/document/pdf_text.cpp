#include "document/pdf_text.h"

#include "base/files.h"
#include "document/pdf_pages.h"

namespace evenhand::document {

std::vector<std::string> pdf_pages_text(std::string_view bytes, const std::string& file) {
    const PdfPages pdf{std::string(bytes), file};
    std::vector<std::string> texts;
    for (std::size_t page = 0; page < pdf.count(); ++page) texts.push_back(pdf.text(page));
    return texts;
}

PdfText pdf_text_as_set(const std::filesystem::path& path, const std::string& property) {
    const PdfPages pdf{read_file(path), path.string()};
    PdfText text;
    for (std::size_t page = 0; page < pdf.count(); ++page) text.pages.push_back(pdf.text_as_set(page));
    text.property = pdf.property(property);
    return text;
}

std::vector<std::string> pdf_pages_text(const std::filesystem::path& path) {
    return pdf_pages_text(read_file(path), path.string());
}

} // namespace evenhand::document
