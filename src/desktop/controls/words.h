// How the terms of specification and panel are called in the window.
#pragma once
#include "panel/selection.h"

#include <array>
#include <string>

namespace evenhand::desktop {

inline constexpr std::array all_methods = {spec::Method::application,  spec::Method::test,
                                           spec::Method::presentation, spec::Method::interview,
                                           spec::Method::certificate,  spec::Method::reference};
std::string method_words(spec::Method method);
std::string importance_words(spec::Importance importance);
/// "essential", with the document's own word for it: "desirable (Useful)".
std::string importance_words(const spec::Criterion& criterion);
/// "Application, Interview"; "not stated".
std::string methods_words(const spec::Criterion& criterion);
/// The number as printed; the id where none is.
std::string number_words(const spec::Criterion& criterion);
/// "chair", "HR adviser"…
std::string role_words(panel::Role role);
/// "shortlisting", as it stands in a sentence.
std::string stage_words(spec::Stage stage);
/// "open", "moderation"…
std::string phase_words(panel::Phase phase);
/// "withdrawn", "late, taken"; empty for one who is in like any other.
std::string standing_words(const panel::Candidate& candidate);
/// Their name; where it was erased, what they stand by in the record: "P3".
const std::string& name_words(const panel::Person& person);
/// "22 November 2026"
std::string day_words(const panel::Stamp& stamp);

} // namespace evenhand::desktop
