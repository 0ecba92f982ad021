// The post and the timetable, from what stands around the criteria.
#pragma once
#include "spec/import/walk.h"

namespace evenhand::spec::importing {

/// Fills in what is stated: by labels ("Grade: 5", a table's row "Hours | 35"), by the head of the document, by
/// sentences with dates. What is not stated stays empty.
void read_post(const std::vector<Step>& steps, const document::Document& document, Findings& findings);

/// Whether a line is a fact of the post and no more: "Grade: 5".
bool is_fact(std::string_view line);

/// Dates that a text names, in its order: "11 October 2017", "07 or 08 November 2017", "3rd May 2026", "11/10/2017"
/// (day first). Those that do not exist are left out.
std::vector<Date> dates_in(std::string_view text);

} // namespace evenhand::spec::importing
