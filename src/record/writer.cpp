#include "record/writer.h"

#include "record/codec.h"

namespace evenhand::record {

void Writer::add(long long number, const std::string& at, const std::string& who, panel::Event& event,
                 Digest& previous) {
    visit_kept(
        event.what, [this](panel::Word& word) { words_.store(word); },
        [this](panel::KeptFile& file) { words_.store(file); });
    words_.store(event.why);
    const EventRow row{number,
                       at,
                       who,
                       std::string(panel::kind(event.what)),
                       body_version,
                       encode(event.what),
                       word_reference(event.why)};
    const Digest hash = hash_of(row, previous);
    append(append_, row, previous, hash);
    applier_.apply({number, event.what, event.why});
    previous = hash;
}

} // namespace evenhand::record
