#include "document/pdf_pages.h"

#include "base/errors.h"
#include "document/pdf_sample.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using evenhand::test::pdf_of;

namespace {

/// Whether something other than paper is drawn in these rows.
bool drawn(const Picture& picture, int from, int to) {
    const auto row = static_cast<std::ptrdiff_t>(picture.width) * 3;
    return std::any_of(picture.rgb.begin() + from * row, picture.rgb.begin() + to * row,
                       [](unsigned char value) { return value < 128; });
}

} // namespace

TEST_CASE("A page becomes a picture of the size its resolution gives, with its words where they stand") {
    const PdfPages pdf(pdf_of(std::vector<std::string>{"First page", ""}), "sample.pdf");
    REQUIRE(pdf.count() == 2);
    CHECK(pdf.size(0).width == Approx(595));
    CHECK(pdf.size(0).height == Approx(842));
    const Picture page = pdf.picture(0, 72);
    CHECK(page.width == 595);
    CHECK(page.height == 842);
    REQUIRE(page.rgb.size() == 595U * 842U * 3U);
    // The line stands 700 points above the foot.
    CHECK(drawn(page, 125, 145));
    CHECK_FALSE(drawn(page, 150, 842));
    CHECK_FALSE(drawn(pdf.picture(1, 72), 0, 842));
    const Picture finer = pdf.picture(0, 144);
    CHECK(finer.width == 1190);
    CHECK(finer.height == 1684);
    CHECK(drawn(finer, 250, 290));
}

TEST_CASE("A page gives its own text and no other's") {
    const PdfPages pdf(pdf_of({"First page", "", "Third \\(last\\)"}), "sample.pdf");
    CHECK(pdf.text(2).find("Third (last)") != std::string::npos);
    CHECK(pdf.text(2).find("First") == std::string::npos);
    CHECK(pdf.text(1).find_first_not_of(" \n\f") == std::string::npos);
}

TEST_CASE("A page that is not there, and a file that is no PDF, are refused in words") {
    const PdfPages pdf(pdf_of({"Only page"}), "sample.pdf");
    CHECK_THROWS_WITH(pdf.picture(1, 72), "sample.pdf: error: page 2 cannot be read; expected an undamaged PDF");
    CHECK_THROWS_AS(pdf.text(1), InvalidInput);
    CHECK_THROWS_AS(pdf.size(7), InvalidInput);
    CHECK_THROWS_WITH(PdfPages("Dear panel", "letter.txt"),
                      "letter.txt: error: this is not a PDF, or it is damaged; expected a PDF file");
    CHECK_THROWS_AS(PdfPages("", "empty.pdf"), InvalidInput);
}

TEST_CASE("Pages stay readable after their owner has moved") {
    PdfPages first(pdf_of({"Moved page"}), "sample.pdf");
    const PdfPages second = std::move(first);
    CHECK(second.text(0).find("Moved page") != std::string::npos);
    CHECK(second.picture(0, 36).width == 298);
}
