#include "report/looks.h"

#include "document/pdf_pages.h"

#include <algorithm>

namespace evenhand::report {

namespace {

/// Pixels an inch: letters are some seven pixels high, and any stroke that is not the same shows in one of them.
constexpr double resolution = 60;

bool look_alike(const document::PdfPages& one, const document::PdfPages& other, std::size_t page) {
    const document::PageSize size = one.size(page), anew = other.size(page);
    if (size.width != anew.width || size.height != anew.height) return false; // nor is a page of any size drawn
    const document::Picture a = one.picture(page, resolution), b = other.picture(page, resolution);
    return a.width == b.width && a.height == b.height && a.rgb == b.rgb;
}

} // namespace

std::vector<int> pages_that_look_otherwise(const std::string& printed, const std::string& anew,
                                           const Progress& progress) {
    const document::PdfPages one(printed, "the report"), other(anew, "the report printed anew");
    const std::size_t both = std::min(one.count(), other.count()), all = std::max(one.count(), other.count());
    std::vector<int> otherwise;
    for (std::size_t page = 0; page < all; ++page) {
        advance(progress, page, all, "Looking at the pages");
        if (page >= both || !look_alike(one, other, page)) otherwise.push_back(static_cast<int>(page) + 1);
    }
    return otherwise;
}

} // namespace evenhand::report
