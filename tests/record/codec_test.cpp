// Events to and from their bodies.
#include "record/codec.h"

#include "record/sample.h"

#include <set>

using namespace evenhand;
using namespace evenhand::test;
using panel::What;

namespace {

/// The events of the whole story and what else there is, with hashes in their words as a commit would give them.
std::vector<What> every_kind() {
    std::vector<What> all;
    for (panel::Event& made : genesis()) all.push_back(made.what);
    for (const std::vector<panel::Events>& story : {whole_story(), keeping_story()})
        for (const panel::Events& act : story)
            for (const panel::Event& made : act) all.push_back(made.what);
    all.push_back(panel::WordsErased{{std::string(64, 'e')}});
    all.push_back(panel::AnswerBlinded{"C001",
                                       "statement",
                                       word("I, [name]."),
                                       word("I, Quill.", true),
                                       {{0, 3, 8, intake::Hidden::name}, {0, 9, 10, intake::Hidden::study_year}}});
    all.push_back(panel::ApplicationsRenewed{{application("C001", "Applicant Ådel", "Planned two moves.")}});
    all.push_back(
        panel::OriginalsKept{{{"C001", {{word("cv.docx", true), {"PK", {}}}, {word("", true), {}}}}, {"C002", {}}}});
    all.push_back(panel::AlikeFound{{{{"C001", "C002"}, {intake::SameBy::email, intake::SameBy::answers}}}});
    all.push_back(panel::KeptApart{{"C001", "C002"}});
    all.push_back(panel::CandidateReplaced{"C001", "C002"});
    int number = 0;
    const auto hash = [&] { return std::string(62, 'a') + std::to_string(10 + number++ % 90); };
    for (What& what : all)
        record::visit_kept(
            what,
            [&](panel::Word& found) {
                if (!found.text.empty()) found.hash = hash();
                found.text.clear(); // a text never gets into a body, so it cannot come back out of one
            },
            [&](panel::KeptFile& found) {
                found = {{}, hash()};
            });
    return all;
}

} // namespace

TEST_CASE("Every kind of event comes back from its body as it was") {
    std::set<std::string> kinds;
    for (const What& what : every_kind()) {
        const std::string kind(panel::kind(what)), body = record::encode(what);
        kinds.insert(kind);
        const What back = record::decode(kind, record::body_version, body);
        INFO(kind << ": " << body);
        CHECK(back.index() == what.index());
        CHECK(record::encode(back) == body);
    }
    CHECK(kinds.size() == std::variant_size_v<What>);
}

TEST_CASE("What a body holds comes back value by value") {
    panel::ScoresGiven given = scores({score("P2", "C001", "1.1", merit::Mark::level(-2), "x", {"y", "z"}),
                                       score("P3", "C1000", "a \"b\"", merit::Mark::cannot_judge()),
                                       score("P3", "C002", "1.1", merit::Mark())},
                                      spec::Stage::test);
    given.rows[0].note.hash = std::string(64, '1');
    given.rows[0].evidence[0].hash = std::string(64, '2');
    given.rows[0].evidence[1] = panel::Word{{}, true, std::string(64, '3')};
    const What what = record::decode("scores-given", 1, record::encode(given));
    const auto& back = std::get<panel::ScoresGiven>(what);
    CHECK(back.stage == spec::Stage::test);
    REQUIRE(back.rows.size() == 3);
    CHECK(back.rows[0].mark == merit::Mark::level(-2));
    CHECK(back.rows[0].note == panel::Word{{}, false, std::string(64, '1')});
    REQUIRE(back.rows[0].evidence.size() == 2);
    CHECK(back.rows[0].evidence[1] == panel::Word{{}, true, std::string(64, '3')});
    CHECK(back.rows[1].mark.is_cannot_judge());
    CHECK(back.rows[1].candidate == "C1000");
    CHECK(back.rows[1].criterion == "a \"b\"");
    CHECK_FALSE(back.rows[2].mark.is_given());
}

TEST_CASE("A body is canonical: members in order, no blanks, nothing escaped that need not be") {
    panel::Decided decided{spec::Stage::interview,
                           {{"C001", panel::Outcome::reserve, merit::Outcome::tie, panel::Ground::panel, word("")}}};
    CHECK(record::encode(decided) == R"({"stage":"interview","rows":[["C001","reserve","tie","panel",""]]})");
    panel::RulesSet rules{spec::Stage::shortlisting, "<a b=\"ü\"/>\n\t", std::string("\x01/\\", 3)};
    CHECK(record::encode(rules) ==
          "{\"stage\":\"shortlisting\",\"rules\":\"<a b=\\\"ü\\\"/>\\n\\t\",\"scale\":\"\\u0001/\\\\\"}");
    CHECK(record::encode(panel::ApplicationsTaken{true, {}}) == R"({"late":true,"rows":[]})");
    const std::string hash(64, 'a');
    CHECK(record::encode(panel::OriginalsKept{{{"C001", {{word(""), {"bytes", hash}}}}}}) ==
          R"({"rows":[["C001",[["","file:)" + hash + R"("]]]]})");
    CHECK(record::encode(panel::AlikeFound{{{{"C001", "C002"}, {intake::SameBy::name_and_phone}}}}) ==
          R"({"rows":[[["C001","C002"],["name-and-phone"]]]})");
}

TEST_CASE("Rows written before there were blind copies are read, and can be written as they were") {
    const std::string before = R"({"late":false,"rows":[["C001",["name"],["hr:)" + std::string(64, 'a') + R"("]]]})";
    const What what = record::decode("applications-taken", 1, before);
    CHECK(std::get<panel::ApplicationsTaken>(what).rows.at(0).hidden.empty());
    CHECK(record::encode(what, record::Rows::first) == before);
    CHECK(record::encode(what) == before.substr(0, before.size() - 3) + ",[]]]}");
    const panel::ApplicationsTaken hiding{false, {{"C001", {}, {}, {{0, 1, 2, intake::Hidden::name}}}}};
    CHECK(record::encode(hiding, record::Rows::first) == record::encode(hiding));
}

TEST_CASE("A text that is not UTF-8 is refused before it gets into an event") {
    CHECK_THROWS_AS(record::encode(panel::RulesSet{spec::Stage::test, "\xff", ""}), InvalidInput);
}

TEST_CASE("A body that cannot be read says what is wrong with it") {
    using Catch::Contains;
    CHECK_THAT(refusal([] { record::decode("handed-in", 1, R"({"stage":"shortlisting"})"); }), Contains("handed-in"));
    CHECK_THAT(refusal([] { record::decode("handed-in", 1, "{"); }), Contains("cannot be read"));
    CHECK_THAT(refusal([] { record::decode("handed-in", 1, R"({"stage":"lunch","person":"P1"})"); }),
               Contains("lunch"));
    CHECK_THAT(refusal([] { record::decode("danced", 1, "{}"); }), Contains("danced"));
    CHECK_THAT(refusal([] { record::decode("handed-in", 2, "{}"); }), Contains("newer"));
    CHECK_THAT(refusal([] { record::word_referred_to("abc"); }), Contains("abc"));
    CHECK_THAT(refusal([] { record::decode("originals-kept", 1, R"({"rows":[["C001",[["","file:abc"]]]]})"); }),
               Contains("file:abc"));
}
