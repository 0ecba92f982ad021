// What the file itself refuses: changing or removing what is settled for good (design 4.9), with whatever tool.
#pragma once
#include <string>

namespace evenhand::record {

/// Triggers of version 3 of the format, for files that have those of the versions before. Rows that no event ever
/// changes are neither changed, removed nor replaced (INSERT OR REPLACE and UPDATE OR REPLACE remove rows without
/// asking triggers for removals); of scores and what belongs to them, those that were handed in. Words go only once
/// they are listed as erased.
std::string freezing_triggers();

/// Triggers of version 4, in addition. What may change until scoring opens is settled from then on: criteria and form,
/// who agreed to a stage's rules, who a person or candidate is, a panel pack once it came back or was withdrawn,
/// applications that came in time, and, once the interview stage is open, what is asked at it.
std::string freezing_triggers_once_open();

} // namespace evenhand::record
