#include "intake/candidates/labels.h"

#include "base/text.h"
#include "base/words.h"
#include "intake/blind/word_lists.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace evenhand::intake::candidates {

namespace {

constexpr std::size_t longest_name = 60;

} // namespace

std::string key_of(std::string_view text) {
    std::string spaced(text), key; // "date_of_birth"
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    for (const TextWord& word : words_of(spaced)) key += (key.empty() ? "" : " ") + word.key;
    return key;
}

const Label* label_named(const std::string& key) {
    using enum Meaning;
    static constexpr Label labels[] = {
        {"name", name, "Name"},
        {"full name", name, "Name"},
        {"your name", name, "Name"},
        {"applicant", name, "Name"},
        {"applicant name", name, "Name"},
        {"applicants name", name, "Name"},
        {"name of applicant", name, "Name"},
        {"candidate", name, "Name"},
        {"candidate name", name, "Name"},
        {"enw", name, "Name"},
        {"enw llawn", name, "Name"},
        {"first name", given_name, "Given names"},
        {"first names", given_name, "Given names"},
        {"first name s", given_name, "Given names"},
        {"forename", given_name, "Given names"},
        {"forenames", given_name, "Given names"},
        {"forename s", given_name, "Given names"},
        {"given name", given_name, "Given names"},
        {"given names", given_name, "Given names"},
        {"middle name", given_name, "Given names"},
        {"middle names", given_name, "Given names"},
        {"enw cyntaf", given_name, "Given names"},
        {"surname", family_name, "Family name"},
        {"last name", family_name, "Family name"},
        {"family name", family_name, "Family name"},
        {"cyfenw", family_name, "Family name"},
        {"known as", known_as, "Known as"},
        {"preferred name", known_as, "Known as"},
        {"nickname", known_as, "Known as"},
        {"previous name", other, "Other names"},
        {"previous names", other, "Other names"},
        {"former name", other, "Other names"},
        {"maiden name", other, "Other names"},
        {"title", other, "Title"},
        {"pronouns", other, "Pronouns"},
        {"e mail", email, "E-mail"},
        {"email", email, "E-mail"},
        {"e mail address", email, "E-mail"},
        {"email address", email, "E-mail"},
        {"e bost", email, "E-mail"},
        {"ebost", email, "E-mail"},
        {"telephone", phone, "Telephone"},
        {"telephone number", phone, "Telephone"},
        {"telephone no", phone, "Telephone"},
        {"home telephone", phone, "Telephone"},
        {"work telephone", phone, "Telephone"},
        {"daytime telephone", phone, "Telephone"},
        {"tel", phone, "Telephone"},
        {"tel no", phone, "Telephone"},
        {"phone", phone, "Telephone"},
        {"phone number", phone, "Telephone"},
        {"mobile", phone, "Telephone"},
        {"mobile number", phone, "Telephone"},
        {"mobile phone", phone, "Telephone"},
        {"mobile telephone", phone, "Telephone"},
        {"mob", phone, "Telephone"},
        {"contact number", phone, "Telephone"},
        {"ffon", phone, "Telephone"},
        {"rhif ffon", phone, "Telephone"},
        {"address", address, "Address"},
        {"home address", address, "Address"},
        {"postal address", address, "Address"},
        {"current address", address, "Address"},
        {"permanent address", address, "Address"},
        {"cyfeiriad", address, "Address"},
        {"postcode", other, "Postcode"},
        {"post code", other, "Postcode"},
        {"cod post", other, "Postcode"},
        {"date of birth", birth_date, "Date of birth"},
        {"dob", birth_date, "Date of birth"},
        {"d o b", birth_date, "Date of birth"},
        {"born", birth_date, "Date of birth"},
        {"dyddiad geni", birth_date, "Date of birth"},
        {"age", other, "Age"},
        {"place of birth", other, "Place of birth"},
        {"national insurance number", other, "National insurance number"},
        {"national insurance no", other, "National insurance number"},
        {"national insurance", other, "National insurance number"},
        {"ni number", other, "National insurance number"},
        {"ni no", other, "National insurance number"},
        {"linkedin", links, "Profile links"},
        {"linkedin profile", links, "Profile links"},
        {"github", links, "Profile links"},
        {"twitter", links, "Profile links"},
        {"website", links, "Profile links"},
        {"web", links, "Profile links"},
        {"portfolio", links, "Profile links"},
        {"candidate number", other, "Candidate number"},
        {"candidate id", other, "Candidate number"},
        {"candidate reference", other, "Candidate number"},
        {"application reference", reference, "Reference"},
        {"application number", reference, "Reference"},
        {"nationality", other, "Nationality"},
        {"citizenship", other, "Nationality"},
        {"marital status", other, "Marital status"},
        {"gender", other, "Gender"},
        {"sex", other, "Gender"},
        {"ethnicity", other, "Ethnicity"},
        {"ethnic origin", other, "Ethnicity"},
        {"religion", other, "Religion"},
        {"religion or belief", other, "Religion"},
        {"sexual orientation", other, "Sexual orientation"},
        {"disability", other, "Disability"},
        {"disabilities", other, "Disability"},
    };
    const auto* const found =
        std::find_if(std::begin(labels), std::end(labels), [&](const Label& one) { return one.key == key; });
    return found == std::end(labels) ? nullptr : found;
}

std::string_view hr_section(const std::string& key) {
    static const std::set<std::string_view> referees = {"references", "referees", "reference", "canolwyr", "referee"};
    static const std::set<std::string_view> monitoring = {"equality monitoring",
                                                          "equality monitoring form",
                                                          "equal opportunities",
                                                          "equal opportunities monitoring",
                                                          "equal opportunities monitoring form",
                                                          "equality and diversity",
                                                          "equality and diversity monitoring",
                                                          "diversity monitoring",
                                                          "monitoring information"};
    if (referees.count(key) > 0) return "Referees";
    return monitoring.count(key) > 0 ? "Equality monitoring" : std::string_view();
}

bool is_section(const std::string& key) {
    static const std::set<std::string_view> sections = {"achievements",
                                                        "additional information",
                                                        "awards",
                                                        "career history",
                                                        "career summary",
                                                        "certifications",
                                                        "education",
                                                        "education and qualifications",
                                                        "education and training",
                                                        "employment",
                                                        "employment history",
                                                        "experience",
                                                        "hobbies",
                                                        "interests",
                                                        "it skills",
                                                        "key skills",
                                                        "languages",
                                                        "memberships",
                                                        "personal profile",
                                                        "personal statement",
                                                        "professional experience",
                                                        "professional memberships",
                                                        "profile",
                                                        "projects",
                                                        "publications",
                                                        "qualifications",
                                                        "skills",
                                                        "statement",
                                                        "summary",
                                                        "supporting information",
                                                        "supporting statement",
                                                        "training",
                                                        "voluntary work",
                                                        "volunteering",
                                                        "work experience",
                                                        "work history"};
    return sections.count(key) > 0;
}

bool is_form_of_address(std::string_view text) {
    const auto words = words_of(text);
    return !words.empty() && words.size() <= 3 && blinding::is_title(words.front().key);
}

std::string name_in_line(const std::string& line) {
    // clang-format off
    static const std::set<std::string_view> others = {
        "administrator", "adviser", "advisor", "analyst", "application", "assistant", "coordinator", "cover",
        "covering", "dear", "developer", "director", "engineer", "executive", "form", "head", "job", "lead",
        "letter", "madam", "manager", "nurse", "officer", "operations", "organiser", "personal", "planner",
        "position", "post", "private", "profile", "project", "re", "researcher", "role", "senior", "sir",
        "specialist", "statement", "supervisor", "support", "supporting", "teacher", "team", "technician", "the",
        "to", "trainee", "worker"};
    static const std::set<std::string_view> before = {"curriculum", "vitae", "cv", "resume", "resumee", "of", "for"};
    // clang-format on
    std::string text = line;
    for (const std::string_view mark : {" | ", " – ", " — ", " - ", " • ", "\t", "\n"}) {
        const std::size_t at = text.find(mark);
        const auto head = words_of(text.substr(0, at)); // "CV – Ana Sample", but "Ana Sample – Clerk"
        if (at == std::string::npos) continue;
        const bool titled =
            std::all_of(head.begin(), head.end(), [&](const TextWord& word) { return before.count(word.key) > 0; });
        text = titled ? text.substr(at + mark.size()) : text.substr(0, at);
    }
    auto words = words_of(text);
    const auto first =
        std::find_if(words.begin(), words.end(), [&](const TextWord& word) { return before.count(word.key) == 0; });
    if (first == words.end()) return {};
    text.erase(0, first->begin);
    words.erase(words.begin(), first);
    const bool named = text.size() <= longest_name && words.size() >= 2 && words.size() <= 5 &&
                       text.find_first_of("0123456789@:;/|!?&\"") == std::string::npos &&
                       std::all_of(words.begin(), words.end(), [&](const TextWord& word) {
                           return (word.capital || blinding::is_particle(word.key)) && others.count(word.key) == 0;
                       });
    return named ? tidied(text) : std::string();
}

} // namespace evenhand::intake::candidates
