// Getting out of a damaged record what can be got.
#pragma once
#include "record/record.h"

namespace evenhand::record {

struct Recovery {
    Verification found;                      ///< of the new record
    Head head;                               ///< the last event that was got out; what is lost is an event of its own
    std::vector<Verification::Finding> lost; ///< what could not be got, each with where it stood
    bool complete() const { return lost.empty(); }
};

/// Builds a new record of the events that follow one another from the first, with their words and files, from whatever
/// can be read of a damaged file and of the log beside it, neither of which it writes to. Words that are lost are said
/// to be in one event more, so that the new record verifies. \throws InvalidInput if nothing can be built, StorageError
/// (the target is there already; no room), NotAllowed if a program has the damaged file open, Cancelled
Recovery recover(const std::filesystem::path& damaged, const std::filesystem::path& target,
                 const Clock& clock = system_clock(), const Progress& progress = {});

} // namespace evenhand::record
