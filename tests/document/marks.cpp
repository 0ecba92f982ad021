#include "document/marks.h"

#include "document/symbols.h"

#include <catch2/catch.hpp>

using namespace evenhand::document;

namespace {

/// "mark|text after it", or "" where there is no mark.
std::string split(const std::string& text, const std::string& previous = {}) {
    const auto found = list_mark(text, previous);
    return found ? found->mark + "|" + text.substr(found->length) : "";
}

} // namespace

TEST_CASE("Bullets and dashes before words are list marks") {
    CHECK(split("\u2022 Able to lift") == "\u2022|Able to lift");
    CHECK(split("\u00B7 Able") == "\u00B7|Able");
    CHECK(split("\u2022Able") == "\u2022|Able");
    CHECK(split("- able to lift") == "-|able to lift");
    CHECK(split("-Able") == "-|Able");
    CHECK(split("\u2013\tAble") == "\u2013|Able");
    CHECK(split("*  Able") == "*|Able");
    CHECK(split("  \u25AA\u00A0Able") == "\u25AA|Able");
    CHECK(split("o\tAble") == "o|Able");
    CHECK(split("\u2713 Able") == "\u2713|Able");
}

TEST_CASE("Numbers and letters with their stops are list marks") {
    CHECK(split("1. Able") == "1.|Able");
    CHECK(split("1) able") == "1)|able");
    CHECK(split("(1) Able") == "(1)|Able");
    CHECK(split("2.1 Able") == "2.1|Able");
    CHECK(split("2.1.3. Able") == "2.1.3.|Able");
    CHECK(split("2.Communication") == "2.|Communication");
    CHECK(split("1\tAble") == "1|Able");
    CHECK(split("a) able") == "a)|able");
    CHECK(split("(iv) Able") == "(iv)|Able");
    CHECK(split("ii. Able") == "ii.|Able");
    CHECK(split("- 1) Able") == "1)|Able");
    CHECK(split("E1. Able") == "E1.|Able");
    CHECK(split("A. Knowledge of law") == "A.|Knowledge of law");
    CHECK(split("B. Skills", "A.") == "B.|Skills");
    CHECK(split("V. Skills", "IV.") == "V.|Skills");
}

TEST_CASE("Words that only look like list marks are words") {
    for (const std::string text : {"",
                                   "-",
                                   "1.",
                                   "\u2022",
                                   "1",
                                   "Able",
                                   "2019 was a year",
                                   "2019. A year",
                                   "0.5 FTE",
                                   "12.05.2017 is the date",
                                   "3.5 years of work",
                                   "2.1 degree",
                                   "10.30 am",
                                   "A. Smith",
                                   "B. Skills and more",
                                   "A \u2013 Application",
                                   "E.g. this",
                                   "e.g. this",
                                   "i.e. this",
                                   "c. 50 people",
                                   "*Able",
                                   "-able",
                                   "\u2713",
                                   "o Able",
                                   "1st class",
                                   "\u2713 2 \u2713",
                                   "mix. of things",
                                   "2:1 degree"}) {
        INFO(text);
        CHECK(split(text).empty());
    }
    CHECK(split("C. Smith", "A.").empty());
}

TEST_CASE("Bullets are told from marks that count") {
    CHECK(is_bullet("\u2022"));
    CHECK(is_bullet("-"));
    CHECK_FALSE(is_bullet("1."));
    CHECK_FALSE(is_bullet(""));
}

TEST_CASE("Numbers are counted in letters and roman figures") {
    CHECK(number_in(Counting::decimal, 12) == "12");
    CHECK(number_in(Counting::decimal_zero, 7) == "07");
    CHECK(number_in(Counting::lower_letter, 26) == "z");
    CHECK(number_in(Counting::upper_letter, 28) == "BB");
    CHECK(number_in(Counting::lower_roman, 1994) == "mcmxciv");
    CHECK(number_in(Counting::upper_roman, 4) == "IV");
    CHECK(number_in(Counting::lower_letter, 0) == "0");
    CHECK(number_in(Counting::upper_roman, -3) == "-3");
    CHECK(number_in(Counting::lower_roman, 4000) == "4000");
}

TEST_CASE("Symbol fonts say what they draw, whichever way their codes are written") {
    CHECK(symbol("Wingdings", 0xFC) == "\u2713");
    CHECK(symbol("Wingdings", 0xF0FC) == "\u2713");
    CHECK(symbol("ABCDEF+Wingdings-Regular", 0xFB) == "\u2717");
    CHECK(symbol("Wingdings 2", 0x50) == "\u2713");
    CHECK(symbol("Webdings", 0x61) == "\u2713");
    CHECK(symbol("Symbol", 0xB7) == "\u2022");
    CHECK(symbol("SymbolMT", 'a') == "\u03B1");
    CHECK(symbol("ZapfDingbats", '4') == "\u2714");
    CHECK(symbol("Arial", 0xFC).empty());
    CHECK(symbol("Wingdings", 0x01).empty());
    CHECK(is_symbol_font("monotype sorts"));
    CHECK_FALSE(is_symbol_font("Segoe UI Symbol"));
}
