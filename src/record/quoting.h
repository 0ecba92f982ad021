// Words quoted from an application: they have to be in it.
#pragma once
#include "record/record.h"

#include <string>
#include <vector>

namespace evenhand::record {

/// The quotes as they stand in what the panel reads of the application: case, accents, blanks and marks between words
/// make no difference. Blank ones are left out.
/// \throws InvalidInput if one is in none of its answers, or there is no such candidate
std::vector<std::string> quoted_from(const Record& record, const std::string& candidate,
                                     const std::vector<std::string>& quotes);

} // namespace evenhand::record
