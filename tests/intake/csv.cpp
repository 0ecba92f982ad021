#include "base/files.h"
#include "intake/application.h"
#include "support/folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

using namespace evenhand;
using namespace evenhand::intake;

namespace {

const Form form = parse_form(R"(<application-form xmlns="urn:evenhand:form:1" id="small">
  <field id="name" label="Full name" type="text" identifies="yes"/>
  <field id="statement" label="Personal statement" type="long-text"/>
  <field id="employment" label="Employment" type="long-text"/>
  <field id="veteran" label="Veterans' scheme" type="flag" hr-only="yes"/>
</application-form>)",
                             "small.xml");

Intake read(std::string_view bytes, const ColumnMap& map = {}) {
    return read_csv_applications(bytes, "a.csv", form, map);
}

std::string lines(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) text += to_string(problem) + "\n";
    return text;
}

std::string refusal(std::string_view bytes, const ColumnMap& map = {}) {
    try {
        read(bytes, map);
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "it was read";
}

std::string temporary(const test::Folder& folder, const std::string& name, std::string_view bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return (folder / name).string();
}

} // namespace

TEST_CASE("Headings match ids and labels whatever the case, answers come in the form's order") {
    const Intake intake = read("PERSONAL STATEMENT,full name,Veteran\nI did it,Ana Sample,yes\n");
    REQUIRE(intake.applications.size() == 1);
    CHECK(intake.applications[0].line == 2);
    CHECK(intake.applications[0].answers == std::vector<Answer>{{"name", "Ana Sample", true},
                                                                {"statement", "I did it", false},
                                                                {"veteran", "yes", true}});
    CHECK(intake.skipped.empty());
    CHECK(intake.warnings.empty());
}

TEST_CASE("Quoted cells keep commas, quotes and line breaks, and line numbers count those breaks") {
    const Intake intake = read("name;statement\r\n\"Sample; A\";\"First\r\nsecond \"\"x\"\"\"\r\nB;Good\r\n");
    REQUIRE(intake.applications.size() == 2);
    CHECK(intake.applications[0].answers[0].text == "Sample; A");
    CHECK(intake.applications[0].answers[1].text == "First\nsecond \"x\"");
    CHECK(intake.applications[1].line == 4);
}

TEST_CASE("A byte order mark is no part of the first heading") {
    CHECK(read("\xEF\xBB\xBFname,statement\nA,B\n").applications[0].answers[0].field == "name");
}

TEST_CASE("A mapping goes over the form's own matching") {
    const ColumnMap map{{"your NAME", "name"}, {"Employment", "statement"}};
    const Intake intake = read("Your name,employment\nA,B\n", map);
    REQUIRE(intake.applications.size() == 1);
    CHECK(intake.applications[0].answers == std::vector<Answer>{{"name", "A", true}, {"statement", "B", false}});
    CHECK(intake.warnings.empty());
}

TEST_CASE("A mapping that names no column or no field is refused, both told at once") {
    CHECK(refusal("name,statement\nA,B\n", {{"Nom", "name"}, {"statement", "story"}}) ==
          "a.csv:1: error: the mapping names a column \"Nom\", which is not in the heading row; expected one of the "
          "headings there\n"
          "a.csv:1: error: the mapping names a field \"story\", which the form small does not have; expected one of "
          "name, statement, employment, veteran");
}

TEST_CASE("Two columns for one field are refused, whether by id and label or by a mapping") {
    CHECK(refusal("name,Full name,statement\nA,B,C\n") ==
          "a.csv:1: error: the columns \"name\" and \"Full name\" both hold the field name; expected one column for "
          "each field");
    CHECK_THAT(refusal("name,Called,statement\nA,B,C\n", {{"Called", "name"}}),
               Catch::Contains("\"name\" and \"Called\" both hold the field name"));
    CHECK_THAT(refusal("Called,called,statement\nA,B,C\n", {{"Called", "name"}}), Catch::Contains("both hold"));
}

TEST_CASE("Unknown columns are kept for HR alone, with a warning each") {
    const Intake intake = read("name,Shoe size,statement\nA,42,B\n");
    REQUIRE(intake.applications.size() == 1);
    CHECK(intake.applications[0].answers.back() == Answer{"column:Shoe size", "42", true});
    CHECK(lines(intake.warnings) == "a.csv:1: warning: the column \"Shoe size\" matches no field and is kept for HR "
                                    "only; expected a field's id or label, or --map COLUMN=FIELD\n");
}

TEST_CASE("Two unknown columns of one heading stay two answers") {
    const Intake intake = read("name,statement,Ref,Ref\nA,B,one,two\n");
    std::set<std::string> fields;
    for (const Answer& answer : intake.applications[0].answers) fields.insert(answer.field);
    CHECK(fields == std::set<std::string>{"name", "statement", "column:Ref", "column:Ref (4)"});
}

TEST_CASE("A column without heading is worth a word only where it holds something") {
    CHECK(read("name,statement,\nA,B,\n").warnings.empty());
    const Intake intake = read("name,statement,\nA,B,\nC,D,stray\nE,F,more\n");
    CHECK(lines(intake.warnings) == "a.csv:3: warning: column 3 has no heading; what stands in it is kept for HR only; "
                                    "expected a heading for each column\n");
    CHECK(intake.applications[1].answers.back() == Answer{"column:3", "stray", true});
}

TEST_CASE("A slipped row is never taken: it is reported with its line and the others are taken") {
    const Intake intake = read("name,statement\nA,B\nC,D,E\nG,H\n");
    REQUIRE(intake.applications.size() == 2);
    CHECK(intake.applications[0].line == 2);
    CHECK(intake.applications[1].line == 4);
    CHECK(lines(intake.skipped) ==
          "a.csv:3: error: the row has 3 cells where the heading row has 2; it is not taken; expected one cell for "
          "each heading\n");
}

TEST_CASE("A table of headings alone is told to be empty") {
    const Intake intake = read("name,statement\n,\n");
    CHECK(intake.applications.empty());
    CHECK(lines(intake.warnings) ==
          "a.csv:1: warning: there is no application under the headings; expected a row for each application\n");
    CHECK(lines(read("name,statement\nA,B,C\n").warnings).empty()); // the error says enough
}

TEST_CASE("Empty cells behind the last heading, as spreadsheets write them, do not cost a row") {
    const Intake intake = read("name,statement\nA,B,, \nC,D,,E\n");
    REQUIRE(intake.applications.size() == 1);
    CHECK(intake.applications[0].line == 2);
    CHECK(intake.applications[0].answers.size() == 2);
    REQUIRE(intake.skipped.size() == 1);
    CHECK(intake.skipped[0].line == 3);
}

TEST_CASE("Rows in which every cell is blank are no applications") {
    const Intake intake = read("name,statement\nA,B\n,\n\" \",\"\t\"\n\nC,D\n");
    CHECK(intake.applications.size() == 2);
    CHECK(intake.skipped.empty());
    CHECK(intake.warnings.empty());
}

TEST_CASE("An application without a word for the panel is taken with a warning") {
    const Intake intake = read("name,statement\nA,\nB,Words\n");
    CHECK(intake.applications.size() == 2);
    CHECK(lines(intake.warnings) == "a.csv:2: warning: the application has no answer that the panel may read; expected "
                                    "a personal statement, or set it aside as ineligible\n");
}

TEST_CASE("A table with nothing for the panel to read is refused, unless somebody said what its columns are") {
    CHECK(refusal("name\nA\nB\nC\n") ==
          "a.csv:1: error: no column holds anything that the panel may read, so these may be no applications; expected "
          "the right file, or --map COLUMN=FIELD for a column such as the personal statement");
    CHECK_THAT(refusal(read_file(EVENHAND_ROOT "/forms/samples/operations-coordinator-scores.csv")),
               Catch::Contains("no column of the heading row matches"));
    const Intake intake = read("Called\nA\nB\nC\n", {{"Called", "name"}});
    CHECK(intake.applications.size() == 3);
    CHECK(lines(intake.warnings) == "a.csv:1: warning: no column holds anything that the panel may read; expected a "
                                    "column such as the personal statement\n");
}

TEST_CASE("A flag that says neither yes nor no is not lost without a word") {
    const Intake intake = read("name,statement,veteran\nA,B,yes please\nC,D,No\nE,F,TRUE\n");
    CHECK(lines(intake.warnings) ==
          "a.csv:2: warning: \"yes please\" under \"veteran\" is taken as no; expected yes, y, "
          "true, 1 or x for yes\n");
}

TEST_CASE("A file as a whole is refused where nothing of it can be trusted") {
    CHECK(refusal("") == "a.csv: error: the file is empty; expected a heading row and a row for each application");
    CHECK_THAT(
        refusal("Nom,Lettre\nA,B\n"),
        Catch::Contains("a.csv:1: error: no column of the heading row matches a field of the form small; expected "
                        "headings among name, statement, employment, veteran, or --map COLUMN=FIELD"));
    CHECK_THAT(refusal("name,statement\nA,\"open\nB,C\n"), Catch::StartsWith("a.csv:2: error:"));
    CHECK_THAT(refusal(std::string_view("name,statement\nA,B\nC,\0\n", 24)), Catch::StartsWith("a.csv:3: error:"));
    CHECK_THAT(refusal("name,statement\nZo\xC3\xAB,B\nC,\xFF\n"), Catch::StartsWith("a.csv:3: error:"));
}

TEST_CASE("A heading row alone brings no applications and no error") {
    const Intake intake = read("name,statement\n");
    CHECK(intake.applications.empty());
    CHECK(intake.skipped.empty());
}

TEST_CASE("Windows-1252 is read, with a word about it") {
    const Intake intake = read("name,statement\nZo\xEB,B\n");
    REQUIRE(intake.applications.size() == 1);
    CHECK(intake.applications[0].answers[0].text == "Zoë");
    CHECK_THAT(lines(intake.warnings),
               Catch::Contains("a.csv: warning: the file is not UTF-8 and was read as Windows-1252"));
}

TEST_CASE("The format of a file is found by what it holds, others are refused with what to do") {
    const test::Folder folder;
    const auto told = [&](const std::string& name, std::string_view bytes) {
        try {
            read_applications(temporary(folder, name, bytes), form);
        } catch (const InvalidInput& error) {
            return std::string(error.what());
        }
        return std::string("it was read");
    };
    CHECK(told("a.xlsx", "name,statement\nA,B\n") == "it was read");
    CHECK_THAT(told("b.csv", "PK\x03\x04rest"), Catch::Contains("b.csv: error: this is not a ZIP archive"));
    CHECK_THAT(told("c.csv", "%PDF-1.7"), Catch::Contains("c.csv: error: "));
    CHECK_THAT(told("d.csv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
               Catch::Contains("an old Word, Excel or PowerPoint file"));
    CHECK_THAT(told("e.csv", " [ {\"name\": 1}]"), Catch::Contains("this JSON holds no JSON Resume"));
    CHECK_THAT(told("f.csv", "<!DOCTYPE html><html>"), Catch::Contains("the document says nothing"));
    CHECK_THROWS_AS(read_applications("/nowhere/at/all.csv", form), StorageError);
}

TEST_CASE("The 24 sample applications are all taken, in many alphabets, without a warning") {
    const std::string file = EVENHAND_ROOT "/forms/operations-coordinator.xml";
    const Form of_sample = parse_form(read_file(file), file);
    const Intake intake =
        read_applications(EVENHAND_ROOT "/forms/samples/operations-coordinator-applications.csv", of_sample);
    CHECK(intake.applications.size() == 24);
    CHECK(lines(intake.skipped).empty());
    CHECK(lines(intake.warnings).empty());
    for (const Application& application : intake.applications) {
        const auto has = [&](const char* field) {
            return std::any_of(application.answers.begin(), application.answers.end(),
                               [&](const Answer& answer) { return answer.field == field && !answer.text.empty(); });
        };
        CHECK(has("name"));
        CHECK(has("reference"));
    }
}
