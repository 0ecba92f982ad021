// The history as lines for reading: newest first, for one viewer, for one candidate, member or criterion if wanted.
#pragma once
#include "base/progress.h"
#include "panel/story.h"
#include "record/record.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::record {

struct StoryLine {
    /// For going back with vacancy_at(); none while numbers would tell how many scores others have given.
    std::optional<long long> number;
    Moment at{};
    std::string who; ///< name of the one who entered it
    panel::Told told;
};

struct StoryWanted {
    std::string viewer;                       ///< person id; empty: nobody in particular
    std::string candidate, member, criterion; ///< code, person id, criterion id; empty: any
    std::size_t most = 500;                   ///< lines
    std::optional<long long> before;          ///< to read on: Story::next of the part before
};

struct Story {
    std::vector<StoryLine> lines;  ///< newest first
    std::optional<long long> next; ///< where to read on; none at the end. Never to be shown: it is an event's number
};

/// What panel::visible_to() lets the viewer hear of. An event of many rows is told by those that are wanted. Words that
/// HR alone may read are never in it. Reads no further than `most` lines need, 1,000 events at a time, and decodes only
/// events that can match. \throws StorageError, Cancelled
Story story(const Record& record, const StoryWanted& wanted, const Progress& progress = {});

} // namespace evenhand::record
