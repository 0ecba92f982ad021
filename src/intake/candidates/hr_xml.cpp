// HR-XML: Candidate and Resume of 2.x (hr-xml.org) and Candidate of 3.x (HR Open), on which the newer Europass is
// built.
#include "base/text.h"
#include "intake/candidates/entries.h"
#include "intake/candidates/xml_parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::intake::candidates {

namespace {

/// A date in any of the elements that hold one, or as text.
std::string date(Item item) {
    std::string text = item.say({"FormattedDateTime", "AnyDate", "YearMonth", "Year", "StringDate", "Date"});
    return text.empty() ? item.all_text() : text;
}

/// The period of an item, or of one of the elements in it that hold one.
std::string when(Item& item, bool goes_on = false) {
    goes_on = goes_on || item.say({"CurrentIndicator", "@currentEmployer", "Ongoing"}) == "true";
    for (const char* name : {"EmploymentPeriod", "AttendancePeriod", "DatesOfAttendance", "EffectiveDate", "Period"})
        if (Item within = item.take(name); !within.empty()) {
            std::string text = when(within, goes_on);
            if (text.empty()) return within.all_text();
            if (!within.rest().empty()) item.items.push_back(std::move(within));
            return text;
        }
    std::string from = date(item.take(item.has("StartDate") ? "StartDate" : "ValidFrom"));
    std::string to = date(item.take(item.has("EndDate") ? "EndDate" : "ValidTo"));
    return period(std::move(from), std::move(to), goes_on);
}

std::string description(Item& item) {
    return without_markup(item.say({"Description", "Comments", "Comment", "Summary"}));
}

/// "Bookkeeping (expert): what was done with it"; a language with what somebody can do in it: "fr (reading C1)".
std::string competency(Item& item) {
    std::string text = item.say({"CompetencyName", "@name", "SkillName", "Name", "CompetencyID", "CompetencyId"});
    std::vector<std::string> levels = item.say_all("ProficiencyLevel");
    for (const char* level : {"CompetencyLevel", "CompetencyWeight"})
        for (const std::string& said : item.say_all(level)) levels.push_back(said);
    for (Item& one : item.take_all("CompetencyDimension")) {
        const std::string of = folded(one.say({"CompetencyDimensionTypeCode"}));
        if (const std::string score = one.take_deep("ScoreText").all_text(); !score.empty())
            levels.push_back(of.empty() ? score
                                        : (of.starts_with("cef-understanding-") ? of.substr(18) : of) + " " + score);
    }
    if (!levels.empty()) text += " (" + joined(levels) + ")";
    if (folded(item.say({"TaxonomyID"})) == "language") text.insert(0, "Language ");
    const std::string more = item.say({"@description", "Description", "CompetencyEvidence"});
    return text.empty() || more.empty() ? text + more : text + ": " + more;
}

/// A skill, or a group of them under a title.
std::string skill(Item& item) {
    Entry group;
    for (Item& one : item.take_all("PersonCompetency")) group.points.push_back(competency(one));
    for (const std::string& one : item.say_all("DigitalSkill")) group.points.push_back(one);
    if (group.points.empty()) return competency(item);
    group.what = {item.say({"Title"})};
    return group.text();
}

std::string position(Item& item, const std::string& employer) {
    Entry entry;
    std::string organisation = item.say({"OrgName", "OrganizationName", "EmployerName"});
    if (organisation.empty()) organisation = employer;
    entry.what = {item.say({"PositionTitle", "Title"}), item.say({"OrganizationUnitName"}), organisation};
    entry.when = when(item);
    entry.texts = {description(item)};
    for (Item& one : item.take_all("Competency")) entry.points.push_back(competency(one));
    return entry.text();
}

/// An employer with one position or several, or a position alone.
std::string employment(Item& item) {
    if (item.name == "PositionHistory") return position(item, {});
    const std::string employer = item.say({"EmployerOrgName", "OrganizationName"});
    std::vector<Item> positions = item.take_all("PositionHistory");
    if (positions.empty()) return position(item, employer);
    std::string text;
    for (Item& one : positions) {
        text += (text.empty() ? "" : "\n\n") + position(one, employer);
        if (!one.rest().empty()) item.items.push_back(std::move(one));
    }
    return text;
}

std::string degree(Item& item) {
    Entry entry;
    entry.what = {item.say({"DegreeName", "ProgramName", "EducationLevelCode", "@degreeType"})};
    for (const char* subject : {"DegreeMajor", "DegreeConcentration", "DegreeMinor", "Major", "Minor"})
        for (const std::string& one : item.say_all(subject)) entry.what.push_back(one);
    for (const char* grade : {"DegreeMeasure", "Measure", "OverallGrade", "FinalGrade"})
        for (const std::string& one : item.say_all(grade)) entry.texts.push_back("Grade: " + tidied(one));
    entry.texts.push_back(description(item));
    return entry.text();
}

/// Where and when somebody studied is HR's (see json_resume.cpp): it is added to `studies`.
std::string education(Item& item, std::vector<std::string>& studies) {
    Entry where{item.say_all("School"), when(item)};
    for (const char* name : {"SchoolName", "OrganizationName", "EducationOrganizationName", "InstitutionName"})
        for (const std::string& one : item.say_all(name)) where.what.push_back(one);
    std::vector<std::string> texts, dates{where.text()};
    for (const char* name : {"Degree", "EducationDegree", "DegreeType"})
        for (Item& one : item.take_all(name)) {
            dates.push_back(when(one));
            dates.push_back(date(one.take("DegreeDate")));
            if (one.items.empty())
                texts.push_back(one.text);
            else
                texts.push_back(degree(one));
            if (!one.items.empty()) item.items.push_back(std::move(one));
        }
    std::erase(dates, "");
    if (!dates.empty()) studies.push_back(joined(dates));
    texts.push_back(degree(item));
    std::erase(texts, "");
    return joined(texts, "\n");
}

/// A certificate, a publication, a membership…: what it is called, by whom, when, and what is said of it.
std::string plain(Item& item) {
    Entry entry;
    entry.what = {item.say({"Name", "Title", "CertificationName", "LicenseName", "CertificationTypeCode",
                            "LicenseTypeCode", "FormattedPublicationDescription", "AssociationName", "Role"}),
                  item.say({"IssuingAuthority", "IssuingAuthorityName", "OrganizationName", "PublisherName",
                            "JournalOrSerialName", "ConferenceName"})};
    entry.when = when(item);
    if (entry.when.empty())
        for (const char* name : {"PublicationDate", "FirstIssuedDate", "IssueDate", "Date"})
            if (entry.when.empty()) entry.when = date(item.take(name));
    entry.texts = {description(item)};
    return entry.text();
}

std::string language(Item& item) {
    std::string text = item.say({"LanguageName", "LanguageCode", "Name"});
    std::vector<std::string> skills;
    for (const char* skill : {"Read", "Write", "Speak", "Listen"})
        if (const std::string said = item.say({skill}); !said.empty()) skills.push_back(folded(skill) + " " + said);
    if (!skills.empty()) text += " (" + joined(skills) + ")";
    if (const std::string more = description(item); !more.empty()) text += ": " + more;
    return text;
}

/// A section's element, what it is, and how its entries are read.
struct Section {
    const char* element;
    Meaning meaning;
    const char* heading;
    std::string (*text)(Item&);
};

constexpr Section sections[] = {
    {"EmploymentHistory", Meaning::employment, "Employment", employment},
    {"MilitaryHistory", Meaning::employment, "Military service", plain},
    {"VoluntaryWorks", Meaning::volunteering, "Volunteering", plain},
    {"Projects", Meaning::projects, "Projects", plain},
    {"LicensesAndCertifications", Meaning::certificates, "Certificates", plain},
    {"Certifications", Meaning::certificates, "Certificates", plain},
    {"CourseCertifications", Meaning::certificates, "Certificates", plain},
    {"Licenses", Meaning::certificates, "Licences", plain},
    {"Associations", Meaning::certificates, "Memberships", plain},
    {"PersonMemberships", Meaning::certificates, "Memberships", plain},
    {"NetworksAndMemberships", Meaning::certificates, "Memberships", plain},
    {"Achievements", Meaning::awards, "Awards", plain},
    {"HonorsAndAwards", Meaning::awards, "Awards", plain},
    {"PublicationHistory", Meaning::publications, "Publications", plain},
    {"CreativeWorks", Meaning::publications, "Publications", plain},
    {"PatentHistory", Meaning::publications, "Patents", plain},
    {"SpeakingEventsHistory", Meaning::publications, "Talks", plain},
    {"ConferencesAndSeminars", Meaning::publications, "Conferences", plain},
    {"Languages", Meaning::languages, "Languages", language},
    {"Qualifications", Meaning::skills, "Skills", competency},
    {"PersonQualifications", Meaning::skills, "Skills", competency},
    {"Competencies", Meaning::skills, "Skills", competency},
    {"Skills", Meaning::skills, "Skills", skill},
    {"DigitalSkills", Meaning::skills, "Digital skills", skill},
    {"References", Meaning::other, "Referees", plain},
    {"EmploymentReferences", Meaning::other, "Referees", plain},
};

std::vector<Item> entries_of(Item section) {
    std::vector<Item> entries;
    if (!section.text.empty()) entries.push_back({section.name, section.text});
    for (Item& one : section.items)
        if (!one.name.starts_with('@')) entries.push_back(std::move(one));
    return entries;
}

void read_education(Item& profile, Candidate& candidate) {
    std::vector<std::string> studies;
    const EntryText text = [&](Item& item) { return education(item, studies); };
    for (Item& history : profile.take_all("EducationHistory"))
        add_entries(candidate, Meaning::education, "Education", entries_of(std::move(history)), text);
    candidate.add(Meaning::other, "Education: where and when", joined(studies, "\n"));
}

void read_attachment(Item item, Candidate& candidate) {
    const std::string name = item.say({"FileName", "Title", "DocumentTitle", "FileType"});
    const std::string data = item.say({"EmbeddedData", "Data"});
    if (!data.empty())
        add_embedded(candidate, name.empty() ? "Attachment" : name,
                     data.starts_with("data:") ? data.substr(5, data.find_first_of(";,") - 5) : item.say({"MimeType"}),
                     data);
    candidate.add(Meaning::other, "Attached text", item.say({"EmbeddedText"}));
    add_rest(candidate, "Attachment (further details)", item);
}

/// A profile, or the résumé that stands in its place.
void read_profile(Item profile, Candidate& candidate) {
    for (const char* person : {"PersonalData", "ContactInfo"})
        for (Item& one : profile.take_all(person)) read_hr_person(one, candidate);
    for (const char* id : {"ResumeId", "ResumeID"})
        candidate.add(Meaning::other, candidate_number, profile.take(id).all_text());
    for (const char* summary : {"ExecutiveSummary", "Objective", "CandidateObjective"})
        for (const std::string& text : profile.say_all(summary))
            candidate.add(Meaning::statement, "Summary", without_markup(text));
    read_education(profile, candidate);
    for (const Section& section : sections)
        for (Item& one : profile.take_all(section.element))
            add_entries(candidate, section.meaning, section.heading, entries_of(std::move(one)), section.text);
    for (Item& text : profile.take_all("NonXMLResume"))
        candidate.add(Meaning::statement, "Curriculum vitae", without_markup(text.take("TextResume").all_text()));
    for (const char* attached : {"Attachment", "SupportingMaterials"})
        for (Item& one : profile.take_all(attached)) read_attachment(std::move(one), candidate);
    for (const char* within : {"StructuredXMLResume", "Resume"})
        for (Item& one : profile.take_all(within)) read_profile(std::move(one), candidate);
    profile.take("RenderingInformation"); // colours and fonts
    add_rest(candidate, "Further data", profile);
}

} // namespace

Candidate hr_candidate(Item item) {
    Candidate candidate;
    candidate.line = item.line;
    // Whoever sent the application on has a name and an address too.
    for (const Item& supplier : item.take_all("CandidateSupplier")) add_rest(candidate, "Supplier", supplier);
    for (Item& person : item.take_all("CandidatePerson")) read_hr_person(person, candidate);
    for (const char* id : {"CandidateID", "CandidateId", "CandidateRecordInfo", "DocumentID"})
        candidate.add(Meaning::other, candidate_number, item.take(id).all_text());
    bool first = true;
    for (Item& profile : item.take_all("CandidateProfile")) {
        if (first)
            read_profile(std::move(profile), candidate);
        else // the same in another language
            add_rest(candidate, "Another profile", profile);
        first = false;
    }
    read_profile(std::move(item), candidate);
    return candidate;
}

} // namespace evenhand::intake::candidates
