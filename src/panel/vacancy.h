// The state of a vacancy as its events have made it: plain facts. What follows from them is worked out, not kept.
#pragma once
#include "base/clock.h"
#include "intake/form.h"
#include "merit/rules.h"
#include "merit/selection.h"
#include "panel/event.h"

#include <map>
#include <optional>

namespace evenhand::panel {

using merit::code_before;

/// When and by whom something was recorded.
struct Stamp {
    long long event = 0;
    Moment at{};
    std::string by; ///< person id
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

struct Declaration {
    Interest interest = Interest::none;
    std::string candidate, why;
    Stamp stamp;
};

/// The public key with which a person signs.
struct MemberKey {
    std::string key; ///< 64 hex digits
    Stamp stamp;
};

struct Person {
    std::string id, name;
    Role role = Role::member;
    Stamp added;
    std::string substitute_for, substitute_why;
    std::vector<std::string> owes;         ///< a substitute's candidates; empty: all
    std::vector<Declaration> declarations; ///< those of an application that was replaced stand for the newer one too
    std::optional<Stamp> stood_down;
    std::string stood_down_why;
    std::vector<MemberKey> keys; ///< oldest first; the last is in force

    bool scores() const { return role == Role::chair || role == Role::member; }
    bool has_declared() const { return !declarations.empty(); }
    /// The conflict or knowledge declared for that candidate; a conflict outweighs. none if nothing was declared of
    /// them. A later declaration of `none` takes back the earlier ones (possible only before scoring opens).
    Interest interest_in(std::string_view candidate) const;
};

struct Candidate {
    std::string code;
    merit::Standing standing = merit::Standing::in;
    std::string why; ///< for withdrawn and ineligible
    std::optional<Stamp> set_aside;
    std::string replaced_by; ///< code of the same person's newer application; standing is withdrawn then
    bool late = false;
    std::string late_why;
    Stamp taken;
    std::optional<Stamp> renewed;   ///< a newer version took the place of the answers
    int originals = 0;              ///< files that it came in, kept for HR
    std::optional<Stamp> moved_out; ///< appointed, and the application handed on to where staff are kept
    std::optional<Stamp> erased;    ///< the words are gone, what was counted stays
};

/// Why the candidate is not in, for lists and reports; empty while they are.
std::string set_aside_because(const Candidate& candidate);

/// Applications that were found to be possibly one person's.
struct Alike {
    std::vector<std::string> candidates; ///< codes
    std::vector<intake::SameBy> by;
    Stamp stamp;
};

struct RulesVersion {
    merit::Rules rules;
    merit::Scale scale;
    std::string why;
    Stamp stamp;
};

struct AgreedScore {
    std::string candidate, criterion, why;
    int level = 0;
    std::vector<std::string> present, dissent; ///< person ids
    Stamp stamp;
};

struct Decision {
    std::string candidate, reason;
    Outcome outcome = Outcome::reject;
    merit::Outcome proposed = merit::Outcome::reject;
    Ground ground = Ground::panel;
    Stamp stamp;
};

struct ModerationStep {
    bool closed = true; ///< false: reopened
    std::string why;
    Stamp stamp;
};

/// The basis of a stage's decisions, in the panel's own words.
struct Basis {
    std::string text;
    Stamp stamp;
};

struct SignOff {
    std::string person; ///< person id
    Stamp stamp;
};

/// A signature with a person's own key.
struct Signature {
    std::string person; ///< person id
    Signable act = Signable::hand_in;
    std::int64_t event = 0;                   ///< of the hand-in or sign-off that it is under
    std::string hash, digest, key, signature; ///< in hex; the hash is that event's
    Stamp stamp;
};

/// Somebody signs on paper instead.
struct PaperSignature {
    std::string person, why;
    Signable act = Signable::hand_in;
    Stamp stamp;
};

/// One stage: its rules, who is in, scores, hand-ins, moderation, decisions.
struct StageState {
    spec::Stage stage = spec::Stage::shortlisting;
    std::vector<RulesVersion> rules; ///< oldest first; the last is in force; never empty
    std::optional<Stamp> opened;
    std::vector<std::string> agreed_by;  ///< person ids who agreed to the rules, in the panel's order
    std::vector<Stamp> agreed_at;        ///< beside agreed_by; the opening, where it was said only then
    std::vector<merit::Scored> criteria; ///< by the rules in force
    std::vector<char> in;                ///< for each of the vacancy's candidates: 1 if they came this far
    merit::Marks marks;                  ///< vacancy's candidates × criteria × vacancy's people, in their order
    std::vector<char> noted, locked;     ///< as marks' cells: has a note; was handed in. Index by cell()
    std::vector<std::pair<std::string, Stamp>> hand_ins; ///< person id; oldest first
    std::vector<AgreedScore> agreed;                     ///< oldest first; the last of a cell is in force
    std::vector<ModerationStep> moderation;              ///< oldest first
    std::vector<Decision> decisions;                     ///< oldest first; the last of a candidate is in force
    std::vector<Stamp> safety;                           ///< each time someone asked how safe the line is
    std::optional<Basis> basis;                          ///< as last written
    std::vector<SignOff> sign_offs;                      ///< oldest first; whether one stands: sign_off_stands()
    std::vector<Signature> signatures;                   ///< oldest first
    std::vector<PaperSignature> on_paper;                ///< oldest first

    const merit::Rules& rules_now() const { return rules.back().rules; }
    const merit::Scale& scale_now() const { return rules.back().scale; }
    std::size_t cell(std::size_t candidate, std::size_t criterion, std::size_t person) const {
        return (candidate * marks.criteria() + criterion) * marks.members() + person;
    }
    std::optional<std::size_t> criterion_index(std::string_view id) const;
    const Decision* decision_on(std::string_view candidate) const; ///< in force, or nullptr
    const AgreedScore* agreed_on(std::string_view candidate, std::string_view criterion) const; ///< last, or nullptr
};

/// The practice round: applications that are no candidates and appear in no count, list or stage.
struct Practice {
    struct Score {
        std::string person, application, criterion, note;
        merit::Mark mark;
        Stamp stamp;
    };
    std::vector<std::string> applications; ///< codes "X1"…, in their order
    std::vector<Score> scores;             ///< by person, application and criterion
    std::optional<Stamp> closed;
    std::string agreed; ///< what the panel agreed earns each level

    const Score* find(std::string_view person, std::string_view application, std::string_view criterion) const;
};

/// HR looked at names and flags.
struct HrView {
    std::string why;
    Stamp stamp;
};

/// A panel pack: the member scores in it away from the record.
struct Pack {
    std::string id, person, key; ///< person id; the public key for which what comes back is sealed
    spec::Stage stage = spec::Stage::shortlisting;
    Stamp made;
    std::optional<Stamp> returned, withdrawn;
    std::string withdrawn_why;
};

/// What is asked at the interview about a criterion, of every candidate alike.
struct InterviewQuestions {
    std::string criterion;              ///< id
    std::vector<std::string> questions; ///< in the order they are asked; never empty
    Stamp stamp;
};

/// How long the record is kept.
struct Retention {
    std::string from; ///< the date of the outcome, "2026-11-22"; empty: not known yet
    int months = 12;
    std::string why;
    Stamp stamp;
};

/// A claim or complaint for which nothing may be erased, or its end.
struct Hold {
    bool on = true;
    std::string why;
    Stamp stamp;
};

struct Vacancy {
    spec::Specification specification;
    std::optional<spec::Framework> framework;
    intake::Form form;
    std::vector<Person> people;               ///< in the order added; ids "P1", "P2"…
    std::vector<Candidate> candidates;        ///< by code, in the order of code_before()
    std::map<spec::Stage, StageState> stages; ///< those that have rules
    Practice practice;
    std::vector<Alike> alike;                         ///< oldest first, decided or not
    std::vector<std::vector<std::string>> kept_apart; ///< codes that HR said count each, oldest first
    std::vector<HrView> hr_views;                     ///< oldest first
    std::vector<Pack> packs;                          ///< oldest first
    std::vector<InterviewQuestions> interview;        ///< those in force, one of a criterion
    std::vector<Stamp> backups;                       ///< oldest first; where they are is HR's to read
    std::vector<Retention> retention;                 ///< oldest first; the last is in force
    std::vector<Hold> holds;                          ///< oldest first; the last says whether there is one
    std::optional<Stamp> disposed;                    ///< all personal words are gone
    std::string officer;                              ///< person id of the HR officer whom `new` recorded
    Stamp last;                                       ///< the newest event

    const Person* find_person(std::string_view id) const;
    /// By exact name, those on the panel before officers; nullptr if there is none.
    const Person* person_named(std::string_view name) const;
    /// \throws NotAllowed that names the people there are
    const Person& require_person(std::string_view name) const;
    std::optional<std::size_t> candidate_index(std::string_view code) const; ///< binary search
    std::optional<std::size_t> person_index(std::string_view id) const;
    /// What is asked about the criterion at the interview; nullptr while nothing is written.
    const InterviewQuestions* asked_on(std::string_view criterion) const;
    /// The stage that is open or was opened last; shortlisting before any is.
    spec::Stage current_stage() const;
    /// \throws NotAllowed if that stage has no rules yet
    const StageState& stage(spec::Stage stage) const;
};

} // namespace evenhand::panel
