// Personal words and files: kept apart from the events, so that they can be erased without breaking the chain.
#pragma once
#include "panel/event.h"
#include "record/database.h"

namespace evenhand::record {

/// SHA-256(salt ‖ text). The salt keeps a short text from being guessed from its hash once it has been erased.
Digest word_hash(std::string_view salt, std::string_view text);
/// Whether they are what that hash was made of. The salt has its 16 bytes: with another length the beginning of a text
/// could be moved into it, and "not suitable" would become "suitable" under the same hash.
bool is_word_of(const Digest& hash, std::string_view salt, std::string_view text);

/// Puts words into `word` and `hr_word`, files into `hr_file`.
class WordStore {
  public:
    explicit WordStore(Database& database);
    /// Stores the word with a fresh salt and fills in its hash; an empty text gets none.
    /// \throws InvalidInput if the text is not UTF-8
    void store(panel::Word& word);
    /// The same for a file, whose bytes may be anything, or nothing.
    void store(panel::KeptFile& file);

  private:
    Statement insert_, insert_hr_, insert_file_;
};

} // namespace evenhand::record
