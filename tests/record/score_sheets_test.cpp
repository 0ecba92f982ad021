// A member's scores as a file: written, saved by another program, and taken back.
#include "record/score_sheets.h"

#include "base/errors.h"
#include "base/files.h"
#include "document/sheet_sample.h"
#include "document/sheets.h"
#include "record/sample.h"

#include <fmt/format.h>
#include <fstream>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;

namespace {

constexpr auto stage = spec::Stage::shortlisting;

/// P2 scores three applications by two criteria, and has given one score with a note and evidence.
Record make_opened(const std::filesystem::path& path) {
    using namespace panel;
    Record record = create(path);
    record.commit("P1", {event(PersonAdded{"P2", word("Sample Chair"), Role::chair, {}, {}}),
                         event(ApplicationsTaken{false,
                                                 {application("C001", "Applicant Ådel", "Planned a move of offices."),
                                                  application("C002", "Applicant Bøe", "Kept the books."),
                                                  application("C003", "Applicant Çelik", "Spoke at a meeting.")}})});
    record.commit("P1", {event(PersonAdded{"P3", word("Sample Member"), Role::member, {}, {}})});
    record.commit("P2", {event(InterestDeclared{"P2", Interest::none, {}})});
    record.commit("P3", {event(InterestDeclared{"P3", Interest::none, {}})});
    record.commit("P1", {event(StageOpened{stage, {"C001", "C002", "C003"}, {"P2"}})});
    record.commit("P2", give_scores(record.vacancy(), stage,
                                    {{"P2", "C002", "1.1", merit::Mark::level(2), "Fair.", {"the books", "Kept"}, 0}}));
    return record;
}

using Rows = std::vector<document::Row>;

Rows read(const std::string& bytes) {
    const auto rows = record::score_sheet_in(bytes, "back");
    REQUIRE(rows);
    return *rows;
}

/// As LibreOffice saves a spreadsheet: empty cells and rows up to the end of its grid.
std::string as_ods(const Rows& rows) {
    std::string table = "<table:table table:name=\"Scores\">";
    for (const document::Row& row : rows) {
        table += "<table:table-row>";
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const std::string& cell = row.cells[column];
            if (cell.empty())
                table += "<table:table-cell/>";
            else if (column == panel::score_sheet_column && cell != "Score" && cell != "?")
                table += fmt::format("<table:table-cell office:value-type=\"float\" office:value=\"{0}\"><text:p>{0}"
                                     "</text:p></table:table-cell>",
                                     cell);
            else
                table += fmt::format("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p>"
                                     "</table:table-cell>",
                                     cell);
        }
        table += "<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row>";
    }
    table += "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
             "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    return ods_of({table});
}

document::Row& row_of(Rows& rows, const std::string& code, const std::string& criterion) {
    for (document::Row& row : rows)
        if (row.cells[1] == code && row.cells[2] == criterion) return row;
    FAIL("there is no such row");
    return rows.front();
}

panel::SheetScores scores(const Record& record, const std::string& bytes) {
    return record::scores_of_sheet(record, stage, read(bytes), "back", "P1");
}

} // namespace

TEST_CASE("A score sheet is written as either kind, comes back as no change, and takes no other file's place") {
    const Folder folder;
    const Record record = make_opened(folder / "a.evenhand");
    const panel::Person& member = *record.vacancy().find_person("P2");
    for (const char* name : {"m.csv", "m.xlsx", "M2.XLSX"}) {
        CHECK(record::write_score_sheet(record, stage, member, folder / name) == 6);
        const panel::SheetScores back = scores(record, read_file(folder / name));
        CHECK(back.events.empty());
        CHECK(back.unchanged == 1);
        CHECK(back.blank == 5);
        CHECK_THROWS_AS(record::write_score_sheet(record, stage, member, folder / name), InvalidInput);
    }
    CHECK_THROWS_AS(record::write_score_sheet(record, stage, member, folder / "m.ods"), InvalidInput);
    CHECK_FALSE(record::score_sheet_in("member,candidate,criterion,score\n", "plain.csv"));
}

TEST_CASE(
    "A sheet that another program saved as .ods is taken, rows sorted or not, and evidence stays beside its score") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    Record record = make_opened(path);
    record::write_score_sheet(record, stage, *record.vacancy().find_person("P2"), folder / "m.xlsx");
    Rows rows = read(read_file(folder / "m.xlsx"));
    row_of(rows, "C002", "1.1").cells[panel::score_sheet_column] = "3";
    row_of(rows, "C003", "1.2").cells[panel::score_sheet_column] = "?";
    std::swap(rows[1], rows[5]);
    const panel::SheetScores back = scores(record, as_ods(rows));
    CHECK(back.taken == 2);
    CHECK(back.blank == 4);
    record.commit("P1", back.events);
    const auto words = record.score_words(stage, "C002", "P2");
    REQUIRE(words.size() == 1);
    CHECK(words[0].note == "Fair.");
    CHECK(words[0].evidence == std::vector<std::string>{"the books", "Kept"});
    const panel::StageState& state = record.vacancy().stage(stage);
    const std::size_t person = *record.vacancy().person_index("P2");
    CHECK((state.marks.at(1, 0, person) == merit::Mark::level(3)));
    CHECK(state.marks.at(2, 1, person).is_cannot_judge());
    CHECK(record::verify(path, {}, {}, record::Acts::judge).ok());

    row_of(rows, "C001", "1.1").cells[panel::score_sheet_column] = "4";
    CHECK_THAT(sentence_of<InvalidInput>([&] { scores(record, as_ods(rows)); }),
               Contains("is no level of the scale") && Contains("F"));
    CHECK_THROWS_AS(record::score_sheet_in(ods_of({"<table:table table:name=\"Other\"/>"}), "back"), InvalidInput);
}

TEST_CASE("A sheet from before a change of the rules is refused, but not where only the number to invite did") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    record::write_score_sheet(record, stage, *record.vacancy().find_person("P2"), folder / "m.csv");
    const std::string bytes = read_file(folder / "m.csv");
    record.commit("P1", panel::change_rules(record.vacancy(), "P1", rules_with("invite=\"1\"", "invite=\"2\""),
                                            scale_xml, "Two can be seen."));
    CHECK(scores(record, bytes).unchanged == 1);
    record.commit("P1", panel::change_rules(record.vacancy(), "P1", rules_with("minimum=\"2\"", "minimum=\"1\""),
                                            scale_xml, "Two is too much."));
    CHECK_THAT(sentence_of<InvalidInput>([&] { scores(record, bytes); }), Contains("from before the rules changed"));
}
