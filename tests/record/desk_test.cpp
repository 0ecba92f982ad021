// What the desk adds to a record: agreement to rules, another specification, the practice round, sign-off.
#include "record/database.h"
#include "record/sample.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using merit::Mark;
using record::Record;
using spec::Stage;
namespace fs = std::filesystem;

namespace {

constexpr Stage first = Stage::shortlisting;

const panel::StageState& shortlisting(const Record& record) {
    return record.vacancy().stages.at(first);
}

/// A new record with chair (P2) and member (P3), who have both agreed to the rules.
Record with_agreement(const fs::path& path) {
    Record record = create(path);
    auto story = whole_story();
    record.commit("P1", story[0]);
    record.commit("P1", story[1]);
    record.commit("P3", {event(panel::RulesAgreed{first, "P3"})});
    record.commit("P2", {event(panel::RulesAgreed{first, "P2"})});
    return record;
}

std::string hash_of(const fs::path& path, const std::string& text) {
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database, "SELECT lower(hex(hash)) FROM word WHERE text = ?1");
    query.bind(1, text);
    REQUIRE(query.executeStep());
    return query.getColumn(0).getString();
}

} // namespace

TEST_CASE("Agreement to the rules is kept with who gave it and when, in the panel's order") {
    const Folder folder;
    const Record record = with_agreement(folder / "a.evenhand");
    CHECK(shortlisting(record).agreed_by == std::vector<std::string>{"P2", "P3"});
    REQUIRE(shortlisting(record).agreed_at.size() == 2);
    CHECK(shortlisting(record).agreed_at[0].event == 7);
    CHECK(shortlisting(record).agreed_at[0].by == "P2");
    CHECK(shortlisting(record).agreed_at[1].event == 6);
    CHECK(dump(record.vacancy_at(6)).find("agreed by (P3)") != std::string::npos);
}

TEST_CASE("New rules, another specification and standing down clear agreement before opening") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    Record record = with_agreement(path);
    SECTION("new rules clear all of it") {
        record.commit("P1", {event(panel::RulesSet{first, rules_with("invite=\"1\"", "invite=\"2\""), scale_xml})});
        CHECK(shortlisting(record).agreed_by.empty());
    }
    SECTION("another specification clears all of it") {
        record.commit("P1", {event(panel::SpecificationChanged{longer_specification(), {}})});
        CHECK(shortlisting(record).agreed_by.empty());
    }
    SECTION("standing down clears one's own") {
        record.commit("P3", {event(panel::PersonStoodDown{"P3"}, "Fell ill.")});
        CHECK(shortlisting(record).agreed_by == std::vector<std::string>{"P2"});
    }
    SECTION("rules of another stage clear none of it") {
        std::string interview = rules_with("stage=\"shortlisting\"", "stage=\"interview\"");
        record.commit("P1", {event(panel::RulesSet{Stage::interview, interview, scale_xml})});
        CHECK(shortlisting(record).agreed_by.size() == 2);
    }
    CHECK(record::verify(path).ok());
}

TEST_CASE("Opening keeps when each agreed before, and later rules and standing down change nothing in it") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    Record record = create(path);
    auto story = whole_story();
    record.commit("P1", story[0]);
    record.commit("P1", story[1]);
    record.commit("P2", {event(panel::RulesAgreed{first, "P2"})});
    record.commit("P1", {event(panel::StageOpened{first, {}, {"P2", "P3"}})});
    const auto check = [&] {
        CHECK(shortlisting(record).agreed_by == std::vector<std::string>{"P2", "P3"});
        CHECK(shortlisting(record).agreed_at.at(0).event == 6);
        CHECK(shortlisting(record).agreed_at.at(1).event == 7);
    };
    check();
    record.commit("P1", {event(panel::RulesSet{first, rules_with("invite=\"1\"", "invite=\"2\""), scale_xml}, "why")});
    record.commit("P3", {event(panel::PersonStoodDown{"P3"}, "Fell ill.")});
    check();
    CHECK(record::verify(path).ok());
}

TEST_CASE("Another specification keeps the numbers of criteria that stay, and new ones get the next") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    std::string text = specification_xml;
    const std::string gone = R"(<criterion id="1.2" number="1.2")", instead = R"(<criterion id="0.9" number="1.2")";
    text.replace(text.find(gone), gone.size(), instead);
    std::string after;
    {
        Record record = create(path);
        record.commit("P1", {event(panel::SpecificationChanged{text, {}}, "Accounts were meant otherwise.")});
        const auto& criteria = shortlisting(record).criteria;
        REQUIRE(criteria.size() == 2);
        CHECK(criteria[1].id == "0.9");
        CHECK(shortlisting(record).marks.criteria() == 2);
        CHECK(record.vacancy_at(2).stages.at(first).criteria[1].id == "1.2");
        after = dump(record.vacancy());
        // A score on the new criterion is found again under its own number.
        auto story = whole_story();
        for (std::size_t act : {0u, 1u, 2u}) record.commit("P1", story[act]);
        record.commit("P1", {event(panel::StageOpened{first, {"C001"}, {}})});
        record.commit("P2", {event(scores({score("P2", "C001", "0.9", Mark::level(3))}))});
    }
    const Record record = Record::open(path, Record::Access::read);
    CHECK(dump(record.vacancy_at(3)) == after);
    CHECK(shortlisting(record).marks.at(0, 1, 1) == Mark::level(3));
    CHECK(record::verify(path).ok());
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    CHECK(database
              .execAndGet("SELECT group_concat(number || '=' || id, ' ') FROM "
                          "(SELECT * FROM criterion ORDER BY number)")
              .getString() == "1=1.1 2=1.2 3=1.3 4=0.9");
}

TEST_CASE("Another specification may bring a framework and take it away") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    const std::string framework = R"(<behaviour-framework xmlns="urn:evenhand:framework:1" id="ways" title="Sample ways"
    organisation="Sample"><level name="Everyone"/><theme id="team" name="Team"><indicators level="Everyone">
    <indicator>Helps others.</indicator></indicators></theme></behaviour-framework>)";
    Record record = create(path);
    record.commit("P1", {event(panel::SpecificationChanged{specification_xml, framework})});
    CHECK(record.vacancy().framework.has_value());
    record.commit("P1", {event(panel::SpecificationChanged{specification_xml, {}})});
    CHECK_FALSE(record.vacancy().framework.has_value());
    CHECK(record::verify(path).ok());
}

TEST_CASE("A specification that cannot be read is not kept") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    const std::string before = dump(record.vacancy());
    CHECK_THROWS_AS(record.commit("P1", {event(panel::SpecificationChanged{"<nothing/>", {}})}), Error);
    CHECK(dump(record.vacancy()) == before);
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("The practice round survives reopening, and none of its applications is a candidate") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    std::string before;
    { before = dump(filled(path).vacancy()); }
    const Record record = Record::open(path, Record::Access::read);
    CHECK(dump(record.vacancy()) == before);
    const panel::Practice& practice = record.vacancy().practice;
    CHECK(practice.applications == std::vector<std::string>{"X1", "X2"});
    REQUIRE(practice.find("P2", "X1", "1.1"));
    CHECK(practice.find("P2", "X1", "1.1")->note == "A sketch only.");
    CHECK(practice.find("P2", "X2", "1.2") == nullptr); // taken back
    CHECK(practice.agreed == "A result earns the highest level.");
    CHECK(record.vacancy().candidates.size() == 4);
    const auto answers = record.practice_application("X2");
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].field == "statement");
    CHECK(answers[0].text == "Sample of accounts.");
    CHECK_THROWS_AS(record.practice_application("X3"), InvalidInput);
    CHECK_THROWS_AS(record.practice_application("C001"), InvalidInput);
    CHECK_THROWS_AS(record.application("X1"), InvalidInput);
}

TEST_CASE("Words of practice, of the basis and of an HR view are erased like any others") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    {
        Record record = filled(path);
        panel::WordsErased erased;
        for (const char* text : {"Sample of a plan.", "A sketch only.", "A result earns the highest level.",
                                 "Both can plan.", "To ask both in."})
            erased.hashes.push_back(hash_of(path, text));
        record.commit("P1", {event(erased, "Asked for.")});
        CHECK(record.practice_application("X1").empty());
        CHECK(record.practice_application("X2").size() == 1);
        const panel::Vacancy& vacancy = record.vacancy();
        REQUIRE(vacancy.practice.find("P2", "X1", "1.1"));
        const std::string gone = "(erased on 2026-11-22)";
        CHECK(vacancy.practice.find("P2", "X1", "1.1")->note == gone);
        CHECK(vacancy.practice.find("P2", "X1", "1.1")->mark == Mark::level(2));
        CHECK(vacancy.practice.agreed == gone);
        CHECK(vacancy.practice.closed);
        REQUIRE(shortlisting(record).basis);
        CHECK(shortlisting(record).basis->text == gone);
        REQUIRE(vacancy.hr_views.size() == 1);
        CHECK(vacancy.hr_views[0].why == gone);
    }
    CHECK(record::verify(path).ok());
}

TEST_CASE("A score taken back by its member leaves no note and no evidence, and is owed again") {
    const Folder folder;
    const auto path = folder / "a.evenhand";
    Record record = create(path);
    auto story = whole_story();
    for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    panel::NewScore given;
    given.person = "P2";
    given.candidate = "C001";
    given.criterion = "1.1";
    given.mark = Mark::level(3);
    given.note = "A clear plan.";
    given.evidence = {"Planned a move"};
    const auto owed = panel::still_owed(record.vacancy(), first, "P2").size();
    record.commit("P2", panel::give_scores(record.vacancy(), first, {given}, {}, "P2"));
    CHECK(panel::still_owed(record.vacancy(), first, "P2").size() == owed - 1);
    given.mark = Mark();
    record.commit("P2", panel::give_scores(record.vacancy(), first, {given}, {}, "P2"));
    CHECK(panel::still_owed(record.vacancy(), first, "P2").size() == owed);
    CHECK(record.score_words(first, "C001").empty());
    CHECK(record::verify(path).ok());
}
