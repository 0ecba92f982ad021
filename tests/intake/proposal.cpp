#include "intake/proposal.h"
#include "intake/table_sample.h"
#include "support/folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace evenhand;
using namespace evenhand::intake;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

Proposal proposed(std::string_view bytes, std::size_t rows = 5) {
    return propose_columns(bytes, "a.csv", standard_form(), rows);
}

/// "heading → field" a line each, "?" behind a guess.
std::string columns(const Proposal& proposal) {
    std::string text;
    for (const ProposedColumn& one : proposal.columns)
        text += one.heading + " → " + (one.field.empty() ? "-" : one.field) + (one.certain ? "" : "?") + "\n";
    return text;
}

} // namespace

TEST_CASE("Each column is proposed a field with a reason, beside the first rows") {
    const Proposal proposal =
        proposed("Applications\nTimestamp,Full name,E-mail,Ref,Ref,\nt,Ana Sample,a@example.org,1,2,\n"
                 "t,Bea Sample,b@example.org,3,4,5\n",
                 1);
    CHECK(proposal.heading_line == 2);
    CHECK(proposal.known_export == "Google Forms");
    CHECK(columns(proposal) == "Timestamp → -\nFull name → name\nE-mail → email\nRef → -\nRef (5) → -\ncolumn 6 → -\n");
    CHECK(proposal.columns[1].why == "the form has a field of this heading");
    CHECK(proposal.columns[2].why == "such columns are often called so");
    CHECK(proposal.columns[3].why == "nothing says what it is, so HR alone keeps it");
    CHECK(proposal.rows == std::vector<std::vector<std::string>>{{"t", "Ana Sample", "a@example.org", "1", "2", ""}});
    CHECK(proposal.applications == 2);
    CHECK_THAT(lines(proposal.told), Contains("a.csv:1: warning: the line above the headings is not taken"));
}

TEST_CASE("Where headings say nothing the cells are looked at, and that is called a guess") {
    const std::string answer(300, 'x');
    const Proposal proposal = proposed("Q1,Q2,Q3,Q4\nAna,ana@example.org,07700 900123," + answer +
                                       "\nBea,bea@example.org,07700 900124," + answer + "\n");
    CHECK(columns(proposal) == "Q1 → -\nQ2 → email?\nQ3 → phone?\nQ4 → statement?\n");
    CHECK(proposal.columns[1].why == "its cells look like e-mail addresses");
}

TEST_CASE("Taking a table in by the columns as proposed does what was shown") {
    const std::string bytes = "Surname,Forename,Q1,Ref,Ref\nSample,Ana,I write.,1,2\n";
    ColumnMap map;
    for (const ProposedColumn& one : proposed(bytes).columns) map[one.heading] = one.field;
    CHECK(map["Surname"] == "name");
    CHECK(shown(table_read(bytes, map)) ==
          "2: [name]=Ana Sample; [column:Q1]=I write.; [column:Ref]=1; [column:Ref (5)]=2\n");
}

TEST_CASE("An answer about columns can be remembered under the set of their headings") {
    const std::string one = proposed("Name,Statement,Q1\nA,x,y\n").fingerprint;
    CHECK(one.size() == 64);
    CHECK(one == proposed("Title line\n\nQ1,name, STATEMENT \nother,cells,here\n").fingerprint);
    CHECK(one != proposed("Name,Statement,Q2\nA,x,y\n").fingerprint);
    CHECK(one != proposed("Name,StatementQ1\nA,x\n").fingerprint);
}

TEST_CASE("Of a spreadsheet the sheet that would be read is proposed, and what is no table has no columns") {
    const std::string book = xlsx_of(
        {{{"Read me", sheet_rows({{"Hello"}})}, {"Applications", sheet_rows({{"name", "statement"}, {"A", "x"}})}}});
    const Proposal proposal = proposed(book);
    CHECK(proposal.sheet == "Applications");
    CHECK(columns(proposal) == "name → name\nstatement → statement\n");
    CHECK(proposed("{\"basics\": {\"name\": \"Ana Sample\"}}").columns.empty());
    const test::Folder folder;
    CHECK(propose_columns(folder / ".", standard_form()).columns.empty());
}

TEST_CASE("A table in one row for each answer is proposed by its questions") {
    CHECK(columns(proposed("Applicant ID,Question,Answer\n1,Why us?,Because.\n1,Personal statement,I write.\n")) ==
          "Applicant ID → reference\nWhy us? → -\nPersonal statement → statement\n");
}
