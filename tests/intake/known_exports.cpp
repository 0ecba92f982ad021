#include "intake/blind.h"
#include "intake/table_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;
using namespace evenhand::test;

namespace {

struct Export {
    const char *name, *headings, *row, *taken;
};

const Export exports[] = {
    {"Google Forms", "Timestamp,Email Address,Full name,Mobile number,Personal statement,How did you hear of us?",
     "2026/05/01 10:00:00,ana@example.org,Ana Sample,07700 900123,I write.,A friend",
     "[name]=Ana Sample; [email]=ana@example.org; [phone]=07700 900123; statement=I write.; "
     "[column:Timestamp]=2026/05/01 10:00:00; [column:How did you hear of us?]=A friend"},
    {"Microsoft Forms", "ID,Start time,Completion time,Email,Name,First name,Last name,Personal statement",
     "1,5/1/26 10:00,5/1/26 10:30,anonymous,,Ana,Sample,I write.",
     "[name]=Ana Sample; statement=I write.; [column:ID]=1; [column:Start time]=5/1/26 10:00; [column:Completion "
     "time]=5/1/26 10:30"},
    {"Greenhouse",
     "First Name,Last Name,Company,Title,Email,Phone,Social Media,Website,Address,Job,Source,Who gets credit",
     "Ana,Sample,Sample Mill,Planner,ana@example.org,07700 900123,,,1 Sample Street,Officer,Site,Rita",
     "[name]=Ana Sample; [email]=ana@example.org; [phone]=07700 900123; [address]=1 Sample Street; "
     "employment=Planner\nSample Mill; [column:Job]=Officer; [column:Source]=Site; [column:Who gets credit]=Rita"},
    {"Lever", "Full-Name,Email,Date-Added,Stage,Archive-Reason,Sources,Origin",
     "Ana Sample,ana@example.org,2026-05-01,New lead,,Site,Applied",
     "[name]=Ana Sample; [email]=ana@example.org; [column:Date-Added]=2026-05-01; [column:Stage]=New lead; "
     "[column:Sources]=Site; [column:Origin]=Applied"},
    {"Workable", "Name,Headline,Stage,Email,Phone,Address,Disqualified,Summary,Cover letter,Education",
     "Ana Sample,Planner,Applied,ana@example.org,07700 900123,Leeds,No,In short.,I write.,BA",
     "[name]=Ana Sample; [email]=ana@example.org; [phone]=07700 900123; [address]=Leeds; statement=I write.\nIn "
     "short.; qualifications=BA; [column:Headline]=Planner; [column:Stage]=Applied; [column:Disqualified]=No"},
    {"OpenCATS",
     "First Name,Last Name,E-Mail,2nd E-Mail,Home Phone,Cell Phone,Key Skills,Current Employer,Misc Notes,Owner",
     "Ana,Sample,ana@example.org,a@example.org,0113 496 0000,07700 900123,Planning,Sample Mill,Rang twice,Rita",
     "[name]=Ana Sample; [email]=ana@example.org; [phone]=07700 900123, 0113 496 0000; employment=Sample Mill; "
     "qualifications=Planning; [column:2nd E-Mail]=a@example.org; [column:Misc Notes]=Rang twice; "
     "[column:Owner]=Rita"},
    {"Odoo", "Applicant's Name,Email,Phone,Degree,Job Position,Stage,Application Summary",
     "Ana Sample,ana@example.org,07700 900123,Bachelor,Officer,New,I write.",
     "[name]=Ana Sample; [email]=ana@example.org; [phone]=07700 900123; statement=I write.; "
     "qualifications=Bachelor; [column:Job Position]=Officer; [column:Stage]=New"},
    {"NHS Jobs",
     "AR number,Title,First name,Surname,Email address,Postcode,Supporting information,Employment history,"
     "Guaranteed interview scheme",
     "AR-1,Ms,Ana,Sample,ana@example.org,LS1 1AA,I write.,Mill,Yes",
     "[reference]=AR-1; [name]=Ana Sample; [email]=ana@example.org; [address]=LS1 1AA; statement=I write.; "
     "employment=Mill; [disability_confident]=Yes; [column:Title]=Ms"},
    {"Trac", "Trac ID,Forename,Surname,Email,Supporting information,Ethnic origin",
     "T-1,Ana,Sample,ana@example.org,I write.,Not said",
     "[reference]=T-1; [name]=Ana Sample; [email]=ana@example.org; statement=I write.; [column:Ethnic "
     "origin]=Not said"},
    {"Applied", "Candidate ID,Name,Email,Sift score,Personal statement", "17,Ana Sample,ana@example.org,3.5,I write.",
     "[reference]=17; [name]=Ana Sample; [email]=ana@example.org; statement=I write.; [column:Sift score]=3.5"},
};

} // namespace

TEST_CASE("Exports of recruitment systems are known by their headings, and their columns go where they belong") {
    for (const Export& one : exports) {
        CAPTURE(one.name);
        const Intake intake = table_read(std::string(one.headings) + "\n" + one.row + "\n");
        CHECK(shown(intake) == "2: " + std::string(one.taken) + "\n");
        CHECK(intake.notes == std::vector<std::string>{std::string("read as an export of ") + one.name});
        CHECK(intake.skipped.empty());
    }
}

TEST_CASE("What only one system means by a heading is not read so from any other table") {
    const Intake intake = table_read("Name,Title,Summary,Key skills,Headline,Personal statement\n"
                                     "Ana Sample,Ms,In short,Planning,Planner,I write.\n");
    CHECK(intake.notes.empty());
    CHECK(shown(intake) == "2: [name]=Ana Sample; statement=I write.; [column:Title]=Ms; [column:Summary]=In short; "
                           "[column:Key skills]=Planning; [column:Headline]=Planner\n");
}

TEST_CASE("Who was signed in stands for the applicant only where nobody was asked") {
    CHECK(shown(table_read("ID,Start time,Completion time,Email,Name,Name1,Personal statement\n"
                           "1,a,b,rita@example.org,Rita Sample,Ana Sample,I write.\n")) ==
          "2: [name]=Ana Sample; [email]=rita@example.org; statement=I write.; [column:ID]=1; [column:Start time]=a; "
          "[column:Completion time]=b; [column:Name]=Rita Sample\n");
}

TEST_CASE("Questions that ask who somebody is are understood as the labels they stand for") {
    const Intake intake =
        table_read("Timestamp,What is your full name?,What is your e-mail?,Your phone number:,"
                   "Date of birth (dd/mm/yyyy),Home address *,Personal statement *\n"
                   "1,Petra Sample,p@example.org,07700 900123,1/2/1980,1 Sample Street,I am Petra.\n");
    CHECK(shown(intake) == "2: [name]=Petra Sample; [email]=p@example.org; [phone]=07700 900123; [address]=1 Sample "
                           "Street; [date_of_birth]=1/2/1980; statement=I am Petra.; [column:Timestamp]=1\n");
    for (const char* heading : {"Your name", "Full legal name", "Please enter your name", "Applicant's full name"}) {
        CAPTURE(heading);
        CHECK(shown(table_read(std::string(heading) + ",statement\nA Sample,x\n")) ==
              "2: [name]=A Sample; statement=x\n");
    }
}

TEST_CASE("Somebody else's name is not the applicant's") {
    CHECK(shown(table_read(
              "Full name,Name (of a referee),Line manager's name,statement\nA Sample,R Sample,M Sample,x\n")) ==
          "2: [name]=A Sample; statement=x; [column:Name (of a referee)]=R Sample; [column:Line manager's name]=M "
          "Sample\n");
    CHECK(shown(table_read("Name (of a referee),statement\nR Sample,x\n")) ==
          "2: statement=x; [column:Name (of a referee)]=R Sample\n");
}

TEST_CASE("Where no column gives a name, a warning says what the blind copies cannot hide") {
    CHECK(lines(table_read("email,statement\na@example.org,x\n").warnings) ==
          "a.csv:1: warning: no column gives the applicants' names, and the blind copies cannot hide names that nobody "
          "gave; expected a column such as the full name, or --map COLUMN=FIELD\n");
    CHECK(table_read("name,statement\nA,x\n").warnings.empty());
}

TEST_CASE("A mapping goes over what a known export means") {
    CHECK(shown(table_read("Timestamp,Email Address,Name\n1,a@example.org,I write.\n",
                           {{"Name", "statement"}, {"Timestamp", "reference"}})) ==
          "2: [reference]=1; [email]=a@example.org; statement=I write.\n");
}

TEST_CASE("Equality monitoring and whatever else an export holds is for HR alone") {
    const Intake intake = table_read("Timestamp,Full name,Personal statement,Ethnicity,Religion,Disability\n"
                                     "1,Ana Sample,I write.,Not said,None,No\n");
    for (const Answer& answer : intake.applications.at(0).answers)
        CHECK(answer.hr_only == (answer.field != "statement"));
}

TEST_CASE("Every part of a name that stood in columns of its own is hidden in the blind copy") {
    const Intake intake =
        table_read("Surname,Middle names,Forename,Known as,Email,statement\n"
                   "Quillsample,Orla,Branwen,Bryn,b@example.org,"
                   "\"I am Bryn, Branwen Orla Quillsample by birth. Ms Quillsample plans. Orla is my middle name.\"\n");
    const Application& application = intake.applications.at(0);
    const auto copies = blind(application, standard_form());
    REQUIRE(copies.size() == 1);
    std::string text;
    for (const Answer& answer : application.answers)
        if (answer.field == "statement") text = blinded(answer.text, copies[0].masks);
    for (const char* part : {"Bryn", "Branwen", "Orla", "Quillsample"}) {
        CAPTURE(text, part);
        CHECK(text.find(part) == std::string::npos);
    }
}
