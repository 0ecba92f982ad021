#include "document/pdf_pages.h"

#include "base/errors.h"

#include <cstring>
#include <limits>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <utility>

namespace evenhand::document {

namespace {

[[noreturn]] void refuse(const std::string& file, std::string message, std::string expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, 0, 0, std::move(message), std::move(expected)}});
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return std::string(bytes.begin(), bytes.end());
}

} // namespace

struct PdfPages::Open {
    std::string bytes; ///< poppler reads out of them as long as the document is open
    std::string file;
    std::unique_ptr<poppler::document> document;

    std::unique_ptr<poppler::page> page(std::size_t number) const {
        std::unique_ptr<poppler::page> page;
        if (number < static_cast<std::size_t>(document->pages()))
            page.reset(document->create_page(static_cast<int>(number)));
        if (!page) unreadable(number);
        return page;
    }
    [[noreturn]] void unreadable(std::size_t number) const {
        refuse(file, "page " + std::to_string(number + 1) + " cannot be read", "an undamaged PDF");
    }
};

PdfPages::PdfPages(std::string bytes, std::string file) : open_(std::make_unique<Open>()) {
    // poppler would print what it stumbles over to standard error.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    open_->bytes = std::move(bytes);
    open_->file = std::move(file);
    if (open_->bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        refuse(open_->file, "the file is larger than 2 GB", "a smaller PDF");
    open_->document.reset(
        poppler::document::load_from_raw_data(open_->bytes.data(), static_cast<int>(open_->bytes.size())));
    if (!open_->document) refuse(open_->file, "this is not a PDF, or it is damaged", "a PDF file");
    if (open_->document->is_locked()) refuse(open_->file, "the PDF is locked by a password", "a copy without one");
}

PdfPages::PdfPages(PdfPages&&) noexcept = default;
PdfPages& PdfPages::operator=(PdfPages&&) noexcept = default;
PdfPages::~PdfPages() = default;

std::size_t PdfPages::count() const {
    return static_cast<std::size_t>(open_->document->pages());
}

PageSize PdfPages::size(std::size_t page) const {
    const std::unique_ptr<poppler::page> open = open_->page(page);
    const poppler::rectf box = open->page_rect();
    const auto turned = open->orientation();
    if (turned == poppler::page::landscape || turned == poppler::page::seascape) return {box.height(), box.width()};
    return {box.width(), box.height()};
}

Picture PdfPages::picture(std::size_t page, double resolution) const {
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_rgb24);
    const poppler::image drawn = renderer.render_page(open_->page(page).get(), resolution, resolution);
    if (!drawn.is_valid()) open_->unreadable(page);
    Picture picture{drawn.width(), drawn.height(), {}};
    const std::size_t row = static_cast<std::size_t>(picture.width) * 3; // poppler's own rows may be longer
    picture.rgb.resize(row * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y)
        std::memcpy(picture.rgb.data() + row * static_cast<std::size_t>(y),
                    drawn.const_data() + static_cast<std::ptrdiff_t>(drawn.bytes_per_row()) * y, row);
    return picture;
}

std::vector<PdfWord> PdfPages::words(std::size_t page) const {
    const std::unique_ptr<poppler::page> open = open_->page(page);
    std::vector<PdfWord> words;
    for (const poppler::text_box& box : open->text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf place = box.bbox();
        PdfWord word;
        word.text = utf8(box.text());
        word.left = place.left();
        word.top = place.top();
        word.right = place.right();
        word.bottom = place.bottom();
        word.turned = box.rotation();
        word.blank_after = box.has_space_after();
        if (box.has_font_info()) {
            word.size = box.get_font_size();
            word.font = box.get_font_name();
        }
        words.push_back(std::move(word));
    }
    return words;
}

std::string PdfPages::text(std::size_t page) const {
    const std::unique_ptr<poppler::page> open = open_->page(page);
    return utf8(open->text(open->page_rect(), poppler::page::non_raw_non_physical_layout));
}

std::string PdfPages::text_as_set(std::size_t page) const {
    const std::unique_ptr<poppler::page> open = open_->page(page);
    return utf8(open->text(open->page_rect(), poppler::page::raw_order_layout));
}

std::string PdfPages::property(const std::string& name) const {
    return utf8(open_->document->info_key(name));
}

} // namespace evenhand::document
