#include "report/blocks.h"

#include <algorithm>

namespace evenhand::report {

namespace {
using panel::Phase;
const std::vector<Audience> all{Audience::vacancy, Audience::member, Audience::candidate};
const std::vector<Audience> vacancy{Audience::vacancy};
const std::vector<Audience> vacancy_or_candidate{Audience::vacancy, Audience::candidate};
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
        {"retention", compose_retention, vacancy_or_candidate, Phase::draft, false, false},
        {"verification", compose_verification, all, Phase::draft, false, false},
        {"sheet", compose_sheet, member, Phase::draft, false, false},
        {"grid", compose_grid, member, Phase::draft, true, true},
        {"notes", compose_notes, member, Phase::draft, false, false},
        {"candidate-outcome", compose_candidate_outcome, candidate, Phase::deciding, false, false},
        {"candidate-scores", compose_candidate_scores, candidate, Phase::deciding, true, false},
        {"candidate-agreed", compose_candidate_agreed, candidate, Phase::deciding, true, false},
        {"candidate-notes", compose_candidate_notes, candidate, Phase::deciding, true, false},
        {"candidate-panel", compose_candidate_panel, candidate, Phase::draft, true, false},
        {"panel-scores", compose_panel_scores, vacancy, Phase::deciding, true, false},
        {"score-changes", compose_score_changes, vacancy, Phase::deciding, true, false},
        {"letter", compose_letter, candidate, Phase::deciding, false, false},
        {"feedback", compose_feedback, candidate, Phase::deciding, true, false},
        {"feedback-strong", compose_feedback_strong, candidate, Phase::deciding, true, false},
        {"feedback-missing", compose_feedback_missing, candidate, Phase::deciding, true, false},
        {"letter-closing", compose_letter_closing, candidate, Phase::deciding, false, false},
        {"access-request", compose_access_request, candidate, Phase::draft, false, false, true},
        {"access-answers", compose_access_answers, candidate, Phase::draft, true, false, true, true},
        {"access-earlier", compose_access_earlier, candidate, Phase::draft, true, false, true, true},
        {"access-files", compose_access_files, candidate, Phase::draft, true, false, true, true},
        {"access-scores", compose_access_scores, candidate, Phase::draft, true, false, true},
        {"access-comparison", compose_access_comparison, candidate, Phase::draft, true, false, true},
        {"access-events", compose_access_events, candidate, Phase::draft, true, false, true},
        {"access-left-out", compose_access_left_out, candidate, Phase::draft, false, false, true},
        {"hr-names", compose_hr_names, vacancy, Phase::deciding, true, false, true},
        {"hr-schemes", compose_hr_schemes, vacancy, Phase::deciding, true, false, true},
        {"hr-adjustments", compose_hr_adjustments, vacancy, Phase::draft, true, false, true},
        {"hr-views", compose_hr_views, vacancy, Phase::draft, true, false, true},
        {"monitoring", compose_monitoring, vacancy, Phase::deciding, true, false, true},
        {"interview", compose_interview, vacancy, Phase::draft, false, false},
        {"interview-criteria", compose_interview_criteria, vacancy, Phase::draft, true, false},
        {"destruction", compose_destruction, vacancy, Phase::draft, false, false},
        {"destruction-counts", compose_destruction_counts, vacancy, Phase::draft, false, false},
        {"destruction-backups", compose_destruction_backups, vacancy, Phase::draft, true, false},
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
