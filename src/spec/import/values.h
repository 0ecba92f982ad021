// What a cell or a bracket behind a statement says of importance and methods.
#pragma once
#include "spec/import/legend.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

/// Methods as a document names them.
struct Assessed {
    std::string words;                ///< as written
    std::vector<Method> methods;      ///< those that are known, each once, in order
    std::vector<std::string> codes;   ///< as written, of these methods where they are codes, else their names
    std::vector<std::string> unknown; ///< codes and words that name none
    bool stated() const { return !words.empty(); }
};

/// Reads methods in words or in codes of the legend, joined in any way: "A/I", "A, PI", "Application form and
/// interview".
Assessed assessed_in(std::string_view text, const Legend& legend);
/// Whether the text names methods and says nothing else.
bool is_assessment(std::string_view text, const Legend& legend);
/// Whether every word of it is short and capital, as codes are: "A/I", "AF, INT". For telling a column of codes that
/// nothing explains from one of words.
bool looks_like_codes(std::string_view text);
/// The groups of a list for several criteria that stand in one line: "A, PI A, PI AS" is {"A, PI", "A, PI", "AS"}.
std::vector<std::string> groups_in(std::string_view text, const Legend& legend);

/// The same where it is known that methods stand there: "data task", "practical baking test" are tests of their own
/// kinds. Not stated where any part names no method.
Assessed assessed_freely(std::string_view text, const Legend& legend);

/// What stands behind "Assessed by" and "(Tested at": nothing where the text begins otherwise.
std::string behind_participle(std::string_view text);

/// One importance, in words or by a code of the legend; "E" and "D" stand for themselves.
std::optional<Importance> importance_value(std::string_view text, const Legend& legend);

/// A statement without what stands behind or before it about importance and methods: "(E)", "[D, A/I]", "– Essential".
struct Stripped {
    std::string text;
    std::string importance_words;
    std::optional<Importance> importance;
    Assessed assessed;
    std::optional<Rational> weight; ///< "(weight 3)"
};
Stripped stripped(std::string_view text, const Legend& legend);
/// Whether words before a colon announce methods ("Assessed by") or an importance, and no more.
bool labels_methods(std::string_view label);
bool labels_importance(std::string_view label);
/// What a text says of importance and methods, where it says both and nothing else: "Essential – Application".
std::optional<Stripped> values_alone(std::string_view text, const Legend& legend);

} // namespace evenhand::spec::importing
