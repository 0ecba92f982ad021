// What the file itself refuses: changing or removing what is settled for good (design 4.9), with whatever tool.
#pragma once
#include <string>

namespace evenhand::record {

/// Triggers of version 3 of the format, for files that have those of the versions before. Rows that no event ever
/// changes are neither changed, removed nor replaced (INSERT OR REPLACE and UPDATE OR REPLACE remove rows without
/// asking triggers for removals); of scores and what belongs to them, those that were handed in. Words go only once
/// they are listed as erased.
std::string freezing_triggers();

} // namespace evenhand::record
