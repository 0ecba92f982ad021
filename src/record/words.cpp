#include "record/words.h"

#include "base/text.h"

namespace evenhand::record {

namespace {
constexpr std::size_t salt_size = 16;
}

Digest word_hash(std::string_view salt, std::string_view text) {
    return Sha256().add(salt).add(text).finish();
}

bool is_word_of(const Digest& hash, std::string_view salt, std::string_view text) {
    return salt.size() == salt_size && word_hash(salt, text) == hash;
}

WordStore::WordStore(Database& database)
    : insert_(database, "INSERT INTO word(hash, salt, text) VALUES (?1, ?2, ?3)"),
      insert_hr_(database, "INSERT INTO hr_word(hash, salt, text) VALUES (?1, ?2, ?3)"),
      insert_file_(database, "INSERT INTO hr_file(hash, salt, bytes) VALUES (?1, ?2, ?3)") {}

void WordStore::store(panel::Word& word) {
    word.hash.clear();
    if (word.text.empty()) return;
    if (!is_utf8(word.text)) throw InvalidInput("A text is not UTF-8 and cannot be kept in a record.");
    const std::string salt = random_bytes(salt_size);
    const Digest hash = word_hash(salt, word.text);
    (word.hr_only ? insert_hr_ : insert_).bind(hash, Bytes{salt}, word.text).run();
    word.hash = to_hex(hash);
}

void WordStore::store(panel::KeptFile& file) {
    const std::string salt = random_bytes(salt_size);
    const Digest hash = word_hash(salt, file.bytes);
    insert_file_.bind(hash, Bytes{salt}, Bytes{file.bytes}).run();
    file.hash = to_hex(hash);
}

} // namespace evenhand::record
