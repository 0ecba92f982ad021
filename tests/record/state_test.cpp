// What each event does to the state.
#include "record/chain.h"
#include "record/sample.h"

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using merit::Mark;
using record::Record;
using spec::Stage;

namespace {

/// The lines of the state that are not in the state before, and with a minus those that are gone; without the last
/// event.
std::string change(const std::string& before, const std::string& after) {
    const auto lines = [](const std::string& text) {
        std::vector<std::string> list;
        for (std::size_t at = text.find('\n') + 1; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            list.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        return list;
    };
    const auto old_lines = lines(before), new_lines = lines(after);
    std::string text;
    const auto add = [&text](const std::vector<std::string>& from, const std::vector<std::string>& not_in,
                             const char* sign) {
        for (const std::string& line : from)
            if (std::find(not_in.begin(), not_in.end(), line) == not_in.end()) text += sign + line + "\n";
    };
    add(old_lines, new_lines, "-");
    add(new_lines, old_lines, "+");
    return text;
}

} // namespace

TEST_CASE("Each event changes the state as its kind says and in nothing else") {
    // Marks stand by criterion, then person: P1 (the officer), P2, P3, P4, later P5. n: has a note, l: handed in.
    const std::vector<std::string> expected{
        "+person P2 Sample Chair 0 [3 2026-11-22T09:02:00Z P1] for   () down [] \n",
        "+person P3 Sample Member 1 [4 2026-11-22T09:03:00Z P1] for   () down [] \n"
        "+person P4 Sample Observer 3 [5 2026-11-22T09:03:00Z P1] for   () down [] \n",
        "+candidate C001 0  [] late false  [6 2026-11-22T09:04:00Z P1]\n"
        "+candidate C002 0  [] late false  [6 2026-11-22T09:04:00Z P1]\n"
        "+candidate C003 0  [] late false  [6 2026-11-22T09:04:00Z P1]\n"
        "+ C001 in 1:- - - - - - - - \n+ C002 in 1:- - - - - - - - \n+ C003 in 1:- - - - - - - - \n",
        "+ declared 0   [7 2026-11-22T09:05:00Z P1]\n",
        "+ declared 1 C002 Sat on a committee together. [8 2026-11-22T09:06:00Z P1]\n",
        "+ rules invite 2 scale None to strong Two can be seen in a day. [9 2026-11-22T09:07:00Z P1]\n",
        "-stage shortlisting opened [] agreed by ()\n"
        "+stage shortlisting opened [11 2026-11-22T09:08:00Z P1] agreed by (P2 P3)\n"
        "+ agreement P2 [11 2026-11-22T09:08:00Z P1]\n+ agreement P3 [11 2026-11-22T09:08:00Z P1]\n",
        "+candidate C004 0  [] late true The post was late. [12 2026-11-22T09:09:00Z P1]\n+ C004 in 1:- - - - - - - - "
        "\n",
        "- C001 in 1:- - - - - - - - \n+ C001 in 1:- 3n - - - - - - \n",
        "- C001 in 1:- 3n - - - - - - \n- C002 in 1:- - - - - - - - \n- C004 in 1:- - - - - - - - \n"
        "+ C001 in 1:- 2n 2 - - ? 1 - \n+ C002 in 1:- 0 2n - - 3 3 - \n+ C004 in 1:- 1 3 - - - - - \n",
        "- C004 in 1:- 1 3 - - - - - \n+ C004 in 1:- - 3 - - - - - \n",
        "-candidate C003 0  [] late false  [6 2026-11-22T09:04:00Z P1]\n"
        "+candidate C003 1 Took another post. [16 2026-11-22T09:13:00Z P1] late false  [6 2026-11-22T09:04:00Z P1]\n",
        "- C001 in 1:- 2n 2 - - ? 1 - \n- C002 in 1:- 0 2n - - 3 3 - \n- C003 in 1:- - - - - - - - \n"
        "- C004 in 1:- - 3 - - - - - \n"
        "+person P5 Sample Substitute 1 [17 2026-11-22T09:14:00Z P1] for P3 The member fell ill. (C004) down [] \n"
        "+ C001 in 1:- 2n 2 - - - ? 1 - - \n+ C002 in 1:- 0 2n - - - 3 3 - - \n+ C003 in 1:- - - - - - - - - - \n"
        "+ C004 in 1:- - 3 - - - - - - - \n",
        "-person P3 Sample Member 1 [4 2026-11-22T09:03:00Z P1] for   () down [] \n"
        "+person P3 Sample Member 1 [4 2026-11-22T09:03:00Z P1] for   () down [18 2026-11-22T09:15:00Z P1] Fell ill.\n",
        "- C001 in 1:- 2n 2 - - - ? 1 - - \n- C002 in 1:- 0 2n - - - 3 3 - - \n"
        "+ C001 in 1:- 2nl 2 - - - ?l 1 - - \n+ C002 in 1:- 0l 2n - - - 3l 3 - - \n"
        "+ hand-in P2 [19 2026-11-22T09:16:00Z P1]\n",
        "- C001 in 1:- 2nl 2 - - - ?l 1 - - \n- C002 in 1:- 0l 2n - - - 3l 3 - - \n- C004 in 1:- - 3 - - - - - - - \n"
        "+ C001 in 1:- 2nl 2l - - - ?l 1l - - \n+ C002 in 1:- 0l 2nl - - - 3l 3l - - \n+ C004 in 1:- - 3l - - - - - - "
        "- \n"
        "+ hand-in P3 [20 2026-11-22T09:17:00Z P1]\n",
        "+ agreed C002 1.1 2 Books are planned by the quarter. (P2 P3) (P2) [21 2026-11-22T09:18:00Z P1]\n",
        "+ moderation true  [22 2026-11-22T09:19:00Z P1]\n",
        "+ moderation false One score was misread. [23 2026-11-22T09:20:00Z P1]\n",
        "+ moderation true  [24 2026-11-22T09:21:00Z P1]\n",
        "+ decision C001 0 invite 1 Highest total. [25 2026-11-22T09:22:00Z P1]\n"
        "+ decision C002 0 reject 2  [25 2026-11-22T09:22:00Z P1]\n",
        "+asked on 1.3 (When did you last speak? What did you say?) [26 2026-11-22T09:23:00Z P1]\n",
        "-asked on 1.3 (When did you last speak? What did you say?) [26 2026-11-22T09:23:00Z P1]\n"
        "+asked on 1.3 (When did you last speak to many?) [27 2026-11-22T09:24:00Z P1]\n"
        "+asked on 1.4 (Who taught you to listen?) [28 2026-11-22T09:24:00Z P1]\n",
        "-asked on 1.4 (Who taught you to listen?) [28 2026-11-22T09:24:00Z P1]\n",
        "+stage interview opened [32 2026-11-22T09:26:00Z P1] agreed by (P2 P5)\n"
        "+ agreement P2 [32 2026-11-22T09:26:00Z P1]\n+ agreement P5 [31 2026-11-22T09:26:00Z P1]\n"
        "+ rules invite 1 scale None to strong  [30 2026-11-22T09:26:00Z P1]\n"
        "+ C001 in 1:- - - - - - - - - - \n+ C002 in 1:- - - - - - - - - - \n"
        "+ C003 in 0:- - - - - - - - - - \n+ C004 in 0:- - - - - - - - - - \n",
        "+HR view To ask both in. [33 2026-11-22T09:27:00Z P1]\n",
        "+practice (X1 X2)\n",
        "+ practised P2 X1 1.1 2 A sketch only. [35 2026-11-22T09:29:00Z P1]\n",
        "+ practised P2 X2 1.2 1 Few figures. [37 2026-11-22T09:30:00Z P1]\n"
        "+ practised P3 X1 1.1 ?  [36 2026-11-22T09:30:00Z P1]\n",
        "- practised P2 X2 1.2 1 Few figures. [37 2026-11-22T09:30:00Z P1]\n",
        "+ practice closed A result earns the highest level. [39 2026-11-22T09:32:00Z P1]\n",
        "+ safety [40 2026-11-22T09:33:00Z P1]\n",
        "+ basis Plans were asked for. [41 2026-11-22T09:34:00Z P1]\n",
        "- basis Plans were asked for. [41 2026-11-22T09:34:00Z P1]\n"
        "+ basis Both can plan. [42 2026-11-22T09:35:00Z P1]\n",
        "+ sign-off P2 [43 2026-11-22T09:36:00Z P1]\n",
    };
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    std::string before = dump(record.vacancy());
    CHECK(before == "Sample Officer form sample officer P1 last [2 2026-11-22T09:01:00Z P1]\n"
                    "person P1 Sample Officer of HR 4 [1 2026-11-22T09:01:00Z P1] for   () down [] \n"
                    "stage shortlisting opened [] agreed by ()\n"
                    " rules invite 1 scale None to strong  [2 2026-11-22T09:01:00Z P1]\n");
    auto story = whole_story();
    REQUIRE(story.size() == expected.size());
    for (std::size_t i = 0; i < story.size(); ++i) {
        record.commit("P1", story[i]);
        const std::string after = dump(record.vacancy());
        CHECK(change(before, after) == expected[i]);
        before = after;
    }
}

TEST_CASE("Keys, signatures, packs, copies and how long a record is kept come back from the file and from its events") {
    const Folder folder;
    const std::filesystem::path path = folder / "a.evenhand";
    std::string state;
    long long last = 0;
    {
        Record record = filled(path);
        const std::string before = dump(record.vacancy());
        for (panel::Events& act : keeping_story()) record.commit("P1", std::move(act));
        state = dump(record.vacancy());
        last = record.head().event;
        CHECK(record.vacancy_at(last - static_cast<long long>(keeping_story().size())).packs.empty());
        const std::string fresh = change(before, state);
        for (const char* part :
             {"+ key 2222", "+ signature P2 sign-off 30 aaaa", "+ on paper P3 hand-in The passphrase is forgotten.",
              "+pack 5555", "+pack 7777", "] Lost on a train.", "+backup [", "+kept 2026-11-22 12 As the",
              "+hold true A claim was announced.", "+hold false The claim was withdrawn.",
              "+candidate C001 moved out [", "+candidate C003 moved out [] erased [", "+disposed ["})
            CHECK_THAT(fresh, Contains(part));
    }
    const Record again = Record::open(path, Record::Access::read);
    CHECK(dump(again.vacancy()) == state);
    CHECK(dump(again.vacancy_at(last)) == state);
    const auto problems = record::verify(path).problems;
    REQUIRE(problems.size() == 1); // the signature is made up
    CHECK_THAT(problems[0].message, Contains("The signature of P2 is not one"));
}

TEST_CASE("Where the levels or their words change, every level given is dropped with its evidence and \"?\" stays") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto story = whole_story();
    for (std::size_t i = 0; i < 8; ++i) record.commit("P1", story[i]);
    record.commit("P2", {event(scores({score("P2", "C001", "1.1", Mark::level(3), "a note", {"quoted"}),
                                       score("P2", "C001", "1.2", Mark::level(1)),
                                       score("P2", "C002", "1.1", Mark::cannot_judge(), "says nothing"),
                                       score("P2", "C002", "1.2", Mark::level(0), "note", {"also quoted"})}))});
    std::string other = scale_xml;
    SECTION("a level fewer") {
        const auto at = other.find("  <level value=\"3\"");
        REQUIRE(at != std::string::npos);
        other.erase(at, other.find("</rating-scale>") - at);
    }
    SECTION("the same numbers, other words") {
        other.insert(other.find("</level>", other.find("  <level value=\"1\"")), " And more.");
        REQUIRE(other != scale_xml);
    }
    record.commit("P1", {event(panel::RulesSet{Stage::shortlisting, rules_xml, other}, "The words were unclear.")});

    const auto& state = record.vacancy().stages.at(Stage::shortlisting);
    CHECK_FALSE(state.marks.at(0, 0, 1).is_given());
    CHECK(state.noted[state.cell(0, 0, 1)] == 0);
    CHECK_FALSE(state.marks.at(0, 1, 1).is_given()); // the number is there as before, what it says is not
    CHECK(state.marks.at(1, 0, 1).is_cannot_judge());
    CHECK(state.noted[state.cell(1, 0, 1)] == 1);
    CHECK_FALSE(state.marks.at(1, 1, 1).is_given());
    CHECK(record.score_words(Stage::shortlisting, "C001").empty());
    REQUIRE(record.score_words(Stage::shortlisting, "C002").size() == 1);
    CHECK(record.score_words(Stage::shortlisting, "C002")[0].evidence.empty());
    CHECK(record::verify(folder / "a.evenhand").ok()); // the rebuild drops the same
}

TEST_CASE("New rules by the same levels keep every score on a criterion that is still scored") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto story = whole_story();
    for (std::size_t i = 0; i < 8; ++i) record.commit("P1", story[i]);
    record.commit("P2", {event(scores({score("P2", "C001", "1.1", Mark::level(3), "kept", {"quoted"})}))});
    std::string rules = rules_xml, titled = scale_xml;
    const auto line = rules.find("invite=\"");
    REQUIRE(line != std::string::npos);
    rules.insert(line + 8, "1");
    const auto title = titled.find("title=\"");
    REQUIRE(title != std::string::npos);
    titled.insert(title + 7, "Our ");
    record.commit("P1", {event(panel::RulesSet{Stage::shortlisting, rules, titled}, "More can be seen.")});
    CHECK(record.vacancy().stages.at(Stage::shortlisting).marks.at(0, 0, 1) == Mark::level(3));
    CHECK(record.score_words(Stage::shortlisting, "C001").at(0).evidence.size() == 1);
}

TEST_CASE("A candidate who is brought back is in as before, and the rebuild says the same") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto story = whole_story();
    for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    const std::string before = dump(record.vacancy());
    record.commit("P1", {event(panel::CandidateSetAside{"C002", merit::Standing::ineligible}, "No statement.")});
    record.commit("P1", {event(panel::CandidateSetAside{"C002", merit::Standing::in}, "It was on page two.")});
    CHECK(change(before, dump(record.vacancy())).empty());
    CHECK_FALSE(record.vacancy().candidates[1].set_aside);
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("A score given anew replaces level, note and evidence, one taken back leaves nothing") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto story = whole_story();
    for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    const auto give = [&](Mark mark, const std::string& note, const std::vector<std::string>& evidence) {
        record.commit("P2", {event(scores({score("P2", "C001", "1.1", mark, note, evidence)}))});
    };
    give(Mark::level(1), "first", {"a", "b"});
    give(Mark::level(2), "", {"c"});
    auto words = record.score_words(Stage::shortlisting, "C001");
    REQUIRE(words.size() == 1);
    CHECK(words[0].note.empty());
    CHECK(words[0].evidence == std::vector<std::string>{"c"});
    give(Mark(), "", {});
    CHECK(record.score_words(Stage::shortlisting, "C001").empty());
    CHECK_FALSE(record.vacancy().stages.at(Stage::shortlisting).marks.at(0, 0, 1).is_given());
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("Scores that were handed in are refused by the file itself") {
    const Folder folder;
    Record record = filled(folder / "a.evenhand");
    CHECK_THAT(refusal([&] { record.commit("P2", {event(scores({score("P2", "C001", "1.1", Mark::level(3))}))}); }),
               Contains("handed in is never"));
    CHECK_THAT(refusal([&] { record.commit("P2", {event(scores({score("P2", "C001", "1.1", Mark())}))}); }),
               Contains("never removed"));
    CHECK(record.head().event == 43);
}

TEST_CASE("A score on a criterion of another stage is refused") {
    const Folder folder;
    Record record = filled(folder / "a.evenhand");
    const std::string before = dump(record.vacancy());
    CHECK_THROWS_AS(record.commit("P2", {event(scores({score("P2", "C001", "1.3", Mark::level(3))}))}), StorageError);
    CHECK(dump(record.vacancy()) == before);
    record.commit("P2", {event(scores({score("P2", "C001", "1.3", Mark::level(3))}, Stage::interview))});
    CHECK(record.vacancy().stages.at(Stage::interview).marks.at(0, 0, 1) == Mark::level(3));
}

TEST_CASE("An application with a field too many is refused, not cut") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto row = application("C001", "Applicant", "Statement");
    row.fields.push_back("employment");
    CHECK_THAT(refusal([&] {
                   record.commit("P1", {event(panel::ApplicationsTaken{false, {row}})});
               }),
               Contains("C001"));
    CHECK(record.vacancy().candidates.empty());
}

TEST_CASE("The state at an earlier event is the state that was there then") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    std::vector<std::pair<long long, std::string>> states{{2, dump(record.vacancy())}};
    for (panel::Events& act : whole_story()) {
        record.commit("P1", act);
        states.emplace_back(record.head().event, dump(record.vacancy()));
    }
    for (const auto& [number, state] : states) CHECK(dump(record.vacancy_at(number)) == state);
    CHECK_THROWS_AS(record.vacancy_at(0), InvalidInput);
    CHECK_THROWS_AS(record.vacancy_at(44), InvalidInput);
}

TEST_CASE("Going back to an earlier event says how far it is and can be cancelled") {
    const Folder folder;
    Record record = filled(folder / "a.evenhand");
    std::size_t last = 0;
    record.vacancy_at(43, [&](std::size_t done, std::size_t total, std::string_view) {
        CHECK(done >= last);
        CHECK(done <= total);
        last = done;
        return true;
    });
    CHECK(last == 43);
    const std::string before = dump(record.vacancy());
    CHECK_THROWS_AS(record.vacancy_at(43, [](std::size_t, std::size_t, std::string_view) { return false; }), Cancelled);
    CHECK(dump(record.vacancy()) == before);
}

TEST_CASE("The bytes of an event are those that the description of the format works out") {
    // docs/file-format.md shows this event and its hash; both were worked out by another program.
    const record::EventRow event{
        3, "2026-11-22T09:30:00Z", "P1", "handed-in", 1, R"({"stage":"shortlisting","person":"P2"})", ""};
    const std::string bytes = record::canonical_bytes(event, record::no_digest);
    CHECK(bytes.substr(0, 16) == "evenhand-event-1");
    CHECK(bytes.substr(16, 8) == std::string("\0\0\0\0\0\0\0\x40", 8));
    CHECK(bytes.size() == 215);
    CHECK(to_hex(record::hash_of(event, record::no_digest)) ==
          "4d3b636bd98be4b1e4f33938d0ee3b005bedc4b1340806511469676c2af79a7e");
    CHECK(record::hash_of(event, record::no_digest) == Sha256().add(bytes).finish());
}
