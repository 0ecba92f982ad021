// What is wrong or doubtful in a specification that is being written, and where: that of `evenhand spec check`, told by
// place instead of by line, and what the record would refuse.
#pragma once
#include "base/errors.h"
#include "desktop/pages/specification/draft.h"
#include "panel/vacancy.h"

namespace evenhand::desktop {

/// Names of fields, as a problem points at them.
namespace field {
inline constexpr const char *text = "text", *number = "number", *importance = "importance", *printed = "printed",
                            *methods = "assessed", *weight = "weight", *guidance = "guidance", *themes = "themes",
                            *heading = "heading", *stem = "stem";
}

struct SpecificationProblem {
    Problem::Severity severity = Problem::Severity::error;
    std::optional<Spot> spot; ///< none: of the specification as a whole
    std::string field;        ///< at the spot; empty: the whole of it
    std::string says;         ///< a sentence
    /// Where the reading of a document doubted it: which of the draft's doubts it is.
    std::optional<std::size_t> doubt = {};
    friend bool operator==(const SpecificationProblem&, const SpecificationProblem&) = default;
};

/// In the order of the specification, with what the reading of a document doubted; what concerns the whole comes last.
std::vector<SpecificationProblem> problems_of(const SpecificationDraft& draft);
/// Why the record would not take a specification without errors: the rules would no longer fit, it does not fit its
/// behaviour framework. \param actor whose act it would be
std::vector<SpecificationProblem> refusals(const panel::Vacancy& vacancy, const std::string& actor,
                                           const SpecificationDraft& draft);
/// The texts of the act: the specification, and its framework (empty: there is none).
/// \throws InvalidInput if a text in it cannot stand in XML
std::pair<std::string, std::string> xml_texts(const SpecificationDraft& draft);

} // namespace evenhand::desktop
