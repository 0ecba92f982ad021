#include "intake/table_sample.h"
#include "support/folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace evenhand;
using namespace evenhand::intake;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

Intake sheets_read(const std::vector<XlsxSheet>& sheets, const ColumnMap& map = {}) {
    return read_sheet_applications(xlsx_of({sheets}), "a.xlsx", standard_form(), map);
}

std::string refusal(std::string_view bytes, const ColumnMap& map = {}) {
    try {
        table_read(bytes, map);
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "it was read";
}

} // namespace

TEST_CASE("Lines above the headings and below the applications are left out, each with a word") {
    const Intake intake = table_read("Applications for Sample Officer, Leeds\nExported:,3 May\n\n"
                                     "name,statement\nAna Sample,I write.\nBea Sample,\nTotal: 2 applications\n\n"
                                     "Page 1 of 1,\n");
    CHECK(shown(intake) == "5: [name]=Ana Sample; statement=I write.\n6: [name]=Bea Sample\n");
    CHECK(intake.skipped.empty());
    CHECK(lines(intake.warnings) ==
          "a.csv:1: warning: the line above the headings is not taken: \"Applications for Sample Officer | Leeds\"\n"
          "a.csv:2: warning: the line above the headings is not taken: \"Exported: | 3 May\"\n"
          "a.csv:6: warning: the application has no answer that the panel may read; expected a personal statement, or "
          "set it aside as ineligible\n"
          "a.csv:7: warning: the line below the applications is not taken: \"Total: 2 applications\"\n"
          "a.csv:9: warning: the line below the applications is not taken: \"Page 1 of 1\"\n");
}

TEST_CASE("People called Page, Total or Count are no footers") {
    const Intake intake = table_read("name,statement\nTotal Sample,\nCount Sample,\nPage Sample,\n");
    CHECK(intake.applications.size() == 3);
    CHECK(intake.skipped.empty());
}

TEST_CASE("Headings that are repeated between the rows are no applications") {
    const Intake intake = table_read("name,statement\nA,x\nName,Statement\nB,y\nname, statement \n");
    CHECK(shown(intake) == "2: [name]=A; statement=x\n4: [name]=B; statement=y\n");
    CHECK(lines(intake.warnings) ==
          "a.csv:3: warning: the headings are repeated in lines 3 and 5, which is no application\n");
}

TEST_CASE("Sections above the questions tell questions of one wording apart") {
    const Intake intake = table_read("Applicant,,Referee,,Answers\nName,Email,Name,Email,Personal statement\n"
                                     "Ana Sample,ana@example.org,Rita Sample,rita@example.org,I write.\n");
    CHECK(shown(intake) == "3: [name]=Ana Sample; [email]=ana@example.org; statement=I write.; "
                           "[column:Referee: Name]=Rita Sample; [column:Referee: Email]=rita@example.org\n");
    CHECK(intake.notes == std::vector<std::string>{"the headings are those of lines 1 and 2 together"});
}

TEST_CASE("Headings merged over two lines are read, whichever line they stand in") {
    const std::string expected = "3: [name]=Ana Sample; statement=I write.; [column:Employer]=Sample Mill; "
                                 "[column:Until]=2020\n";
    CHECK(shown(table_read("Name,Last post,,Personal statement\n,Employer,Until,\n"
                           "Ana Sample,Sample Mill,2020,I write.\n")) == expected);
    CHECK(shown(sheets_read({{"S", sheet_rows({{"Name", "Last post", "", "Personal statement"},
                                               {"", "Employer", "Until"},
                                               {"Ana Sample", "Sample Mill", "2020", "I write."}})}})) == expected);
}

TEST_CASE("A first application whose name is missing is no second line of headings") {
    CHECK(shown(table_read("name,statement,employment\n,I write.,Mill\nA,x,y\n")) ==
          "2: statement=I write.; employment=Mill\n3: [name]=A; statement=x; employment=y\n");
}

TEST_CASE("Rows in which nothing says whose they are go on with the application above") {
    const Intake intake = table_read("name,email,statement,employment,veteran\n"
                                     "Ana Sample,ana@example.org,First.,Mill,yes\n"
                                     ",,Second.,,yes\n,,,Shop,\nBea Sample,bea@example.org,Mine.,,\n");
    CHECK(shown(intake) == "2: [name]=Ana Sample; [email]=ana@example.org; statement=First.\nSecond.; "
                           "employment=Mill\nShop; [veteran]=yes\n"
                           "5: [name]=Bea Sample; [email]=bea@example.org; statement=Mine.\n");
    CHECK(lines(intake.warnings) ==
          "a.csv:3: warning: nothing says whose lines 3 and 4 are; the answers are taken as going on with those above; "
          "expected a name or reference in each row that is an application of its own\n");
}

TEST_CASE("A row that begins with a number or time of its own is an application, though it has no name") {
    const Intake intake = table_read("No,name,statement\n1,Ana Sample,First.\n2,,Somebody else.\n2,,Goes on.\n");
    CHECK(shown(intake) == "2: [name]=Ana Sample; statement=First.; [column:No]=1\n"
                           "3: statement=Somebody else.; [column:No]=2\n4: statement=Goes on.; [column:No]=2\n");
    // Without a column that names anybody nothing goes on with anything.
    CHECK(table_read("statement,employment\nx,y\n,z\n").applications.size() == 2);
}

TEST_CASE("One row for each answer becomes one application for each applicant") {
    const Intake intake = table_read(
        "Application ID,Question,Answer,Score\nA1,Full name,Ana Sample,\nA1,Personal statement,I write.,3\n"
        "A2,Full name,Bea Sample,\nA1,Why us?,Because.,2\nA2,Personal statement,I count.,1\nA2,,And sing.,\n");
    CHECK(shown(intake) == "2: [reference]=A1; [name]=Ana Sample; statement=I write.; [column:Why us?]=Because.\n"
                           "4: [reference]=A2; [name]=Bea Sample; statement=I count.\nAnd sing.\n");
    CHECK(intake.skipped.empty());
}

TEST_CASE("What differs from answer to answer is not taken, and said") {
    const Intake intake = table_read("Email,Question,Response,Reviewer\n"
                                     "ana@example.org,Personal statement,I write.,Rita\n"
                                     "ana@example.org,Personal statement,I write.,Karl\n"
                                     "ana@example.org,Employment history,Mill,Rita\n");
    CHECK(shown(intake) == "2: [email]=ana@example.org; statement=I write.; employment=Mill\n");
    CHECK_THAT(lines(intake.warnings), Contains("\"Reviewer\" differs from answer to answer and is not taken"));
    CHECK(intake.notes == std::vector<std::string>{"each row holds one answer: 3 rows are 1 application"});
}

TEST_CASE("Two answers to one question are kept with a word") {
    const Intake intake = table_read("name,Question,Answer\nA,Personal statement,One.\nA,Personal statement,Two.\n");
    CHECK(shown(intake) == "2: [name]=A; statement=One.\nTwo.\n");
    CHECK_THAT(lines(intake.warnings), Contains("a.csv:3: warning: the question \"Personal statement\" of the "
                                                "application of line 2 has another answer here; both are kept"));
}

TEST_CASE("Answers that nobody can be given are refused or skipped, never guessed") {
    CHECK(refusal("Question,Answer\nPersonal statement,I write.\n") ==
          "a.csv:1: error: each row holds one answer (\"Answer\"), but no column says whose it is; expected a column "
          "such as reference, e-mail or name, or --map COLUMN=FIELD for it");
    const Intake intake = table_read("email,name,Question,Answer\na@example.org,A,Personal statement,One.\n"
                                     ",B,Personal statement,Two.\nb@example.org,,,Three.\n");
    CHECK(shown(intake) == "2: [name]=A; [email]=a@example.org; statement=One.\n4: [email]=b@example.org\n");
    CHECK(lines(intake.skipped) ==
          "a.csv:3: error: nothing says for sure whose answer this is; it is not taken; expected something under "
          "\"email\"\n"
          "a.csv:4: error: the answer has no question; it is not taken; expected a question under \"Question\"\n");
}

TEST_CASE("A column called Question or Value is no table of answers by itself") {
    CHECK(shown(table_read("name,statement,Field,Value\nA,x,Shoe,38\n")) ==
          "2: [name]=A; statement=x; [column:Field]=Shoe; [column:Value]=38\n");
    CHECK(shown(table_read("name,Field,Value\nA,Personal statement,x\nA,veteran,yes\n")) ==
          "2: [name]=A; statement=x; [veteran]=yes\n");
}

TEST_CASE("One row for each reviewer becomes one application without what reviewers said") {
    const Intake intake = table_read("name,email,statement,Reviewer,Score,Comment,Shoe size\n"
                                     "Ana Sample,ana@example.org,I write.,Rita,3,Good,38\n"
                                     "Bea Sample,bea@example.org,I count.,Rita,2,,41\n"
                                     "Ana Sample,ana@example.org,I write.,Karl,1,Thin,38\n");
    CHECK(shown(intake) ==
          "2: [name]=Ana Sample; [email]=ana@example.org; statement=I write.; [column:Shoe size]=38\n"
          "3: [name]=Bea Sample; [email]=bea@example.org; statement=I count.; [column:Shoe size]=41\n");
    CHECK_THAT(lines(intake.warnings),
               Contains("a.csv:1: warning: each applicant stands here once for each reviewer: 3 rows are 2 "
                        "applications, and what stands under \"Reviewer\", \"Score\" and \"Comment\" is not taken"));
}

TEST_CASE("A reviewer's row whose answers are not those of the applicant above is not taken for them") {
    const Intake intake = table_read("name,statement,Reviewer\nA Sample,I write.,Rita\nA Sample,I count.,Karl\n");
    CHECK(shown(intake) == "2: [name]=A Sample; statement=I write.\n");
    CHECK_THAT(lines(intake.skipped), Contains("a.csv:3: error: the row is of the applicant of line 2 for another "
                                               "reviewer, but what stands under \"statement\" is not the same"));
}

TEST_CASE("Where each applicant stands once, a reviewer's column is kept for HR as any other") {
    CHECK(shown(table_read("name,statement,Reviewer\nA,x,Rita\nB,y,Rita\n")) ==
          "2: [name]=A; statement=x; [column:Reviewer]=Rita\n3: [name]=B; statement=y; [column:Reviewer]=Rita\n");
}

TEST_CASE("First name and family name become the name in their order, wherever their columns stand") {
    const Intake intake = table_read("Surname,Middle names,Forename,Known as,statement\n"
                                     "Sample,Maria,Ana,Annie,x\nSample,,Bea,Bea,y\n");
    CHECK(shown(intake) == "2: [name]=Ana Maria Sample (Annie); statement=x\n3: [name]=Bea Sample; statement=y\n");
    CHECK(intake.warnings.empty());
}

TEST_CASE("Parts of an address and several telephone numbers are put together") {
    const Intake intake = table_read("name,Postcode,Address line 1,Town,Mobile,Home phone,statement\n"
                                     "A,LS1 1AA,1 Sample Street,Leeds,07700 900123,0113 496 0000,x\n");
    CHECK(shown(intake) == "2: [name]=A; [phone]=07700 900123, 0113 496 0000; [address]=1 Sample Street\nLeeds\n"
                           "LS1 1AA; statement=x\n");
}

TEST_CASE("The form's own heading goes over what a column is often called") {
    const Intake intake =
        table_read("First name,Full name,E-mail,Email address,statement\nAna,Ana Sample,a@example.org,"
                   "b@example.org,x\n");
    CHECK(shown(intake) == "2: [name]=Ana Sample; [email]=a@example.org; statement=x; [column:First name]=Ana; "
                           "[column:Email address]=b@example.org\n");
}

TEST_CASE("Columns that are each mapped to one field are joined, and one mapped to nothing is for HR alone") {
    const Intake intake =
        table_read("Voornaam,Achternaam,Brief,statement\nAna,Sample,Dear all,x\n",
                   {{"Voornaam", "name"}, {"Achternaam", "name"}, {"statement", ""}, {"Brief", "statement"}});
    CHECK(shown(intake) == "2: [name]=Ana Sample; statement=Dear all; [column:statement]=x\n");
    CHECK(intake.warnings.empty());
    // Two columns of one heading are told apart by their places.
    CHECK(shown(table_read("name,Ref,Ref,\nA,one,two,three\n",
                           {{"Ref", "reference"}, {"Ref (3)", "statement"}, {"column 4", "employment"}})) ==
          "2: [reference]=one; [name]=A; statement=two; employment=three\n");
}

TEST_CASE("Many columns that nobody knows are told in one line, none left out") {
    std::string headings = "name,statement", cells = "A,x";
    for (int i = 1; i <= 250; ++i) {
        headings += fmt::format(",Extra {}", i);
        cells += fmt::format(",{}", i);
    }
    const Intake intake = table_read(headings + "\n" + cells + "\n");
    REQUIRE(intake.applications.size() == 1);
    CHECK(intake.applications[0].answers.size() == 252);
    REQUIRE(intake.warnings.size() == 1);
    CHECK_THAT(intake.warnings[0].message, Contains("250 columns match no field") && Contains("\"Extra 250\""));
}

TEST_CASE("A row may leave out empty cells at its end") {
    const Intake intake = table_read("name,email,statement,veteran,employment\n"
                                     "Ana Sample,a@example.org,I write.\n"
                                     "Ben Sample,b@example.org,I count.,yes\n"
                                     "cleo sample,c@example.org,I plan.,no,Clerk\n"
                                     ",d@example.org,I dig.\n");
    CHECK(intake.skipped.empty());
    CHECK(intake.warnings.empty());
    REQUIRE(intake.applications.size() == 4);
    CHECK(intake.applications[0].answers.size() == 3);
    CHECK(intake.applications[1].answers.back().text == "yes");
    CHECK(table_read("name,statement\nA,B\nF\n").applications.size() == 2);
}

TEST_CASE("Pieces of a row that line breaks tear are not taken for applications") {
    const std::string headings = "name,email,statement,veteran,employment\n";
    const Intake torn = table_read(headings + "Ana Sample,a@example.org,I write\n\nand count.,yes,Clerk\n"
                                              "Ben Sample,b@example.org,I count.\n");
    REQUIRE(torn.applications.size() == 1);
    CHECK(torn.applications[0].line == 5);
    CHECK(lines(torn.skipped) == "a.csv:2: error: lines 2 to 4 look like one row that a line break tears; they are not "
                                 "taken; expected answers with line breaks between quotes\n");
    // Two breaks; and a piece in a table whose columns say nothing about what stands in them.
    CHECK(table_read(headings + "Ana Sample,a@example.org,I write\nThen I count.\nAnd so on.,yes,Clerk\n")
              .skipped.size() == 1);
    CHECK(table_read("name,statement,employment\nAna Sample,I write\nand count.,Clerk\n").skipped.size() == 1);
    // What does not fit together is told line by line: an address that is none, a remark in a line of its own.
    const Intake odd = table_read(headings + "Ana Sample,I write.,yes\nNorth\nBen Sample,b@example.org,I count.\n");
    CHECK(odd.applications.size() == 1);
    CHECK(odd.skipped.size() == 2);
}

TEST_CASE("A spreadsheet's rows may end where nothing follows, and cells are named in what is told") {
    const Intake intake = sheets_read({{"S", sheet_rows({{"name", "statement", "veteran"},
                                                         {"Ana Sample", "I write.", "yes please"},
                                                         {},
                                                         {"Bea Sample"},
                                                         {"Cat Sample", "x", "no", "", "stray"}})}});
    CHECK(shown(intake) == "2: [name]=Ana Sample; statement=I write.; [veteran]=yes please\n4: [name]=Bea Sample\n"
                           "5: [name]=Cat Sample; statement=x; [veteran]=no; [column:5]=stray\n");
    CHECK_THAT(lines(intake.warnings),
               Contains("a.xlsx:2: warning: \"yes please\" under \"veteran\" (cell C2) is taken as no"));
}

TEST_CASE("Of several sheets the one whose headings match best is taken, and the others are named") {
    const auto table = [](const char* name, const std::vector<std::vector<std::string>>& rows) {
        return XlsxSheet{name, sheet_rows(rows)};
    };
    const Intake intake = sheets_read({table("Notes", {{"Read me"}, {"Name of the post"}}),
                                       table("Applications", {{"name", "statement"}, {"A", "x"}}),
                                       table("Late", {{"name", "statement"}, {"B", "y"}})});
    CHECK(shown(intake) == "2: [name]=A; statement=x\n");
    CHECK(intake.notes == std::vector<std::string>{"the sheet \"Applications\" was read"});
    CHECK(lines(intake.warnings) ==
          "a.xlsx: warning: the sheet \"Notes\" is not taken: \"Applications\" matches the form best\n"
          "a.xlsx: warning: the sheet \"Late\" is not taken: \"Applications\" comes first, though both match the form "
          "as well; expected each sheet of applications in a file of its own\n");
}

TEST_CASE("Spreadsheets and tables with tabs come through the one door") {
    const test::Folder folder;
    const auto write = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return read_applications(folder / name, standard_form()).applications.size();
    };
    CHECK(write("a.tsv", "name\tstatement\nA\tI plan, count; write\n") == 1);
    CHECK(write("b.csv", xlsx_of({{{"S", sheet_rows({{"name", "statement"}, {"A"}, {"B"}})}}})) == 2);
    CHECK(write("c.ods",
                ods_of({"<table:table table:name='T'><table:table-row><table:table-cell><text:p>statement</text:p>"
                        "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>A"
                        "</text:p></table:table-cell></table:table-row></table:table>"})) == 1);
}

TEST_CASE("A cell that is longer than any answer costs its row and no other") {
    const std::string huge((1u << 20) + 1, 'x');
    const Intake intake = table_read("name,statement\nA," + huge + "\nB,y\n");
    CHECK(shown(intake) == "3: [name]=B; statement=y\n");
    CHECK_THAT(lines(intake.skipped), Contains("a.csv:2: error: \"statement\" holds more than a million letters"));
}

TEST_CASE("A table beyond the bounds of spreadsheets is refused") {
    CHECK_THAT(refusal("name,statement\nA," + std::string(20'000, ',') + "\n"),
               Contains("a.csv:2: error: the row has 20002 cells, more than any spreadsheet has"));
}

TEST_CASE("Reading tables can be cancelled") {
    std::string bytes = "name,statement\n";
    for (int i = 0; i < 3000; ++i) bytes += "A,x\n";
    int calls = 0;
    const Progress stop = [&](std::size_t, std::size_t, std::string_view) { return ++calls < 3; };
    CHECK_THROWS_AS(read_csv_applications(bytes, "a.csv", standard_form(), {}, stop), Cancelled);
    CHECK(calls == 3);
}

TEST_CASE("A table of scores is not taken for one of applications") {
    CHECK_THAT(refusal(read_file(EVENHAND_ROOT "/forms/samples/operations-coordinator-scores.csv")),
               Contains("error: no column holds anything that the panel may read"));
}

TEST_CASE("Formulas are text") {
    CHECK(shown(table_read("name,statement\n=1+1,\"=HYPERLINK(\"\"http://x\"\")\"\n")) ==
          "2: [name]==1+1; statement==HYPERLINK(\"http://x\")\n");
}
