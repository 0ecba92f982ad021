#include "intake/candidates/candidate.h"

#include "base/text.h"
#include "base/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <map>
#include <optional>

namespace evenhand::intake::candidates {

namespace {

constexpr std::size_t most_parts = 500, longest_heading = 100; // no application has more

/// What forms call the field for a meaning, by id or label, and the meaning whose field takes it where there is none.
struct Wanted {
    Meaning meaning;
    std::initializer_list<std::string_view> fields;
    std::optional<Meaning> wider;
};

const std::array<Wanted, 21>& wanted() {
    using enum Meaning;
    static const std::array<Wanted, 21> all{{
        {name, {"name", "full name", "your name", "applicant name", "candidate name"}, {}},
        {given_name,
         {"given_name", "given names", "first_name", "first name", "first names", "forename", "forenames"},
         {}},
        {family_name, {"family_name", "family name", "last_name", "last name", "surname"}, {}},
        {known_as, {"known_as", "known as", "preferred_name", "preferred name", "nickname"}, {}},
        {email, {"email", "e-mail", "email address", "e-mail address"}, {}},
        {phone, {"phone", "telephone", "telephone number", "phone number", "mobile", "mobile number"}, {}},
        {address, {"address", "postal address", "home address"}, {}},
        {birth_date, {"date_of_birth", "date of birth", "birth date", "dob"}, {}},
        {links, {"links", "profiles", "profile links", "website", "linkedin", "web address"}, {}},
        {reference, {"reference", "application reference", "candidate id", "candidate number"}, {}},
        {statement, {"summary", "profile", "personal profile"}, {}},
        {letter, {"cover_letter", "cover letter", "covering letter", "letter", "motivation letter"}, statement},
        {employment,
         {"employment", "employment history", "work history", "work experience", "career history", "experience"},
         statement},
        {volunteering, {"volunteering", "voluntary work", "volunteer work", "volunteer experience"}, employment},
        {projects, {"projects"}, statement},
        {education,
         {"qualifications", "qualifications and training", "education and qualifications", "education",
          "education history", "education and training"},
         statement},
        {certificates,
         {"certificates", "certifications", "training", "professional qualifications", "memberships"},
         education},
        {awards, {"awards", "achievements"}, education},
        {publications, {"publications"}, education},
        {languages, {"languages", "language skills"}, education},
        {skills, {"skills", "key skills", "skills and experience"}, statement},
    }};
    return all;
}

bool is_identity(Meaning meaning) {
    return meaning <= Meaning::reference;
}

/// Whether all words of the one stand in the other.
bool holds_words(std::string_view text, std::string_view words) {
    const auto there = words_of(text);
    const auto sought = words_of(words);
    return std::all_of(sought.begin(), sought.end(), [&](const TextWord& word) {
        return std::any_of(there.begin(), there.end(), [&](const TextWord& one) { return one.key == word.key; });
    });
}

const Field* field_for(Meaning meaning, const Form& form) {
    const auto& all = wanted();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Wanted& one) { return one.meaning == meaning; });
    if (found == all.end()) return nullptr;
    for (const std::string_view name : found->fields)
        if (const Field* field = form.for_heading(name)) return field;
    if (meaning == Meaning::email)
        for (const Field& field : form.fields)
            if (field.type == FieldType::email) return &field;
    if (meaning == Meaning::statement) return statement_field(form);
    return found->wider ? field_for(*found->wider, form) : nullptr;
}

/// Puts parts where they belong, several texts of one field under their headings.
class Placing {
  public:
    Placing(const Form& form, const ColumnMap& map) : form_(form), map_(map) {}

    void part(Part part) {
        const std::optional<const Field*> mapped = by_map(part.heading);
        const Field* field = mapped ? *mapped : form_.for_heading(part.heading);
        if (!field && !mapped) field = field_for(part.meaning, form_);
        if (!field) return column(part.heading, part);
        std::vector<Part>& there = fields_[field];
        if (is_identity(part.meaning) && !there.empty()) return another(there, std::move(part));
        there.push_back(std::move(part));
    }

    Application application() && {
        Application application;
        for (auto& [field, parts] : fields_) // fields lie in one vector, so addresses are in the form's order
            application.answers.push_back({field->id, text_of(parts), !field->panel_sees()});
        for (auto& [id, text] : columns_) application.answers.push_back({"column:" + id, std::move(text), true});
        return application;
    }

  private:
    /// Nothing where the map does not name the heading, nullptr where it says that HR alone has it.
    std::optional<const Field*> by_map(const std::string& heading) const {
        for (const auto& [column, id] : map_)
            if (folded(tidied(column)) == folded(heading)) {
                const Field* field = form_.find(id);
                return field ? field : form_.for_heading(id);
            }
        return std::nullopt;
    }

    void another(const std::vector<Part>& there, Part part) {
        const bool said = std::any_of(there.begin(), there.end(), [&](const Part& one) {
            return folded(tidied(one.text)) == folded(tidied(part.text));
        });
        if (!said) column("Other " + folded(part.heading), part);
    }

    void column(const std::string& heading, const Part& part) {
        for (auto& [id, text] : columns_)
            if (id == heading) {
                text += "\n" + part.text;
                return;
            }
        columns_.emplace_back(heading, part.text);
    }

    static std::string text_of(const std::vector<Part>& parts) {
        if (parts.size() == 1) return parts.front().text;
        std::string text, heading;
        for (const Part& part : parts) {
            if (!text.empty()) text += "\n\n";
            if (!part.heading.empty() && part.heading != heading && !is_identity(part.meaning))
                text += part.heading + "\n";
            heading = part.heading;
            text += part.text;
        }
        return text;
    }

    const Form& form_;
    const ColumnMap& map_;
    std::map<const Field*, std::vector<Part>, std::less<>> fields_;
    std::vector<std::pair<std::string, std::string>> columns_;
};

} // namespace

void Candidate::add(Meaning meaning, std::string_view heading, std::string_view text) {
    std::string said = trimmed(text);
    if (said.empty()) return;
    if (heading.size() > longest_heading) { // no name for a column
        said = fmt::format("{}: {}", heading, said);
        heading = "Further data";
        meaning = Meaning::other;
    }
    if (parts.size() < most_parts)
        parts.push_back({meaning, std::string(heading), std::move(said)});
    else if (parts.size() == most_parts)
        parts.push_back({Meaning::other, "Further data", fmt::format("{}: {}", heading, said)});
    else
        parts.back().text += fmt::format("\n{}: {}", heading, said);
}

void Candidate::add_name(std::string whole, const std::vector<std::string>& given,
                         const std::vector<std::string>& family) {
    const std::string first = joined(given, " "), last = joined(family, " ");
    if (whole.empty()) whole = tidied(first + " " + last);
    add(Meaning::name, "Name", whole);
    add(Meaning::given_name, "Given names", first);
    add(Meaning::family_name, "Family name", last);
}

std::string_view Candidate::says(Meaning meaning) const {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.meaning == meaning; });
    return found == parts.end() ? std::string_view() : std::string_view(found->text);
}

const Field* statement_field(const Form& form) {
    for (const std::string_view name :
         {"statement", "personal statement", "supporting statement", "supporting information", "personal_statement"})
        if (const Field* field = form.for_heading(name); field && field->panel_sees()) return field;
    const auto first = [&](const auto& fits) -> const Field* {
        const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                        [&](const Field& field) { return field.panel_sees() && fits(field); });
        return found == form.fields.end() ? nullptr : &*found;
    };
    const Field* field =
        first([](const Field& one) { return one.type == FieldType::long_text && one.evidence_for.empty(); });
    if (!field) field = first([](const Field& one) { return one.type == FieldType::long_text; });
    return field ? field : first([](const Field& one) { return one.type == FieldType::text; });
}

Application application_of(Candidate candidate, const Form& form, const ColumnMap& map) {
    Placing placing(form, map);
    const std::string name(candidate.says(Meaning::name));
    const bool whole = field_for(Meaning::name, form) != nullptr;
    const bool by_parts = field_for(Meaning::given_name, form) && field_for(Meaning::family_name, form) &&
                          !candidate.says(Meaning::family_name).empty();
    for (Part& part : candidate.parts) {
        // A name that its parts say, or the part of a name that is said whole, need not be said again.
        const bool of_parts = part.meaning == Meaning::given_name || part.meaning == Meaning::family_name;
        if (of_parts && !field_for(part.meaning, form) && holds_words(name, part.text)) continue;
        if (part.meaning == Meaning::name && !whole && by_parts) continue;
        placing.part(std::move(part));
    }
    Application application = std::move(placing).application();
    application.line = candidate.line;
    application.originals = std::move(candidate.originals);
    return application;
}

} // namespace evenhand::intake::candidates
