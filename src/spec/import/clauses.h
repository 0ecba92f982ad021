// The clauses of what a text says of all criteria.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

/// "criteria", "requirements", "skills": what is assessed.
bool names_criteria(std::string_view word);
/// "are", "will": the beginning of what is said of it.
bool is_verb(std::string_view word);

/// The words of each clause: parted by stops, and by "and" before criteria of the other importance.
std::vector<std::vector<std::string>> clauses_of(std::string_view text);

} // namespace evenhand::spec::importing
