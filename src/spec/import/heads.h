// What one heading cell of a table may say.
#pragma once
#include "spec/import/columns.h"
#include "spec/import/words.h"

#include <optional>
#include <string>

namespace evenhand::spec::importing {

struct Head {
    std::string words;              ///< clean
    ImportanceFound importance;     ///< one(): the column stands for it
    bool importance_column = false; ///< says importance: "Importance", "Essential/Desirable", "E/D"
    bool method_column = false;     ///< says how assessed
    bool speaks_of_method = false;  ///< in words for it, and not by naming methods or codes alone
    std::optional<Method> method;   ///< names one: "Interview", "I"
    std::string code;               ///< of that method in the legend
    HeaderWords said;
    bool generic = false;       ///< says no more than that there are criteria, or groups of them
    bool names_columns = false; ///< generic, or names a number, weight, level, form or duty
    bool is_sentence = false;   ///< long, or a requirement: no heading
    bool is_value = false;      ///< a tick or number
};
Head head_of(const std::string& words, const Legend& legend);

} // namespace evenhand::spec::importing
