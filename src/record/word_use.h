// Which words and files the events refer to, and what each is about.
#pragma once
#include "panel/event.h"
#include "record/database.h"

#include <cstring>
#include <string>
#include <unordered_map>

namespace evenhand::record {

struct DigestHash {
    std::size_t operator()(const Digest& digest) const {
        std::size_t value = 0; // a digest is as good as random already
        std::memcpy(&value, digest.data(), sizeof value);
        return value;
    }
};

/// In which table something is kept.
enum class Kept { word, hr_word, hr_file };

struct WordUse {
    long long event = 0; ///< the first that refers to it
    Kept kept = Kept::word;
    long long erased = 0; ///< the event that erased it; 0: none
    bool found = false;   ///< it stands in a table of words or files
};
using WordUses = std::unordered_map<Digest, WordUse, DigestHash>;

/// Adds the words and files of an event, and notes those that it erases.
void collect(WordUses& uses, long long event, panel::What& what, const panel::Word& why);

/// "the answer of C003 to "statement"", by the state that the events make; "a word of event 7" where that tells
/// nothing.
std::string about(const Database& state, const Digest& hash, const WordUse& use);

} // namespace evenhand::record
