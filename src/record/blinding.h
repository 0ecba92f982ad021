// The blind copies of a record as HR goes over them before scoring opens.
#pragma once
#include "base/progress.h"
#include "intake/blind.h"
#include "record/record.h"

#include <map>
#include <string>
#include <vector>

namespace evenhand::record {

/// A place that the panel reads and that might identify the candidate.
struct StillThere {
    std::string candidate, field;
    std::size_t begin = 0, end = 0; ///< bytes of the original
    std::string words, why;
};

struct BlindReview {
    /// How many places of each kind are hidden, by candidate.
    std::map<std::string, std::map<intake::Hidden, long long>> hidden;
    /// What was left on purpose and what the test for leaks lists, by candidate, field and place.
    std::vector<StillThere> still_there;
};

/// An application as it came in: what was written, and what is HR's.
intake::Application whole_application(const Record& record, const std::string& candidate);

/// Over all candidates who are in. \throws Cancelled
BlindReview blind_review(const Record& record, const Progress& progress = {});

} // namespace evenhand::record
