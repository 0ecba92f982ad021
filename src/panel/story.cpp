#include "panel/story.h"

#include "base/errors.h"
#include "base/text.h"
#include "merit/read.h"
#include "panel/figures.h"
#include "panel/permission.h"
#include "panel/story_keeping.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace evenhand::panel {

namespace {

std::string counted_as(std::size_t number, std::string_view singular, std::string_view plural) {
    return counted(static_cast<long long>(number), singular, plural);
}

/// "C001", "C001 and C002", "24, from C001 to C024".
std::string codes_in_words(const std::vector<std::string>& codes) {
    if (codes.size() <= 3) return listed(codes);
    return fmt::format("{}, from {} to {}", codes.size(), codes.front(), codes.back());
}

std::string mark_in_words(merit::Mark mark) {
    return mark.is_level() ? std::to_string(mark.value()) : "? (cannot be judged)";
}

/// Tells an event into `told`.
class Teller : public KeepingTeller {
  public:
    Teller(const Vacancy& vacancy, const std::string& why, const std::string& who, long long event, Told& told)
        : KeepingTeller(vacancy, who, told), why_(why), event_(event), criteria_(told.criteria) {}
    using KeepingTeller::operator();

    /// \returns what happened, as a sentence with its full stop
    std::string operator()(const VacancyCreated& e) {
        return fmt::format("{} began the record of {}.", person(e.officer), vacancy_.specification.post.title);
    }
    std::string operator()(const RulesSet& e) {
        told_.stage = e.stage;
        const auto [before, now] = versions(e);
        if (!now) return fmt::format("The rules of the {} stage were set.", spec::name(e.stage));
        if (!before) return fmt::format("The rules of the {} stage were set.", spec::name(e.stage));
        return fmt::format("The rules of the {} stage were changed: {}.", spec::name(e.stage),
                           difference(*before, *now));
    }
    std::string operator()(const PersonAdded& e) {
        if (e.role == Role::officer) return fmt::format("{} began to act for HR.", person(e.id));
        for (const std::string& code : e.owes) candidates_.add(code);
        std::string text = fmt::format("{} joined the panel as {}", person(e.id), with_article(e.role));
        if (!e.substitute_for.empty()) text += fmt::format(", in place of {}", person(e.substitute_for));
        if (!e.owes.empty()) text += ", for " + codes_in_words(e.owes);
        return text + ".";
    }
    std::string operator()(const InterestDeclared& e) {
        // Members declare of a name before they read: until a stage is open, no line may tell which code that name has.
        const bool by_code = any_stage_opened(vacancy_);
        const std::string whom = by_code ? e.candidate : "a candidate";
        if (by_code) candidates_.add(e.candidate);
        switch (e.interest) {
        case Interest::none:
            return fmt::format("{} declared no interest in any candidate.", person(e.person));
        case Interest::knows:
            return fmt::format("{} declared to know {}, and speaks last about them.", person(e.person), whom);
        case Interest::conflict:
            break;
        }
        return fmt::format("{} declared a conflict of interest with {}, and does not score them.", person(e.person),
                           whom);
    }
    std::string operator()(const PersonStoodDown& e) { return fmt::format("{} stood down.", person(e.person)); }
    std::string operator()(const ApplicationsTaken& e) {
        const std::vector<std::string> codes = candidates_of(e.rows);
        return fmt::format("{} taken: {}.",
                           e.late ? counted_as(codes.size(), "late application was", "late applications were")
                                  : counted_as(codes.size(), "application was", "applications were"),
                           codes.empty() ? "none" : codes_in_words(codes));
    }
    std::string operator()(const CandidateSetAside& e) {
        candidates_.add(e.code);
        switch (e.standing) {
        case merit::Standing::withdrawn:
            return fmt::format("{} withdrew.", e.code);
        case merit::Standing::ineligible:
            return fmt::format("{} was set aside as ineligible.", e.code);
        case merit::Standing::in:
            break;
        }
        return fmt::format("{} was brought back.", e.code);
    }
    // Before a stage is open the names are listed without codes: one that stands there twice must not tell its codes.
    std::string operator()(const CandidateReplaced& e) {
        if (!any_stage_opened(vacancy_)) return "An application was replaced by a newer one of the same person.";
        candidates({e.code, e.by});
        return fmt::format("{} was replaced by {}, a newer application of the same person.", e.code, e.by);
    }
    std::string operator()(const KeptApart& e) {
        const bool by_code = any_stage_opened(vacancy_);
        return fmt::format("{} count each, alike as they are.",
                           by_code ? listed(candidates(e.candidates))
                                   : counted_as(e.candidates.size(), "application", "applications"));
    }
    std::string operator()(const AlikeFound& e) {
        const bool by_code = any_stage_opened(vacancy_);
        std::vector<std::string> groups;
        for (const auto& row : e.rows)
            groups.push_back(fmt::format(
                "{} ({})", by_code ? listed(candidates(row.candidates)) : std::to_string(row.candidates.size()),
                intake::in_words(row.by)));
        return fmt::format("Applications that may be one person's: {}.", first_of(groups));
    }
    std::string operator()(const ApplicationsRenewed& e) {
        const std::vector<std::string> codes = candidates_of(e.rows);
        return fmt::format("{} replaced by a newer version: {}.",
                           counted_as(codes.size(), "application was", "applications were"), codes_in_words(codes));
    }
    std::string operator()(const OriginalsKept& e) {
        return fmt::format("The files of {} were kept for HR.", codes_in_words(candidates_of(e.rows)));
    }
    std::string operator()(const AnswerBlinded& e) {
        candidates_.add(e.code);
        const intake::Field* field = vacancy_.form.find(e.field);
        return fmt::format("What the blind copy of {} hides was changed by hand (“{}”): now {}.", e.code,
                           field ? field->label : e.field, counted_as(e.hidden.size(), "place", "places"));
    }
    std::string operator()(const StageOpened& e) {
        told_.stage = e.stage;
        for (const std::string& code : e.candidates) candidates_.add(code);
        return fmt::format("The {} stage was opened, and its rules frozen, for {}: {}. {}", spec::name(e.stage),
                           counted_as(e.candidates.size(), "candidate", "candidates"), codes_in_words(e.candidates),
                           e.agreed_by.empty() ? std::string("No agreement to the rules is recorded.")
                                               : fmt::format("The rules were agreed by {}.", people(e.agreed_by)));
    }
    std::string operator()(const ScoresGiven& e) {
        told_.stage = e.stage;
        std::vector<std::string> scorers;
        Once each(scorers);
        for (const auto& row : e.rows) {
            each.add(row.person);
            candidates_.add(row.candidate);
            criteria_.add(row.criterion);
        }
        if (e.rows.size() == 1) return one_score(e.rows.front());
        return fmt::format("{} of {} on {} were entered for {}.", counted_as(e.rows.size(), "score", "scores"),
                           counted_as(told_.candidates.size(), "candidate", "candidates"),
                           counted_as(told_.criteria.size(), "criterion", "criteria"), people(scorers));
    }
    std::string operator()(const HandedIn& e) {
        told_.stage = e.stage;
        return fmt::format("{} handed in at the {} stage.", person(e.person), spec::name(e.stage));
    }
    std::string operator()(const ScoreAgreed& e) {
        told_.stage = e.stage;
        candidates_.add(e.candidate);
        criteria_.add(e.criterion);
        return fmt::format("The panel agreed {} for {} on {}. Present: {}.{}", e.level, e.candidate, e.criterion,
                           e.present.empty() ? std::string("not recorded") : people(e.present),
                           e.dissent.empty() ? std::string() : fmt::format(" Dissenting: {}.", people(e.dissent)));
    }
    std::string operator()(const ModerationClosed& e) {
        told_.stage = e.stage;
        return fmt::format("Moderation of the {} stage was closed.", spec::name(e.stage));
    }
    std::string operator()(const ModerationReopened& e) {
        told_.stage = e.stage;
        return fmt::format("Moderation of the {} stage was reopened.", spec::name(e.stage));
    }
    std::string operator()(const Decided& e) {
        told_.stage = e.stage;
        for (const auto& row : e.rows) candidates_.add(row.candidate);
        if (e.rows.empty()) return "Decisions were recorded for HR; on merit nothing changed.";
        if (e.rows.size() == 1)
            return fmt::format("{}: {}, {}.", e.rows.front().candidate, outcome(e.rows.front(), e.stage),
                               ground(e.rows.front(), e.stage));
        return fmt::format("{} were decided on: {}.", counted_as(e.rows.size(), "candidate", "candidates"), numbers(e));
    }
    std::string operator()(const WordsErased& e) {
        return fmt::format("{} erased.", counted_as(e.hashes.size(), "personal text was", "personal texts were"));
    }
    std::string operator()(const SpecificationChanged&) { return "The person specification was changed."; }
    std::string operator()(const RulesAgreed& e) {
        told_.stage = e.stage;
        return fmt::format("{} agreed to the rules of the {} stage.", person(e.person), spec::name(e.stage));
    }
    std::string operator()(const HrViewOpened&) {
        return fmt::format("{} opened the HR view, which shows names and flags.", person(who_));
    }
    std::string operator()(const PracticeTaken& e) {
        std::vector<std::string> codes;
        for (const auto& row : e.rows) codes.push_back(row.code);
        return fmt::format("{} taken for the practice round, where nothing counts: {}.",
                           counted_as(codes.size(), "application was", "applications were"), listed(codes));
    }
    std::string operator()(const PracticeScored& e) {
        criteria_.add(e.criterion);
        if (!e.mark.is_given())
            return fmt::format("{} took back the practice score of {} on {}.", person(e.person), e.application,
                               e.criterion);
        return fmt::format("{} scored {} on {} for practice: {}.", person(e.person), e.application, e.criterion,
                           mark_in_words(e.mark));
    }
    std::string operator()(const PracticeClosed&) { return "The practice round was closed."; }
    std::string operator()(const SafetyConsulted& e) {
        told_.stage = e.stage;
        return fmt::format("{} asked how safe the line of the {} stage is.", person(who_), spec::name(e.stage));
    }
    std::string operator()(const BasisWritten& e) {
        told_.stage = e.stage;
        return fmt::format("{} wrote the basis of the {} stage's decisions.", person(who_), spec::name(e.stage));
    }
    std::string operator()(const InterviewQuestionsWritten& e) {
        told_.stage = spec::Stage::interview;
        criteria_.add(e.criterion);
        if (e.questions.empty())
            return fmt::format("The interview questions on {} were taken back: none are set down.", e.criterion);
        return fmt::format(
            "{} on {} written, to be asked of every candidate.",
            counted(static_cast<long long>(e.questions.size()), "interview question", "interview questions"),
            e.criterion + (e.questions.size() == 1 ? " was" : " were"));
    }
    std::string operator()(const SignedOff& e) {
        told_.stage = e.stage;
        return fmt::format("{} signed off the {} stage.", person(e.person), spec::name(e.stage));
    }

    /// "Reason: …" as it may be read.
    std::string because(const What& what) {
        if (kept_by_hr_) return why_.empty() ? "" : " The reason is kept by HR.";
        const std::string reason = why_.empty() ? reason_of_decision(what) : why_;
        if (reason.empty()) return "";
        const bool words = std::holds_alternative<PracticeClosed>(what);
        return " " + sentences({fmt::format("{}: {}", words ? "Agreed" : "Reason", trimmed(reason))});
    }
    /// Whose sign-off it sets aside.
    std::string set_aside(const What& what) {
        std::string text;
        for (const auto& [stage, state] : vacancy_.stages) {
            if (state.sign_offs.empty() || !overtakes(what, stage, state)) continue;
            const std::vector<std::string> ids = sign_offs_overtaken(vacancy_, state, event_);
            if (ids.empty()) continue;
            text += fmt::format(" With it the {} of {} no longer {}.", ids.size() == 1 ? "sign-off" : "sign-offs",
                                people(ids), ids.size() == 1 ? "stands" : "stand");
        }
        return text;
    }
    /// Names who entered it, unless the sentence has said so.
    std::string entered() {
        const bool said = std::find(told_.people.begin(), told_.people.end(), who_) != told_.people.end();
        const std::string name = person(who_);
        return said || name.empty() ? std::string() : fmt::format(" Entered by {}.", name);
    }

  private:
    /// As the panel may read it, where one decision is told.
    std::string reason_of_decision(const What& what) const {
        const auto* decided = std::get_if<Decided>(&what);
        if (!decided || decided->rows.size() != 1) return {};
        const auto found = vacancy_.stages.find(decided->stage);
        if (found == vacancy_.stages.end()) return {};
        for (const Decision& decision : found->second.decisions)
            if (decision.stamp.event == event_ && decision.candidate == decided->rows.front().candidate)
                return decision.reason;
        return {};
    }
    bool overtakes(const What& what, spec::Stage stage, const StageState& state) const {
        if (const auto* decided = std::get_if<Decided>(&what)) return decided->stage == stage;
        if (const auto* basis = std::get_if<BasisWritten>(&what)) return basis->stage == stage;
        const std::vector<long long> changes = changes_of_figures(vacancy_, state);
        return std::find(changes.begin(), changes.end(), event_) != changes.end();
    }
    const std::vector<std::string>& candidates(const std::vector<std::string>& codes) {
        for (const std::string& code : codes) candidates_.add(code);
        return codes;
    }
    template <class Rows>
    std::vector<std::string> candidates_of(const Rows& rows) {
        std::vector<std::string> codes;
        for (const auto& row : rows) codes.push_back(row.code);
        return candidates(codes);
    }
    std::string people(const std::vector<std::string>& ids) {
        std::vector<std::string> names;
        for (const std::string& id : ids) names.push_back(person(id));
        return listed(names);
    }

    std::string one_score(const ScoresGiven::Row& row) {
        if (!row.mark.is_given())
            return fmt::format("{} took back the score of {} on {}.", person(row.person), row.candidate, row.criterion);
        return fmt::format("{} scored {} on {}: {}.", person(row.person), row.candidate, row.criterion,
                           mark_in_words(row.mark));
    }

    /// The version that the event set and the one before it; nullptr where there is none, or it cannot be told which.
    std::pair<const RulesVersion*, const RulesVersion*> versions(const RulesSet& e) const {
        const auto found = vacancy_.stages.find(e.stage);
        if (found == vacancy_.stages.end()) return {};
        const auto& all = found->second.rules;
        const auto is_it = [&](const RulesVersion& version) { return version.stamp.event == event_; };
        const auto now = std::find_if(all.begin(), all.end(), is_it);
        if (now == all.end()) return {};
        return {now == all.begin() ? nullptr : &*(now - 1), &*now};
    }

    /// What differs in what the panel uses; schemes are HR's, and so is the reason for changing nothing else.
    std::string difference(RulesVersion before, RulesVersion now) {
        before.rules.schemes.clear();
        now.rules.schemes.clear();
        const merit::Difference found = merit::difference(before.rules, now.rules);
        std::vector<std::string> parts = found.frozen;
        if (!found.invite.empty()) parts.push_back(found.invite);
        if (before.rules.scale == now.rules.scale && before.scale != now.scale)
            parts.emplace_back("the words of the scale");
        if (!parts.empty()) return joined(parts, "; ");
        kept_by_hr_ = true;
        return "nothing in what the panel uses";
    }

    /// A decision that schemes brought about is told as the proposal on merit, in the words of any other.
    static std::string outcome(const Decided::Row& row, spec::Stage stage) {
        if (row.ground == Ground::scheme) {
            Decision decision;
            decision.proposed = row.proposed;
            decision.ground = row.ground;
            return std::string(shown_to_panel(decision, stage));
        }
        return std::string(name(row.outcome, stage));
    }
    static std::string ground(const Decided::Row& row, spec::Stage stage) {
        if (row.ground != Ground::panel) return "as the rules propose";
        return fmt::format("by the panel's own decision (proposed: {})", proposed_as(row.proposed, stage));
    }
    static std::string numbers(const Decided& e) {
        std::map<std::string, int> by_outcome;
        std::size_t own = 0;
        for (const auto& row : e.rows) {
            ++by_outcome[outcome(row, e.stage)];
            own += row.ground == Ground::panel;
        }
        std::vector<std::string> parts;
        for (const auto& [word, number] : by_outcome) parts.push_back(fmt::format("{} {}", number, word));
        return fmt::format("{}; {}", joined(parts),
                           own == 0               ? std::string("as the rules propose")
                           : own == e.rows.size() ? std::string("by the panel's own decisions")
                                                  : fmt::format("{} by the panel's own decision, the others as the "
                                                                "rules propose",
                                                                own));
    }

    const std::string& why_;
    long long event_;
    Once criteria_;
    bool kept_by_hr_ = false;
};

} // namespace

Told tell(const Vacancy& vacancy, const What& what, const std::string& why, const std::string& who, long long event) {
    Told told;
    Teller teller(vacancy, why, who, event, told);
    told.text = std::visit(teller, what);
    const std::string because = teller.because(what);
    told.text += teller.entered() + because;
    told.text += teller.set_aside(what);
    return told;
}

} // namespace evenhand::panel
