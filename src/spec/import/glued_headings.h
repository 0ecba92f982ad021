// Headings of importance that were set like the text and have become the end of the line before them.
#pragma once
#include "spec/import/walk.h"

#include <vector>

namespace evenhand::spec::importing {

/// Parts them from that line: under "Essential", "2. Lifts boxes Desirable" and "3. …" is a list whose second half has
/// a heading of its own. Only where one line of the list ends so, and others follow it; each is warned about.
void part_glued_headings(std::vector<Step>& steps, Findings& findings);

} // namespace evenhand::spec::importing
