// A person specification read out of a document that somebody wrote for people.
#pragma once
#include "document/document.h"
#include "spec/model.h"

#include <string>
#include <vector>

namespace evenhand::spec {

/// Where a criterion came from, so that source and result can be shown side by side.
struct Source {
    std::string criterion; ///< id
    document::Place place;
    std::string words; ///< what the document has there: the row's cells or the paragraph, as they are
    /// As printed there, where anything is: a number that others have too, "Essential" by its own spelling, "A/I".
    std::string number, importance, assessed;
    friend bool operator==(const Source&, const Source&) = default;
};

struct Imported {
    Specification specification;
    std::vector<Source> sources;   ///< one for each criterion, in order
    std::vector<Problem> warnings; ///< the document's own, then what was doubtful or left out, each with its place
};

/// Reads what the document states and guesses nothing: importance that it does not state is unspecified, methods it
/// does not state are none, a code without a legend is kept raw; each of these is warned about with the words it is
/// about. Statements are kept as written; only white space, soft hyphens and list marks are tidied. Duties, notes,
/// equality statements and behaviour indicators are no criteria; a document without criteria gives none, its tasks, and
/// a warning. \param file the name for warnings  \throws nothing of its own
Imported import_specification(const document::Document& document, const std::string& file);

} // namespace evenhand::spec
