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

Intake read(const std::string& xml) {
    return read_candidates(xml, "candidate.xml", form);
}

std::string refusal(const std::string& xml) {
    return test::refusal_of([&] { read(xml); });
}

} // namespace

TEST_CASE("A Resume of HR-XML 2 becomes answers by what its elements mean") {
    const Intake intake = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<Resume xmlns="http://ns.hr-xml.org/2007-04-15">
  <StructuredXMLResume>
    <ContactInfo>
      <PersonName><FormattedName>Ben T. Sample</FormattedName><GivenName>Benjamin</GivenName><MiddleName>Test</MiddleName><FamilyName>Sample</FamilyName></PersonName>
      <ContactMethod>
        <Use>personal</Use>
        <Telephone><InternationalCountryCode>44</InternationalCountryCode><AreaCityCode>1632</AreaCityCode><SubscriberNumber>960002</SubscriberNumber></Telephone>
        <Mobile><FormattedNumber>07700 900002</FormattedNumber></Mobile>
        <InternetEmailAddress>ben@example.org</InternetEmailAddress>
        <InternetWebAddress>https://example.org/ben</InternetWebAddress>
        <PostalAddress><CountryCode>GB</CountryCode><PostalCode>ZZ2 2ZZ</PostalCode><Municipality>Sampleton</Municipality>
          <DeliveryAddress><AddressLine>2 Sample Road</AddressLine></DeliveryAddress></PostalAddress>
      </ContactMethod>
    </ContactInfo>
    <ExecutiveSummary>Plans and buys.</ExecutiveSummary>
    <EmploymentHistory>
      <EmployerOrg>
        <EmployerOrgName>Sample Works</EmployerOrgName>
        <EmployerContactInfo><PersonName><FormattedName>Rex Referee</FormattedName></PersonName></EmployerContactInfo>
        <PositionHistory currentEmployer="true"><Title>Buyer</Title>
          <Description>
            - Bought steel.
            - Sold scrap.
          </Description>
          <StartDate><YearMonth>2018-05</YearMonth></StartDate></PositionHistory>
        <PositionHistory><Title>Junior buyer</Title><StartDate><AnyDate>2015-01-01</AnyDate></StartDate><EndDate><Year>2018</Year></EndDate></PositionHistory>
      </EmployerOrg>
    </EmploymentHistory>
    <EducationHistory>
      <SchoolOrInstitution schoolType="university"><SchoolName>Sample Poly</SchoolName>
        <Degree degreeType="bachelors"><DegreeName>BA</DegreeName><DegreeMajor><Name>Purchasing</Name></DegreeMajor>
          <DatesOfAttendance><StartDate><Year>2011</Year></StartDate><EndDate><Year>2014</Year></EndDate></DatesOfAttendance></Degree>
      </SchoolOrInstitution>
    </EducationHistory>
    <LicensesAndCertifications><LicenseOrCertification><Name>Forklift</Name><IssuingAuthority>Sample Board</IssuingAuthority></LicenseOrCertification></LicensesAndCertifications>
    <Qualifications><Competency name="Negotiation" description="prices"/></Qualifications>
    <Languages><Language><LanguageCode>cy</LanguageCode><Speak>true</Speak></Language></Languages>
    <References><Reference><PersonName><FormattedName>Rex Referee</FormattedName></PersonName></Reference></References>
  </StructuredXMLResume>
</Resume>)");
    REQUIRE(intake.applications.size() == 1);
    CHECK(answers(intake.applications[0]) == R"(*name: Ben T. Sample
*email: ben@example.org
*phone: +44 1632 960002
*address: 2 Sample Road
Sampleton
ZZ2 2ZZ
statement: Summary
Plans and buys.

Skills
Negotiation: prices
employment: Buyer, Sample Works (since 2018-05)
- Bought steel.
- Sold scrap.

Junior buyer, Sample Works (2015-01-01 to 2018)
qualifications: Education
BA, Purchasing

Certificates
Forklift, Sample Board

Languages
cy (speak true)
*column:Given names: Benjamin Test
*column:Other telephone: 07700 900002
*column:Profile links: https://example.org/ben
*column:Country: GB
*column:Education: where and when: Sample Poly, 2011 to 2014
*column:Employment (further details): EmployerContactInfo
  PersonName
    FormattedName: Rex Referee
*column:Referees (further details): PersonName
  FormattedName: Rex Referee
*column:File: candidate.xml
)");
}

TEST_CASE("A Candidate of HR-XML 3 and the newer Europass are read whatever their namespaces are called") {
    const Intake intake = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:x="http://www.hr-xml.org/3">
  <x:DocumentID schemeID="Sample-0001"/>
  <CandidateSupplier><x:PartyName>Agency</x:PartyName><PersonContact><PersonName><oa:GivenName>Aggy</oa:GivenName></PersonName></PersonContact></CandidateSupplier>
  <CandidatePerson>
    <PersonName><oa:GivenName>Cleo</oa:GivenName><x:FamilyName>Sample</x:FamilyName></PersonName>
    <Communication><ChannelCode>Telephone</ChannelCode><oa:CountryDialing>44</oa:CountryDialing><oa:DialNumber>1632960003</oa:DialNumber></Communication>
    <Communication><ChannelCode>Email</ChannelCode><oa:URI>cleo@example.org</oa:URI></Communication>
    <Communication><ChannelCode>Web</ChannelCode><oa:URI>https://example.org/cleo</oa:URI></Communication>
    <Communication><UseCode>home</UseCode><Address><oa:AddressLine>3 Sample Lane</oa:AddressLine><oa:CityName>Sampleton</oa:CityName><oa:PostalCode>ZZ3 3ZZ</oa:PostalCode><CountryCode>ie</CountryCode></Address></Communication>
    <NationalityCode>ie</NationalityCode><x:BirthDate>1984-02-09</x:BirthDate><x:GenderCode>female</x:GenderCode>
  </CandidatePerson>
  <CandidateProfile languageCode="en">
    <x:ExecutiveSummary>&lt;p&gt;I &lt;b&gt;lead&lt;/b&gt; teams.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Ten people&lt;/li&gt;&lt;/ul&gt;</x:ExecutiveSummary>
    <EmploymentHistory><EmployerHistory><x:OrganizationName>Sample Trust</x:OrganizationName>
      <PositionHistory><PositionTitle>Team leader</PositionTitle>
        <x:EmploymentPeriod><x:StartDate><x:FormattedDateTime>2016-04-01T00:00:00Z</x:FormattedDateTime></x:StartDate><x:CurrentIndicator>true</x:CurrentIndicator></x:EmploymentPeriod>
        <oa:Description>Rotas.&lt;br/&gt;Reviews.</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
    <EducationHistory><EducationOrganizationAttendance><x:OrganizationName>Sample Institute</x:OrganizationName>
      <AttendancePeriod><StartDate><x:FormattedDateTime>2004</x:FormattedDateTime></StartDate></AttendancePeriod>
      <EducationDegree><x:DegreeName>Diploma in Care</x:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
    <PersonQualifications><PersonCompetency><CompetencyID>fra</CompetencyID><x:TaxonomyID>language</x:TaxonomyID>
      <eures:CompetencyDimension xmlns:eures="http://www.europass_eures.eu/1.0"><x:CompetencyDimensionTypeCode>CEF-Understanding-Reading</x:CompetencyDimensionTypeCode><eures:Score><x:ScoreText>B2</x:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency></PersonQualifications>
    <RenderingInformation><Design><Color>blue</Color></Design></RenderingInformation>
  </CandidateProfile>
</Candidate>)");
    REQUIRE(intake.applications.size() == 1);
    CHECK(answers(intake.applications[0]) == R"(*name: Cleo Sample
*email: cleo@example.org
*phone: +44 1632960003
*address: 3 Sample Lane
Sampleton
ZZ3 3ZZ
*date_of_birth: 1984-02-09
statement: Summary
I lead teams.

• Ten people

Skills
Language fra (reading B2)
employment: Team leader, Sample Trust (since 2016-04-01)
Rotas.
Reviews.
qualifications: Diploma in Care
*column:Supplier: PartyName: Agency
PersonContact
  PersonName
    GivenName: Aggy
*column:Profile links: https://example.org/cleo
*column:Country: ie
*column:Personal data: NationalityCode: ie
GenderCode: female
*column:Education: where and when: Sample Institute (from 2004)
*column:File: candidate.xml
)");
}

TEST_CASE("A Europass of the older kind is read, its page markup become plain text") {
    const Intake intake = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
  <DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
  <LearnerInfo>
    <Identification>
      <PersonName><Title><Code>dr</Code><Label>Dr.</Label></Title><FirstName>Dora</FirstName><Surname>Sample</Surname></PersonName>
      <ContactInfo>
        <Address><Contact><AddressLine>4 Sample Square</AddressLine><PostalCode>ZZ4 4ZZ</PostalCode><Municipality>Sampleton</Municipality><Country><Code>MT</Code><Label>Malta</Label></Country></Contact></Address>
        <Email><Contact>dora@example.org</Contact></Email>
        <TelephoneList><Telephone><Contact>+356 2123 4567</Contact></Telephone></TelephoneList>
        <WebsiteList><Website><Contact>https://example.org/dora</Contact></Website></WebsiteList>
      </ContactInfo>
      <Demographics><Birthdate year="1979" month="--11" day="---03"/><Gender><Code>F</Code><Label>Female</Label></Gender><NationalityList><Nationality><Code>MT</Code><Label>Maltese</Label></Nationality></NationalityList></Demographics>
      <Photo><MimeType>image/png</MimeType><Data>iVBORw==</Data></Photo>
    </Identification>
    <Headline><Type><Code>job_applied_for</Code><Label>JOB APPLIED FOR</Label></Type><Description><Label>Archivist</Label></Description></Headline>
    <WorkExperienceList><WorkExperience><Period><From year="2005" month="--01"/><To year="2010"/></Period><Position><Label>Librarian</Label></Position>
      <Activities>&lt;p&gt;Lent books.&lt;/p&gt;</Activities>
      <Employer><Name>Sample Library</Name><ContactInfo><Address><Contact><Municipality>Valletta</Municipality></Contact></Address></ContactInfo></Employer></WorkExperience></WorkExperienceList>
    <EducationList><Education><Period><From year="1997"/><To year="2001"/></Period><Title>Licence</Title><Organisation><Name>Sample Seminary</Name></Organisation><Level><Code>6</Code><Label>EQF 6</Label></Level></Education></EducationList>
    <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>mt</Code><Label>Maltese</Label></Description></MotherTongue></MotherTongueList>
      <ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description><ProficiencyLevel><Listening>C1</Listening><Reading>C2</Reading></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
      <Communication><Description>Listens.</Description></Communication>
      <Driving><Description><Licence>B</Licence><Licence>C</Licence></Description></Driving></Skills>
    <AchievementList><Achievement><Title><Label>Publications</Label></Title><Description>A sample paper</Description></Achievement>
      <Achievement><Title><Label>References</Label></Title><Description>Rex Referee</Description></Achievement></AchievementList>
  </LearnerInfo>
</SkillsPassport>)");
    REQUIRE(intake.applications.size() == 1);
    CHECK(answers(intake.applications[0]) == R"(*name: Dora Sample
*email: dora@example.org
*phone: +356 2123 4567
*address: 4 Sample Square
Sampleton
ZZ4 4ZZ
*date_of_birth: 1979-11-03
statement: Summary
Archivist

Communication skills
Listens.

Driving licence
B, C
employment: Librarian, Sample Library, Valletta (2005-01 to 2010)
Lent books.
qualifications: Education
Licence, EQF 6

Languages
Maltese

English (listening C1, reading C2)

Publications
A sample paper
*column:Title: Dr.
*column:Country: Malta
*column:Profile links: https://example.org/dora
*column:Gender: Female
*column:Nationality: Maltese
*column:Headline: Type
  Code: job_applied_for
  Label: JOB APPLIED FOR
*column:Education: where and when: Sample Seminary (1997 to 2001)
*column:Referees: Rex Referee
*column:File: candidate.xml
)");
    REQUIRE(intake.applications[0].originals.size() == 2);
    CHECK(intake.applications[0].originals[1] == Original{"Photo.png", "\x89PNG"});
}

TEST_CASE("Several candidates in one XML file are as many applications, each with its line") {
    const Intake intake =
        read("<Candidates>\n<Candidate><PersonalData><PersonName><FormattedName>A Sample</FormattedName>"
             "</PersonName></PersonalData></Candidate>\n<Candidate><CandidateProfile><PersonalData>"
             "<PersonName><FormattedName>B Sample</FormattedName></PersonName></PersonalData>"
             "<ExecutiveSummary>x</ExecutiveSummary></CandidateProfile></Candidate>\n<Candidate/>\n</Candidates>");
    REQUIRE(intake.applications.size() == 2);
    CHECK(answer(intake.applications[0], "name") == "A Sample");
    CHECK(answer(intake.applications[1], "name") == "B Sample");
    CHECK(intake.applications[1].line == 3);
    REQUIRE(intake.skipped.size() == 1);
    CHECK(intake.skipped[0].line == 4);
}

TEST_CASE("All parts of a name in HR-XML reach the search for names") {
    const Intake intake =
        read("<Candidate><CandidatePerson><PersonName><FormattedName>Z. Quillon</FormattedName>"
             "<GivenName>Zebedee</GivenName><PreferredGivenName>Zebby</PreferredGivenName>"
             "<FamilyName>Quillon</FamilyName><FormerFamilyName>Brackenfold</FormerFamilyName></PersonName>"
             "</CandidatePerson><CandidateProfile><ExecutiveSummary>Zebedee Quillon led; Zebby and "
             "Brackenfold wrote.</ExecutiveSummary></CandidateProfile></Candidate>");
    const auto copies = blind(intake.applications.at(0), form);
    const std::string copy = blinded(answer(intake.applications[0], "statement"), copies.at(0).masks);
    for (const char* part : {"Zebedee", "Zebby", "Quillon", "Brackenfold"}) CHECK(copy.find(part) == std::string::npos);
}

TEST_CASE("XML that is no candidate's, or made to do harm, is refused with a sentence") {
    CHECK(refusal("<vacancy/>").find("this XML (<vacancy>) is neither HR-XML nor Europass") != std::string::npos);
    CHECK(
        refusal(
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Candidate>&a;</Candidate>")
            .find("DOCTYPE") != std::string::npos);
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "<Candidate>";
    for (int i = 0; i < 200; ++i) deep += "</Candidate>";
    CHECK(refusal(deep).find("nested deeper than 100") != std::string::npos);
    CHECK(refusal("<Candidate><a></Candidate>") != "it was read");
    // A huge attribute is a text like others: read, and kept for HR alone.
    const std::string huge = "<Candidate><PersonName x=\"" + std::string(5'000'000, 'y') + "\"/></Candidate>";
    CHECK(refusal(huge).find("says nothing that is known here") != std::string::npos);
}

TEST_CASE(
    "A number that another system gave a candidate is no application's reference, and is hidden where it is repeated") {
    const Intake intake =
        read("<Candidate><CandidateID>QX-4711</CandidateID><CandidatePerson><PersonName><FormattedName>A "
             "Sample</FormattedName></PersonName></CandidatePerson><CandidateProfile><ExecutiveSummary>I "
             "am QX-4711.</ExecutiveSummary></CandidateProfile></Candidate>");
    CHECK(answer(intake.applications.at(0), "reference").empty());
    CHECK(answer(intake.applications[0], "column:Candidate number") == "QX-4711");
    const auto copies = blind(intake.applications[0], form);
    CHECK(blinded(answer(intake.applications[0], "statement"), copies.at(0).masks) == "I am [number].");
}
