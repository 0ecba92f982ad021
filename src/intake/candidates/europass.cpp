// Europass of 2012 to 2020: SkillsPassport with its LearnerInfo. The newer one is HR-XML.
#include "base/text.h"
#include "intake/candidates/entries.h"
#include "intake/candidates/xml_parts.h"

#include <array>
#include <fmt/format.h>
#include <tuple>

namespace evenhand::intake::candidates {

namespace {

/// What a coded value is called; the code where it is not called anything.
std::string label(Item item) {
    std::string text = item.say({"Label", "Code"});
    return without_markup(text.empty() ? item.all_text() : text);
}

std::string described(Item& item) {
    return label(item.take("Description"));
}

/// "2015-03" out of year="2015" month="--03".
std::string date(const Item& item) {
    Item parts = item;
    std::string text = parts.say({"@year"});
    for (const char* part : {"@month", "@day"})
        if (const std::string said = parts.say({part}); said.size() >= 2) text += "-" + said.substr(said.size() - 2);
    return text.empty() ? item.all_text() : text;
}

std::string when(Item& item) {
    Item within = item.take("Period");
    const bool goes_on = within.say({"Current"}) == "true";
    return period(date(within.take("From")), date(within.take("To")), goes_on);
}

std::string work(Item& item) {
    Entry entry;
    Item employer = item.take("Employer");
    entry.what = {label(item.take("Position")), employer.say({"Name"}), employer.take_deep("Municipality").all_text()};
    entry.when = when(item);
    entry.texts = {without_markup(item.say({"Activities"}))};
    if (!employer.rest().empty()) item.items.push_back(std::move(employer));
    return entry.text();
}

/// Where and when somebody studied is HR's (see json_resume.cpp).
std::string education(Item& item, std::vector<std::string>& studies) {
    Item school = item.take("Organisation");
    const Entry where{{school.say({"Name"}), school.take_deep("Municipality").all_text()}, when(item)};
    if (const std::string text = where.text(); !text.empty()) studies.push_back(text);
    Entry entry;
    entry.what = {item.say({"Title"}), label(item.take("Level")), label(item.take("Field"))};
    entry.texts = {without_markup(item.say({"Activities"}))};
    if (!school.rest().empty()) item.items.push_back(std::move(school));
    return entry.text();
}

std::string language(Item& item) {
    std::string text = described(item);
    std::vector<std::string> levels;
    Item level = item.take("ProficiencyLevel");
    for (const Item& one : level.items)
        if (const std::string said = one.all_text(); !said.empty() && !one.name.starts_with('@'))
            levels.push_back(folded(one.name) + " " + said);
    if (!levels.empty()) text += " (" + joined(levels) + ")";
    for (Item& list : item.take_all("CertificateList"))
        for (Item& one : list.take_all("Certificate")) text += "\n" + label(one.take("Title"));
    return text;
}

/// Of a licence the classes, of anything else what is said of it; levels of digital skills below.
std::string skill(Item& item) {
    Item description = item.take("Description");
    Entry entry;
    entry.texts = {description.has("Licence") ? joined(description.say_all("Licence")) : label(std::move(description))};
    for (const Item& one : item.take("ProficiencyLevel").items)
        if (const std::string said = one.all_text(); !said.empty())
            entry.points.push_back(folded(one.name) + ": " + said);
    return entry.text();
}

void read_contacts(Item contact, Candidate& candidate) {
    // Lists of them in 3.x, one of each before.
    for (const char* list : {"TelephoneList", "WebsiteList", "InstantMessagingList"})
        for (Item& one : contact.take_all(list))
            for (Item& within : one.items) contact.items.push_back(std::move(within));
    for (Item& address : contact.take_all("Address")) {
        Item lines = address.take("Contact");
        read_address(lines, candidate);
        read_address(address, candidate);
    }
    const std::array<std::tuple<const char*, Meaning, const char*>, 4> kinds{
        {{"Email", Meaning::email, "E-mail"},
         {"Telephone", Meaning::phone, "Telephone"},
         {"Website", Meaning::links, "Profile links"},
         {"InstantMessaging", Meaning::links, "Profile links"}}};
    for (const auto& [element, meaning, heading] : kinds)
        for (Item& one : contact.take_all(element)) candidate.add(meaning, heading, one.say({"Contact"}));
    add_rest(candidate, "Contact (further details)", contact);
}

void read_person(Item person, Candidate& candidate) {
    Item name = person.take("PersonName");
    candidate.add(Meaning::other, "Title", label(name.take("Title")));
    candidate.add_name({}, name.say_all("FirstName"), name.say_all("Surname"));
    add_rest(candidate, "Other names", name);
    read_contacts(person.take("ContactInfo"), candidate);
    Item facts = person.take("Demographics");
    candidate.add(Meaning::birth_date, "Date of birth", date(facts.take("Birthdate")));
    candidate.add(Meaning::other, "Gender", label(facts.take("Gender")));
    for (Item& list : facts.take_all("NationalityList"))
        for (Item& one : list.items) candidate.add(Meaning::other, "Nationality", label(std::move(one)));
    add_rest(candidate, "Personal data", facts);
    for (const char* picture : {"Photo", "Signature"})
        if (Item one = person.take(picture); one.has("Data"))
            add_embedded(candidate, picture, one.say({"MimeType"}), one.say({"Data"}));
    add_rest(candidate, "Personal data", person);
}

void read_skills(Item skills, Candidate& candidate) {
    Item tongues = skills.take("Linguistic");
    std::vector<Item> spoken;
    for (const char* list : {"MotherTongueList", "ForeignLanguageList"})
        for (Item& one : tongues.take(list).items)
            if (!one.name.starts_with('@')) spoken.push_back(std::move(one));
    add_entries(candidate, Meaning::languages, "Languages", std::move(spoken), language);
    const std::array<std::pair<const char*, const char*>, 7> kinds{{{"Communication", "Communication skills"},
                                                                    {"Organisational", "Organisational skills"},
                                                                    {"JobRelated", "Job-related skills"},
                                                                    {"Computer", "Computer skills"},
                                                                    {"Digital", "Digital skills"},
                                                                    {"Driving", "Driving licence"},
                                                                    {"Other", "Other skills"}}};
    for (const auto& [element, heading] : kinds)
        for (Item& one : skills.take_all(element)) {
            candidate.add(Meaning::skills, heading, skill(one));
            add_rest(candidate, "Skills (further details)", one);
        }
    add_rest(candidate, "Skills (further details)", tongues);
    add_rest(candidate, "Skills (further details)", skills);
}

void read_achievements(Item list, Candidate& candidate) {
    for (Item& one : list.take_all("Achievement")) {
        const std::string title = label(one.take("Title")), key = folded(title);
        const bool referees = key.find("referen") != std::string::npos || key.find("referee") != std::string::npos;
        const Meaning meaning = referees                                       ? Meaning::other
                                : key.find("publication") != std::string::npos ? Meaning::publications
                                                                               : Meaning::awards;
        candidate.add(meaning, referees ? "Referees" : title.empty() ? "Achievements" : title, described(one));
        add_rest(candidate, "Achievements (further details)", one);
    }
    add_rest(candidate, "Achievements (further details)", list);
}

void read_letter(Item letter, Candidate& candidate) {
    Item body = letter.take_deep("Body");
    std::vector<std::string> texts;
    for (const char* part : {"Opening", "MainBody", "Closing"})
        if (const std::string text = without_markup(body.say({part})); !text.empty()) texts.push_back(text);
    candidate.add(Meaning::letter, "Cover letter", joined(texts, "\n\n"));
    add_rest(candidate, "Cover letter (further details)", body);
    add_rest(candidate, "Cover letter (further details)", letter);
}

void read_learner(Item learner, Candidate& candidate) {
    read_person(learner.take("Identification"), candidate);
    Item headline = learner.take("Headline");
    candidate.add(Meaning::statement, "Summary", described(headline));
    add_rest(candidate, "Headline", headline);
    add_entries(candidate, Meaning::employment, "Employment", learner.take("WorkExperienceList").items, work);
    std::vector<std::string> studies;
    add_entries(candidate, Meaning::education, "Education", learner.take("EducationList").items,
                [&](Item& item) { return education(item, studies); });
    candidate.add(Meaning::other, "Education: where and when", joined(studies, "\n"));
    read_skills(learner.take("Skills"), candidate);
    read_achievements(learner.take("AchievementList"), candidate);
    learner.take("ReferenceToAttachment");
    add_rest(candidate, "Further data", learner);
}

} // namespace

Candidate europass_candidate(Item item) {
    Candidate candidate;
    candidate.line = item.line;
    if (item.name == "LearnerInfo") {
        read_learner(std::move(item), candidate);
        return candidate;
    }
    item.take("DocumentInfo"); // which program wrote it, when
    item.take("PrintingPreferences");
    for (Item& learner : item.take_all("LearnerInfo")) read_learner(std::move(learner), candidate);
    for (Item& letter : item.take_all("CoverLetter")) read_letter(std::move(letter), candidate);
    for (Item& list : item.take_all("AttachmentList"))
        for (Item& one : list.items)
            if (const std::string data = one.say({"Data"}); !data.empty()) {
                const std::string name = one.say({"Name", "Description"});
                add_embedded(candidate, name.empty() ? "Attachment" : name, one.say({"MimeType"}), data);
            }
    add_rest(candidate, "Further data", item);
    return candidate;
}

namespace {

bool is_hr(const Item& item) {
    return item.name == "Candidate" || item.name == "Resume" || item.name == "StructuredXMLResume" ||
           item.name == "CandidateProfile";
}

bool is_europass(const Item& item) {
    return item.name == "SkillsPassport" || item.name == "LearnerInfo";
}

void find_candidates(Item item, const std::string& file, Read& read) {
    if (!is_hr(item) && !is_europass(item)) {
        for (Item& one : item.items) find_candidates(std::move(one), file, read);
        return;
    }
    const int line = item.line;
    const std::string name = item.name;
    Candidate candidate = is_hr(item) ? hr_candidate(std::move(item)) : europass_candidate(std::move(item));
    if (candidate.parts.empty())
        read.skipped.push_back({Problem::Severity::error, file, line, 0,
                                fmt::format("the <{}> says nothing that is known here; it is not taken", name),
                                "a candidate as HR-XML or Europass has it"});
    else
        read.candidates.push_back(std::move(candidate));
}

} // namespace

Read read_candidate_xml(std::string_view bytes, const std::string& file) {
    Item root = item_from_xml(bytes, file);
    const std::string name = root.name;
    Read read;
    find_candidates(std::move(root), file, read);
    if (read.candidates.empty() && read.skipped.empty())
        throw InvalidInput(
            {{Problem::Severity::error, file, 0, 0, fmt::format("this XML (<{}>) is neither HR-XML nor Europass", name),
              "<Candidate>, <Resume> or <SkillsPassport>"}});
    return read;
}

} // namespace evenhand::intake::candidates
