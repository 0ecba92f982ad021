// What stands around a word of a text, where the word may be of the applicant's name.
#pragma once
#include "intake/blind/finding.h"

namespace evenhand::intake::blinding {

inline bool only(std::string_view gap, std::string_view marks) {
    return gap.find_first_not_of(marks) == std::string_view::npos;
}
/// One character, of whatever alphabet.
bool letter_alone(std::string_view key);
/// Parts of one name may have these between them: "Lopez, Ana", "García-López", "J. Sample".
bool joins_names(std::string_view gap);

/// A text whose words are being told apart, names from others. All that it is given is borrowed.
struct NameContext {
    NameContext(const Text& text, const Identity& identity);

    enum class Sure { no, perhaps, particle, name };

    std::size_t count() const { return text_.words.size(); }
    const TextWord& word(std::size_t at) const { return text_.words[at]; }
    /// Empty behind the last word.
    std::string_view key(std::size_t at) const {
        return at < count() ? std::string_view(word(at).key) : std::string_view();
    }

    /// A name is doubtful where it is a word or a place's too, stands in small letters behind an article, or is short
    /// and in capitals as abbreviations are.
    bool is_doubtful(const NamePart& part, std::size_t at) const;
    /// "6 Jan", "Jan 2016"
    bool is_dated_month(std::size_t at) const;
    /// "a picture of Jesus" in a sentence that tells of religion
    bool is_worshipped(std::size_t at) const;
    /// Whether what stands between a word and the next may stand within a name: a nickname's brackets and quotation
    /// marks too, where names stand on both sides.
    bool joined_behind(std::size_t at) const;
    /// "Grace A Sample", "GRACE A. SAMPLE"
    bool before_initial(std::size_t at) const;
    bool beside_name(std::size_t at) const;
    /// "ana garcía": in small letters both, and neither a word.
    bool in_small_letters_beside(std::size_t at) const;
    /// "jack long", both words too
    bool is_whole_name(std::size_t at) const;
    /// "F Long", "J. R. Green"
    bool behind_initial(std::size_t at) const;
    /// "Long F.", "Green, J. R."
    bool before_own_initials(std::size_t at) const;
    /// "Mr Long", "Dr. Long", and not "They say Miss. Long ago"
    bool behind_title(std::size_t at) const;
    /// "my husband, Jo Long": a name that somebody of the applicant's family has too
    bool is_relatives(std::size_t at) const;
    /// "Long & Example 2019", "Long et al."
    bool is_cited(std::size_t at) const;
    /// "the Rose effect"
    bool is_known_for_it(std::size_t at) const;
    /// Whether the sentence that follows, or what follows in this one, says "she" or "he" of whom a sentence begins
    /// with.
    bool told_of_by_pronoun(std::size_t at) const;
    /// "Li-ion", "Grace-like": a word of its own.
    bool part_of_another_word(std::size_t at) const;
    /// A name that begins a sentence and does something: "Mark led it", "Rose's desk". A word that can be counted would
    /// have an article there; of words in the plural only "is" and its like tell.
    bool is_subject(std::size_t at) const;
    /// "Rose, 44, led it"
    bool is_age_in_passing(std::size_t at) const;
    static bool is_plural(std::string_view key);
    /// "Rose knits, the team says.": what is said of somebody.
    bool is_reported(std::size_t at) const;
    bool introduced(std::size_t at) const;
    bool as_month(std::size_t at) const;
    /// A line of its own, which does not ask, call or head what follows: a signature.
    bool is_signature(std::size_t at) const;
    /// Behind an article or a number, beside another word with a capital, "the Ministry of Justice", in a line of
    /// capitals.
    bool stands_as_a_word(std::size_t at) const;
    /// "in London", "London's", "Lincoln, Newark and York"
    bool stands_as_a_place(std::size_t at) const;
    /// Directly behind an opening quotation mark.
    bool begins_quotation(std::size_t at) const;
    /// "the town of Sample"
    bool is_town_of_that_name(std::size_t at) const;
    /// "Mr Jo Sample", "my colleague Jo Sample" where the applicant is no Jo, "Mr Sample Other" where Sample is a
    /// family name.
    bool is_namesake(const NamePart& part, std::size_t at) const;
    /// "Sample, M. van der": the particles of a family name that stands before
    bool closes_turned_name(std::size_t at) const;
    /// "Sample Sz.", "Jean-Ba" of Jean-Baptiste
    bool begins_given_name(std::size_t at) const;
    /// "in Hong Kong" of a Kong; where both words are of the name, a place's only where it is led to
    bool is_in_place_of_two_words(std::size_t at) const;
    /// "Mr Samp", and "Mr Sampel", misspelt
    bool is_titled_piece(std::size_t at) const;
    /// "Ma." before the other names of a Maria
    bool is_shortened_name(std::size_t at) const;
    bool is_article_or_verb(std::size_t at) const;
    bool dotted(std::size_t at) const;
    bool are_initials(std::size_t at) const;

    const Text& text_;
    const Identity& identity_;
    bool in_small_letters_; ///< the text is written so: "i am", "im"
    std::vector<Sure> is_;
    std::vector<const NamePart*> parts_; ///< that each word is; nullptr where it is none
    std::vector<std::size_t> begin_;     ///< of the name in each word
    std::vector<std::size_t> end_;       ///< of the name in each word, without "'s"
};

} // namespace evenhand::intake::blinding
