// What a file needs besides its pages to be kept for ever (PDF/A-1b, ISO 19005-1): the colours it means, and what it is
// about, said once more in XMP.
#pragma once
#include "report/pdf/document.h"

#include <string>

namespace evenhand::report::pdf {

/// An ICC profile of sRGB's primaries and a curve of 2.2, as bytes (ICC.1:1998-09): made here, nobody's copy.
std::string rgb_profile();

/// XMP with the same words as the document's information dictionary has. \param producer as that says it
std::string archive_metadata(const DocumentOptions& options, const std::string& producer);

} // namespace evenhand::report::pdf
