// Whether the pages of a report look as they do printed anew. Its words tell what is said, not where: a figure that was
// moved to another's place, covered or drawn over leaves the words as they were.
#pragma once
#include "base/progress.h"

#include <string>
#include <vector>

namespace evenhand::report {

/// \param printed, anew whole PDFs \returns the pages, from 1, that look otherwise or that one of them alone has
/// \throws InvalidInput for a page that cannot be drawn, Cancelled
std::vector<int> pages_that_look_otherwise(const std::string& printed, const std::string& anew,
                                           const Progress& progress = {});

} // namespace evenhand::report
