// A blind application as one text to read.
#pragma once
#include "desktop/context.h"

namespace evenhand::desktop {
/// Label and answer of every field the panel may see; never a name, contact data or a flag.
std::string application_text(const Context& context, const std::string& candidate);
} // namespace evenhand::desktop
