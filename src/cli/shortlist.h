// The shortlist on the screen: as it stands, and as it stood.
#pragma once
#include "cli/session.h"

namespace evenhand::cli {

struct ShortlistGiven {
    Common common;
    bool hr = false; ///< HR's view
};

/// Prints it as text or JSON. \param more what JSON holds before the rest
/// \throws NotAllowed before it may be seen, and for HR's view where the viewer is not HR
void show_shortlist(const Session& session, const record::Record& record, const ShortlistGiven& given, Json more = {});

} // namespace evenhand::cli
