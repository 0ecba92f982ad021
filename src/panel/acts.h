// What people may do and when. Every function is pure: it looks at the vacancy and returns the events of the act, or
// throws NotAllowed with a sentence that says what is in the way and what would allow it (InvalidInput where the words
// of the request are wrong). `actor` is a person id. Sections are those of the design.
#pragma once
#include "base/progress.h"
#include "panel/vacancy.h"

#include <cstdint>
#include <functional>
#include <set>

namespace evenhand::panel {

// --- setting up
// -----------------------------------------------------------------------------------------------------------

/// XML texts have been parsed by the caller's side before; here they must be consistent. The officer becomes P1.
/// \throws InvalidInput naming every problem of the texts
Events create_vacancy(const std::string& specification, const std::string& framework, const std::string& form,
                      const std::string& rules, const std::string& scale, const std::string& officer_name);

/// An officer for `--by NAME` whom the record does not know yet; no event if it does.
Events introduce_officer(const Vacancy& vacancy, const std::string& name);

struct NewPerson {
    std::string name;
    Role role = Role::member;
    std::string substitute_for;    ///< name of the member who stood down or has a conflict; needed once scoring is open
    std::vector<std::string> owes; ///< candidate codes; empty: all still in
    std::string why;               ///< needed for a substitute
};
Events add_person(const Vacancy& vacancy, const std::string& actor, const NewPerson& person);

/// A member's own declaration; early or late (4.3). `candidate` is a code, empty for none.
Events declare_interest(const Vacancy& vacancy, const std::string& person, Interest interest,
                        const std::string& candidate, const std::string& why);
/// What a person declares of an applicant on a page of names, where no code may be told: their interest in those of
/// that name becomes this one, what they declared of others stays. Once scoring has opened an interest can only become
/// stronger. \param candidates codes; several where people share a name. No refusal says a code.
Events change_interest(const Vacancy& vacancy, const std::string& person, Interest interest,
                       const std::vector<std::string>& candidates, const std::string& why);
Events stand_down(const Vacancy& vacancy, const std::string& actor, const std::string& person, const std::string& why);

/// What an import brings, once it has been compared with what the record holds.
struct Incoming {
    struct Newer { ///< a newer version of an application that the record holds
        std::string candidate;
        intake::Application application;
        std::map<std::string, std::vector<intake::Mask>> masks; ///< by field: what HR hid by hand and stays so
    };
    struct Alike {                             ///< may be one person's
        std::vector<std::size_t> applications; ///< indices below
        std::vector<std::string> candidates;   ///< codes of the record
        std::vector<intake::SameBy> by;
    };
    std::vector<intake::Application> applications; ///< to get a code
    std::vector<Newer> newer;
    std::vector<Alike> alike;
};

/// The panel gets blind copies of what it may read; where one hides something the original is kept for HR.
/// Gives codes in an order that says nothing about names or arrival. `random` is a source of uniform 32-bit numbers.
/// Events of at most 10,000 applications each. After opening only with late = true and a reason, and only while scores
/// are still awaited; newer versions only before. \param codes receives each application's code, in the order of
/// `incoming.applications`  \throws Cancelled
Events take_in(const Vacancy& vacancy, const std::string& actor, Incoming incoming, bool late, const std::string& why,
               const std::function<std::uint32_t()>& random, std::vector<std::string>& codes,
               const Progress& progress = {});
/// The same for applications that nothing was found about.
Events take_applications(const Vacancy& vacancy, const std::string& actor,
                         const std::vector<intake::Application>& applications, bool late, const std::string& why,
                         const std::function<std::uint32_t()>& random, std::vector<std::string>& codes);

/// Of applications that may be one person's, those that HR has not decided on: groups of codes that are still in.
std::vector<Alike> undecided_alike(const Vacancy& vacancy);
/// Before scoring opens: the newer application stands for the older one, which is set aside as withdrawn. What members
/// declared of the older one's applicant holds for the newer one's, who is the same.
Events replace_application(const Vacancy& vacancy, const std::string& actor, const std::string& older,
                           const std::string& newer, const std::string& why);
/// HR's word that each of them counts. \param candidates codes; one alone stands for all that are listed with it
Events keep_apart(const Vacancy& vacancy, const std::string& actor, const std::vector<std::string>& candidates,
                  const std::string& why);

/// Another specification, with its framework (empty: it has none), before any stage has opened; agreement to rules is
/// cleared, since members agreed to rules over other criteria. Refused where rules that fit would fit no longer.
/// \throws InvalidInput naming every problem of the texts
Events change_specification(const Vacancy& vacancy, const std::string& actor, const std::string& specification,
                            const std::string& framework, const std::string& why);

/// HR decides what the blind copy of an answer hides, before scoring opens; of a late application at any time.
/// \param original what the applicant wrote \param masks all of them, ascending, not overlapping
/// \throws InvalidInput for masks that do not fit the text or part a character
Events blind_answer(const Vacancy& vacancy, const std::string& actor, const std::string& candidate,
                    const std::string& field, const std::string& original, const std::vector<intake::Mask>& masks,
                    const std::string& why);

/// Names and scheme flags are about to be shown to `actor`, who acts for HR; a reason may be given.
Events open_hr_view(const Vacancy& vacancy, const std::string& actor, const std::string& why);

/// Withdrawn or ineligible, with a reason.
Events set_aside(const Vacancy& vacancy, const std::string& actor, const std::string& candidate,
                 merit::Standing standing, const std::string& why);

/// Takes a setting aside back, with a reason: nobody is out for good by a slip. Refused once a later stage has opened
/// without the candidate.
Events bring_back(const Vacancy& vacancy, const std::string& actor, const std::string& candidate,
                  const std::string& why);

/// New rules for the stage they name: freely before opening; as 4.9 allows after, with a reason.
Events change_rules(const Vacancy& vacancy, const std::string& actor, const std::string& rules,
                    const std::string& scale, const std::string& why);

/// What is asked at the interview about a criterion that is judged there, of every candidate alike: once a stage has
/// opened, since criteria can no longer change then, and until the interview stage opens. Blank ones are left out; no
/// event where nothing changes. \param questions in the order they are asked; none: nothing is set down any more
/// \throws InvalidInput if there is no such criterion
Events write_interview_questions(const Vacancy& vacancy, const std::string& actor, const std::string& criterion,
                                 const std::vector<std::string>& questions);

/// A scorer's own agreement to the rules as they are; new rules or another specification clear it.
Events agree_rules(const Vacancy& vacancy, const std::string& person, spec::Stage stage);

/// What still keeps the stage from being opened (4.9), as sentences; empty: it can be.
struct Missing {
    enum class Where { applications, panel, rules, practice, earlier_stage }; ///< where it is mended
    Where where;
    std::string says;
};
std::vector<Missing> missing_before_opening(const Vacancy& vacancy, spec::Stage stage);
/// Freezes the rules. \param agreed_by person ids, beside those who have agreed already  \throws NotAllowed with
/// everything that is missing
Events open_stage(const Vacancy& vacancy, const std::string& actor, spec::Stage stage,
                  const std::vector<std::string>& agreed_by);

// --- the practice round, before shortlisting opens: applications that do not count, to agree what earns each level
// -----------------

/// Two or three in all, which get the codes X1, X2, X3. Answers the panel may not read are dropped, not stored.
Events take_practice(const Vacancy& vacancy, const std::string& actor,
                     const std::vector<intake::Application>& applications);
/// A mark that is not given takes the score back. \throws InvalidInput for a code, criterion or level there is not
Events score_practice(const Vacancy& vacancy, const std::string& person, const std::string& application,
                      const std::string& criterion, merit::Mark mark, const std::string& note);
/// \param agreed what the panel agreed earns each level, in its words
Events close_practice(const Vacancy& vacancy, const std::string& actor, const std::string& agreed);

// --- scoring
// --------------------------------------------------------------------------------------------------------------

struct NewScore {
    std::string person; ///< id
    std::string candidate, criterion;
    merit::Mark mark;
    std::string note;
    std::vector<std::string> evidence;
    int line = 0; ///< in the file it came from; 0 if none
};
/// A mark that is not given takes the score back, with its note and evidence.
/// \throws NotAllowed, or InvalidInput that lists every line that cannot be taken; then nothing is.
/// Events of at most 10,000 scores each.
Events give_scores(const Vacancy& vacancy, spec::Stage stage, std::vector<NewScore> scores,
                   const std::string& file = {}, const std::string& actor = {});

/// Reads a score as people write it: a level of the scale or, where it is an answer, "?".
/// \throws InvalidInput naming the levels there are
merit::Mark parse_mark(const merit::Scale& scale, std::string_view text, bool cannot_judge = true);

/// A cell that a member still owes, or owes a note for.
struct Owed {
    std::string candidate, criterion;
    bool note_only = false; ///< it is scored, but the rules ask for a note
};
/// What stands between a member and the hand-in, in the vacancy's order of candidates and criteria.
std::vector<Owed> still_owed(const Vacancy& vacancy, spec::Stage stage, const std::string& person);
/// Locks the member's scores. \throws NotAllowed with the list of what is missing
Events hand_in(const Vacancy& vacancy, spec::Stage stage, const std::string& person);

// --- moderating (4.10)
// ----------------------------------------------------------------------------------------------------

struct NewAgreed {
    std::string candidate, criterion;
    int level = 0;
    std::string why;
    std::vector<std::string> present; ///< person ids; empty: everyone who scores and has no conflict with the candidate
    std::vector<std::string> dissent;
};
Events agree_score(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const NewAgreed& agreed);
Events close_moderation(const Vacancy& vacancy, const std::string& actor, spec::Stage stage);
Events reopen_moderation(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& why);

// --- signing with a key of one's own (offered, never asked for)
// --------------------------------------------------------------------------------------------------------------

/// What a person has done at a stage and not yet signed, on paper or with a key: hand-in and sign-off that stand.
struct Unsigned {
    Signable act;
    long long event; ///< that of the hand-in or sign-off
};
std::vector<Unsigned> unsigned_acts(const Vacancy& vacancy, spec::Stage stage, const std::string& person);
/// \param what as record::Record::to_sign gives it, with key and signature. A key that the record does not know yet is
/// shown first; another key than before takes its place from then on.  \throws NotAllowed if the person has no such
/// act, or has signed it
Events sign(const Vacancy& vacancy, const Signed& what);
/// The person signs that act on paper; why: a passphrase was forgotten, it may be.
Events sign_on_paper(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& person,
                     Signable act, const std::string& why);

// --- deciding (4.11)
// ------------------------------------------------------------------------------------------------------

/// Scheme flags of each of the vacancy's candidates, in their order (HR's view).
using Flags = std::vector<std::set<std::string>>;

/// The panel's own decision on one candidate; the reason is always needed. Where only schemes leave a tie (at a cap, or
/// at the line they have moved), an HR actor's decision settles it: the panel goes on seeing the outcome on merit.
Events decide(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& candidate,
              Outcome outcome, const std::string& reason, const Flags& flags);
/// Every candidate still undecided (or decided on earlier figures) as proposed, schemes included; and those whom
/// schemes invite although the panel, which decides on merit, did not. Refused while a tie or an incomplete candidate
/// stands undecided, or a departure of the panel's rests on earlier figures.
Events decide_as_proposed(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const Flags& flags);

/// Someone asks how safe the line is: shown once moderation is closed, and kept in the history.
Events consult_safety(const Vacancy& vacancy, const std::string& actor, spec::Stage stage);
/// The basis of the decisions, in the panel's words; no event if it reads so already.
Events write_basis(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& text);
/// By those who score and the HR adviser, once everyone is decided on; again only where a sign-off no longer stands.
/// \param flags refuses as well while interview schemes leave HR something to confirm
Events sign_off(const Vacancy& vacancy, const std::string& person, spec::Stage stage, const Flags& flags);

} // namespace evenhand::panel
