#include "desktop/pages/decide/words.h"

#include "base/figure.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "panel/selection.h"

#include <algorithm>

namespace evenhand::desktop {

std::string outcome_in_words(panel::Outcome outcome, spec::Stage stage) {
    const bool interview = stage == spec::Stage::interview;
    switch (outcome) {
    case panel::Outcome::invite:
        return interview ? tr("appoint") : tr("invite");
    case panel::Outcome::reserve:
        return tr("reserve");
    case panel::Outcome::reject:
        break;
    }
    return interview ? tr("not appointed") : tr("reject");
}

std::optional<panel::Outcome> proposed_decision(merit::Outcome outcome) {
    switch (outcome) {
    case merit::Outcome::invite:
        return panel::Outcome::invite;
    case merit::Outcome::reserve:
        return panel::Outcome::reserve;
    case merit::Outcome::reject:
        return panel::Outcome::reject;
    default:
        return std::nullopt;
    }
}

std::string outcome_in_words(merit::Outcome outcome, spec::Stage stage) {
    if (const auto decision = proposed_decision(outcome)) return outcome_in_words(*decision, stage);
    switch (outcome) {
    case merit::Outcome::incomplete:
        return tr("incomplete");
    case merit::Outcome::withdrawn:
        return tr("withdrawn");
    case merit::Outcome::ineligible:
        return tr("ineligible");
    default:
        return tr("tie");
    }
}

merit::Outcome outcome_read(const panel::Decision& decision, bool hr) {
    return !hr && decision.ground == panel::Ground::scheme ? decision.proposed : panel::as_merit(decision.outcome);
}

std::string decision_in_words(const panel::Decision& decision, spec::Stage stage, bool hr) {
    return outcome_in_words(outcome_read(decision, hr), stage);
}

std::string scheme_in_words(const merit::Result& result, const merit::Rules& rules) {
    if (!result.scheme) return {};
    const auto scheme = std::find_if(rules.schemes.begin(), rules.schemes.end(),
                                     [&](const merit::Scheme& one) { return one.flag == result.scheme->flag; });
    const std::string name = scheme != rules.schemes.end() ? scheme->name : result.scheme->flag;
    switch (result.scheme->outcome) {
    case merit::SchemeResult::Outcome::additional:
        return trf("{}: in addition", name);
    case merit::SchemeResult::Outcome::prior:
        return trf("{}: before others", name);
    case merit::SchemeResult::Outcome::not_met:
        return trf("{}: minimum not met", name);
    case merit::SchemeResult::Outcome::over_cap:
        break;
    }
    return trf("{}: no place under its cap", name);
}

std::string counts_words(const merit::Counts& counts, spec::Stage stage) {
    const bool interview = stage == spec::Stage::interview;
    return trf("{} received", counts.received) + ": " +
           joined({interview ? trf("{} appointed", counts.invite) : trf("{} invited", counts.invite),
                   trf("{} reserve", counts.reserve),
                   interview ? trf("{} not appointed", counts.reject) : trf("{} rejected", counts.reject),
                   trf("{} tied at the line", counts.tie), trf("{} incomplete", counts.incomplete),
                   trf("{} withdrawn", counts.withdrawn), trf("{} ineligible", counts.ineligible)}) +
           ".";
}

std::string criterion_label(const spec::Specification& specification, const std::string& id) {
    const spec::Criterion* criterion = spec::find(specification, id);
    return criterion && !criterion->number.empty() ? criterion->number : id;
}

std::vector<SumPart> sum_of(const merit::Result& result, const std::vector<merit::Scored>& criteria,
                            const merit::Rules& rules, const spec::Specification& specification,
                            const std::string& total) {
    std::vector<SumPart> parts;
    for (std::size_t i = 0; i < result.cells.size(); ++i) {
        const merit::Scored& scored = criteria.at(i);
        const auto& combined = result.cells[i].combined;
        const spec::Criterion* criterion = spec::find(specification, scored.id);
        SumPart part{criterion_label(specification, scored.id),
                     {},
                     figure_words(scored.weight.to_string()),
                     {},
                     criterion ? criterion->text : std::string()};
        if (combined) part.score = figure_words(figure(*combined, {rules.minimum}));
        if (result.cells[i].agreed) part.score = trf("{} agreed", part.score);
        const bool counts = scored.essential || rules.rank_by == merit::RankBy::all;
        if (!counts)
            part.gives = tr("not counted");
        else if (combined)
            part.gives = figure_words(figure(*combined * scored.weight));
        parts.push_back(std::move(part));
    }
    if (!parts.empty()) parts.push_back({tr("Total"), {}, {}, total.empty() ? tr("none") : total, {}});
    return parts;
}

std::string reason_proposed(const merit::Result& result, const spec::Specification& specification,
                            const std::vector<record::ScoreWords>& words, const std::vector<std::string>& counted) {
    std::string reason = result.reason;
    for (const std::string& id : result.missed) {
        const spec::Criterion* criterion = spec::find(specification, id);
        if (!criterion) continue;
        reason += fmt::format(" {} asks: {}", criterion_label(specification, id), trimmed(criterion->text));
        if (reason.back() != '.') reason += '.';
        std::vector<std::string> notes;
        for (const record::ScoreWords& one : words)
            if (one.criterion == id && !trimmed(one.note).empty() &&
                std::find(counted.begin(), counted.end(), one.person) != counted.end())
                notes.push_back(tidied(one.note));
        if (notes.empty()) continue;
        reason += " Noted: " + joined(notes, "; ");
        if (reason.back() != '.') reason += '.';
    }
    return reason;
}

} // namespace evenhand::desktop
