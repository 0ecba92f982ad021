// That a copy of the record was made, so that what is erased later is erased there too.
#pragma once
#include "panel/event.h"

#include <string>

namespace evenhand::panel {

/// Anybody who works on the record may make a copy of it. \param place its path, for HR alone: it may say whose it is
Events note_backup(const std::string& place);

} // namespace evenhand::panel
