// What can happen to a vacancy. Acts of people become these events; the record stores them and builds its state from
// them.
#pragma once
#include "intake/application.h"
#include "intake/blind.h"
#include "intake/same_person.h"
#include "merit/marks.h"
#include "merit/selection.h"
#include "spec/model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace evenhand::panel {

/// Words about or by a person. They are kept in an erasable table; an event holds only SHA-256(salt ‖ text).
struct Word {
    std::string text;     ///< empty: nothing was said
    bool hr_only = false; ///< kept in HR's table, which no panel view reads
    std::string hash;     ///< 64 hex digits, filled in by the record; empty where the text is empty
    friend bool operator==(const Word&, const Word&) = default;
};

/// A file kept as it came, for HR: apart from the events, as words are, and erasable as they are.
struct KeptFile {
    std::string bytes;
    std::string hash; ///< 64 hex digits, filled in by the record
    friend bool operator==(const KeptFile&, const KeptFile&) = default;
};

enum class Role { chair, member, hr, observer, officer }; ///< officer: acts for HR, is not on the panel
enum class Interest { none, knows, conflict };
enum class Outcome { invite, reserve, reject }; ///< at interview: appoint, reserve, not appointed
/// Why a decision says what it says: the panel's own, the proposal on merit, or the proposal with interview schemes.
enum class Ground { panel, merit, scheme };

std::string_view name(Role role);         ///< "chair"…
std::string_view name(Interest interest); ///< "none", "knows", "conflict"
std::string_view name(Ground ground);
std::string_view name(Outcome outcome,
                      spec::Stage stage); ///< "invite"…; at interview "appoint", "reserve", "not appointed"
std::optional<Role> role_named(std::string_view word);
/// Also takes "appoint", "not-appointed" and "not appointed" for the interview stage.
std::optional<Outcome> outcome_named(std::string_view word, spec::Stage stage);

struct VacancyCreated {
    std::string specification, framework, form; ///< XML as given; framework may be empty
    std::string officer;                        ///< person id of the HR officer
    Word officer_name;
};
struct RulesSet { ///< the first rules, and every change
    spec::Stage stage = spec::Stage::shortlisting;
    std::string rules, scale; ///< XML as given
};
struct PersonAdded {
    std::string id;
    Word name;
    Role role = Role::member;
    std::string substitute_for;    ///< person id, or empty
    std::vector<std::string> owes; ///< candidate codes a substitute owes; empty: all
};
struct InterestDeclared {
    std::string person;
    Interest interest = Interest::none;
    std::string candidate; ///< empty for none
};
struct PersonStoodDown {
    std::string person;
};
/// A stretch of an answer that its blind copy hides.
struct HiddenPart {
    int answer = 0;         ///< the copy's index among the answers
    int begin = 0, end = 0; ///< bytes of what the applicant wrote
    intake::Hidden what = intake::Hidden::name;
};
struct ApplicationsTaken {
    struct Row {
        std::string code;
        std::vector<std::string> fields; ///< one for each answer
        std::vector<Word> answers;       ///< after a blind copy that hides something, the original for HR
        std::vector<HiddenPart> hidden;
    };
    bool late = false;
    std::vector<Row> rows; ///< at most 10,000
};
struct CandidateSetAside {
    std::string code;
    merit::Standing standing = merit::Standing::withdrawn; ///< withdrawn or ineligible
};
/// HR changed what the blind copy of an answer hides.
struct AnswerBlinded {
    std::string code, field;
    Word copy, original; ///< for the panel, and for HR
    std::vector<HiddenPart> hidden;
};
struct StageOpened {
    spec::Stage stage = spec::Stage::shortlisting;
    std::vector<std::string> candidates; ///< codes of those who are in at this stage
    std::vector<std::string> agreed_by;  ///< person ids who agreed the rules
};
struct ScoresGiven {
    struct Row {
        std::string person, candidate, criterion;
        merit::Mark mark;
        Word note;
        std::vector<Word> evidence;
    };
    spec::Stage stage = spec::Stage::shortlisting;
    std::vector<Row> rows; ///< at most 10,000
};
struct HandedIn {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
};
struct ScoreAgreed {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string candidate, criterion;
    int level = 0;
    std::vector<std::string> present, dissent; ///< person ids
};
struct ModerationClosed {
    spec::Stage stage = spec::Stage::shortlisting;
};
struct ModerationReopened {
    spec::Stage stage = spec::Stage::shortlisting;
};
struct Decided {
    struct Row {
        std::string candidate;
        Outcome outcome = Outcome::reject;
        merit::Outcome proposed = merit::Outcome::reject; ///< what the program proposed on merit
        Ground ground = Ground::panel;
        Word reason;
    };
    spec::Stage stage = spec::Stage::shortlisting;
    std::vector<Row> rows;
};
struct WordsErased {
    std::vector<std::string> hashes;
};
struct SpecificationChanged {             ///< only before any stage has opened
    std::string specification, framework; ///< XML as given; framework may be empty
};
struct RulesAgreed { ///< a scorer agrees to the rules as they are
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
};
struct HrViewOpened {}; ///< HR looked at names and flags
/// Applications that do not count, on which the panel agrees what earns each level before the rules are frozen.
struct PracticeTaken {
    std::vector<ApplicationsTaken::Row> rows; ///< codes "X1"…; only what the panel may read
};
struct PracticeScored {
    std::string person, application, criterion;
    merit::Mark mark; ///< not given: the score is taken back
    Word note;
};
struct PracticeClosed {}; ///< why: what the panel agreed earns each level
/// Someone asked how safe the line is.
struct SafetyConsulted {
    spec::Stage stage = spec::Stage::shortlisting;
};
struct BasisWritten { ///< the basis of shortlisting, in the panel's words
    spec::Stage stage = spec::Stage::shortlisting;
    Word text;
};
struct SignedOff {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
};
/// Newer versions of applications, before scoring opened: their answers take the place of those there were.
struct ApplicationsRenewed {
    std::vector<ApplicationsTaken::Row> rows; ///< at most 10,000; codes that were given before
};
/// The files that applications came in; they take the place of those kept of the candidate before.
struct OriginalsKept {
    struct Original {
        Word name; ///< of the file, HR's: it may say whose it is
        KeptFile file;
    };
    struct Row {
        std::string code;
        std::vector<Original> originals;
    };
    std::vector<Row> rows;
};
/// Applications that may be one person's, found when they were taken in.
struct AlikeFound {
    struct Row {
        std::vector<std::string> candidates; ///< codes, two or more
        std::vector<intake::SameBy> by;
    };
    std::vector<Row> rows;
};
/// HR's word that each of these applications counts, alike or not.
struct KeptApart {
    std::vector<std::string> candidates;
};
/// HR's word that a person's newer application stands for the older one, which is set aside.
struct CandidateReplaced {
    std::string code, by;
};

/// The public key with which a person signs, when the record first hears of it or a new one takes its place.
struct KeyShown {
    std::string person;
    std::string key; ///< Ed25519, 64 hex digits
};
/// What a person puts a signature under.
enum class Signable { hand_in, sign_off };
std::string_view name(Signable act); ///< "hand-in", "sign-off"
/// A signature with a person's own key, under what they handed in or signed off.
struct Signed {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
    Signable act = Signable::hand_in;
    std::int64_t event = 0; ///< that of the hand-in or sign-off
    std::string hash;       ///< of that event, 64 hex digits
    std::string digest;     ///< of what was handed in or signed off, 64 hex digits
    std::string key;        ///< 64 hex digits
    std::string signature;  ///< 128 hex digits
};
/// The person signs on paper instead; why: a passphrase was forgotten, it may be.
struct SignedOnPaper {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
    Signable act = Signable::hand_in;
};
/// A panel pack was made for a member, who scores in it away from the record.
struct PackMade {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string person;
    std::string id;  ///< of the pack, 32 hex digits
    std::string key; ///< what comes back is sealed for this public key, 64 hex digits
    Word secret;     ///< HR's: the key that opens it, once everybody has handed in
};
/// The pack came back; what it holds stays sealed until everybody has handed in.
struct PackReturned {
    std::string id;
    KeptFile sealed;
};
/// The pack does not count any more: it was lost, or the member scores in the record.
struct PackWithdrawn {
    std::string id;
};
struct BackupMade {
    Word place; ///< HR's: the path of the copy
};
/// How long the record is kept.
struct RetentionSet {
    std::string from; ///< the date of the outcome, "2026-11-22"; empty: not known yet
    int months = 12;
};
/// A claim or complaint keeps the record from being erased, or does so no longer.
struct HoldSet {
    bool on = true;
};
/// The application of the one who was appointed went to where staff are kept.
struct CandidateMovedOut {
    std::string code;
};
/// The candidate's words are gone; what was counted stays.
struct CandidateErased {
    std::string code;
};
/// All personal words of the vacancy are gone; what was counted stays.
struct RecordDisposed {};

/// What is asked at the interview about a criterion, of every candidate alike; takes the place of what was to be asked
/// before. Only until the interview stage opens.
struct InterviewQuestionsWritten {
    std::string criterion;
    std::vector<Word> questions; ///< in the order they are asked; empty: none any more
};

using What =
    std::variant<VacancyCreated, RulesSet, PersonAdded, InterestDeclared, PersonStoodDown, ApplicationsTaken,
                 CandidateSetAside, StageOpened, ScoresGiven, HandedIn, ScoreAgreed, ModerationClosed,
                 ModerationReopened, Decided, WordsErased, SpecificationChanged, RulesAgreed, HrViewOpened,
                 PracticeTaken, PracticeScored, PracticeClosed, SafetyConsulted, BasisWritten, SignedOff, AnswerBlinded,
                 ApplicationsRenewed, OriginalsKept, AlikeFound, KeptApart, CandidateReplaced, KeyShown, Signed,
                 SignedOnPaper, PackMade, PackReturned, PackWithdrawn, BackupMade, RetentionSet, HoldSet,
                 CandidateMovedOut, CandidateErased, RecordDisposed, InterviewQuestionsWritten>;

/// What happened and why, before it has a number. Who and when are added when it is recorded.
struct Event {
    What what;
    Word why;
};
using Events = std::vector<Event>;

/// The kind's name as it stands in the file: "vacancy-created", "scores-given"…
std::string_view kind(const What& what);

} // namespace evenhand::panel
