#include "document/pdf_text.h"

#include "base/errors.h"
#include "document/pdf_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using evenhand::test::pdf_of;

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
