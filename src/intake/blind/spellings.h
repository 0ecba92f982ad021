// How else a word of a name is written.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake::blinding {

/// As people write it who have no umlauts or rings: "Jörg" is Joerg too, "Kjærsgård" Kjaersgard and Kjaersgaard. The
/// spelling without accents is the word's key and not among them.
std::vector<std::string> transliterated(const std::string& word);
/// The part of a word behind its apostrophe: "Neill" of "O'Neill"; empty if it has none, or too little stands there.
std::string behind_apostrophe(std::string_view word);
/// What colleagues make of a given name: "Harj" of Harjinder, "Seun" of Oluwaseun. Words of their own are left out.
/// \param name a key
std::vector<std::string> pieces_of(const std::string& name);

/// As the name sounds, much simplified, so that its spellings in several alphabets and languages come together:
/// "Tzipora", "Cipora" and "Zipporah", "Hnatiuk" and "Gnatyuk". \param key of a name
std::string sound_of(std::string_view key);

} // namespace evenhand::intake::blinding
