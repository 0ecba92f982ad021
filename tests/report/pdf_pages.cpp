// Pages: where they end, what stands at their head and foot, and what is kept together.
#include "report/pdf_support.h"

using namespace evenhand;
using namespace evenhand::report::pdf;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

std::string page(const std::string& pdf, int number) {
    const std::string n = std::to_string(number);
    return text_of(pdf, "-f " + n + " -l " + n);
}

/// Fills a page up to so many points above its foot.
void fill_until(Document& document, double left) {
    while (document.remaining() > left + 13) {
        TextStyle line = body_text;
        line.below = 0;
        document.paragraph("filling", line);
    }
}

} // namespace

TEST_CASE("A document without content has one empty page") {
    const std::string pdf = sample().finish();
    CHECK_THAT(told("pdfinfo", pdf), Contains("Pages:           1"));
    CHECK(text_of(pdf).empty());
}

TEST_CASE("Header and footer stand on every page with the number of pages, and are no content") {
    DocumentOptions options;
    options.header = [](int, int) { return PageLine{"Sample organisation", "Confidential"}; };
    options.footer = [](int number, int of) {
        return PageLine{"as of today", "Page " + std::to_string(number) + " of " + std::to_string(of)};
    };
    Document document = sample(options);
    for (int i = 0; i < 3; ++i) {
        document.paragraph("content");
        document.page_break();
    }
    const std::string pdf = document.finish();
    CHECK(page(pdf, 1) == "Sample organisation Confidential content as of today Page 1 of 3");
    CHECK(page(pdf, 3) == "Sample organisation Confidential content as of today Page 3 of 3");
    CHECK_THAT(told("pdfinfo -struct-text", pdf), !Contains("Confidential") && !Contains("Page 1"));
}

TEST_CASE("A header too long for its line is wrapped and the page begins below it") {
    const std::string name =
        "A sample organisation with a name so long that it cannot stand on a single line of a page "
        "that is taller than it is wide, whatever one does";
    DocumentOptions options;
    options.header = [&](int, int) { return PageLine{name, "Confidential"}; };
    Document with = sample(options), without = sample();
    CHECK(with.remaining() < without.remaining() - 11);
    with.paragraph("content");
    CHECK_THAT(text_of(with.finish(), "-x 0 -y 0 -W 482 -H 60 -r 72"), Contains(name));
}

TEST_CASE("A heading is not left alone at the foot of a page") {
    for (const int kind : {0, 1, 2, 3}) {
        Document document = sample();
        document.paragraph("begin");
        fill_until(document, 44); // room for the heading, and for nothing else
        document.heading(2, "Heading");
        if (kind == 0) document.paragraph("one line\nand a second\nand a third");
        if (kind == 1) document.table({{"Column"}}, {{{Cell("cell")}}});
        if (kind == 2) document.list({"item of\ntwo lines"});
        if (kind == 3) {
            document.heading(3, "Second heading");
            document.paragraph("text");
        }
        const std::string pdf = document.finish();
        CHECK_THAT(page(pdf, 1), !Contains("Heading"));
        CHECK_THAT(page(pdf, 2), Contains("Heading"));
    }
}

TEST_CASE("A heading stays on its page when what follows has room there") {
    Document document = sample();
    fill_until(document, 120);
    document.heading(2, "Heading");
    document.paragraph("text");
    CHECK_THAT(page(document.finish(), 1), Contains("Heading text"));
}

TEST_CASE("A heading with nothing after it is still printed") {
    Document document = sample();
    document.heading(2, "The last word");
    CHECK(text_of(document.finish()) == "The last word");
}

TEST_CASE("Neither the first nor the last line of a paragraph stands alone on a page") {
    for (const double left : {15.0, 28.0, 41.0, 54.0}) {
        Document document = sample();
        fill_until(document, left);
        document.paragraph("line1\nline2\nline3\nline4\nline5");
        const std::string pdf = document.finish();
        const int first = count(page(pdf, 1), "line"), second = count(page(pdf, 2), "line");
        CHECK(first + second == 5);
        CHECK(first != 1);
        CHECK(second != 1);
    }
}

TEST_CASE("Portrait and landscape pages stand in one document") {
    Document document = sample();
    document.paragraph("upright");
    document.orientation(Orientation::landscape);
    const double wide = document.width();
    document.paragraph("lying");
    document.orientation(Orientation::portrait);
    document.paragraph("upright again");
    CHECK(wide > document.width() + 200);
    const std::string told_sizes = told("pdfinfo -f 1 -l 3", document.finish());
    CHECK_THAT(told_sizes, Contains("Page    1 size:  595.28 x 841.89") &&
                               Contains("Page    2 size:  841.89 x 595.28") &&
                               Contains("Page    3 size:  595.28 x 841.89"));
}

TEST_CASE("A page break on an empty page gives no blank page") {
    Document document = sample();
    document.page_break();
    document.paragraph("one");
    document.page_break();
    document.page_break();
    document.orientation(Orientation::landscape);
    document.paragraph("two");
    CHECK(document.pages() == 2);
    CHECK_THAT(told("pdfinfo", document.finish()), Contains("Pages:           2"));
}

TEST_CASE("Signature lines name who signs and are never split") {
    Document document = sample();
    fill_until(document, 40);
    document.signatures({{"Sample Person", "Chair"}, {"", "HR adviser"}});
    const std::string pdf = document.finish();
    CHECK_THAT(page(pdf, 1), !Contains("Sample Person"));
    CHECK_THAT(page(pdf, 2), Contains("Sample Person") && Contains("Chair") && Contains("HR adviser"));
    CHECK(count(page(pdf, 2), "Signature") == 2);
    CHECK(count(page(pdf, 2), "Date") == 2);
}
