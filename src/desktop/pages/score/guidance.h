// What stands beside a criterion to help its judges: never scored.
#pragma once
#include "panel/vacancy.h"

#include <string>

namespace evenhand::desktop {

/// The criterion's guidance, and of the behaviour themes it points at the indicators for the level of the post, as one
/// text to read; empty where the specification has neither.
std::string guidance_on(const panel::Vacancy& vacancy, const spec::Criterion& criterion);
/// Of the behaviour themes alone that the criterion points at.
std::string indicators_on(const spec::Framework& framework, const spec::FrameworkUse& use,
                          const spec::Criterion& criterion);
/// What helps who judges the criterion at that stage: at the interview what every candidate is asked, and the guidance.
std::string help_on(const panel::Vacancy& vacancy, const panel::StageState& stage, const spec::Criterion& criterion);
/// Whether any criterion of the stage has some.
bool has_help(const panel::Vacancy& vacancy, const panel::StageState& stage);

} // namespace evenhand::desktop
