#include "base/text.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace evenhand;
using Offsets = std::vector<std::size_t>;

TEST_CASE("Bytes are told apart from UTF-8, at the byte where they cease to be it") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("plain"));
    CHECK(is_utf8("\u00E9\u20AC\U0001F600"));
    CHECK_FALSE(is_utf8("caf\xE9"));
    CHECK(utf8_prefix("caf\xE9 noir") == 3);
    CHECK(utf8_prefix("\u20AC\xE2\x82") == 3);      // cut off
    CHECK(utf8_prefix("a\xC0\xAF") == 1);           // overlong
    CHECK(utf8_prefix("ab\xED\xA0\x80") == 2);      // a surrogate
    CHECK(utf8_prefix("abc\xF4\x90\x80\x80") == 3); // beyond Unicode
    CHECK(utf8_prefix("\u00E9") == 2);
}

TEST_CASE("White space of any alphabet is trimmed and tidied") {
    CHECK(trimmed(" \t\u00A0a  b\u2003\n") == "a  b");
    CHECK(trimmed("\u3000") == "");
    CHECK(trimmed("") == "");
    CHECK(tidied("  a \r\n\u00A0 b\tc ") == "a b c");
    CHECK(tidied(" \u2028 ") == "");
    CHECK(tidied("caf\xE9  x") == "caf\xE9 x"); // bytes that are not UTF-8 stay as they are
}

TEST_CASE("Folding makes texts equal that differ in case or composition only") {
    CHECK(folded("Full NAME") == "full name");
    CHECK(folded("STRASSE") == folded("Stra\u00DFe"));
    CHECK(folded("\u00C9cole") == folded("e\u0301COLE"));
    CHECK(folded("\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2") == folded("\u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3"));
    CHECK(folded("resume") != folded("r\u00E9sum\u00E9"));
}

TEST_CASE("Names sort by the alphabet of the language, not by bytes") {
    std::vector<std::string> names = {"Zoe", "\u00C9mile", "emma", "Eve", "\u0141ukasz", "Lucy", "Mia"};
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return collation_key(a) < collation_key(b); });
    CHECK(names == std::vector<std::string>{"\u00C9mile", "emma", "Eve", "Lucy", "\u0141ukasz", "Mia", "Zoe"});
    // In Welsh "ll" is a letter behind l; in Swedish ö is one behind z.
    CHECK(collation_key("Llinos", "cy") > collation_key("Lwc", "cy"));
    CHECK(collation_key("Llinos", "en_GB") < collation_key("Lwc", "en_GB"));
    CHECK(collation_key("\u00D6berg", "sv") > collation_key("Zorn", "sv"));
    CHECK(collation_key("\u00D6berg", "de") < collation_key("Zorn", "de"));
    CHECK(collation_key("").size() <= collation_key("a").size());
    CHECK(collation_key(std::string(500, 'x')) < collation_key(std::string(501, 'x')));
}

TEST_CASE("Lines may be broken behind blanks and hyphens and must be behind a newline, never inside a character") {
    CHECK(line_breaks("One two-part\nend") == Offsets{4, 8, 13, 16});
    CHECK(line_breaks("1\u00A0000 x") == Offsets{7, 8});
    CHECK(line_breaks("\u6C49\u5B57") == Offsets{3, 6}); // between Chinese characters
    CHECK(line_breaks("e\u0301t\u00E9") == Offsets{6});
    CHECK(line_breaks("").empty());
    CHECK(line_breaks("a b", "cy") == Offsets{2, 3});
}

TEST_CASE("A character is what a person sees as one") {
    CHECK(character_breaks("e\u0301x") == Offsets{3, 4});
    CHECK(character_breaks("\U0001F468\u200D\U0001F469\u200D\U0001F467!") == Offsets{18, 19});
    CHECK(character_breaks("\r\na") == Offsets{2, 3});
    CHECK(character_breaks("").empty());
}

TEST_CASE("Windows-1252 becomes UTF-8 unless a byte stands for nothing") {
    CHECK(utf8_from_windows_1252("caf\xE9 \x80 5 \x93x\x94 \xFF") == "caf\u00E9 \u20AC 5 \u201Cx\u201D \u00FF");
    CHECK_FALSE(utf8_from_windows_1252("\x81"));
    CHECK(utf8_from_windows_1252(std::string_view("\0a", 2)) == std::string("\0a", 2));
}

TEST_CASE("Lists and counts read as a person would write them") {
    CHECK(joined({}) == "");
    CHECK(joined({"a", "b", "c"}) == "a, b, c");
    CHECK(joined({"", ""}, "/") == "/");
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b"}) == "a and b");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
    CHECK(listed({}) == "");
    CHECK(counted(1, "candidate", "candidates") == "1 candidate");
    CHECK(counted(0, "candidate", "candidates") == "0 candidates");
    CHECK(counted(3, "candidate", "candidates") == "3 candidates");
}
