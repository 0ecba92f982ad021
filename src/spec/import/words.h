// The words that person specifications use, as tables: what a word here means is data, not code. All phrases are plain
// (text.h): small letters, no punctuation, no apostrophes. English, and the Welsh of bilingual documents.
#pragma once
#include "spec/model.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace evenhand::spec::importing {

/// What the words say of importance, where they say nothing else: "Essential", "Desirable criteria", "Would be an
/// advantage". Nothing for words that say more, or both ("Essential/Desirable").
std::optional<Importance> importance_said(std::string_view plain_words);

/// Words of importance anywhere in a heading.
struct ImportanceFound {
    bool essential = false, desirable = false;
    std::string rest; ///< plain words that are left without them and without words such as "criteria"
    bool both() const { return essential && desirable; }
    bool one() const { return essential != desirable; }
    Importance which() const { return essential ? Importance::essential : Importance::desirable; }
};
ImportanceFound importance_in(std::string_view plain_words);

/// A method named in words.
struct MethodPhrase {
    Method is;
    std::size_t words; ///< how many
};
/// The longest phrase for a method that starts at this word.
std::optional<MethodPhrase> method_at(std::span<const std::string> words, std::size_t at);
/// The one method that a text names among other words; nothing where it names none, or several. \param plain_words as
/// plain() gives them
std::optional<Method> only_method(std::string_view plain_words);
/// The method that the words name, if they name one and say nothing else.
std::optional<Method> method_said(std::string_view plain_words);
/// "form", "by", "via"…: says nothing of its own among methods.
/// "keyboard exercise", "inspection of certificates": the one method of a few words, at their end.
std::optional<Method> method_at_end(std::string_view plain_words, std::size_t longest = 5);
bool is_method_filler(std::string_view word);

/// What the heading of a column can say.
struct HeaderWords {
    bool method = false;     ///< "Method of assessment", "How identified"
    bool evidence = false;   ///< "Evidence": how it is assessed, or what to look for
    bool importance = false; ///< "Importance", "E/D"
    bool statement = false;  ///< "Criteria", "Requirements"
    bool category = false;   ///< "Category", "Area"
    bool number = false;     ///< "No.", "Ref"
    bool weight = false;     ///< "Weighting"
    bool level = false;      ///< "Level 2", "Not met"
    bool blank_form = false; ///< "Score", "Comments": for the panel to fill in
    bool duty = false;       ///< "Main duties", "% of time"
    bool speaks = false;     ///< "What we look for": of criteria in general, and of no subject
};
HeaderWords header_words(std::string_view plain_words);

/// What a part of the document is about.
enum class Topic { criteria, weak_criteria, duties, summary, notes, behaviours, introduction, equality, legend, post };
/// What a heading says that its part is about; nothing for headings that are about some subject ("Communication").
std::optional<Topic> topic_of(std::string_view plain_words);

/// "Safeguarding", "Values": over a part of notes, or over criteria about it.
bool may_be_subject(std::string_view plain_words);

/// "Qualifications", "Knowledge and skills"…: a heading of this kind groups criteria.
bool is_category(std::string_view plain_words);
/// "Ability to…", "Experience of…": starts as a requirement does.
bool starts_as_requirement(std::string_view plain_words);
/// A sentence to the reader: notes to applicants, equality statements, what the form is for.
bool is_note(std::string_view plain_words);
bool is_equality_statement(std::string_view plain_words);
/// "None", "N/A", "Not applicable": there is nothing here.
bool is_nothing(std::string_view text);
/// A line before a list that says that requirements follow.
bool announces_requirements(std::string_view plain_words);
bool announces_duties(std::string_view plain_words);

/// "Ditto", "as above", inch signs: what the row above says.
bool is_ditto(std::string_view text);

/// What a mark in a cell says.
enum class Tick { none, yes, no, cross };
/// `cross` is an X or a cross: yes where crosses stand alone, no beside ticks.
Tick tick_of(std::string_view text);

/// Whether the text says one thing twice, in Welsh and in English: "Profiad / Experience".
bool says_both_languages(std::string_view text);
/// What such a text says in English; any other as it is.
std::string_view english_of(std::string_view text);
/// The language that the function words of a text are of: "en", "cy"; empty where they do not tell.
std::string_view language_of(std::string_view plain_words);

} // namespace evenhand::spec::importing
