// The words by which documents label what they say: data.
#pragma once
#include "intake/candidates/candidate.h"

#include <string>
#include <string_view>

namespace evenhand::intake::candidates {

/// A text's words as they compare, with single blanks: "E-mail address:" is "e mail address".
std::string key_of(std::string_view text);

struct Label {
    std::string_view key; ///< as key_of() makes it
    Meaning meaning;
    std::string_view heading; ///< of the part that it labels
};

/// A label that says who somebody is, or what is none of the panel's business, in English or Welsh; nullptr for any
/// other words.
const Label* label_named(const std::string& key);
/// The heading of the part for HR alone that begins with a line of these words; empty for any other line.
std::string_view hr_section(const std::string& key);
/// Headings of a curriculum vitae or a form, behind which the panel reads on.
bool is_section(const std::string& key);
/// "Dr", "Ms": what a label "Title" is about where it is not a post.
bool is_form_of_address(std::string_view text);
/// The name in a line at the head of a document, by its look: two to five words with a capital, without "Curriculum
/// vitae" before them and what stands behind a stroke or dash. Empty if there is none: titles, posts and what documents
/// are called is none.
std::string name_in_line(const std::string& line);

} // namespace evenhand::intake::candidates
