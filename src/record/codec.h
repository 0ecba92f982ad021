// Events to and from their canonical JSON bodies.
#pragma once
#include "panel/event.h"

#include <functional>
#include <string>
#include <string_view>

namespace evenhand::record {

/// The version of every kind's body that this program writes.
inline constexpr int body_version = 1;

/// How rows are written: with every list of theirs, or as they were before there were blind copies, without lists that
/// came later where these are empty.
enum class Rows { whole, first };

/// The body: JSON without blanks, members in the order of event_fields.h, UTF-8 with nothing escaped that need not be.
/// A word stands in it as word_reference() gives it, a file as "file:" and its hash. Same event, same bytes. \throws
/// InvalidInput if a text in it is not UTF-8
std::string encode(const panel::What& what, Rows rows = Rows::whole);

/// The event of a body; its words have hashes and no text. \throws StorageError if the body does not hold what the kind
/// asks for, or if kind or version are newer than this program
panel::What decode(std::string_view kind, int version, std::string_view body);

/// "" where nothing was said, else the hash, with "hr:" before it where the word stands in HR's table.
std::string word_reference(const panel::Word& word);
panel::Word word_referred_to(std::string_view reference);

/// Calls `word` for every word of an event, the empty ones too, and `file` for every file it keeps, in the order of the
/// body. The event's own `why` is not among them.
void visit_kept(panel::What& what, const std::function<void(panel::Word&)>& word,
                const std::function<void(panel::KeptFile&)>& file);

} // namespace evenhand::record
