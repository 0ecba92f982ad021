// Sentences that say once for all criteria how important they are or how they are assessed.
#pragma once
#include "spec/import/values.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

/// "All criteria are essential and are assessed by application form"; "Desirable criteria are assessed at interview".
struct ForAll {
    std::optional<Importance> only; ///< for those of this importance
    std::optional<Importance> importance;
    std::string importance_words;
    Assessed assessed;
    bool following = false;           ///< speaks of those that follow or stand above, not of all in the document
    bool above_all = false;           ///< of all that stand above
    bool forward = false;             ///< of those that follow
    bool list_below = false;          ///< stands right over a list: of that alone
    std::vector<std::string> numbers; ///< for the criteria with these numbers
    bool also = false;                ///< beside what is said of all
    bool others = false;              ///< of those that nothing else is said of
    bool label = false;               ///< "Method of assessment: interview": of what stands next to it
};

/// What a text says of all criteria, a sentence or clause each; empty where it says nothing of the kind. Exceptions
/// that the criteria themselves mark ("unless marked D") leave it standing, others do not: then it says nothing.
std::vector<ForAll> said_for_all(std::string_view text, const Legend& legend);

} // namespace evenhand::spec::importing
