#include "panel/authority.h"

#include "merit/read.h"
#include "panel/permission.h"

#include <fmt/format.h>
#include <type_traits>

namespace evenhand::panel {

namespace {

/// Whose act a kind of event is.
enum class By {
    administrators, ///< the chair, the HR adviser, HR officers
    hr,             ///< the HR adviser, HR officers
    own,            ///< the person whom the event names
    own_or_entered, ///< or an administrator for them
    panel,          ///< everyone in the record who has not stood down
    told_apart,     ///< it depends on what is in the event
    anyone
};

template <class Kind>
constexpr By by = By::administrators;
template <>
constexpr By by<HrViewOpened> = By::hr;
template <>
constexpr By by<PackMade> = By::hr;
template <>
constexpr By by<PackReturned> = By::hr;
template <>
constexpr By by<PackWithdrawn> = By::hr;
template <>
constexpr By by<RetentionSet> = By::hr;
template <>
constexpr By by<HoldSet> = By::hr;
template <>
constexpr By by<CandidateMovedOut> = By::hr;
template <>
constexpr By by<CandidateErased> = By::hr;
template <>
constexpr By by<RecordDisposed> = By::hr;
template <>
constexpr By by<WordsErased> = By::hr;
template <>
constexpr By by<RulesAgreed> = By::own;
template <>
constexpr By by<PracticeScored> = By::own;
template <>
constexpr By by<SignedOff> = By::own;
template <>
constexpr By by<KeyShown> = By::own;
template <>
constexpr By by<Signed> = By::own;
template <>
constexpr By by<SignedOnPaper> = By::own_or_entered;
template <>
constexpr By by<InterestDeclared> = By::own_or_entered;
template <>
constexpr By by<PersonStoodDown> = By::own_or_entered;
template <>
constexpr By by<SafetyConsulted> = By::panel;
template <>
constexpr By by<VacancyCreated> = By::told_apart;
template <>
constexpr By by<PersonAdded> = By::told_apart;
template <>
constexpr By by<ScoresGiven> = By::told_apart;
template <>
constexpr By by<HandedIn> = By::told_apart;
template <>
constexpr By by<BackupMade> = By::anyone;

constexpr std::string_view for_administrators = "it is for the chair, the HR adviser or an HR officer";

class Judging {
  public:
    Judging(Past& past, const std::string& actor, const Past::Known& who) : past_(past), actor_(actor), who_(who) {}

    template <class Kind>
    std::string operator()(const Kind& event) {
        if (std::string wrong = who(event); !wrong.empty()) return wrong;
        return when(event);
    }

  private:
    // --- who

    template <class Kind>
    std::string who(const Kind& event) {
        if constexpr (by<Kind> == By::administrators)
            return administers(who_.role) ? stood_down(who_, actor_) : is(for_administrators);
        else if constexpr (by<Kind> == By::hr)
            return is_hr(who_.role) ? stood_down(who_, actor_) : is("it is for the HR adviser and HR officers");
        else if constexpr (by<Kind> == By::own)
            return event.person == actor_ ? std::string() : fmt::format("it is {}'s own to do", event.person);
        else if constexpr (by<Kind> == By::own_or_entered)
            return event.person == actor_ || (administers(who_.role) && !who_.stood_down)
                       ? std::string()
                       : fmt::format("it is for {} or, entered for them, the chair, the HR adviser or an HR officer",
                                     event.person);
        else if constexpr (by<Kind> == By::panel)
            return stood_down(who_, actor_);
        else
            return {};
    }

    std::string is(std::string_view whose) const {
        return fmt::format("{} is {}, and {}", actor_, with_article(who_.role), whose);
    }
    static std::string stood_down(const Past::Known& person, const std::string& id) {
        return person.stood_down ? id + " had stood down" : std::string();
    }
    /// Whether this may be a pack's, opened in the name of whoever took it in. What the member did in it was asked for
    /// there, and they may have left since.
    bool out_of_pack(spec::Stage stage, const std::string& person) {
        return past_.took_pack_in(stage, person) == actor_;
    }
    /// Why the person could not score; empty if they could.
    std::string cannot_score(const std::string& id) {
        const auto person = past_.person(id);
        if (!person) return {}; // which applying the event finds
        if (person->role != Role::chair && person->role != Role::member)
            return fmt::format("{} is {} and does not score", id, with_article(person->role));
        if (person->stood_down) return id + " had stood down";
        return person->has_declared ? std::string() : id + " had not declared an interest or none yet";
    }

    // --- when

    template <class Kind>
    std::string when(const Kind&) {
        return {};
    }
    std::string before_any_opened() {
        for (const spec::Stage stage : {spec::Stage::shortlisting, spec::Stage::test, spec::Stage::interview})
            if (past_.opened(stage))
                return fmt::format("the {} stage was open, and it comes before", spec::name(stage));
        return {};
    }
    std::string once_opened(spec::Stage stage) {
        return past_.opened(stage) ? std::string() : fmt::format("the {} stage was not open", spec::name(stage));
    }
    std::string once_handed_in(spec::Stage stage) {
        if (std::string wrong = once_opened(stage); !wrong.empty()) return wrong;
        return past_.all_handed_in(stage)
                   ? std::string()
                   : fmt::format("not everyone had handed in at the {} stage", spec::name(stage));
    }
    /// What is on the agenda is not worked out: only what was done in moderation tells.
    std::string once_moderated(spec::Stage stage) {
        if (std::string wrong = once_handed_in(stage); !wrong.empty()) return wrong;
        return past_.moderation(stage).value_or(!past_.any_agreed(stage))
                   ? std::string()
                   : fmt::format("moderation of the {} stage was open", spec::name(stage));
    }

    std::string when(const SpecificationChanged&) { return before_any_opened(); }
    std::string when(const ApplicationsRenewed&) { return before_any_opened(); }
    std::string when(const CandidateReplaced&) { return before_any_opened(); }
    std::string when(const PracticeTaken&) { return before_any_opened(); }
    std::string when(const PracticeClosed&) { return before_any_opened(); }
    std::string when(const PracticeScored&) { return before_any_opened(); }

    std::string when(const RulesSet& event) {
        if (!past_.any_handed_in(event.stage)) return {};
        const auto before = past_.rules(event.stage);
        if (!before) return {};
        const RulesVersion now{
            merit::parse_rules(event.rules, "rules"), merit::parse_scale(event.scale, "scale"), {}, {}};
        return score_alike(*before, now)
                   ? std::string()
                   : fmt::format("scores were handed in at the {} stage, and only how many are invited can change then",
                                 spec::name(event.stage));
    }
    std::string when(const PersonAdded& event) {
        const bool scores = event.role == Role::chair || event.role == Role::member;
        if (event.role == Role::officer) return {}; // whoever acts for HR says so themselves
        if (!administers(who_.role)) return is(for_administrators);
        if (std::string wrong = stood_down(who_, actor_); !wrong.empty()) return wrong;
        if (!scores || !event.substitute_for.empty() || before_any_opened().empty()) return {};
        return fmt::format("scoring was open, and {} is nobody's substitute", event.id);
    }
    std::string when(const PersonStoodDown& event) {
        const auto person = past_.person(event.person);
        return person ? stood_down(*person, event.person) + (person->stood_down ? " before" : "") : std::string();
    }
    std::string when(const ApplicationsTaken& event) {
        if (before_any_opened().empty()) return {};
        if (!event.late) return "scoring was open, and it does not say that they were late";
        for (const spec::Stage stage : {spec::Stage::test, spec::Stage::interview})
            if (past_.opened(stage)) return fmt::format("the {} stage was open", spec::name(stage));
        return {};
    }
    std::string when(const RulesAgreed& event) {
        if (past_.opened(event.stage)) return fmt::format("the {} stage was open already", spec::name(event.stage));
        const auto person = past_.person(event.person);
        if (person && person->role != Role::chair && person->role != Role::member) return cannot_score(event.person);
        return person ? stood_down(*person, event.person) : std::string();
    }
    std::string when(const StageOpened& event) {
        for (const spec::Stage stage : {spec::Stage::shortlisting, spec::Stage::test, spec::Stage::interview})
            if (stage >= event.stage && past_.opened(stage))
                return fmt::format("the {} stage was open already", spec::name(stage));
        return {};
    }
    std::string when(const InterviewQuestionsWritten&) {
        if (before_any_opened().empty()) return "no stage was open yet";
        return past_.opened(spec::Stage::interview) ? "the interview stage was open already" : "";
    }
    std::string when(const PackMade& event) { return once_opened(event.stage); }

    std::string when(const ScoresGiven& event) {
        if (std::string wrong = once_opened(event.stage); !wrong.empty()) return wrong;
        const bool enters = is_hr(who_.role) && !who_.stood_down;
        const std::string* last = nullptr; // rows of one person come together as a rule
        for (const ScoresGiven::Row& row : event.rows) {
            if (last && *last == row.person) continue;
            last = &row.person;
            std::string wrong = cannot_score(row.person);
            if (row.person != actor_ && !enters)
                wrong = fmt::format("{} gives their own scores, or the HR adviser or an HR officer enters them",
                                    row.person);
            if (!wrong.empty() && !out_of_pack(event.stage, row.person)) return wrong;
        }
        return {};
    }
    std::string when(const HandedIn& event) {
        if (std::string wrong = once_opened(event.stage); !wrong.empty()) return wrong;
        if (out_of_pack(event.stage, event.person)) return {};
        if (event.person != actor_) return fmt::format("it is {}'s own to do", event.person);
        if (std::string wrong = cannot_score(event.person); !wrong.empty()) return wrong;
        return past_.has_open_score(event.stage, event.person)
                   ? std::string()
                   : fmt::format("{} had no score that was not handed in before", event.person);
    }

    std::string when(const ScoreAgreed& event) {
        if (std::string wrong = once_handed_in(event.stage); !wrong.empty()) return wrong;
        return moderation_is(event.stage, true) ? "moderation was closed" : "";
    }
    std::string when(const ModerationClosed& event) {
        if (std::string wrong = once_handed_in(event.stage); !wrong.empty()) return wrong;
        return moderation_is(event.stage, true) ? "moderation was closed already" : "";
    }
    std::string when(const ModerationReopened& event) {
        if (std::string wrong = once_handed_in(event.stage); !wrong.empty()) return wrong;
        return moderation_is(event.stage, false) ? "moderation was open already" : "";
    }
    bool moderation_is(spec::Stage stage, bool closed) { return past_.moderation(stage) == std::optional(closed); }
    std::string when(const Decided& event) { return once_moderated(event.stage); }
    std::string when(const SafetyConsulted& event) { return once_moderated(event.stage); }
    std::string when(const BasisWritten& event) { return once_moderated(event.stage); }
    std::string when(const SignedOff& event) {
        if (!who_scores() && who_.role != Role::hr) return is("the chair, the members and the HR adviser sign off");
        if (std::string wrong = stood_down(who_, actor_); !wrong.empty()) return wrong;
        return once_moderated(event.stage);
    }
    bool who_scores() const { return who_.role == Role::chair || who_.role == Role::member; }

    std::string when(const CandidateErased&) { return unless_on_hold(); }
    std::string when(const RecordDisposed&) { return unless_on_hold(); }
    std::string unless_on_hold() { return past_.on_hold() ? "the record was on hold" : ""; }

    Past& past_;
    const std::string& actor_;
    const Past::Known who_;
};

/// What only somebody can do whom the record did not know before.
bool comes_with(Past& past, const What& what, const std::string& actor) {
    if (const auto* created = std::get_if<VacancyCreated>(&what))
        return created->officer == actor && !past.has_vacancy();
    const auto* added = std::get_if<PersonAdded>(&what);
    return added && added->role == Role::officer && added->id == actor;
}

} // namespace

std::string not_allowed(Past& past, const What& what, const std::string& actor) {
    if (past.disposed() && !std::holds_alternative<WordsErased>(what))
        return "the record was disposed of, and nothing more is done in it";
    const auto who = past.person(actor);
    if (!who) return comes_with(past, what, actor) ? "" : actor + " was nobody in the record yet";
    return std::visit(Judging(past, actor, *who), what);
}

} // namespace evenhand::panel
