// JSON Resume: https://jsonresume.org/schema, and the names that its older versions used.
#include "base/text.h"
#include "intake/candidates/entries.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace evenhand::intake::candidates {

namespace {

constexpr std::array<std::string_view, 16> sections{
    "basics",       "bio",       "work",      "volunteer", "education",  "awards",   "skills",   "certificates",
    "publications", "languages", "interests", "hobbies",   "references", "projects", "personal", "certifications"};

std::string when(Item& item) {
    std::string from = item.say({"startDate"}), to = item.say({"endDate"});
    return period(std::move(from), std::move(to));
}

std::string work(Item& item) {
    Entry entry;
    entry.what = {item.say({"position"}), item.say({"name", "company", "organization"}), item.say({"location"})};
    entry.when = when(item);
    entry.texts = {item.say({"summary"})};
    entry.points = item.say_all("highlights");
    return entry.text();
}

/// Where and when somebody studied says who they are and how old: that is HR's. What is left to read is the rest.
std::string education(Item& item) {
    Entry entry;
    entry.what = {item.say({"studyType"}), item.say({"area"})};
    if (const std::string score = item.say({"score", "gpa"}); !score.empty()) entry.texts = {"Grade: " + score};
    entry.points = item.say_all("courses");
    return entry.text();
}

std::string award(Item& item) {
    Entry entry;
    entry.what = {item.say({"title", "name"}), item.say({"awarder", "issuer"})};
    entry.when = item.say({"date", "awardDate"});
    entry.texts = {item.say({"summary"})};
    return entry.text();
}

std::string publication(Item& item) {
    Entry entry;
    entry.what = {item.say({"name", "title"}), item.say({"publisher"})};
    entry.when = item.say({"releaseDate", "date"});
    entry.texts = {item.say({"summary"})};
    return entry.text();
}

std::string project(Item& item) {
    Entry entry;
    entry.what = {item.say({"name"}), joined(item.say_all("roles")), item.say({"entity"})};
    entry.when = when(item);
    entry.texts = {item.say({"description", "summary"}), joined(item.say_all("keywords"))};
    entry.points = item.say_all("highlights");
    return entry.text();
}

/// "Bookkeeping (very good): ledgers, payroll"
std::string skill(Item& item) {
    std::string text = item.say({"name", "language"});
    if (const std::string level = item.say({"level", "fluency"}); !level.empty()) text += " (" + level + ")";
    if (const std::string words = joined(item.say_all("keywords")); !words.empty())
        text += (text.empty() ? "" : ": ") + words;
    return text;
}

void read_location(Item location, Candidate& candidate) {
    std::vector<std::string> lines = location.say_all("address");
    const std::string town = tidied(location.say({"postalCode"}) + " " + location.say({"city"}));
    for (const std::string& line : {town, location.say({"region", "state"})})
        if (!line.empty()) lines.push_back(line);
    if (lines.empty() && !location.text.empty()) lines.push_back(std::exchange(location.text, {}));
    candidate.add(Meaning::address, "Address", joined(lines, "\n"));
    candidate.add(Meaning::other, "Country", location.say({"countryCode", "country"}));
    add_rest(candidate, "Address (further details)", location);
}

void read_profiles(Item& basics, Candidate& candidate) {
    std::vector<std::string> links;
    const std::string website = basics.say({"url", "website"});
    if (!website.empty()) links.push_back(website);
    for (Item& profile : basics.take_all("profiles")) {
        const std::string url = profile.say({"url"}), user = profile.say({"username"});
        const std::string network = profile.say({"network"});
        if (!url.empty()) links.push_back(url);
        // A name somebody goes by there is theirs as much as the address.
        if (!user.empty() && url.find(user) == std::string::npos)
            links.push_back(network.empty() ? user : network + ": " + user);
        add_rest(candidate, "Profiles (further details)", profile);
    }
    candidate.add(Meaning::links, "Profile links", joined(links, "\n"));
}

void read_picture(const std::string& picture, Candidate& candidate) {
    if (picture.starts_with("data:"))
        add_embedded(candidate, "Photo", picture.substr(5, picture.find_first_of(";,") - 5), picture);
    else
        candidate.add(Meaning::other, "Photo", picture);
}

void read_basics(Item basics, Candidate& candidate) {
    std::vector<std::string> given, family;
    for (const auto& [names, parts] : {std::pair{&given, std::pair{"givenName", "firstName"}},
                                       std::pair{&family, std::pair{"familyName", "lastName"}}})
        if (const std::string said = basics.say({parts.first, parts.second}); !said.empty()) names->push_back(said);
    candidate.add_name(basics.say({"name"}), given, family);
    for (const std::string& mail : basics.say_all("email")) candidate.add(Meaning::email, "E-mail", mail);
    for (const std::string& phone : basics.say_all("phone")) candidate.add(Meaning::phone, "Telephone", phone);
    for (Item& location : basics.take_all("location")) read_location(std::move(location), candidate);
    candidate.add(Meaning::birth_date, "Date of birth",
                  basics.say({"birthDate", "birthdate", "dateOfBirth", "birthday"}));
    read_profiles(basics, candidate);
    read_picture(basics.say({"image", "picture"}), candidate);
    const std::string label = basics.say({"label"}), summary = basics.say({"summary"});
    candidate.add(Meaning::statement, "Summary", label + (label.empty() || summary.empty() ? "" : "\n\n") + summary);
    add_rest(candidate, "Personal data", basics);
}

Candidate candidate_of(Item resume) {
    using enum Meaning;
    Candidate candidate;
    resume.take("$schema");
    for (const std::string_view basics : {"basics", "bio", "personal"})
        if (resume.has(basics)) read_basics(resume.take(basics), candidate);
    const auto section = [&](Meaning meaning, const char* heading, std::string_view name, const EntryText& text) {
        add_entries(candidate, meaning, heading, resume.take_all(name), text);
    };
    section(employment, "Employment", "work", work);
    section(volunteering, "Volunteering", "volunteer", work);
    section(projects, "Projects", "projects", project);
    std::vector<std::string> studies;
    std::vector<Item> schools = resume.take_all("education");
    for (Item& one : schools) {
        const Entry entry{{one.say({"institution"}), one.say({"url"})}, when(one)};
        if (const std::string text = entry.text(); !text.empty()) studies.push_back(text);
    }
    add_entries(candidate, Meaning::education, "Education", std::move(schools), candidates::education);
    candidate.add(other, "Education: where and when", joined(studies, "\n"));
    section(certificates, "Certificates", "certificates", award);
    section(certificates, "Certificates", "certifications", award);
    section(awards, "Awards", "awards", award);
    section(publications, "Publications", "publications", publication);
    section(languages, "Languages", "languages", skill);
    section(skills, "Skills", "skills", skill);
    section(other, "Interests", "interests", skill);
    section(other, "Interests", "hobbies", skill);
    section(other, "Referees", "references", [](Item& item) {
        return Entry{{item.say({"name"})}, {}, {item.say({"reference"})}}.text();
    });
    for (const Item& unknown : resume.items) add_rest(candidate, unknown.name, unknown);
    return candidate;
}

bool is_resume(const Item& item) {
    return std::any_of(sections.begin(), sections.end(), [&](std::string_view name) { return item.has(name); });
}

} // namespace

Read read_json_resumes(std::string_view bytes, const std::string& file) {
    Item root = item_from_json(bytes, file);
    Read read;
    const std::size_t entries = root.items.size();
    for (std::size_t at = 0; at < entries; ++at) {
        if (is_resume(root.items[at]))
            read.candidates.push_back(candidate_of(std::move(root.items[at])));
        else
            read.skipped.push_back({Problem::Severity::error, file, 0, 0,
                                    fmt::format("entry {} of the list is no JSON Resume; it is not taken", at + 1),
                                    "\"basics\", \"work\", \"education\" or another of its sections"});
    }
    if (read.candidates.empty())
        throw InvalidInput({{Problem::Severity::error, file, 0, 0, "this JSON holds no JSON Resume",
                             "\"basics\", \"work\", \"education\" or another of its sections (see jsonresume.org)"}});
    return read;
}

} // namespace evenhand::intake::candidates
