// The minutes of moderation: they come of what was entered, and nobody writes them.
#pragma once
#include "panel/selection.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

/// Every agreed score with who was there, who dissented and why, and every closing and reopening, in the order they
/// happened; a paragraph each.
std::string minutes_of(const panel::Vacancy& vacancy, const panel::StageState& state);
/// One agreed score: "Agreed 2, entered by … . Present: …".
std::string agreed_in_words(const panel::Vacancy& vacancy, const panel::AgreedScore& agreed);
/// The names of these people, or "nobody".
std::string names_of(const panel::Vacancy& vacancy, const std::vector<std::string>& people);

} // namespace evenhand::desktop
