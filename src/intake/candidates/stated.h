// What a document in plain words says of its applicant: "Name: …", "Telephone: …", the form's own questions.
#pragma once
#include "document/document.h"
#include "intake/candidates/candidate.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake::candidates {

/// A document as a candidate's parts, and what its head may be.
struct Stated {
    Candidate candidate;
    std::string head_line;      ///< the first of the lines at its head that could be somebody's name by its look
    bool with_contacts = false; ///< an e-mail address or a telephone number stands near it
};

/// Lines with a label that says who somebody is, how they are reached, or what they are (date of birth, nationality,
/// gender…) are taken out and become parts of that meaning. What stands under a question of the form, by its id or
/// label, becomes that field's. Referees and equality monitoring become parts for HR alone, running headers and footers
/// too. All the rest is one part, a statement. \param heading for that part
Stated stated_in(const document::Document& document, const std::string& heading, const Form& form);

/// The words of a file's or folder's name that could be its applicant's name: two to five, without those that say what
/// the file is ("CV", "final", "v2"); empty if it does not look so. \param common word_keys that many files have
std::string name_in_file_name(std::string_view file, const std::vector<std::string>& common);
/// Whether the one has a word of the other, of three letters or more.
bool share_a_word(std::string_view one, std::string_view other);
/// What the file is by the words of its name, as a heading: "Cover letter", "Curriculum vitae"; empty if they do not
/// say.
std::string kind_in_file_name(std::string_view file);

} // namespace evenhand::intake::candidates
