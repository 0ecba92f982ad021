#include "report/blocks.h"

#include <algorithm>

namespace evenhand::report {

namespace {
using panel::Phase;
const std::vector<Audience> all{Audience::vacancy, Audience::member, Audience::candidate};
const std::vector<Audience> vacancy{Audience::vacancy};
const std::vector<Audience> member{Audience::member};
const std::vector<Audience> candidate{Audience::candidate};
} // namespace

const std::vector<BlockKind>& block_kinds() {
    static const std::vector<BlockKind> kinds{
        {"summary", compose_summary, vacancy, Phase::deciding, false, false},
        {"post", compose_post, all, Phase::draft, false, false},
        {"criteria", compose_criteria, all, Phase::draft, true, false},
        {"specification", compose_specification, all, Phase::draft, true, false},
        {"judged-later", compose_judged_later, all, Phase::draft, true, false},
        {"scale", compose_scale, all, Phase::draft, false, false},
        {"rules", compose_rules, all, Phase::draft, false, false},
        {"panel", compose_panel, vacancy, Phase::draft, true, false},
        {"numbers", compose_numbers, vacancy, Phase::deciding, false, false},
        {"matrix", compose_matrix, vacancy, Phase::deciding, true, true},
        {"ranking", compose_ranking, vacancy, Phase::deciding, true, false},
        {"outcomes", compose_outcomes, vacancy, Phase::deciding, true, false},
        {"moderation", compose_moderation, vacancy, Phase::deciding, true, false},
        {"basis", compose_basis, vacancy, Phase::deciding, false, false},
        {"departures", compose_departures, vacancy, Phase::deciding, true, false},
        {"changes", compose_changes, vacancy, Phase::deciding, true, false},
        {"sign-off", compose_sign_off, vacancy, Phase::draft, true, false},
        {"retention", compose_retention, vacancy, Phase::draft, false, false},
        {"verification", compose_verification, all, Phase::draft, false, false},
        {"sheet", compose_sheet, member, Phase::draft, false, false},
        {"grid", compose_grid, member, Phase::draft, true, true},
        {"notes", compose_notes, member, Phase::draft, false, false},
        {"candidate-outcome", compose_candidate_outcome, candidate, Phase::deciding, false, false},
        {"candidate-scores", compose_candidate_scores, candidate, Phase::deciding, true, false},
        {"candidate-agreed", compose_candidate_agreed, candidate, Phase::deciding, true, false},
        {"candidate-notes", compose_candidate_notes, candidate, Phase::deciding, true, false},
        {"candidate-panel", compose_candidate_panel, candidate, Phase::draft, true, false},
    };
    return kinds;
}

const BlockKind* find_block(std::string_view name) {
    const auto& kinds = block_kinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const BlockKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace evenhand::report
