// How the decide page puts outcomes, decisions, totals and reasons.
#pragma once
#include "record/record.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

/// What is proposed, in a word: "invite"; at interview "appoint"…
std::string outcome_in_words(merit::Outcome outcome, spec::Stage stage);
std::string outcome_in_words(panel::Outcome outcome, spec::Stage stage);
/// What became of the candidate by that decision. \param hr what interview schemes did is shown
merit::Outcome outcome_read(const panel::Decision& decision, bool hr);
/// A decision in a word. \param hr what interview schemes did is shown
std::string decision_in_words(const panel::Decision& decision, spec::Stage stage, bool hr);
/// The decision that takes the proposal over; nothing where the panel has to decide itself.
std::optional<panel::Outcome> proposed_decision(merit::Outcome outcome);
/// "12 received: 4 invited, 2 reserve, …": everyone is accounted for.
std::string counts_words(const merit::Counts& counts, spec::Stage stage);
/// "Disability Confident: invited in addition"; empty where none was applied. For HR alone.
std::string scheme_in_words(const merit::Result& result, const merit::Rules& rules);
/// The number that is printed before a criterion.
std::string criterion_label(const spec::Specification& specification, const std::string& id);

/// One line of a total's sum.
struct SumPart {
    std::string criterion, score, weight, gives, text;
};
/// What the total is made of: which criterion gave what with which weight, and the total last. A score that is missing
/// is empty. \param total as it is shown elsewhere
std::vector<SumPart> sum_of(const merit::Result& result, const std::vector<merit::Scored>& criteria,
                            const merit::Rules& rules, const spec::Specification& specification,
                            const std::string& total);

/// A reason to begin with: that of the proposal, and for each missed essential its words and what members noted.
/// \param words notes on the candidate, which who looks may read; those whose scores do not count are left out
/// \param counted ids of the members whose scores of the candidate count
std::string reason_proposed(const merit::Result& result, const spec::Specification& specification,
                            const std::vector<record::ScoreWords>& words, const std::vector<std::string>& counted);

} // namespace evenhand::desktop
