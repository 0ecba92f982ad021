#include "document/pdf_text.h"

#include "base/errors.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::document;

namespace {

/// A PDF with one line of text on each page, its cross references counted out.
std::string pdf_of(const std::vector<std::string>& pages) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", ""};
    std::string kids;
    for (const std::string& text : pages) {
        const std::string content = text.empty() ? "" : fmt::format("BT /F 12 Tf 50 700 Td ({}) Tj ET", text);
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(
            fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F "
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
                        objects.size() + 2));
        objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content));
    }
    objects[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages.size(), kids);
    std::string bytes = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", bytes.size());
        bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = bytes.size();
    return bytes + table +
           fmt::format("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
}

} // namespace

TEST_CASE("A PDF gives the text of each page, and nothing for a page without any") {
    const auto pages = pdf_pages_text(pdf_of({"First page", "", "Third \\(last\\)"}), "sample.pdf");
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].find("First page") != std::string::npos);
    CHECK(pages[1].find_first_not_of(" \n\f") == std::string::npos);
    CHECK(pages[2].find("Third (last)") != std::string::npos);
}

TEST_CASE("What is no PDF, cut short or locked is refused by name") {
    CHECK_THROWS_WITH(pdf_pages_text("a,b\n1,2\n", "table.csv"),
                      "table.csv: error: this is not a PDF, or it is damaged; expected a PDF file");
    CHECK_THROWS_AS(pdf_pages_text("", "empty.pdf"), InvalidInput);
    CHECK_THROWS_AS(pdf_pages_text("%PDF-1.4\n", "short.pdf"), InvalidInput);
    const std::filesystem::path locked = EVENHAND_TEST_DATA "/document/locked-by-password.pdf";
    CHECK_THROWS_WITH(pdf_pages_text(locked),
                      locked.string() + ": error: the PDF is locked by a password; expected a copy without one");
    CHECK_THROWS_AS(pdf_pages_text(std::filesystem::path("/nowhere/a.pdf")), StorageError);
}
