// Answers as JSON: the shapes of the design's section 6.
#pragma once
#include "base/json.h"
#include "merit/selection.h"
#include "panel/selection.h"
#include "record/record.h"
#include "spec/import.h"

namespace evenhand::cli {

Json to_json(const spec::Specification& specification, const std::vector<Problem>& warnings);
/// The same shape; numbers, importance and methods as the document prints them.
Json to_json(const spec::Imported& imported);
/// {"line","message"}, with "file" where `with_file` says there were several.
Json to_json(const std::vector<Problem>& problems, bool with_file = false);
Json to_json(const record::Head& head);
Json to_json(const record::Verification& verification);

/// \param flags HR's view, in which schemes may be spoken of, if given
Json shortlist_json(const panel::Vacancy& vacancy, const panel::StageState& state, const merit::Selection& selection,
                    const panel::Flags* flags);

/// The decision in force as this view may name it: where an interview scheme made it, the panel's view says the outcome
/// on merit instead. Empty where there is none.
std::string shown_decision(const panel::StageState& state, const panel::Decision* decision, bool hr);

Json status_json(const panel::Vacancy& vacancy, const record::Head& head, spec::Stage stage);

} // namespace evenhand::cli
