#include "candidate_sample.h"
#include "intake/blind.h"
#include "intake/folder.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;
using test::answer;
using test::answers;

namespace {

const Form form = test::standard_form();

Intake read(const std::string& json, const ColumnMap& map = {}) {
    return read_candidates(json, "resume.json", form, map);
}

std::string refusal(const std::string& json) {
    return test::refusal_of([&] { read(json); });
}

/// A made-up applicant.
constexpr const char* whole = R"({
  "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
  "basics": {
    "name": "Ana María Sample-Test", "label": "Clerk", "image": "https://example.org/ana.jpg",
    "email": "ana@example.org", "phone": "01632 960001", "url": "https://example.org/~ana",
    "summary": "I keep books.\nI like order.",
    "location": {"address": "1 Sample Street", "postalCode": "ZZ1 1ZZ", "city": "Sampleton", "countryCode": "GB", "region": "Sampleshire"},
    "profiles": [{"network": "Mastodon", "username": "anasample", "url": "https://example.net/@anasample"},
                 {"network": "Chess", "username": "ana_plays"}]
  },
  "work": [
    {"name": "Sample Ltd", "location": "Sampleton", "position": "Book-keeper", "url": "https://example.com",
     "startDate": "2015-03", "endDate": "2019-01-31", "summary": "Kept the ledgers.", "highlights": ["Closed 12 months in 3 days", "Trained two"]},
    {"company": "Test & Sons", "position": "Clerk", "startDate": "2019"}],
  "volunteer": [{"organization": "Sample Food Bank", "position": "Treasurer"}],
  "education": [{"institution": "Sampleton Tech", "area": "Accounting", "studyType": "Diploma", "startDate": "2010", "endDate": "2012", "score": "3.50", "courses": ["Ledgers"]}],
  "certificates": [{"name": "Payroll", "date": "2016-05", "issuer": "Sample Institute"}],
  "languages": [{"language": "Welsh", "fluency": "Fluent"}],
  "skills": [{"name": "Spreadsheets", "level": "Master", "keywords": ["pivot", "lookup"]}],
  "interests": [{"name": "Chess"}],
  "references": [{"name": "Rex Referee", "reference": "She is good."}],
  "favouriteColour": "green"
})";

} // namespace

TEST_CASE("A JSON Resume becomes answers by what its parts mean, and what no field takes is for HR alone") {
    const Intake intake = read(whole);
    REQUIRE(intake.applications.size() == 1);
    CHECK(answers(intake.applications[0]) == R"(*name: Ana María Sample-Test
*email: ana@example.org
*phone: 01632 960001
*address: 1 Sample Street
ZZ1 1ZZ Sampleton
Sampleshire
statement: Summary
Clerk

I keep books.
I like order.

Skills
Spreadsheets (Master): pivot, lookup
employment: Employment
Book-keeper, Sample Ltd, Sampleton (2015-03 to 2019-01-31)
Kept the ledgers.
• Closed 12 months in 3 days
• Trained two

Clerk, Test & Sons (from 2019)

Volunteering
Treasurer, Sample Food Bank
qualifications: Education
Diploma, Accounting
Grade: 3.50
• Ledgers

Certificates
Payroll, Sample Institute (2016-05)

Languages
Welsh (Fluent)
*column:Country: GB
*column:Profile links: https://example.org/~ana
https://example.net/@anasample
Chess: ana_plays
*column:Photo: https://example.org/ana.jpg
*column:Employment (further details): url: https://example.com
*column:Education: where and when: Sampleton Tech (2010 to 2012)
*column:Interests: Chess
*column:Referees: Rex Referee
She is good.
*column:favouriteColour: green
*column:File: resume.json
)");
    CHECK(intake.applications[0].originals == std::vector<Original>{{"resume.json", whole}});
    CHECK(test::lines(intake.warnings).empty());
    CHECK(intake.skipped.empty());
}

TEST_CASE("What identifies in a JSON Resume is hidden where the applicant repeats it") {
    const Intake intake = read(R"({"basics": {"name": "Xanthe Quillon", "phone": "01632 960123",
        "summary": "Xanthe Quillon plays as xanq77 at example.net/xanq, call 01632 960123.",
        "profiles": [{"url": "https://example.net/xanq"}]}})");
    const auto blinded_answers = blind(intake.applications.at(0), form);
    REQUIRE(blinded_answers.size() == 1);
    const std::string copy = blinded(answer(intake.applications[0], "statement"), blinded_answers[0].masks);
    CHECK(copy.find("Xanthe") == std::string::npos);
    CHECK(copy.find("Quillon") == std::string::npos);
    CHECK(copy.find("example.net/xanq") == std::string::npos);
    CHECK(copy.find("960123") == std::string::npos);
}

TEST_CASE("A list of JSON Resumes is as many applications, and an entry that is none is told") {
    const Intake intake = read(R"([{"basics": {"name": "A Sample"}, "work": [{"position": "Clerk"}]}, {"x": 1},
                                   {"basics": {"name": "B Sample", "summary": "I write."}}])");
    REQUIRE(intake.applications.size() == 2);
    CHECK(answer(intake.applications[0], "employment") == "Clerk");
    CHECK(answer(intake.applications[1], "name") == "B Sample");
    // The file holds others' data too, so it is nobody's original.
    CHECK(intake.applications[0].originals.empty());
    REQUIRE(intake.skipped.size() == 1);
    CHECK(intake.skipped[0].message == "entry 2 of the list is no JSON Resume; it is not taken");
}

TEST_CASE("Names given in parts join, and a form that asks for the parts gets them") {
    const std::string json = R"({"basics": {"firstName": "Ana", "lastName": "Sample", "summary": "x"}})";
    CHECK(answer(read(json).applications.at(0), "name") == "Ana Sample");
    const Form parts = parse_form(R"(<application-form xmlns="urn:evenhand:form:1" id="parts">
      <field id="first" label="First name" type="text" identifies="yes"/>
      <field id="last" label="Surname" type="text" identifies="yes"/>
      <field id="story" label="Your story" type="long-text"/></application-form>)",
                                  "parts.xml");
    CHECK(answers(read_candidates(json, "a.json", parts).applications.at(0)) ==
          "*first: Ana\n*last: Sample\nstory: x\n*column:File: a.json\n");
}

TEST_CASE("A second e-mail address or number is kept beside the first") {
    const Intake intake =
        read(R"({"basics": {"name": "A Sample", "email": ["a@example.org", "b@example.org", "A@example.org"],
                                   "phone": ["1111111", "2222222"], "summary": "x"}})");
    CHECK(answer(intake.applications.at(0), "email") == "a@example.org");
    CHECK(answer(intake.applications[0], "column:Other e-mail") == "b@example.org");
    CHECK(answer(intake.applications[0], "column:Other telephone") == "2222222");
}

TEST_CASE("A mapping sends a part of a candidate where it says, or to HR alone") {
    const Intake intake =
        read(R"({"basics": {"name": "A Sample", "summary": "x"}, "interests": ["Chess"], "skills": ["Books"]})",
             {{"interests", "statement"}, {"Skills", ""}, {"Shoe size", "name"}});
    CHECK(answer(intake.applications.at(0), "statement") == "Summary\nx\n\nInterests\nChess");
    CHECK(answer(intake.applications[0], "column:Skills") == "Books");
    CHECK(test::lines(intake.warnings) ==
          "resume.json: warning: the mapping names \"Shoe size\", which no application here has; expected a heading "
          "such as \"Interests\"\n");
    CHECK_THROWS_AS(read(whole, {{"Skills", "no such field"}}), InvalidInput);
}

TEST_CASE("Without a name HR is told, and the name of the file helps") {
    const std::string json = R"({"work": [{"position": "Clerk"}]})";
    const Intake nameless = read(json);
    CHECK(answer(nameless.applications.at(0), "name").empty());
    CHECK(nameless.warnings.at(0).message == "no name was found, so none can be hidden from the panel");
    CHECK(answer(read_candidates(json, "Sample_Ana-CV.json", form).applications.at(0), "name") == "Sample Ana");
}

TEST_CASE("A picture inside a JSON Resume is kept as a file of its own") {
    const Intake intake =
        read(R"({"basics": {"name": "A Sample", "summary": "x", "image": "data:image/jpeg;base64,/9j/AA=="}})");
    REQUIRE(intake.applications.at(0).originals.size() == 2);
    CHECK(intake.applications[0].originals[1] == Original{"Photo.jpg", std::string("\xFF\xD8\xFF\0", 4)});
}

TEST_CASE("JSON that is no résumé, damaged, or made to exhaust is refused with a sentence") {
    CHECK(refusal(R"({"name": "A"})").find("this JSON holds no JSON Resume") != std::string::npos);
    CHECK(refusal(R"({"basics": {"name": "A")").find("this is not JSON (after") != std::string::npos);
    CHECK(refusal("{\"basics\": " + std::string(100'000, '[')).find("nested deeper than 100") != std::string::npos);
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{\"a\":";
    CHECK(refusal(deep).find("nested deeper than 100") != std::string::npos);
    std::string many = "{\"basics\": {\"email\": [\"x\"";
    for (int i = 0; i < 1'000'001; ++i) many += ",1";
    CHECK(refusal(many + "]}}").find("more in it than any application holds") != std::string::npos);
    CHECK(refusal("{\"basics\": {\"name\": \"\\ud800\"}}").find("this is not JSON") != std::string::npos);
}

TEST_CASE("Many parts and many members take time in line with their number") {
    std::string json = "{\"basics\": {\"name\": \"A Sample\", \"email\": [\"x@example.org\"";
    for (int i = 0; i < 50'000; ++i) json += ",\"x" + std::to_string(i) + "@example.org\"";
    json += "]}";
    for (int i = 0; i < 50'000; ++i) json += ",\"unknown" + std::to_string(i) + "\": \"y\"";
    const Intake intake = read(json + "}");
    CHECK(intake.applications.at(0).answers.size() < 600);
    CHECK(answer(intake.applications[0], "column:Further data").find("unknown49999: y") != std::string::npos);
}

TEST_CASE("A member's name too long for a column is kept with what it says") {
    const std::string name(200, 'n');
    const Intake intake = read("{\"basics\": {\"name\": \"A Sample\"}, \"" + name + "\": \"x\"}");
    CHECK(answer(intake.applications.at(0), "column:Further data") == name + ": x");
}
