// Lines that lead on to a list of criteria.
#pragma once
#include "spec/import/lines.h"
#include "spec/model.h"

#include <optional>

namespace evenhand::spec::importing {

/// "You can show that you are able to:" is completed by what follows.
bool leads_on(const Line& line);
/// "You will be able to demonstrate:", "Candidates should have:": leads on to a list without saying what of.
bool leads_to_candidate(const Line& line);
/// The importance that a line announces for a list: "On that day candidates must have:", "It is desirable that you also
/// have:".
std::optional<Importance> announced_importance(const Line& line);

} // namespace evenhand::spec::importing
