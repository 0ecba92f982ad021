#include "intake/candidates/stated.h"
#include "candidate_sample.h"
#include "document/docx_sample.h"
#include "document/pdf_sample.h"
#include "intake/folder.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;
using test::answer;
using test::answers;

namespace {

const Form form = test::standard_form();

Intake read(const std::string& bytes, const std::string& file = "application.txt") {
    return read_text_applications(bytes, file, form);
}

} // namespace

TEST_CASE("Lines of a text that say who the applicant is become answers, and the rest is the statement") {
    const Intake intake =
        read("Application\n\nName: Eda Sample\nAddress: 5 Sample Mews\nSampleton\nZZ5 5ZZ\n"
             "Tel: 01632 960005 | E-mail: eda@example.org\nMobile: 07700 900005\nDate of Birth: 3 May 1990\n"
             "Nationality: Maltese\n\nI have led a team of ten.\n\nI write reports.\n");
    REQUIRE(intake.applications.size() == 1);
    CHECK(answers(intake.applications[0]) == R"(*name: Eda Sample
*email: eda@example.org
*phone: 01632 960005
*address: 5 Sample Mews
Sampleton
ZZ5 5ZZ
*date_of_birth: 3 May 1990
statement: Application

I have led a team of ten.

I write reports.
*column:Other telephone: 07700 900005
*column:Nationality: Maltese
*column:File: application.txt
)");
    CHECK(test::lines(intake.warnings).empty());
    CHECK(intake.notes == std::vector<std::string>{"the text of documents is the answer to \"Personal statement\""});
    REQUIRE(intake.applications[0].originals.size() == 1);
    CHECK(intake.applications[0].originals[0].name == "application.txt");
}

TEST_CASE("A form filled in as a Word document goes field by field, and what is HR's never reaches the panel") {
    const std::string docx = test::docx_of(
        {test::tbl({test::tr({"Full name", "Fay Sample"}),
                    test::tr({"Telephone", "01632 960006", "E-mail address", "fay@example.org"}),
                    test::tr({"National Insurance number", "QQ 12 34 56 C"}),
                    test::tr({"Disability Confident scheme", "Yes"})}) +
         test::p("Personal statement") + test::p("I plan.") + test::p("I count.") + test::p("Employment history:") +
         test::p("Planner, Sample Ltd") + test::p("Adjustments you need for a test or interview") +
         test::p("A large screen") + test::p("Qualifications and training") + test::p("Diploma") +
         test::p("References") + test::p("Rex Referee, 01632 960007")});
    const Intake intake = read_candidates(docx, "form.docx", form);
    REQUIRE(intake.applications.size() == 1);
    CHECK(answers(intake.applications[0]) == R"(*name: Fay Sample
*email: fay@example.org
*phone: 01632 960006
statement: I plan.

I count.
employment: Planner, Sample Ltd
qualifications: Diploma
*adjustments: A large screen
*disability_confident: Yes
*column:National insurance number: QQ 12 34 56 C
*column:Referees: Rex Referee, 01632 960007
*column:File: form.docx
)");
}

TEST_CASE("A curriculum vitae's first line is a name where the file's name or the e-mail address says so too") {
    const std::string text = "Gwen Sample\n\ngwen@example.org, 01632 960008\n\nOffice manager since 2011.\n";
    const Intake intake = read(text, "CV final v2.txt");
    CHECK(answer(intake.applications.at(0), "name") == "Gwen Sample");
    CHECK(answer(intake.applications[0], "email") == "gwen@example.org");
    CHECK(test::lines(intake.warnings).empty());
    // A title is no name, and where nothing says more than its look HR is told.
    const Intake titled = read("Personal Statement\n\nI write.\n", "statement.txt");
    CHECK(answer(titled.applications.at(0), "name").empty());
    CHECK(titled.warnings.at(0).message == "no name was found, so none can be hidden from the panel");
    const Intake looks = read("Hal Sample\n\nhs1990@example.org\n\nI write.\n", "cv.txt");
    CHECK(answer(looks.applications.at(0), "name") == "Hal Sample");
    CHECK(looks.warnings.at(0).message ==
          "the name is not stated; \"Hal Sample\", a line at its head, is taken for it");
}

TEST_CASE("Names of people are found in names of files") {
    using candidates::name_in_file_name;
    CHECK(name_in_file_name("Ida_Sample_CV_final.docx", {}) == "Ida Sample");
    CHECK(name_in_file_name("SAMPLE, Ida - Cover letter (2).pdf", {}) == "SAMPLE Ida");
    CHECK(name_in_file_name("IdaSample-Resume2026.odt", {}) == "Ida Sample");
    CHECK(name_in_file_name("Ida García-López.pdf", {}) == "Ida García-López");
    CHECK(name_in_file_name("Ida Sample Clerk Sampleton.pdf", {"clerk", "sampleton"}) == "Ida Sample");
    CHECK(name_in_file_name("CV.docx", {}).empty());
    CHECK(name_in_file_name("application 12345.docx", {}).empty());
    CHECK(name_in_file_name("Sample.docx", {}).empty());
}

TEST_CASE("An employer's address further down stays in the text") {
    const Intake intake =
        read("Name: Jo Sample\nAddress: 6 Sample Mews\n\nWork\n\nAddress: Sample House\n\nTitle: Team leader\n");
    CHECK(answer(intake.applications.at(0), "address") == "6 Sample Mews");
    CHECK(answer(intake.applications[0], "statement").find("Address: Sample House") != std::string::npos);
    CHECK(answer(intake.applications[0], "statement").find("Title: Team leader") != std::string::npos);
}

TEST_CASE("A PDF is one application with its text") {
    const Intake intake =
        read_candidates(test::pdf_of(std::vector<std::string>{"Name: Kit Sample", "I plan."}), "k.pdf", form);
    CHECK(answer(intake.applications.at(0), "name") == "Kit Sample");
    CHECK(answer(intake.applications[0], "statement") == "I plan.");
}

TEST_CASE("Running headers are HR's, since names stand in them") {
    test::DocxSample sample{test::p("I plan.")};
    sample.headers = {test::p("Lou Sample, 01632 960009")};
    const Intake intake = read_candidates(test::docx_of(sample), "Lou Sample.docx", form);
    CHECK(answer(intake.applications.at(0), "statement") == "I plan.");
    CHECK(answer(intake.applications[0], "column:Headers and footers") == "Lou Sample, 01632 960009");
}

TEST_CASE("A document that holds a table of applications is no application") {
    const std::string docx = test::docx_of({test::tbl({test::tr({"Full name", "E-mail address", "Personal statement"}),
                                                       test::tr({"A Sample", "a@example.org", "I write."})})});
    CHECK(test::refusal_of([&] {
              read_candidates(docx, "all.docx", form);
          }).find("there is a table of applications in the document") != std::string::npos);
}

TEST_CASE(
    "A table of two columns is one of applications where both are headings, and a form where the second answers") {
    const auto page = [](const std::string& first, const std::string& second) {
        return "<html><table><tr><td>Full name</td><td>" + first + "</td></tr><tr><td>" + second +
               "</td><td>I write.</td></tr></table></html>";
    };
    CHECK(test::refusal_of([&] {
              read_candidates(page("Personal statement", "A Sample"), "export.xls", form);
          }).find("there is a table of applications in the document") != std::string::npos);
    const Intake intake = read_candidates(page("A Sample", "Personal statement"), "form.html", form);
    CHECK(answer(intake.applications.at(0), "name") == "A Sample");
    CHECK(answer(intake.applications[0], "statement") == "I write.");
}

TEST_CASE("A text file with a heading row of the form stays a table") {
    const Intake intake = read("Full name\tPersonal statement\nA Sample\tI write.\nB Sample\tI count.\n");
    CHECK(intake.applications.size() == 2);
}

TEST_CASE("Documents without words are refused with a sentence") {
    CHECK(test::refusal_of([&] {
              read_candidates(test::docx_of({""}), "empty.docx", form);
          }).find("the document says nothing") != std::string::npos);
    CHECK(test::refusal_of([&] { read_candidates("", "nothing.json", form); }).find("the file is empty") !=
          std::string::npos);
}

TEST_CASE("What a referee is called is never taken for the applicant's name") {
    const Intake intake = read(
        "I write.\n\nReferees\n\nName: Rex Referee\nTelephone: 01632 960010\n\nSkills\n\nLedgers\n", "Mo Sample.txt");
    CHECK(answer(intake.applications.at(0), "name") == "Mo Sample");
    CHECK(answer(intake.applications[0], "phone").empty());
    CHECK(answer(intake.applications[0], "column:Referees") == "Name: Rex Referee\nTelephone: 01632 960010");
    CHECK(answer(intake.applications[0], "statement") == "I write.\n\nSkills\n\nLedgers");
}

TEST_CASE("An address in paragraphs of its own is taken up to its postcode, and a text below an address stays") {
    const std::string docx =
        test::docx_of({test::p("Name: Nia Sample") + test::p("Address:") + test::p("7 Sample Row") +
                       test::p("Sampleton") + test::p("ZZ7 7ZZ") + test::p("I plan.")});
    const Intake intake = read_candidates(docx, "n.docx", form);
    CHECK(answer(intake.applications.at(0), "address") == "7 Sample Row\nSampleton\nZZ7 7ZZ");
    CHECK(answer(intake.applications[0], "statement") == "I plan.");
    const std::string short_one =
        test::docx_of({test::p("Name: Nia Sample") + test::p("Address: 7 Sample Row") + test::p("I plan.")});
    CHECK(answer(read_candidates(short_one, "n.docx", form).applications.at(0), "statement") == "I plan.");
}

TEST_CASE("A tab between a label and its value is as good as a colon") {
    const std::string docx =
        test::docx_of({test::in_p("<w:r><w:t>Name:</w:t><w:tab/><w:t>Oz Sample</w:t></w:r>") +
                       test::in_p("<w:r><w:t>Telephone</w:t><w:tab/><w:t>01632 960011</w:t></w:r>") +
                       test::in_p("<w:r><w:t>I plan</w:t><w:tab/><w:t>and count.</w:t></w:r>")});
    const Intake intake = read_candidates(docx, "o.docx", form);
    CHECK(answer(intake.applications.at(0), "name") == "Oz Sample");
    CHECK(answer(intake.applications[0], "phone") == "01632 960011");
    CHECK(answer(intake.applications[0], "statement") == "I plan\tand count.");
}

TEST_CASE("A name at the head of a document is told from what documents and posts are called") {
    const auto name = [&](const std::string& head) {
        return answer(read(head + "\n\nx@example.org, 01632 960012\n\nI plan.\n", "cv.txt").applications.at(0), "name");
    };
    CHECK(name("CURRICULUM VITAE\n\nPia Sample") == "Pia Sample");
    CHECK(name("Curriculum Vitae – Pia Sample") == "Pia Sample");
    CHECK(name("Pia de la Sample | Project Manager") == "Pia de la Sample");
    CHECK(name("CV of Pia Sample") == "Pia Sample");
    CHECK(name("Operations Coordinator").empty());
    CHECK(name("Cover Letter").empty());
    CHECK(name("I plan and count.").empty());
}

TEST_CASE("Questions that ask who somebody is are known as they are in headings of tables") {
    const Intake intake =
        read("What is your full name?\nQuin Sample\n\nHome address:\n8 Sample Row, ZZ8 8ZZ\n\nI plan.\n");
    CHECK(answer(intake.applications.at(0), "name") == "Quin Sample");
    CHECK(answer(intake.applications[0], "address") == "8 Sample Row, ZZ8 8ZZ");
    CHECK(answer(intake.applications[0], "statement") == "I plan.");
}
