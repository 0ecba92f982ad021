#include "document/csv.h"

#include "base/errors.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace evenhand;
using namespace evenhand::document;
using Rows = std::vector<Row>;

namespace {

Problem problem_of(std::string_view bytes) {
    try {
        read_sheet(bytes);
    } catch (const InvalidInput& error) {
        REQUIRE(error.problems().size() == 1);
        return error.problems().front();
    }
    FAIL("it was taken");
    return {};
}

std::string quoted(const std::string& cell) {
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

} // namespace

TEST_CASE("Rows come with the line where they start, whatever the line ends") {
    const Rows expected = {{1, {"a", "b"}}, {2, {"1", "2"}}, {3, {"3", "4"}}};
    CHECK(read_sheet("a,b\n1,2\n3,4\n").rows == expected);
    CHECK(read_sheet("a,b\r\n1,2\r\n3,4\r\n").rows == expected);
    CHECK(read_sheet("a,b\r1,2\r3,4\r").rows == expected);
    CHECK(read_sheet("a,b\n1,2\n3,4").rows == expected);
    CHECK(read_sheet("a,b\r\n1,2\r\n3,4").rows == expected);
}

TEST_CASE("Line breaks in quoted cells are kept and counted") {
    CHECK(read_sheet("a,b\n\"1\n\n2\",x\ny,\"z\r\nz\"\nend,\n").rows ==
          Rows{{1, {"a", "b"}}, {2, {"1\n\n2", "x"}}, {5, {"y", "z\r\nz"}}, {7, {"end", ""}}});
    CHECK(read_sheet("a\r\n\"1\r\n2\"\r\nb").rows == Rows{{1, {"a"}}, {2, {"1\r\n2"}}, {4, {"b"}}});
    CHECK(read_sheet("a\r\"1\r2\"\rb").rows == Rows{{1, {"a"}}, {2, {"1\r2"}}, {4, {"b"}}});
    CHECK(read_sheet("a\n\"\n\"\nb").rows == Rows{{1, {"a"}}, {2, {"\n"}}, {4, {"b"}}});
}

TEST_CASE("Rows with nothing in them are left out but counted, and lines go on") {
    const Sheet table = read_sheet("\n\r\na,b\n\n,\n \t ,  \n\r\n1,2\n\n");
    CHECK(table.rows == Rows{{3, {"a", "b"}}, {8, {"1", "2"}}});
    CHECK(table.shape.empty_rows == 7);
    CHECK(read_sheet("a\r\n\r\nb\r\n").rows == Rows{{1, {"a"}}, {3, {"b"}}});
    CHECK(read_sheet("a\r\n\r\nb\r\n").shape.empty_rows == 1);
    CHECK(read_sheet("a\r\rb\r").rows == Rows{{1, {"a"}}, {3, {"b"}}});
    CHECK(read_sheet("").rows.empty());
    CHECK(read_sheet("\n\n").rows.empty());
    CHECK(read_sheet("a\n").shape.empty_rows == 0);
    CHECK(read_sheet("a\n\"\"\nb").rows == Rows{{1, {"a"}}, {3, {"b"}}});
}

TEST_CASE("The separator is the one the heading line has most of, outside quotes") {
    CHECK(read_sheet("a,b\n1,2").shape.separator == ',');
    CHECK(read_sheet("a;b\n1,5;2").rows == Rows{{1, {"a", "b"}}, {2, {"1,5", "2"}}});
    CHECK(read_sheet("a\tb\n1,2;3\t").rows == Rows{{1, {"a", "b"}}, {2, {"1,2;3", ""}}});
    CHECK(read_sheet("\n\n\"one, two, three\";b\n1;2").rows[0].cells ==
          std::vector<std::string>{"one, two, three", "b"});
    CHECK(read_sheet("\"a\nb,c,d\";e;f").shape.separator == ';');
    CHECK(read_sheet("name\nA;B").rows == Rows{{1, {"name"}}, {2, {"A;B"}}});
    CHECK(read_sheet("a\t\tb\n\t1\t").rows == Rows{{1, {"a", "", "b"}}, {2, {"", "1", ""}}});
}

TEST_CASE("A title line above the table does not decide the separator where most lines agree on another") {
    CHECK(read_sheet("Applications, Leeds, May\n\nname;statement\nA;I plan, count, write\nB;I speak\n").rows ==
          Rows{{1, {"Applications, Leeds, May"}},
               {3, {"name", "statement"}},
               {4, {"A", "I plan, count, write"}},
               {5, {"B", "I speak"}}});
    CHECK(read_sheet("Applications\nname\tstatement\nA\tB\n").shape.separator == '\t');
    CHECK(read_sheet("The \"best\" of 5\" nails\na|b\n1|2\n").shape.separator == '|');
    // Commas in answers that nobody quoted are not as regular as those between them.
    CHECK(read_sheet("name,statement\nA,one; two, three\nB,four; five\n").shape.separator == ',');
}

TEST_CASE("A first line that states the separator is no row, and lines are counted with it") {
    for (const char* text : {"sep=;\na,b;c\n1;2\n", "\xEF\xBB\xBFSEP=;\r\na,b;c\r\n1;2\r\n"}) {
        CAPTURE(text);
        CHECK(read_sheet(text).rows == Rows{{2, {"a,b", "c"}}, {3, {"1", "2"}}});
    }
    CHECK(read_sheet("sep=|\na|b\n").rows == Rows{{2, {"a", "b"}}});
    CHECK(read_sheet("sep=x\na,b\n").rows == Rows{{1, {"sep=x"}}, {2, {"a", "b"}}});
    CHECK(read_sheet("sep=;,b\n1,2\n").rows[0].line == 1);
}

TEST_CASE("Cells are taken as written: doubled quotes, blanks, formulas, all alphabets") {
    CHECK(read_sheet("a,b\n\"say \"\"yes\"\"\",\" two \"").rows[1].cells ==
          std::vector<std::string>{"say \"yes\"", " two "});
    CHECK(read_sheet("a,b\n one  word ,\"x\" ").rows[1].cells == std::vector<std::string>{"one  word", "x"});
    CHECK(read_sheet("a,b\n=1+1,\"\"").rows[1].cells == std::vector<std::string>{"=1+1", ""});
    CHECK(read_sheet("\u540D\u524D,Nguy\u1EC5n\n\u0645\u0631\u062D\u0628\u0627,\U0001F600").rows[1].cells ==
          std::vector<std::string>{"\u0645\u0631\u062D\u0628\u0627", "\U0001F600"});
    CHECK(read_sheet("a,b,c\n1\n1,2,3,4").rows == Rows{{1, {"a", "b", "c"}}, {2, {"1"}}, {3, {"1", "2", "3", "4"}}});
}

TEST_CASE("Cells that a spreadsheet would run are written as text and read back as they were") {
    const std::vector<std::string> cells{"=1+1",   "+44 7700", "-5",     "@SUM(A1)",  "\ttab", "\rreturn", "\nline",
                                         "＝1",    "'=quoted", "''-two", "'tis",      "plain", "",         "a, \"b\"",
                                         " ends ", "ends\t",   "x;y|z",  "it's = so", "'"};
    const std::string row = csv_row(cells);
    CHECK(row.ends_with("\r\n"));
    CHECK(row.starts_with("'=1+1,'+44 7700,'-5,'@SUM(A1),\"'\ttab\",\"'\rreturn\",\"'\nline\",'＝1,''=quoted,"));
    const Rows back = read_sheet(csv_row(std::vector<std::string>(cells.size(), "h")) + row).rows;
    REQUIRE(back.size() == 2);
    CHECK(back[1].cells == cells);
    // Whoever wrote the file: an apostrophe before a formula is the mark of text, not a letter of it.
    CHECK(read_sheet("phone,statement\n'+44 7700,'tis\n").rows[1].cells ==
          std::vector<std::string>{"+44 7700", "'tis"});
}

TEST_CASE("A quote inside a cell that does not begin with one is a character") {
    CHECK(read_sheet("a,b\n5\" pipe,the \"Best\" prize\n=\"001\",x").rows ==
          Rows{{1, {"a", "b"}}, {2, {"5\" pipe", "the \"Best\" prize"}}, {3, {"=\"001\"", "x"}}});
}

TEST_CASE("A byte order mark is passed over, and Windows-1252 is understood and told") {
    const Sheet marked = read_sheet("\xEF\xBB\xBFname,b\n\u00E9,2");
    CHECK(marked.rows[0].cells[0] == "name");
    CHECK_FALSE(marked.shape.windows_1252);
    const Sheet old = read_sheet("name,b\nRen\xE9"
                                 "e,\x80 5");
    CHECK(old.rows[1].cells == std::vector<std::string>{"Ren\u00E9e", "\u20AC 5"});
    CHECK(old.shape.windows_1252);
    CHECK(read_sheet("\xEF\xBB\xBF\"a, b\",c").rows[0].cells == std::vector<std::string>{"a, b", "c"});
}

TEST_CASE("A table in UTF-16, as spreadsheets save \"Unicode text\", is read") {
    const std::string_view table("\xFF\xFE"
                                 "a\0\t\0\xE9\0\n\0"
                                 "1\0\t\0"
                                 "2\0",
                                 16);
    CHECK(read_sheet(table).rows == Rows{{1, {"a", "\u00E9"}}, {2, {"1", "2"}}});
}

TEST_CASE("What is no table of text is refused with its line") {
    CHECK(to_string(problem_of(std::string_view("a\nb\0c", 5))) ==
          "2: error: this is no text (a zero byte stands in it); expected the text saved in UTF-8");
    CHECK(to_string(problem_of("a\r\nb\r\nc\x81")) ==
          "3: error: the text is neither UTF-8 nor Windows-1252; expected the text saved in UTF-8");
    CHECK(to_string(problem_of("n\u00E4me\nx\nRen\xE9"
                               "e")) == "3: error: the byte E9 (hex) is not UTF-8, though characters before it are; "
                                        "expected the text saved in UTF-8");
    CHECK(problem_of("PK\x03\x04xyz").message == "this is a ZIP file, perhaps a spreadsheet");
}

TEST_CASE("Quotes that do not match are told with the line where their cell begins") {
    CHECK(to_string(problem_of("a,b\n1,\"two\n3,4\n")) ==
          "2: error: a cell that begins with a quote in this line is never closed, so the rows after it cannot be told "
          "apart; expected a closing quote");
    CHECK(problem_of("a,b\n\"x\ny\",2\nz,\"").line == 4);
    CHECK(to_string(problem_of("a,b\n1,2\n3,\"four\n5,\"six\"\n")) ==
          "3: error: a cell that begins with a quote in this line goes on after its closing quote, so the rows after "
          "it cannot be told apart; expected quotes inside a cell "
          "doubled (\"\"), and one at its end");
    CHECK(problem_of("a,b\n1,\"say \"no\" to\"\n").line == 2);
}

TEST_CASE("What the row function throws comes out, and reading stops there") {
    int seen = 0;
    CHECK_THROWS_AS(read_rows("a\nb\nc\n",
                              [&](int, std::span<std::string>) {
                                  if (++seen == 2) throw Cancelled();
                              }),
                    Cancelled);
    CHECK(seen == 2);
}

TEST_CASE("Tables longer than a block of reading lose nothing at its edges") {
    std::string bytes = "n,quote,text\n";
    int line = 2;
    Rows expected = {{1, {"n", "quote", "text"}}};
    std::mt19937 random(7); // a fixed seed: the same table every time
    for (int i = 0; i < 20000; ++i) {
        std::string text(random() % 12, 'x');
        if (random() % 5 == 0) text += "\n\"";
        if (random() % 7 == 0) text += "\r\n,";
        if (random() % 9 == 0) text += " \u00E9 ";
        const std::string quote = random() % 3 ? "" : "a\"b";
        bytes += std::to_string(i) + "," + (quote.empty() ? "" : quote) + "," + quoted(text) + (i % 2 ? "\r\n" : "\n");
        expected.push_back({line, {std::to_string(i), quote, text}});
        line += 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    }
    CHECK((read_sheet(bytes).rows == expected));
}
