// The words by which identifying parts are told: data, by word_key (lower case, no accents).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake::blinding {

/// Names that are English words too, or months or days of the week.
bool is_ordinary(std::string_view key);
/// Of those, what begins a sentence without an article as a word too: "hope", "patience".
bool is_uncountable(std::string_view key);
/// What follows a name that begins a sentence: "is", "led", "always", "planned".
bool tells_of_a_subject(std::string_view key);
/// Towns, counties and countries that people are called after.
bool is_place(std::string_view key);
/// Places whose words are names of people: "Hong Kong", "San Salvador".
bool is_place_of_two_words(std::string_view key, std::string_view next);
/// "station", "hospital": behind a name, it is the name of one of those.
bool is_thing_with_a_name(std::string_view key);
/// "the", "my", "every"…
bool is_determiner(std::string_view key);
/// What neither months nor places nor virtues do, and people do: "never", "wrote", "knows".
bool is_done_by_persons(std::string_view key);
/// What stands behind "was" and its like where it is said of people: "author", "promoted".
bool tells_of_a_person(std::string_view key);
/// "was lead author", "has led": said of somebody, and of no virtue.
bool is_said_of_persons(std::string_view verb, std::string_view next);
/// Words with a capital that begin the next sentence more likely than they are a name.
bool begins_a_sentence(std::string_view key);
/// "in", "near", "greater": behind them a place's name is the place.
bool leads_to_a_place(std::string_view key);
/// "since", "early": behind them "May" is the month.
bool leads_to_a_month(std::string_view key);
/// "regards", "called": behind them stands a name.
bool introduces(std::string_view key);
/// "wilder", "reading", and whatever is short: in small letters no name.
bool is_made_as_words_are(std::string_view key);
/// "el niño", "la poste": articles of neighbours' languages.
bool is_foreign_article(std::string_view key);
/// "says", "wrote"
bool reports(std::string_view key);
/// "church", "prayer"…
bool tells_of_religion(std::string_view key);
/// "of", "to"…: a picture of Jesus.
bool leads_to_the_worshipped(std::string_view key);
/// What people are called for short: "bill" and "will" of "william".
std::vector<std::string_view> short_forms(std::string_view key);
/// The names a short form may stand for: "edward" and "theodore" of "ted".
std::vector<std::string_view> long_forms(std::string_view key);
bool is_month(std::string_view key);
/// "jan", "september", in neighbours' languages too: 1 to 12; 0 if it is none.
int month_number(std::string_view key);
/// "monday", "sundays"
bool is_weekday(std::string_view key);
/// Parts of names that say nothing alone: "de", "van", "al".
bool is_particle(std::string_view key);
/// "mr", "dr"…
bool is_title(std::string_view key);
/// Of those, what is not shortened, and so has no full stop behind it: "miss", "professor".
bool is_title_in_full(std::string_view key);
/// "manager", "colleague"; in small letters somebody at work, and with a capital nobody's name
bool is_role(std::string_view key);
/// "husband", "niece"
bool is_relative(std::string_view key);
/// "effect", "touch": behind a name what somebody is known for
bool is_known_for(std::string_view key);
/// "she", "him"…: the third person with a gender.
bool is_gendered_pronoun(std::string_view key);
/// Short words in capitals that are not initials: "IT", "HR".
bool is_abbreviation(std::string_view key);
/// "university", "school"…
bool is_school(std::string_view key);
/// Those that stand before what names them: "prifysgol", "universidad".
bool is_leading_school(std::string_view key);
/// Known by one name or its letters where somebody studied: "birkbeck", "mit".
bool is_university_alone(std::string_view key);
/// Towns one says for their university: "a degree at Oxford".
bool is_university_town(std::string_view key);
/// Letters before a town's name: "IIT Bombay", "TU Berlin".
bool is_university_prefix(std::string_view key);
/// "welsh", "chinese"…: of a language or a people.
bool is_language(std::string_view key);
/// Two words by which a university is known without the word: "Sheffield Hallam".
bool is_university_name(std::string_view key, std::string_view next);
/// A school without another word than these is none in particular: "primary", "local".
bool is_school_kind(std::string_view key);
/// "degree", "gcse"…: a year beside it is a year of study.
bool is_study(std::string_view key);
/// "street", "road"…
bool is_street(std::string_view key);
/// Streets and houses whose word is many another thing's too: "park", "house".
bool is_street_perhaps(std::string_view key);
/// Those that stand before the name: "rue", "heol".
bool is_leading_street(std::string_view key);
/// Those that end a word: "Musterstraße", "Beispielweg".
bool ends_as_street(std::string_view key);
/// A word of an address as it compares, shortened or not: "st" for "street" and "musterstr" for "musterstrasse".
std::string street_key(std::string_view key);
/// Words that lead to a name or join two of its words: "of", "the", "at".
bool is_joining(std::string_view key);

} // namespace evenhand::intake::blinding
