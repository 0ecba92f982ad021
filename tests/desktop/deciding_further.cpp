// The decide page where something else goes on: other work, signatures that stand, decisions beside proposals.
#include "desktop/deciding.h"

#include <atomic>
#include <thread>

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::test::deciding;
using Catch::Matchers::Contains;

namespace {

void decide_all(Sample& sample) {
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::decide_as_proposed(vacancy, id, stage, panel::Flags(3));
    });
}

void sign(Sample& sample, const std::string& member) {
    act(sample, member, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::sign_off(vacancy, id, stage, panel::Flags(3));
    });
}

bool stands(Desk& desk) {
    const auto& now = state(desk);
    return panel::sign_off_stands(desk.window().context().vacancy(), now, now.sign_offs.back());
}

} // namespace

TEST_CASE("While other work runs how safe the line is cannot be worked out, and nothing is written down") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::member_a);
    turn_to(desk, "decide.safety");
    const auto go_on = std::make_shared<std::atomic<bool>>(false);
    desktop::Work other;
    other.says = "Something else";
    other.run = [go_on](const Progress&) {
        while (!*go_on) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    };
    REQUIRE(desk.window().context().run(std::move(other)));
    desk.key('O', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Something else is still being done"));
    CHECK(state(desk).safety.empty());
    CHECK_FALSE(page_says(desk, "unless"));
    *go_on = true;
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    desk.key('O', wxMOD_ALT);
    REQUIRE(wait_until([&] { return page_says(desk, "unless"); }));
    CHECK(state(desk).safety.size() == 1);
}

TEST_CASE("What is typed into a basis that people signed is kept by a press alone, which sets the signatures aside") {
    Sample sample;
    score_apart(sample);
    decide_all(sample);
    sign(sample, Sample::member_a);
    Desk desk(sample, Sample::chair);
    turn_to(desk, "decide.basis");
    CHECK(page_says(desk, "1 has signed off: what you change is saved by Keep these words alone"));
    auto& text = desk.control<wxTextCtrl>("Basis of the decisions");
    REQUIRE(wait_until([&] { return text.HasFocus(); }));
    desk.key(WXK_HOME, wxMOD_CONTROL);
    desk.type("x");
    REQUIRE(wait_until([&] { return text.GetValue().StartsWith("x"); }));
    const auto begun = std::chrono::steady_clock::now(); // longer than the pause after which words are saved
    wait_until([&] { return std::chrono::steady_clock::now() - begun > std::chrono::milliseconds(2500); });
    CHECK_FALSE(state(desk).basis);
    CHECK(stands(desk));
    CHECK(desk.window().current_page().unsaved().size() == 1);
    desk.key('K', wxMOD_ALT);
    REQUIRE(wait_until([&] { return state(desk).basis.has_value(); }));
    CHECK_FALSE(stands(desk));
    CHECK_FALSE(page_says(desk, "saved by Keep these words alone"));
}

TEST_CASE("Where people have signed off the page says what another decision does to it") {
    Sample sample;
    score_apart(sample);
    decide_all(sample);
    Desk desk(sample, Sample::chair);
    choose(desk, "C002");
    CHECK_FALSE(page_says(desk, "signed off: another decision"));
    auto& context = desk.window().context();
    const std::string member = context.vacancy().require_person(Sample::member_a).id;
    REQUIRE(context.act(member, [&] { return panel::sign_off(context.vacancy(), member, stage, panel::Flags(3)); }));
    context.changed();
    CHECK(page_says(desk, "1 has signed off: another decision sets the signature aside"));
}

TEST_CASE("The numbers above the ranking are those decided, not those proposed") {
    Sample sample;
    hand_in_all(sample); // all alike: three are tied for two places
    Desk desk(sample, Sample::chair);
    ranking(desk);
    CHECK(page_says(desk, "0 invited, 0 reserve, 0 rejected, 3 tied at the line"));
    CHECK(page_says(desk, "3 of them are still to be decided or confirmed."));
    auto& context = desk.window().context();
    const std::pair<const char*, panel::Outcome> decisions[] = {
        {"C001", panel::Outcome::invite}, {"C002", panel::Outcome::invite}, {"C003", panel::Outcome::reserve}};
    for (const auto& decision : decisions)
        REQUIRE(context.act(context.actor(), [&] {
            return panel::decide(context.vacancy(), context.actor(), stage, decision.first, decision.second,
                                 "All gave the same evidence; C003 came to it last.", panel::Flags(3));
        }));
    context.changed();
    CHECK(page_says(desk, "2 invited, 1 reserve, 0 rejected, 0 tied at the line"));
    CHECK_FALSE(page_says(desk, "still to be decided or confirmed."));
}

TEST_CASE("At interview the page speaks of appointing, and shows beside it what shortlisting came to") {
    Sample sample(false);
    const std::string officer = "Sample Officer";
    act(sample, officer, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::change_specification(vacancy, id,
                                           R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Sample Coordinator" reference="S/1" organisation="Sample Trust" posts="1"/>
  <methods><method code="A" is="Application"/><method code="PI" is="Interview"/></methods>
  <section number="1" heading="All">
    <criterion id="1.1" importance="essential" assessed="A PI">Drafts budgets.</criterion>
    <criterion id="1.2" importance="essential" assessed="A">Plans work for others.</criterion>
    <criterion id="2.1" importance="essential" assessed="A">Writes reports.</criterion>
    <criterion id="2.2" importance="desirable" assessed="A">Has edited a newsletter.</criterion>
  </section></person-specification>)",
                                           {}, "Some of it is judged at interview");
    });
    sample.open_scoring();
    score_apart(sample);
    decide_all(sample);
    constexpr auto interview = spec::Stage::interview;
    const std::string scale = read_file(data_folder() / "criteria" / "scales" / "0-3.xml");
    act(sample, officer, [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::change_rules(vacancy, id, R"(<rules xmlns="urn:evenhand:rules:1" stage="interview" scale="0-3"
  unstated-method="Application"><essential minimum="2"/><line invite="1" ties="ask" reserve="0"/></rules>)",
                                   scale, "The interview");
    });
    act(sample, officer, [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::open_stage(vacancy, id, interview, {});
    });
    for (const std::string& member : members) {
        act(sample, member, [&](const panel::Vacancy& vacancy, const std::string& id) {
            return panel::give_scores(vacancy, interview,
                                      {{id, "C001", "1.1", merit::Mark::level(2), {}, {}, 0},
                                       {id, "C002", "1.1", merit::Mark::level(3), {}, {}, 0}});
        });
        act(sample, member, [&](const panel::Vacancy& vacancy, const std::string& id) {
            return panel::hand_in(vacancy, interview, id);
        });
    }
    Desk desk(sample, Sample::chair);
    choose(desk, "C001");
    CHECK(page_says(desk, "At shortlisting: a total of 12."));
    CHECK_THAT(reason(desk),
               Contains("Not appointed: met every essential; total 2, rank 2, below the line of 1 to appoint"));
    CHECK(row_of(ranking(desk), "C002")[2] == "appoint");
    CHECK(page_says(desk, "2 received: 1 appointed, 0 reserve, 1 not appointed"));
}
