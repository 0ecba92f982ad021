// Panel packs: what is in them, what they survive, and how they come back.
#include "base/errors.h"
#include "base/files.h"
#include "panel/keeping.h"
#include "panel/selection.h"
#include "record/database.h"
#include "record/erasing.h"
#include "record/pack.h"
#include "record/sample.h"
#include "record/torture.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <set>
#include <thread>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

constexpr auto stage = spec::Stage::shortlisting;
const std::vector<std::string> criteria = {"1.1", "1.2"};

seal::Secret passphrase(const std::string& text = "four words that differ") {
    return seal::Secret(std::string(text));
}

/// A chair, P2, and two members, P3 and P4, of whom P4 has a conflict with C002; three applications; open for scores.
Record make_opened(const fs::path& path) {
    using namespace panel;
    Record record = create(path);
    record.commit("P1", {event(PersonAdded{"P2", word("Sample Chair"), Role::chair, {}, {}}),
                         event(PersonAdded{"P3", word("Sample Member"), Role::member, {}, {}}),
                         event(PersonAdded{"P4", word("Sample Colleague"), Role::member, {}, {}}),
                         event(PersonAdded{"P5", word("Sample Observer"), Role::observer, {}, {}})});
    record.commit("P1", {event(ApplicationsTaken{false,
                                                 {application("C001", "Applicant Ådel", "Planned a move of offices."),
                                                  application("C002", "Applicant Bøe", "Kept the books.", "Yes"),
                                                  application("C003", "Applicant Çelik", "Spoke at a meeting.")}})});
    record.commit("P2", {event(InterestDeclared{"P2", Interest::none, {}})});
    record.commit("P3", {event(InterestDeclared{"P3", Interest::knows, "C001"}, "Met at a conference.")});
    record.commit("P4", {event(InterestDeclared{"P4", Interest::conflict, "C002"}, "A cousin of theirs.")});
    record.commit("P1", {event(StageOpened{stage, {"C001", "C002", "C003"}, {"P2", "P3"}})});
    return record;
}

fs::path make_pack(Record& record, const std::string& person, const fs::path& path) {
    record::NewPack pack(record, "P1", stage, person, passphrase(), path, seal::least_cost());
    record.commit("P1", panel::make_pack(record.vacancy(), "P1", stage, person, pack.known_by()));
    pack.keep();
    return path;
}

Record open(const fs::path& path, Record::Access access = Record::Access::write) {
    return Record::open_pack(path, passphrase(), access, test_clock());
}

/// Scores everything that the person owes there, as their own act.
void score_all(Record& record, const std::string& person, int level, const std::string& note = {}) {
    const auto owed = panel::still_owed(record.vacancy(), stage, person);
    for (const panel::Owed& cell : owed) {
        panel::NewScore score{person, cell.candidate, cell.criterion, merit::Mark::level(level), note, {}, 0};
        if (!note.empty()) score.evidence = {"books"};
        record.commit(person, panel::give_scores(record.vacancy(), stage, {score}));
    }
}

void hand_in(Record& record, const std::string& person) {
    record.commit(person, panel::hand_in(record.vacancy(), stage, person));
}

/// Scores all that the pack holds and hands it in.
void fill(const fs::path& path, const std::string& person, int level, const std::string& note = {}) {
    Record pack = open(path);
    score_all(pack, person, level, note);
    hand_in(pack, person);
}

void take_back(Record& record, const fs::path& path, const seal::Secret& with = passphrase()) {
    record.commit("P1", record::pack_returned(record, "P1", path, with));
}

/// The sentence with which a pack is refused; nothing may have changed.
std::string refused(Record& record, const fs::path& path, const seal::Secret& with = passphrase()) {
    const record::Head before = record.head();
    std::string said;
    try {
        take_back(record, path, with);
    } catch (const StorageError& error) {
        FAIL("a failure of the machine: " << error.what());
    } catch (const Error& error) {
        said = describe(error);
    }
    CHECK(said != "");
    CHECK(record.head() == before);
    return said;
}

std::string bytes_of(const fs::path& path) {
    return read_file(path);
}
void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string findings(const fs::path& path) {
    std::string text;
    for (const auto& problem : record::verify(path, {}, {}, record::Acts::judge).problems)
        text += problem.where + ": " + problem.message + "\n";
    return text;
}

} // namespace

TEST_CASE("A pack holds what its member may see and no byte of what they may not") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    score_all(record, "P2", 3, "Never for others.");
    const fs::path path = make_pack(record, "P4", folder / "m.pack");
    std::string genesis = record::PackFile(path, passphrase(), record::PackFile::Access::read).genesis();
    CHECK_THAT(genesis, Contains("Planned a move of offices.") && Contains("Spoke at a meeting."));
    for (const char* hidden : {"Applicant", "Ådel", "Bøe", "Çelik", "Yes", "Kept the books", "C002", "cousin",
                               "conference", "Never for others", "books", "hr:"})
        CHECK_THAT(genesis, !Contains(hidden));
    const Record pack = open(path, Record::Access::read);
    CHECK(pack.vacancy().form.find("statement"));
    CHECK_FALSE(pack.vacancy().form.find("name"));
    CHECK_FALSE(pack.vacancy().form.find("veteran"));
    const std::string file = bytes_of(path);
    for (const char* plain : {"Planned", "Sample", "C001", "1.1", "criterion"}) CHECK(file.find(plain) == file.npos);
    CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("A pack is as the record for its member, who reads in the same order") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const auto codes = [](const Record& of, const std::string& person) {
        std::vector<std::string> list;
        for (const std::size_t index : panel::reading_order(of.vacancy(), stage, *of.vacancy().find_person(person)))
            list.push_back(of.vacancy().candidates[index].code);
        return list;
    };
    for (const char* person : {"P3", "P4"}) {
        const Record pack = open(make_pack(record, person, folder / person));
        CHECK(codes(pack, person) == codes(record, person));
        CHECK(pack.vacancy().specification == record.vacancy().specification);
        CHECK((pack.vacancy().stage(stage).rules_now() == record.vacancy().stage(stage).rules_now()));
        CHECK(pack.application("C001").size() == 1);
        CHECK(pack.application("C001")[0].text == record.application("C001")[0].text);
        CHECK(pack.hr_answers("C001").empty());
        REQUIRE(pack.pack());
        CHECK(pack.pack()->person == person);
        CHECK_FALSE(pack.pack()->handed_in);
        CHECK(panel::phase(pack.vacancy(), stage) == panel::Phase::open);
    }
    CHECK(open(folder / "P3").vacancy().find_person("P3")->interest_in("C001") == panel::Interest::knows);
    CHECK_FALSE(record.pack());
}

TEST_CASE("A pack holds applications that came late, and does not say which they are") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    record.commit("P1",
                  {event(panel::ApplicationsTaken{true, {application("C004", "Applicant Dlamini", "Ran a stall.")}},
                         "The post was late.")});
    const Record pack = open(make_pack(record, "P3", folder / "m.pack"));
    REQUIRE(pack.vacancy().candidates.size() == 4);
    CHECK_FALSE(pack.vacancy().candidates[3].late);
    CHECK(pack.application("C004").size() == 1);
    CHECK(panel::still_owed(pack.vacancy(), stage, "P3").size() == 4 * criteria.size());
}

TEST_CASE("A pack of the interview says what is asked there, one of an earlier stage does not") {
    using namespace panel;
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    record.commit("P1", {event(InterviewQuestionsWritten{"1.3", {word("When did you last speak?")}})});
    CHECK(open(make_pack(record, "P3", folder / "first.pack"), Record::Access::read).vacancy().interview.empty());

    const auto interview = spec::Stage::interview;
    std::string rules = rules_with("stage=\"shortlisting\"", "stage=\"interview\"");
    const auto from = rules.find("  <weight"), to = rules.find("  <line");
    rules.erase(from, to - from); // the criterion with a weight is not judged there
    record.commit("P1", {event(RulesSet{interview, rules, scale_xml}),
                         event(StageOpened{interview, {"C001", "C003"}, {"P2", "P3"}})});
    record::NewPack made(record, "P1", interview, "P4", passphrase(), folder / "second.pack", seal::least_cost());
    record.commit("P1", panel::make_pack(record.vacancy(), "P1", interview, "P4", made.known_by()));
    made.keep();
    const Record pack = open(folder / "second.pack", Record::Access::read);
    REQUIRE(pack.vacancy().asked_on("1.3"));
    CHECK(pack.vacancy().asked_on("1.3")->questions == std::vector<std::string>{"When did you last speak?"});
    CHECK(panel::phase(pack.vacancy(), interview) == panel::Phase::open);
}

TEST_CASE("Scores in a pack are there when it is opened again, and it takes nothing but its member's scores") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "m.pack");
    {
        Record pack = open(path);
        pack.commit("P3", panel::give_scores(pack.vacancy(), stage,
                                             {{"P3", "C002", "1.1", merit::Mark::level(2), "Fair.", {"books"}, 0}}));
        pack.commit("P3", panel::give_scores(pack.vacancy(), stage,
                                             {{"P3", "C002", "1.2", merit::Mark::cannot_judge(), {}, {}, 0}}));
        CHECK_THROWS_AS(pack.commit("P1", {event(panel::HrViewOpened{}, "To look.")}), NotAllowed);
        CHECK_THROWS_AS(pack.commit("P2", {event(scores({score("P2", "C001", "1.1", merit::Mark::level(1))}))}),
                        NotAllowed);
        CHECK_THROWS_AS(pack.commit("P3", {event(panel::HandedIn{spec::Stage::interview, "P3"})}), NotAllowed);
        CHECK_THROWS_AS(open(path), NotAllowed); // the lock
        CHECK_THROWS_AS(panel::hand_in(pack.vacancy(), stage, "P3"), NotAllowed);
    }
    Record pack = open(path, Record::Access::read);
    const auto words = pack.score_words(stage, "C002", "P3");
    REQUIRE(words.size() == 1);
    CHECK(words[0].note == "Fair.");
    CHECK(words[0].evidence == std::vector<std::string>{"books"});
    const panel::StageState& state = pack.vacancy().stage(stage);
    CHECK((state.marks.at(1, 0, *pack.vacancy().person_index("P3")) == merit::Mark::level(2)));
    CHECK(state.marks.at(1, 1, *pack.vacancy().person_index("P3")).is_cannot_judge());
    CHECK_THROWS_AS(pack.vacancy_at(1), InvalidInput);
    CHECK_THROWS_AS(Record::open_pack(path, passphrase("four words that agree"), Record::Access::read), InvalidInput);
}

TEST_CASE("Returned packs stay sealed until nobody is awaited, and are opened by that very act") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    Record record = make_opened(path);
    const fs::path third = make_pack(record, "P3", folder / "3.pack"),
                   fourth = make_pack(record, "P4", folder / "4.pack");
    CHECK_THROWS_AS(
        panel::give_scores(record.vacancy(), stage, {{"P3", "C001", "1.1", merit::Mark::level(1), {}, {}, 0}}),
        NotAllowed);
    CHECK_THROWS_AS(panel::hand_in(record.vacancy(), stage, "P3"), NotAllowed);
    CHECK_THROWS_AS(panel::require_may_take_pack(record.vacancy(), "P1", stage, "P3"), NotAllowed);
    fill(third, "P3", 3, "Kept the books well.");
    fill(fourth, "P4", 1);
    const std::size_t p3 = *record.vacancy().person_index("P3");
    take_back(record, third);
    CHECK(panel::awaited(record.vacancy(), stage) == std::vector<std::string>{"Sample Chair", "Sample Colleague"});
    CHECK(panel::has_returned(record.vacancy(), stage, record.vacancy().people[p3]));
    CHECK_FALSE(record.vacancy().stage(stage).marks.at(0, 0, p3).is_given());
    CHECK(bytes_of(path).find("Kept the books well.") == std::string::npos);
    take_back(record, fourth);
    CHECK_FALSE(record.vacancy().stage(stage).marks.at(0, 0, p3).is_given());
    CHECK_THROWS_AS(
        panel::give_scores(record.vacancy(), stage, {{"P3", "C001", "1.1", merit::Mark::level(1), {}, {}, 0}}),
        NotAllowed);
    CHECK(findings(path) == "");
    score_all(record, "P2", 2);
    CHECK_FALSE(record.vacancy().stage(stage).marks.at(0, 0, p3).is_given());
    hand_in(record, "P2");

    const panel::StageState& state = record.vacancy().stage(stage);
    CHECK(panel::awaited(record.vacancy(), stage).empty());
    CHECK(panel::phase(record.vacancy(), stage) != panel::Phase::open);
    CHECK((state.marks.at(0, 0, p3) == merit::Mark::level(3)));
    CHECK((state.marks.at(2, 1, p3 + 1) == merit::Mark::level(1)));
    CHECK_FALSE(state.marks.at(1, 0, p3 + 1).is_given()); // their conflict
    const auto words = record.score_words(stage, "C002", "P3");
    REQUIRE(words.size() == 2);
    CHECK(words[0].note == "Kept the books well.");
    CHECK(words[0].evidence == std::vector<std::string>{"books"});
    std::set<std::string> handed_in;
    for (const auto& [person, stamp] : state.hand_ins) handed_in.insert(person);
    CHECK(handed_in == std::set<std::string>{"P2", "P3", "P4"});
    CHECK(findings(path) == "");
    CHECK(dump(Record::open(path, Record::Access::read).vacancy()) == dump(record.vacancy()));
    CHECK_THAT(refused(record, third), Contains("already"));
}

TEST_CASE("The last pack to come back opens them all, and so does the standing down of the last who is awaited") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path third = make_pack(record, "P3", folder / "3.pack"),
                   fourth = make_pack(record, "P4", folder / "4.pack");
    fill(third, "P3", 3);
    fill(fourth, "P4", 1);
    take_back(record, third);
    SECTION("by a pack") {
        score_all(record, "P2", 2);
        hand_in(record, "P2");
        CHECK(panel::awaited(record.vacancy(), stage) == std::vector<std::string>{"Sample Colleague"});
        take_back(record, fourth);
    }
    SECTION("by standing down") {
        take_back(record, fourth);
        CHECK(panel::awaited(record.vacancy(), stage) == std::vector<std::string>{"Sample Chair"});
        record.commit("P1", panel::stand_down(record.vacancy(), "P1", "P2", "Fell ill."));
    }
    CHECK(panel::awaited(record.vacancy(), stage).empty());
    const std::size_t p3 = *record.vacancy().person_index("P3");
    CHECK((record.vacancy().stage(stage).marks.at(0, 0, p3) == merit::Mark::level(3)));
    CHECK(findings(folder / "a.evenhand") == "");
}

TEST_CASE("A late application is scored in the record beside a pack that came back") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path third = make_pack(record, "P3", folder / "3.pack");
    record.commit("P1",
                  {event(panel::ApplicationsTaken{true, {application("C004", "Applicant Dlamini", "Ran a stall.")}},
                         "The post was late.")});
    fill(third, "P3", 3);
    take_back(record, third);
    for (const char* person : {"P2", "P4"}) {
        score_all(record, person, 2);
        hand_in(record, person);
    }
    CHECK(panel::awaited(record.vacancy(), stage) == std::vector<std::string>{"Sample Member"});
    score_all(record, "P3", 0);
    CHECK_FALSE(record.vacancy().stage(stage).marks.at(0, 0, 2).is_given());
    hand_in(record, "P3");
    CHECK(panel::awaited(record.vacancy(), stage).empty());
    CHECK((record.vacancy().stage(stage).marks.at(0, 0, 2) == merit::Mark::level(3)));
    CHECK((record.vacancy().stage(stage).marks.at(3, 0, 2) == merit::Mark::level(0)));
}

TEST_CASE("A pack that is not the one the record waits for is refused with a sentence, and nothing changes") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "3.pack");
    fs::copy_file(path, folder / "copy.pack");
    CHECK_THAT(refused(record, path), Contains("not handed in yet"));
    fill(path, "P3", 3);
    fill(folder / "copy.pack", "P3", 2);
    CHECK_THAT(refused(record, path, passphrase("four words that agree")), Contains("passphrase"));
    CHECK_THAT(refused(record, folder / "a.evenhand"), Contains("not a panel pack"));
    write(folder / "cut.pack", bytes_of(path).substr(0, fs::file_size(path) - 1));
    CHECK_THAT(refused(record, folder / "cut.pack"), Contains("cut off"));
    write(folder / "long.pack", bytes_of(path) + "x");
    CHECK(refused(record, folder / "long.pack") != "");

    SECTION("another vacancy's") {
        Record other = make_opened(folder / "b.evenhand");
        CHECK_THAT(refused(other, path), Contains("another vacancy"));
    }
    SECTION("withdrawn") {
        record.commit("P1", panel::withdraw_pack(record.vacancy(), "P1", stage, "P3", "Lost on a train."));
        CHECK_THAT(refused(record, path), Contains("withdrawn on 2026-11-22 (Lost on a train.)"));
        CHECK_NOTHROW(panel::require_may_take_pack(record.vacancy(), "P1", stage, "P3"));
    }
    SECTION("from before a change of the rules, unless only the number to invite has changed") {
        record.commit("P1", panel::change_rules(record.vacancy(), "P1", rules_with("invite=\"1\"", "invite=\"2\""),
                                                scale_xml, "Two can be seen."));
        record.commit("P1", panel::change_rules(record.vacancy(), "P1", rules_with("minimum=\"2\"", "minimum=\"1\""),
                                                scale_xml, "Two is too much."));
        CHECK_THAT(refused(record, path), Contains("rules were changed after this pack"));
        record.commit("P1", panel::change_rules(record.vacancy(), "P1", rules_with("invite=\"1\"", "invite=\"3\""),
                                                scale_xml, "Three can be seen."));
        take_back(record, path);
        CHECK_THROWS_AS(panel::change_rules(record.vacancy(), "P1", rules_with("minimum=\"2\"", "minimum=\"1\""),
                                            scale_xml, "Two is too much."),
                        NotAllowed); // a score came back
    }
    SECTION("twice, or two of one") {
        take_back(record, path);
        CHECK_THAT(refused(record, path), Contains("already"));
        CHECK_THAT(refused(record, folder / "copy.pack"), Contains("two copies of one pack"));
        CHECK_THROWS_AS(panel::withdraw_pack(record.vacancy(), "P1", stage, "P3", "By mistake."), NotAllowed);
    }
    SECTION("of somebody who has stood down") {
        record.commit("P1", panel::stand_down(record.vacancy(), "P1", "P3", "Fell ill."));
        CHECK_THAT(refused(record, path), Contains("stood down"));
    }
    SECTION("made of a copy of the record") {
        fs::copy_file(folder / "a.evenhand", folder / "c.evenhand");
        Record copy = make_opened(folder / "d.evenhand");
        CHECK_THAT(refused(copy, path), Contains("another vacancy"));
    }
}

TEST_CASE("A pack with one byte changed is refused wherever it is") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "3.pack"), changed = folder / "changed.pack";
    fill(path, "P3", 3);
    const std::string bytes = bytes_of(path);
    for (std::size_t at = 8; at < bytes.size(); at += at < 400 ? 1 : 997) {
        std::string other = bytes;
        other[at] = static_cast<char>(other[at] ^ 4);
        write(changed, other);
        INFO("byte " << at);
        CHECK_THROWS_AS(record::pack_returned(record, "P1", changed, passphrase()), InvalidInput);
        write(changed, bytes.substr(0, at));
        CHECK_THROWS_AS(record::pack_returned(record, "P1", changed, passphrase()), Error);
    }
}

TEST_CASE("What comes back has the same size whatever was scored and however often it was changed") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "3.pack");
    fs::copy_file(path, folder / "copy.pack");
    {
        Record pack = open(folder / "copy.pack");
        for (int level = 0; level < 4; ++level)
            pack.commit("P3", panel::give_scores(pack.vacancy(), stage,
                                                 {{"P3",
                                                   "C002",
                                                   "1.1",
                                                   merit::Mark::level(level),
                                                   "A long note, which is longer than a short one.",
                                                   {},
                                                   0}}));
        score_all(pack, "P3", 1, "Books were kept, and kept well.");
        hand_in(pack, "P3");
    }
    fill(path, "P3", 3);
    CHECK(fs::file_size(path) == fs::file_size(folder / "copy.pack"));
}

TEST_CASE("Of a pack that is handed in its passphrase opens no score, neither in this program nor outside it") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "3.pack");
    {
        Record pack = open(path);
        score_all(pack, "P3", 3, "Books were kept well.");
        CHECK((pack.vacancy().stage(stage).marks.at(1, 0, 2) == merit::Mark::level(3)));
        hand_in(pack, "P3");
        CHECK_THROWS_AS(
            panel::give_scores(pack.vacancy(), stage, {{"P3", "C001", "1.1", merit::Mark::level(1), {}, {}, 0}}),
            NotAllowed);
    }
    const auto said = sentence_of<NotAllowed>([&] { open(path); });
    CHECK_THAT(said, Contains("sealed for the record") && Contains("Send the file back"));
    const Record read = open(path, Record::Access::read);
    CHECK(read.pack()->handed_in);
    CHECK_FALSE(read.vacancy().stage(stage).marks.at(1, 0, 2).is_given());
    CHECK(read.score_words(stage, "C002", "P3").empty());
    const record::PackFile file(path, passphrase(), record::PackFile::Access::read);
    CHECK(file.commits().empty());
    for (const std::string& opened : {file.genesis(), file.sealed()})
        CHECK_THAT(opened, !Contains("Books were kept well.") && !Contains("scores-given"));
}

TEST_CASE(
    "An application that is erased while a pack is out takes no pack with it, and the pack brings no word on it") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    Record record = make_opened(path);
    const fs::path third = make_pack(record, "P3", folder / "3.pack");
    fill(third, "P3", 3, "Books were kept well.");
    record.commit("P1", panel::set_aside(record.vacancy(), "P1", "C002", merit::Standing::withdrawn, "Wrote so."));
    const record::Erasing found = record::words_of_candidate(record, "C002");
    record.commit("P1", panel::erase_candidate(record.vacancy(), "P1", "C002", parse_date("2026-11-22"), "Asked for.",
                                               found.words));
    take_back(record, third);
    for (const char* person : {"P2", "P4"}) {
        score_all(record, person, 2);
        hand_in(record, person);
    }
    CHECK(panel::awaited(record.vacancy(), stage).empty());
    CHECK((record.vacancy().stage(stage).marks.at(1, 0, 2) == merit::Mark::level(3)));
    CHECK(record.score_words(stage, "C002", "P3").empty());
    const auto words = record.score_words(stage, "C003", "P3");
    REQUIRE(words.size() == 2);
    CHECK(words[0].note == "Books were kept well.");
    CHECK(findings(path) == "");
}

TEST_CASE("Nothing of a pack or a record is put in temporary files while it is worked with") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    { make_opened(path); }
    constexpr long long memory = 2;
    CHECK(record::Database::in_memory().number("PRAGMA temp_store") == memory);
    CHECK(record::Database::open_for_reading(path).number("PRAGMA temp_store") == memory);
    CHECK(record::Database::open_for_writing(path, record::Journal::wal).number("PRAGMA temp_store") == memory);
    CHECK(record::Database::open_for_writing(path, record::Journal::rollback).number("PRAGMA temp_store") == memory);
}

TEST_CASE("A pack that comes back after the record was disposed of is refused with a sentence") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path third = make_pack(record, "P3", folder / "3.pack");
    fill(third, "P3", 3);
    const record::Erasing found = record::words_of_record(record, "P1");
    record.commit("P1", {event(panel::RecordDisposed{}, "Not needed."), event(panel::WordsErased{found.words.hashes})});
    CHECK_THAT(refused(record, third), Contains("does not hold the key of this pack any more"));
}

TEST_CASE("Nothing is called saved that goes into a pack which was moved or replaced meanwhile") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "m.pack");
    const std::string before = bytes_of(path);
    Record pack = open(path);
    fs::rename(path, folder / "moved.pack");
    write(path, before);
    CHECK_THAT(sentence_of<StorageError>([&] { score_all(pack, "P3", 3); }), Contains("Nothing was saved"));
    CHECK(bytes_of(folder / "moved.pack") == before);
    fs::rename(folder / "moved.pack", path);
    score_all(pack, "P3", 3);
    CHECK(bytes_of(path).size() > before.size());
}

TEST_CASE("A frame that was being written is cut off and never more, and a changed one is not taken for that") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "m.pack"), torn = folder / "torn.pack";
    const auto give = [&](int level) {
        Record pack = open(path);
        pack.commit("P3", panel::give_scores(pack.vacancy(), stage,
                                             {{"P3", "C001", "1.1", merit::Mark::level(level), "A note.", {}, 0}}));
    };
    give(1);
    const std::string one = bytes_of(path);
    give(2);
    const std::string two = bytes_of(path);
    const auto level = [&] {
        const Record pack = open(torn);
        return pack.vacancy().stage(stage).marks.at(0, 0, 2).value();
    };
    for (std::size_t size = one.size(); size < two.size(); size += 7) {
        write(torn, two.substr(0, size));
        CHECK(level() == 1);
        CHECK(fs::file_size(torn) == one.size());
        write(torn, two.substr(0, size) + std::string(two.size() - size, '\0')); // as after a power cut
        if (two.size() - size >= 16) CHECK(level() == 1);
    }
    write(torn, two);
    CHECK(level() == 2);
    for (std::size_t at = one.size(); at < two.size(); at += 5) {
        std::string changed = two;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        write(torn, changed);
        CHECK_THROWS_AS(open(torn), InvalidInput);
        CHECK(fs::file_size(torn) == two.size());
    }
    const std::string swapped = one.substr(0, one.size()) + two.substr(one.size()) + two.substr(one.size());
    write(torn, swapped);
    CHECK_THROWS_AS(open(torn), InvalidInput); // the same frame twice
}

TEST_CASE("Killed while it saves, a program leaves every score in the pack that it said was saved", "[torture]") {
    const unsigned seed = torture_seed();
    std::mt19937 random(seed);
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "m.pack");
    long long saved = 0;
    for (int round = 0; round < torture_rounds(12) || (saved < 20 && round < 100); ++round) {
        INFO("seed " << seed << ", round " << round);
        Worker worker([&](const Worker::Tell& tell) {
            Record pack = open(path);
            for (int i = 0;; ++i)
                commit(pack, "P3",
                       {event(scores({score("P3", "C001", "1.1", merit::Mark::level(i % 4),
                                            std::string(static_cast<std::size_t>(i % 50) * 20, 'x'))}))},
                       tell);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(5 + std::uniform_int_distribution<int>(0, 40)(random)));
        worker.kill();
        REQUIRE(worker.wait() == -SIGKILL);
        long long starting = saved;
        while (const auto said = worker.next()) {
            if (said->what == Said::What::saved) saved = said->event;
            starting = said->event;
        }
        const long long there = open(path).vacancy().last.event;
        if (saved == 0) continue;
        REQUIRE((there == saved || there == starting));
        saved = there;
    }
    CHECK(saved >= 20);
}

TEST_CASE("A full disk while a pack is saved changes nothing in it, and a pack never takes another's place") {
    const Folder folder;
    Record record = make_opened(folder / "a.evenhand");
    const fs::path path = make_pack(record, "P3", folder / "m.pack");
    CHECK_THROWS_AS(record::NewPack(record, "P1", stage, "P4", passphrase(), path, seal::least_cost()), StorageError);
    CHECK_THROWS_AS(record::NewPack(record, "P1", stage, "P4", passphrase("short"), folder / "n.pack"), InvalidInput);
    { const record::NewPack left(record, "P1", stage, "P4", passphrase(), folder / "n.pack", seal::least_cost()); }
    CHECK_FALSE(fs::exists(folder / "n.pack"));
    for (const std::string& name : folder.names()) CHECK_THAT(name, !Contains(".part"));
    for (const auto& [person, why] : {std::pair("P5", "does not score"), {"P1", "does not score"}})
        CHECK_THAT(sentence_of<NotAllowed>([&, who = person] {
                       record::NewPack(record, "P1", stage, who, passphrase(), folder / "n.pack", seal::least_cost());
                   }),
                   Contains(why));
    CHECK_THAT(sentence_of<NotAllowed>([&] { panel::require_may_take_pack(record.vacancy(), "P2", stage, "P4"); }),
               Contains("HR"));
}
