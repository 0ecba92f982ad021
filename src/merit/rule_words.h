// Rules in words, as a report prints them and the basis of the decisions says them; each is one or more whole
// sentences.
#pragma once
#include "merit/rules.h"

#include <functional>
#include <string>

namespace evenhand::merit {

/// What a criterion is called, by its id: the printed number where there is one.
using LabelOf = std::function<std::string(const std::string&)>;

std::string combine_words(const Rules& rules);
std::string essential_words(const Rules& rules, const Scale& scale);
std::string ranking_words(const Rules& rules);
std::string tie_rule_words(const Rules& rules, const LabelOf& label_of);
std::string line_words(const Rules& rules, spec::Stage stage);

} // namespace evenhand::merit
