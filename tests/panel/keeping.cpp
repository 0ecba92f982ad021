// How long a record is kept, and who may hold, hand on and erase.
#include "panel/keeping.h"
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

constexpr const char *officer = "P1", *chair = "P2", *member = "P3", *adviser = "P5", *observer = "P6";

Date day(const char* text) {
    return parse_date(text);
}

/// C001 invited, C002 in reserve, C003 rejected, and nothing behind shortlisting.
Scene decided() {
    Scene scene = Scene::all_handed_in();
    scene.decide("C001", Outcome::invite).decide("C002", Outcome::reserve).decide("C003", Outcome::reject);
    return scene;
}

/// C001 was interviewed and appointed.
Scene appointed() {
    Scene scene = decided();
    scene.rules(Scene::sample_rules(interview));
    scene.open(interview, {"C001"});
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2, interview).hand_in(id, interview);
    scene.decide("C001", Outcome::invite, interview);
    return scene;
}

void set(Scene& scene, const std::string& from, int months) {
    scene.vacancy.retention.push_back({from, months, "a sample reason", scene.stamp()});
}

Date last_day(const Scene& scene) {
    return Date{std::chrono::floor<std::chrono::days>(scene.vacancy.stages.rbegin()->second.decisions.back().stamp.at)};
}

} // namespace

TEST_CASE("The period runs for twelve months from the last decision of the last stage, or as HR has said") {
    CHECK_FALSE(period_of(Scene::ready().vacancy).from);
    CHECK_FALSE(period_of(Scene::all_handed_in().vacancy).from);
    Scene scene = decided();
    CHECK(period_of(scene.vacancy).from == last_day(scene));
    CHECK(period_of(scene.vacancy).months == 12);
    CHECK_FALSE(period_of(scene.vacancy).from_is_said);
    scene.rules(Scene::sample_rules(interview)); // interviews are to come
    CHECK_FALSE(period_of(scene.vacancy).from);
    CHECK_FALSE(period_of(scene.vacancy).until());
    CHECK(period_of(appointed().vacancy).from == last_day(appointed()));

    set(scene, "", 6);
    CHECK_FALSE(period_of(scene.vacancy).from);
    CHECK(period_of(scene.vacancy).months == 6);
    set(scene, "2026-08-31", 6);
    CHECK(period_of(scene.vacancy).from_is_said);
    CHECK(period_of(scene.vacancy).why == "a sample reason");
    CHECK(period_of(scene.vacancy).until() == day("2027-02-28"));
    CHECK_FALSE(is_past(period_of(scene.vacancy), day("2027-02-27")));
    CHECK(is_past(period_of(scene.vacancy), day("2027-02-28")));
    CHECK_FALSE(is_past(Period{}, day("2099-01-01")));
}

TEST_CASE("HR says from when and for how long a record is kept, and why") {
    Scene scene = decided();
    scene.vacancy.last.at = scene.vacancy.people.front().added.at = parse_moment("2026-11-22T09:00:00Z");
    const auto change = [&](const std::optional<Date>& from, const std::optional<int>& months, const char* who = "P5",
                            const char* why = " A policy. ") {
        return set_retention(scene.vacancy, who, from, months, why);
    };
    const auto first = only<RetentionSet>(change(day("2026-11-30"), {}));
    CHECK(first.from == "2026-11-30");
    CHECK(first.months == 12);
    CHECK(change(day("2026-11-30"), {}).front().why.text == "A policy.");
    CHECK(only<RetentionSet>(change({}, 6)).from.empty());
    set(scene, "2026-11-30", 6);
    CHECK(only<RetentionSet>(change({}, 18)).from == "2026-11-30");
    CHECK(only<RetentionSet>(change(day("2026-12-01"), {})).months == 6);

    for (const int months : {0, -1, 241}) CHECK_THAT(fault([&] { change({}, months); }), Contains("from 1 to 240"));
    CHECK_THAT(fault([&] { change({}, {}); }), Contains("a date of the outcome, months, or both"));
    for (const char* slip : {"9999-11-30", "2062-11-30", "2016-11-30", "0026-11-30"})
        CHECK_THAT(fault([&] { change(day(slip), {}); }),
                   Contains("cannot be the date of the outcome") && Contains("no more than 5 years away"));
    CHECK(only<RetentionSet>(change(day("2023-11-30"), {})).from == "2023-11-30");
    CHECK_THAT(refusal([&] { change({}, 6, officer, " "); }), Contains("needs a reason"));
    for (const char* who : {chair, member, observer})
        CHECK_THAT(refusal([&] { change({}, 6, who); }), Contains("is for the HR adviser and HR officers"));
    scene.stand_down(adviser);
    CHECK_THAT(refusal([&] { change({}, 6); }), Contains("has stood down"));
    scene.vacancy.disposed = scene.stamp();
    CHECK_THAT(refusal([&] { change({}, 6, officer); }), Contains("was disposed of"));
}

TEST_CASE("A hold is placed once and lifted once, each with its reason") {
    Scene scene = decided();
    CHECK_THAT(refusal([&] { lift_hold(scene.vacancy, officer, "why"); }), Contains("is not on hold"));
    CHECK(only<HoldSet>(place_hold(scene.vacancy, officer, "A claim.")).on);
    CHECK_THAT(refusal([&] { place_hold(scene.vacancy, chair, "A claim."); }), Contains("HR officers"));
    CHECK_THAT(refusal([&] { place_hold(scene.vacancy, officer, ""); }), Contains("needs a reason"));
    scene.vacancy.holds.push_back({true, "A claim.", scene.stamp()});
    CHECK_THAT(refusal([&] { place_hold(scene.vacancy, officer, "Another."); }), Contains("on hold already"));
    CHECK_FALSE(only<HoldSet>(lift_hold(scene.vacancy, adviser, "Settled.")).on);
    CHECK_THAT(refusal([&] { lift_hold(scene.vacancy, adviser, ""); }), Contains("needs a reason"));
    scene.vacancy.holds.push_back({false, "Settled.", scene.stamp()});
    CHECK_FALSE(hold_on(scene.vacancy));
}

TEST_CASE("The application of whoever was appointed is handed on, once, and nobody else's") {
    Scene scene = appointed();
    CHECK(to_be_moved_out(scene.vacancy) == std::vector<std::string>{"C001"});
    CHECK(only<CandidateMovedOut>(move_out(scene.vacancy, adviser, "C001")).code == "C001");
    CHECK_THAT(refusal([&] { move_out(scene.vacancy, chair, "C001"); }), Contains("HR officers"));
    CHECK_THAT(refusal([&] { move_out(scene.vacancy, adviser, "C002"); }), Contains("was not appointed"));
    CHECK_THAT(fault([&] { move_out(scene.vacancy, adviser, "C009"); }), Contains("no candidate"));
    scene.candidate("C001").moved_out = scene.stamp();
    CHECK(to_be_moved_out(scene.vacancy).empty());
    CHECK_THAT(refusal([&] { move_out(scene.vacancy, adviser, "C001"); }), Contains("was handed on already"));
    scene.candidate("C002").erased = scene.stamp();
    CHECK_THAT(refusal([&] { move_out(scene.vacancy, adviser, "C002"); }), Contains("was erased"));
    // Without interviews the record cannot say who was appointed: whoever was invited may have been.
    CHECK(to_be_moved_out(decided().vacancy).empty());
    CHECK(move_out(decided().vacancy, adviser, "C001").size() == 1);
    CHECK_THAT(refusal([&] { move_out(decided().vacancy, adviser, "C002"); }), Contains("was not appointed"));
    CHECK_THAT(refusal([&] { move_out(Scene::all_handed_in().vacancy, adviser, "C001"); }), Contains("not appointed"));
}

TEST_CASE("Something is erased once a candidate is, or the whole record") {
    const bool whole = GENERATE(false, true);
    Scene scene = Scene::open_for_scoring();
    CHECK_FALSE(anything_erased(scene.vacancy));
    (whole ? scene.vacancy.disposed : scene.candidate("C002").erased) = scene.stamp();
    CHECK(anything_erased(scene.vacancy));
}

TEST_CASE("A candidate is erased by HR, with a reason while the period runs") {
    Scene scene = decided();
    ToErase words{{std::string(64, 'a'), std::string(64, 'b')}, {"Applicant Bøe"}};
    const Date later = day("2099-01-01");
    const auto erase = [&](const std::string& why, Date today, const char* who = "P5", const char* code = "C002") {
        return erase_candidate(scene.vacancy, who, code, today, why, words);
    };
    const Events events = erase("Asked for.", last_day(scene));
    REQUIRE(events.size() == 2);
    CHECK(std::get<CandidateErased>(events[0].what).code == "C002");
    CHECK(events[0].why.text == "Asked for.");
    CHECK(std::get<WordsErased>(events[1].what).hashes == words.hashes);
    CHECK(erase("", later).front().why.text.empty());

    CHECK_THAT(refusal([&] { erase("", last_day(scene)); }), Contains("before the period is over needs a reason"));
    CHECK_THAT(fault([&] { erase("applicant BØE asked.", later); }), Contains("the code instead of the name"));
    for (const char* who : {chair, member, observer})
        CHECK_THAT(refusal([&] { erase("why", later, who); }), Contains("HR officers"));
    CHECK_THAT(fault([&] { erase("why", later, adviser, "C009"); }), Contains("no candidate"));
    scene.vacancy.holds.push_back({true, "A claim.", scene.stamp()});
    CHECK_THAT(refusal([&] { erase("why", later); }), Contains("is on hold since") && Contains("A claim."));
    scene.vacancy.holds.push_back({false, "Settled.", scene.stamp()});
    scene.candidate("C002").erased = scene.stamp();
    CHECK_THAT(refusal([&] { erase("why", later); }), Contains("C002 was erased on"));

    words.hashes.assign(20'001, std::string(64, 'a'));
    CHECK(erase("why", later, officer, "C003").size() == 4); // at most 10,000 in an event
}

TEST_CASE("While the exercise goes on only those who are out of it are erased") {
    Scene scene = Scene::open_for_scoring();
    const auto erase = [&] { return erase_candidate(scene.vacancy, officer, "C002", day("2026-11-22"), "Asked.", {}); };
    CHECK_THAT(refusal(erase), Contains("set C002 aside as withdrawn first"));
    scene.set_aside("C002", merit::Standing::withdrawn);
    CHECK(only<CandidateErased>(erase()).code == "C002");
    scene = Scene::open_for_scoring();
    set(scene, "2026-11-01", 12); // HR says that it ended without decisions
    CHECK(erase().size() == 1);
    scene = appointed();
    CHECK_THAT(refusal([&] { erase_candidate(scene.vacancy, officer, "C001", day("2099-01-01"), "Asked.", {}); }),
               Contains("C001 was appointed. The application is handed on first"));
    scene = Scene::open_for_scoring();
    scene.set_aside("C002", merit::Standing::withdrawn);
    Pack pack;
    pack.id = "a";
    pack.person = member;
    pack.made = scene.stamp();
    pack.returned = scene.stamp();
    scene.vacancy.packs.push_back(pack);
    CHECK_THAT(refusal(erase), Contains("sealed until everybody has handed in"));
}

TEST_CASE("The record goes when its period is over, earlier only with a reason, on hold not at all") {
    Scene scene = decided();
    const Date end = *period_of(scene.vacancy).until();
    const auto go = [&](Date today, bool early, const std::string& why, const char* who = "P5") {
        return dispose(scene.vacancy, who, today, early, why, {{std::string(64, 'a')}, {"Applicant Bøe"}});
    };
    const Events events = go(end, false, "");
    REQUIRE(events.size() == 2);
    CHECK(std::holds_alternative<RecordDisposed>(events[0].what));
    CHECK_THAT(refusal([&] { go(last_day(scene), false, "why"); }),
               Contains("is kept until " + long_date(end)) && Contains("--early"));
    CHECK_THAT(refusal([&] { go(last_day(scene), true, " "); }), Contains("early needs a reason"));
    CHECK(go(last_day(scene), true, "The post was dropped.").front().why.text == "The post was dropped.");
    CHECK_THAT(fault([&] { go(end, false, "Mr Bøe asked."); }), Contains("the code instead of the name"));
    for (const char* who : {chair, member, observer})
        CHECK_THAT(refusal([&] { go(end, false, "", who); }), Contains("HR officers"));
    scene.vacancy.holds.push_back({true, "A claim.", scene.stamp()});
    CHECK_THAT(refusal([&] { go(end, true, "why"); }), Contains("is on hold"));
    scene.vacancy.holds.clear();
    scene.vacancy.disposed = scene.stamp();
    CHECK_THAT(refusal([&] { go(end, false, ""); }), Contains("was disposed of on"));

    scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { go(end, false, ""); }), Contains("date of the outcome is not known yet"));
    CHECK(go(end, true, "The post was dropped.").size() == 2);
    scene = appointed();
    CHECK_THAT(refusal([&] { go(day("2099-01-01"), true, "why"); }), Contains("not handed on yet: C001"));
    scene.candidate("C001").moved_out = scene.stamp();
    CHECK(go(day("2099-01-01"), false, "").size() == 2);
}

TEST_CASE("A text says a name where it has it whole, or its last word behind a title") {
    const std::vector<std::string> names{"Ana  Sample-Young", "Li Bøe"};
    for (const char* text :
         {"ana sample-young wrote.", "We heard from Li\nBØE.", "(Dr. Bøe)", "Mrs Sample-Young", "mx bøe"})
        CHECK(says_name(text, names));
    for (const char* text : {"", "A young applicant.", "Ana", "Bøe", "Sali Bøek", "Anali Bøe", "Mr Bøes", "Dr"})
        CHECK_FALSE(says_name(text, names));
    CHECK_FALSE(says_name("Mr Sample", {"", " "}));
}
