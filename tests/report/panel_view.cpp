// What no report for the panel may say: who has which scheme, what HR decided by one, who a candidate is.
#include "report/support.h"

#include "base/text.h"

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// Three candidates, one to invite; C003 misses an essential by the rules but reaches the scheme's minimum, and HR has
/// invited C003 in addition. Rules, reasons of the scheme and a change to it name the scheme.
Scene with_scheme() {
    Scene scene = Scene::open_for_scoring(3);
    merit::Rules& rules = scene.rules_now();
    rules.line.invite = 1;
    merit::Scheme scheme;
    scheme.flag = "sample_flag";
    scheme.name = "Sample Guaranteed";
    scheme.minimum = 1;
    rules.schemes = {scheme};
    for (const char* id : {"P2", "P3", "P4"}) {
        scene.score_all(id, 3);
        scene.score(id, "C002", "2.1", 2).score(id, "C003", "1.1", 1);
    }
    merit::Rules later = rules;
    later.schemes[0].cap = 1;
    later.schemes[0].why = "Sample Guaranteed is oversubscribed";
    scene.rules(later);
    scene.state().rules.back().why = "Sample Guaranteed needs a cap";
    for (const char* id : {"P2", "P3", "P4"}) scene.hand_in(id);
    const auto decide = [&](const char* code, panel::Outcome outcome, merit::Outcome proposed, panel::Ground ground,
                            const char* reason) {
        scene.decide(code, outcome);
        panel::Decision& decision = scene.state().decisions.back();
        decision.proposed = proposed;
        decision.ground = ground;
        decision.reason = reason;
    };
    decide("C001", panel::Outcome::invite, merit::Outcome::invite, panel::Ground::merit, "best");
    decide("C002", panel::Outcome::reserve, merit::Outcome::reserve, panel::Ground::merit, "next");
    decide("C003", panel::Outcome::invite, merit::Outcome::reject, panel::Ground::scheme,
           "Invited in addition under Sample Guaranteed");
    return scene;
}

/// The words without the one sentence that is allowed.
std::string without_the_sentence(std::string words) {
    const std::string sentence = "Interview schemes are applied by HR.";
    for (std::size_t at = words.find(sentence); at != std::string::npos; at = words.find(sentence))
        words.erase(at, sentence.size());
    return folded(words);
}

} // namespace

TEST_CASE("The shortlist report shows merit outcomes only and says nothing of schemes but the one sentence") {
    const Report report = shortlist_report(with_scheme());
    const std::string words = all_words(report);
    CHECK_THAT(words, Contains("Interview schemes are applied by HR."));
    for (const char* forbidden : {"scheme", "guaranteed", "sample_flag", "in addition", "oversubscribed"})
        CHECK_THAT(without_the_sentence(words), !Contains(forbidden));
    CHECK_THAT(words_of(part(report, "C003")), Contains("C003: Rejected"));
    CHECK(fact_in(section(report, "In short"), "Who is invited") == "1 candidate: C001.");
    CHECK(row_of(table_in(section(report, "The numbers")), "Invited") == "Invited | 1 | 1");
    CHECK(row_of(table_in(section(report, "The numbers")), "Rejected") == "Rejected | 1 | 1");
}

TEST_CASE("A decision by a scheme is no departure from the proposal") {
    const Report report = shortlist_report(with_scheme());
    CHECK_THAT(words_of(section(report, "Departures from the proposal")), Contains("There are none"));
}

TEST_CASE("A change that touched HR's part of the rules alone is told without its words") {
    const Report report = shortlist_report(with_scheme());
    CHECK_THAT(words_of(section(report, "Changes after opening")),
               Contains("Rules, version 2: nothing changed in what the panel uses. | Officer | Held by HR."));
}

TEST_CASE("A scheme's decision on figures that have changed since does not show its reason either") {
    Scene scene = with_scheme();
    scene.declare("P4", panel::Interest::conflict, "C003");
    for (const char* id : {"P2", "P3"}) scene.score(id, "C003", "1.1", 3);
    const std::string words = all_words(shortlist_report(scene));
    CHECK_THAT(words, Contains("This decision was made on earlier figures, to be confirmed."));
    CHECK_THAT(without_the_sentence(words), !Contains("guaranteed") && !Contains("in addition"));
}

TEST_CASE("The candidate's record shows the outcome on merit and nothing of schemes but the one sentence") {
    const Report report = candidate_record(with_scheme(), "C003");
    CHECK(fact_in(section(report, "The outcome for C003"), "Outcome on merit") == "Rejected");
    CHECK_THAT(all_words(report), Contains("Interview schemes are applied by HR."));
    CHECK_THAT(without_the_sentence(all_words(report)), !Contains("scheme") && !Contains("guaranteed"));
}

TEST_CASE("The sentence on schemes stands in a report of a vacancy without any") {
    CHECK_THAT(all_words(shortlist_report(Scene::all_handed_in())), Contains("Interview schemes are applied by HR."));
    CHECK_THAT(all_words(candidate_record(Scene::all_handed_in(), "C001")),
               Contains("Interview schemes are applied by HR."));
}
