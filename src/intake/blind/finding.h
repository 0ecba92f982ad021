// What the searches of a blind copy share: a text with its words, what the form tells of the applicant, and a place to
// put what they find.
#pragma once
#include "base/ascii.h"
#include "base/clock.h"
#include "base/words.h"
#include "intake/blind.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake::blinding {

/// One word of the applicant's names.
struct NamePart {
    std::string key;
    bool ordinary = false; ///< an English word too
    bool place = false;    ///< a town or country too
    bool particle = false;
    bool tilde = true; ///< "ñ" in the text may be this one's: it is in the form, or nobody can tell
};

/// What the applicant's own identifying answers say, in forms that can be compared.
struct Identity {
    std::vector<NamePart> names;           ///< each key once, by alphabet
    std::vector<std::string> written_name; ///< keys of the names as given, titles left out; each once, by alphabet
    std::set<std::string> given, family;   ///< keys of all words of names but the last, and of the last
    std::vector<std::string> whole_names;  ///< names in a script without word gaps, as written
    std::vector<std::string> initials;     ///< of each full name in order, folded: "spj"
    std::string initial_letters;           ///< all of them
    std::vector<std::string> called_by;    ///< initials that an e-mail address has: "db"
    bool they = false;                     ///< the application tells that its writer is "they"
    bool in_lower_case = false;            ///< the form itself has the name without capitals
    std::vector<std::string> phones;       ///< digits alone, without a leading country code or 0
    std::vector<std::vector<std::string>>
        address_lines;                   ///< street_keys of each line or comma's part, of two words or more
    std::set<std::string> address_words; ///< every street_key of the address
    std::vector<std::string> towns;      ///< keys of parts of one word, no numbers
    std::optional<Date> birth;
    std::vector<std::string> emails; ///< folded
    std::vector<std::string> links;  ///< in lower case, without "https://" and "www."
    std::vector<std::string> others; ///< reference numbers and the like: keys without blanks, of four or more

    const NamePart* part(std::string_view key) const; ///< nullptr if it is none
    /// Does nothing where it is known. \param joined of several words \param tilde see NamePart
    void add_part(const std::string& key, bool particle = false, bool joined = false, bool tilde = true);
};

/// A telephone number's digits as they are compared: without the country's code and leading noughts.
std::string dialled_at_home(std::string digits);

/// From answers whose field identifies, or is unknown to the form and says by its heading that it does.
Identity identity_of(const Application& application, const Form& form);

/// A number in words and how many words it takes; none: 0 words.
struct Counted {
    int number = -1;
    std::size_t words = 0;
};

struct Text {
    std::string_view text;
    std::vector<TextWord> words;
    bool about_study = false; ///< the field asks for education or qualifications

    /// What stands between a word and the next; empty behind the last.
    std::string_view gap_after(std::size_t word) const;
};

/// Whether the writer has no capitals: "i was late", "im sure", and sentences that begin so.
bool writes_small_letters(const Text& text);

/// Adds what an answer says itself: nicknames and former names the form was not told, and the applicant's names spelt
/// another way.
void add_stated_names(const Text& text, Identity& identity);

/// Collects stretches. Masks that overlap become one, of the kind that begins first.
class Finds {
  public:
    void mask(std::size_t begin, std::size_t end, Hidden hidden) { masks_.push_back({begin, end, hidden}); }
    void leave(std::size_t begin, std::size_t end, std::string why) { left_.push_back({begin, end, std::move(why)}); }
    BlindAnswer settled() const;
    /// Where the stretches of a kind begin, ascending.
    std::vector<std::size_t> beginnings(Hidden hidden) const;

  private:
    std::vector<Mask> masks_;
    std::vector<Left> left_;
};

/// The part of the name that a word is and where that stands, without "'s"; a part of nullptr if it is none.
struct WordOfName {
    const NamePart* part = nullptr;
    std::size_t begin = 0, end = 0;
};
WordOfName part_of_word(const Text& text, std::size_t at, const Identity& identity);
/// What stands before and behind a nickname within a name: "Ana (“Annie”) Sample".
bool opens_nickname(std::string_view gap);
bool closes_nickname(std::string_view gap);
/// Whether there is an "ñ": a letter of its own, by which "niño" is not Nino.
bool has_tilde(std::string_view text);

/// "forty-two" beginning at a word: 1 to 99.
Counted spelt_number(const Text& text, std::size_t at);
/// "twenty-first": 1 to 99.
Counted spelt_ordinal(const Text& text, std::size_t at);
/// "nineteen eighty-four", "two thousand and one"
Counted spelt_year(const Text& text, std::size_t at);
/// "7" of "seven", "0" of "oh"; empty if the word is no digit.
std::string spelt_digits(std::string_view key);

void find_contacts(const Text& text, const Identity& identity, Finds& finds);
void find_phones(const Text& text, const Identity& identity, Finds& finds);
void find_numbers(const Text& text, const Identity& identity, Finds& finds);
void find_addresses(const Text& text, const Identity& identity, Finds& finds);
void find_schools(const Text& text, Finds& finds);
void find_names(const Text& text, const Identity& identity, Finds& finds);
/// Behind find_names: "they" is the applicant where it follows their name.
void find_pronouns(const Text& text, const Identity& identity, Finds& finds);
void find_dates(const Text& text, const Identity& identity, Finds& finds);
void find_ages(const Text& text, const Identity& identity, Finds& finds);

} // namespace evenhand::intake::blinding
