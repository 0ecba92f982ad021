#include "document/pdf_text.h"

#include "base/errors.h"
#include "base/files.h"

#include <limits>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace evenhand::document {

namespace {

[[noreturn]] void refuse(const std::string& file, std::string message, std::string expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, 0, 0, std::move(message), std::move(expected)}});
}

} // namespace

std::vector<std::string> pdf_pages_text(std::string_view bytes, const std::string& file) {
    // poppler would print what it stumbles over to standard error.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        refuse(file, "the file is larger than 2 GB", "a smaller PDF");
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) refuse(file, "this is not a PDF, or it is damaged", "a PDF file");
    if (document->is_locked()) refuse(file, "the PDF is locked by a password", "a copy without one");
    std::vector<std::string> pages;
    for (int number = 0; number < document->pages(); ++number) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        if (!page) refuse(file, "page " + std::to_string(number + 1) + " cannot be read", "an undamaged PDF");
        const poppler::byte_array text =
            page->text(page->page_rect(), poppler::page::non_raw_non_physical_layout).to_utf8();
        pages.emplace_back(text.begin(), text.end());
    }
    return pages;
}

std::vector<std::string> pdf_pages_text(const std::filesystem::path& path) {
    return pdf_pages_text(read_file(path), path.string());
}

} // namespace evenhand::document
