// The blind copy of an application: what the panel reads, with what identifies the applicant taken out.
#pragma once
#include "intake/application.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake {

/// What was taken out.
enum class Hidden {
    name,
    title,
    pronoun,
    email,
    phone,
    address,
    link,
    birth_date,
    age,
    study_year,
    school,
    number,
    other ///< by hand
};

/// "name", "date of birth"…: for HR and the record.
std::string_view name(Hidden hidden);
/// What stands for it in the blind copy: "[name]", "[they]"….
std::string_view neutral_word(Hidden hidden);

/// A stretch of a text that is not shown. Byte offsets.
struct Mask {
    std::size_t begin = 0, end = 0;
    Hidden hidden = Hidden::name;
    friend bool operator==(const Mask&, const Mask&) = default;
};

/// A stretch that might identify and was left, for HR to look at. Byte offsets.
struct Left {
    std::size_t begin = 0, end = 0;
    std::string why; ///< a sentence without its full stop: "also an ordinary word"
    friend bool operator==(const Left&, const Left&) = default;
};

/// Whether the answer is one that the panel reads. The form has the last word: nothing it keeps from the panel gets
/// through by a mistaken reader.
bool panel_reads(const Answer& answer, const Form& form);

/// Of one answer. Neither masks nor what was left overlap; both ascend.
struct BlindAnswer {
    std::string field;
    std::vector<Mask> masks;
    std::vector<Left> left;
    friend bool operator==(const BlindAnswer&, const BlindAnswer&) = default;
};

/// The text with every mask's neutral word in its place. \param masks ascending, not overlapping, within the text
std::string blinded(std::string_view text, const std::vector<Mask>& masks);

/// The masks with every place hidden as well where those words stand, whatever their case and accents.
std::vector<Mask> with_hidden(std::string_view text, std::vector<Mask> masks, std::string_view words);
/// The masks without those that hide any of the places where those words stand.
std::vector<Mask> with_shown(std::string_view text, std::vector<Mask> masks, std::string_view words);
/// Where a place of the blind copy stands in the original.
std::size_t place_in_original(const std::vector<Mask>& masks, std::size_t in_copy);

/// Finds in each answer the panel reads: the applicant's names (all parts, initials beside them, those given as "known
/// as"), titles beside them, third-person pronouns; e-mail and web addresses, telephone numbers, postal addresses and
/// postcodes (the town with them, a town alone is told), the date of birth, ages, years of study, names of schools and
/// universities, and the other identifying answers (reference, national insurance number) wherever they are repeated.
/// Case, accents, apostrophes and hyphens make no difference. A name that is an ordinary word too is decided by what
/// stands around it, and told where it was left. Time grows linearly with the text. \returns one for each answer the
/// panel reads, in the application's order
std::vector<BlindAnswer> blind(const Application& application, const Form& form);

/// Something in a blind copy that might still identify.
struct Leak {
    std::size_t application = 0; ///< index
    std::string field;
    std::size_t begin = 0, end = 0; ///< in the blind copy's text, bytes
    std::string why;
    friend bool operator==(const Leak&, const Leak&) = default;
};

/// The test before scoring opens, over the blind copies of all applications: words with a capital that occur in one
/// application only, and numbers that look like dates or telephone numbers. \param copies one for each application: the
/// answers the panel reads, blinded already
std::vector<Leak> leaks(const std::vector<std::vector<Answer>>& copies);

} // namespace evenhand::intake
