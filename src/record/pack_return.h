// What comes back in a pack: a member's scores, sealed for the record, and how the record opens them.
#pragma once
#include "record/database.h"
#include "record/record.h"

#include <string>
#include <vector>

namespace evenhand::record {

/// What a member hands in with a pack.
struct HandedBack {
    std::string pack, person, at; ///< when it was handed in, as events have it
    panel::ScoresGiven scores;    ///< rows of that person alone
};

/// As JSON, filled up with blanks to a size that follows from how much there was to score: it says nothing of what was
/// written. (Where more was written than any size foresees, the next larger one is taken.)
std::string padded(const HandedBack& handed, std::size_t cells);
/// \throws InvalidInput
HandedBack handed_back_of(const std::string& json);

/// Whether that is, byte for byte, what came back in the pack before and is sealed still.
bool is_kept(const Database& database, const std::string& pack, const std::string& sealed);
/// Proves that what is sealed can be opened with the record's key and is that pack's, so that it is no surprise later;
/// shows nothing of it. \throws InvalidInput
void require_can_be_opened(const Database& database, const panel::Pack& pack, const std::string& sealed);

/// Events of an act that follows by itself from another.
struct Following {
    std::string actor; ///< person id
    panel::Event event;
};
/// The scores of every pack that came back and is due now, their hand-ins, and that what was sealed is erased, since
/// the scores stand in the record. Nothing before everybody has handed in. \throws StorageError if one cannot be opened
std::vector<Following> open_due_packs(const Database& database, const panel::Vacancy& vacancy);

} // namespace evenhand::record
