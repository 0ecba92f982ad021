// Where what is missing before scoring can open is mended.
#pragma once
#include "desktop/window/context.h"

namespace evenhand::desktop {

/// Parts of the rules' page, as a Place names them.
namespace rules_part {
inline constexpr const char *form = "form", *practice = "practice", *agree = "agree", *questions = "questions";
}

/// Parts of the applications' page, as a Place names them.
namespace applications_part {
inline constexpr const char* copies = "copies";
}

/// What the rules lack is mended in the specification where that has no criteria yet.
Place where_mended(const panel::Vacancy& vacancy, panel::Missing::Where where);
/// What the step is called in the list of steps, by the id of its page.
std::string step_title(const std::string& page);

} // namespace evenhand::desktop
