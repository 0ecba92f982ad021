// The panel record: every member's scores, notes and evidence, and every change.
#include "report/support.h"

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

Facts facts_with_words(const Scene& scene) {
    Facts facts = decided_facts(scene);
    facts.words = [](const std::string& code) {
        std::vector<record::ScoreWords> words;
        if (code == "C001") words.push_back({"P3", "1.1", "Ran the register", {"I ran it", "for six years"}});
        return words;
    };
    return facts;
}

} // namespace

TEST_CASE("The panel record has every member's score with their notes and evidence, by name") {
    const Report report = compose(shipped("panel-record"), facts_with_words(ranked()));
    const auto c001 = part(report, "C001");
    const std::string words = words_of(c001);
    CHECK_THAT(words, Contains("Criterion | E/D | Chair | Member A | Member B | Combined | Remarks"));
    CHECK_THAT(words, Contains("1.1 | E | 3 | 3 | 3 | 3"));
    CHECK_THAT(words, Contains("1.1 | Member A | Ran the register | “I ran it”\n“for six years”"));
    CHECK_THAT(words_of(part(report, "C002")), Contains("The members wrote no notes about this application."));
}

TEST_CASE("The panel record lists every score that was changed before it was handed in") {
    const Scene scene = ranked();
    Facts facts = facts_with_words(scene);
    const std::string heading = "Scores changed before they were handed in";
    CHECK_THAT(words_of(section(compose(shipped("panel-record"), facts), heading)),
               Contains("No member changed a score"));
    const panel::Stamp stamp{30, parse_moment("2026-11-22T10:00:00Z"), "P3"};
    facts.score_changes = {
        {stamp, "P3", "C001", "1.1", merit::Mark::level(1), merit::Mark::level(3)},
        {stamp, "P3", "C001", "1.2", merit::Mark::cannot_judge(), merit::Mark()},
        {stamp, "P3", "C002", "1.2", merit::Mark::level(2), merit::Mark::level(2)},
    };
    const std::string words = words_of(section(compose(shipped("panel-record"), facts), heading));
    CHECK_THAT(words, Contains("22 November 2026, 10:00 UTC | Member A | C001 | 1.1 | From 1 to 3."));
    CHECK_THAT(words, Contains("| C001 | 1.2 | From ? to none."));
    CHECK_THAT(words, Contains("| C002 | 1.2 | The note beside the score of 2."));
}

TEST_CASE("The observer's copy is the shortlist report part by part, with the panel by code") {
    Scene scene = ranked();
    scene.person("P2").name = "Carys Chairperson";
    scene.person("P3").name = "Ada Member";
    scene.decide("C001", panel::Outcome::invite);
    scene.state().decisions.back().reason = "Ada Member saw the register; Carys Chairperson agreed";
    scene.agree("C003", "2.1", 2).moderation(true);
    const Report full = shortlist_report(scene);
    const Report copy = compose(shipped("observer-copy"), decided_facts(scene));
    CHECK(headings(full) == headings(copy));
    const std::string words = all_words(copy);
    CHECK_THAT(words, !Contains("Carys") && !Contains("Ada") && !Contains("Adviser\n") && !Contains("Officer,"));
    CHECK_THAT(words, Contains("Member B saw the register; Member A agreed"));
    CHECK_THAT(words, Contains("HR officer 1") && Contains("Observer 1"));
    const std::string head = sample_head(scene).hash + "@" + std::to_string(sample_head(scene).event);
    CHECK_THAT(words_of(section(copy, "How to verify this report")), Contains(head));
    CHECK_THAT(words_of(section(full, "How to verify this report")), Contains(head));
    for (const Block& block : section(copy, "Sign-off")) CHECK_FALSE(std::holds_alternative<SignOff>(block));
}
