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

} // namespace evenhand::report
