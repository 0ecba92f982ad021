// Decisions, what they rest on, and what is proposed (design 4.3, 4.11).
#include "panel/decided.h"
#include "panel/figures.h"
#include "panel/support.h"

#include <algorithm>

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

/// ranked(), with a scheme whose flag C003 has.
Scene with_scheme() {
    Scene scene = ranked();
    merit::Scheme scheme;
    scheme.flag = "flag";
    scheme.name = "Sample scheme";
    scene.rules_now().schemes = {scheme};
    return scene;
}
const Flags flagged = {{}, {}, {"flag"}, {}};

Events decide_one(const Scene& scene, const std::string& code, Outcome outcome, const std::string& why = "panel's view",
                  const std::string& actor = "P2") {
    return decide(scene.vacancy, actor, shortlisting, code, outcome, why, Flags(scene.vacancy.candidates.size()));
}

std::vector<Decided::Row> as_proposed(const Scene& scene, const Flags& flags = {}, const std::string& actor = "P2") {
    return only<Decided>(decide_as_proposed(scene.vacancy, actor, shortlisting, flags)).rows;
}

/// Four candidates alike and two places: all tied. C001 and C002 have the flag of a scheme.
Scene all_tied() {
    Scene scene = Scene::all_handed_in(4);
    scene.rules_now().line.invite = 2;
    merit::Scheme scheme;
    scheme.flag = "flag";
    scheme.name = "Sample scheme";
    scene.rules_now().schemes = {scheme};
    return scene;
}
const Flags two_flagged = {{"flag"}, {"flag"}, {}, {}};

/// Decides on everyone as proposed today, HR's schemes included.
void decide_all(Scene& scene, const Flags& flags = Flags(4)) {
    for (const Decided::Row& row : as_proposed(scene, flags)) {
        scene.decide(row.candidate, row.outcome);
        scene.state().decisions.back().proposed = row.proposed;
        scene.state().decisions.back().ground = row.ground;
    }
}

/// Codes of those whose decision waits to be confirmed.
std::vector<std::string> waiting(const Scene& scene, const Flags* flags = nullptr) {
    std::vector<std::string> codes;
    for (const std::size_t index : decided_on(scene.vacancy, scene.vacancy.stage(shortlisting), flags).open)
        codes.push_back(scene.vacancy.candidates[index].code);
    return codes;
}
using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("The panel's own decision stands beside what merit proposed, with its reason") {
    const auto events = decide_one(ranked(), "C003", Outcome::invite, " the only one with a licence ");
    const auto rows = only<Decided>(events).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].candidate == "C003");
    CHECK(rows[0].outcome == Outcome::invite);
    CHECK(rows[0].proposed == merit::Outcome::reserve);
    CHECK(rows[0].ground == Ground::panel);
    CHECK(rows[0].reason.text == "the only one with a licence");
    CHECK_FALSE(rows[0].reason.hr_only);
}

TEST_CASE("What a decision departs from is the proposal on merit, whatever schemes would add") {
    const Scene scene = with_scheme();
    const auto rows =
        only<Decided>(decide(scene.vacancy, "P2", shortlisting, "C003", Outcome::invite, "why", flagged)).rows;
    CHECK(rows[0].proposed == merit::Outcome::reserve);
    CHECK(rows[0].ground == Ground::panel);
}

TEST_CASE("A tie at a cap is HR's to settle, in words that HR alone may read") {
    Scene scene = ranked(); // C003 and C004 have the flag, and both meet the scheme's minimum of 1 with 7 and 7
    scene.score("P2", "C004", "2.1", 3).score("P3", "C004", "2.1", 3).score("P4", "C004", "2.1", 3);
    merit::Scheme scheme;
    scheme.flag = "flag";
    scheme.name = "Sample scheme";
    scheme.minimum = 1;
    scheme.cap = 1;
    scheme.why = "one room";
    scene.rules_now().schemes = {scheme};
    const Flags flags = {{}, {}, {"flag"}, {"flag"}};
    REQUIRE(selection_of(scene.vacancy, shortlisting, &flags).counts.tie == 2);
    CHECK_THAT(refusal([&] { as_proposed(scene, flags, "P5"); }),
               Contains("C003, C004 are tied once interview schemes are applied: HR has to decide"));
    const std::string to_chair = refusal([&] { as_proposed(scene, flags, "P2"); });
    CHECK_THAT(to_chair, Contains("There are ties once interview schemes are applied"));
    CHECK_THAT(to_chair, !Contains("C00"));

    const auto row = [&](const std::string& actor) {
        return only<Decided>(decide(scene.vacancy, actor, shortlisting, "C004", Outcome::invite, "drawn by lot", flags))
            .rows.front();
    };
    for (const char* hr : {"P1", "P5"}) {
        CHECK(row(hr).ground == Ground::scheme);
        CHECK(row(hr).proposed == merit::Outcome::reject); // what the panel goes on seeing
        CHECK(row(hr).reason.hr_only);
    }
    CHECK(row("P2").ground == Ground::panel); // the chair sees no flags and departs from merit
    CHECK_FALSE(row("P2").reason.hr_only);
}

TEST_CASE("A decision needs a reason, a candidate who is in, and somebody who administers") {
    Scene scene = ranked();
    scene.set_aside("C004", merit::Standing::ineligible);
    CHECK_THAT(refusal([&] { decide_one(scene, "C001", Outcome::invite, " "); }), Contains("needs a reason"));
    CHECK_THAT(refusal([&] { decide_one(scene, "C004", Outcome::reject); }),
               Contains("C004 was set aside as ineligible"));
    CHECK_THAT(fault([&] { decide_one(scene, "C005", Outcome::reject); }), Contains("C005"));
    CHECK_THAT(refusal([&] { decide_one(scene, "C001", Outcome::invite, "why", "P3"); }), Contains("is for the chair"));
    for (const char* actor : {"P1", "P2", "P5"})
        CHECK(decide_one(scene, "C001", Outcome::invite, "why", actor).size() == 1);
}

TEST_CASE("Nothing is decided while scores are awaited or moderation is open") {
    CHECK_THAT(refusal([] { decide_one(Scene::ready(), "C001", Outcome::invite); }), Contains("not open"));
    CHECK_THAT(refusal([] { decide_one(Scene::open_for_scoring(), "C001", Outcome::invite); }), Contains("Awaited"));
    CHECK_THAT(refusal([] { as_proposed(Scene::open_for_scoring()); }), Contains("Awaited"));
    Scene scene = ranked();
    scene.agree("C001", "1.1", 2);
    CHECK_THAT(refusal([&] { decide_one(scene, "C001", Outcome::invite); }), Contains("Moderation"));
    CHECK_THAT(refusal([&] { as_proposed(scene); }), Contains("Moderation"));
}

TEST_CASE("Deciding as proposed takes over the proposal and its reason for everyone still in") {
    Scene scene = ranked();
    const auto selection = selection_of(scene.vacancy, shortlisting);
    const auto rows = as_proposed(scene);
    REQUIRE(rows.size() == 4);
    const std::vector<Outcome> outcomes = {Outcome::invite, Outcome::invite, Outcome::reserve, Outcome::reject};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(rows[i].candidate == scene.vacancy.candidates[i].code);
        CHECK(rows[i].outcome == outcomes[i]);
        CHECK(rows[i].ground == Ground::merit);
        CHECK_FALSE(rows[i].reason.hr_only);
        const auto result = std::find_if(selection.results.begin(), selection.results.end(),
                                         [&](const merit::Result& r) { return r.code == rows[i].candidate; });
        CHECK(rows[i].proposed == result->outcome);
        CHECK(rows[i].reason.text == result->reason);
        CHECK_FALSE(rows[i].reason.text.empty());
    }
}

TEST_CASE("Deciding as proposed leaves decisions that stand and candidates set aside alone") {
    Scene scene = ranked();
    scene.set_aside("C004", merit::Standing::withdrawn).decide("C003", Outcome::invite);
    const auto rows = as_proposed(scene);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].candidate == "C001");
    CHECK(rows[1].candidate == "C002");
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::invite);
    CHECK_THAT(refusal([&] { as_proposed(scene); }), Contains("Nothing is left to decide"));
}

TEST_CASE("A place by an interview scheme is decided with a reason that HR alone may read") {
    const Scene scene = with_scheme();
    const auto rows = as_proposed(scene, flagged);
    REQUIRE(rows.size() == 4);
    CHECK(rows[2].candidate == "C003");
    CHECK(rows[2].outcome == Outcome::invite);
    CHECK(rows[2].proposed == merit::Outcome::reserve);
    CHECK(rows[2].ground == Ground::scheme);
    CHECK(rows[2].reason.hr_only);
    CHECK_THAT(rows[2].reason.text, Contains("Sample scheme"));
    for (const std::size_t other : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
        CHECK(rows[other].ground == Ground::merit);
        CHECK_FALSE(rows[other].reason.hr_only);
        CHECK_THAT(rows[other].reason.text, !Contains("Sample scheme"));
    }
}

TEST_CASE("A flagged candidate who is invited on merit is decided on merit, in words that do not tell") {
    const auto rows = as_proposed(with_scheme(), {{"flag"}, {}, {}, {}});
    CHECK(rows[0].ground == Ground::merit);
    CHECK_FALSE(rows[0].reason.hr_only);
    CHECK_THAT(rows[0].reason.text, !Contains("Sample scheme"));
}

TEST_CASE("Prior consideration of one who would be invited anyway shows in nobody's reason") {
    Scene scene = with_scheme();
    scene.rules_now().schemes[0].prior = true;
    const auto panel_view = as_proposed(scene);
    const auto rows = as_proposed(scene, {{"flag"}, {}, {}, {}}); // in HR's view the others rank without C001
    CHECK(rows[2].outcome == Outcome::invite);                    // the place C001 did not use
    CHECK(rows[2].ground == Ground::scheme);
    for (const std::size_t same : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
        CHECK(rows[same].ground == Ground::merit);
        CHECK(rows[same].reason == panel_view[same].reason);
    }
}

TEST_CASE("Nothing is decided as proposed while a tie stands undecided") {
    Scene scene = Scene::all_handed_in();
    scene.rules_now().line.invite = 1;
    CHECK_THAT(refusal([&] { as_proposed(scene); }), Contains("C001, C002, C003 are tied"));
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve);
    CHECK_THAT(refusal([&] { as_proposed(scene); }), Contains("C003 is tied"));
    scene.decide("C003", Outcome::reserve);
    CHECK_THAT(refusal([&] { as_proposed(scene); }), Contains("Nothing is left"));
}

TEST_CASE("A tie at the line is the panel's to settle, even among those whom schemes invite") {
    Scene scene = all_tied(); // in HR's view only C003 and C004 are tied
    CHECK_THAT(refusal([&] { as_proposed(scene, two_flagged); }),
               Contains("C001, C002, C003, C004 are tied at the line"));
    scene.decide("C003", Outcome::invite).decide("C004", Outcome::invite);
    CHECK_THAT(refusal([&] { as_proposed(scene, two_flagged); }), Contains("C001, C002 are tied at the line"));
}

TEST_CASE("Whom the panel did not invite when it settled a tie, a scheme invites in addition") {
    Scene scene = all_tied();
    for (const char* code : {"C001", "C002", "C003", "C004"}) {
        scene.decide(code, code[3] < '3' ? Outcome::reserve : Outcome::invite);
        scene.state().decisions.back().proposed = merit::Outcome::tie;
    }
    CHECK(selection_of(scene.vacancy, shortlisting).complete);
    const auto rows = as_proposed(scene, two_flagged);
    REQUIRE(rows.size() == 2);
    for (const Decided::Row& row : rows) {
        CHECK(row.outcome == Outcome::invite);
        CHECK(row.proposed == merit::Outcome::reserve); // the panel goes on seeing what it decided
        CHECK(row.ground == Ground::scheme);
        CHECK(row.reason.hr_only);
    }
    const Decision before = scene.state().decisions[0];
    Decision later = before;
    later.ground = Ground::scheme;
    later.outcome = Outcome::invite;
    later.proposed = merit::Outcome::reserve;
    later.stamp = scene.stamp();
    CHECK(only_adds_scheme(scene.vacancy, scene.state(), before, later));
    CHECK_FALSE(only_adds_scheme(scene.vacancy, scene.state(), later, before));
    CHECK_FALSE(only_adds_scheme(scene.vacancy, scene.state(), scene.state().decisions[2], later));
    scene.declare("P3", Interest::conflict, "C001"); // after it: nothing changes between the two
    CHECK(only_adds_scheme(scene.vacancy, scene.state(), before, later));
    later.stamp = scene.stamp();
    CHECK_FALSE(only_adds_scheme(scene.vacancy, scene.state(), before, later));
}

TEST_CASE("Whom the panel invited or kept out against the proposal, no scheme invites") {
    Scene scene = with_scheme();
    for (const char* code : {"C001", "C002", "C004"}) scene.decide(code, Outcome::invite);
    scene.decide("C003", Outcome::reject);
    scene.state().decisions.back().proposed = merit::Outcome::reserve;
    CHECK_THAT(refusal([&] { as_proposed(scene, flagged); }), Contains("Nothing is left"));
    scene.state().decisions.back().proposed = merit::Outcome::reject; // as proposed then: no departure
    CHECK(as_proposed(scene, flagged).size() == 1);
}

TEST_CASE("A departure that rests on earlier figures is not decided as proposed silently") {
    Scene scene = ranked();
    scene.decide("C002", Outcome::reserve);
    scene.state().decisions.back().proposed = merit::Outcome::invite;
    scene.decide("C003", Outcome::invite);
    scene.state().decisions.back().proposed = merit::Outcome::tie; // settled a tie that is none any more
    scene.declare("P3", Interest::conflict, "C002");
    CHECK_THAT(refusal([&] { as_proposed(scene); }),
               Contains("The panel decided on C002 otherwise than proposed") && Contains("decide on each again"));
    scene.decide("C002", Outcome::reserve);
    CHECK(as_proposed(scene).size() == 3);
}

TEST_CASE("The shortlist is complete when ties and incomplete candidates are decided on today's figures") {
    Scene scene = Scene::all_handed_in(2);
    scene.rules_now().line.invite = 1;
    const auto complete = [&] { return selection_of(scene.vacancy, shortlisting).complete; };
    CHECK_FALSE(complete());
    scene.decide("C001", Outcome::invite);
    CHECK_FALSE(complete());
    scene.decide("C002", Outcome::reserve);
    CHECK(complete());
    scene.declare("P3", Interest::conflict, "C001");
    CHECK_FALSE(complete());
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve);
    CHECK(complete());
    scene.declare("P4", Interest::conflict, "C001"); // too few scorers now
    CHECK_FALSE(complete());
    scene.decide("C001", Outcome::invite);
    CHECK(complete());
}

TEST_CASE("Nothing is decided as proposed while a candidate is incomplete and undecided") {
    Scene scene = ranked();
    scene.declare("P3", Interest::conflict, "C001").declare("P4", Interest::conflict, "C001");
    CHECK_THAT(refusal([&] { as_proposed(scene); }), Contains("C001 is incomplete"));
    scene.decide("C001", Outcome::invite);
    CHECK(as_proposed(scene).size() == 3);
}

TEST_CASE("A late conflict puts the decision on that candidate on earlier figures until it is confirmed") {
    Scene scene = ranked();
    decide_all(scene);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::closed);
    scene.declare("P3", Interest::conflict, "C001");
    CHECK(waiting(scene) == Codes{"C001"});
    const Figures figures(scene.vacancy, scene.state());
    CHECK(figures.are_earlier_in(scene.state().decisions.at(0)));
    CHECK_FALSE(figures.are_earlier_in(scene.state().decisions.at(1)));
    CHECK(phase(scene.vacancy, shortlisting) == Phase::deciding);
    CHECK(as_proposed(scene).size() == 1);
    scene.decide("C001", Outcome::invite);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::closed);
}

TEST_CASE("Decisions wait where their candidate's own scores have changed, and nowhere else") {
    Scene scene = ranked();
    const int change = GENERATE(range(0, 4));
    std::string substitute;
    if (change == 2) { // of long ago
        scene.state().agreed.push_back({"C002", "1.1", "why", 3, {"P2", "P5"}, {}, {}});
        scene.moderation(true);
    }
    decide_all(scene);
    REQUIRE(waiting(scene).empty());
    INFO("change " << change);
    switch (change) {
    case 0:
        scene.moderation(false).agree("C002", "2.1", 3);
        CHECK(waiting(scene).size() == 4); // nobody can tell yet
        scene.moderation(true);
        break;
    case 1:
        scene.stand_down("P3");
        CHECK(waiting(scene).empty());
        substitute = scene.add("Substitute", Role::member, "P3", {"C002"});
        scene.score_all(substitute, 3).hand_in(substitute);
        break;
    case 2:
        scene.declare("P5", Interest::conflict, "C002"); // took part in the agreed score
        break;
    default:
        scene.moderation(false);
        CHECK(waiting(scene).size() == 4);
        scene.moderation(true); // and nothing was agreed
        CHECK(waiting(scene).empty());
        return;
    }
    CHECK(waiting(scene) == Codes{"C002"});
    scene.decide("C002", Outcome::invite);
    CHECK(waiting(scene).empty());
}

TEST_CASE("Another number to invite touches the decisions that it moves, and no others") {
    Scene scene = ranked();
    decide_all(scene);
    merit::Rules rules = scene.state().rules_now();
    rules.line.invite = 3;
    scene.rules(rules);
    CHECK(waiting(scene) == Codes{"C003"});
    rules.line.invite = 2; // as it was
    scene.rules(rules);
    CHECK(waiting(scene).empty());
}

TEST_CASE("A decision that settled a tie waits after any change, since the tie may be another") {
    Scene scene = all_tied();
    for (const char* code : {"C001", "C002", "C003", "C004"}) {
        scene.decide(code, Outcome::invite);
        scene.state().decisions.back().proposed = merit::Outcome::tie;
    }
    CHECK(waiting(scene).empty());
    merit::Rules rules = scene.state().rules_now();
    rules.line.invite = 3;
    scene.rules(rules);
    CHECK(waiting(scene).size() == 4);
}

TEST_CASE("What another number moves for HR alone is for HR to confirm, and the panel sees nothing of it") {
    Scene scene = with_scheme();
    scene.rules_now().schemes.front().prior = true;
    const Flags first_flagged = {{"flag"}, {}, {}, {}};
    decide_all(scene, first_flagged); // C001 comes before the others, so the two places reach to C003
    REQUIRE(scene.state().decision_on("C003")->outcome == Outcome::invite);
    REQUIRE(scene.state().decision_on("C003")->ground == Ground::scheme);
    merit::Rules rules = scene.state().rules_now();
    rules.line.invite = 1;
    scene.rules(rules);
    CHECK(waiting(scene) == Codes{"C002"});
    CHECK(waiting(scene, &first_flagged) == Codes{"C002", "C003"});
    scene.decide("C002", Outcome::reserve);
    CHECK(phase(scene.vacancy, shortlisting) == Phase::closed); // for all the panel can see
    CHECK_THAT(refusal([&] { sign_off(scene.vacancy, "P2", shortlisting, first_flagged); }),
               Contains("HR has to confirm") && !Contains("C003"));
    const auto rows = as_proposed(scene, first_flagged, "P1");
    REQUIRE(rows.size() >= 1);
    CHECK(std::any_of(rows.begin(), rows.end(), [](const Decided::Row& row) {
        return row.candidate == "C003" && row.outcome == Outcome::reserve && row.ground == Ground::merit;
    }));
}

TEST_CASE("What touches no figure leaves decisions as they are") {
    Scene scene = ranked();
    scene.decide("C001", Outcome::invite);
    scene.declare("P3", Interest::knows, "C001").declare("P5", Interest::conflict, "C001");
    scene.set_aside("C002", merit::Standing::withdrawn).moderation(true).stand_down("P4");
    scene.rules(Scene::sample_rules(interview));
    CHECK_FALSE(Figures(scene.vacancy, scene.state()).are_earlier_in(scene.state().decisions.back()));
}

TEST_CASE("Once interviews have opened an invitation can be confirmed but not given or taken back") {
    Scene scene = ranked();
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve);
    scene.decide("C003", Outcome::reject).decide("C004", Outcome::reject);
    scene.rules(Scene::sample_rules(interview)).open(interview, {"C001"});
    CHECK(decide_one(scene, "C001", Outcome::invite).size() == 1);
    CHECK(decide_one(scene, "C002", Outcome::reject).size() == 1);
    CHECK_THAT(refusal([&] { decide_one(scene, "C001", Outcome::reject); }), Contains("interview stage has opened"));
    CHECK_THAT(refusal([&] { decide_one(scene, "C002", Outcome::invite); }), Contains("can no longer change"));
}

TEST_CASE("Those who did not come as far as a stage are in none of its figures") {
    Scene scene = Scene::all_handed_in(4);
    scene.rules(Scene::sample_rules(interview)).open(interview, {"C002", "C004"});
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 3, interview).hand_in(id, interview);
    scene.state(interview).hand_ins = scene.state().hand_ins;
    scene.set_aside("C004", merit::Standing::withdrawn);
    const auto selection = selection_of(scene.vacancy, interview);
    REQUIRE(selection.results.size() == 2);
    CHECK(selection.results[0].code == "C002");
    CHECK(selection.results[0].rank == 1);
    CHECK(selection.results[1].code == "C004");
    merit::Counts counts;
    counts.received = 2;
    counts.invite = 1;
    counts.withdrawn = 1;
    CHECK(selection.counts == counts);
    CHECK(selection.complete);
    CHECK_THAT(refusal([&] { decide(scene.vacancy, "P2", interview, "C001", Outcome::invite, "why", {}); }),
               Contains("C001 did not come as far as the interview stage"));
}

TEST_CASE("Everyone is accounted for in the shortlist's counts") {
    Scene scene = ranked();
    scene.set_aside("C003", merit::Standing::withdrawn);
    scene.declare("P3", Interest::conflict, "C001").declare("P4", Interest::conflict, "C001");
    const auto counts = selection_of(scene.vacancy, shortlisting).counts;
    CHECK(counts.received == 4);
    CHECK(counts.withdrawn == 1);
    CHECK(counts.incomplete == 1);
    CHECK(counts.reject == 1);
    CHECK(counts.received == counts.withdrawn + counts.ineligible + counts.incomplete + counts.reject + counts.reserve +
                                 counts.invite + counts.tie);
}

TEST_CASE("Applications set aside before scoring opened are among those received") {
    Scene scene = Scene::ready(3);
    scene.set_aside("C003", merit::Standing::ineligible).open();
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2).hand_in(id);
    const auto counts = selection_of(scene.vacancy, shortlisting).counts;
    CHECK(counts.received == 3);
    CHECK(counts.ineligible == 1);
    CHECK(counts.invite == 2);
}
