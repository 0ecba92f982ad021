#include "panel/decided.h"

#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using test::Scene;

namespace {

/// Two candidates, scored and handed in; C001 is decided on.
struct OneDecided : Scene {
    OneDecided() : Scene(Scene::ready(2)) {
        open();
        for (const char* id : {"P2", "P3", "P4"}) {
            for (const char* code : {"C001", "C002"})
                for (const char* criterion : {"1.1", "1.2", "2.1"}) score(id, code, criterion, 2);
            hand_in(id);
        }
        own("C001", Outcome::invite, merit::Outcome::invite, Ground::panel);
    }
    void own(const std::string& code, Outcome outcome, merit::Outcome proposed, Ground ground) {
        decide(code, outcome);
        state().decisions.back().proposed = proposed;
        state().decisions.back().ground = ground;
    }
    const Decision& read(const char* code, bool hr) const {
        return *decisions_in_force(vacancy, vacancy.stage(test::shortlisting), hr).at(code);
    }
};

} // namespace

TEST_CASE("Who is still to be decided on is counted among those who are in") {
    OneDecided scene;
    const DecidedOn before = decided_on(scene.vacancy, scene.state());
    CHECK(before.in == 2);
    CHECK(before.open == std::vector<std::size_t>{1});
    scene.vacancy.candidates[1].standing = merit::Standing::withdrawn;
    const DecidedOn after = decided_on(scene.vacancy, scene.state());
    CHECK(after.in == 1);
    CHECK(after.open.empty());
}

TEST_CASE("What has to wait for a phase is told what for, and comes after the decisions where it closes") {
    OneDecided scene;
    const auto refusal = [&](Phase from) {
        return test::refusal([&] { require_phase(scene.vacancy, test::shortlisting, from, "printing it"); });
    };
    require_phase(scene.vacancy, test::shortlisting, Phase::deciding, "printing it");
    CHECK(refusal(Phase::closed) ==
          "Printing it comes after the decisions. One candidate is still to be decided, or to be "
          "confirmed on changed figures: C002.");
    scene.own("C002", Outcome::invite, merit::Outcome::invite, Ground::panel);
    require_phase(scene.vacancy, test::shortlisting, Phase::closed, "printing it");
    scene.moderation(false);
    CHECK_THAT(refusal(Phase::deciding), test::Contains("has to be closed before printing it. It was reopened"));
    require_phase(scene.vacancy, test::shortlisting, Phase::moderation, "printing it");
}

TEST_CASE("The panel goes on reading its own decision where a scheme only added a place, HR reads the scheme's") {
    OneDecided scene;
    scene.own("C002", Outcome::reject, merit::Outcome::reject, Ground::panel);
    scene.own("C002", Outcome::invite, merit::Outcome::reject, Ground::scheme);
    CHECK(scene.read("C002", false).outcome == Outcome::reject);
    CHECK(scene.read("C002", true).outcome == Outcome::invite);
    CHECK(scene.read("C001", false).outcome == Outcome::invite);
}

TEST_CASE("A decision departs from the proposal where it is the panel's own and otherwise, to settle a tie departs "
          "from nothing") {
    Decision decision;
    decision.ground = Ground::panel;
    decision.outcome = Outcome::reserve;
    decision.proposed = merit::Outcome::invite;
    CHECK(departs(decision));
    decision.proposed = merit::Outcome::reserve;
    CHECK_FALSE(departs(decision));
    decision.proposed = merit::Outcome::tie;
    CHECK_FALSE(departs(decision));
    decision.proposed = merit::Outcome::invite;
    decision.ground = Ground::scheme;
    CHECK_FALSE(departs(decision));
}

TEST_CASE("The numbers are said in the words of their stage") {
    merit::Counts counts;
    counts.add(merit::Outcome::invite);
    counts.add(merit::Outcome::reject);
    CHECK(counts_in_words(counts, spec::Stage::shortlisting) ==
          "2 received: 1 invited, 0 reserve, 1 rejected, 0 tied at the line, 0 incomplete, 0 withdrawn, 0 ineligible.");
    CHECK(counts_in_words(counts, spec::Stage::interview) ==
          "2 received: 1 appointed, 0 reserve, 1 not appointed, 0 tied at the line, 0 incomplete, 0 withdrawn, "
          "0 ineligible.");
}
