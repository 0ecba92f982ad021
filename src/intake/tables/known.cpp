// Data: what is published of each system's export. OpenCATS and Odoo by the labels in their source; Google Forms and
// Microsoft Forms by the columns they put before the questions; Greenhouse, Lever and Workable by the fields their
// manuals list for spreadsheets; NHS Jobs, Trac and Applied by the labels of their application forms, as they publish
// no list of headings.
#include "intake/tables/known.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace evenhand::intake {

namespace {

struct Line {
    std::string_view heading; ///< in lower case
    Meaning meaning;
};

using Headings = std::span<const std::string_view>;

} // namespace

struct KnownExport {
    std::string_view name;
    std::span<const Headings> marks; ///< one heading of each group has to be there
    std::span<const Line> lines;     ///< beyond the common headings
    std::string_view nobody = {};    ///< in place of a name
    std::string_view first = {};     ///< the heading of its first column, where it always has one
    Headings of_account = {};        ///< columns about whoever was signed in
};

namespace {

/// Shorthand for groups of headings.
template <std::size_t n>
using Group = std::array<std::string_view, n>;

constexpr std::array common{
    Line{"full name", {"name"}},
    Line{"name", {"name"}},
    Line{"legal name", {"name"}},
    Line{"full legal name", {"name"}},
    Line{"name in full", {"name"}},
    Line{"name and surname", {"name"}},
    Line{"first and last name", {"name"}},
    Line{"first name and surname", {"name"}},
    Line{"forename and surname", {"name"}},
    Line{"applicant name", {"name"}},
    Line{"applicant's name", {"name"}},
    Line{"name of applicant", {"name"}},
    Line{"candidate name", {"name"}},
    Line{"applicant", {"name"}},
    Line{"candidate", {"name"}},
    Line{"first name", {"name", 1}},
    Line{"first names", {"name", 1}},
    Line{"first name(s)", {"name", 1}},
    Line{"firstname", {"name", 1}},
    Line{"forename", {"name", 1}},
    Line{"forenames", {"name", 1}},
    Line{"forename(s)", {"name", 1}},
    Line{"given name", {"name", 1}},
    Line{"given names", {"name", 1}},
    Line{"given name(s)", {"name", 1}},
    Line{"middle name", {"name", 2}},
    Line{"middle names", {"name", 2}},
    Line{"middle name(s)", {"name", 2}},
    Line{"middle initial", {"name", 2}},
    Line{"last name", {"name", 3}},
    Line{"lastname", {"name", 3}},
    Line{"surname", {"name", 3}},
    Line{"family name", {"name", 3}},
    Line{"surname/family name", {"name", 3}},
    Line{"last name (family name)", {"name", 3}},
    Line{"preferred name", {"name", known_as}},
    Line{"preferred first name", {"name", known_as}},
    Line{"known as", {"name", known_as}},
    Line{"email", {"email"}},
    Line{"e-mail", {"email"}},
    Line{"mail", {"email"}},
    Line{"email address", {"email"}},
    Line{"e-mail address", {"email"}},
    Line{"email id", {"email"}},
    Line{"contact email", {"email"}},
    Line{"contact email address", {"email"}},
    Line{"phone", {"phone", 1}},
    Line{"phone number", {"phone", 1}},
    Line{"phone no", {"phone", 1}},
    Line{"contact phone number", {"phone", 1}},
    Line{"telephone", {"phone", 1}},
    Line{"telephone number", {"phone", 1}},
    Line{"telephone no", {"phone", 1}},
    Line{"contact number", {"phone", 1}},
    Line{"contact telephone", {"phone", 1}},
    Line{"contact telephone number", {"phone", 1}},
    Line{"daytime telephone", {"phone", 1}},
    Line{"mobile", {"phone", 2}},
    Line{"mobile number", {"phone", 2}},
    Line{"mobile no", {"phone", 2}},
    Line{"mobile phone", {"phone", 2}},
    Line{"mobile phone number", {"phone", 2}},
    Line{"mobile telephone", {"phone", 2}},
    Line{"cell phone", {"phone", 2}},
    Line{"home phone", {"phone", 3}},
    Line{"home telephone", {"phone", 3}},
    Line{"work phone", {"phone", 4}},
    Line{"work telephone", {"phone", 4}},
    Line{"address", {"address", 1}},
    Line{"home address", {"address", 1}},
    Line{"full address", {"address", 1}},
    Line{"postal address", {"address", 1}},
    Line{"house number and street", {"address", 1}},
    Line{"first line of address", {"address", 1}},
    Line{"street", {"address", 1}},
    Line{"street address", {"address", 1}},
    Line{"address 1", {"address", 1}},
    Line{"address line 1", {"address", 1}},
    Line{"address 2", {"address", 2}},
    Line{"address line 2", {"address", 2}},
    Line{"address 3", {"address", 3}},
    Line{"address line 3", {"address", 3}},
    Line{"town", {"address", 4}},
    Line{"city", {"address", 4}},
    Line{"town/city", {"address", 4}},
    Line{"town or city", {"address", 4}},
    Line{"county", {"address", 5}},
    Line{"state", {"address", 5}},
    Line{"postcode", {"address", 6}},
    Line{"post code", {"address", 6}},
    Line{"postal code", {"address", 6}},
    Line{"zip", {"address", 6}},
    Line{"zip code", {"address", 6}},
    Line{"date of birth", {"date_of_birth"}},
    Line{"dob", {"date_of_birth"}},
    Line{"d.o.b", {"date_of_birth"}},
    Line{"birthday", {"date_of_birth"}},
    Line{"birthdate", {"date_of_birth"}},
    Line{"birth date", {"date_of_birth"}},
    Line{"application reference", {"reference"}},
    Line{"application reference number", {"reference"}},
    Line{"application id", {"reference"}},
    Line{"application number", {"reference"}},
    Line{"applicant reference", {"reference"}},
    Line{"applicant id", {"reference"}},
    Line{"applicant number", {"reference"}},
    Line{"candidate id", {"reference"}},
    Line{"candidate number", {"reference"}},
    Line{"candidate reference", {"reference"}},
};

constexpr std::array nhs_lines{
    Line{"ar number", {"reference"}},
    Line{"nhs jobs reference", {"reference"}},
    Line{"application_reference", {"reference"}},
    Line{"first_name", {"name", 1}},
    Line{"last_name", {"name", 3}},
    Line{"email_address", {"email"}},
    Line{"town_city", {"address", 4}},
    Line{"supporting information", {"statement"}},
    Line{"supporting_information", {"statement"}},
    Line{"supporting information (why are you suitable for this job?)", {"statement"}},
    Line{"employment history", {"employment", 2}},
    Line{"current or most recent employer", {"employment", 1}},
    Line{"previous employment", {"employment", 3}},
    Line{"education and qualifications", {"qualifications", 1}},
    Line{"education & professional qualifications", {"qualifications", 1}},
    Line{"qualifications", {"qualifications", 1}},
    Line{"training courses attended", {"qualifications", 2}},
    Line{"guaranteed interview scheme", {"disability_confident"}},
    Line{"disability confident scheme", {"disability_confident"}},
    Line{"disability confident interview scheme", {"disability_confident"}},
    Line{"armed forces interview scheme", {"veteran"}},
    Line{"reasonable adjustments", {"adjustments"}},
    Line{"special requirements", {"adjustments"}},
};
constexpr Group<4> nhs_statement{"supporting information", "supporting_information",
                                 "supporting information (why are you suitable for this job?)", "personal statement"};
constexpr Group<4> nhs_number{"ar number", "nhs jobs reference", "application_reference", "nhs jobs ar number"};
constexpr std::array<Headings, 2> nhs_marks{nhs_statement, nhs_number};
constexpr Group<4> trac_number{"trac id", "trac reference", "trac vacancy id", "trac application id"};
constexpr std::array<Headings, 2> trac_marks{nhs_statement, trac_number};
constexpr std::array trac_lines = [] {
    std::array<Line, nhs_lines.size() + 2> lines{};
    std::copy(nhs_lines.begin(), nhs_lines.end(), lines.begin());
    lines[nhs_lines.size()] = Line{"trac application id", {"reference"}};
    lines[nhs_lines.size() + 1] = Line{"trac id", {"reference"}};
    return lines;
}();

constexpr std::array applied_lines{
    Line{"applied id", {"reference"}},
    Line{"candidate code", {"reference"}},
    Line{"reasonable adjustments", {"adjustments"}},
};
constexpr Group<4> applied_marks_1{"sift score", "sift rank", "applied id", "sift status"};
constexpr Group<5> applied_marks_2{"email", "candidate email", "candidate id", "name", "candidate name"};
constexpr std::array<Headings, 2> applied_marks{applied_marks_1, applied_marks_2};

constexpr std::array greenhouse_lines{
    Line{"email addresses", {"email"}},    Line{"phone numbers", {"phone", 1}},
    Line{"addresses", {"address", 1}},     Line{"cover letter", {"statement"}},
    Line{"title", {"employment", 1}},      Line{"current title", {"employment", 1}},
    Line{"company", {"employment", 2}},    Line{"current company", {"employment", 2}},
    Line{"education", {"qualifications"}},
};
constexpr Group<3> greenhouse_marks_1{"first name", "candidate name", "candidate"};
constexpr Group<7> greenhouse_marks_2{"who gets credit",  "who gets credit?", "prospect pool",         "milestone",
                                      "application date", "social media",     "social media addresses"};
constexpr Group<9> greenhouse_marks_3{"current stage", "source",   "job",        "jobs",  "recruiter",
                                      "coordinator",   "job name", "department", "office"};
constexpr std::array<Headings, 3> greenhouse_marks{greenhouse_marks_1, greenhouse_marks_2, greenhouse_marks_3};

constexpr std::array workable_lines{
    Line{"cover letter", {"statement", 1}},  Line{"cover_letter", {"statement", 1}},
    Line{"summary", {"statement", 2}},       Line{"experience", {"employment"}},
    Line{"work experience", {"employment"}}, Line{"education", {"qualifications"}},
};
constexpr Group<1> workable_marks_1{"headline"};
constexpr Group<6> workable_marks_2{
    "disqualified", "disqualification reason", "disqualification_reason", "job shortcode", "domain", "sourced"};
constexpr std::array<Headings, 2> workable_marks{workable_marks_1, workable_marks_2};

constexpr std::array lever_lines{
    Line{"full-name", {"name"}},
    Line{"emails", {"email"}},
    Line{"phones", {"phone", 1}},
    Line{"cover letter", {"statement", 1}},
    Line{"additional information", {"statement", 2}},
    Line{"current company", {"employment"}},
    Line{"organizations", {"employment"}},
    Line{"company", {"employment"}},
};
constexpr Group<1> lever_marks_1{"origin"};
constexpr Group<3> lever_marks_2{"stage", "current stage", "stage name"};
constexpr Group<8> lever_marks_3{"full-name",         "full name", "candidate name", "name",
                                 "lever posting url", "posting",   "opportunity id", "opportunity"};
constexpr std::array<Headings, 3> lever_marks{lever_marks_1, lever_marks_2, lever_marks_3};

constexpr std::array opencats_lines{
    Line{"key skills", {"qualifications"}},
    Line{"current employer", {"employment"}},
    Line{"lastname", {"name", 3}},
    Line{"firstname", {"name", 1}},
    Line{"email1", {"email"}},
    Line{"phonehome", {"phone", 3}},
    Line{"phonecell", {"phone", 2}},
    Line{"phonework", {"phone", 4}},
    Line{"keyskills", {"qualifications"}},
};
constexpr Group<2> opencats_marks_1{"key skills", "keyskills"};
constexpr Group<7> opencats_marks_2{"misc notes",  "ownerid",    "owner",    "can relocate",
                                    "desired pay", "2nd e-mail", "phonecell"};
constexpr std::array<Headings, 2> opencats_marks{opencats_marks_1, opencats_marks_2};

constexpr std::array odoo_lines{
    Line{"partner_name", {"name"}},
    Line{"email_from", {"email"}},
    Line{"partner_phone", {"phone", 1}},
    Line{"partner_mobile", {"phone", 2}},
    Line{"degree", {"qualifications"}},
    Line{"type_id", {"qualifications"}},
    Line{"application summary", {"statement"}},
    Line{"description", {"statement"}},
};
constexpr Group<2> odoo_marks_1{"applicant's name", "partner_name"};
constexpr Group<10> odoo_marks_2{"job position",  "applied job", "applied on", "stage",    "kanban state",
                                 "refuse reason", "evaluation",  "job_id",     "stage_id", "email_from"};
constexpr std::array<Headings, 2> odoo_marks{odoo_marks_1, odoo_marks_2};

constexpr std::array microsoft_lines{
    Line{"name1", {"name"}}, // a question called as a column that is there already
    Line{"name2", {"name"}},
    Line{"email1", {"email"}},
    Line{"email2", {"email"}},
};
constexpr Group<2> microsoft_account{"name", "email"};
constexpr Group<1> microsoft_marks_1{"start time"};
constexpr Group<1> microsoft_marks_2{"completion time"};
constexpr std::array<Headings, 2> microsoft_marks{microsoft_marks_1, microsoft_marks_2};

constexpr std::array exports{
    KnownExport{"Trac", trac_marks, trac_lines},
    KnownExport{"NHS Jobs", nhs_marks, nhs_lines},
    KnownExport{"Microsoft Forms", microsoft_marks, microsoft_lines, "anonymous", {}, microsoft_account},
    KnownExport{"OpenCATS", opencats_marks, opencats_lines},
    KnownExport{"Odoo", odoo_marks, odoo_lines},
    KnownExport{"Workable", workable_marks, workable_lines},
    KnownExport{"Lever", lever_marks, lever_lines},
    KnownExport{"Greenhouse", greenhouse_marks, greenhouse_lines},
    KnownExport{"Applied", applied_marks, applied_lines},
    KnownExport{"Google Forms", {}, {}, {}, "timestamp"},
};

constexpr std::array<std::string_view, 22> polite_beginnings{
    "please ",    "what is ", "what's ",    "enter ",    "give ",      "provide ",     "state ",     "confirm ",
    "tell us ",   "the ",     "your ",      "my ",       "our ",       "applicant's ", "applicant ", "candidate's ",
    "candidate ", "current ", "permanent ", "personal ", "preferred ", "main "};

/// "Date of birth (dd/mm/yyyy)" without what is in the brackets, unless that makes it another person's. "Forename(s)"
/// stays as it is.
std::string without_hint(std::string heading) {
    const std::size_t open = heading.find(" (");
    if (open == std::string::npos || heading.back() != ')') return heading;
    constexpr std::array<std::string_view, 8> others{"refer",   "manager", "emergency", "kin",
                                                     "partner", "parent",  "employer",  "supervisor"};
    for (const std::string_view other : others)
        if (heading.find(other, open) != std::string::npos) return heading;
    return plain_heading(heading.substr(0, open));
}

std::optional<Meaning> found_in(std::span<const Line> lines, const std::string& wanted) {
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const Line& one) { return one.heading == wanted; });
    return line == lines.end() ? std::nullopt : std::optional(line->meaning);
}

} // namespace

std::string plain_heading(std::string_view heading) {
    std::string result = folded(tidied(heading));
    // A question on a form ends as its maker likes; so does a label.
    while (!result.empty() && std::string_view(":*?. ").find(result.back()) != std::string_view::npos)
        result.pop_back();
    for (const std::string_view apostrophe : {"\u2019", "\u2018"})
        for (std::size_t at = result.find(apostrophe); at != std::string::npos; at = result.find(apostrophe))
            result.replace(at, apostrophe.size(), "'");
    return result;
}

const KnownExport* known_export(std::span<const std::string> headings) {
    std::vector<std::string> keys;
    for (const std::string& heading : headings) keys.push_back(plain_heading(heading));
    const auto there = [&](std::string_view wanted) {
        return std::find(keys.begin(), keys.end(), wanted) != keys.end();
    };
    const auto found = std::find_if(exports.begin(), exports.end(), [&](const KnownExport& one) {
        if (!one.first.empty() && (keys.empty() || keys.front() != one.first)) return false;
        return std::all_of(one.marks.begin(), one.marks.end(),
                           [&](const Headings& group) { return std::any_of(group.begin(), group.end(), there); });
    });
    return found == exports.end() ? nullptr : &*found;
}

std::string_view name(const KnownExport& one) {
    return one.name;
}

std::optional<Meaning> meaning(const KnownExport& one, std::string_view heading) {
    return found_in(one.lines, plain_heading(heading));
}

bool means_nobody(const KnownExport& one, std::string_view cell) {
    return !one.nobody.empty() && folded(trimmed(cell)) == one.nobody;
}

bool of_account(const KnownExport& one, std::string_view heading) {
    return std::find(one.of_account.begin(), one.of_account.end(), plain_heading(heading)) != one.of_account.end();
}

std::optional<Meaning> common_meaning(std::string_view heading) {
    std::string wanted = without_hint(plain_heading(heading));
    for (;;) {
        if (const auto found = found_in(common, wanted)) return found;
        // "What is your full name?" asks for "Full name".
        const auto* const beginning = std::find_if(polite_beginnings.begin(), polite_beginnings.end(),
                                                   [&](std::string_view one) { return wanted.starts_with(one); });
        if (beginning == polite_beginnings.end()) return std::nullopt;
        wanted.erase(0, beginning->size());
    }
}

} // namespace evenhand::intake
