// Who comes to a stage.
#pragma once
#include "panel/vacancy.h"

namespace evenhand::panel {

/// Codes of those who would be in were the stage opened now: at shortlisting every application that was not set aside,
/// later those of them who were invited at the stage before.
std::vector<std::string> coming(const Vacancy& vacancy, spec::Stage stage);

} // namespace evenhand::panel
