// The history in words: what each event is told as, and to whom.
#include "panel/story.h"

#include "panel/support.h"

#include <algorithm>

using namespace evenhand;
using namespace evenhand::panel;
using test::Scene;

namespace {

std::string text_of(const Scene& scene, What what, const std::string& why = {}, const std::string& who = "P1",
                    long long event = 0) {
    return tell(scene.vacancy, what, why, who, event).text;
}

ScoresGiven two_scores() {
    ScoresGiven given;
    given.rows = {{"P3", "C001", "1.1", merit::Mark::level(2), {}, {}},
                  {"P4", "C002", "1.2", merit::Mark::cannot_judge(), {}, {}}};
    return given;
}

} // namespace

TEST_CASE("Until a stage is open no line tells whom an interest was declared in, since members declare of names") {
    const Scene scene = Scene::ready();
    const Told told = tell(scene.vacancy, InterestDeclared{"P3", Interest::conflict, "C002"}, "Sister.", "P3");
    CHECK(told.text ==
          "Member A declared a conflict of interest with a candidate, and does not score them. Reason: Sister.");
    CHECK(told.candidates.empty());
}

TEST_CASE(
    "Until a stage is open no line tells the codes of one person's applications, since names are listed without") {
    const Scene scene = Scene::ready();
    for (const What& what : {What(AlikeFound{{{{"C001", "C002"}, {intake::SameBy::email}}}}),
                             What(KeptApart{{"C001", "C002"}}), What(CandidateReplaced{"C001", "C002"})}) {
        const Told told = tell(scene.vacancy, what, {}, "P1");
        CHECK(told.text.find("C00") == std::string::npos);
        CHECK(told.candidates.empty());
    }
    CHECK(text_of(scene, AlikeFound{{{{"C001", "C002"}, {intake::SameBy::email}}}}) ==
          "Applications that may be one person's: 2 (the same e-mail address). Entered by Officer.");
}

TEST_CASE("Each kind of event is told in a sentence with names and codes") {
    Scene scene = Scene::open_for_scoring(5);
    scene.vacancy.people[2].keys = {{"1", scene.stamp()}, {"2", scene.stamp()}};
    scene.vacancy.packs.push_back({"7a", "P3", {}, test::shortlisting, {}, {}, {}, {}});
    struct Row {
        What what;
        std::string why, who, text;
    };
    const auto S = test::shortlisting;
    const Row table[] = {
        {VacancyCreated{{}, {}, {}, "P1", {}}, "", "P1", "Officer began the record of Sample post."},
        {PersonAdded{"P3", {}, Role::member, {}, {}}, "", "P1",
         "Member A joined the panel as a member of the panel. Entered by Officer."},
        {PersonAdded{"P4", {}, Role::member, "P3", {"C001"}}, "Fell ill.", "P1",
         "Member B joined the panel as a member of the panel, in place of Member A, for C001. Entered by Officer. "
         "Reason: Fell ill."},
        {InterestDeclared{"P3", Interest::none, {}}, "", "P3", "Member A declared no interest in any candidate."},
        {InterestDeclared{"P3", Interest::knows, "C002"}, "Neighbour", "P3",
         "Member A declared to know C002, and speaks last about them. Reason: Neighbour."},
        {InterestDeclared{"P3", Interest::conflict, "C002"}, "Sister.", "P3",
         "Member A declared a conflict of interest with C002, and does not score them. Reason: Sister."},
        {PersonStoodDown{"P3"}, "Ill.", "P3", "Member A stood down. Reason: Ill."},
        {ApplicationsTaken{false, {{"C001", {}, {}, {}}, {"C002", {}, {}, {}}}}, "", "P1",
         "2 applications were taken: C001 and C002. Entered by Officer."},
        {ApplicationsTaken{true, {{"C003", {}, {}, {}}}}, "Post was late.", "P1",
         "1 late application was taken: C003. Entered by Officer. Reason: Post was late."},
        {CandidateSetAside{"C004", merit::Standing::withdrawn}, "Moved.", "P1",
         "C004 withdrew. Entered by Officer. Reason: Moved."},
        {ApplicationsRenewed{{{"C002", {}, {}, {}}}}, "", "P1",
         "1 application was replaced by a newer version: C002. Entered by Officer."},
        {OriginalsKept{{{"C001", {}}, {"C002", {}}}}, "", "P1",
         "The files of C001 and C002 were kept for HR. Entered by Officer."},
        {AlikeFound{
             {{{"C001", "C002"}, {intake::SameBy::email}}, {{"C003", "C004"}, {intake::SameBy::name_and_birth_date}}}},
         "", "P1",
         "Applications that may be one person's: C001 and C002 (the same e-mail address), C003 and C004 (the same name "
         "and date of birth). Entered by Officer."},
        {KeptApart{{"C001", "C002"}}, "Twins.", "P1",
         "C001 and C002 count each, alike as they are. Entered by Officer. Reason: Twins."},
        {CandidateReplaced{"C001", "C002"}, "Sent again.", "P1",
         "C001 was replaced by C002, a newer application of the same person. Entered by Officer. Reason: Sent again."},
        {CandidateSetAside{"C004", merit::Standing::in}, "A slip.", "P1",
         "C004 was brought back. Entered by Officer. Reason: A slip."},
        {StageOpened{S, {"C001", "C002", "C003", "C004"}, {"P2", "P3"}}, "", "P2",
         "The shortlisting stage was opened, and its rules frozen, for 4 candidates: 4, from C001 to C004. The rules "
         "were agreed by Chair and Member A."},
        {HandedIn{S, "P3"}, "", "P3", "Member A handed in at the shortlisting stage."},
        {ScoreAgreed{S, "C001", "1.1", 2, {"P2", "P3"}, {"P3"}}, "Two examples.", "P2",
         "The panel agreed 2 for C001 on 1.1. Present: Chair and Member A. Dissenting: Member A. Reason: Two "
         "examples."},
        {ModerationClosed{S}, "", "P2", "Moderation of the shortlisting stage was closed. Entered by Chair."},
        {ModerationReopened{S}, "Misread.", "P2",
         "Moderation of the shortlisting stage was reopened. Entered by Chair. Reason: Misread."},
        {Decided{S, {{"C001", Outcome::invite, merit::Outcome::tie, Ground::panel, {}}}}, "", "P2",
         "C001: invite, by the panel's own decision (proposed: tie). Entered by Chair."},
        {Decided{S,
                 {{"C001", Outcome::invite, merit::Outcome::invite, Ground::merit, {}},
                  {"C002", Outcome::reject, merit::Outcome::reject, Ground::merit, {}}}},
         "", "P2", "2 candidates were decided on: 1 invite, 1 reject; as the rules propose. Entered by Chair."},
        {WordsErased{{"a", "b"}}, "", "P1", "2 personal texts were erased. Entered by Officer."},
        {SpecificationChanged{}, "", "P1", "The person specification was changed. Entered by Officer."},
        {RulesAgreed{S, "P3"}, "", "P3", "Member A agreed to the rules of the shortlisting stage."},
        {HrViewOpened{}, "Calls.", "P1", "Officer opened the HR view, which shows names and flags. Reason: Calls."},
        {PracticeTaken{{{"X1", {}, {}, {}}, {"X2", {}, {}, {}}}}, "", "P1",
         "2 applications were taken for the practice round, where nothing counts: X1 and X2. Entered by Officer."},
        {PracticeScored{"P3", "X1", "1.1", merit::Mark::level(2), {}}, "", "P3",
         "Member A scored X1 on 1.1 for practice: 2."},
        {PracticeScored{"P3", "X1", "1.1", merit::Mark(), {}}, "", "P3",
         "Member A took back the practice score of X1 on 1.1."},
        {PracticeClosed{}, "Two examples earn a 3", "P2",
         "The practice round was closed. Entered by Chair. Agreed: Two examples earn a 3."},
        {SafetyConsulted{S}, "", "P2", "Chair asked how safe the line of the shortlisting stage is."},
        {BasisWritten{S, {}}, "", "P2", "Chair wrote the basis of the shortlisting stage's decisions."},
        {AnswerBlinded{"C002", "statement", {}, {}, {{0, 1, 2, intake::Hidden::name}}}, "A club of one.", "P1",
         "What the blind copy of C002 hides was changed by hand (“statement”): now 1 place. Entered by Officer. "
         "Reason: A club of one."},
        {SignedOff{S, "P3"}, "", "P3", "Member A signed off the shortlisting stage."},
        {KeyShown{"P3", "1"}, "", "P3", "Member A gave the key that signs for them."},
        {KeyShown{"P3", "2"}, "", "P3", "Member A gave another key, which signs for them from then on."},
        {Signed{S, "P3", Signable::hand_in, 9, {}, {}, {}, {}}, "", "P3",
         "Member A signed the hand-in at the shortlisting stage with a key of their own."},
        {Signed{S, "P3", Signable::sign_off, 9, {}, {}, {}, {}}, "", "P3",
         "Member A signed the sign-off of the shortlisting stage with a key of their own."},
        {SignedOnPaper{S, "P3", Signable::hand_in}, "Passphrase forgotten.", "P1",
         "Member A signs the hand-in at the shortlisting stage on paper. Entered by Officer. Reason: Passphrase "
         "forgotten."},
        {PackMade{S, "P3", "7a", {}, {}}, "", "P1",
         "A panel pack of the shortlisting stage was made for Member A. Entered by Officer."},
        {PackReturned{"7a", {}}, "", "P1",
         "The panel pack of Member A came back. It stays sealed until everybody has handed in. Entered by Officer."},
        {PackWithdrawn{"7a"}, "Lost.", "P1",
         "The panel pack of Member A was withdrawn and does not count any more. Entered by Officer. Reason: Lost."},
        {BackupMade{}, "", "P1", "A copy of the record was made to keep it safe. Entered by Officer."},
        {RetentionSet{"2026-11-22", 12}, "", "P1",
         "The record is to be kept for 12 months from 2026-11-22. Entered by Officer."},
        {InterviewQuestionsWritten{"1.3", {{}, {}}}, "", "P1",
         "2 interview questions on 1.3 were written, to be asked of every candidate. Entered by Officer."},
        {InterviewQuestionsWritten{"1.3", {{}}}, "", "P1",
         "1 interview question on 1.3 was written, to be asked of every candidate. Entered by Officer."},
        {InterviewQuestionsWritten{"1.3", {}}, "", "P1",
         "The interview questions on 1.3 were taken back: none are set down. Entered by Officer."},
        {HoldSet{true}, "A claim.", "P1",
         "The record was put on hold: nothing of it is erased. Entered by Officer. Reason: A claim."},
        {HoldSet{false}, "", "P1", "The hold on the record was lifted. Entered by Officer."},
        {CandidateMovedOut{"C001"}, "", "P1",
         "The application of C001, who was appointed, was handed on. Entered by Officer."},
        {CandidateErased{"C001"}, "", "P1", "What C001 wrote, and what names them, was erased. Entered by Officer."},
        {RecordDisposed{}, "", "P1",
         "The record was disposed of: what names an applicant or a member of the panel was erased. Entered by "
         "Officer."},
    };
    std::vector<char> kinds(std::variant_size_v<What>, 0);
    for (const Row& row : table) {
        CHECK(text_of(scene, row.what, row.why, row.who) == row.text);
        kinds[row.what.index()] = 1;
    }
    // Rules and scores have cases of their own below.
    CHECK(std::count(kinds.begin(), kinds.end(), 0) == 2);
}

TEST_CASE("A decision is told with the reason that the panel may read, a list of decisions without") {
    Scene scene = Scene::open_for_scoring();
    const Stamp stamp = scene.stamp();
    scene.state().decisions = {
        {"C001", "Fuller of the two.", Outcome::invite, merit::Outcome::tie, Ground::panel, stamp},
        {"C002", "", Outcome::invite, merit::Outcome::reject, Ground::scheme, stamp}};
    Decided decided{test::shortlisting, {{"C001", Outcome::invite, merit::Outcome::tie, Ground::panel, {}}}};
    CHECK(text_of(scene, decided, "", "P2", stamp.event) ==
          "C001: invite, by the panel's own decision (proposed: tie). Entered by Chair. Reason: Fuller of the two.");
    CHECK_THAT(text_of(scene, decided, "", "P2", stamp.event + 1), !Catch::Contains("Reason"));
    decided.rows.push_back({"C002", Outcome::invite, merit::Outcome::reject, Ground::scheme, {}});
    CHECK_THAT(text_of(scene, decided, "", "P2", stamp.event), !Catch::Contains("Reason"));
    decided.rows.erase(decided.rows.begin());
    CHECK_THAT(text_of(scene, decided, "", "P2", stamp.event),
               Catch::Contains("C002: reject") && !Catch::Contains("Reason"));
}

TEST_CASE("Scores are told one by one, or counted") {
    const Scene scene = Scene::open_for_scoring();
    const Told told = tell(scene.vacancy, two_scores(), "", "P1");
    CHECK(told.text == "2 scores of 2 candidates on 2 criteria were entered for Member A and Member B. Entered by "
                       "Officer.");
    CHECK(told.candidates == std::vector<std::string>{"C001", "C002"});
    CHECK(told.criteria == std::vector<std::string>{"1.1", "1.2"});
    CHECK(told.people == std::vector<std::string>{"P3", "P4", "P1"});
    CHECK(told.stage == test::shortlisting);
    ScoresGiven one = two_scores();
    one.rows.erase(one.rows.begin());
    CHECK(text_of(scene, one, "", "P4") == "Member B scored C002 on 1.2: ? (cannot be judged).");
    one.rows[0].mark = {};
    CHECK(text_of(scene, one, "", "P4") == "Member B took back the score of C002 on 1.2.");
}

TEST_CASE("Changed rules are told by what changed, what HR alone uses is kept, with its reason") {
    Scene scene = Scene::open_for_scoring();
    RulesSet set{test::shortlisting, {}, {}};
    merit::Rules rules = scene.rules_now();
    rules.line.invite = 3;
    scene.rules(rules);
    const long long event = scene.state().rules.back().stamp.event;
    CHECK(text_of(scene, set, "Room for three.", "P1", event) ==
          "The rules of the shortlisting stage were changed: the number to invite: 3, was all who meet the essentials. "
          "Entered by Officer. Reason: Room for three.");
    rules.schemes.push_back({});
    scene.rules(rules);
    CHECK(text_of(scene, set, "For the veterans.", "P1", scene.state().rules.back().stamp.event) ==
          "The rules of the shortlisting stage were changed: nothing in what the panel uses. Entered by Officer. The "
          "reason is kept by HR.");
}

TEST_CASE("Until all have handed in, scores of others are told to nobody, one's own are") {
    Scene scene = Scene::open_for_scoring();
    for (const char* viewer : {"P1", "P2", "P5", "P6", ""}) {
        INFO(viewer);
        CHECK_FALSE(visible_to(scene.vacancy, viewer, two_scores()));
    }
    const auto own = visible_to(scene.vacancy, "P3", two_scores());
    REQUIRE(own);
    REQUIRE(std::get<ScoresGiven>(*own).rows.size() == 1);
    CHECK(std::get<ScoresGiven>(*own).rows[0].person == "P3");
    CHECK(visible_to(scene.vacancy, "P6", HandedIn{test::shortlisting, "P3"}));
    CHECK_FALSE(visible_to(scene.vacancy, "P3", ScoreAgreed{test::shortlisting, "C001", "1.1", 2, {}, {}}));
    CHECK_FALSE(visible_to(scene.vacancy, "P3", Decided{test::shortlisting, {{"C001", {}, {}, {}, {}}}}));
    CHECK(last_number_told(scene.vacancy) == scene.state().opened->event);
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    for (const char* viewer : {"P1", "P2", "P5", "P6"})
        CHECK(std::get<ScoresGiven>(*visible_to(scene.vacancy, viewer, two_scores())).rows.size() == 2);
    CHECK(last_number_told(scene.vacancy) == scene.vacancy.last.event);
}

TEST_CASE("Practice scores of others are told once everyone has scored, or the round is over") {
    Scene scene = Scene::ready();
    const PracticeScored by_a{"P3", "X1", "1.1", merit::Mark::level(2), {}};
    scene.vacancy.practice.applications = {"X1", "X2"};
    CHECK(visible_to(scene.vacancy, "P3", by_a));
    CHECK_FALSE(visible_to(scene.vacancy, "P2", by_a));
    CHECK_FALSE(visible_to(scene.vacancy, "P5", by_a));
    CHECK(last_number_told(scene.vacancy) == 0);
    for (const char* id : {"P2", "P3", "P4"})
        scene.vacancy.practice.scores.push_back({id, "X1", "1.1", "", merit::Mark::level(2), scene.stamp()});
    CHECK(visible_to(scene.vacancy, "P2", by_a));
    CHECK_FALSE(visible_to(scene.vacancy, "P2", PracticeScored{"P3", "X2", "1.1", merit::Mark::level(2), {}}));
    scene.vacancy.practice.closed = scene.stamp();
    CHECK(visible_to(scene.vacancy, "P2", PracticeScored{"P3", "X2", "1.1", merit::Mark::level(2), {}}));
    CHECK(last_number_told(scene.vacancy) == scene.vacancy.last.event);
}

TEST_CASE("A decision under a scheme is told as merit has it, and not at all where it only adds to the panel's own") {
    Scene scene = Scene::all_handed_in();
    const Decided::Row merit_row{"C001", Outcome::reject, merit::Outcome::reject, Ground::merit, {}};
    const Decided::Row scheme_row{"C001", Outcome::invite, merit::Outcome::reject, Ground::scheme, {}};
    const Decided by_scheme{test::shortlisting, {scheme_row}};
    CHECK(text_of(scene, by_scheme) == text_of(scene, Decided{test::shortlisting, {merit_row}}));

    scene.decide("C001", Outcome::reject);
    scene.decide("C001", Outcome::invite);
    Decision& later = scene.state().decisions.back();
    later.ground = Ground::scheme;
    later.proposed = merit::Outcome::reject;
    const auto left = visible_to(scene.vacancy, "P2", by_scheme, later.stamp.event);
    REQUIRE(left);
    CHECK(std::get<Decided>(*left).rows.empty());
    const Told told = tell(scene.vacancy, *left, "", "P1", later.stamp.event);
    CHECK(told.text == "Decisions were recorded for HR; on merit nothing changed. Entered by Officer.");
    CHECK(told.candidates.empty());
}

TEST_CASE("Where a change sets sign-offs aside, the history says whose") {
    Scene scene = Scene::all_handed_in();
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve).decide("C003", Outcome::reject);
    for (const char* id : {"P2", "P3"}) scene.state().sign_offs.push_back({id, scene.stamp()});
    const auto S = test::shortlisting;
    SECTION("another basis") {
        const long long event = scene.stamp().event;
        CHECK(text_of(scene, BasisWritten{S, {}}, {}, "P2", event) ==
              "Chair wrote the basis of the shortlisting stage's decisions. With it the sign-offs of Chair and Member "
              "A no "
              "longer stand.");
    }
    SECTION("another decision, and only the first one after they signed") {
        const Decided::Row row{"C002", Outcome::invite, merit::Outcome::reserve, Ground::panel, {}};
        for (int i = 0; i < 2; ++i) scene.decide("C002", Outcome::invite);
        const long long second = scene.state().decisions.back().stamp.event;
        CHECK_THAT(text_of(scene, Decided{S, {row}}, {}, "P1", second - 1),
                   test::Contains("With it the sign-offs of Chair and Member A no longer stand."));
        CHECK_THAT(text_of(scene, Decided{S, {row}}, {}, "P1", second), !test::Contains("sign-off"));
    }
    SECTION("moderation reopened, but not closed") {
        scene.moderation(false);
        const long long event = scene.state().moderation.back().stamp.event;
        CHECK_THAT(text_of(scene, ModerationReopened{S}, "One more look", "P2", event),
                   test::Contains("Reason: One more look. With it the sign-offs of Chair"));
        scene.moderation(true);
        CHECK_THAT(text_of(scene, ModerationClosed{S}, {}, "P2", event + 1), !test::Contains("sign-off"));
    }
    SECTION("nothing that came before they signed") {
        CHECK_THAT(text_of(scene, BasisWritten{S, {}}, {}, "P2", scene.state().decisions.back().stamp.event),
                   !test::Contains("sign-off"));
    }
}

TEST_CASE("At interview decisions are told in its own words, those that schemes made like any other") {
    Scene scene = Scene::all_handed_in();
    const auto I = test::interview;
    const Decided::Row own{"C001", Outcome::reserve, merit::Outcome::invite, Ground::panel, {}};
    CHECK_THAT(text_of(scene, Decided{I, {own}}),
               test::Contains("C001: reserve") && test::Contains("(proposed: appoint)"));
    Decision scheme;
    scheme.ground = Ground::scheme;
    scheme.proposed = merit::Outcome::reject;
    CHECK(shown_to_panel(scheme, I) == "not appointed");
    CHECK(shown_to_panel(scheme, test::shortlisting) == "reject");
}
