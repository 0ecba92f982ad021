// What a tribunal, a union or an applicant would ask, asked before a stage is closed. Each question rests on a fact of
// the record; none of them says that something is wrong.
#pragma once
#include "base/language.h"
#include "panel/selection.h"

#include <string>
#include <vector>

namespace evenhand::panel {

struct Question {
    enum class Kind {
        // rules and opening
        score_without_rule,
        rules_not_agreed,
        rules_changed,
        line_moved,
        opened_before_closing,
        // people
        declaration_missing,
        conflict_after_scoring,
        one_scorer,
        // applications
        late_application,
        set_aside_without_reason,
        // scores
        scores_flat,
        scores_identical,
        essential_nobody_met,
        // moderation
        agreed_without_reason,
        agreed_without_room,
        agreed_outside,
        agreed_set_aside,
        moderation_reopened,
        // decisions
        undecided,
        earlier_figures,
        no_reason,
        thin_reason,
        same_reason,
        lower_above_higher,
        essential_unequal,
        essential_missed_invited,
        tie_decided,
        incomplete_decided,
        number_differs,
        changed_after_names,
        // closing
        basis_missing,
        basis_earlier,
        sign_off_overtaken
    };
    Kind kind = Kind::undecided;
    std::string sentence;                ///< the fact, and the question
    std::vector<std::string> candidates; ///< codes
    std::string criterion, person;       ///< ids; empty where the question is about none
};

/// The questions, in the order of the kinds. The panel's view: what interview schemes did is in none of them.
/// \param selection of that stage, the panel's view, on today's figures
/// \throws NotAllowed if the stage has no rules
std::vector<Question> questions(const Vacancy& vacancy, spec::Stage stage, const merit::Selection& selection);

/// The basis of the decisions as the facts have it, for the panel to edit and write down: how everyone was judged, by
/// which rules, with what outcome. Paragraphs in their order. \throws NotAllowed if the stage has no rules
std::vector<std::string> basis_proposed(const Vacancy& vacancy, spec::Stage stage, const merit::Selection& selection,
                                        const Language& language = {});

} // namespace evenhand::panel
