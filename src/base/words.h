// The words of a text with where they stand, in a form for comparing them as people do: case, accents, apostrophes and
// the kind of hyphen make no difference.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand {

/// A word or a number (UAX #29, but a hyphen parts words). Places are byte offsets.
struct TextWord {
    std::size_t begin = 0, end = 0;
    std::string key;      ///< case folded, without accents, apostrophes and full stops: "O’Neill" → "oneill"
    bool number = false;  ///< begins with a digit
    bool capital = false; ///< begins with an upper case letter, or is of a script without cases
    bool upper = false;   ///< of two letters or more, all upper case
    bool starts = false;  ///< the first of a sentence, a line or the text
};

/// In order; what is neither letter nor digit is left out.
std::vector<TextWord> words_of(std::string_view text);
/// The key of a text as if it were one word.
std::string word_key(std::string_view text);
/// What stands between blanks, in order; views of the text, none of them empty.
std::vector<std::string_view> parted(std::string_view text);

} // namespace evenhand
