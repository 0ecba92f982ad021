// One applicant's document by what its parts mean, and where a form puts each of them.
#pragma once
#include "intake/application.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake::candidates {

/// What a part of an application is, whatever the form or the file calls it.
enum class Meaning {
    // Who it is.
    name,
    given_name,
    family_name,
    known_as,
    email,
    phone,
    address,
    birth_date,
    links,
    reference,
    // What the panel reads, if the form has a place for it.
    statement, ///< a personal statement, a summary, or all the text there is
    letter,
    employment,
    volunteering,
    projects,
    education,
    certificates, ///< training and memberships too
    awards,
    publications,
    languages,
    skills,
    // Whatever else: HR's, unless the form has a field of that name.
    other
};

struct Part {
    Meaning meaning = Meaning::other;
    std::string heading; ///< what people call it: "Employment"
    std::string text;    ///< one without text is none
};

struct Candidate {
    std::vector<Part> parts; ///< in the order in which they are to be read; several may have one meaning
    std::vector<Original> originals;
    int line = 0; ///< where it begins in a file of several; 0 if that is not known

    /// Adds a part that says something, without blanks around it. What goes beyond hundreds of parts is kept in one,
    /// for HR alone.
    void add(Meaning meaning, std::string_view heading, std::string_view text);
    /// A name out of its parts: whole as it is written or joined, and each part for what has a field for it.
    void add_name(std::string whole, const std::vector<std::string>& given, const std::vector<std::string>& family);
    /// What the first part of that meaning says; empty if there is none.
    std::string_view says(Meaning meaning) const;
};

/// More text than any application holds, all of its parts together.
constexpr std::size_t most_text = 4U << 20;

/// What a file of candidates held.
struct Read {
    std::vector<Candidate> candidates;
    std::vector<Problem> skipped, warnings;
};

/// The field that the panel reads and that takes a whole text: "statement", else the first long answer that is not
/// evidence for certain criteria alone, else the first; nullptr if the panel reads no text.
const Field* statement_field(const Form& form);

/// The application a candidate's parts make: each part goes to the field that the map names for its heading, that has
/// its heading for id or label, or that asks for what it means; what the panel reads and has no field of its own goes
/// to a wider one (awards to qualifications, all to the statement) under its heading. Whatever has no field becomes
/// "column:HEADING", HR's alone. A second e-mail address, telephone number or the like becomes a column too.
/// \param map as for tables; headings that a candidate does not have are not asked for
Application application_of(Candidate candidate, const Form& form, const ColumnMap& map);

/// JSON Resume (jsonresume.org): one or a list of them. \throws InvalidInput if it is none
Read read_json_resumes(std::string_view bytes, const std::string& file);
/// HR-XML 2 and 3 (HR Open), Europass of both kinds: one candidate or several. \throws InvalidInput if it is none
Read read_candidate_xml(std::string_view bytes, const std::string& file);

} // namespace evenhand::intake::candidates
