// Finding what a record holds in the bytes of its pages, without its indexes, trees or tables of contents: what is
// found proves itself, an event by its hash, a word or file by that under which events refer to it.
#pragma once
#include "base/progress.h"
#include "record/chain.h"

#include <map>
#include <string>
#include <string_view>

namespace evenhand::record {

/// An event whose bytes fit its hash. Whether it belongs in the chain shows in `previous`.
struct CarvedEvent {
    EventRow row;
    Digest previous{}, hash{};
};
/// A word, or a file.
struct CarvedWord {
    std::string salt, bytes;
};

struct Carved {
    std::multimap<long long, CarvedEvent> events; ///< by number
    std::map<Digest, CarvedWord> words;           ///< by SHA-256(salt ‖ bytes)
};

/// \param file a database of SQLite, whole or not. Rows are looked for at every byte of every page, so that one is
/// found where the page's own head is lost.  \throws Cancelled
Carved carve(std::string_view file, std::size_t page_size, const Progress& progress = {});

} // namespace evenhand::record
