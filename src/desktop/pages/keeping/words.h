// How long the record is kept, in words.
#pragma once
#include "desktop/window/context.h"
#include "panel/keeping.h"

#include <string>

namespace evenhand::desktop {

/// "in 12 months", "in 3 days", "that day has come".
std::string how_far_away(Date today, Date until);
/// From when and for how many months it is kept, and why so.
std::string period_words(const panel::Vacancy& vacancy);
/// Until when it is kept, the hold and whoever has to be handed on first, in sentences; or that it was disposed of.
std::string keeping_words(const panel::Vacancy& vacancy, Date today);
/// What is to be done about it next; empty: nothing.
std::string keeping_next(const panel::Vacancy& vacancy, Date today);
/// In a word or two, for the list of steps.
std::string keeping_in_short(const panel::Vacancy& vacancy, Date today);

} // namespace evenhand::desktop
