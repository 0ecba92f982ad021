// Rules in words, as a report prints them and the basis of the decisions says
// them; each is one or more whole sentences.
#pragma once
#include "base/language.h"
#include "merit/rules.h"

#include <functional>
#include <string>

namespace evenhand::merit {

/// What a criterion is called, by its id: the printed number where there is
/// one.
using LabelOf = std::function<std::string(const std::string&)>;

std::string combine_words(const Rules& rules, const Language& language = {});
std::string essential_words(const Rules& rules, const Scale& scale, const Language& language = {});
std::string ranking_words(const Rules& rules, const Language& language = {});
std::string tie_rule_words(const Rules& rules, const LabelOf& label_of, const Language& language = {});
std::string line_words(const Rules& rules, spec::Stage stage, const Language& language = {});

/// difference() of rules.h in that language.
Difference difference(const Rules& before, const Rules& after, const Language& language);

} // namespace evenhand::merit
