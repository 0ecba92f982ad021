// Acts that their people were not allowed, put at the end of a record with hashes that are right: verify says whose and
// why. And of what the acts themselves wrote it accuses nobody.
#include "panel/keeping.h"
#include "panel/packs.h"
#include "panel/selection.h"
#include "record/erasing.h"
#include "record/pack.h"
#include "record/sample.h"

#include <algorithm>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::panel;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

constexpr auto stage = spec::Stage::shortlisting;

std::vector<Event> people() {
    return {event(PersonAdded{"P2", word("Sample Chair"), Role::chair, {}, {}}),
            event(PersonAdded{"P3", word("Sample Member"), Role::member, {}, {}}),
            event(PersonAdded{"P4", word("Sample Colleague"), Role::member, {}, {}}),
            event(PersonAdded{"P5", word("Sample Observer"), Role::observer, {}, {}}),
            event(PersonAdded{"P6", word("Sample Adviser"), Role::hr, {}, {}})};
}

/// A chair, P2, two members, P3 and P4, an observer, P5, and an HR adviser, P6; three applications; open for scores.
Record opened(const fs::path& path) {
    Record record = create(path);
    record.commit("P1", people());
    record.commit("P1", {event(ApplicationsTaken{false,
                                                 {application("C001", "Applicant Ådel", "Planned a move of offices."),
                                                  application("C002", "Applicant Bøe", "Kept the books.", "Yes"),
                                                  application("C003", "Applicant Çelik", "Spoke at a meeting.")}})});
    record.commit("P2", declare_interest(record.vacancy(), "P2", Interest::none, {}, {}));
    record.commit("P3", declare_interest(record.vacancy(), "P3", Interest::knows, "C001", "Met at a conference."));
    record.commit("P4", declare_interest(record.vacancy(), "P4", Interest::conflict, "C002", "A cousin."));
    record.commit("P1", open_stage(record.vacancy(), "P1", stage, {"P2", "P3"}));
    return record;
}

void score_all(Record& record, const std::string& person, const std::string& actor) {
    std::vector<NewScore> scores;
    for (const Owed& cell : still_owed(record.vacancy(), stage, person))
        scores.push_back({person, cell.candidate, cell.criterion, merit::Mark::level(2), "A note.", {}, 0});
    record.commit(actor, give_scores(record.vacancy(), stage, scores, {}, actor));
}

void hand_in_all(Record& record, const std::string& person) {
    score_all(record, person, person);
    record.commit(person, hand_in(record.vacancy(), stage, person));
}

Record handed_in(const fs::path& path) {
    Record record = opened(path);
    for (const char* person : {"P2", "P3", "P4"}) hand_in_all(record, person);
    return record;
}

std::string judged(const fs::path& path) {
    std::string text;
    for (const auto& one : record::verify(path, {}, {}, record::Acts::judge).problems)
        text += one.where + ": " + one.message + "\n";
    return text;
}

struct Forged {
    std::string who;
    What what;
    std::string why; ///< what verify says
};

/// Each at the end of the same record, one after the other; verify without judging takes them all.
void check_each(Record (*made)(const fs::path&), const std::vector<Forged>& all) {
    const Folder folder;
    const fs::path whole = folder / "whole.evenhand", path = folder / "forged.evenhand";
    { made(whole); }
    REQUIRE(judged(whole).empty());
    for (const Forged& one : all) {
        INFO(kind(one.what) << " by " << one.who << ": " << one.why);
        fs::copy_file(whole, path, fs::copy_options::overwrite_existing);
        long long number = 0;
        {
            Record record = Record::open(path, Record::Access::write, test_clock());
            record.commit(one.who, {Event{one.what, {}}});
            number = record.head().event;
        }
        CHECK(record::verify(path).ok());
        const std::string said = judged(path);
        CHECK_THAT(said, Contains(fmt::format("event {}: \"{}\" by {}", number, kind(one.what), one.who)) &&
                             Contains("was not allowed: ") && Contains(one.why));
        CHECK(std::count(said.begin(), said.end(), '\n') == 1);
    }
}

Decided decided() {
    return {stage, {{"C001", Outcome::invite, merit::Outcome::invite, Ground::panel, word("The best.")}}};
}

ScoresGiven given(const std::string& person) {
    return scores({score(person, "C001", "1.1", merit::Mark::level(3))});
}

} // namespace

TEST_CASE("An act that was not its person's is found, with who, what and why") {
    const std::string administrators = "it is for the chair, the HR adviser or an HR officer",
                      hr = "it is for the HR adviser and HR officers";
    check_each(
        &opened,
        {{"P5", CandidateSetAside{"C001", merit::Standing::withdrawn},
          "P5 (Sample Observer), 2026-11-22T09:01:00Z, was not allowed: P5 is an observer, and " + administrators},
         {"P3", RulesSet{stage, rules_with("invite=\"1\"", "invite=\"2\""), scale_xml},
          "P3 is a member of the panel, and " + administrators},
         {"P4", PersonAdded{"P7", word("Sample Friend"), Role::observer, {}, {}}, administrators},
         {"P2", HrViewOpened{}, "P2 is the chair, and " + hr},
         {"P2", HoldSet{true}, hr},
         {"P3", WordsErased{}, hr},
         {"P3", given("P4"), "P4 gives their own scores, or the HR adviser or an HR officer enters them"},
         {"P2", given("P3"), "P3 gives their own scores"},
         {"P1", given("P5"), "P5 is an observer and does not score"},
         {"P1", HandedIn{stage, "P3"}, "it is P3's own to do"},
         {"P3", KeyShown{"P4", std::string(64, '4')}, "it is P4's own to do"},
         {"P3", InterestDeclared{"P4", Interest::knows, "C003"}, "it is for P4 or, entered for them, the chair"},
         {"P3", PersonStoodDown{"P4"}, "it is for P4 or"},
         {"P7", PersonAdded{"P7", word("Sample Stranger"), Role::hr, {}, {}}, "P7 was nobody in the record yet"}});
}

TEST_CASE("An act that came too early or too late is found") {
    check_each(&opened,
               {{"P1", decided(), "not everyone had handed in at the shortlisting stage"},
                {"P1", ScoreAgreed{stage, "C001", "1.1", 3, {"P2"}, {}}, "not everyone had handed in"},
                {"P1", ModerationClosed{stage}, "not everyone had handed in"},
                {"P6", SignedOff{stage, "P6"}, "not everyone had handed in"},
                {"P3", HandedIn{stage, "P3"}, "P3 had no score that was not handed in before"},

                {"P1", PracticeTaken{}, "the shortlisting stage was open, and it comes before"},
                {"P1", CandidateReplaced{"C001", "C002"}, "was open, and it comes before"},
                {"P1", ApplicationsTaken{false, {{"C004", {}, {}, {}}}}, "it does not say that they were late"},
                {"P1", PersonAdded{"P7", word("Sample Friend"), Role::member, {}, {}},
                 "scoring was open, and P7 is nobody's substitute"}});
    check_each(
        [](const fs::path& path) {
            Record record = opened(path);
            std::string rules = rules_with("stage=\"shortlisting\"", "stage=\"interview\"");
            const auto from = rules.find("  <weight"), to = rules.find("  <line");
            record.commit("P1", change_rules(record.vacancy(), "P1", rules.erase(from, to - from), scale_xml, {}));
            return record;
        },
        {{"P3", scores({score("P3", "C001", "1.3", merit::Mark::level(3))}, spec::Stage::interview),
          "the interview stage was not open"}});
    check_each(&handed_in, {{"P3", HandedIn{stage, "P3"}, "P3 had no score that was not handed in before"},
                            {"P1", RulesSet{stage, rules_with("minimum=\"2\" split", "minimum=\"1\" split"), scale_xml},
                             "only how many are invited can change then"}});
    check_each(
        [](const fs::path& path) {
            Record record = handed_in(path);
            NewAgreed agreed{"C001", "1.1", 3, "A plan is a plan.", {}, {}};
            record.commit("P2", agree_score(record.vacancy(), "P2", stage, agreed));
            return record;
        },
        {{"P1", decided(), "moderation of the shortlisting stage was open"},
         {"P2", BasisWritten{stage, word("All can plan.")}, "moderation of the shortlisting stage was open"}});
    check_each(
        [](const fs::path& path) {
            Record record = handed_in(path);
            record.commit("P2", close_moderation(record.vacancy(), "P2", stage));
            return record;
        },
        {{"P1", ScoreAgreed{stage, "C001", "1.1", 3, {"P2"}, {}}, "moderation was closed"},
         {"P1", ModerationClosed{stage}, "moderation was closed already"}});
}

TEST_CASE("An act of somebody who had stood down is found, and one in a record on hold or disposed of") {
    check_each(
        [](const fs::path& path) {
            Record record = handed_in(path);
            for (const char* person : {"P2", "P3", "P6"})
                record.commit(person, stand_down(record.vacancy(), person, person, "Fell ill."));
            return record;
        },
        {{"P2", decided(), "P2 had stood down"},
         {"P3", SafetyConsulted{stage}, "P3 had stood down"},
         {"P3", SignedOff{stage, "P3"}, "P3 had stood down"},
         {"P6", HrViewOpened{}, "P6 had stood down"},
         {"P6", PersonStoodDown{"P3"}, "it is for P3 or"},
         {"P3", PersonStoodDown{"P3"}, "P3 had stood down before"}});
    check_each(
        [](const fs::path& path) {
            Record record = opened(path);
            record.commit("P1", place_hold(record.vacancy(), "P1", "A claim was announced."));
            return record;
        },
        {{"P1", CandidateErased{"C001"}, "the record was on hold"},
         {"P1", RecordDisposed{}, "the record was on hold"}});
    check_each(
        [](const fs::path& path) {
            Record record = opened(path);
            record.commit("P1", {event(RecordDisposed{}, "Nobody is needed.")});
            return record;
        },
        {{"P1", decided(), "the record was disposed of, and nothing more is done in it"}});
}

TEST_CASE("Nobody is accused of what the acts themselves allow") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand", pack_path = folder / "p4.pack";
    {
        Record record = opened(path);
        const auto act = [&](const std::string& who, Events events) { record.commit(who, std::move(events)); };
        const seal::Secret passphrase(std::string("four words that differ"));
        { // the adviser makes a pack, takes it back sealed, and has stood down when it is opened
            record::NewPack pack(record, "P6", stage, "P4", passphrase, pack_path, seal::least_cost());
            act("P6", make_pack(record.vacancy(), "P6", stage, "P4", pack.known_by()));
            pack.keep();
            Record away = Record::open_pack(pack_path, passphrase, Record::Access::write, test_clock());
            hand_in_all(away, "P4");
        }
        act("P6", record::pack_returned(record, "P6", pack_path, passphrase));
        act("P4", stand_down(record.vacancy(), "P4", "P4", "Left."));
        act("P1", stand_down(record.vacancy(), "P1", "P6", "Moved."));
        score_all(record, "P3", "P1"); // from paper
        act("P3", hand_in(record.vacancy(), stage, "P3"));
        hand_in_all(record, "P2");
        REQUIRE(awaited(record.vacancy(), stage).empty());
        REQUIRE(record.vacancy().stage(stage).hand_ins.size() == 3);
        // A substitute comes, and whoever helps HR from now on says so; then another application, late.
        act("P1", add_person(record.vacancy(), "P1",
                             {"Sample Substitute", Role::member, "Sample Colleague", {"C003"}, "Somebody left."}));
        act("P7", declare_interest(record.vacancy(), "P7", Interest::none, {}, {}));
        act("P8", introduce_officer(record.vacancy(), "Sample Helper"));
        std::vector<std::string> codes;
        intake::Application late;
        late.answers = {{"name", "Applicant Dlamini", true}, {"statement", "Ran a stall.", false}};
        act("P8", take_applications(
                      record.vacancy(), "P8", {late}, true, "The post was late.", [] { return 7U; }, codes));
        for (const char* person : {"P2", "P3", "P7"}) hand_in_all(record, person);
        act("P2", agree_score(record.vacancy(), "P2", stage, {"C001", "1.1", 3, "Read again.", {}, {}}));
        act("P2", close_moderation(record.vacancy(), "P2", stage));
        act("P3", consult_safety(record.vacancy(), "P3", stage));
        const Flags flags = record.flags(stage);
        for (const char* code : {"C001", "C002", "C003", "C004"})
            act("P2", decide(record.vacancy(), "P2", stage, code, code[3] == '1' ? Outcome::invite : Outcome::reject,
                             "By the notes.", flags));
        act("P1", write_basis(record.vacancy(), "P1", stage, "Plans were asked for."));
        act("P3", sign_off(record.vacancy(), "P3", stage, flags));
        act("P2", stand_down(record.vacancy(), "P2", "P3", "Is done."));
        act("P1", sign_on_paper(record.vacancy(), "P1", stage, "P3", Signable::sign_off, "No machine at hand."));
        act("P1", change_rules(record.vacancy(), "P1", rules_with("invite=\"1\"", "invite=\"2\""), scale_xml, "Two."));
        act("P8", set_aside(record.vacancy(), "P8", "C002", merit::Standing::withdrawn, "Asked to be left out."));
        const record::Erasing erasing = record::words_of_candidate(record, "C002");
        act("P8",
            erase_candidate(record.vacancy(), "P8", "C002", parse_date("2026-11-22"), "Asked for.", erasing.words));
        const record::Erasing all = record::words_of_record(record, "P8");
        act("P8", dispose(record.vacancy(), "P8", parse_date("2026-11-22"), true, "A sample.", all.words));
    }
    CHECK(judged(path).empty());
}
