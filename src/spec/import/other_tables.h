// Tables that hold no criteria, whatever stands around them.
#pragma once
#include "spec/import/columns.h"

namespace evenhand::spec::importing {

/// "0 | Not shown", "1 | Shown in part"; "0–20 % | Not shown": a scale, which begins at 0 as no list of criteria does.
bool is_scale(const Grid& grid);
/// "Post title: | …", "Grade: | …": a table about the post.
bool tells_facts(const Grid& grid);

} // namespace evenhand::spec::importing
