// The blocks a report can be made of: one function each, in compose_*.cpp by subject. A function that says nothing has
// found nothing; the definition's sentence for the empty part is printed then.
#pragma once
#include "report/definition.h"
#include "report/model.h"

#include <string_view>
#include <vector>

namespace evenhand::report {

class Context;
using BlockFunction = void (*)(const Context&, const Sink&);

struct BlockKind {
    std::string_view name;
    BlockFunction compose = nullptr;
    std::vector<Audience> audiences;         ///< in whose reports it may stand
    panel::Phase from = panel::Phase::draft; ///< before that its figures may not be seen
    bool can_be_empty = false;               ///< then the definition must say what is printed instead
    bool landscape = false;                  ///< on a page that lies
    bool hr_only = false;                    ///< only in reports for HR
    bool as_written = false;                 ///< what its reader wrote: nothing in it is rewritten
};

/// Every block there is, in the order in which help names them.
const std::vector<BlockKind>& block_kinds();
/// nullptr if there is none of that name.
const BlockKind* find_block(std::string_view name);

// compose_summary.cpp
void compose_summary(const Context& context, const Sink& out);
void compose_basis(const Context& context, const Sink& out);
// compose_vacancy.cpp
void compose_post(const Context& context, const Sink& out);
void compose_criteria(const Context& context, const Sink& out);
void compose_judged_later(const Context& context, const Sink& out);
void compose_scale(const Context& context, const Sink& out);
// compose_specification.cpp
void compose_specification(const Context& context, const Sink& out);
// compose_rules.cpp
void compose_rules(const Context& context, const Sink& out);
// compose_people.cpp
void compose_panel(const Context& context, const Sink& out);
void compose_candidate_panel(const Context& context, const Sink& out);
void compose_sign_off(const Context& context, const Sink& out);
// compose_numbers.cpp
void compose_numbers(const Context& context, const Sink& out);
void compose_ranking(const Context& context, const Sink& out);
// compose_matrix.cpp
void compose_matrix(const Context& context, const Sink& out);
// compose_outcomes.cpp
void compose_outcomes(const Context& context, const Sink& out);
// compose_moderation.cpp
void compose_moderation(const Context& context, const Sink& out);
// compose_changes.cpp
void compose_departures(const Context& context, const Sink& out);
void compose_changes(const Context& context, const Sink& out);
// compose_keeping.cpp
void compose_retention(const Context& context, const Sink& out);
void compose_verification(const Context& context, const Sink& out);
// compose_sheet.cpp
void compose_sheet(const Context& context, const Sink& out);
void compose_grid(const Context& context, const Sink& out);
void compose_notes(const Context& context, const Sink& out);
// compose_candidate.cpp
void compose_candidate_outcome(const Context& context, const Sink& out);
void compose_candidate_scores(const Context& context, const Sink& out);
void compose_candidate_agreed(const Context& context, const Sink& out);
void compose_candidate_notes(const Context& context, const Sink& out);
void compose_panel_scores(const Context& context, const Sink& out);  // compose_outcomes.cpp
void compose_score_changes(const Context& context, const Sink& out); // compose_changes.cpp
// compose_letter.cpp
void compose_letter(const Context& context, const Sink& out);
void compose_feedback(const Context& context, const Sink& out);
void compose_feedback_strong(const Context& context, const Sink& out);
void compose_feedback_missing(const Context& context, const Sink& out);
void compose_letter_closing(const Context& context, const Sink& out);
// compose_access.cpp
void compose_access_request(const Context& context, const Sink& out);
void compose_access_answers(const Context& context, const Sink& out);
void compose_access_earlier(const Context& context, const Sink& out);
void compose_access_files(const Context& context, const Sink& out);
// compose_access_scores.cpp
void compose_access_scores(const Context& context, const Sink& out);
void compose_access_comparison(const Context& context, const Sink& out);
void compose_access_events(const Context& context, const Sink& out);
void compose_access_left_out(const Context& context, const Sink& out);
// compose_hr.cpp
void compose_hr_names(const Context& context, const Sink& out);
void compose_hr_schemes(const Context& context, const Sink& out);
void compose_hr_adjustments(const Context& context, const Sink& out);
void compose_hr_views(const Context& context, const Sink& out);
// compose_monitoring.cpp
void compose_monitoring(const Context& context, const Sink& out);
// compose_interview.cpp
void compose_interview(const Context& context, const Sink& out);
void compose_interview_criteria(const Context& context, const Sink& out);
// compose_destruction.cpp
void compose_destruction(const Context& context, const Sink& out);
void compose_destruction_counts(const Context& context, const Sink& out);
void compose_destruction_backups(const Context& context, const Sink& out);

} // namespace evenhand::report
