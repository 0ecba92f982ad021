// What a document says of the post and its timetable, beside what the vacancy's first page says. Plain values, no
// window.
#pragma once
#include "desktop/pages/specification/source.h"

namespace evenhand::desktop {

/// Where what was read says otherwise of the post than stood there before: the page of the specification does not show
/// the post, so a person is told.
std::vector<Doubt> said_otherwise_of_post(const spec::Specification& before, const spec::Specification& read,
                                          const SourceText& text);

/// What was written of the post elsewhere meanwhile counts, each fact by itself. \param then what stood there before it
void take_over_post(spec::Specification& into, const spec::Specification& then, const spec::Specification& now);

} // namespace evenhand::desktop
