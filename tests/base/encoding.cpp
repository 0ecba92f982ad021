#include "base/encoding.h"

#include "base/errors.h"
#include "base/text.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace std::string_literals;

namespace {

std::string in_utf_16(const std::u16string& text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

std::string refusal(std::string_view bytes) {
    try {
        encoding_of(bytes, "post.txt");
    } catch (const InvalidInput& error) {
        return describe(error);
    }
    return "taken";
}

} // namespace

TEST_CASE("A byte order mark says the encoding and is no character of the text") {
    CHECK(utf8_of("\xEF\xBB\xBF\u2022 post") == "\u2022 post");
    CHECK(utf8_of("\xFF\xFE" + in_utf_16(u"\u2022 post", false)) == "\u2022 post");
    CHECK(utf8_of("\xFE\xFF" + in_utf_16(u"\u2022 post", true)) == "\u2022 post");
    CHECK(utf8_of("\xEF\xBB\xBF").empty());
    CHECK(utf8_of("").empty());
}

TEST_CASE("UTF-16 without a mark is known by the zero in every second byte") {
    const std::u16string text = u"Essential: Zo\u00EB has \u2713 and \U0001F600\r\n";
    const std::string expected = "Essential: Zo\u00EB has \u2713 and \U0001F600\r\n";
    CHECK(encoding_of(in_utf_16(text, false)) == Encoding::utf_16_little);
    CHECK(utf8_of(in_utf_16(text, false)) == expected);
    CHECK(encoding_of(in_utf_16(text, true)) == Encoding::utf_16_big);
    CHECK(utf8_of(in_utf_16(text, true)) == expected);
}

TEST_CASE("Text with bytes that UTF-8 never has from its first foreign letter on is Windows-1252") {
    CHECK(encoding_of("caf\xE9 \x96 5\x80") == Encoding::windows_1252);
    CHECK(utf8_of("caf\xE9 \x96 5\x80") == "caf\u00E9 \u2013 5\u20AC");
    CHECK(encoding_of("plain") == Encoding::utf_8);
    CHECK(encoding_of("caf\u00E9") == Encoding::utf_8);
}

TEST_CASE("What could be misread is refused with its line") {
    const std::string wanted = "; expected the text saved in UTF-8";
    CHECK(refusal("caf\u00E9\r\nb\rnext caf\xE9 x") ==
          "post.txt:3: error: the byte E9 (hex) is not UTF-8, though characters before it are" + wanted);
    CHECK(refusal("caf\u00E9 cut off \xE2\x80") ==
          "post.txt:1: error: the byte E2 (hex) is not UTF-8, though characters before it are" + wanted);
    CHECK(refusal("\n\n\x81") == "post.txt:3: error: the text is neither UTF-8 nor Windows-1252" + wanted);
    CHECK(refusal("a\nb\0c"s) == "post.txt:2: error: this is no text (a zero byte stands in it)" + wanted);
    CHECK(refusal("\0\0\0\0"s) == "post.txt:1: error: this is no text (a zero byte stands in it)" + wanted);
    CHECK(refusal("\xFF\xFE"
                  "a\0b"s) ==
          "post.txt: error: the text is UTF-16 and ends in the middle of a character: it has been cut off" + wanted);
}

TEST_CASE("Half of a pair in UTF-16 becomes the character for what is unknown") {
    CHECK(utf8_of("\xFF\xFE" + in_utf_16(u"a\xD83D"
                                         u"b",
                                         false)) == "a\uFFFD"
                                                    "b");
    CHECK(utf8_of("\xFF\xFE" + in_utf_16(u"a\xD83D", false)) == "a\uFFFD");
}

TEST_CASE("Named character sets are read, unknown ones are not guessed") {
    CHECK(utf8_from("\x8E", "macintosh") == "\u00E9");
    CHECK(utf8_from("\xB9", "windows-1250") == "\u0105");
    CHECK(utf8_from("\x82\xA0", "shift_jis") == "\u3042");
    CHECK(utf8_from("", "windows-1250") == "");
    CHECK_FALSE(utf8_from("a", "no such set"));
    CHECK_FALSE(utf8_from("a", ""));
    const auto damaged = utf8_from("\x82", "shift_jis");
    REQUIRE(damaged);
    CHECK(is_utf8(*damaged));
}
