// The text of a page: every script, every character, every word, and what is done when a font lacks one.
#include "report/pdf_support.h"

#include <algorithm>

using namespace evenhand;
using namespace evenhand::report::pdf;
using namespace evenhand::test;
using Catch::Matchers::Contains;

TEST_CASE("Names of any script can be copied out of the page as they were written") {
    const char* names[] = {"Nguyễn Thị Hồng Ấm",
                           "Zoë Łukasiewicz, Žofie Šimůnková",
                           "Siân Ŵyn Ó Briain, Ngũgĩ wa Thiong’o",
                           "Γιώργος Παπαδόπουλος Ἀθηνᾶ",
                           "Їжак Ёлка Ґалаґан",
                           "प्रियंका शर्मा क्षत्रिय",
                           "ประยุทธ์ น้ำใจ",
                           "王小明 𠮷田 龍",
                           "김철수",
                           "রবীন্দ্রনাথ ঠাকুর",
                           "தமிழ்ச்செல்வன்",
                           "Արամ Խաչատրյան",
                           "შოთა რუსთაველი",
                           "ኃይለ ሥላሴ",
                           "Ǫ̀wọ́ A\u0331ndr\u0308e"};
    for (const TextStyle& style : {body_text, bold_text})
        for (const std::string name : names) {
            Document document = sample();
            document.paragraph(name, style);
            const std::string text = text_of(document.finish());
            CHECK(text == name);
            CHECK(document.missing_glyphs().empty());
        }
}

TEST_CASE("Names that run to the left can be copied out of the page in reading order") {
    for (const std::string name : {"محمد عبد الله بن يوسف", "أحمد حسن", "דוד בן־גוריון", "שרה כהן"}) {
        Document document = sample();
        document.paragraph(name);
        CHECK(without_directions(text_of(document.finish())) == name);
    }
}

TEST_CASE("A name that runs to the left stands in an English sentence without turning it round") {
    Document document = sample();
    document.paragraph("The panel invited محمد يوسف and two others.");
    std::string text = without_directions(text_of(document.finish()));
    CHECK_THAT(text, Contains("محمد يوسف"));
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end()); // pdftotext moves blanks between directions
    CHECK(text == "Thepanelinvitedمحمديوسفandtwoothers.");
}

TEST_CASE("Chinese and Japanese stops and brackets are drawn by the font of their letters") {
    Document document = sample();
    document.paragraph("没有证据。「履歴書」、");
    const std::string fonts = told("pdffonts", document.finish());
    CHECK_THAT(fonts, Contains("CJK"));
    CHECK(count(fonts, "NotoSans") == 1);
}

TEST_CASE("A character that no font has is reported and still copied") {
    Document document = sample();
    document.paragraph("The mark \U0010FFFD stands here");
    document.paragraph("and \U0010FFFD again");
    const std::string text = text_of(document.finish());
    CHECK_THAT(text, Contains("The mark \U0010FFFD stands here") && Contains("and \U0010FFFD again"));
    REQUIRE(document.missing_glyphs().size() == 1);
    CHECK(document.missing_glyphs().front().character == U'\U0010FFFD');
    CHECK(document.missing_glyphs().front().first_seen_in == "\U0010FFFD");
}

TEST_CASE("Bytes that are not UTF-8 and control characters become visible marks, not gaps") {
    Document document = sample();
    document.paragraph("one\xC3(two\xFFthree\x01"
                       "four\tfive");
    CHECK(text_of(document.finish()) == "one\uFFFD(two\uFFFDthree\uFFFDfour five");
}

TEST_CASE("A long text keeps every word over lines and pages") {
    std::string words;
    for (int i = 0; i < 3000; ++i) words += (i ? " word" : "word") + std::to_string(i);
    Document document = sample();
    document.paragraph(words);
    CHECK(text_of(document.finish()) == words);
    CHECK(document.pages() > 3);
}

TEST_CASE("A word wider than its column is broken and whole in the file") {
    const std::string word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    Document document = sample();
    document.table({{"Narrow", Width::points(60)}, {"Wide", Width::share()}}, {{{Cell(word), Cell("beside it")}}});
    const std::string bytes = document.finish();
    std::string column;
    for (const char c : text_of(bytes, "-x 51 -y 0 -W 62 -H 800 -r 72"))
        if (c != '\n' && c != ' ') column += c;
    CHECK_THAT(column, Contains(word)); // nothing of it stands right of its column
}

TEST_CASE("A line break in the text is one on the page") {
    Document document = sample();
    document.paragraph("first\nsecond\r\nthird");
    CHECK(output_lines(document.finish()) == std::vector<std::string>{"first", "second", "third"});
}

TEST_CASE("The measured width is the sum of the widths of its parts") {
    const Document document = sample();
    const double one = document.measure("Evenhand"), two = document.measure("decides");
    CHECK(document.measure("Evenhand decides") ==
          Approx(one + two + document.measure("a b") - document.measure("a") - document.measure("b")).margin(0.01));
    CHECK(document.measure("abc", bold_text) > document.measure("abc"));
}
