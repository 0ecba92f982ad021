// A printed report beside what it should say: each changed word is found in its place, and nothing else is.
#include "report/reading_back.h"

#include "report/alignment.h"
#include "report/check.h"
#include "report/looks.h"
#include "report/pdf_support.h"
#include "report/print.h"
#include "report/script.h"

#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// What a program reads out of the report once it is a PDF.
PrintedReport printed(const Report& report) {
    const Folder folder;
    AtomicFile file(folder / "report.pdf");
    file.write(to_pdf(report));
    file.commit();
    return read_printed(folder / "report.pdf");
}

/// "heading | row | column: printed -> expected", one a line.
std::string listed(const Comparison& comparison) {
    std::string text;
    for (const Difference& each : comparison.differences)
        text +=
            fmt::format("{} | {} | {}: {} -> {}\n", each.heading, each.row, each.column, each.printed, each.expected);
    return text + (comparison.complete ? "" : "and more\n");
}

Report sample_report() {
    Scene scene = ranked();
    scene.moderation(true);
    return shortlist_report(scene);
}

/// A table of many rows, over several pages, that is much the same in every row.
Report long_report(int rows = 150) {
    Report report;
    report.frame.title = "Sample";
    report.frame.header_left = "Sample post";
    report.frame.footer_left = "Record as of today · 01234567…89abcdef";
    Table table;
    table.columns = {{"Candidate", Column::Width::fit, 60, false, true},
                     {"Essential total", Column::Width::fit, 40, true, false},
                     {"Desirable", Column::Width::fit, 40, true, false},
                     {"Why", Column::Width::share, 1, false, false}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({{fmt::format("C{:03}", i), std::to_string(i % 3), i % 5 ? std::to_string(i % 2) : "",
                               i % 7 ? "Met every essential."
                                     : "Averylongwordthathasnoroomononelineatallandisbrokenin"
                                       "themiddleofitwhereverthelineendsforwantofroomonthepage"},
                              false,
                              false});
    report.blocks = {Heading{1, "Sample report"}, Heading{2, "Ranking"}, std::move(table), Heading{2, "The end"},
                     Paragraph{"All 150 are listed."}};
    return report;
}

Table& table_of(Report& report) {
    for (Block& block : report.blocks)
        if (auto* table = std::get_if<Table>(&block)) return *table;
    throw std::logic_error("no table");
}

} // namespace

TEST_CASE("A printed report is read back word for word, over the ends of lines and pages") {
    const Report report = GENERATE(sample_report(), long_report());
    const PrintedReport pdf = printed(report);
    CHECK(listed(compare(report, pdf)).empty());
    CHECK(pdf.id == report.frame.id);
}

TEST_CASE("One changed digit in one cell is found there and nowhere else") {
    const Report report = sample_report();
    int changed = 0;
    for (std::size_t block = 0; block < report.blocks.size(); ++block) {
        const auto* table = std::get_if<Table>(&report.blocks[block]);
        if (!table) continue;
        for (std::size_t row = 0; row < table->rows.size(); ++row)
            for (std::size_t column = 0; column < table->rows[row].cells.size(); ++column) {
                const std::string& text = table->rows[row].cells[column].text;
                const std::size_t digit = text.find_first_of("0123456789");
                if (digit == std::string::npos || (row + column) % 2 == 1) continue; // every other one is enough
                Report other = report;
                std::string& cell = std::get<Table>(other.blocks[block]).rows[row].cells[column].text;
                cell[digit] = cell[digit] == '9' ? '1' : static_cast<char>(cell[digit] + 1);
                const Comparison comparison = compare(report, printed(other));
                INFO(text << " -> " << cell << "\n" << listed(comparison));
                REQUIRE(comparison.differences.size() == 1);
                CHECK(comparison.differences[0].expected == text);
                CHECK(comparison.differences[0].column == table->columns[column].heading);
                CHECK(comparison.differences[0].page > 0);
                ++changed;
            }
    }
    CHECK(changed > 20);
}

TEST_CASE("A cell far down a long table is named by its page, row and column") {
    const Report report = long_report();
    Report other = report;
    table_of(other).rows[119].cells[1].text = "2"; // C120, which has 0
    const Comparison comparison = compare(report, printed(other));
    CHECK(listed(comparison) == "Ranking | C120 | Essential total: 2 -> 0\n");
    REQUIRE(comparison.differences.size() == 1);
    CHECK(comparison.differences[0].page > 2);
}

TEST_CASE("What was put in, taken out or exchanged is found") {
    const Report report = long_report(40);
    Report other = report;
    SECTION("a figure in an empty cell") {
        table_of(other).rows[4].cells[2].text = "1";
        CHECK(listed(compare(report, printed(other))) == "Ranking | C005 | Desirable: 1 -> \n");
    }
    SECTION("a figure taken out") {
        table_of(other).rows[5].cells[1].text = "";
        CHECK_THAT(listed(compare(report, printed(other))), Contains("Ranking | C006 | "));
    }
    SECTION("two rows that changed places") {
        std::swap(table_of(other).rows[1], table_of(other).rows[2]);
        CHECK_THAT(listed(compare(report, printed(other))), Contains("| C002 |") && Contains("| C003 |"));
    }
    SECTION("a row taken out") {
        table_of(other).rows.erase(table_of(other).rows.begin() + 20);
        CHECK(listed(compare(report, printed(other))) ==
              "Ranking | C021 | :  -> C021 | 0 | 1 | Averylongwordthathasnoroomononelineatallandisbrokeninthemiddleof"
              "itwhereverthelineendsforwantofroomonthepage\n");
    }
    SECTION("a heading of a column") {
        table_of(other).columns[1].heading = "Essential score";
        CHECK_THAT(listed(compare(report, printed(other))),
                   Contains("Ranking |  | Essential total: Essentia l score -> Essential total"));
    }
    SECTION("the foot of the page") {
        other.frame.footer_left = "Record as of today · 01234567…00000000";
        CHECK_THAT(listed(compare(report, printed(other))), Contains("the head and foot of the page"));
    }
    SECTION("a word of a sentence") {
        std::get<Paragraph>(other.blocks.back()).text = "All 151 are listed.";
        CHECK(listed(compare(report, printed(other))) == "The end |  | : All 151 are listed. -> All 150 are listed.\n");
    }
}

TEST_CASE("A figure in the empty cell beside its own is the same words, and its page looks otherwise") {
    const Report report = long_report();
    const std::string anew = to_pdf(report);
    CHECK(pages_that_look_otherwise(anew, anew).empty());
    Report moved = report;
    auto& cells = table_of(moved).rows[124].cells; // C125, with nothing under Desirable
    REQUIRE(cells[2].text.empty());
    std::swap(cells[1].text, cells[2].text);
    CHECK(listed(compare(report, printed(moved))) == "");
    const std::vector<int> pages = pages_that_look_otherwise(to_pdf(moved), anew);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0] > 2);

    Report longer = report;
    longer.blocks.push_back(PageBreak{});
    longer.blocks.push_back(Paragraph{"More."});
    CHECK_FALSE(pages_that_look_otherwise(to_pdf(longer), anew).empty());
}

TEST_CASE("Another report altogether is not listed to its end") {
    const Comparison comparison = compare(sample_report(), printed(long_report(300)));
    CHECK_FALSE(comparison.complete);
    CHECK_FALSE(comparison.differences.empty());
}

TEST_CASE("Words are told apart at punctuation, figures stay whole, and broken lines are known") {
    const auto words = script_words("Rank 2= of\n12.5 per-cent");
    std::vector<std::string> texts;
    for (const ScriptWord& word : words) texts.push_back(word.text);
    CHECK(texts == std::vector<std::string>{"Rank", "2", "=", "of", "12", ".", "5", "per", "-", "cent"});
    CHECK(words[4].begins_line);
    CHECK_FALSE(words[5].blank_before);
}

TEST_CASE("What a file says of itself is read as it was written, and nothing else is taken for it") {
    Identity identity;
    identity.name = "score-sheet";
    identity.head = {17, std::string(64, 'a')};
    identity.member = "P2";
    identity.language = "en-GB";
    identity.requested = parse_date("2026-11-22");
    identity.hr = true;
    CHECK(identity_from(to_text(identity)) == identity);
    for (const char* bad : {"", "report", "report head=ab@0 stage=shortlisting", "report head=ab@1", "a b c",
                            "report head=ab@1 stage=lunch", "report head=ab@1 stage=test requested=today"})
        CHECK_FALSE(identity_from(bad));
}
